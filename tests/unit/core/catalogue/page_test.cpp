// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/catalogue/page.h"

#include <catch2/catch.hpp>

using namespace tacet;

TEST_CASE("a section ends at the next heading of its rank") {
  std::string_view page = "# T\n\n## A\none\n### sub\ntwo\n## B\nthree\n";
  CHECK(pageSection(page, "A") == "one\n### sub\ntwo\n");
  CHECK(pageSection(page, "B") == "three\n");
  CHECK(pageSection(page, "C").empty());
}

TEST_CASE("a heading inside a code fence is code") {
  CHECK(pageSection("## A\n```\n## B\n```\nend\n", "A") == "```\n## B\n```\nend\n");
}

TEST_CASE("the first paragraph is one line of plain text") {
  CHECK(firstParagraph("\nsome `code`\nand text\n\nnot this\n") == "some code and text");
  CHECK(firstParagraph("").empty());
}
