// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/exception-leak/exception-leak.h"

#include "checks/flow/findings.h"

namespace tacet::checks {
namespace {

std::string adviceFor(const flow::Leak &leak) {
  if (leak.source.kind != nullptr && leak.source.kind->check == "raw-payload")
    return "say what is wrong and where in it, by offset or field name, not what was received";
  return "say which operation failed and an error code or an internal id, and leave the value out";
}

} // namespace

void ExceptionLeak::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  flow::forEachLeak(analysis, "exception-leak", [&](const flow::Leak &leak) {
    Finding finding = flow::findingOf(leak, analysis, "tacet-exception-leak");
    if (finding.level == Level::None)
      return;
    finding.advice = adviceFor(leak);
    out.push_back(std::move(finding));
  });
}

std::unique_ptr<Check> makeExceptionLeak() { return std::make_unique<ExceptionLeak>(); }

} // namespace tacet::checks
