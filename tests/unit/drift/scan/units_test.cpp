// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is not read, and what is let go of, changes nothing of what is said.
#include "drift/scan/units.h"

#include "drift/compare/compare.h"
#include "drift/policy/policy.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;

namespace {

constexpr const char *Main = "etc/systemd/journald.conf";
constexpr const char *DropIn = "etc/systemd/journald.conf.d/one.conf";

struct World {
  test::MemoryFileSystem files;
  FileNames names;

  std::vector<ScannedUnit> scan(const Statement *approved = nullptr) {
    ScanOptions options;
    options.approved = approved;
    static const Policies nothingIsAsked;
    options.policies = approved == nullptr ? nullptr : &nothingIsAsked;
    return scanUnits({"etc"}, options, files, names);
  }

  /// Of what lies there now, as it is read from a signed one.
  Statement approve() {
    Statement statement;
    statement.scope = "test";
    statement.created = "2026-01-01";
    statement.expires = "2026-04-01";
    for (ScannedUnit &unit : scan())
      statement.units.push_back({std::move(unit.files), std::move(unit.posture)});
    Result<Statement> read = readStatement(writeStatement(statement), names, MakeFacts::WhenAsked);
    REQUIRE(read);
    return std::move(*read);
  }
};

ScannedUnit only(std::vector<ScannedUnit> units) {
  REQUIRE(units.size() == 1);
  return std::move(units.front());
}

} // namespace

TEST_CASE("a file that changed and means the same lets its facts go", "[drift][scan]") {
  World world;
  world.files.contents[Main] = "[Journal]\nStorage=none\n";
  const Statement approved = world.approve();
  world.files.contents[Main] = "# reviewed\n[Journal]\nStorage=none\n";
  const ScannedUnit unit = only(world.scan(&approved));
  CHECK(unit.asApproved);
  CHECK(unit.posture.facts.empty());
  CHECK(unit.files.front().sha256 != approved.units.front().files.front().sha256);
}

TEST_CASE("one that means something else keeps them", "[drift][scan]") {
  World world;
  world.files.contents[Main] = "[Journal]\nStorage=none\n";
  const Statement approved = world.approve();
  world.files.contents[Main] = "[Journal]\nStorage=persistent\nForwardToWall=yes\n";
  const ScannedUnit unit = only(world.scan(&approved));
  CHECK_FALSE(unit.asApproved);
  CHECK_FALSE(unit.posture.facts.empty());
}

TEST_CASE("a file that did not change counts beside one that did", "[drift][scan]") {
  World world;
  world.files.contents[Main] = "[Journal]\nStorage=persistent\n";
  world.files.contents[DropIn] = "[Journal]\nForwardToWall=no\n";
  const Statement approved = world.approve();
  world.files.contents[DropIn] = "[Journal]\nForwardToWall=yes\n";
  const ScannedUnit unit = only(world.scan(&approved));
  const ScannedUnit whole = only(world.scan());
  CHECK_FALSE(whole.posture.facts.empty());
  CHECK(unit.posture.facts.size() == whole.posture.facts.size());
  CHECK(compare(whole.posture, unit.posture).empty());
  CHECK(unit.files.size() == 2);
}

TEST_CASE("a new drop-in changes a unit whose own file did not", "[drift][scan]") {
  World world;
  world.files.contents[Main] = "[Journal]\nStorage=none\n";
  const Statement approved = world.approve();
  world.files.contents[DropIn] = "[Journal]\nStorage=persistent\n";
  const ScannedUnit unit = only(world.scan(&approved));
  CHECK_FALSE(unit.asApproved);
  CHECK(compare(only(world.scan()).posture, unit.posture).empty());
  CHECK_FALSE(compare(wholePosture(approved.units.front()), unit.posture).empty());
}
