// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/solver.h"

#include "checks/flow/emit.h"
#include "checks/flow/handling.h"
#include "checks/flow/harmless.h"
#include "checks/flow/uses.h"

#include <set>
#include <string_view>

namespace tacet::flow {
namespace {

constexpr uint32_t kMaxRounds = 5;          ///< over the unit, for what goes through fields
constexpr uint32_t kMaxRecursionRounds = 4; ///< over a strongly connected component
constexpr size_t kMaxFlows = 256;           ///< in a summary
constexpr size_t kMaxFeeds = 12;            ///< into one field or global
/// A component beyond this is cut: its members see each other's first summaries only.
constexpr size_t kMaxComponent = 200;

class Solver {
public:
  explicit Solver(Solution &solution) : S(solution), Readers(solution.unit.symbols.size()) {}

  void run() {
    findCallbackKinds(S);
    findReaders();
    Dirty.assign(S.states.size(), true);
    for (uint32_t round = 0; round < kMaxRounds; ++round) {
      for (const auto &component : S.graph.components())
        solveComponent(component);
      if (!wakeReaders())
        return;
    }
    for (FunctionId id = 0; id < S.states.size(); ++id)
      if (Dirty[id] && S.states[id].incomplete.empty())
        S.states[id].incomplete = "what goes through fields and globals still changed";
  }

private:
  Solution &S;
  std::vector<bool> Dirty;
  std::vector<std::vector<FunctionId>> Readers; ///< by symbol of a field or global
  std::vector<SymbolId> Fed;

  void findReaders() {
    for (FunctionId id = 0; id < S.unit.functions.size(); ++id)
      for (const Node &node : S.unit.functions[id].nodes)
        if ((node.kind == NodeKind::Part || node.kind == NodeKind::Global) &&
            node.symbol != kNone &&
            (Readers[node.symbol].empty() || Readers[node.symbol].back() != id))
          Readers[node.symbol].push_back(id);
  }

  bool wakeReaders() {
    bool woken = false;
    for (SymbolId symbol : Fed)
      for (FunctionId reader : Readers[symbol]) {
        Dirty[reader] = true;
        woken = true;
      }
    Fed.clear();
    return woken;
  }

  void solveComponent(const std::vector<FunctionId> &component) {
    const uint32_t rounds =
        component.size() == 1 || component.size() > kMaxComponent ? 1 : kMaxRecursionRounds;
    for (uint32_t round = 0; round < rounds; ++round) {
      bool any = false;
      for (FunctionId id : component) {
        if (!Dirty[id])
          continue;
        Dirty[id] = false;
        any = true;
        if (!solveFunction(id))
          continue;
        for (FunctionId caller : S.graph.callers(id))
          if (caller != id)
            Dirty[caller] = true;
      }
      if (!any)
        return;
    }
    for (FunctionId id : component)
      Dirty[id] = false;
  }

  /// True if the summary changed.
  bool solveFunction(FunctionId id) {
    FunctionState &state = S.states[id];
    Transfer transfer(S, id);
    findHarmless(S, id, transfer);
    if (!state.solved)
      findUses(S, id);
    transfer.run();
    const std::vector<SummaryFlow> before = std::move(state.flows);
    const std::vector<Emission> emitted = std::move(state.emissions);
    state.flows.clear();
    state.emissions.clear();
    summarise(id);
    storeThroughCalls(id);
    Emitter(S, id, transfer).run();
    const bool changed =
        !state.solved || differs(before, state.flows) || differs(emitted, state.emissions);
    state.solved = true;
    return changed;
  }

  bool differs(const std::vector<SummaryFlow> &a, const std::vector<SummaryFlow> &b) const {
    if (a.size() != b.size())
      return true;
    for (size_t i = 0; i < a.size(); ++i)
      if (a[i].origin != b[i].origin || a[i].path != b[i].path || a[i].out != b[i].out ||
          !(a[i].wear == b[i].wear) || a[i].target != b[i].target)
        return true;
    return false;
  }
  bool differs(const std::vector<Emission> &a, const std::vector<Emission> &b) const {
    if (a.size() != b.size())
      return true;
    for (size_t i = 0; i < a.size(); ++i)
      if (a[i].origin != b[i].origin || a[i].sink != b[i].sink ||
          a[i].wear.rank() != b[i].wear.rank())
        return true;
    return false;
  }

  void summarise(FunctionId id) {
    const Function &function = S.function(id);
    FunctionState &state = S.states[id];
    state.overwritten.clear();
    for (NodeId node : function.returns)
      addFlows(state, node, kReturn, kNone);
    for (const Throw &thrown : function.throws)
      if (thrown.value != kNone && leaves(S.unit, function, thrown.scope, thrown.type))
        addFlows(state, thrown.value, kThrown, kNone, thrown.type);
    for (const Exit &exit : function.exits) {
      addFlows(state, exit.value, exit.index, kNone);
      bool keeps = false;
      for (const Element &element : state.at[exit.value])
        keeps |= isIdentity(element, exit.index);
      if (!keeps)
        state.overwritten.push_back(exit.index);
    }
    for (const Store &store : function.stores) {
      addFlows(state, store.value, kNone, store.target);
      for (const Element &element : state.at[store.value])
        if (!S.origins.isInput(element.origin))
          feed(store.target, {element.origin, element.path, element.wear, id, store.value,
                              element.path, store.at});
    }
    std::stable_sort(state.flows.begin(), state.flows.end(), [](const auto &a, const auto &b) {
      return std::tie(a.out, a.target, a.origin, a.path) <
             std::tie(b.out, b.target, b.origin, b.path);
    });
    // Of what differs in loss only the best is kept.
    std::vector<SummaryFlow> kept;
    for (const SummaryFlow &flow : state.flows) {
      if (!kept.empty() && kept.back().out == flow.out && kept.back().target == flow.target &&
          kept.back().origin == flow.origin && kept.back().path == flow.path) {
        if (flow.wear.rank() < kept.back().wear.rank())
          kept.back() = flow;
        continue;
      }
      kept.push_back(flow);
    }
    if (kept.size() > kMaxFlows) {
      state.incomplete = "more goes through it than is followed";
      kept.resize(kMaxFlows);
    }
    state.flows = std::move(kept);
  }

  bool isIdentity(const Element &element, uint32_t out) const {
    const Origin &origin = S.origins[element.origin];
    return origin.kind == Origin::Kind::Input && origin.id == out && origin.path == element.path;
  }

  void addFlows(FunctionState &state, NodeId node, uint32_t out, SymbolId target,
                TypeId thrown = kNone) {
    for (const Element &element : state.at[node]) {
      if (out != kReturn && out != kThrown && out != kNone && isIdentity(element, out))
        continue;
      if (out == kNone && !S.origins.isInput(element.origin))
        continue;
      state.flows.push_back(
          {element.origin, out, target, element.path, element.wear, node, element.path, thrown});
    }
  }

  /// What a callee stores or throws of its inputs is stored and thrown here for every caller.
  void storeThroughCalls(FunctionId id) {
    const Function &function = S.function(id);
    FunctionState &state = S.states[id];
    std::vector<SummaryFlow> more;
    for (CallId call = 0; call < function.calls.size(); ++call)
      for (FunctionId target : S.graph.targets(id, call)) {
        if (target == id)
          continue;
        for (const SummaryFlow &flow : S.states[target].flows) {
          if (flow.out != kNone &&
              (flow.out != kThrown ||
               !leaves(S.unit, function, function.calls[call].scope, flow.thrown)))
            continue;
          if (!S.origins.isInput(flow.origin)) {
            if (flow.out == kThrown && function.calls[call].result != kNone && more.size() < 64)
              more.push_back({flow.origin, kThrown, kNone, flow.path, flow.wear + kHop,
                              function.calls[call].result, flow.path, flow.thrown});
            continue;
          }
          const Origin input = S.origins[flow.origin];
          const SymbolId callee = S.unit.functions[target].symbol;
          for (const auto &[position, node] :
               argumentsFor(S.unit, function.calls[call], callee, input.id))
            storeOne(id, function, node, flow, input.path, function.calls[call].at, more);
        }
      }
    if (state.flows.size() + more.size() <= kMaxFlows)
      state.flows.insert(state.flows.end(), more.begin(), more.end());
  }

  void storeOne(FunctionId id, const Function &function, NodeId node, const SummaryFlow &flow,
                PathId read, const Location &at, std::vector<SummaryFlow> &more) {
    const FunctionState &state = S.states[id];
    for (const Element &element : state.at[node]) {
      const auto composed =
          compose(S, element.origin, element.path, read, function.nodes[node].type);
      if (!composed || !S.paths.fits(flow.path, composed->rest))
        continue;
      const Wear wear = element.wear + flow.wear + kHop;
      const PathId path = S.paths.join(flow.path, composed->rest);
      if (wear.loss > kMaxLoss)
        continue;
      if (flow.out == kNone && !S.origins.isInput(composed->origin)) {
        feed(flow.target, {composed->origin, path, wear, id, node, element.path, at});
        continue;
      }
      const bool known = std::any_of(more.begin(), more.end(), [&](const SummaryFlow &each) {
        return each.origin == composed->origin && each.target == flow.target &&
               each.out == flow.out && each.path == path;
      });
      if (!known && more.size() < 64)
        more.push_back(
            {composed->origin, flow.out, flow.target, path, wear, node, element.path, flow.thrown});
    }
  }

  /// Every buffer of a program has the same `data`: what one holds says nothing of the others.
  bool isShared(SymbolId target) const {
    static const std::set<std::string_view> names = {"data", "buf", "ptr", "str", "base", "mem"};
    const Symbol &symbol = S.unit.symbols[target];
    return symbol.kind == SymbolKind::Field && names.contains(symbol.name);
  }

  void feed(SymbolId target, Feed value) {
    if (isShared(target))
      return;
    if (S.origins.isSource(value.origin)) {
      const Source &source = S.origins.source(value.origin);
      // Nothing would be left of it after the step that reading costs.
      if (isSpent(value.wear + Wear{.loss = 1}, source))
        return;
      if (source.kind != nullptr && !S.index.canHold(S.unit.symbols[target].type, *source.kind))
        return;
    }
    auto &known = S.feeds[target];
    for (const Feed &each : known)
      if (each.origin == value.origin && each.path == value.path)
        return;
    // The same kind from several places tells nothing more.
    if (S.origins.isSource(value.origin)) {
      const Kind *kind = S.origins.source(value.origin).kind;
      for (const Feed &each : known)
        if (S.origins.isSource(each.origin) && S.origins.source(each.origin).kind == kind &&
            each.path == value.path && each.wear.rank() <= value.wear.rank())
          return;
    }
    if (known.size() >= kMaxFeeds)
      return;
    known.push_back(value);
    Fed.push_back(target);
  }
};

} // namespace

void solve(Solution &solution) { Solver(solution).run(); }

SinkId Solution::intern(Sink sink) {
  std::string key = std::to_string(static_cast<int>(sink.channel)) + ':' +
                    std::to_string(sink.at.file) + ':' + std::to_string(sink.at.line) + ':' +
                    std::to_string(sink.at.column) + ':' + std::to_string(sink.argument) + ':' +
                    std::to_string(static_cast<int>(sink.confidence)) + sink.name;
  const auto [known, isNew] =
      knownSinks.try_emplace(std::move(key), static_cast<SinkId>(sinks.size()));
  if (isNew)
    sinks.push_back(std::move(sink));
  return known->second;
}

} // namespace tacet::flow
