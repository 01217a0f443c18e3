// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/format_string.h"

#include <catch2/catch.hpp>

using namespace tacet::flow;
using Prints = Conversion::Prints;
using Privacy = Conversion::Privacy;

TEST_CASE("each conversion takes its argument and the label before it") {
  const Format format = parsePrintf("user %s, access_token: %s (100%% of %zu)\n");
  REQUIRE(format.size() == 3);
  CHECK(format[0].label == "user ");
  CHECK(format[1].label == ", access_token: ");
  CHECK(format[1].argument == 1);
  CHECK(format[2].prints == Prints::Number);
  CHECK(format[2].label == " (100% of ");
}

TEST_CASE("widths and precisions from arguments print nothing and keep the label") {
  const Format format = parsePrintf("key %-*.*s %02x");
  REQUIRE(format.size() == 4);
  CHECK(format[0].prints == Prints::Nothing);
  CHECK(format[1].prints == Prints::Nothing);
  CHECK(format[2].prints == Prints::Text);
  CHECK(format[2].argument == 2);
  CHECK(format[2].label == "key ");
  CHECK(format[3].prints == Prints::Hex);
}

TEST_CASE("pointers, a precision of zero and errno's text give nothing away") {
  const Format format = parsePrintf("%p %.0s %m %.s %5.2f");
  REQUIRE(format.size() == 4);
  CHECK(format[0].prints == Prints::Nothing);
  CHECK(format[1].prints == Prints::Nothing);
  CHECK(format[2].prints == Prints::Nothing);
  CHECK(format[3].argument == 3);
}

TEST_CASE("positions and length modifiers") {
  const Format format = parsePrintf("%2$s %1$llu %3$*4$d %hhx");
  REQUIRE(format.size() == 5);
  CHECK(format[0].argument == 1);
  CHECK(format[1].argument == 0);
  CHECK(format[2].argument == 3);
  CHECK(format[3].argument == 2);
  CHECK(format[4].prints == Prints::Hex);
}

TEST_CASE("os_log says who may read") {
  const Format format = parsePrintf("%{public}s %{private, mask.hash}s %{sensitive}@ %s");
  REQUIRE(format.size() == 4);
  CHECK(format[0].privacy == Privacy::Public);
  CHECK(format[1].privacy == Privacy::Private);
  CHECK(format[2].privacy == Privacy::Private);
  CHECK(format[3].privacy == Privacy::Unsaid);
}

TEST_CASE("broken formats end quietly") {
  CHECK(parsePrintf("%").empty());
  CHECK(parsePrintf("%{public").empty());
  CHECK(parsePrintf("50%").empty());
  CHECK(parsePrintf("%99999999999999999999$s").size() == 1);
}

TEST_CASE("brace formats") {
  const Format format = parseBraces("{{}} token={} {1:>8} {:p} {name} {:x} {");
  REQUIRE(format.size() == 5);
  CHECK(format[0].label == "{} token=");
  CHECK(format[1].argument == 1);
  CHECK(format[2].prints == Prints::Nothing);
  CHECK(format[2].argument == 1);
  CHECK(format[4].prints == Prints::Hex);
}
