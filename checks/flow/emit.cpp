// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Calls that are sinks themselves; emissions inside callees are in emit_through.cpp.
#include "checks/flow/emit.h"

#include "checks/flow/literals.h"

namespace tacet::flow {
namespace {
/// A dispatcher that hands hundreds of fields to logs is a wrapper for nothing.
constexpr size_t kMaxSymbolic = 160;
constexpr size_t kMaxEmissions = 4000;
} // namespace

Emitter::Emitter(Solution &solution, FunctionId id, Transfer &transfer)
    : S(solution), Id(id), F(solution.function(id)), State(solution.states[id]),
      TheTransfer(transfer) {}

void Emitter::run() {
  State.escapes.clear();
  for (CallId id = 0; id < F.calls.size(); ++id)
    visit(id);
  byThrows();
  size_t symbolic = 0;
  for (const Emission &emission : Out)
    symbolic += S.origins.isInput(emission.origin) ? 1 : 0;
  if (symbolic > kMaxSymbolic) {
    State.incomplete = "more of its inputs leave than are followed to its callers";
    std::stable_sort(Out.begin(), Out.end(), [&](const Emission &a, const Emission &b) {
      return S.paths.depth(S.origins[a.origin].path) < S.paths.depth(S.origins[b.origin].path);
    });
    size_t kept = 0;
    std::erase_if(Out, [&](const Emission &emission) {
      return S.origins.isInput(emission.origin) && ++kept > kMaxSymbolic;
    });
  }
  State.emissions = std::move(Out);
}

void Emitter::visit(CallId id) {
  const bool decided = bySpecs(id);
  byStreams(id);
  if (!decided)
    byBodies(id);
  byCallbacks(id);
}

/// True if a rule, an annotation or a name has decided what this call emits.
bool Emitter::bySpecs(CallId id) {
  const Call &call = F.calls[id];
  const auto &targets = S.graph.targets(Id, id);
  if (call.callee != kNone && byFunctionFacts(id, S.index.function(call.callee)))
    return true;
  if (const auto channel = S.index.macroTarget(call.macro)) {
    SinkSpec spec;
    spec.channel = *channel;
    spec.args = {{0, kArgLast}};
    applyArgs(id, spec);
    return true;
  }
  if (!targets.empty())
    return false;
  if (call.callee == kNone && call.target != kNone) {
    const SymbolId symbol = F.nodes[call.target].symbol;
    if (symbol != kNone)
      if (const auto spec = S.index.namedPointer(symbol, call, F)) {
        apply(id, *spec);
        return true;
      }
  }
  escapeAll(id);
  return false;
}

bool Emitter::bodyDecides(CallId id, const FunctionFacts &facts) const {
  const auto &targets = S.graph.targets(Id, id);
  if (targets.empty())
    return false;
  // What a rule names in a namespace is that library's; a plain `error` may be the project's own.
  const Symbol &callee = S.unit.symbols[F.calls[id].callee];
  const bool annotated =
      std::any_of(callee.annotations.begin(), callee.annotations.end(),
                  [](const Annotation &each) { return each.kind == Annotation::Kind::Sink; });
  if (annotated)
    return false;
  if (!facts.sinks.empty())
    return callee.qualified.find("::") == std::string::npos;
  // By name: a body that shows it hands everything to functions nobody knows tells nothing.
  return std::any_of(targets.begin(), targets.end(), [&](FunctionId target) {
    const FunctionState &state = S.states[target];
    const bool emits =
        std::any_of(state.emissions.begin(), state.emissions.end(),
                    [&](const Emission &emission) { return S.origins.isInput(emission.origin); });
    return emits || state.escapes.empty();
  });
}

bool Emitter::byFunctionFacts(CallId id, const FunctionFacts &facts) {
  if (facts.keyedVariant)
    return true; // shows nothing by default
  if ((facts.sinks.empty() && !facts.named) || bodyDecides(id, facts))
    return false;
  for (const SinkSpec &spec : facts.sinks)
    apply(id, spec);
  if (facts.sinks.empty())
    apply(id, *facts.named);
  return true;
}

void Emitter::apply(CallId id, const SinkSpec &spec) {
  if (spec.format)
    applyFormat(id, spec);
  if (!spec.args.empty())
    applyArgs(id, spec);
}

void Emitter::applyFormat(CallId id, const SinkSpec &spec) {
  const Call &call = F.calls[id];
  const std::string name = nameOf(id);
  if (spec.vaList) {
    const uint32_t at = *spec.vaList;
    if (at < call.arguments.size() && call.arguments[at] != kNone)
      emitNode({id, at, call.arguments[at], sinkFor(id, at, spec, name)}, nullptr);
    return;
  }
  if (*spec.format < call.arguments.size() && call.arguments[*spec.format] != kNone) {
    // `syslog(LOG_INFO, text)`: the format itself is printed.
    const NodeId node = call.arguments[*spec.format];
    emitNode({id, *spec.format, node, sinkFor(id, *spec.format, spec, name)}, nullptr);
  }
  for (const Transfer::Printed &each : TheTransfer.printed(call, *spec.format, spec.braces)) {
    Place place{id, each.argument, call.arguments[each.argument],
                sinkFor(id, each.argument, spec, name)};
    if (!each.conversion)
      place.wear.loss = 1;
    emitNode(place, each.conversion ? &*each.conversion : nullptr);
    if (each.conversion)
      if (const OriginId origin = TheTransfer.labelled(place.node, each.conversion->label);
          origin != kNone)
        if (TheTransfer.survives({.origin = origin}, place.node, *each.conversion))
          emitOrigin(place, origin);
  }
}

void Emitter::applyArgs(CallId id, const SinkSpec &spec) {
  const Call &call = F.calls[id];
  const std::string name = nameOf(id);
  // A brace format among the arguments says which of the others are printed how.
  std::vector<Transfer::Printed> printed;
  uint32_t format = kNone;
  for (uint32_t i = 0; i < call.arguments.size() && format == kNone; ++i)
    if (containsArg(spec.args, i) && call.arguments[i] != kNone) {
      const Literals found = literalsAt(S, F, call.arguments[i]);
      if (!found.texts.empty() && found.texts.front()->find('{') != std::string::npos) {
        format = i;
        printed = TheTransfer.printed(call, i, true);
      }
    }
  const auto visit = [&](uint32_t position, NodeId node) {
    if (node == kNone || !containsArg(spec.args, position))
      return;
    const Place place{id, position, node, sinkFor(id, position, spec, name)};
    const Conversion *conversion = nullptr;
    for (const Transfer::Printed &each : printed)
      if (each.argument == position && each.conversion)
        conversion = &*each.conversion;
    if (conversion != nullptr && conversion->prints == Conversion::Prints::Nothing)
      return;
    emitNode(place, nullptr);
    // To a function that is only by its name a log, a pointer to a record is its context.
    const bool isContext = !spec.dump && spec.confidence != Confidence::High &&
                           F.nodes[node].type != kNone && S.unit.types[F.nodes[node].type].indirect;
    if (const OriginId whole = TheTransfer.wholeObject(node, spec.dump);
        whole != kNone && !isContext)
      emitOrigin(place, whole);
    if (conversion != nullptr)
      if (const OriginId origin = TheTransfer.labelled(node, conversion->label); origin != kNone)
        emitOrigin(place, origin);
  };
  visit(kThis, call.object);
  for (uint32_t i = 0; i < call.arguments.size(); ++i)
    visit(i, call.arguments[i]);
}

void Emitter::byStreams(CallId id) {
  const Call &call = F.calls[id];
  const auto &targets = S.graph.targets(Id, id);
  const auto visit = [&](uint32_t position, NodeId node, NodeId out) {
    if (node == kNone || out == kNone)
      return;
    if (TheTransfer.streamAt(node, kWhole) == nullptr) {
      bool deeper = false;
      for (const Element &element : State.at[node])
        deeper |= S.origins.isStream(element.origin);
      if (!deeper)
        return;
    }
    TheTransfer.callOutput(call, id, position, out, [&](const Element &element, const Via *via) {
      const Element *stream = TheTransfer.streamAt(node, element.path);
      if (stream == nullptr || S.origins.isStream(element.origin))
        return;
      const StreamTarget target = S.origins.stream(stream->origin);
      if (target.byName && !targets.empty())
        return; // its own body is seen, which decides
      // `fprintf(log, …)` is named by its function, `log << …` by its stream.
      const bool inserts =
          call.callee != kNone && (S.unit.symbols[call.callee].flags & (kOperator | kMethod)) != 0;
      SinkSpec spec;
      spec.channel = target.channel;
      spec.confidence = target.confidence;
      const SinkId sink = sinkFor(id, via != nullptr ? via->argument : kNone, spec,
                                  inserts ? target.name : nameOf(id));
      const bool known = element.fromNode != kNone;
      Place place{id, via != nullptr ? via->argument : kNone, known ? element.fromNode : node,
                  sink};
      if (via != nullptr && via->kind == Via::Kind::Callee) {
        place.callee = via->function;
        place.calleeOrigin = via->origin;
        place.calleeNode = via->node;
        place.calleePath = via->path;
      }
      emitOne(place, {element.origin, known ? element.fromOrigin : element.origin, element.fromPath,
                      element.wear + TheTransfer.costOf(call, 0)});
    });
  };
  visit(kThis, call.object, call.objectOut);
  for (uint32_t i = 0; i < call.arguments.size(); ++i)
    visit(i, call.arguments[i], call.argumentOuts[i]);
}

void Emitter::emitNode(const Place &place, const Conversion *conversion) {
  const bool harmless = State.harmless[place.node] != 0;
  const Wear cost = place.wear + printing(place, conversion);
  const std::vector<Element> elements(State.at[place.node].begin(), State.at[place.node].end());
  for (const Element &element : elements)
    if ((!harmless || element.wear.hashed) &&
        (conversion == nullptr || TheTransfer.survives(element, place.node, *conversion)))
      emitOne(place, {element.origin, element.origin, element.path, element.wear + cost});
  if (S.index.profile() == Profile::Strict && !harmless &&
      (conversion == nullptr || conversion->prints == Conversion::Prints::Text))
    emitUnknown(place);
}

/// What it costs to leave here: a guard, and the form in which it is printed.
Wear Emitter::printing(const Place &place, const Conversion *conversion) const {
  Wear wear;
  if (place.call != kNone)
    wear =
        TheTransfer.costOf(F.calls[place.call], 0, place.callee == kNone ? place.argument : kNone);
  if (conversion != nullptr && conversion->prints == Conversion::Prints::Number)
    wear.narrow = Narrow::Number;
  if (conversion != nullptr && conversion->prints == Conversion::Prints::Hex) {
    wear.narrow = Narrow::Hex;
    wear.dumped = TheTransfer.isOneByte(place.node);
  }
  return wear;
}

void Emitter::emitOrigin(const Place &place, OriginId origin) {
  emitOne(place, {origin, origin, kWhole, place.wear + printing(place, nullptr)});
}

/// `--profile strict`: whatever is not known to be harmless may not leave.
void Emitter::emitUnknown(const Place &place) {
  const Node &node = F.nodes[place.node];
  if (node.type != kNone &&
      (S.unit.types[node.type].carrier == Carrier::Number || !S.index.canHoldAnything(node.type)))
    return;
  bool fromCaller = false;
  for (const Element &element : State.at[place.node])
    fromCaller |= S.origins.isInput(element.origin);
  if (fromCaller && !S.graph.callers(Id).empty())
    return;
  Source source;
  source.confidence = Confidence::High;
  source.function = Id;
  source.node = place.node;
  source.at = node.at;
  source.name = node.symbol != kNone ? S.unit.symbols[node.symbol].name : "";
  emitOrigin(place, S.origins.add(std::move(source)));
}

void Emitter::emitOne(const Place &place, const Leaving &leaving) {
  const OriginId origin = leaving.origin;
  if (S.origins.isStream(origin) || leaving.wear.loss > kMaxLoss || Out.size() >= kMaxEmissions)
    return;
  if (S.origins.isSource(origin)) {
    const Source &source = S.origins.source(origin);
    if (isSpent(leaving.wear, source))
      return;
  }
  Emission emission;
  emission.origin = origin;
  emission.node = place.node;
  emission.fromOrigin = leaving.fromOrigin;
  emission.fromPath = leaving.fromPath;
  emission.call = place.call;
  emission.argument = place.argument;
  emission.sink = place.sink;
  emission.wear = leaving.wear;
  emission.callee = place.callee;
  emission.calleeOrigin = place.calleeOrigin;
  emission.calleeSink = place.calleeSink;
  emission.calleeNode = place.calleeNode;
  emission.calleePath = place.calleePath;
  const auto [known, isNew] = Known.try_emplace(uint64_t{origin} << 32 | place.sink, Out.size());
  if (isNew)
    Out.push_back(emission);
  else if (emission.wear.rank() < Out[known->second].wear.rank())
    Out[known->second] = emission;
}

std::string Emitter::nameOf(CallId id) const {
  const Call &call = F.calls[id];
  if (!call.macro.empty()) {
    const NameFacts &macro = S.index.nameFacts(call.macro);
    if (macro.logs || macro.logNoun || macro.printsOnly || macro.hexdump || macro.logVerb)
      return call.macro;
  }
  if (call.callee != kNone) {
    const Symbol &callee = S.unit.symbols[call.callee];
    return callee.qualified.empty() ? callee.name : callee.qualified;
  }
  const SymbolId symbol = call.target == kNone ? kNone : F.nodes[call.target].symbol;
  return symbol == kNone ? "a function pointer" : S.unit.symbols[symbol].name;
}

SinkId Emitter::sinkFor(CallId id, uint32_t argument, const SinkSpec &spec, const std::string &name,
                        TypeId thrown) {
  Sink sink;
  sink.thrown = thrown;
  sink.channel = spec.channel;
  sink.confidence = spec.confidence;
  sink.dump = spec.dump;
  sink.vendor = spec.vendor;
  sink.name = name;
  sink.function = Id;
  sink.at = F.calls[id].at;
  sink.argument = argument;
  const NodeId node = Transfer::inputOf(F.calls[id], argument);
  if (node != kNone && F.nodes[node].symbol != kNone)
    sink.argumentName = S.unit.symbols[F.nodes[node].symbol].name;
  return S.intern(std::move(sink));
}

} // namespace tacet::flow
