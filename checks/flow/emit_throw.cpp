// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is thrown out of a function leaves it for whoever catches it, prints it or dies of it. A
// value that a handler of the same function catches has not left: the handler tells.
#include "checks/flow/emit.h"

#include "checks/flow/handling.h"

namespace tacet::flow {

void Emitter::byThrows() {
  for (const Throw &thrown : F.throws) {
    if (thrown.value == kNone || State.at[thrown.value].empty() ||
        !leaves(S.unit, F, thrown.scope, thrown.type))
      continue;
    Sink sink;
    sink.channel = Channel::Exception;
    sink.name = "throw " + exceptionName(S.unit, thrown.type);
    sink.function = Id;
    sink.at = thrown.at;
    sink.thrown = thrown.type;
    emitNode({kNone, kNone, thrown.value, S.intern(std::move(sink))}, nullptr);
  }
}

/// True if what this callee throws is caught where it is called.
bool Emitter::isCaught(const Call &call, const Sink &sink) const {
  return sink.thrown != kNone && !leaves(S.unit, F, call.scope, sink.thrown);
}

/// `fail("no such user: " + name)`: all that the callee does is to throw.
bool Emitter::alwaysThrows(FunctionId target) const {
  const Function &function = S.function(target);
  if ((S.symbolOf(target).flags & kNoReturn) != 0)
    return true;
  return function.returns.empty() && !function.throws.empty() && function.attempts.empty() &&
         std::all_of(function.blocks.begin(), function.blocks.end(),
                     [](const Block &block) { return block.next.size() < 2; });
}

} // namespace tacet::flow
