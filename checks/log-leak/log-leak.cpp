// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/log-leak/log-leak.h"

#include "checks/flow/findings.h"

namespace tacet::checks {
namespace {

std::string adviceFor(const flow::Leak &leak) {
  if (leak.source.kind == nullptr)
    return "log a literal, a count or a redacted value, or annotate the value with TACET_PUBLIC";
  if (leak.guarded)
    return "make sure that the switch is off in production";
  switch (leak.source.kind->sensitivity) {
  case Sensitivity::High:
    return "leave the value out and log that it was there or its length; a value that was logged "
           "has to be changed";
  default:
    return "log a keyed hash or an internal id instead, or pass the value through a redactor";
  }
}

} // namespace

void LogLeak::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  flow::forEachLeak(analysis, "log-leak", [&](const flow::Leak &leak) {
    Finding finding = flow::findingOf(leak, analysis, "tacet-log-leak");
    if (finding.level == Level::None)
      return;
    finding.advice = adviceFor(leak);
    out.push_back(std::move(finding));
  });
}

std::unique_ptr<Check> makeLogLeak() { return std::make_unique<LogLeak>(); }

} // namespace tacet::checks
