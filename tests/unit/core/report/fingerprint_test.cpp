// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a fingerprint survives, and what it tells apart.
#include "core/report/fingerprint.h"

#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

Finding finding(uint32_t line, const std::string &message = "m",
                const std::string &file = "a.cpp") {
  Finding f;
  f.rule = "tacet-a";
  f.message = message;
  f.at = {file, line, 1};
  return f;
}

std::vector<std::string> prints(const std::string &content, const std::vector<Finding> &findings) {
  test::MemoryFileSystem files;
  files.contents["a.cpp"] = files.contents["b.cpp"] = content;
  SourceCache sources(files, ".");
  return fingerprints(findings, sources);
}

} // namespace

TEST_CASE("moved, indented and renamed code is the same, and so is another literal") {
  const auto before = prints("f(\"abc\", x);", {finding(1)});
  CHECK(before == prints("f(/* what */ \"abc\", x); // why", {finding(1)}));
  CHECK(before != prints("f(\"abc\", y);", {finding(1)}));
  CHECK(before == prints("\n\n  f(\"abcd ef\",   x);", {finding(3)}));
  CHECK(before == prints("f(\"abc\", x);", {finding(1, "m", "b.cpp")}));
}

TEST_CASE("positions in messages do not count") {
  CHECK(prints("f();", {finding(1, "set at a.cpp:12:3, line 7")}) ==
        prints("f();", {finding(1, "set at a.cpp:9:14, line 8")}));
  CHECK(prints("f();", {finding(1, "utf8")}) != prints("f();", {finding(1, "utf16")}));
}

TEST_CASE("with its place, a finding is told from its like in another file") {
  test::MemoryFileSystem files;
  files.contents["a.cpp"] = files.contents["b.cpp"] = "\nf();";
  SourceCache sources(files, ".");
  const std::vector<Finding> here{finding(2)}, there{finding(2, "m", "b.cpp")};
  CHECK(placedFingerprints(here, sources) != placedFingerprints(there, sources));
  const auto moved = placedFingerprints({finding(2)}, sources);
  files.contents["a.cpp"] = "f();";
  SourceCache fresh(files, ".");
  CHECK(moved == placedFingerprints({finding(1)}, fresh));
}

TEST_CASE("equal findings of a file are numbered") {
  const auto list = prints("f();\nf();", {finding(1), finding(2), finding(1, "m", "b.cpp")});
  CHECK(list[0] != list[1]);
  CHECK(list[0].substr(0, 64) == list[1].substr(0, 64));
  CHECK(list[0] == list[2]);
}
