// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/compose.h"

namespace tacet::flow {
namespace {

/// True if both are parts of one object: fields of one class or of a base of it.
bool sideBySide(const Unit &unit, SymbolId a, SymbolId b) {
  const Symbol &x = unit.symbols[a];
  const Symbol &y = unit.symbols[b];
  if (x.kind != SymbolKind::Field || y.kind != SymbolKind::Field)
    return x.kind == y.kind;
  if (x.owner == y.owner || x.owner == kNone || y.owner == kNone)
    return true;
  // Only a record that is not the project's own can be a layer in between.
  const bool bothKnown =
      !unit.symbols[x.owner].fields.empty() && !unit.symbols[y.owner].fields.empty();
  return bothKnown || derivesFrom(unit, x.owner, y.owner) || derivesFrom(unit, y.owner, x.owner);
}

} // namespace

bool derivesFrom(const Unit &unit, SymbolId derived, SymbolId base) {
  std::vector<SymbolId> todo = unit.symbols[derived].bases;
  for (size_t i = 0; i < todo.size() && i < 16; ++i) {
    if (todo[i] == base)
      return true;
    const auto &further = unit.symbols[todo[i]].bases;
    todo.insert(todo.end(), further.begin(), further.end());
  }
  return false;
}

std::optional<Composed> compose(Solution &solution, OriginId origin, PathId at, PathId read,
                                TypeId type) {
  Paths &paths = solution.paths;
  while (at != kWhole && read != kWhole) {
    if (paths.head(at) == paths.head(read)) {
      type = solution.unit.symbols[paths.head(read)].type;
      at = paths.tail(at);
      read = paths.tail(read);
    } else if (sideBySide(solution.unit, paths.head(at), paths.head(read))) {
      return {};
    } else {
      read = paths.tail(read); // a layer that only one of them knows: the member of a pair
    }
  }
  if (read == kWhole)
    return Composed{origin, at};
  const Origin o = solution.origins[origin];
  if (o.kind == Origin::Kind::Input && !paths.fits(o.path, read))
    return {};
  if (o.kind == Origin::Kind::Input)
    return Composed{solution.origins.input(o.id, paths.join(o.path, read)), kWhole};
  if (o.kind == Origin::Kind::Stream)
    return {};
  // A record's field is judged by its own name, unless the record was said to be sensitive.
  const Symbol &field = solution.unit.symbols[paths.head(read)];
  const bool known = (type != kNone && solution.index.type(type).userRecord) ||
                     (field.kind == SymbolKind::Field && field.owner != kNone &&
                      !solution.unit.symbols[field.owner].fields.empty());
  if (known && solution.origins.source(origin).evidence != Evidence::Annotation)
    return {};
  return Composed{origin, kWhole};
}

std::vector<std::pair<uint32_t, NodeId>> argumentsFor(const Unit &unit, const Call &call,
                                                      SymbolId callee, uint32_t position) {
  std::vector<std::pair<uint32_t, NodeId>> found;
  if (position == kThis) {
    const NodeId object = call.object != kNone ? call.object : call.target;
    if (object != kNone)
      found.emplace_back(kThis, object);
  } else if (position == kRest) {
    const size_t named = unit.symbols[callee].parameters.size();
    for (size_t i = named; i < call.arguments.size(); ++i)
      if (call.arguments[i] != kNone)
        found.emplace_back(static_cast<uint32_t>(i), call.arguments[i]);
  } else if (position < call.arguments.size() && call.arguments[position] != kNone) {
    found.emplace_back(position, call.arguments[position]);
  }
  return found;
}

} // namespace tacet::flow
