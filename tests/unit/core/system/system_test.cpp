// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The real doors to the machine.
#include "core/system/clock.h"
#include "core/system/file_system.h"
#include "core/system/sha256.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace tacet;

namespace {

struct Scratch {
  std::string path;
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tacet-test-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  ~Scratch() { std::filesystem::remove_all(path); }
};

} // namespace

TEST_CASE("files come back as they were written, and are listed in order") {
  const Scratch scratch;
  FileSystem &files = realFileSystem();
  const std::string content("a\0b\n", 4);
  CHECK_FALSE(files.write(scratch.path + "/two", content));
  CHECK_FALSE(files.write(scratch.path + "/one", ""));
  CHECK(*files.read(scratch.path + "/two") == content);
  const auto entries = files.list(scratch.path);
  REQUIRE(entries);
  CHECK(*entries == std::vector<DirectoryEntry>{{"one", false}, {"two", false}});
  CHECK(files.exists(scratch.path + "/one"));
  CHECK(files.isDirectory(scratch.path));
}

TEST_CASE("what can't be read, listed or written is said with its name and the reason") {
  const Scratch scratch;
  FileSystem &files = realFileSystem();
  const std::string missing = scratch.path + "/missing";
  CHECK(files.read(missing).error().message ==
        "cannot read '" + missing + "': No such file or directory");
  CHECK(files.read(scratch.path).error().message ==
        "cannot read '" + scratch.path + "': Is a directory");
  CHECK_FALSE(files.list(missing));
  CHECK(files.write(missing + "/file", "x"));
}

TEST_CASE("paths are joined to a root") {
  CHECK(joinPath("", "a/b") == "a/b");
  CHECK(joinPath(".", "a/b") == "a/b");
  CHECK(joinPath("/r", "a") == "/r/a");
  CHECK(joinPath("/r/", "a") == "/r/a");
  CHECK(joinPath("/r", "/a") == "/a");
}

TEST_CASE("only dates of the calendar are dates") {
  CHECK(isIsoDate("2028-02-29"));
  for (const char *text : {"2027-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "27-01-01",
                           "2027-01-0x", "2027/01/01", "2027-01--1", ""})
    CHECK_FALSE(isIsoDate(text));
  CHECK(isIsoDate(realClock().today()));
}

TEST_CASE("the time is in UTC, and can be settled from outside") {
  CHECK(realClock().now().substr(0, 10) <= realClock().today());
  for (const auto &[given, expected] :
       {std::pair{"1804340709", "2027-03-06T13:45:09"}, std::pair{"0", "1970-01-01T00:00:00"},
        std::pair{"253402300799", "9999-12-31T23:59:59"}}) {
    setenv("SOURCE_DATE_EPOCH", given, 1);
    CHECK(realClock().now() == expected);
  }
  for (const char *wrong : {"", "-1", "tomorrow", "253402300800"}) {
    setenv("SOURCE_DATE_EPOCH", wrong, 1);
    CHECK(realClock().now().substr(0, 2) == realClock().today().substr(0, 2));
  }
  CHECK(realClock().today() > "2026-01-01");
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST_CASE("times and days are counted in seconds") {
  CHECK(secondsOf("1970-01-02") == 86400);
  CHECK(secondsOf("2026-11-30") == 1795996800);
  CHECK(secondsOf("2026-11-30T10:21:09") == 1795996800 + 10 * 3600 + 21 * 60 + 9);
  const int64_t age = secondsOf(realClock().now()) - secondsOf(realClock().today());
  CHECK((age >= 0 && age <= 86400));
}

TEST_CASE("SHA-256 is the standard's") {
  CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
