// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From emissions to leaks: what says the same is said once, by its best evidence.
#include "checks/flow/analysis.h"

#include "checks/flow/findings.h"
#include "checks/flow/solver.h"
#include "checks/flow/steps.h"

#include <map>
#include <set>

namespace tacet::flow {
namespace {

struct Candidate {
  FunctionId function;
  const Emission *emission;
  const Source *source;
  const Sink *sink;
  int confidence; ///< 0 to 2
};

class Collector {
public:
  explicit Collector(const Solution &solution) : S(solution) {}

  std::vector<Leak> run() {
    for (FunctionId id = 0; id < S.states.size(); ++id)
      for (const Emission &emission : S.states[id].emissions)
        if (S.origins.isSource(emission.origin))
          consider(id, emission);
    std::vector<Leak> leaks;
    leaks.reserve(Groups.size());
    for (auto &[place, candidates] : Groups)
      leaks.push_back(leakOf(candidates));
    dropEchoes(leaks);
    dropDetours(leaks);
    dropLogged(leaks);
    dropTexts(leaks);
    return leaks;
  }

private:
  const Solution &S;
  /// By file, line, column, argument and check.
  std::map<std::tuple<uint32_t, uint32_t, uint32_t, uint32_t, std::string>, std::vector<Candidate>>
      Groups;

  void consider(FunctionId id, const Emission &emission) {
    const Source &source = S.origins.source(emission.origin);
    const Sink &sink = S.sinks[emission.sink];
    int confidence = static_cast<int>(source.confidence) - lossOf(emission.wear, source.kind);
    if (confidence < 0)
      return;
    confidence = std::min(confidence, static_cast<int>(sink.confidence));
    if (emission.wear.guarded)
      confidence = 0;
    Leak leak;
    classify(leak, source, sink, emission.wear);
    if (sink.channel == Channel::File && checkOf(leak).empty())
      return; // what is stored must not hide what is printed
    Groups[{sink.at.file, sink.at.line, sink.at.column, sink.argument, checkOf(leak)}].push_back(
        {id, &emission, &source, &sink, confidence});
  }

  /// What decides which check it belongs to.
  static void classify(Leak &leak, const Source &source, const Sink &sink, const Wear &wear) {
    leak.source.kind = source.kind;
    leak.source.evidence = source.evidence;
    leak.sink.channel = sink.channel;
    leak.hashed = wear.hashed;
    leak.dumped = wear.dumped || sink.dump || source.evidence == Evidence::Fields;
  }

  static auto merit(const Candidate &c) {
    return std::tuple(-c.confidence,
                      c.source->kind != nullptr ? -static_cast<int>(c.source->kind->sensitivity)
                                                : 0,
                      c.source->evidence, c.emission->wear.rank(), c.sink->channel, c.function,
                      c.source->at.line, c.source->at.column, c.source->name);
  }

  /// Two independent hints at the same kind are worth a step of confidence.
  static int combined(const std::vector<Candidate> &candidates) {
    const Candidate &best = candidates.front();
    if (best.confidence >= static_cast<int>(best.sink->confidence) || best.emission->wear.guarded)
      return best.confidence;
    for (const Candidate &other : candidates)
      if (other.source->kind == best.source->kind &&
          other.source->evidence != best.source->evidence && !other.emission->wear.guarded &&
          other.source->evidence != Evidence::Fields)
        return best.confidence + 1;
    return best.confidence;
  }

  Leak leakOf(std::vector<Candidate> &candidates) const {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return merit(a) < merit(b); });
    const Candidate &best = candidates.front();
    Leak leak;
    classify(leak, *best.source, *best.sink, best.emission->wear);
    leak.source.name = best.source->name;
    leak.source.function = best.source->function;
    leak.source.node = best.source->node;
    leak.source.fields = best.source->fields;
    leak.source.at = positionOf(S.unit, best.source->at);
    leak.sink.vendor = best.sink->vendor;
    leak.sink.name = best.sink->name;
    leak.sink.argument = best.sink->argumentName;
    leak.sink.at = positionOf(S.unit, best.sink->at);
    leak.sink.function = nameOf(S.symbolOf(best.sink->function));
    leak.confidence = static_cast<Confidence>(combined(candidates));
    leak.guarded = best.emission->wear.guarded;
    if (best.sink->function == best.function)
      leak.places.push_back({best.function, best.emission->call, best.emission->argument,
                             best.emission->node, best.emission->fromOrigin});
    for (const PathStep &step : stepsOf(S, best.function, *best.emission))
      leak.steps.push_back({positionOf(S.unit, step.at), step.text});
    for (const Candidate &other : candidates)
      if (other.source->kind != best.source->kind && other.confidence == best.confidence &&
          std::find(leak.otherKinds.begin(), leak.otherKinds.end(), other.source->kind) ==
              leak.otherKinds.end())
        leak.otherKinds.push_back(other.source->kind);
    return leak;
  }

  /// One statement that prints the same value in two ways (`<<` through a chain, a text and its
  /// length) says it once.
  static void dropEchoes(std::vector<Leak> &leaks) {
    std::stable_sort(leaks.begin(), leaks.end(), [](const Leak &a, const Leak &b) {
      return std::tie(a.sink.at, b.confidence) < std::tie(b.sink.at, a.confidence);
    });
    std::vector<Leak> kept;
    for (Leak &leak : leaks) {
      const auto here = std::find_if(kept.rbegin(), kept.rend(), [&](const Leak &before) {
        return before.sink.at != leak.sink.at || isEcho(leak, before);
      });
      if (here == kept.rend() || here->sink.at != leak.sink.at)
        kept.push_back(std::move(leak));
      else if (!here->places.empty() && !leak.places.empty())
        here->places.insert(here->places.end(), leak.places.begin(), leak.places.end());
      else
        here->places.clear();
    }
    leaks = std::move(kept);
  }

  static bool isEcho(const Leak &leak, const Leak &before) {
    return (before.source.kind == leak.source.kind && before.source.name == leak.source.name) ||
           isPayloadAround(leak, before);
  }

  /// Of a value that was cut out of a payload and has a name of its own, the name says more.
  static bool isPayloadAround(const Leak &leak, const Leak &named) {
    return leak.source.kind != nullptr && leak.source.kind->check == "raw-payload" &&
           named.source.kind != nullptr && named.source.kind->check == "log-leak" &&
           named.sink.argument == leak.sink.argument;
  }

  /// What is seen to go one way is not told of again for the way through a field that anybody may
  /// read.
  static void dropDetours(std::vector<Leak> &leaks) {
    const auto way = [](const Leak &leak) {
      return leak.steps.empty()
                 ? std::tuple(leak.sink.at, leak.source.at, leak.source.kind)
                 : std::tuple(leak.steps.back().at, leak.source.at, leak.source.kind);
    };
    std::map<std::tuple<Position, Position, const Kind *>, Confidence> best;
    for (const Leak &leak : leaks) {
      const auto [known, isNew] = best.try_emplace(way(leak), leak.confidence);
      known->second = std::max(known->second, leak.confidence);
    }
    std::erase_if(leaks, [&](const Leak &leak) { return leak.confidence < best[way(leak)]; });
  }

  /// An exception's text of which is known what is in it.
  static void dropTexts(std::vector<Leak> &leaks) {
    const auto isText = [](const Leak &leak) {
      return leak.source.kind != nullptr && leak.source.kind->check == "exception-echo";
    };
    std::set<Position> told;
    for (const Leak &leak : leaks)
      if (!isText(leak) && leak.confidence != Confidence::Low)
        told.insert(leak.sink.at);
    std::erase_if(leaks,
                  [&](const Leak &leak) { return isText(leak) && told.contains(leak.sink.at); });
  }

  /// What is seen to be thrown, caught and printed is told of once: where it is printed.
  static void dropLogged(std::vector<Leak> &leaks) {
    std::set<std::tuple<Position, Position, const Kind *>> logged;
    for (const Leak &leak : leaks)
      if (leak.sink.channel != Channel::Exception)
        for (const Step &step : leak.steps)
          logged.emplace(step.at, leak.source.at, leak.source.kind);
    std::erase_if(leaks, [&](const Leak &leak) {
      return leak.sink.channel == Channel::Exception &&
             logged.contains({leak.sink.at, leak.source.at, leak.source.kind});
    });
  }
};

/// A solution with all that it refers to.
struct Solved {
  RulesIndex index;
  CallGraph graph;
  Solution solution;
  Solved(const Unit &unit, const RuleSet &rules, const Dictionary &dictionary, Profile profile)
      : index(unit, rules, dictionary, profile), graph(unit), solution(unit, index, graph) {}
};

} // namespace

Analysis analyse(const Unit &unit, const RuleSet &rules, const Dictionary &dictionary,
                 const Options &options) {
  const auto solved = std::make_shared<Solved>(unit, rules, dictionary, options.profile);
  Solution &solution = solved->solution;
  solve(solution);
  Analysis analysis;
  analysis.rules = &rules;
  analysis.solution = std::shared_ptr<const Solution>(solved, &solution);
  analysis.leaks = Collector(solution).run();
  for (FunctionId id = 0; id < solution.states.size(); ++id)
    if (!solution.states[id].incomplete.empty()) {
      analysis.incomplete.push_back(
          {nameOf(solution.symbolOf(id)), solution.states[id].incomplete});
    }
  return analysis;
}

} // namespace tacet::flow
