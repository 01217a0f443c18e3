// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/uncontrolled-exception/uncontrolled-exception.h"

#include "checks/flow/exceptions.h"
#include "checks/flow/findings.h"

#include <map>

namespace tacet::checks {
namespace {

using namespace flow;

class Search {
public:
  Search(const Analysis &analysis, std::vector<Finding> &out)
      : S(*analysis.solution), Exc(S), Out(out) {}

  void run() {
    findCallbacks();
    for (FunctionId id = 0; id < S.unit.functions.size(); ++id) {
      const std::string role = roleOf(id);
      if (!role.empty() && !Exc.leaving(id).empty())
        report(id, role, Exc.leaving(id).front());
      reportSwallowed(id);
    }
  }

private:
  const Solution &S;
  Exceptions Exc;
  std::vector<Finding> &Out;
  std::map<FunctionId, std::string> Callbacks; ///< what is handed to those who can't catch

  void findCallbacks() {
    for (FunctionId id = 0; id < S.unit.functions.size(); ++id) {
      const Function &function = S.function(id);
      for (const Call &call : function.calls)
        if (call.callee != kNone)
          findHanded(id, call);
    }
  }

  void findHanded(FunctionId id, const Call &call) {
    const Symbol &callee = S.unit.symbols[call.callee];
    const auto &boundaries = S.index.function(call.callee).boundaries;
    const bool ofC = (callee.flags & kCLinkage) != 0 && (callee.flags & kSystem) != 0;
    if (boundaries.empty() && !ofC)
      return;
    for (uint32_t i = 0; i < call.arguments.size(); ++i) {
      std::string role = ofC ? "a callback of '" + callee.name + "'" : "";
      for (const BoundaryRule *rule : boundaries)
        if (rule->callback && rule->argument == i)
          role = rule->as;
      if (role.empty() || call.arguments[i] == kNone)
        continue;
      for (SymbolId handed : S.graph.functionsAt(id, call.arguments[i]))
        if (const FunctionId body = S.graph.bodyOf(handed); body != kNone)
          Callbacks.try_emplace(body, role);
    }
  }

  std::string roleOf(FunctionId id) const {
    const Symbol &symbol = S.symbolOf(id);
    if (symbol.name == "main" && symbol.owner == kNone && nameOf(symbol) == "main")
      return "'main'";
    if ((symbol.flags & kNoExcept) != 0)
      return (symbol.flags & kDestructor) != 0 ? "the destructor of '" + ownerName(symbol) + "'"
                                               : "'" + symbol.name + "', which is noexcept";
    if (const auto found = Callbacks.find(id); found != Callbacks.end())
      return found->second;
    for (const BoundaryRule *rule : S.index.function(S.function(id).symbol).boundaries)
      if (!rule->callback)
        return rule->as;
    if ((symbol.flags & kCoroutine) != 0)
      return endsByPromise(symbol)
                 ? "the coroutine '" + symbol.name + "', whose promise ends the program"
                 : "";
    if ((symbol.flags & kCLinkage) != 0 && (symbol.flags & kMethod) == 0)
      return "'" + symbol.name + "', which C may call";
    return "";
  }

  std::string ownerName(const Symbol &symbol) const {
    return symbol.owner == kNone ? symbol.name : S.unit.symbols[symbol.owner].name;
  }

  /// A promise whose `unhandled_exception` does nothing but end the program.
  bool endsByPromise(const Symbol &coroutine) const {
    const SymbolId record = coroutine.type == kNone ? kNone : S.unit.types[coroutine.type].record;
    if (record == kNone)
      return false;
    const std::string wanted =
        nameOf(S.unit.symbols[record]) + "::promise_type::unhandled_exception";
    for (FunctionId id = 0; id < S.unit.functions.size(); ++id)
      if (nameOf(S.symbolOf(id)) == wanted)
        return std::any_of(
            S.function(id).calls.begin(), S.function(id).calls.end(), [&](const Call &call) {
              return call.callee != kNone && (S.unit.symbols[call.callee].flags & kNoReturn) != 0;
            });
    return false;
  }

  void report(FunctionId id, const std::string &role, const Escape &escape) {
    Finding finding;
    finding.rule = "tacet-uncontrolled-exception";
    finding.level = Level::Warning;
    finding.confidence = escape.confidence;
    const std::vector<std::string> &classes = Exc.classes(escape);
    finding.message = (classes.empty() ? "an exception" : "'" + classes.front() + "'") +
                      std::string(" can leave ") + role;
    finding.at = positionOf(S.unit, escape.at);
    finding.function = nameOf(S.symbolOf(id));
    finding.path = Exc.path(id, escape);
    finding.advice = "catch what can be thrown there, record it by a code or a fixed text and end "
                     "in an orderly way";
    finding.properties["boundary"] = role;
    add(std::move(finding));
  }

  void reportSwallowed(FunctionId id) {
    // Where nothing may come out, dropping it is the lesser evil.
    if ((S.symbolOf(id).flags & (kDestructor | kNoExcept)) != 0)
      return;
    for (const Handler &handler : S.function(id).handlers) {
      if (handler.type != kNone || !handler.empty)
        continue;
      Finding finding;
      finding.rule = "tacet-uncontrolled-exception";
      finding.level = Level::Note;
      finding.confidence = Confidence::Medium;
      finding.message = "every exception is caught and dropped here, and nothing tells of it";
      finding.at = positionOf(S.unit, handler.at);
      finding.function = nameOf(S.symbolOf(id));
      finding.advice = "catch the classes that are expected, and count or record the others";
      add(std::move(finding));
    }
  }

  /// Instances of a template, and callbacks of several, say it once.
  void add(Finding finding) {
    for (const Finding &known : Out)
      if (known.rule == finding.rule && known.at == finding.at)
        return;
    Out.push_back(std::move(finding));
  }
};

} // namespace

void UncontrolledException::run(const Analysis &analysis, std::vector<Finding> &out) const {
  Search(analysis, out).run();
}

std::unique_ptr<Check> makeUncontrolledException() {
  return std::make_unique<UncontrolledException>();
}

} // namespace tacet::checks
