// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline show`: what a baseline says, and whether anybody stands behind it.
#include "drift/posture/vocabulary.h"
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

using drift::BaselineUnit;
using drift::Fact;
using drift::Statement;
using drift::Waiver;

struct ShowOptions {
  std::string baseline;
  TrustOptions trust;
  bool facts = false;
};

struct ValueText {
  std::string operator()(const std::string &word) const { return word; }
  std::string operator()(int64_t number) const { return std::to_string(number); }
  std::string operator()(const std::set<std::string> &words) const {
    std::string text = "{";
    for (const std::string &word : words)
      text += (text.size() == 1 ? "" : ", ") + word;
    return text + "}";
  }
};

void showFact(const Fact &fact, std::ostream &out) {
  out << "    " << drift::infoOf(fact.type).name << " " << fact.subject
      << (fact.latent ? " (latent)" : "");
  for (const auto &[name, value] : fact.values)
    out << " " << name << "=" << std::visit(ValueText{}, value);
  out << "\n";
}

void showUnit(const BaselineUnit &unit, bool facts, std::ostream &out) {
  out << "  " << unit.posture.unit << " (" << unit.posture.system << " " << unit.posture.version
      << ", " << unit.posture.facts.size() << " facts)\n";
  for (const drift::FileDigest &file : unit.files)
    out << "    " << file.sha256 << "  " << file.name << "\n";
  if (facts)
    for (const Fact &fact : unit.posture.facts)
      showFact(fact, out);
}

void showLine(const char *name, const std::string &text, std::ostream &out) {
  if (!text.empty())
    out << name << text << "\n";
}

void show(const Statement &statement, const std::string &digest, bool facts, std::ostream &out) {
  out << "version   " << statement.version << "\n";
  showLine("scope     ", statement.scope, out);
  showLine("created   ", statement.created, out);
  showLine("expires   ", statement.expires, out);
  showLine("digest    ", digest, out);
  showLine("previous  ", statement.previous, out);
  showLine("tool      ", statement.tool, out);
  showLine("reason    ", statement.reason, out);
  showLine("ticket    ", statement.ticket, out);
  for (const std::string &change : statement.changes)
    out << "change    " << change << "\n";
  for (const Waiver &waiver : statement.waivers)
    out << "waiver    " << waiver.rule << " " << waiver.unit << " " << waiver.subject << " until "
        << waiver.until << " (" << waiver.owner << ": " << waiver.reason << ")\n";
  out << "units\n";
  for (const BaselineUnit &unit : statement.units)
    showUnit(unit, facts, out);
}

int showUnverified(const ShowOptions &options, const Surroundings &surroundings) {
  drift::FileNames names;
  const Result<drift::Draft> draft = drift::openDraft(options.baseline, surroundings.files, names);
  if (!draft)
    return usageFailure(draft.error().message, surroundings);
  surroundings.out << "NOT VERIFIED: anybody can have written this (--trust verifies); it carries "
                   << draft->signatures
                   << (draft->signatures == 1 ? " signature\n" : " signatures\n");
  show(draft->statement, draft->digest, options.facts, surroundings.out);
  return static_cast<int>(ExitStatus::Clean);
}

int showVerified(const ShowOptions &options, const Surroundings &surroundings) {
  drift::FileNames names;
  const std::optional<drift::Verified> verified =
      openTrusted(options.baseline, options.trust, names, surroundings);
  if (!verified)
    return static_cast<int>(ExitStatus::UntrustedBaseline);
  for (const std::string &owner : verified->operators)
    surroundings.out << "signed by " << owner << "\n";
  show(verified->statement, verified->digest, options.facts, surroundings.out);
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addBaselineShow(CLI::App &baseline, Action &action) {
  CLI::App *command = baseline.add_subcommand("show", "Print what a baseline says");
  auto options = std::make_shared<ShowOptions>();
  command->add_option("BASELINE", options->baseline, "The baseline's file")
      ->type_name("FILE")
      ->required();
  command->add_flag("--facts", options->facts, "Print the facts of every unit as well");
  addTrustOptions(*command, options->trust);
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) {
      return options->trust.trust.empty() ? showUnverified(*options, surroundings)
                                          : showVerified(*options, surroundings);
    };
  });
}

} // namespace tacet
