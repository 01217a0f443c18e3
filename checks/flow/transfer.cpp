// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Nodes; what calls do is in call_transfer.cpp, what is sensitive in node_sources.cpp.
#include "checks/flow/transfer.h"

#include "checks/flow/handling.h"

namespace tacet::flow {
namespace {
/// Loops settle in two or three; more only where summaries of a recursion feed each other.
constexpr uint32_t kMaxSweeps = 12;
} // namespace

Transfer::Transfer(Solution &solution, FunctionId id)
    : S(solution), Id(id), F(solution.function(id)), State(solution.states[id]) {
  const size_t count = F.nodes.size();
  if (State.at.size() != count) {
    State.at.resize(count);
    State.changed.assign(count, 0);
  }
  State.seen.assign(count, 0);
}

void Transfer::run() {
  std::fill(State.changed.begin(), State.changed.end(), 1);
  Tick = 1;
  for (uint32_t sweep = 0; sweep < kMaxSweeps; ++sweep) {
    bool changed = false;
    for (NodeId id = 0; id < F.nodes.size(); ++id) {
      if (!isStale(id))
        continue;
      State.seen[id] = ++Tick;
      if (evaluate(id)) {
        State.changed[id] = ++Tick;
        changed = true;
      }
    }
    if (!changed)
      return;
  }
  if (State.incomplete.empty())
    State.incomplete = "values still changed after " + std::to_string(kMaxSweeps) + " rounds";
}

bool Transfer::isStale(NodeId id) const {
  const uint32_t seen = State.seen[id];
  if (seen == 0)
    return true;
  const Node &node = F.nodes[id];
  if (node.kind == NodeKind::Caught)
    return true; // its inputs are all throws and calls
  for (const Edge &edge : node.inputs)
    if (State.changed[edge.from] > seen)
      return true;
  if (node.kind != NodeKind::Result && node.kind != NodeKind::Out)
    return false;
  const Call &call = F.calls[node.call];
  const auto isNewer = [&](NodeId input) { return input != kNone && State.changed[input] > seen; };
  return isNewer(call.object) || isNewer(call.target) ||
         std::any_of(call.arguments.begin(), call.arguments.end(), isNewer);
}

bool Transfer::isOneCharacter(const Node &node) const {
  if (node.kind == NodeKind::Merge)
    return false;
  // A definition has the type of what was written: of `text[n] = 0` one character.
  const bool named = node.kind == NodeKind::Define && node.symbol != kNone;
  const TypeId type = named ? S.unit.symbols[node.symbol].type : node.type;
  return type != kNone && S.unit.types[type].carrier == Carrier::Character &&
         !S.unit.types[type].indirect;
}

bool Transfer::isOneByte(NodeId node) const {
  const TypeId type = F.nodes[node].type;
  if (type == kNone)
    return false;
  // `bytes[i]` is the same node as `bytes`.
  const Carrier carrier = S.unit.types[type].carrier;
  return carrier == Carrier::Character || carrier == Carrier::Text || carrier == Carrier::Bytes;
}

bool Transfer::add(NodeId id, Element element, const Via *via) {
  const TypeId type = F.nodes[id].type;
  const Origin &origin = S.origins[element.origin];
  if (!S.index.canHoldAnything(type) || element.wear.loss > kMaxLoss)
    return false;
  const bool flat = S.index.isFlat(type);
  if (flat)
    element.path = kWhole;
  if (origin.kind == Origin::Kind::Stream) {
    if (flat)
      return false;
  } else {
    if (element.path == kWhole && type != kNone && S.unit.types[type].carrier == Carrier::Function)
      return false; // what a closure captured has a path
    if (const Element *stream = streamAt(id, element.path))
      if (!S.origins.stream(stream->origin).byName)
        return false; // it has left, and nothing comes back out of a log
  }
  const Carrier carrier = type == kNone ? Carrier::Object : S.unit.types[type].carrier;
  if (isOneCharacter(F.nodes[id]))
    element.wear.narrow = std::max(element.wear.narrow, Narrow::Character);
  if (origin.kind == Origin::Kind::Source) {
    const Source &source = S.origins.source(element.origin);
    if (source.kind != nullptr && !element.wear.hashed && !S.index.canHold(type, *source.kind))
      return false;
    if (isSpent(element.wear, source))
      return false;
  } else if (carrier == Carrier::Number && !element.wear.hashed) {
    element.wear.narrow = Narrow::Number;
  }
  if (via != nullptr)
    element.via = static_cast<uint32_t>(State.vias.size());
  switch (State.at[id].add(element)) {
  case Elements::Added::Changed:
    if (via != nullptr)
      State.vias.push_back(*via);
    return true;
  case Elements::Added::Full:
    if (State.incomplete.empty())
      State.incomplete = "more values meet at one place than are followed";
    return false;
  default:
    return false;
  }
}

namespace {

/// `each` after it went along `edge`, and that it came from there.
Element along(const Edge &edge, const Element &each) {
  Element element = each;
  element.wear.guarded |= edge.guarded;
  element.fromNode = edge.from;
  element.fromOrigin = each.origin;
  element.fromPath = each.path;
  element.via = kNone;
  return element;
}

} // namespace

void Transfer::copyEdge(NodeId id, const Edge &edge, bool &changed) {
  if (edge.from == id)
    return;
  // `hash % size` is a place in a table.
  const Node &node = F.nodes[id];
  const bool calculates = node.kind == NodeKind::Compute && node.inputs.size() > 1;
  for (const Element &each : State.at[edge.from])
    if (!calculates || !each.wear.hashed)
      changed |= add(id, along(edge, each));
}

bool Transfer::evaluate(NodeId id) {
  const Node &node = F.nodes[id];
  bool changed = addStreams(id);
  switch (node.kind) {
  case NodeKind::Literal:
  case NodeKind::Constant:
  case NodeKind::Function:
    return changed;
  case NodeKind::Parameter:
    changed |= evaluateParameter(id);
    break;
  case NodeKind::Global:
    changed |= addFeeds(id, node.symbol);
    break;
  case NodeKind::Result:
  case NodeKind::Out:
    changed |= evaluateCall(id);
    break;
  case NodeKind::Caught:
    changed |= evaluateCaught(id);
    break;
  case NodeKind::Part:
    changed |= evaluatePart(id);
    break;
  case NodeKind::Update:
    changed |= evaluateUpdate(id);
    break;
  default: {
    const bool isPublic = node.kind == NodeKind::Define && node.symbol != kNone &&
                          S.index.variable(node.symbol).isPublic;
    if (!isPublic)
      for (const Edge &edge : node.inputs)
        copyEdge(id, edge, changed);
    break;
  }
  }
  return addSources(id) || changed;
}

bool Transfer::evaluateParameter(NodeId id) {
  const Node &node = F.nodes[id];
  if (node.symbol != kNone && S.index.variable(node.symbol).isPublic)
    return false;
  Element element;
  element.origin = S.origins.input(node.index, kWhole);
  return add(id, element);
}

bool Transfer::evaluatePart(NodeId id) {
  const Node &node = F.nodes[id];
  if (node.inputs.empty() || node.symbol == kNone)
    return false;
  bool changed = addFeeds(id, node.symbol);
  if (S.index.variable(node.symbol).isPublic)
    return changed;
  const PathId read = S.paths.cons(node.symbol, kWhole);
  const Edge &edge = node.inputs.front();
  const std::vector<Element> below(State.at[edge.from].begin(), State.at[edge.from].end());
  for (const Element &each : below) {
    const auto composed = compose(S, each.origin, each.path, read, F.nodes[edge.from].type);
    if (!composed)
      continue;
    Element element = along(edge, each);
    element.origin = composed->origin;
    element.path = composed->rest;
    changed |= add(id, element);
  }
  return changed;
}

bool Transfer::evaluateUpdate(NodeId id) {
  const Node &node = F.nodes[id];
  bool changed = false;
  const auto isStored = [&](SymbolId part) {
    return std::any_of(node.inputs.begin(), node.inputs.end(), [&](const Edge &edge) {
      return edge.kind == EdgeKind::Store && edge.part == part;
    });
  };
  for (const Edge &edge : node.inputs)
    for (const Element &each : State.at[edge.from]) {
      Element element = along(edge, each);
      if (edge.kind == EdgeKind::Store && edge.part != kNone) {
        if (S.paths.depth(each.path) >= kMaxPathDepth)
          continue;
        element.path = S.paths.cons(edge.part, each.path);
      } else if (each.path != kWhole && isStored(S.paths.head(each.path)))
        continue;
      changed |= add(id, element);
    }
  return changed;
}

/// What is thrown here or by a function that is called here, if this handler is the one to get it.
bool Transfer::evaluateCaught(NodeId id) {
  const auto getsHere = [&](Scope from, TypeId thrown) {
    bool found = false;
    leaves(S.unit, F, from, thrown,
           [&](uint32_t handler) { found |= F.handlers[handler].caught == id; });
    return found;
  };
  bool changed = false;
  for (const Throw &thrown : F.throws)
    if (thrown.value != kNone && thrown.value != id && getsHere(thrown.scope, thrown.type))
      copyEdge(id, Edge{thrown.value, EdgeKind::Flow, kNone, false}, changed);
  for (CallId call = 0; call < F.calls.size(); ++call) {
    if (F.calls[call].scope.attempt == kNone)
      continue;
    for (FunctionId target : S.graph.targets(Id, call))
      byBody(
          F.calls[call], call, target, kThrown,
          [&](const Element &element, const Via *via) { changed |= add(id, element, via); },
          [&](const SummaryFlow &flow) { return getsHere(F.calls[call].scope, flow.thrown); });
  }
  return changed;
}

bool Transfer::addFeeds(NodeId id, SymbolId symbol) {
  if (symbol == kNone || S.index.variable(symbol).isPublic)
    return false;
  bool changed = false;
  for (const Feed &feed : S.feeds[symbol]) {
    // What this very function stored is on its way through the graph already.
    Element element;
    element.origin = feed.origin;
    element.path = feed.path;
    element.wear = feed.wear + kHop;
    element.wear.loss += S.origins.isStream(feed.origin) ? 0 : 1;
    Via via{Via::Kind::Feed, kNone, feed.function, feed.node, feed.origin, feed.nodePath, kNone};
    changed |= add(id, element, &via);
  }
  return changed;
}

/// `substr(0, text.find(':'))`
bool Transfer::endsAtFound(const Call &call) const {
  NodeId end = call.arguments.size() > 1 ? call.arguments[1] : kNone;
  for (int depth = 0; end != kNone && depth < 6; ++depth) {
    const Node &node = F.nodes[end];
    if (node.kind == NodeKind::Result) {
      const SymbolId callee = F.calls[node.call].callee;
      return callee != kNone && S.index.function(callee).name.finds;
    }
    end = node.inputs.empty() ? kNone : node.inputs.front().from;
  }
  return false;
}

/// `memcpy(name, packet + 12, n)` takes one field out of a whole, and so does `split(text)`;
/// `substr(0, n)` keeps the beginning of it.
bool Transfer::copiesPiece(const Call &call, uint32_t argument) const {
  const NameFacts &name = S.index.function(call.callee).name;
  if (name.cuts || (name.shortens && ((call.inner & 1) != 0 || endsAtFound(call))))
    return true;
  const std::vector<SymbolId> &parameters = S.unit.symbols[call.callee].parameters;
  if (argument >= 64 || (call.inner >> argument & 1) == 0 || argument + 1 >= parameters.size())
    return false;
  const TypeId type = S.unit.symbols[parameters[argument + 1]].type;
  return type != kNone && S.unit.types[type].carrier == Carrier::Number &&
         !S.unit.types[type].indirect;
}

/// A project's own snprintf, known by its name and its format attribute, if its body is elsewhere:
/// where its format stands.
std::optional<uint32_t> Transfer::ownFormat(const Call &call, CallId id) const {
  if (call.callee == kNone || !S.graph.targets(Id, id).empty())
    return {};
  const Symbol &callee = S.unit.symbols[call.callee];
  if (callee.formatIndex < 1 || !callee.name.ends_with("printf") ||
      !S.index.function(call.callee).propagators.empty() || callee.parameters.empty())
    return {};
  const TypeId into = S.unit.symbols[callee.parameters[0]].type;
  const bool writable =
      into != kNone && S.unit.types[into].indirect && !S.unit.types[into].readOnly &&
      (S.unit.types[into].carrier == Carrier::Text || bufferField(into) != kWhole);
  return writable ? std::optional(static_cast<uint32_t>(callee.formatIndex)) : std::nullopt;
}

/// Where a project's own buffer type keeps its text: its one field that can; kWhole for others.
PathId Transfer::bufferField(TypeId type) const {
  SymbolId found = kNone;
  if (S.unit.types[type].carrier != Carrier::Object || S.unit.types[type].record == kNone)
    return kWhole;
  for (SymbolId field : S.unit.symbols[S.unit.types[type].record].fields) {
    const TypeId held = S.unit.symbols[field].type;
    if (held == kNone || !S.unit.types[held].indirect ||
        (S.unit.types[held].carrier != Carrier::Text &&
         S.unit.types[held].carrier != Carrier::Bytes))
      continue;
    if (found != kNone)
      return kWhole;
    found = field;
  }
  return found == kNone ? kWhole : S.paths.cons(found, kWhole);
}

/// `LogLine(level) << value`: what its body puts into a buffer, a destructor that is not seen here
/// writes out.
bool Transfer::flushesElsewhere(const Call &call) const {
  if (call.object == kNone || call.callee == kNone ||
      (S.unit.symbols[call.callee].flags & kStreamInsert) == 0)
    return false;
  const TypeFacts &type = S.index.type(F.nodes[call.object].type);
  return type.target && type.targetByName && !type.bodyDecides;
}

const Element *Transfer::streamAt(NodeId node, PathId path) const {
  if (node == kNone)
    return nullptr;
  for (const Element &element : State.at[node])
    if (S.origins.isStream(element.origin) && S.paths.after(path, element.path) != kNone)
      return &element;
  return nullptr;
}

} // namespace tacet::flow
