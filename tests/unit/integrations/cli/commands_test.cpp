// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The subcommands as they are called, in a world in memory.
#include "integrations/cli/commands.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace tacet;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

struct World {
  test::MemoryFileSystem files;
  test::FixedClock clock{"2027-01-01"};
  std::ostringstream out, error;

  int run(void (*add)(CLI::App &, Action &), std::vector<std::string> arguments) {
    CLI::App app;
    Action action;
    add(app, action);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend()); // CLI11's wish
    app.parse(reversed);
    return action(Surroundings{files, clock, out, error});
  }
};

} // namespace

TEST_CASE("explain prints a check's page") {
  World world;
  CHECK(world.run(addExplain, {"explain", "log-leak"}) == 0);
  CHECK_THAT(world.out.str(), StartsWith("tacet-log-leak: a sensitive value reaches"));
  CHECK_THAT(world.out.str(), Contains("CWE-532") && Contains("## Instead"));
}

TEST_CASE("explain without an id lists all checks") {
  World world;
  CHECK(world.run(addExplain, {"explain"}) == 0);
  CHECK_THAT(world.out.str(), Contains("tacet-log-leak ") && Contains("tacet-raw-payload "));
}

TEST_CASE("explain of an unknown check guesses") {
  World world;
  CHECK(world.run(addExplain, {"explain", "tacet-log-leek"}) == 2);
  CHECK_THAT(world.error.str(), Contains("did you mean 'tacet-log-leak'?"));
  CHECK(world.out.str().empty());
}

TEST_CASE("rules list prints what was asked for") {
  World world;
  CHECK(world.run(addRules, {"rules", "list", "kinds"}) == 0);
  CHECK_THAT(world.out.str(), Contains("credential ") && !Contains("tacet-suppression"));
}

TEST_CASE("rules show prints a file by its short name") {
  World world;
  CHECK(world.run(addRules, {"rules", "show", "syslog"}) == 0);
  CHECK_THAT(world.out.str(), StartsWith("# rules/sinks/syslog.yaml\n"));
  CHECK(world.run(addRules, {"rules", "show", "sislog"}) == 2);
  CHECK_THAT(world.error.str(), Contains("did you mean 'syslog'?"));
}

TEST_CASE("rules check tells about one's own files only") {
  World world;
  world.files.contents["good.yaml"] =
      "library: ours\nabout: our log\nsinks:\n  - {on: ours::say, channel: log, args: all}\n";
  CHECK(world.run(addRules, {"rules", "check", "good.yaml"}) == 0);
  CHECK(world.out.str() == "1 rule file can be used\n");

  world.files.contents["bad.yaml"] =
      "library: ours\nabout: our log\nsinks:\n  - {on: ours::say, chanel: log}\n";
  CHECK(world.run(addRules, {"rules", "check", "bad.yaml"}) == 2);
  CHECK_THAT(world.out.str(), Contains("bad.yaml:4:21: error: unknown key 'chanel'"));
  CHECK(world.run(addRules, {"rules", "check", "absent.yaml"}) == 2);
  CHECK_THAT(world.error.str(), Contains("absent.yaml"));
}

TEST_CASE("rules show tells which rules speak of a function") {
  World world;
  CHECK(world.run(addRules, {"rules", "show", "vsyslog"}) == 0);
  CHECK_THAT(world.out.str(), Contains("rules/sinks/syslog.yaml:") && Contains("sink to log"));
}

TEST_CASE("rules test tries the samples of the kinds") {
  World world;
  CHECK(world.run(addRules, {"rules", "test"}) == 0);
  CHECK_THAT(world.out.str(), Contains("samples tried, 0 taken for something else"));
  world.files.contents["kinds.yaml"] =
      "topic: ours\nabout: badges\nkinds:\n  - id: badge\n    title: badge\n"
      "    sensitivity: low\n    check: log-leak\n    names: {certain: [badge]}\n"
      "    samples: {sensitive: [badge, lanyard]}\n";
  CHECK(world.run(addRules, {"rules", "test", "kinds.yaml"}) == 1);
  CHECK_THAT(world.out.str(), Contains("'lanyard' should be 'badge' and is no kind"));
}

TEST_CASE("init writes a configuration once") {
  World world;
  CHECK(world.run(addInit, {"init"}) == 0);
  CHECK_THAT(world.files.contents["tacet.yaml"], Contains("profile: heuristic"));
  CHECK(world.run(addInit, {"init"}) == 2);
  CHECK_THAT(world.error.str(), Contains("already there"));
  CHECK(world.run(addInit, {"init", "/full/x.yaml"}) == 2);
}
