// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Facts in few words.
#include "drift/adapters/build.h"

#include "drift/adapters/text.h"

#include <algorithm>

namespace tacet::drift {

Fact factAt(FactType type, std::string subject, Said said, std::map<std::string, Value> values) {
  Fact fact = makeFact(type, std::move(subject), std::move(values));
  fact.label = std::move(said.label);
  fact.at = said.at;
  return fact;
}

Fact opaqueAt(std::string subject, Said said, std::string_view kind, std::string_view text) {
  return factAt(FactType::Opaque, std::move(subject), std::move(said),
                {{"kind", std::string(kind)}, {"digest", digestOf(text)}});
}

Posture postureOf(const Effective &effective, const Deployment &deployment,
                  std::vector<Fact> facts) {
  Posture posture;
  posture.version = deployment.version;
  posture.facts = std::move(facts);
  posture.facts.insert(posture.facts.end(), effective.opaque.begin(), effective.opaque.end());
  normalise(posture);
  return posture;
}

Destination destinationWith(std::string_view host, std::string_view port) {
  const std::string_view bare = trimmed(host);
  const bool address6 = bare.find(':') != bare.rfind(':') && !bare.starts_with('[');
  const std::string name = address6 ? std::string("[").append(bare).append("]") : std::string(bare);
  return destinationOf(port.empty() ? name : name + ":" + std::string(port));
}

std::map<std::string, Value> exportValues(const Destination &destination,
                                          std::string_view transport) {
  std::map<std::string, Value> values{{"reach", reachWord(destination.reach)},
                                      {"transport", std::string(transport)}};
  if (destination.reach == Destination::Reach::ThirdParty)
    values["owner"] = destination.name;
  return values;
}

Route routeTo(std::string_view signal, std::string_view source, const Fact &destination,
              std::vector<Fact> protections) {
  const bool leaves = destination.type == FactType::Export;
  Route route;
  route.signal = signal;
  route.source = source;
  route.destination = destination.subject;
  route.reach = leaves ? wordOf(destination, "reach") : std::string_view("local");
  route.protections = std::move(protections);
  route.label = destination.label;
  route.at = destination.at;
  return route;
}

void addProtection(std::vector<Fact> &protections, Fact fact) {
  const auto same = std::ranges::find(protections, fact.subject, &Fact::subject);
  if (same == protections.end())
    protections.push_back(std::move(fact));
  else
    addInSeries(*same, fact);
}

} // namespace tacet::drift
