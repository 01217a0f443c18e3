// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Positions and flows as rules write them.
#include "core/rules/arguments.h"

#include <catch2/catch.hpp>

using namespace tacet;

TEST_CASE("argument positions are read", "[rules]") {
  CHECK(parseArgRanges("0") == ArgRanges{{0, 0}});
  CHECK(parseArgRanges("2..") == ArgRanges{{2, kArgLast}});
  CHECK(parseArgRanges("1..3") == ArgRanges{{1, 3}});
  CHECK(parseArgRanges("this") == ArgRanges{{kArgThis, kArgThis}});
  CHECK(parseArgRanges("return") == ArgRanges{{kArgReturn, kArgReturn}});
  CHECK(parseArgRanges("all") == ArgRanges{{0, kArgLast}, {kArgThis, kArgThis}});
  for (const char *wrong : {"", "-1", "x", "3..1", "..2", "1,2", "this..", "99999999999", "1 2"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parseArgRanges(wrong));
  }
  CHECK(containsArg({{1, 3}, {kArgThis, kArgThis}}, 2));
  CHECK(containsArg({{1, 3}, {kArgThis, kArgThis}}, kArgThis));
  CHECK_FALSE(containsArg({{1, 3}}, kArgThis));
}

TEST_CASE("flows are read", "[rules]") {
  CHECK(parseFlow("1 -> 0") == std::vector<Flow>{{{1, 1}, {0, 0}}});
  CHECK(parseFlow("1->return") == std::vector<Flow>{{{1, 1}, {kArgReturn, kArgReturn}}});
  CHECK(parseFlow("all -> return")->size() == 2);
  CHECK(parseFlow("all -> this") == std::vector<Flow>{{{0, kArgLast}, {kArgThis, kArgThis}}});
  for (const char *wrong : {"", "1", "1 ->", "-> 0", "return -> 0", "1 => 0", "1 - > 0"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parseFlow(wrong));
  }
}

TEST_CASE("positions are written as rules write them", "[rules]") {
  for (const char *text : {"0", "2..", "1..3", "this", "return"})
    CHECK(toString(parseArgRanges(text)->front()) == text);
}
