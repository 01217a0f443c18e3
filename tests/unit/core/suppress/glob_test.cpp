// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Patterns in suppressions.
#include "core/suppress/glob.h"

#include <catch2/catch.hpp>

using tacet::matchesGlob;

TEST_CASE("stars stay within a path segment, double stars do not") {
  CHECK(matchesGlob("tacet-*", "tacet-log-leak"));
  CHECK(matchesGlob("src/*.cpp", "src/a.cpp"));
  CHECK_FALSE(matchesGlob("src/*.cpp", "src/b/a.cpp"));
  CHECK(matchesGlob("src/**", "src/b/a.cpp"));
  CHECK(matchesGlob("**/a.cpp", "a.cpp"));
  CHECK(matchesGlob("**/a.cpp", "src/b/a.cpp"));
  CHECK_FALSE(matchesGlob("**/a.cpp", "src/ba.cpp"));
  CHECK(matchesGlob("src/**/a.cpp", "src/a.cpp"));
  CHECK(matchesGlob("a?c", "abc"));
  CHECK_FALSE(matchesGlob("a?c", "a/c"));
  CHECK_FALSE(matchesGlob("src", "src/a"));
  CHECK(matchesGlob("", ""));
  CHECK_FALSE(matchesGlob("", "a"));
}
