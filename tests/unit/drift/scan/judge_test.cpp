// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One finding for each change, nothing of what was approved, and waivers with an end.
#include "drift/scan/judge.h"

#include "core/suppress/suppress.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;

namespace {

using Facts = std::vector<Fact>;

Posture posture(Facts facts) {
  Posture made{"etc/a.conf", "rsyslog", "8", std::move(facts)};
  normalise(made);
  return made;
}

/// The findings after the step from `before` to `after`, "rule" or "rule=accepted" each, with the
/// rules that they speak for behind '+'.
std::string judged(const Facts &before, const Facts &after, std::vector<Waiver> waivers = {}) {
  Statement baseline;
  baseline.units.push_back({{{"etc/a.conf", "1"}}, posture(before)});
  baseline.waivers = std::move(waivers);
  std::vector<ScannedUnit> units;
  units.push_back({{{"etc/a.conf", "2"}}, posture(after), {}});
  const Report report = judge({units, builtInPolicies(), &baseline, "2026-06-01", "b.json"});
  std::string text;
  for (const Finding &finding : report.findings) {
    const std::string rule =
        finding.rule.starts_with("tacet-cfg-") ? finding.rule.substr(10) : finding.rule;
    text += rule + (finding.accepted ? "=accepted" : finding.suppression ? "=waived" : "");
    for (const std::string &also : finding.alsoRules)
      text += "+" + also.substr(10);
    text += " ";
  }
  return text;
}

Fact exportBy(const char *transport, const char *reach = "network") {
  return makeFact(FactType::Export, "omfwd@~1", {{"transport", transport}, {"reach", reach}});
}

Fact path(const char *reach = "network") {
  return makeFact(FactType::Path, "logs:a > omfwd@~1", {{"signal", "logs"}, {"reach", reach}});
}

Fact mask(const char *what, const char *onError = "closed") {
  Fact fact = makeFact(FactType::Protection, std::string("logs:a > omfwd@~1|field:") + what,
                       {{"action", "drop"}, {"on-error", onError}});
  fact.label = "filter 'scrub'";
  return fact;
}

Waiver waiver(const char *rule, const char *until) {
  return {rule, "etc/a.conf", "", "ana", "why not", until};
}

} // namespace

TEST_CASE("judge: what was approved is accepted", "[scan]") {
  CHECK(judged({exportBy("cleartext")}, {exportBy("cleartext")}) == "cleartext-export=accepted ");
  CHECK(judged({exportBy("cleartext")}, {exportBy("tls-unverified")}) ==
        "cleartext-export=accepted ");
  CHECK(judged({exportBy("tls")}, {exportBy("tls")}).empty());
}

TEST_CASE("judge: policy speaks through the drift that it comes of", "[scan]") {
  CHECK(judged({exportBy("tls")}, {exportBy("cleartext")}) ==
        "protection-weakened+cleartext-export ");
  CHECK(judged({exportBy("tls-unverified")}, {exportBy("cleartext")}) ==
        "protection-weakened+cleartext-export ");
  CHECK(judged({path(), mask("x")}, {path()}) == "protection-removed+unredacted-pipeline ");
  CHECK(judged({}, {path(), exportBy("cleartext")}) ==
        "exposure-added+cleartext-export+unredacted-pipeline ");
}

TEST_CASE("judge: another value's drift does not hide policy", "[scan]") {
  Fact more = exportBy("cleartext");
  more.values["signals"] = std::set<std::string>{"traces"};
  CHECK(judged({exportBy("cleartext")}, {more}) == "cleartext-export=accepted exposure-added ");
}

TEST_CASE("judge: one component, one finding", "[scan]") {
  CHECK(judged({path(), mask("x"), mask("y")}, {path(), mask("x", "open"), mask("y", "open")}) ==
        "protection-weakened+fail-open-redaction ");
  CHECK(judged({path(), mask("x"), mask("y"), mask("z")}, {path(), mask("z")}) ==
        "protection-removed ");
}

TEST_CASE("judge: what is switched on takes its other values along", "[scan]") {
  const auto dump = [](const char *state, const char *extent) {
    return makeFact(FactType::Dump, "kernel", {{"state", state}, {"extent", extent}});
  };
  CHECK(judged({dump("off", "none")}, {dump("on", "full")}) == "exposure-added+core-dump ");
  CHECK(judged({dump("on", "backtrace")}, {dump("on", "full")}) == "exposure-added+core-dump ");
}

TEST_CASE("judge: a waiver is an approval with an end", "[scan]") {
  const Facts open = {exportBy("cleartext")};
  CHECK(judged(open, open, {waiver("tacet-cfg-cleartext-export", "2026-06-01")}) ==
        "cleartext-export=waived ");
  CHECK(judged(open, open, {waiver("tacet-cfg-cleartext-export", "2026-05-31")}) ==
        "tacet-suppression cleartext-export ");
  CHECK(judged(open, open, {waiver("tacet-cfg-third-party", "2026-06-01")}) ==
        "tacet-suppression cleartext-export=accepted ");
}

TEST_CASE("judge: a waived policy is not said by the drift, a waived drift says it", "[scan]") {
  const Facts closed = {exportBy("tls")}, open = {exportBy("cleartext")};
  CHECK(judged(closed, open, {waiver("tacet-cfg-cleartext-export", "2027-01-01")}) ==
        "cleartext-export=waived protection-weakened ");
  CHECK(judged(closed, open, {waiver("tacet-cfg-protection-weakened", "2027-01-01")}) ==
        "protection-weakened=waived+cleartext-export ");
}

TEST_CASE("judge: what can't be seen through is accepted while it is the same", "[scan]") {
  const auto script = [](const char *digest) {
    return makeFact(FactType::Opaque, "script", {{"kind", "script"}, {"digest", digest}});
  };
  CHECK(judged({script("~1")}, {script("~1")}) == "opaque=accepted ");
  CHECK(judged({script("~1")}, {script("~2")}) == "unreviewed-change+opaque ");
}
