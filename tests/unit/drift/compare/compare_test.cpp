// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Every cell: a fact comes, goes, sleeps or wakes, by what its presence means; a value gets weaker,
// stronger or something else.
#include "drift/compare/compare.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;
using Set = std::set<std::string>;
using Values = std::map<std::string, Value>;

namespace {

const std::string Way = "traces:otlp > otlp@datadoghq.com";
const std::string OtherWay = "traces:otlp > otlp@sentry.io";
const std::string File = "etc/config.yaml";

Fact at(uint32_t line, Fact fact) {
  fact.at = {&File, line, 1, 0, 0};
  return fact;
}

Fact path(const std::string &subject) { return at(10, makeFact(FactType::Path, subject)); }

Fact protection(const std::string &way, const std::string &what, Values values = {}) {
  return at(20, makeFact(FactType::Protection, protectionSubject(way, what), std::move(values)));
}

Fact asleep(Fact fact) {
  fact.latent = true;
  return fact;
}

Posture posture(std::vector<Fact> facts) {
  Posture result;
  result.facts = std::move(facts);
  normalise(result);
  return result;
}

std::vector<Change> changes(std::vector<Fact> before, std::vector<Fact> after) {
  return compare(posture(std::move(before)), posture(std::move(after)));
}

/// Of exactly one change.
Change change(std::vector<Fact> before, std::vector<Fact> after) {
  const auto all = changes(std::move(before), std::move(after));
  for (const Change &one : all)
    INFO(one.rule << " " << one.subject << " " << one.attribute);
  REQUIRE(all.size() == 1);
  return all.front();
}

/// One value of a fact that is there before and after.
Change step(FactType type, const std::string &attribute, const Value &was, const Value &is) {
  return change({makeFact(type, "x", {{attribute, was}})},
                {makeFact(type, "x", {{attribute, is}})});
}

} // namespace

TEST_CASE("equal postures have no changes", "[drift][compare]") {
  const std::vector<Fact> facts = {path(Way), protection(Way, "values", {{"action", "mask"}})};
  CHECK(changes(facts, facts).empty());
  CHECK(changes({}, {}).empty());
}

TEST_CASE("a protection goes", "[drift][compare]") {
  const Change removed = change({path(Way), protection(Way, "values")}, {path(Way)});
  CHECK(removed.verdict == Verdict::Weaker);
  CHECK(removed.rule == "protection-removed");
  CHECK(removed.before.line == 20);
  CHECK(removed.after.line == 10);
  CHECK(removed.reason.find("no longer protects traces on their way from 'otlp'") !=
        std::string::npos);
}

TEST_CASE("a protection is unwired", "[drift][compare]") {
  const Change removed = change({path(Way), protection(Way, "values")},
                                {path(Way), asleep(protection(Way, "values"))});
  CHECK(removed.rule == "protection-removed");
  CHECK(removed.reason.find("still defined") != std::string::npos);
}

TEST_CASE("a path takes its protections with it", "[drift][compare]") {
  for (const Change &one : changes({path(Way), protection(Way, "values")}, {})) {
    CHECK(one.rule.empty());
    CHECK(one.verdict != Verdict::Weaker);
  }
}

TEST_CASE("a protection stays on one path and leaves the other", "[drift][compare]") {
  const Change removed =
      change({path(Way), path(OtherWay), protection(Way, "values"), protection(OtherWay, "values")},
             {path(Way), path(OtherWay), protection(Way, "values")});
  CHECK(removed.rule == "protection-removed");
  CHECK(removed.subject == protectionSubject(OtherWay, "values"));
}

TEST_CASE("an allow-list does what removing a field did", "[drift][compare]") {
  const std::vector<Fact> before = {path(Way),
                                    protection(Way, "field:email", {{"reach", Set{"span"}}})};
  const auto verdict = [&](Values values) {
    const auto all = changes(before, {path(Way), protection(Way, "allow-list", std::move(values))});
    return all.front().verdict;
  };
  CHECK(verdict({{"approach", "allow-list"}, {"reach", Set{"span", "log-body"}}}) !=
        Verdict::Weaker);
  CHECK(verdict({{"approach", "allow-list"}, {"reach", Set{"log-body"}}}) == Verdict::Weaker);
  CHECK(verdict({{"approach", "block-list"}, {"reach", Set{"span"}}}) == Verdict::Weaker);
  CHECK(verdict({{"approach", "allow-list"}, {"reach", Set{"span"}}, {"allowed", Set{"email"}}}) ==
        Verdict::Weaker);
  CHECK(verdict({{"approach", "allow-list"}, {"reach", Set{"span"}}, {"on-error", "open"}}) ==
        Verdict::Weaker);
  CHECK(verdict({{"approach", "allow-list"}, {"reach", Set{"span"}}, {"coverage", "sampled"}}) ==
        Verdict::Weaker);
}

TEST_CASE("a protection comes or wakes", "[drift][compare]") {
  CHECK(change({path(Way)}, {path(Way), protection(Way, "values")}).verdict == Verdict::Stronger);
  CHECK(
      change({path(Way), asleep(protection(Way, "values"))}, {path(Way), protection(Way, "values")})
          .verdict == Verdict::Stronger);
}

TEST_CASE("an unprotected path comes", "[drift][compare]") {
  const Change added = change({}, {path(Way)});
  CHECK(added.rule == "exposure-added");
  CHECK(added.verdict == Verdict::Weaker);
  CHECK(added.reason.find("nothing protects traces") != std::string::npos);
  CHECK(added.after.line == 10);
}

TEST_CASE("a new path is held against what the data enjoyed before", "[drift][compare]") {
  const std::vector<Fact> before = {path(Way), protection(Way, "values"),
                                    protection(Way, "field:email")};
  const auto rules = [&](std::vector<Fact> more) {
    std::vector<Fact> after = before;
    after.push_back(path(OtherWay));
    after.insert(after.end(), more.begin(), more.end());
    std::vector<std::string> found;
    for (const Change &one : changes(before, after))
      if (one.verdict == Verdict::Weaker)
        found.push_back(one.rule + " " + one.reason);
    return found;
  };
  CHECK(rules({protection(OtherWay, "values"), protection(OtherWay, "field:email")}).empty());
  const auto partly = rules({protection(OtherWay, "values")});
  REQUIRE(partly.size() == 1);
  CHECK(partly[0].find("'field:email'") != std::string::npos);
  CHECK(rules({}).size() == 1);
}

TEST_CASE("a new export with a new open path is one exposure", "[drift][compare]") {
  const Fact exporter =
      makeFact(FactType::Export, "otlp@datadoghq.com", {{"reach", "third-party"}});
  size_t weaker = 0;
  for (const Change &one : changes({}, {path(Way), exporter}))
    weaker += one.verdict == Verdict::Weaker;
  CHECK(weaker == 1);
  CHECK(change({}, {exporter}).rule == "exposure-added");
}

TEST_CASE("exposures come, wake, go and sleep", "[drift][compare]") {
  const Fact hook = makeFact(FactType::Hook, "pprof", {{"bind", "loopback"}, {"power", "inspect"}});
  CHECK(change({}, {hook}).rule == "exposure-added");
  CHECK(change({asleep(hook)}, {hook}).rule == "exposure-added");
  CHECK(change({hook}, {}).verdict == Verdict::Stronger);
  CHECK(change({hook}, {asleep(hook)}).verdict == Verdict::Stronger);
}

TEST_CASE("what exposes nothing may come", "[drift][compare]") {
  const auto verdict = [](Fact fact) { return change({}, {std::move(fact)}).verdict; };
  CHECK(verdict(makeFact(FactType::Dump, "core", {{"state", "off"}})) == Verdict::Equal);
  CHECK(verdict(makeFact(FactType::Capture, "log", {{"level", "off"}})) == Verdict::Equal);
  CHECK(verdict(makeFact(FactType::Capture, "log", {{"level", "info"}})) == Verdict::Weaker);
  CHECK(verdict(makeFact(FactType::Listener, "otlp", {{"bind", "loopback"}})) == Verdict::Equal);
  CHECK(verdict(makeFact(FactType::Listener, "otlp", {{"bind", "network"}})) == Verdict::Weaker);
  CHECK(verdict(makeFact(FactType::Hook, "health", {{"bind", "loopback"}, {"power", "status"}})) ==
        Verdict::Equal);
  CHECK(verdict(makeFact(FactType::Export, "otlp@loopback", {{"reach", "local"}})) ==
        Verdict::Equal);
}

TEST_CASE("an audit goes", "[drift][compare]") {
  const Change removed = change({at(5, makeFact(FactType::Audit, "kubernetes"))}, {});
  CHECK(removed.rule == "protection-removed");
  CHECK(removed.before.line == 5);
}

TEST_CASE("values get weaker", "[drift][compare]") {
  struct Row {
    FactType type;
    std::string attribute;
    Value was, is;
    std::string rule, reason;
  };
  const auto row = GENERATE(values<Row>({
      {FactType::Protection, "on-error", "closed", "open", "protection-weakened", "fails open"},
      {FactType::Protection, "action", "drop", "hash", "protection-weakened",
       "'drop' and is 'hash'"},
      {FactType::Protection, "reach", Set{"span", "log-body"}, Set{"span"}, "protection-weakened",
       "no longer looks at 'log-body'"},
      {FactType::Protection, "survivors", Set{}, Set{"card"}, "protection-weakened", "'card'"},
      {FactType::Protection, "percent", int64_t{100}, int64_t{10}, "protection-weakened",
       "was 100"},
      {FactType::Export, "transport", "tls", "cleartext", "protection-weakened", "in the clear"},
      {FactType::Export, "reach", "local", "third-party", "exposure-added", "third party"},
      {FactType::Export, "signals", Set{"traces"}, Set{"traces", "logs"}, "exposure-added",
       "'logs'"},
      {FactType::Hook, "bind", "loopback", "any-interface", "exposure-added", "every interface"},
      {FactType::Hook, "auth", "token", "none", "protection-weakened", "who calls"},
      {FactType::Capture, "level", "info", "debug", "exposure-added", "'info' and is 'debug'"},
      {FactType::Capture, "what", Set{}, Set{"bodies", "~12"}, "exposure-added",
       "'bodies' and 1 more"},
      {FactType::Dump, "state", "off", "on", "exposure-added", "switched on"},
      {FactType::Session, "max-minutes", int64_t{60}, int64_t{600}, "protection-weakened",
       "was 60 and is 600"},
      {FactType::Storage, "encryption", "on", "off", "protection-weakened", "no longer encrypted"},
  }));
  CAPTURE(row.attribute);
  const Change weaker = step(row.type, row.attribute, row.was, row.is);
  CHECK(weaker.verdict == Verdict::Weaker);
  CHECK(weaker.rule == row.rule);
  CHECK(weaker.attribute == row.attribute);
  CHECK(weaker.reason.find(row.reason) != std::string::npos);
  CAPTURE(weaker.reason);
  CHECK(step(row.type, row.attribute, row.is, row.was).verdict == Verdict::Stronger);
}

TEST_CASE("values without an order are unreviewed", "[drift][compare]") {
  const Change owner = step(FactType::Export, "owner", "sentry.io", "datadoghq.com");
  CHECK(owner.verdict == Verdict::Opaque);
  CHECK(owner.rule == "unreviewed-change");
  const Change hidden = step(FactType::Export, "transport", "tls", "unknown");
  CHECK(hidden.verdict == Verdict::Opaque);
  CHECK(hidden.reason.find("only the running system knows") != std::string::npos);
  const Change patterns = step(FactType::Protection, "patterns", Set{"~1"}, Set{"~2"});
  CHECK(patterns.rule == "unreviewed-change");
}

TEST_CASE("a value that was said is said no more", "[drift][compare]") {
  const Change gone = change({makeFact(FactType::Export, "x", {{"min-tls", "1.2"}})},
                             {makeFact(FactType::Export, "x")});
  CHECK(gone.rule == "unreviewed-change");
  // The other way round it is this program that says more than it did.
  CHECK(changes({makeFact(FactType::Export, "x")},
                {makeFact(FactType::Export, "x", {{"min-tls", "1.2"}})})
            .empty());
  // An absent set is the empty one.
  CHECK(change({makeFact(FactType::Capture, "x")},
               {makeFact(FactType::Capture, "x", {{"what", Set{"bodies"}}})})
            .rule == "exposure-added");
}

TEST_CASE("patterns that were exchanged are explained by what they miss", "[drift][compare]") {
  const Change missing =
      change({makeFact(FactType::Protection, "x|values", {{"patterns", Set{"~1"}}})},
             {makeFact(FactType::Protection, "x|values",
                       {{"patterns", Set{"~2"}}, {"survivors", Set{"card-number"}}})});
  CHECK(missing.rule == "protection-weakened");
  CHECK(missing.attribute == "survivors");
}

TEST_CASE("an action that is worth less is one change", "[drift][compare]") {
  const Change weaker = change(
      {makeFact(FactType::Protection, "x|field:a", {{"action", "drop"}, {"strength", "sound"}})},
      {makeFact(FactType::Protection, "x|field:a", {{"action", "hash"}, {"strength", "weak"}})});
  CHECK(weaker.attribute == "strength");
}

TEST_CASE("what nothing runs is latent", "[drift][compare]") {
  const Fact cleartext = asleep(makeFact(FactType::Export, "x", {{"transport", "cleartext"}}));
  const Fact tls = asleep(makeFact(FactType::Export, "x", {{"transport", "tls"}}));
  CHECK(change({}, {cleartext}).verdict == Verdict::Latent);
  CHECK(change({cleartext}, {}).verdict == Verdict::Latent);
  CHECK(change({tls}, {cleartext}).verdict == Verdict::Latent);
  CHECK(changes({tls}, {tls}).empty());
}

TEST_CASE("what can't be seen through is never clean", "[drift][compare]") {
  const Fact script =
      makeFact(FactType::Opaque, "script:lua", {{"kind", "script"}, {"digest", "~1"}});
  const Fact other =
      makeFact(FactType::Opaque, "script:lua", {{"kind", "script"}, {"digest", "~2"}});
  CHECK(change({}, {script}).rule == "unreviewed-change");
  CHECK(change({}, {script}).verdict == Verdict::Opaque);
  CHECK(change({script}, {other}).rule == "unreviewed-change");
  CHECK(change({script}, {}).verdict == Verdict::Equal);
}

TEST_CASE("changes come in one order", "[drift][compare]") {
  const auto all = changes({makeFact(FactType::Export, "b", {{"transport", "tls"}}),
                            makeFact(FactType::Export, "a", {{"transport", "cleartext"}})},
                           {makeFact(FactType::Export, "b", {{"transport", "cleartext"}}),
                            makeFact(FactType::Export, "a", {{"transport", "tls"}})});
  REQUIRE(all.size() == 2);
  CHECK(all[0].verdict == Verdict::Weaker);
  CHECK(all[1].verdict == Verdict::Stronger);
}
