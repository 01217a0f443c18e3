// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/handling.h"

#include "checks/flow/compose.h"

#include <algorithm>

namespace tacet::flow {
namespace {

bool throwsAgain(const Function &function, uint32_t handler) {
  return std::any_of(function.throws.begin(), function.throws.end(), [&](const Throw &thrown) {
    return thrown.value == kNone && thrown.scope.handler == handler;
  });
}

bool catchesType(const Unit &unit, const Handler &handler, TypeId thrown) {
  if (handler.type == kNone || thrown == kNone)
    return true;
  const Type &a = unit.types[handler.type];
  const Type &b = unit.types[thrown];
  if (a.record == kNone || b.record == kNone)
    return a.carrier == b.carrier;
  return a.record == b.record || derivesFrom(unit, b.record, a.record);
}

} // namespace

bool leaves(const Function &function, Scope from,
            const std::function<bool(const Handler &)> &catches,
            const std::function<void(uint32_t)> &visit) {
  for (uint32_t attempt = from.attempt; attempt != kNone;
       attempt = function.attempts[attempt].scope.attempt) {
    for (uint32_t i = 0; i < function.handlers.size(); ++i) {
      if (function.handlers[i].attempt != attempt || !catches(function.handlers[i]))
        continue;
      if (visit)
        visit(i);
      if (!throwsAgain(function, i))
        return false;
      break;
    }
  }
  return true;
}

bool leaves(const Unit &unit, const Function &function, Scope from, TypeId thrown,
            const std::function<void(uint32_t)> &visit) {
  return leaves(
      function, from, [&](const Handler &handler) { return catchesType(unit, handler, thrown); },
      visit);
}

bool leaves(const Unit &unit, const Function &function, Scope from, TypeId thrown) {
  return leaves(unit, function, from, thrown, nullptr);
}

std::string exceptionName(const Unit &unit, TypeId type) {
  const SymbolId record = type == kNone ? kNone : unit.types[type].record;
  if (record == kNone)
    return "a value";
  const Symbol &symbol = unit.symbols[record];
  return symbol.qualified.empty() ? symbol.name : symbol.qualified;
}

} // namespace tacet::flow
