// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/debug-hook/debug-hook.h"

#include "checks/flow/call_rules.h"
#include "checks/flow/findings.h"
#include "checks/flow/gates.h"

#include <algorithm>
#include <optional>

namespace tacet::checks {
namespace {

using namespace flow;

constexpr size_t kMaxReach = 200;

/// Functions that stand in the value, also in its fields: `sa.sa_handler = onSignal`.
void collectFunctions(const Function &in, NodeId id, int depth, std::vector<SymbolId> &found) {
  if (id == kNone || depth == 0)
    return;
  const Node &node = in.nodes[id];
  if (node.kind == NodeKind::Function && node.symbol != kNone)
    found.push_back(node.symbol);
  for (const Edge &edge : node.inputs)
    collectFunctions(in, edge.from, depth - 1, found);
  if (node.kind == NodeKind::Result)
    for (NodeId argument : in.calls[node.call].arguments)
      collectFunctions(in, argument, depth - 1, found);
}

class Hooks {
public:
  explicit Hooks(const Analysis &analysis)
      : TheAnalysis(analysis), S(*analysis.solution), TheGates(S) {
    forEachCall(analysis, "debug-hook", [&](const CallMatch &match) {
      if (match.rule->level != Level::None && (!match.rule->atRunTime || runsLater(match.function)))
        Matches.push_back(match);
    });
  }

  void run(std::vector<Finding> &out) {
    for (const CallMatch &match : Matches) {
      const std::vector<FunctionId> handlers = handlersOf(match);
      if (!match.rule->handlerDumps) {
        report(match, handlers, out);
        continue;
      }
      for (FunctionId handler : handlers)
        if (dumps(handler)) {
          report(match, {handler}, out);
          break;
        }
    }
  }

private:
  const Analysis &TheAnalysis;
  const Solution &S;
  Gates TheGates;
  std::vector<CallMatch> Matches;
  std::optional<std::vector<bool>> Later; ///< by function, once it was asked for

  /// Whether it, or what calls it, was handed to somebody to be called when something happens. What
  /// only `main` leads to happens at the start.
  bool runsLater(FunctionId function) {
    if (!Later)
      Later = reachedFromHandlers();
    return (*Later)[function];
  }

  std::vector<bool> reachedFromHandlers() const {
    std::vector<bool> reached(S.unit.functions.size(), false);
    std::vector<FunctionId> open;
    const auto reach = [&](FunctionId id) {
      if (id != kNone && !reached[id]) {
        reached[id] = true;
        open.push_back(id);
      }
    };
    for (const Function &in : S.unit.functions)
      for (const Node &node : in.nodes)
        if (node.kind == NodeKind::Function && node.symbol != kNone)
          reach(S.graph.bodyOf(node.symbol));
    while (!open.empty()) {
      const FunctionId id = open.back();
      open.pop_back();
      for (CallId call = 0; call < S.unit.functions[id].calls.size(); ++call)
        std::ranges::for_each(S.graph.targets(id, call), reach);
    }
    return reached;
  }

  /// What the call hands over to be run later, as far as it can be seen.
  std::vector<FunctionId> handlersOf(const CallMatch &match) const {
    const Function &in = S.unit.functions[match.function];
    std::vector<SymbolId> found;
    if (match.rule->handler && match.call != kNone) {
      const Call &call = in.calls[match.call];
      if (*match.rule->handler < call.arguments.size())
        collectFunctions(in, call.arguments[*match.rule->handler], 8, found);
    } else if (match.call != kNone) {
      collectCalled(in, in.calls[match.call].result, found);
    }
    std::vector<FunctionId> bodies;
    for (SymbolId symbol : found)
      if (const FunctionId body = S.graph.bodyOf(symbol); body != kNone)
        bodies.push_back(body);
    return bodies;
  }

  /// `route("/debug")([] { … })`: what the result is called with.
  static void collectCalled(const Function &in, NodeId result, std::vector<SymbolId> &found) {
    for (const Call &call : in.calls) {
      NodeId object = call.object;
      for (int steps = 0; object != kNone && object != result && steps < 4; ++steps)
        object = in.nodes[object].inputs.empty() ? kNone : in.nodes[object].inputs.front().from;
      if (object == result && object != kNone)
        for (NodeId argument : call.arguments)
          collectFunctions(in, argument, 8, found);
    }
  }

  bool isGuarded(const CallMatch &match, const std::vector<FunctionId> &handlers) {
    if (match.call == kNone)
      return false;
    const bool all = !handlers.empty() &&
                     std::all_of(handlers.begin(), handlers.end(),
                                 [&](FunctionId each) { return TheGates.guardsItself(each); });
    return all || TheGates.guardCall(match.function, match.call) ||
           (handlers.empty() && TheGates.guardedAfter(match.function, match.call));
  }

  void report(const CallMatch &match, const std::vector<FunctionId> &handlers,
              std::vector<Finding> &out) {
    if (isGuarded(match, handlers))
      return;
    Finding finding = findingOf(match, TheAnalysis, "tacet-debug-hook");
    finding.message += ", and no debug gate stands before it";
    // Nobody knows what a handler that is elsewhere asks first.
    if (match.rule->handler && handlers.empty())
      finding.confidence = Confidence::Low;
    for (FunctionId handler : handlers)
      finding.related.push_back({positionOf(S.unit, S.symbolOf(handler).declared), "the handler"});
    out.push_back(std::move(finding));
  }

  /// Whether data of the program is written out there, or in what is called from there.
  bool dumps(FunctionId start) const {
    std::vector<FunctionId> open{start}, seen{start};
    while (!open.empty()) {
      const FunctionId id = open.back();
      open.pop_back();
      if (writesOut(id))
        return true;
      for (CallId call = 0; call < S.unit.functions[id].calls.size(); ++call)
        for (FunctionId target : S.graph.targets(id, call))
          if (seen.size() < kMaxReach &&
              std::find(seen.begin(), seen.end(), target) == seen.end()) {
            seen.push_back(target);
            open.push_back(target);
          }
    }
    return false;
  }

  bool writesOut(FunctionId id) const {
    for (const Emission &emission : S.states[id].emissions)
      if (S.origins.isSource(emission.origin))
        return true;
    for (const CallMatch &match : Matches)
      if (match.function == id && !match.rule->handlerDumps && !match.rule->atRunTime)
        return true;
    const auto &calls = S.unit.functions[id].calls;
    return std::any_of(calls.begin(), calls.end(), [&](const Call &call) {
      return call.callee != kNone && isDump(S.index.function(call.callee).name);
    });
  }

  /// By its name; a stack or a backtrace is what such a handler is for.
  static bool isDump(const NameFacts &name) {
    const auto has = [&](const char *word) {
      return std::find(name.words.begin(), name.words.end(), word) != name.words.end();
    };
    return (has("dump") || name.hexdump) && !has("stack") && !has("trace") && !has("backtrace") &&
           !has("stacktrace");
  }
};

} // namespace

void DebugHook::run(const Analysis &analysis, std::vector<Finding> &out) const {
  Hooks(analysis).run(out);
}

std::unique_ptr<Check> makeDebugHook() { return std::make_unique<DebugHook>(); }

} // namespace tacet::checks
