// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/raw-dump/raw-dump.h"

#include "checks/flow/findings.h"

namespace tacet::checks {
namespace {

std::string adviceFor(const flow::Leak &leak) {
  if (leak.guarded)
    return "make sure that the switch is off in production";
  if (leak.sink.channel == Channel::File)
    return "write the members that are needed, and encrypt '" + leak.source.fields.front() + "'";
  if (leak.source.evidence == flow::Evidence::Fields)
    return "log the members that help, or give the type a printer that leaves '" +
           leak.source.fields.front() + "' out";
  if (leak.source.kind->check == "raw-payload")
    return "log its type, size and an identifier instead of its bytes";
  return "leave the value out of what is dumped, and say that it was there or how long it was";
}

} // namespace

void RawDump::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  flow::forEachLeak(analysis, "raw-dump", [&](const flow::Leak &leak) {
    Finding finding = flow::findingOf(leak, analysis, "tacet-raw-dump");
    if (finding.level == Level::None)
      return;
    finding.advice = adviceFor(leak);
    out.push_back(std::move(finding));
  });
}

std::unique_ptr<Check> makeRawDump() { return std::make_unique<RawDump>(); }

} // namespace tacet::checks
