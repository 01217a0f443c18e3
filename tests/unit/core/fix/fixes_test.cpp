// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/fix/fixes.h"

#include "core/system/sha256.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

const std::string kContent = "#include <a>\nlog(one, two);\n"; // `one` is 17 to 20, `two` 22 to 25

struct World {
  test::MemoryFileSystem files;
  Report report;

  World() { files.contents["a.cpp"] = kContent; }

  Fix fix(uint32_t begin, uint32_t end) {
    Fix made;
    made.file = "a.cpp";
    made.digest = sha256Hex(kContent);
    made.header = "<n>";
    made.edits = {{begin, begin, "f("}, {end, end, ")"}};
    return made;
  }
  Finding &add(const std::vector<Fix> &fixes) {
    Finding &finding = report.findings.emplace_back();
    finding.rule = "tacet-a";
    finding.at = {"a.cpp", 2, static_cast<uint32_t>(report.findings.size())};
    finding.fixes = fixes;
    return finding;
  }
  FixPlan plan() {
    SourceCache sources(files, "");
    settleFixes(report, sources);
    return planFixes(report, sources);
  }
};

} // namespace

TEST_CASE("fixes of one file are applied together, with one include", "[fix]") {
  World world;
  world.add({world.fix(22, 25)});
  world.add({world.fix(17, 20)});
  world.add({world.fix(17, 20)}); // says the same of another value
  world.add({});
  const FixPlan plan = world.plan();
  REQUIRE(plan.files.size() == 1);
  const FixPlan::File &file = plan.files.at("a.cpp");
  CHECK(file.before == kContent);
  CHECK(file.after == "#include <a>\n#include <n>\nlog(f(one), f(two));\n");
  CHECK(file.fixed == 3);
  CHECK(file.edits == 5);
  CHECK(plan.unfixable == 1);
  CHECK(plan.skipped.empty());
}

TEST_CASE("of fixes that overlap the first is applied", "[fix]") {
  World world;
  world.add({world.fix(17, 25)});
  world.add({world.fix(22, 25)});
  const FixPlan plan = world.plan();
  CHECK(plan.files.at("a.cpp").after == "#include <a>\n#include <n>\nlog(f(one, two));\n");
  REQUIRE(plan.skipped.size() == 1);
  CHECK(plan.skipped[0].at == Position{"a.cpp", 2, 2});
}

TEST_CASE("only live findings are fixed, and only below the root", "[fix]") {
  World world;
  world.add({world.fix(17, 20)}).suppression.emplace();
  world.add({world.fix(17, 20)}).accepted = true;
  Fix outside = world.fix(17, 20);
  outside.file = "/b.cpp";
  world.files.contents["/b.cpp"] = kContent;
  world.add({outside});
  const FixPlan plan = world.plan();
  CHECK(plan.files.empty());
  CHECK(plan.unfixable == 0);
  REQUIRE(plan.skipped.size() == 1);
  CHECK(plan.skipped[0].reason == "the file lies outside of --root");
}

TEST_CASE("what was made for another content is not offered", "[fix]") {
  World world;
  world.add({world.fix(17, 20)});
  Fix gone = world.fix(17, 20);
  gone.file = "gone.cpp";
  world.add({gone});
  Fix broken = world.fix(17, 2000);
  world.add({broken, world.fix(22, 25)});
  SourceCache sources(world.files, "");
  settleFixes(world.report, sources);
  CHECK(world.report.findings[0].fixes.size() == 1);
  CHECK(world.report.findings[1].fixes.empty());
  CHECK(world.report.findings[2].fixes.size() == 1);

  world.files.contents["a.cpp"] = " " + kContent;
  SourceCache changed(world.files, "");
  settleFixes(world.report, changed);
  CHECK(world.report.findings[0].fixes.empty());
}
