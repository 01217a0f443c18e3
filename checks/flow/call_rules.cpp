// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/call_rules.h"

#include "checks/flow/findings.h"
#include "checks/flow/written.h"

#include <algorithm>
#include <charconv>

namespace tacet::flow {
namespace {

/// Whether a condition holds: whatever happens, or only for some of the values that may come.
enum class Holds : uint8_t { Never, Sometimes, Always };

bool contains(const std::vector<std::string> &texts, const std::string &text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// "RLIM_INFINITY" and "X::VerifyNone" as written in rules; `*` at the end stands for any rest.
bool isNamed(const std::vector<std::string> &names, const std::string &name) {
  return std::any_of(names.begin(), names.end(), [&](const std::string &each) {
    return each.ends_with('*') ? name.starts_with(each.substr(0, each.size() - 1)) : name == each;
  });
}

bool numberHolds(const CallCondition &condition, const std::string &text) {
  if ((!condition.is.empty() && !contains(condition.is, text)) || contains(condition.isNot, text))
    return false;
  if (!condition.above && condition.bits == 0)
    return true;
  uint64_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool plain = error == std::errc() && stop == text.data() + text.size();
  // -1 is how some platforms write "no limit".
  const bool endless = text == "-1";
  return (!condition.above || endless || (plain && value > *condition.above)) &&
         (condition.bits == 0 || (plain && (value & condition.bits) != 0));
}

bool textHolds(const CallCondition &condition, const std::string &text) {
  const auto found = [&](const Pattern &pattern) { return pattern.matches(text); };
  return (condition.texts.empty() ||
          std::any_of(condition.texts.begin(), condition.texts.end(), found)) &&
         std::none_of(condition.notTexts.begin(), condition.notTexts.end(), found);
}

/// Where a value is judged: an argument of a call, or what a field is given.
struct Subject {
  const Solution &solution;
  FunctionId function = kNone;
  const Function &in;
  const Call *call = nullptr;
  NodeId value = kNone; ///< without a call

  NodeId at(uint32_t position) const {
    if (call == nullptr)
      return value;
    return position == kArgThis                ? call->object
           : position < call->arguments.size() ? call->arguments[position]
                                               : kNone;
  }
  const Symbol *key(uint32_t position) const {
    if (call == nullptr || position >= call->keys.size() || call->keys[position] == kNone)
      return nullptr;
    return &solution.unit.symbols[call->keys[position]];
  }
};

bool keyHolds(const CallCondition &condition, const Symbol *key) {
  return key != nullptr && key->kind != SymbolKind::Key &&
         (isNamed(condition.keys, key->name) || isNamed(condition.keys, key->qualified));
}

bool typeHolds(const CallCondition &condition, const Subject &subject, NodeId node) {
  const Unit &unit = subject.solution.unit;
  if (node == kNone || subject.in.nodes[node].type == kNone)
    return false;
  const SymbolId record = unit.types[subject.in.nodes[node].type].record;
  return record != kNone &&
         std::any_of(condition.types.begin(), condition.types.end(), [&](const Selector &selector) {
           return selector.matches(unit.symbols[record].qualified);
         });
}

/// Looks back through copies and conversions for a call of one of these functions.
bool isMadeBy(const std::vector<Selector> &makers, const Subject &subject, NodeId id, int depth) {
  if (id == kNone || depth == 0)
    return false;
  const Node &node = subject.in.nodes[id];
  const Unit &unit = subject.solution.unit;
  if (node.kind == NodeKind::Result) {
    const Call &call = subject.in.calls[node.call];
    if (call.callee == kNone)
      return false;
    const Symbol &callee = unit.symbols[call.callee];
    return std::any_of(makers.begin(), makers.end(),
                       [&](const Selector &each) { return each.matches(nameOf(callee)); }) ||
           ((callee.flags & kConstructor) != 0 && !call.arguments.empty() &&
            isMadeBy(makers, subject, call.arguments.front(), depth - 1));
  }
  return std::any_of(node.inputs.begin(), node.inputs.end(), [&](const Edge &edge) {
    return edge.kind != EdgeKind::Store && isMadeBy(makers, subject, edge.from, depth - 1);
  });
}

bool alwaysReturns(const std::vector<std::string> &numbers, const Solution &solution,
                   const Function &in) {
  return !in.returns.empty() && std::ranges::all_of(in.returns, [&](NodeId returned) {
    const WrittenValues values = writtenAt(solution, in, returned);
    return values.complete && !values.all.empty() &&
           std::ranges::all_of(values.all, [&](const Written &each) {
             return each.form == Written::Form::Number && contains(numbers, *each.text);
           });
  });
}

/// Of functions whose body is here; nobody knows what the others return.
bool returnsHold(const CallCondition &condition, const Subject &subject, NodeId node) {
  if (node == kNone)
    return false;
  const CallGraph &graph = subject.solution.graph;
  const std::vector<SymbolId> functions = graph.functionsAt(subject.function, node);
  return !functions.empty() && std::ranges::all_of(functions, [&](SymbolId each) {
    const FunctionId body = graph.bodyOf(each);
    return body != kNone && alwaysReturns(condition.returns, subject.solution,
                                          subject.solution.unit.functions[body]);
  });
}

bool valueHolds(const CallCondition &condition, const Written &written) {
  switch (written.form) {
  case Written::Form::Number:
    return condition.asksNumber() && condition.keys.empty() &&
           numberHolds(condition, *written.text);
  case Written::Form::Text:
    return condition.asksText() && textHolds(condition, *written.text);
  default:
    return !condition.keys.empty() && isNamed(condition.keys, *written.text);
  }
}

Holds holds(const CallCondition &condition, const Subject &subject) {
  const NodeId node = subject.at(condition.place.position);
  if (!condition.types.empty() && !typeHolds(condition, subject, node))
    return Holds::Never;
  if (!condition.from.empty() && !isMadeBy(condition.from, subject, node, 8))
    return Holds::Never;
  if (!condition.returns.empty() && !returnsHold(condition, subject, node))
    return Holds::Never;
  if (node == kNone && contains(condition.is, "none"))
    return Holds::Always;
  const bool asksValue = condition.asksNumber() || condition.asksText();
  if (!condition.keys.empty() && condition.place.fields.empty() &&
      keyHolds(condition, subject.key(condition.place.position)))
    return Holds::Always;
  if (!asksValue && condition.keys.empty())
    return Holds::Always;
  const WrittenValues values =
      writtenAt(subject.solution, subject.in, node, condition.place.fields);
  const auto fits = [&](const Written &each) { return valueHolds(condition, each); };
  const auto count = std::count_if(values.all.begin(), values.all.end(), fits);
  if (count == 0 && !condition.asksNotTextOnly())
    return Holds::Never;
  if (condition.asksNotTextOnly()) // what can't be seen is taken to be no exception
    return static_cast<size_t>(count) == values.all.size() ? Holds::Always : Holds::Never;
  const bool all = static_cast<size_t>(count) == values.all.size();
  const bool field = std::any_of(values.all.begin(), values.all.end(), [](const Written &each) {
    return each.form == Written::Form::Field;
  });
  return all && (values.complete || field) ? Holds::Always : Holds::Sometimes;
}

bool isUsed(const std::vector<Selector> &names, const Unit &unit) {
  return std::any_of(unit.symbols.begin(), unit.symbols.end(), [&](const Symbol &symbol) {
    return (symbol.kind == SymbolKind::Function || symbol.kind == SymbolKind::Enumerator ||
            symbol.kind == SymbolKind::Macro) &&
           std::any_of(names.begin(), names.end(),
                       [&](const Selector &each) { return each.matches(nameOf(symbol)); });
  });
}

Holds holds(const CallRule &rule, const Subject &subject) {
  Holds least = Holds::Always;
  for (const CallCondition &condition : rule.when)
    if (least != Holds::Never)
      least = std::min(least, holds(condition, subject));
  const Unit &unit = subject.solution.unit;
  if (least != Holds::Never &&
      ((!rule.beside.empty() && !isUsed(rule.beside, unit)) || isUsed(rule.notBeside, unit)))
    return Holds::Never;
  return least;
}

class Matcher {
public:
  Matcher(const Analysis &analysis, const std::string &check,
          const std::function<void(const CallMatch &)> &visit)
      : S(*analysis.solution), Check(check), Visit(visit) {
    for (const CallRule &rule : analysis.rules->calls)
      AsksFields |= rule.form == CallRule::Form::Field && rule.check == check;
  }

  void run() {
    for (FunctionId id = 0; id < S.unit.functions.size(); ++id) {
      const Function &in = S.unit.functions[id];
      for (CallId call = 0; call < in.calls.size(); ++call)
        visitCall(id, call);
      for (NodeId node = 0; AsksFields && node < in.nodes.size(); ++node)
        visitNode(id, node);
    }
  }

private:
  const Solution &S;
  const std::string &Check;
  const std::function<void(const CallMatch &)> &Visit;
  bool AsksFields = false;

  /// `if (options.insecure && set(…))`: the switch is asked right before.
  bool isSwitched(const Function &in, const Call &call) const {
    const WordSet &words = S.index.rules().words.switchWords;
    const auto isSwitch = [&](NodeId node) {
      const SymbolId symbol = in.nodes[node].symbol;
      if (symbol == kNone)
        return false;
      const auto &name = S.index.nameFacts(S.unit.symbols[symbol].name).words;
      return std::any_of(name.begin(), name.end(),
                         [&](const std::string &word) { return words.count(word) != 0; });
    };
    return std::any_of(in.blocks.begin(), in.blocks.end(), [&](const Block &block) {
      return std::find(block.next.begin(), block.next.end(), call.block) != block.next.end() &&
             std::any_of(block.asks.begin(), block.asks.end(), isSwitch);
    });
  }

  void visitCall(FunctionId id, CallId callId) {
    const Function &in = S.unit.functions[id];
    const Call &call = in.calls[callId];
    if (call.callee == kNone)
      return;
    CallMatch match;
    match.function = id;
    match.call = callId;
    match.at = call.at;
    match.guarded = call.guarded;
    const Subject subject{S, id, in, &call, kNone};
    if (decide(S.index.function(call.callee).calls, subject, match)) {
      match.name = nameOf(S.unit.symbols[call.callee]);
      match.guarded |= isSwitched(in, call);
      Visit(match);
    }
  }

  void visitNode(FunctionId id, NodeId nodeId) {
    const Function &in = S.unit.functions[id];
    const Node &node = in.nodes[nodeId];
    if ((node.kind != NodeKind::Define && node.kind != NodeKind::Out) || node.symbol == kNone ||
        S.unit.symbols[node.symbol].kind != SymbolKind::Field)
      return;
    const auto &rules = S.index.assigned(node.symbol);
    if (rules.empty())
      return;
    CallMatch match;
    match.function = id;
    match.at = node.at;
    if (decide(rules, {S, id, in, nullptr, nodeId}, match)) {
      match.name = nameOf(S.unit.symbols[node.symbol]);
      Visit(match);
    }
  }

  /// The first rule that fits; one that always does goes before one that does sometimes.
  bool decide(const std::vector<const CallRule *> &rules, const Subject &subject,
              CallMatch &match) const {
    for (const CallRule *rule : rules) {
      if (rule->check != Check)
        continue;
      const Holds answer = holds(*rule, subject);
      if (answer == Holds::Never || (match.rule != nullptr && answer == Holds::Sometimes))
        continue;
      match.rule = rule;
      match.confidence = answer == Holds::Always ? Confidence::High : Confidence::Low;
      if (answer == Holds::Always)
        return true;
    }
    return match.rule != nullptr;
  }
};

} // namespace

void forEachCall(const Analysis &analysis, const std::string &check,
                 const std::function<void(const CallMatch &)> &visit) {
  Matcher(analysis, check, visit).run();
}

Finding findingOf(const CallMatch &match, const Analysis &analysis, const std::string &rule) {
  const Solution &solution = *analysis.solution;
  Finding finding;
  finding.rule = rule;
  finding.level = match.rule->level;
  finding.confidence = match.confidence;
  if (match.guarded)
    finding.level = std::min(finding.level, Level::Note);
  finding.message = "'" + match.name + "' " + match.rule->says;
  finding.advice = match.rule->advice;
  finding.at = positionOf(solution.unit, match.at);
  finding.function = nameOf(solution.symbolOf(match.function));
  return finding;
}

void reportCalls(const Analysis &analysis, const std::string &check, std::vector<Finding> &out) {
  forEachCall(analysis, check, [&](const CallMatch &match) {
    if (match.rule->level != Level::None)
      out.push_back(findingOf(match, analysis, "tacet-" + check));
  });
}

} // namespace tacet::flow
