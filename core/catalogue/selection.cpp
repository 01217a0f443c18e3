// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/catalogue/selection.h"

#include "core/rules/yaml.h"
#include "core/suppress/glob.h"

#include <algorithm>
#include <set>

namespace tacet {
namespace {

Error unknown(const Catalogue &catalogue, const std::string &pattern) {
  std::vector<std::string_view> known;
  for (const CheckInfo &check : catalogue.checks)
    known.insert(known.end(), {check.id, check.rule.id});
  std::string message = "there is no check '" + pattern + "'";
  if (std::string_view near = nearestWord(pattern, known); !near.empty())
    message += ", did you mean '" + std::string(near) + "'?";
  return {message};
}

} // namespace

Result<std::vector<std::string>> selectChecks(const Catalogue &catalogue,
                                              std::span<const std::string> wanted, bool optIn) {
  const auto isSign = [](char c) { return c == '-' || c == '+'; };
  std::set<std::string> chosen;
  if (wanted.empty() || wanted.front().empty() || isSign(wanted.front().front()))
    for (const CheckInfo &check : catalogue.checks)
      if (!check.optIn || optIn)
        chosen.insert(check.rule.id);
  for (const std::string &entry : wanted) {
    const bool hasSign = !entry.empty() && isSign(entry.front());
    const std::string pattern = entry.substr(hasSign ? 1 : 0);
    bool found = false;
    for (const CheckInfo &check : catalogue.checks) {
      if (!matchesGlob(pattern, check.id) && !matchesGlob(pattern, check.rule.id))
        continue;
      found = true;
      if (entry.front() == '-')
        chosen.erase(check.rule.id);
      else
        chosen.insert(check.rule.id);
    }
    if (!found)
      return unknown(catalogue, pattern);
  }
  return std::vector<std::string>(chosen.begin(), chosen.end());
}

} // namespace tacet
