// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Hosts are compared by digest: the posture holds nothing else of them.
#include "drift/scan/contracts.h"

#include "drift/posture/identity.h"
#include "drift/posture/words.h"

#include <algorithm>

namespace tacet::drift {
namespace {

/// The destination of "otlp@DESTINATION", without the port.
std::string_view farEnd(std::string_view exportSubject) {
  const size_t sign = exportSubject.find('@');
  const std::string_view end =
      sign == exportSubject.npos ? std::string_view() : exportSubject.substr(sign + 1);
  return end.substr(0, end.find(':'));
}

bool isHost(std::string_view farEnd, const std::string &host) {
  return !farEnd.empty() && farEnd == destinationOf(host).name;
}

bool covers(const DriftContract &contract, const Fact &fact) {
  return wordOf(fact, "owner") == contract.owner || isHost(farEnd(fact.subject), contract.owner);
}

std::string stateOf(const Fact &fact, const DriftConfig &config, std::string_view today) {
  std::string state = "none";
  for (const DriftContract &contract : config.contracts) {
    if (!covers(contract, fact))
      continue;
    if (contract.until.empty() || today <= std::string_view(contract.until))
      return "covered";
    state = "expired";
  }
  return state;
}

bool isThirdParty(std::string_view farEnd, const DriftConfig &config) {
  return std::ranges::any_of(config.thirdParties,
                             [&](const std::string &host) { return isHost(farEnd, host); });
}

bool set(Fact &fact, const char *attribute, std::string word) {
  Value &value = fact.values[attribute];
  const bool differs = value != Value(word);
  value = std::move(word);
  return differs;
}

} // namespace

bool applyContracts(Posture &posture, const DriftConfig &config, std::string_view today) {
  bool changed = false;
  for (Fact &fact : posture.facts) {
    const size_t arrow = fact.subject.find(" > ");
    const bool path = fact.type == FactType::Path && arrow != std::string::npos;
    if (fact.type != FactType::Export && !path)
      continue;
    const std::string_view subject = fact.subject;
    if (isThirdParty(farEnd(path ? subject.substr(arrow + 3) : subject), config))
      changed |= set(fact, "reach", "third-party");
    if (!path && wordOf(fact, "reach") == "third-party")
      changed |= set(fact, "contract", stateOf(fact, config, today));
  }
  return changed;
}

bool mayTouch(const Fact &meaning, const DriftConfig &config) {
  if (meaning.type != FactType::Export && meaning.type != FactType::Path)
    return false;
  return !config.thirdParties.empty() || wordOf(meaning, "reach") == "third-party";
}

} // namespace tacet::drift
