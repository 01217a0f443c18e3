// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The guarded doors to files, and programs that are run.
#include "core/system/clock.h"
#include "core/system/file_system.h"
#include "core/system/program.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>

using namespace tacet;

namespace {

struct Folder {
  std::string path;
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tacet-test-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  std::string operator/(const char *name) const { return path + "/" + name; }
};

} // namespace

TEST_CASE("guarded reading takes regular files of bounded size only") {
  const Folder folder;
  FileSystem &files = realFileSystem();
  REQUIRE_FALSE(files.write(folder / "file", "content"));
  std::filesystem::create_symlink("file", folder / "link");
  std::filesystem::create_symlink("nowhere", folder / "dangling");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(*files.readGuarded(folder / "file", 7) == "content");
  CHECK_FALSE(files.readGuarded(folder / "file", 6));
  CHECK_FALSE(files.readGuarded(folder / "link", 7));
  CHECK(*files.readGuarded(folder / "link", 7, Links::Follow) == "content");
  CHECK_FALSE(files.readGuarded(folder / "pipe", 7));
  CHECK_FALSE(files.readGuarded(folder / "nothing", 7));
  CHECK_FALSE(files.readGuarded(folder.path, 7));
  CHECK(files.isLink(folder / "dangling"));
  CHECK_FALSE(files.isLink(folder / "file"));
}

TEST_CASE("replacing leaves one file, and makes its folder") {
  const Folder folder;
  FileSystem &files = realFileSystem();
  const std::string path = folder / "a/b/file";
  CHECK_FALSE(files.replace(path, "one"));
  CHECK_FALSE(files.replace(path, "two"));
  CHECK(*files.read(path) == "two");
  CHECK(files.list(folder / "a/b")->size() == 1);
  CHECK(files.replace(path + "/below", "x"));
}

TEST_CASE("appending fails when somebody else was faster") {
  const Folder folder;
  FileSystem &files = realFileSystem();
  CHECK_FALSE(files.append(folder / "log", "one\n", 0));
  CHECK(files.append(folder / "log", "two\n", 0));
  CHECK_FALSE(files.append(folder / "log", "two\n", 4));
  CHECK(*files.read(folder / "log") == "one\ntwo\n");
  std::filesystem::create_symlink("log", folder / "link");
  CHECK(files.append(folder / "link", "three\n", 8));
}

TEST_CASE("a program gets our bytes, and we get its own and its status") {
  const std::string large(300000, 'x');
  const Result<ProgramOutput> count = runProgram({"wc", "-c"}, large);
  REQUIRE(count);
  CHECK(count->status == 0);
  CHECK(count->text == "300000\n");
  CHECK(runProgram({"sh", "-c", "exit 7"}, large)->status == 7);
  CHECK(runProgram({"sh", "-c", "kill -9 $$"}, "")->status == 128 + 9);
  CHECK_FALSE(runProgram({"tacet-no-such-program"}, ""));
}

TEST_CASE("days are added by the calendar") {
  CHECK(addDays("2026-12-31", 1) == "2027-01-01");
  CHECK(addDays("2028-02-28", 1) == "2028-02-29");
  CHECK(addDays("2026-01-01", 90) == "2026-04-01");
  CHECK(addDays("soon", 1).empty());
}
