// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which findings a suppression hides, and which suppressions are findings.
#include "core/suppress/suppress.h"

#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

RuleInfo rule(const char *id) {
  RuleInfo info;
  info.id = id;
  return info;
}

const std::vector<RuleInfo> kRules = {rule("tacet-a"), rule("tacet-b"), rule(kSuppressionRule)};

/// Runs over one file with findings of tacet-a on these lines. The answer holds a word per finding:
/// its line, with '-' when suppressed, or its message when it is about a suppression.
std::string apply(const std::string &content, const std::vector<uint32_t> &lines,
                  SuppressionInput input = {}, const char *name = "src/a.cpp") {
  test::MemoryFileSystem files;
  files.contents[std::string("/r/") + name] = content;
  Report report;
  for (const uint32_t line : lines) {
    Finding &f = report.findings.emplace_back();
    f.rule = "tacet-a";
    f.at = {name, line, 3};
  }
  input.rules = kRules;
  input.analysedFiles = {name};
  SourceCache sources(files, "/r");
  applySuppressions(report, input, sources, test::FixedClock("2027-03-01"));
  std::string result;
  for (const Finding &f : report.findings)
    result +=
        (f.rule == kSuppressionRule ? std::to_string(f.at.line) + ": " + f.message
                                    : std::to_string(f.at.line) + (f.suppression ? "-" : "")) +
        "|";
  return result;
}

} // namespace

TEST_CASE("a comment speaks of its line") {
  CHECK(apply("f(); // tacet: allow(tacet-a) reason=\"r\"\nf();", {1, 2}) == "1-|2|");
  CHECK(apply("f(); /* tacet: allow(tacet-a) reason=\"r\" */\nf();", {1, 2}) == "1-|2|");
}

TEST_CASE("alone on its line it speaks of the next line") {
  CHECK(apply("// tacet: allow(tacet-a) reason=\"r\"\nf();\nf();", {2, 3}) == "2-|3|");
  CHECK(apply("/* tacet: allow(tacet-a)\n reason=\"r\" */\nf();", {3}) == "3-|");
  CHECK(apply("// tacet: allow(tacet-a) reason=\"r\"\n// tacet: allow(tacet-b) reason=\"r\"\nf();",
              {3}) == "3-|2: suppression of 'tacet-b' hides nothing|");
}

TEST_CASE("hash comments are read where files have them") {
  CHECK(apply("# tacet: allow(tacet-a) reason=\"r\"\nkey: x", {2}, {}, "a.yaml") == "2-|");
  CHECK(apply("key: x # tacet: allow(tacet-a) reason=\"r\"", {1}, {}, "a.yaml") == "1-|");
  CHECK(apply("key: \"x # tacet: allow(tacet-a) reason='r'\"", {1}, {}, "a.yaml") == "1|");
}

TEST_CASE("comments are those of the file's format") {
  struct Row {
    const char *name, *content, *result;
  };
  const auto row = GENERATE(
      Row{"a.xml", "<a>\n<!-- tacet: allow(tacet-a) reason=\"r\" -->\n<b/></a>", "3-|"},
      Row{"a.xml", "<a>\n<b/><!-- tacet: allow(tacet-a) reason=\"r\" -->\n<c/></a>", "3|"},
      Row{"a.xml", "<a><![CDATA[\n<!-- tacet: allow(tacet-a) reason=\"r\" -->\n]]></a>", "3|"},
      Row{"a.properties", "a=b\n! tacet: allow(tacet-a) reason=\"r\"\nb=c", "3-|"},
      Row{"etc/systemd/journald.conf", "[J]\n; tacet: allow(tacet-a) reason=\"r\"\nb=c", "3-|"},
      Row{"etc/systemd/journald.conf", "[J]\n\nb=c # tacet: allow(tacet-a) reason=\"r\"", "3|"},
      Row{"etc/rsyslog.conf", "\n\nb # tacet: allow(tacet-a) reason=\"r\"", "3-|"},
      Row{"a.json", "{\n# tacet: allow(tacet-a) reason=\"r\"\n}", "3|"});
  CAPTURE(row.name, row.content);
  const std::string result = apply(row.content, {3}, {}, row.name);
  CHECK(result.substr(0, result.find('|') + 1) == row.result);
}

TEST_CASE("some rules can't be suppressed by those who write the file") {
  SuppressionInput input;
  input.notByComment = {"tacet-a"};
  CHECK(apply("f(); // tacet: allow(tacet-a) reason=\"r\"", {1}, input) ==
        "1|1: a comment can't suppress 'tacet-a'|");
  input.external = {{"tacet-a", "src/**", "r", "", {}}};
  CHECK(apply("f();", {1}, input) == "1-|");
}

TEST_CASE("a suppression of what another finding says along with its own is not unused") {
  test::MemoryFileSystem files;
  files.contents["a.yaml"] = "a: b # tacet: allow(tacet-a) reason=\"r\"";
  Report report;
  Finding &finding = report.findings.emplace_back();
  finding.rule = "tacet-b";
  finding.at = {"a.yaml", 1, 1};
  finding.alsoRules = {"tacet-a"};
  SuppressionInput input;
  input.rules = kRules;
  input.analysedFiles = {"a.yaml"};
  SourceCache sources(files, ".");
  applySuppressions(report, input, sources, test::FixedClock("2027-03-01"));
  REQUIRE(report.findings.size() == 1);
  CHECK_FALSE(report.findings[0].suppression);
}

TEST_CASE("files that are known to be silent are not read again") {
  SuppressionInput input;
  input.silentFiles = {"src/a.cpp"};
  CHECK(apply("f(); // tacet: allow(tacet-a) reason=\"r\"", {1}, input) == "1|");
  input.silentFiles = {"src/b.cpp"};
  CHECK(apply("f(); // tacet: allow(tacet-a) reason=\"r\"", {1}, input) == "1-|");
}

TEST_CASE("text in a string is no suppression") {
  CHECK(apply("f(\"// tacet: allow(tacet-a) reason='r'\");", {1}) == "1|");
}

TEST_CASE("several rules are judged one by one") {
  CHECK(apply("f(); // tacet: allow(tacet-a, tacet-b) reason=\"r\"", {1}) ==
        "1-|1: suppression of 'tacet-b' hides nothing|");
  CHECK(apply("f(); // tacet: allow(tacet-a, tacet-x) reason=\"r\"", {1}) ==
        "1-|1: suppression of the unknown rule 'tacet-x'|");
}

TEST_CASE("without a reason it has no effect") {
  CHECK(apply("f(); // tacet: allow(tacet-a)", {1}) ==
        "1|1: suppression without a reason; say why: reason=\"...\"|");
}

TEST_CASE("it holds on its last day and no longer") {
  CHECK(apply("f(); // tacet: allow(tacet-a) reason=\"r\" until=2027-03-01", {1}) == "1-|");
  CHECK(apply("f(); // tacet: allow(tacet-a) reason=\"r\" until=2027-02-28", {1}) ==
        "1|1: suppression expired on 2027-02-28|");
}

TEST_CASE("rules that did not run leave their suppressions alone") {
  SuppressionInput input;
  input.activeRules = {"tacet-a"};
  CHECK(apply("f(); // tacet: allow(tacet-b) reason=\"r\"", {}, input) == "");
}

TEST_CASE("only files that were analysed have unused suppressions") {
  test::MemoryFileSystem files;
  files.contents["a.cpp"] = "f(); // tacet: allow(tacet-a) reason=\"r\"";
  Report report;
  Finding &finding = report.findings.emplace_back();
  finding.rule = "tacet-b";
  finding.at = {"a.cpp", 1, 1};
  SuppressionInput input;
  input.rules = kRules;
  SourceCache sources(files, ".");
  applySuppressions(report, input, sources, test::FixedClock("2027-03-01"));
  CHECK(report.findings.size() == 1);
}

TEST_CASE("suppressions from a configuration file match by patterns") {
  SuppressionInput input;
  input.external = {{"tacet-*", "src/**", "legacy", "", {"tacet.yaml", 4, 5}}};
  CHECK(apply("f();", {1}, input) == "1-|");
  input.external[0].path = "lib/**";
  CHECK(apply("f();", {1}, input) == "1|");
  input.external[0] = {"tacet-b", "**", "legacy", "", {"tacet.yaml", 4, 5}};
  CHECK(apply("f();", {1}, input) == "1|4: suppression of 'tacet-b' hides nothing|");
  input.external[0] = {"tacet-a", "**", " ", "", {"tacet.yaml", 4, 5}};
  CHECK(apply("f();", {1}, input) == "1|4: suppression without a reason; say why|");
  input.external[0] = {"other-*", "**", "legacy", "", {"tacet.yaml", 4, 5}};
  CHECK(apply("f();", {1}, input) == "1|4: suppression of the unknown rule 'other-*'|");
}
