// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/raw-payload/raw-payload.h"

#include "checks/flow/findings.h"

namespace tacet::checks {
namespace {

std::string adviceFor(const flow::Leak &leak) {
  if (leak.guarded)
    return "make sure that the switch is off in production";
  const std::string &kind = leak.source.kind->id;
  if (kind == "url")
    return "log the scheme, host and path without user info and query";
  if (kind == "header")
    return "log the names of the headers, and values only of those on a list of harmless ones";
  if (kind == "command-line" || kind == "config-dump")
    return "log names of options only, and values only of those on a list of harmless ones";
  if (kind == "connection-string")
    return "log host and database, and leave user and password out";
  if (kind == "query")
    return "log the statement with its placeholders, not with its values";
  return "log its type, size and an identifier instead of its content";
}

} // namespace

void RawPayload::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  flow::forEachLeak(analysis, "raw-payload", [&](const flow::Leak &leak) {
    Finding finding = flow::findingOf(leak, analysis, "tacet-raw-payload");
    if (finding.level == Level::None)
      return;
    finding.advice = adviceFor(leak);
    out.push_back(std::move(finding));
  });
}

std::unique_ptr<Check> makeRawPayload() { return std::make_unique<RawPayload>(); }

} // namespace tacet::checks
