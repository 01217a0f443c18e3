// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/exception-echo/exception-echo.h"

#include "checks/flow/exceptions.h"
#include "checks/flow/findings.h"

#include <optional>

namespace tacet::checks {
namespace {

using namespace flow;

/// The handler whose exception this value was read from; kNone where that is not evident.
uint32_t handlerOf(const Function &function, NodeId node) {
  for (int depth = 0; node != kNone && depth < 12; ++depth) {
    const Node &each = function.nodes[node];
    for (uint32_t i = 0; i < function.handlers.size(); ++i)
      if (function.handlers[i].caught == node)
        return i;
    if (each.kind == NodeKind::Result) {
      const Call &call = function.calls[each.call];
      node = call.object != kNone         ? call.object
             : call.arguments.size() == 1 ? call.arguments.front()
                                          : kNone;
    } else {
      node = each.inputs.size() == 1 ? each.inputs.front().from : kNone;
    }
  }
  return kNone;
}

std::string adviceFor(const Leak &leak) {
  if (leak.sink.channel == Channel::Client)
    return "answer with a status code and a fixed text or an id of the incident, and keep the "
           "exception's text to yourself";
  return "map the exception to an error code or pass its text through a redactor";
}

} // namespace

void ExceptionEcho::run(const Analysis &analysis, std::vector<Finding> &out) const {
  std::optional<Exceptions> exceptions; // most units echo nothing
  forEachLeak(analysis, "exception-echo", [&](const Leak &leak) {
    Finding finding = findingOf(leak, analysis, "tacet-exception-echo");
    if (finding.level == Level::None)
      return;
    const Function &function = analysis.solution->function(leak.source.function);
    const uint32_t handler = handlerOf(function, leak.source.node);
    if (handler != kNone) {
      if (!exceptions)
        exceptions.emplace(*analysis.solution);
      if (exceptions->onlyFixedTexts(leak.source.function, handler))
        return;
    }
    finding.advice = adviceFor(leak);
    out.push_back(std::move(finding));
  });
}

std::unique_ptr<Check> makeExceptionEcho() { return std::make_unique<ExceptionEcho>(); }

} // namespace tacet::checks
