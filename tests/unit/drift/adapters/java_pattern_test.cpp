// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/adapters/java_pattern.h"

#include "drift/posture/identity.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;
using Set = std::set<std::string>;

TEST_CASE("java patterns: what is printed", "[adapters][java]") {
  struct Row {
    const char *pattern;
    Set what;
  };
  const auto row =
      GENERATE(Row{"%d %-5level %logger{36} - %msg%n", {"stack-traces"}},
               Row{"%d %c %M%n", {"stack-traces"}}, Row{"%m%n%ex{none}", {}}, Row{"%nopex %m", {}},
               Row{"%X{user} %5.10m%n", {"metadata", "stack-traces"}},
               Row{"100%% %marker", {"stack-traces"}}, Row{"", {"stack-traces"}},
               Row{"%", {"stack-traces"}});
  CAPTURE(row.pattern);
  CHECK(readJavaPattern(row.pattern, JavaLogger::Log4j).what == row.what);
}

TEST_CASE("java patterns: replace masks what stands in it", "[adapters][java]") {
  const JavaPattern log4j =
      readJavaPattern("%d %replace{%msg}{[0-9]{16}}{****}%n", JavaLogger::Log4j);
  CHECK(log4j.masked);
  CHECK(log4j.replaced == Set{digestOf("[0-9]{16}")});
  const JavaPattern logback =
      readJavaPattern("%d %replace(%logger %msg){'[0-9]{16}', '****'}%n", JavaLogger::Logback);
  CHECK(logback.masked);
  CHECK(logback.replaced.size() == 1);
}

TEST_CASE("java patterns: a message beside the replacement is not masked", "[adapters][java]") {
  CHECK_FALSE(readJavaPattern("%msg %replace{%msg}{a}{b}", JavaLogger::Log4j).masked);
  CHECK_FALSE(readJavaPattern("%replace{%msg}{a}{b} %m", JavaLogger::Log4j).masked);
  CHECK_FALSE(readJavaPattern("%replace{%d}{a}{b} %m", JavaLogger::Log4j).masked);
  CHECK_FALSE(readJavaPattern("%replace(%msg){'a', '$0'}", JavaLogger::Logback).masked);
  CHECK(readJavaPattern("%m{lookups}", JavaLogger::Log4j).lookups);
}
