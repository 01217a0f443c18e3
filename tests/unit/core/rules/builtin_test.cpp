// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The rules that are built in: without a mistake, without a dead term, quick to load, and in step
// with the editors' schema.
#include "core/rules/builtin.h"

#include "core/finding/names.h"
#include "core/rules/commands.h"
#include "core/rules/tree_code.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

std::string text(const std::vector<RuleProblem> &problems) {
  std::string all;
  for (const RuleProblem &problem : problems)
    all += positionText(problem.at) + ": " + problem.message + "\n";
  return all;
}

bool same(const YamlNode &a, const YamlNode &b) {
  bool scalar = a.type == YamlNode::Type::Scalar;
  if (a.type != b.type || (scalar && a.text != b.text) || a.at != b.at || a.keys != b.keys ||
      a.keyPositions != b.keyPositions || a.children.size() != b.children.size())
    return false;
  for (size_t i = 0; i < a.children.size(); ++i)
    if (!same(a.children[i], b.children[i]))
      return false;
  return true;
}

} // namespace

TEST_CASE("the built-in rules load without a problem", "[rules]") {
  CHECK(text(checkRules(loadRules(builtinRuleFiles()))) == "");
}

TEST_CASE("the dictionary knows its samples", "[rules]") {
  SampleReport report = testSamples(loadRules(builtinRuleFiles()).rules);
  CHECK(report.tried > 100);
  CHECK(text(report.failures) == "");
}

TEST_CASE("prepared trees are those that parsing gives", "[rules]") {
  for (const RuleFile &file : builtinRuleFiles()) {
    CAPTURE(file.path);
    std::vector<RuleProblem> problems;
    std::optional<YamlNode> parsed = parseYaml(file, problems);
    std::optional<YamlNode> prepared = decodeTree(file.prepared, file.path);
    REQUIRE(parsed);
    REQUIRE(prepared);
    CHECK(same(*parsed, *prepared));
  }
}

TEST_CASE("cut or bent tree code is refused, not trusted", "[rules]") {
  std::vector<RuleProblem> problems;
  const RuleFile file{"x.yaml", "a: [b, {c: d}]\n"};
  const std::string code = encodeTree(*parseYaml(file, problems));
  CHECK(decodeTree(code, file.path));
  for (size_t i = 0; i < code.size(); ++i) {
    CHECK_FALSE(decodeTree(code.substr(0, i), file.path));
    for (int byte = 0; byte < 256; ++byte) {
      std::string bent = code;
      bent[i] = char(byte);
      CHECK_NOTHROW(decodeTree(bent, file.path));
    }
  }
}

TEST_CASE("severity is known for every channel", "[rules]") {
  const RuleSet rules = loadRules(builtinRuleFiles()).rules;
  const Severity &severity = rules.severity;
  CHECK(severity.level(Channel::Log, Sensitivity::High, Confidence::High) == Level::Error);
  CHECK(severity.level(Channel::Log, Sensitivity::High, Confidence::Low) == Level::Warning);
  CHECK(severity.level(Channel::Console, Sensitivity::Low, Confidence::High) == Level::None);
  CHECK(severity.level(Channel::File, Sensitivity::Low, Confidence::Low) == Level::None);
  for (size_t channel = 0; channel < kChannels; ++channel)
    CHECK(severity.level(Channel(channel), Sensitivity::High, Confidence::High) != Level::None);
}
