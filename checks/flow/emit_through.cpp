// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What leaves inside a callee, seen from its caller: wrappers of log functions, callbacks and
// everything in between. A wrapper's caller is where the finding belongs; of any other function it
// is the sink inside.
#include "checks/flow/emit.h"

namespace tacet::flow {

void Emitter::byBodies(CallId id) {
  for (FunctionId target : S.graph.targets(Id, id)) {
    if (target == Id)
      continue;
    for (const Emission &inner : S.states[target].emissions)
      if (S.origins.isInput(inner.origin))
        throughBody(id, target, inner);
  }
}

/// Where the format of a callee's variable arguments stands among its parameters.
std::optional<uint32_t> Emitter::formatOf(FunctionId target, uint32_t position) const {
  const Symbol &callee = S.symbolOf(target);
  if (callee.formatIndex >= 0)
    return static_cast<uint32_t>(callee.formatIndex);
  if (position != kRest || callee.parameters.empty())
    return {};
  const auto last = static_cast<uint32_t>(callee.parameters.size() - 1);
  const TypeId type = S.unit.symbols[callee.parameters[last]].type;
  if (type == kNone || S.unit.types[type].carrier != Carrier::Text)
    return {};
  return last;
}

namespace {

SinkSpec specOf(const Sink &sink) {
  SinkSpec spec;
  spec.channel = sink.channel;
  spec.confidence = sink.confidence;
  spec.dump = sink.dump;
  spec.vendor = sink.vendor;
  return spec;
}

} // namespace

Emitter::Place Emitter::placeFor(CallId id, FunctionId target, const Emission &inner,
                                 uint32_t position, NodeId node) {
  const Sink sink = S.sinks[inner.sink];
  Place place{id, position, node, inner.sink};
  if (sink.channel == Channel::Exception ? alwaysThrows(target)
                                         : isWrapper(id, target, S.origins[inner.origin].id))
    place.sink = sinkFor(id, position, specOf(sink), nameOf(id), sink.thrown);
  place.wear = inner.wear + kHop;
  place.callee = target;
  place.calleeOrigin = inner.origin;
  place.calleeSink = inner.sink;
  return place;
}

void Emitter::throughBody(CallId id, FunctionId target, const Emission &inner) {
  const Call &call = F.calls[id];
  if (isCaught(call, S.sinks[inner.sink]))
    return;
  const Origin input = S.origins[inner.origin];
  if (input.id == kRest)
    if (const auto format = formatOf(target, kRest)) {
      throughFormat(id, target, inner, *format);
      return;
    }
  const SymbolId callee = S.unit.functions[target].symbol;
  for (const auto &[position, node] : argumentsFor(S.unit, call, callee, input.id)) {
    Place place = placeFor(id, target, inner, position, node);
    place.wear.dumped |= TheTransfer.showsPart(target, inner.origin);
    throughArgument(place, input.path, nullptr);
    // `hexdump(&user, sizeof user)`: inside it is only bytes.
    const auto &parameters = S.unit.symbols[callee].parameters;
    if (input.path != kWhole || position >= parameters.size())
      continue;
    const TypeId type = S.unit.symbols[parameters[position]].type;
    if (type != kNone && S.unit.types[type].carrier == Carrier::Bytes)
      if (const OriginId whole = TheTransfer.wholeObject(node, true); whole != kNone)
        emitOrigin(place, whole);
  }
}

void Emitter::throughFormat(CallId id, FunctionId target, const Emission &inner, uint32_t format) {
  const Call &call = F.calls[id];
  const auto first = static_cast<uint32_t>(S.symbolOf(target).parameters.size());
  for (const Transfer::Printed &each : TheTransfer.printed(call, format, false, first)) {
    const NodeId node = call.arguments[each.argument];
    Place place = placeFor(id, target, inner, each.argument, node);
    if (!each.conversion)
      ++place.wear.loss;
    throughArgument(place, kWhole, each.conversion ? &*each.conversion : nullptr);
    if (!each.conversion)
      continue;
    const OriginId origin = TheTransfer.labelled(node, each.conversion->label);
    if (origin != kNone && TheTransfer.survives({.origin = origin}, node, *each.conversion))
      emitOrigin(place, origin);
  }
}

void Emitter::throughArgument(const Place &place, PathId read, const Conversion *conversion) {
  const bool harmless = State.harmless[place.node] != 0;
  const TypeId type = F.nodes[place.node].type;
  const Wear cost = place.wear + printing(place, conversion);
  const std::vector<Element> elements(State.at[place.node].begin(), State.at[place.node].end());
  for (const Element &element : elements) {
    if ((harmless && !element.wear.hashed) ||
        (conversion != nullptr && !TheTransfer.survives(element, place.node, *conversion)))
      continue;
    if (const auto composed = compose(S, element.origin, element.path, read, type))
      emitOne(place, {composed->origin, element.origin, element.path, element.wear + cost});
  }
  if (S.index.profile() == Profile::Strict && read == kWhole && !harmless &&
      (conversion == nullptr || conversion->prints == Conversion::Prints::Text))
    emitUnknown(place);
}

bool Emitter::isWrapper(CallId id, FunctionId target, uint32_t position) const {
  const Symbol &callee = S.symbolOf(target);
  if (position == kRest || (callee.flags & (kStreamInsert | kSystem)) != 0)
    return true;
  if (callee.formatIndex >= 0)
    return true;
  const NameFacts &name = S.index.nameFacts(callee.name);
  if (name.logs || name.printsOnly || name.logVerb || name.hexdump)
    return true;
  if (callee.owner != kNone && S.index.nameFacts(S.unit.symbols[callee.owner].name).logNoun)
    return true;
  const std::string &macro = F.calls[id].macro;
  return !macro.empty() && S.index.nameFacts(macro).logs;
}

/// A function that is handed to one that may call it is called there, with the other arguments.
void Emitter::byCallbacks(CallId id) {
  const Call &call = F.calls[id];
  const auto &targets = S.graph.targets(Id, id);
  for (uint32_t i = 0; i < call.arguments.size(); ++i) {
    const NodeId node = call.arguments[i];
    if (node == kNone)
      continue;
    const TypeId type = F.nodes[node].type;
    const bool pointer = type != kNone && S.unit.types[type].carrier == Carrier::Function;
    if (!targets.empty() && !pointer)
      continue;
    for (SymbolId handed : S.graph.functionsAt(Id, node))
      if (const FunctionId body = S.graph.bodyOf(handed); body != kNone && body != Id)
        callBack(id, i, body);
  }
}

/// `void *` is what a callback is handed back; other arguments may be for the function itself.
bool Emitter::isUserData(const Call &call, uint32_t position) const {
  if (call.callee == kNone)
    return true;
  const Symbol &callee = S.unit.symbols[call.callee];
  if (callee.qualified.starts_with("std::") || position >= callee.parameters.size())
    return true;
  const TypeId type = S.unit.symbols[callee.parameters[position]].type;
  return type == kNone || S.unit.types[type].carrier == Carrier::Bytes ||
         S.unit.types[type].carrier == Carrier::Object;
}

/// `later(call, context, data)` calls `call(context, data)`: the same `void *` in the same order.
/// kNone where that does not tell.
uint32_t Emitter::contextFor(const Call &call, uint32_t position, FunctionId handed,
                             uint32_t parameter) const {
  const auto contexts = [&](SymbolId function, uint32_t except) {
    std::vector<uint32_t> found;
    const auto &parameters = S.unit.symbols[function].parameters;
    for (uint32_t i = 0; i < parameters.size(); ++i) {
      const TypeId type = S.unit.symbols[parameters[i]].type;
      if (i != except && type != kNone && S.unit.types[type].carrier == Carrier::Bytes)
        found.push_back(i);
    }
    return found;
  };
  if (call.callee == kNone)
    return kNone;
  const std::vector<uint32_t> given = contexts(call.callee, position);
  const std::vector<uint32_t> taken = contexts(S.unit.functions[handed].symbol, kNone);
  const auto at = std::find(taken.begin(), taken.end(), parameter);
  return given.size() == taken.size() && at != taken.end()
             ? given[static_cast<size_t>(at - taken.begin())]
             : kNone;
}

void Emitter::callBack(CallId id, uint32_t position, FunctionId handed) {
  const Call &call = F.calls[id];
  for (const Emission &inner : S.states[handed].emissions) {
    if (!S.origins.isInput(inner.origin))
      continue;
    const Origin input = S.origins[inner.origin];
    const auto through = [&](uint32_t at, NodeId node, uint8_t loss) {
      Place place = placeFor(id, handed, inner, at, node);
      place.sink = inner.sink;
      place.wear.loss = static_cast<uint8_t>(place.wear.loss + loss);
      throughArgument(place, input.path, nullptr);
    };
    if (input.id == kThis) {
      through(position, call.arguments[position], 0); // what it captured
      continue;
    }
    const uint32_t only = contextFor(call, position, handed, input.id);
    for (uint32_t i = 0; i < call.arguments.size(); ++i)
      if (i != position && call.arguments[i] != kNone && (only == kNone || i == only))
        through(i, call.arguments[i], isUserData(call, i) ? 1 : 2);
    if (call.object != kNone)
      through(kThis, call.object, 1);
  }
}

/// Remembers which inputs of this function go where nobody sees.
void Emitter::escapeAll(CallId id) {
  const Call &call = F.calls[id];
  if (call.callee != kNone) {
    const Symbol &callee = S.unit.symbols[call.callee];
    if (!S.index.function(call.callee).propagators.empty() || callee.qualified.starts_with("std::"))
      return;
  }
  const auto look = [&](NodeId node) {
    if (node == kNone)
      return;
    for (const Element &element : State.at[node])
      if (S.origins.isInput(element.origin)) {
        const uint32_t input = S.origins[element.origin].id;
        if (std::find(State.escapes.begin(), State.escapes.end(), input) == State.escapes.end())
          State.escapes.push_back(input);
      }
  };
  for (NodeId argument : call.arguments)
    look(argument);
}

} // namespace tacet::flow
