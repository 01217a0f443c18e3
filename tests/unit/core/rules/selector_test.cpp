// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which names a selector means, which selectors are refused, and the index over them.
#include "core/rules/selector.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

bool matches(std::string_view selector, std::string_view name) {
  SelectorResult result = compileSelector(selector);
  REQUIRE(result.error.empty());
  return result.selector.matches(name);
}

} // namespace

TEST_CASE("selectors match qualified names", "[rules]") {
  CHECK(matches("syslog", "syslog"));
  CHECK_FALSE(matches("syslog", "vsyslog"));
  CHECK_FALSE(matches("syslog", "my::syslog"));
  CHECK(matches("**::syslog", "my::own::syslog"));
  CHECK(matches("**::syslog", "syslog"));
  CHECK(matches("**::Logger::log", "a::Logger::log"));
  CHECK_FALSE(matches("**::Logger::log", "a::MyLogger::log"));
  CHECK(matches("wpa_hexdump*", "wpa_hexdump_key"));
  CHECK(matches("*_log_*", "av_log_x"));
  CHECK_FALSE(matches("a::*", "a::b::c"));
  CHECK(matches("a::*::c", "a::b::c"));
  CHECK(matches("spdlog::logger::{info,warn}", "spdlog::logger::warn"));
  CHECK_FALSE(matches("spdlog::logger::{info,warn}", "spdlog::logger::error"));
  CHECK(matches("{,__}strdup", "strdup"));
  CHECK(matches("{a,b}::{c,d}{,_x}", "b::c_x"));
}

TEST_CASE("operators are names, whatever signs they hold", "[rules]") {
  CHECK(matches("std::operator<<", "std::operator<<"));
  CHECK(matches("A::operator*", "A::operator*"));
  CHECK_FALSE(matches("A::operator*", "A::operator*="));
  CHECK(matches("A::operator()", "A::operator()"));
  CHECK(matches("A::operator std::string", "A::operator std::string"));
  CHECK(matches("operators::*", "operators::x"));
  CHECK(splitQualified("A::operator std::string").size() == 2);
}

TEST_CASE("selectors that can't match are refused", "[rules]") {
  struct Row {
    const char *selector, *error;
  };
  const Row row =
      GENERATE(Row{"a::", "empty segment"}, Row{"::a", "empty segment"},
               Row{"a::::b", "empty segment"}, Row{"a::{b", "braces"}, Row{"a}", "braces"},
               Row{"{a,{b}}", "braces"}, Row{"a b", "holds ' '"}, Row{"log.*", "holds '.'"},
               Row{"f(int)", "holds '('"}, Row{"a::**::b", "'**'"}, Row{"**::*", "every function"},
               Row{"std::vector<int>::push_back", "holds '<'"});
  CAPTURE(row.selector);
  CHECK(compileSelector(row.selector).error.find(row.error) != std::string::npos);
}

TEST_CASE("the index finds what the selectors match", "[rules]") {
  SelectorIndex index;
  index.add(compileSelector("syslog").selector, 3);
  index.add(compileSelector("**::syslog").selector, 1);
  index.add(compileSelector("*log").selector, 2);
  index.add(compileSelector("{syslog,sys*}").selector, 3);
  CHECK(index.find("syslog") == std::vector<uint32_t>{1, 2, 3});
  CHECK(index.find("a::syslog") == std::vector<uint32_t>{1});
  CHECK(index.find("printf").empty());
  CHECK(index.find("").empty());
  CHECK(SelectorIndex().find("x").empty());
}
