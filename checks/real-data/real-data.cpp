// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What real data looks like is said by rules/literals; here are only the places where literals
// stand, and what the program calls them.
#include "checks/real-data/real-data.h"

#include "checks/flow/findings.h"
#include "checks/flow/solution.h"

#include <set>
#include <tuple>

namespace tacet::checks {
namespace {

using namespace flow;

/// Texts shorter than this hold nothing that a rule could know.
constexpr size_t kShortest = 9;

/// The names of what a literal goes into: variables, fields, parameters and functions, a few steps
/// on. Asked for few literals, so it may look through the whole function.
class Uses {
public:
  Uses(const Unit &u, const Function &f, NodeId literal) : unit(u), in(f), reached{literal} {
    constexpr int steps = 4;
    for (int i = 0; i < steps; ++i)
      spread();
  }
  /// The nearest one.
  std::string first() const { return names.empty() ? std::string() : names.front(); }
  std::string all() const {
    std::string text;
    for (const std::string &name : names)
      text += name + " ";
    return text;
  }

private:
  const Unit &unit;
  const Function &in;
  std::set<NodeId> reached;
  std::vector<std::string> names;

  void name(SymbolId symbol) {
    if (symbol != kNone && !unit.symbols[symbol].name.empty())
      names.push_back(unit.symbols[symbol].name);
  }

  void spread() {
    const std::set<NodeId> before = reached;
    for (NodeId id = 0; id < in.nodes.size(); ++id)
      for (const Edge &edge : in.nodes[id].inputs)
        if (before.contains(edge.from) && reached.insert(id).second) {
          name(edge.part);
          name(in.nodes[id].kind == NodeKind::Define ? in.nodes[id].symbol : kNone);
        }
    for (const Call &call : in.calls)
      for (size_t i = 0; i < call.arguments.size(); ++i)
        if (before.contains(call.arguments[i]))
          handTo(call, i);
  }

  void handTo(const Call &call, size_t position) {
    if (call.callee != kNone && (unit.symbols[call.callee].flags & kConstructor) != 0) {
      if (call.result != kNone)
        reached.insert(call.result);
      return;
    }
    if (call.result != kNone && !reached.insert(call.result).second)
      return;
    if (call.callee == kNone)
      return;
    const Symbol &callee = unit.symbols[call.callee];
    if (position < callee.parameters.size())
      name(callee.parameters[position]);
    name(call.callee);
  }
};

class Search {
public:
  Search(const Analysis &a, const LiteralMatcher &m, std::vector<Finding> &f)
      : unit(a.solution->unit), matcher(m), out(f) {}

  void run() {
    for (const StaticText &text : unit.texts)
      lookAt(text);
    for (const Function &function : unit.functions)
      for (NodeId id = 0; id < function.nodes.size(); ++id)
        if (function.nodes[id].kind == NodeKind::Literal)
          lookAt(function, id);
  }

private:
  const Unit &unit;
  const LiteralMatcher &matcher;
  std::vector<Finding> &out;
  /// A constant's text stands again at each of its uses.
  std::set<std::tuple<uint32_t, uint32_t, uint32_t>> told;

  void lookAt(const StaticText &text) {
    if (text.text.size() < kShortest)
      return;
    std::string name = text.symbol == kNone ? "" : unit.symbols[text.symbol].name;
    if (const LiteralRule *rule = matcher.find(text.text, [&] { return name; }))
      tell(*rule, text.at, name, "");
  }

  void lookAt(const Function &function, NodeId id) {
    const Node &node = function.nodes[id];
    if (node.text.size() < kShortest)
      return;
    const auto names = [&] { return Uses(unit, function, id).all(); };
    if (const LiteralRule *rule = matcher.find(node.text, names))
      tell(*rule, node.at, Uses(unit, function, id).first(), nameOf(unit.symbols[function.symbol]));
  }

  void tell(const LiteralRule &rule, const Location &at, const std::string &name,
            const std::string &function) {
    if (!told.insert({at.file, at.line, at.column}).second)
      return;
    Finding finding;
    finding.rule = "tacet-real-data";
    finding.level = rule.level;
    finding.confidence = rule.confidence;
    finding.message =
        "literal looks like a real " + rule.title + (name.empty() ? "" : ", for '" + name + "'");
    finding.at = positionOf(unit, at);
    finding.function = function;
    finding.advice = rule.advice;
    finding.cwe = rule.cwe;
    finding.properties["kind"] = rule.kind;
    finding.properties["literal"] = rule.id;
    out.push_back(std::move(finding));
  }
};

} // namespace

void RealData::prepare(const RuleSet &rules) { matcher = std::make_unique<LiteralMatcher>(rules); }

void RealData::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  Search(analysis, *matcher, out).run();
}

std::unique_ptr<Check> makeRealData() { return std::make_unique<RealData>(); }

} // namespace tacet::checks
