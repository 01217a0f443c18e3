// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/third-party/third-party.h"

#include "checks/flow/findings.h"
#include "core/suppress/glob.h"
#include "core/system/clock.h"

#include <algorithm>

namespace tacet::checks {
namespace {

bool covers(const Contract &contract, const Kind *kind) {
  return kind != nullptr &&
         std::find(contract.kinds.begin(), contract.kinds.end(), kind->id) != contract.kinds.end();
}

/// Contracts with whoever gets the leak.
struct Cover {
  std::vector<const Contract *> valid, expired;

  Cover(const flow::Leak &leak, const std::vector<Contract> &all, const std::string &today) {
    for (const Contract &contract : all)
      if (matchesGlob(contract.vendor, leak.sink.vendor))
        (contract.until.empty() || contract.until >= today ? valid : expired).push_back(&contract);
  }
  static const Contract *find(const std::vector<const Contract *> &in, const Kind *kind) {
    const auto found = std::find_if(in.begin(), in.end(),
                                    [&](const Contract *each) { return covers(*each, kind); });
    return found == in.end() ? nullptr : *found;
  }
  bool isComplete(const flow::Leak &leak) const {
    return find(valid, leak.source.kind) != nullptr &&
           std::all_of(leak.otherKinds.begin(), leak.otherKinds.end(),
                       [&](const Kind *kind) { return find(valid, kind) != nullptr; });
  }
};

std::string adviceFor(const flow::Leak &leak) {
  if (leak.source.kind != nullptr && leak.source.kind->sensitivity == Sensitivity::High)
    return "leave the value out; no contract makes a vendor the place for it";
  return "send an internal id or a keyed hash instead, or name the contract under 'contracts' in "
         "tacet.yaml";
}

} // namespace

void ThirdParty::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  const std::string today = realClock().today();
  flow::forEachLeak(analysis, "third-party", [&](const flow::Leak &leak) {
    const Cover cover(leak, analysis.rules->contracts, today);
    if (cover.isComplete(leak))
      return;
    Finding finding = flow::findingOf(leak, analysis, "tacet-third-party");
    if (finding.level == Level::None)
      return;
    if (const Contract *ended = Cover::find(cover.expired, leak.source.kind))
      finding.message +=
          "; the contract '" + ended->reference + "' with it ended on " + ended->until;
    if (!leak.sink.vendor.empty())
      finding.properties["vendor"] = leak.sink.vendor;
    finding.advice = adviceFor(leak);
    out.push_back(std::move(finding));
  });
}

std::unique_ptr<Check> makeThirdParty() { return std::make_unique<ThirdParty>(); }

} // namespace tacet::checks
