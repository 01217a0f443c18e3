// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What users may write after --checks.
#include "core/catalogue/selection.h"

#include <catch2/catch.hpp>

namespace tacet {
namespace {

Catalogue catalogue() {
  Catalogue all;
  for (const char *id : {"cfg-core-dump", "core-dump", "log-leak", "unannotated"}) {
    CheckInfo &check = all.checks.emplace_back();
    check.id = id;
    check.rule.id = std::string("tacet-") + id;
    check.optIn = check.id == "unannotated";
  }
  return all;
}

std::vector<std::string> chosen(const std::vector<std::string> &wanted, bool optIn = false) {
  const Result<std::vector<std::string>> ids = selectChecks(catalogue(), wanted, optIn);
  return ids ? *ids : std::vector<std::string>{ids.error().message};
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("without a wish all checks run but those that are opt-in", "[catalogue]") {
  CHECK(chosen({}) == Ids{"tacet-cfg-core-dump", "tacet-core-dump", "tacet-log-leak"});
  CHECK(chosen({}, true).size() == 4);
}

TEST_CASE("a name without a sign starts from nothing", "[catalogue]") {
  CHECK(chosen({"log-leak"}) == Ids{"tacet-log-leak"});
  CHECK(chosen({"tacet-log-leak", "unannotated"}) == Ids{"tacet-log-leak", "tacet-unannotated"});
  CHECK(chosen({"*core-dump", "-cfg-*"}) == Ids{"tacet-core-dump"});
}

TEST_CASE("a sign changes the default", "[catalogue]") {
  CHECK(chosen({"-*core-dump"}) == Ids{"tacet-log-leak"});
  CHECK(chosen({"+unannotated", "-tacet-core-dump"}) ==
        Ids{"tacet-cfg-core-dump", "tacet-log-leak", "tacet-unannotated"});
}

TEST_CASE("a check that does not exist is a mistake", "[catalogue]") {
  CHECK(chosen({"log-leek"}) == Ids{"there is no check 'log-leek', did you mean 'log-leak'?"});
  CHECK(chosen({"-"}).front().starts_with("there is no check ''"));
}

} // namespace tacet
