// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The chain of the audit log, and the state's memory.
#include "drift/baseline/log.h"

#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;
using namespace tacet::test;

namespace {

struct Example {
  MemoryFileSystem files;
  LogEnd end;
  Example() {
    for (uint32_t version = 1; version <= 4; ++version) {
      const LogEntry entry{"2026-01-01", "accept", "ada", "prod", version, "digest", "a\nb", "T"};
      Result<LogEnd> added = appendToLog(files, "log", entry);
      REQUIRE(added);
      end = *added;
    }
  }
  std::string &text() { return files.contents["log"]; }
  std::vector<std::string> lines() {
    std::vector<std::string> found;
    for (size_t at = 0, to = 0; at < text().size(); at = to + 1) {
      to = text().find('\n', at);
      found.push_back(text().substr(at, to - at + 1));
    }
    return found;
  }
  void setLines(const std::vector<std::string> &lines) {
    text().clear();
    for (const std::string &line : lines)
      text() += line;
  }
  std::string why() {
    const Result<Log> log = readLog(files, "log");
    return log ? std::string() : log.error().message;
  }
};

} // namespace

TEST_CASE("a whole log is read back") {
  Example example;
  const Result<Log> log = readLog(example.files, "log");
  REQUIRE(log);
  CHECK(log->entries.size() == 4);
  CHECK(log->entries[2].version == 3);
  CHECK(log->entries[0].reason == "a\nb");
  CHECK(log->end().digest == example.end.digest);
  CHECK_FALSE(missesEnd(*log, example.end));
  CHECK_FALSE(missesLine(*log, log->digests[1]));
  CHECK(readLog(example.files, "none")->entries.empty());
}

TEST_CASE("no byte of a log but its last line's can be edited unnoticed by itself") {
  Example example;
  const size_t last = example.text().size() - example.lines().back().size();
  const std::string good = example.text();
  for (size_t i = 0; i < last; ++i) {
    example.text()[i] ^= 1;
    if (example.why().empty())
      FAIL("byte " << i);
    example.text() = good;
  }
}

TEST_CASE("no byte of the last line can be edited unnoticed by the state") {
  Example example;
  const size_t last = example.text().size() - example.lines().back().size();
  const std::string good = example.text();
  for (size_t i = last; i < good.size(); ++i) {
    example.text()[i] ^= 1;
    const Result<Log> log = readLog(example.files, "log");
    if (log && !missesEnd(*log, example.end))
      FAIL("byte " << i);
    example.text() = good;
  }
}

TEST_CASE("a log with a removed, moved or repeated line is broken, and it is said where") {
  Example example;
  const std::vector<std::string> lines = example.lines();
  REQUIRE(lines.size() == 4);
  example.setLines({lines[0], lines[2], lines[3]});
  CHECK(example.why().starts_with("log:2: the audit log is broken here: "));
  example.setLines({lines[0], lines[2], lines[1], lines[3]});
  CHECK(example.why().starts_with("log:2: "));
  example.setLines({lines[0], lines[1], lines[1], lines[2], lines[3]});
  CHECK(example.why().starts_with("log:3: "));
  example.setLines({lines[1], lines[2], lines[3]});
  CHECK(example.why().starts_with("log:1: "));
  example.setLines({lines[0], lines[1].substr(0, 20)});
  CHECK(example.why().starts_with("log:2: "));
}

TEST_CASE("lines cut off at the end are missed by who remembers them") {
  Example example;
  const std::vector<std::string> lines = example.lines();
  const std::string third = readLog(example.files, "log")->digests[2];
  example.setLines({lines[0], lines[1]});
  const Result<Log> log = readLog(example.files, "log");
  REQUIRE(log); // the chain itself is whole
  CHECK(missesEnd(*log, example.end));
  CHECK(missesLine(*log, third));
  example.text().clear();
  CHECK(missesEnd(*readLog(example.files, "log"), example.end));
}

TEST_CASE("a broken log is not added to") {
  Example example;
  example.text()[10] ^= 1;
  const std::string broken = example.text();
  CHECK_FALSE(appendToLog(example.files, "log", {}));
  CHECK(example.text() == broken);
}

TEST_CASE("the state is read as it was written, or not at all") {
  MemoryFileSystem files;
  CHECK(readMemory(files, "state")->seen.empty());
  Memory memory;
  memory.seen["prod"] = {3, "abc"};
  memory.logs["/a/log"] = {4, "def"};
  CHECK_FALSE(writeMemory(files, "state", memory));
  const Result<Memory> read = readMemory(files, "state");
  REQUIRE(read);
  CHECK(read->seen.at("prod").version == 3);
  CHECK(read->seen.at("prod").digest == "abc");
  CHECK(read->logs.at("/a/log").lines == 4);
  for (const char *broken : {"", "{}", "[]", R"({"format":2,"baselines":{},"logs":{}})",
                             R"({"format":1,"baselines":{"a":{}},"logs":{}})"}) {
    files.contents["state"] = broken;
    CHECK_FALSE(readMemory(files, "state"));
  }
  files.links.insert("state");
  CHECK_FALSE(readMemory(files, "state"));
}
