// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What comes out of a call: by rule, through the callee's body, or by what is assumed of a function
// that nothing is known of.
#include "checks/flow/literals.h"
#include "checks/flow/transfer.h"

namespace tacet::flow {
namespace {

bool isStd(const Symbol &symbol) {
  return symbol.qualified.starts_with("std::") || symbol.qualified.starts_with("__gnu_cxx::");
}

} // namespace

NodeId Transfer::inputOf(const Call &call, uint32_t out) {
  if (out == kThis)
    return call.object;
  return out < call.arguments.size() ? call.arguments[out] : kNone;
}

Wear Transfer::costOf(const Call &call, int loss, uint32_t argument) const {
  Wear wear;
  wear.loss = static_cast<uint8_t>(loss);
  wear.guarded = call.guarded;
  if (call.callee == kNone)
    return wear;
  // Whatever was handed in: the callee got a number of it.
  const Symbol &callee = S.unit.symbols[call.callee];
  if (argument < callee.parameters.size()) {
    const TypeId type = S.unit.symbols[callee.parameters[argument]].type;
    if (type != kNone && S.unit.types[type].carrier == Carrier::Number &&
        !S.unit.types[type].indirect)
      wear.narrow = Narrow::Number;
  }
  wear.pieces = copiesPiece(call, argument) ? 2 : 0;
  return wear;
}

bool Transfer::isTextual(TypeId type) const {
  if (type == kNone)
    return false;
  const Carrier carrier = S.unit.types[type].carrier;
  return carrier == Carrier::Text || carrier == Carrier::Bytes || S.index.type(type).text ||
         S.index.type(type).bytes;
}

bool Transfer::saysNothing(SymbolId callee, CallId call) const {
  const std::vector<FunctionId> &targets = S.graph.targets(Id, call);
  return S.graph.bodyOf(callee) != kNone && !targets.empty() &&
         std::ranges::all_of(targets,
                             [&](FunctionId target) { return S.states[target].returnsHarmless; });
}

bool Transfer::redacts(SymbolId callee, CallId call) const {
  if (!S.index.function(callee).redactorByName)
    return false;
  for (FunctionId target : S.graph.targets(Id, call))
    if (S.states[target].returnsInput)
      return false;
  return true;
}

bool Transfer::redactsInto(const Node &node) const {
  const SymbolId callee = F.calls[node.call].callee;
  if (callee == kNone || !redacts(callee, node.call))
    return false;
  const TypeId result = S.unit.symbols[callee].type;
  const bool inPlace = result == kNone || !S.index.canHoldAnything(result) ||
                       S.unit.types[result].carrier == Carrier::Number;
  return (node.kind == NodeKind::Out) == inPlace;
}

bool Transfer::evaluateCall(NodeId id) {
  const Node &node = F.nodes[id];
  const Call &call = F.calls[node.call];
  const uint32_t out = node.kind == NodeKind::Result ? kReturn : node.index;
  bool changed = false, overwritten = false, isPublic = false;
  if (call.callee != kNone) {
    const FunctionFacts &facts = S.index.function(call.callee);
    isPublic = out == kReturn && facts.result.isPublic;
    overwritten = containsArg(facts.harmless, out);
    overwritten |= redactsInto(node);
    if (overwritten && !isPublic && (facts.digestByName || containsArg(facts.hashed, out)))
      byHash(call, node.call, out,
             [&](const Element &element, const Via *via) { changed |= add(id, element, via); });
    if (overwritten || isPublic)
      return changed;
    for (const PropagatorRule *rule : facts.propagators)
      overwritten |= containsArg(rule->overwrites, out);
    overwritten |= out == 0 && bufferField(node.type) == kWhole && ownFormat(call, node.call);
  }
  const auto &targets = S.graph.targets(Id, node.call);
  if (!targets.empty())
    overwritten |= std::all_of(targets.begin(), targets.end(), [&](FunctionId target) {
      const auto &gone = S.states[target].overwritten;
      return std::find(gone.begin(), gone.end(), out) != gone.end();
    });
  if (!overwritten)
    for (const Edge &edge : node.inputs)
      copyEdge(id, edge, changed);
  const NodeId before = out == kReturn ? kNone : inputOf(call, out);
  callOutput(call, node.call, out, id, [&](const Element &element, const Via *via) {
    // What is put into a stream that leaves is emitted, not kept.
    if (const Element *stream = streamAt(before, element.path))
      if (!S.origins.stream(stream->origin).byName && !S.origins.isStream(element.origin))
        return;
    changed |= add(id, element, via);
  });
  return changed;
}

void Transfer::callOutput(const Call &call, CallId id, uint32_t out, NodeId node,
                          const Receiver &receive) {
  const auto &targets = S.graph.targets(Id, id);
  bool covered = false;
  if (call.callee != kNone) {
    const FunctionFacts &facts = S.index.function(call.callee);
    bySources(call, facts, out, node, receive, covered);
    if (!facts.propagators.empty()) {
      byPropagators(call, id, facts, out, node, receive);
      return;
    }
  }
  if (const auto format = ownFormat(call, id); format && out == 0) {
    const PathId field = bufferField(F.nodes[node].type);
    byFormat(call, id, *format, [&](Element element, const Via *via) {
      element.path = field;
      receive(element, via);
    });
  } else if (!targets.empty() && !flushesElsewhere(call))
    byBodies(call, id, out, receive);
  else if (!covered)
    byDefault(call, id, out, node, receive);
}

void Transfer::handOn(NodeId from, uint32_t position, CallId id, Wear cost, const Receiver &receive,
                      bool outermost) {
  if (from == kNone)
    return;
  const bool isRecord = S.index.type(F.nodes[from].type).userRecord;
  const std::vector<Element> before(State.at[from].begin(), State.at[from].end());
  for (const Element &each : before) {
    if (outermost && !S.origins.isStream(each.origin) &&
        (each.path != kWhole || (isRecord && S.origins.isInput(each.origin))))
      continue;
    Element element = each;
    if (!S.origins.isStream(each.origin))
      element.wear = element.wear + cost;
    element.fromNode = from;
    element.fromOrigin = each.origin;
    element.fromPath = each.path;
    Via via{Via::Kind::Rule, id, kNone, kNone, each.origin, each.path, position};
    receive(element, &via);
  }
}

void Transfer::bySources(const Call &call, const FunctionFacts &facts, uint32_t out, NodeId node,
                         const Receiver &receive, bool &covered) {
  const auto give = [&](const Kind *kind, Confidence confidence, Evidence evidence,
                        const std::string &name) {
    if (kind == nullptr)
      return;
    Element element;
    element.origin = S.origins.add(makeSource(node, kind, confidence, evidence, name));
    receive(element, nullptr);
  };
  const std::string &callee = S.unit.symbols[call.callee].name;
  for (const SourceRule *rule : facts.sources) {
    if (!containsArg(rule->to, out))
      continue;
    if (rule->form == SourceRule::Form::Function) {
      // `what()` of a class of the program's own, which returns a fixed text.
      if (out == kReturn && saysNothing(call.callee, F.nodes[node].call)) {
        covered = true;
        continue;
      }
      const Kind *kind = S.index.rules().findKind(rule->kind);
      // An exception's text also holds what was put into the exception.
      covered |= kind == nullptr || kind->check != "exception-echo";
      give(kind, rule->confidence, Evidence::Api, callee);
      continue;
    }
    covered = true;
    if (const auto key = keyAt(call, rule->key))
      give(key->kind, key->confidence, Evidence::Key, key->name);
  }
  if (out == kReturn && facts.streamFrom) {
    Element element;
    element.origin = S.origins.add(
        StreamTarget{*facts.streamFrom, Confidence::High, S.unit.symbols[call.callee].qualified});
    receive(element, nullptr);
  }
  // Where a rule says what comes out, the name says nothing more.
  if (covered || State.harmless[node] || S.index.profile() == Profile::Annotated)
    return;
  const TypeId type = F.nodes[node].type;
  const TypeId result = S.unit.symbols[call.callee].type;
  const bool fills = facts.name.lookup && out != kReturn && out != kThis && isTextual(type) &&
                     (result == kNone || !S.index.canHold(result, Kind{}));
  if (out != kReturn && !fills)
    return;
  // `getPassword()` returns one, and `get_password(buffer)` fills one in.
  const Meaning &named = facts.result;
  if (named.kind != nullptr && (named.annotated || S.index.nameFits(type, named.carriers)))
    give(named.kind, named.confidence, named.annotated ? Evidence::Annotation : Evidence::Name,
         callee);
  if (!facts.name.lookup)
    return;
  for (uint32_t i = 0; i < call.arguments.size() && i < 6; ++i)
    if (const auto key = keyAt(call, i))
      if (i != out && S.index.nameFits(type, key->carriers))
        give(key->kind, key->confidence, Evidence::Key, key->name);
}

std::optional<Transfer::Key> Transfer::keyAt(const Call &call, uint32_t position) {
  if (position >= call.arguments.size())
    return {};
  if (position < call.keys.size() && call.keys[position] != kNone) {
    const Symbol &symbol = S.unit.symbols[call.keys[position]];
    if (const auto evidence = S.index.key(symbol.name))
      return Key{evidence->kind, evidence->confidence, evidence->carriers, symbol.name};
  }
  const Literals found = literalsAt(S, F, call.arguments[position]);
  if (!found.complete || found.texts.size() != 1)
    return {};
  if (const auto evidence = S.index.key(*found.texts.front()))
    return Key{evidence->kind, evidence->confidence, evidence->carriers, evidence->term};
  return {};
}

void Transfer::byPropagators(const Call &call, CallId id, const FunctionFacts &facts, uint32_t out,
                             NodeId node, const Receiver &receive) {
  const Symbol &callee = S.unit.symbols[call.callee];
  for (const PropagatorRule *rule : facts.propagators) {
    // What shows an object whole: its text, or the bytes that it was copied to.
    const bool shows =
        rule->dump && (S.index.isFlat(F.nodes[node].type) || isTextual(F.nodes[node].type) ||
                       streamAt(inputOf(call, out), kWhole) != nullptr);
    const auto give = [&](NodeId from, uint32_t position) {
      const bool dumps = shows && from != kNone && !isTextual(F.nodes[from].type);
      handOn(from, position, id, costOf(call, 0, position) + Wear{.dumped = dumps}, receive);
      if (dumps)
        handOnWhole(from, position, id, receive, true);
    };
    for (const tacet::Flow &flow : rule->flow) {
      if (!flow.to.contains(out))
        continue;
      if (flow.from.contains(kThis))
        give(call.object, kThis);
      for (uint32_t i = flow.from.from; i < call.arguments.size() && i <= flow.from.to; ++i) {
        give(call.arguments[i], i);
        if ((callee.flags & (kStreamInsert | kOperator)) != 0)
          handOnLabel(call, id, call.arguments[i], receive);
        if ((callee.flags & kStreamInsert) != 0 || facts.name.serialises)
          handOnWhole(call.arguments[i], i, id, receive);
      }
    }
    if (!containsArg(rule->into, out))
      continue;
    if (rule->vaList)
      handOn(inputOf(call, *rule->vaList), *rule->vaList, id, costOf(call, 0), receive);
    else if (rule->format)
      byFormat(call, id, *rule->format, receive);
  }
}

void Transfer::byFormat(const Call &call, CallId id, uint32_t format, const Receiver &receive) {
  for (const Printed &each : printed(call, format, false)) {
    const NodeId value = call.arguments[each.argument];
    const bool dumps =
        each.conversion && each.conversion->prints == Conversion::Prints::Hex && isOneByte(value);
    const auto pass = [&](Element element, const Via *via) {
      element.wear.dumped |= dumps;
      if (!each.conversion || survives(element, value, *each.conversion))
        receive(element, via);
    };
    handOn(value, each.argument, id, costOf(call, each.conversion ? 0 : 1), pass);
    if (each.conversion)
      if (const OriginId origin = labelled(value, each.conversion->label); origin != kNone) {
        Element element;
        element.origin = origin;
        Via via{Via::Kind::Rule, id, kNone, kNone, origin, kWhole, each.argument};
        pass(element, &via);
      }
  }
}

void Transfer::byBodies(const Call &call, CallId id, uint32_t out, const Receiver &receive) {
  for (FunctionId target : S.graph.targets(Id, id))
    byBody(call, id, target, out, receive);
}

void Transfer::byBody(const Call &call, CallId id, FunctionId target, uint32_t out,
                      const Receiver &receive,
                      const std::function<bool(const SummaryFlow &)> &wanted) {
  const bool constructs = (S.symbolOf(target).flags & kConstructor) != 0 && out == kReturn;
  for (const SummaryFlow &flow : S.states[target].flows) {
    if (flow.out != (constructs ? kThis : out) || (wanted && !wanted(flow)))
      continue;
    Via via{Via::Kind::Callee, id, target, flow.node, flow.origin, flow.nodePath, kNone};
    Element element;
    element.wear = flow.wear + costOf(call, 0) + kHop;
    element.path = flow.path;
    element.origin = flow.origin;
    element.wear.dumped |= showsPart(target, flow.origin);
    if (!S.origins.isInput(flow.origin)) {
      receive(element, &via);
      continue;
    }
    const Origin input = S.origins[flow.origin];
    const SymbolId callee = S.unit.functions[target].symbol;
    for (const auto &[position, from] : argumentsFor(S.unit, call, callee, input.id))
      handThrough(position, from, input.path, element, via, receive);
  }
}

void Transfer::handThrough(uint32_t position, NodeId from, PathId read, const Element &base,
                           Via via, const Receiver &receive) {
  const std::vector<Element> before(State.at[from].begin(), State.at[from].end());
  via.argument = position;
  for (const Element &each : before) {
    const auto composed = compose(S, each.origin, each.path, read, F.nodes[from].type);
    if (!composed || !S.paths.fits(base.path, composed->rest))
      continue;
    Element element = base;
    element.origin = composed->origin;
    element.path = S.paths.join(base.path, composed->rest);
    element.wear = element.wear + each.wear;
    element.fromNode = from;
    element.fromOrigin = each.origin;
    element.fromPath = each.path;
    receive(element, &via);
  }
}

void Transfer::byDefault(const Call &call, CallId id, uint32_t out, NodeId node,
                         const Receiver &receive) {
  uint8_t loss = 1;
  uint32_t flags = 0;
  bool serialises = false;
  if (call.callee != kNone) {
    const Symbol &callee = S.unit.symbols[call.callee];
    flags = callee.flags;
    serialises = S.index.function(call.callee).name.serialises || (flags & kConversion) != 0;
    if (isStd(callee) || (flags & kOperator) != 0)
      loss = 0;
    // A copy or a move that the compiler wrote.
    if ((flags & kConstructor) != 0 && call.arguments.size() == 1 && call.arguments[0] != kNone) {
      const TypeId from = F.nodes[call.arguments[0]].type;
      if (from != kNone && callee.owner != kNone && S.unit.types[from].record == callee.owner)
        loss = 0;
    }
  }
  const bool inserts = (flags & kStreamInsert) != 0;
  const bool intoLeft = inserts && (out == 0 || out == kThis);
  const bool intoThis = out == kThis && (flags & kConstMethod) == 0;
  if (out != kReturn && !intoThis && !intoLeft)
    return;
  if (out == kReturn && (flags & kConstructor) == 0 && call.callee != kNone &&
      S.index.function(call.callee).name.stores)
    return;
  serialises =
      serialises && out == kReturn && S.index.isFlat(F.nodes[node].type) && !isToldToHide(call);
  if (serialises)
    loss = 0; // a text of the whole is what its name promises
  // A function that is given an object and says nothing about printing it hands on no part of it.
  const bool outermost = loss > 0;
  if (out == kReturn)
    handOn(call.object, kThis, id, costOf(call, loss), receive, outermost);
  for (uint32_t i = 0; i < call.arguments.size(); ++i) {
    if (i == out)
      continue;
    handOn(call.arguments[i], i, id, costOf(call, loss, i), receive, outermost);
    if (inserts)
      handOnLabel(call, id, call.arguments[i], receive);
    if (inserts || serialises)
      handOnWhole(call.arguments[i], i, id, receive);
  }
  if (serialises)
    handOnWhole(call.object, kThis, id, receive);
}

} // namespace tacet::flow
