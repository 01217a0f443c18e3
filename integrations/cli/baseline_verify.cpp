// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline verify`: whether a scan would use it.
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

struct VerifyOptions {
  std::string baseline;
  TrustOptions trust;
};

int verify(const VerifyOptions &options, const Surroundings &surroundings) {
  drift::FileNames names;
  const std::optional<drift::Verified> verified =
      openTrusted(options.baseline, options.trust, names, surroundings);
  if (!verified)
    return static_cast<int>(ExitStatus::UntrustedBaseline);
  const drift::Statement &statement = verified->statement;
  surroundings.out << options.baseline << ": version " << statement.version << " of scope '"
                   << statement.scope << "', " << verified->digest << ", until "
                   << statement.expires << ", signed by ";
  const char *separator = "";
  for (const std::string &owner : verified->operators) {
    surroundings.out << separator << owner;
    separator = ", ";
  }
  surroundings.out << "\n";
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addBaselineVerify(CLI::App &baseline, Action &action) {
  CLI::App *command = baseline.add_subcommand("verify", "Check signatures, version, expiry, scope");
  auto options = std::make_shared<VerifyOptions>();
  command->add_option("BASELINE", options->baseline, "The baseline's file")
      ->type_name("FILE")
      ->required();
  addTrustOptions(*command, options->trust);
  command->get_option("--trust")->required();
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return verify(*options, surroundings); };
  });
}

} // namespace tacet
