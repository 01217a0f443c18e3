// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading of the section. Whether a system exists is not known here; the scan says so.
#include "core/config/drift_section.h"

#include "core/system/clock.h"

#include <array>

namespace tacet {
namespace {

constexpr std::array<std::string_view, 4> Keys{"units", "contracts", "third-parties", "versions"};
constexpr std::array<std::string_view, 5> UnitKeys{"name", "system", "version", "gates", "files"};
constexpr std::array<std::string_view, 3> ContractKeys{"owner", "contract", "until"};

std::string textAt(const MapReader &map, std::string_view key) {
  std::optional<Located<std::string>> found = map.text(key);
  return found ? std::move(found->value) : std::string();
}

std::vector<std::string> textsAt(const MapReader &map, std::string_view key) {
  std::vector<std::string> all;
  for (Located<std::string> &text : map.texts(key))
    all.push_back(std::move(text.value));
  return all;
}

DriftUnit readUnit(const YamlNode &node, std::vector<RuleProblem> &problems) {
  const MapReader map(node, "a unit", UnitKeys, problems);
  map.require("files");
  DriftUnit unit{textAt(map, "name"),   textAt(map, "system"), textAt(map, "version"),
                 textsAt(map, "gates"), textsAt(map, "files"), node.at};
  if (unit.name.empty() && !unit.files.empty())
    unit.name = unit.files.front();
  return unit;
}

DriftContract readContract(const YamlNode &node, std::vector<RuleProblem> &problems) {
  const MapReader map(node, "a contract", ContractKeys, problems);
  map.require("owner");
  map.require("contract");
  DriftContract contract{textAt(map, "owner"), textAt(map, "contract"), {}, node.at};
  if (const auto until = map.text("until")) {
    contract.until = until->value;
    if (!isIsoDate(until->value))
      map.fail(until->at, "'until' must be a date such as 2027-03-01");
  }
  return contract;
}

std::map<std::string, std::string> readVersions(const YamlNode &node,
                                                std::vector<RuleProblem> &problems) {
  const std::vector<std::string_view> own(node.keys.begin(), node.keys.end());
  const MapReader map(node, "'versions'", own, problems);
  std::map<std::string, std::string> versions;
  for (const std::string &system : node.keys)
    versions.emplace(system, textAt(map, system));
  return versions;
}

} // namespace

DriftConfig readDriftSection(const YamlNode &node, std::vector<RuleProblem> &problems) {
  const MapReader map(node, "'drift'", Keys, problems);
  DriftConfig config;
  if (const std::vector<YamlNode> *units = map.list("units"))
    for (const YamlNode &unit : *units)
      config.units.push_back(readUnit(unit, problems));
  if (const std::vector<YamlNode> *contracts = map.list("contracts"))
    for (const YamlNode &contract : *contracts)
      config.contracts.push_back(readContract(contract, problems));
  config.thirdParties = textsAt(map, "third-parties");
  if (const YamlNode *versions = map.find("versions"))
    config.versions = readVersions(*versions, problems);
  return config;
}

} // namespace tacet
