// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A test loads this text, once as it is and once with its examples switched on.
#include "core/config/template.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace tacet {
namespace {

constexpr size_t MostFiles = 12; ///< of one system, in an example

constexpr std::string_view Settings = R"(
# How much has to be known before something counts as sensitive:
#   heuristic  annotations, known functions, and names
#   annotated  annotations and known functions only
#   strict     everything that isn't known to be harmless
profile: heuristic

# The level from which on findings fail the run: error, warning, note or never.
fail-on: warning

# How sure a finding must be to be reported: low, medium or high.
min-confidence: medium

# Which checks 'tacet scan' runs: '-ID' all but this, '+ID' this too, 'ID' only those that are named.
# 'tacet rules list checks' prints them.
#checks: [+unannotated]

# Rule files of this project, relative to this file. 'tacet rules check FILE' finds mistakes in them.
#rules:
#  - tacet/our-libraries.yaml
)";

constexpr std::string_view Suppressions = R"(
# What was looked at and may stay. A comment beside the code does the same for one line:
#   // tacet: allow(tacet-log-leak) reason="shown to the operator only" until=2030-01-01
#suppressions:
#  - rule: tacet-log-leak
#    path: tests/**
#    reason: tests log made-up accounts
#    until: 2030-01-01
)";

/// A path is somebody's text: in quotes wherever YAML could take it for something else.
std::string quoted(const std::string &text) {
  const bool isPlain = std::ranges::all_of(text, [](unsigned char c) {
    return std::isalnum(c) || c == '/' || c == '.' || c == '-' || c == '_';
  });
  if (isPlain && !text.empty() && text.front() != '-')
    return text;
  std::string result = "'";
  for (const char c : text)
    result += c == '\'' ? "''" : std::string(1, c);
  return result + "'";
}

std::string list(const std::vector<ProjectLook::Seen> &all) {
  std::string text;
  for (const ProjectLook::Seen &seen : all)
    text += "# - " + seen.what + " (" + seen.file + ")\n";
  return text;
}

std::string head(const ProjectLook &look) {
  std::string text =
      "# What tacet is to know about this project. Options on the command line go before it.\n#\n";
  if (look.database.empty())
    return text + "# No compile_commands.json was seen. CMake writes one with "
                  "CMAKE_EXPORT_COMPILE_COMMANDS=ON, other\n"
                  "# build systems with bear or their own option; then 'tacet scan -p BUILD' looks "
                  "at the code.\n";
  return text + "# 'tacet scan -p " + look.database + "' looks at the code.\n";
}

std::string libraries(const ProjectLook &look) {
  std::string text = "\n# Short rules can stand here, in the form that rule files have. 'tacet "
                     "rules show syslog' prints one.\n";
  if (!look.libraries.empty())
    text += "# These are known already and need none:\n" + list(look.libraries);
  text += "# A wrapper needs one only where its code can't be seen.\n"
          "#sinks:\n#  - on: ourlib::audit\n#    channel: log\n#    args: all\n";
  if (!look.redactors.empty())
    text += "# These are taken for redactors by their names, as long as their code is not seen to "
            "hand on what it is given:\n";
  text += "#redactors:\n";
  for (const ProjectLook::Seen &seen : look.redactors)
    text += "#  - on: \"**::" + seen.what + "\"   # " + seen.file + "\n";
  if (look.redactors.empty())
    text += "#  - on: ourlib::masked\n#    offer: c++                # 'tacet scan --fix' may pass "
            "values through it\n#    header: ourlib/masked.h\n";
  return text + "#sources:\n#  - on: ourlib::readPassword\n#    kind: credential\n";
}

std::string contracts(const ProjectLook &look) {
  std::string text =
      "\n# Who may be handed what by the code: vendors as the rules of their libraries name them, "
      "where '*' stands\n"
      "# for any characters. 'tacet rules list kinds' prints the kinds.\n#contracts:\n";
  for (const std::string &vendor :
       look.vendors.empty() ? std::vector<std::string>{"sentry"} : look.vendors)
    text += "#  - vendor: " + quoted(vendor) +
            "\n#    kinds: [network-identifier]\n#    reference: processing agreement of 2026\n#   "
            " until: 2030-01-01\n";
  return text;
}

std::string files(const std::vector<std::string> &all) {
  std::string text;
  for (size_t i = 0; i < std::min(all.size(), MostFiles); ++i)
    text += (i == 0 ? "" : ", ") + quoted(all[i]);
  return "[" + text + "]";
}

std::string deployed(const ProjectLook &look) {
  std::string text = "\n# What files alone do not say about a deployment, for 'tacet drift'.\n";
  if (!look.deployed.empty())
    text += "# Seen here, and understood without anything said:\n";
  for (const auto &[system, all] : look.deployed)
    text += "# - " + system + " (" + all.front() +
            (all.size() > 1 ? " and " + std::to_string(all.size() - 1) + " more" : "") + ")\n";
  text += "#drift:\n#  versions:             # of the agents, assumed unless told: defaults depend "
          "on them\n";
  for (const auto &[system, version] : look.versions)
    text.append("#    ").append(system).append(": \"").append(version).append("\"\n");
  if (look.versions.empty())
    text += "#    otelcol: \"0.120\"\n";
  text += "#  units:                # files that one agent merges, in that order\n";
  const auto several = std::ranges::find_if(
      look.deployed, [](const auto &entry) { return entry.second.size() > 1; });
  if (several != look.deployed.end())
    text += "#    - system: " + several->first + "\n#      files: " + files(several->second) + "\n";
  else
    text +=
        "#    - system: otelcol\n#      files: [etc/otelcol/base.yaml, etc/otelcol/overlay.yaml]\n";
  text += "#  contracts:            # who may receive telemetry: a vendor's domain, or a host\n";
  for (const std::string &owner :
       look.owners.empty() ? std::vector<std::string>{"datadoghq.com"} : look.owners)
    text += "#    - owner: " + quoted(owner) +
            "\n#      contract: processing agreement of 2026\n#      until: 2030-01-01\n";
  return text;
}

} // namespace

std::string configTemplate(const ProjectLook &look) {
  return head(look) + std::string(Settings) + libraries(look) + contracts(look) + deployed(look) +
         std::string(Suppressions);
}

} // namespace tacet
