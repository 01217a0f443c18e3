// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline trust add`: one more key in the trust file.
#include "core/system/file_system.h"
#include "drift/baseline/keys.h"
#include "drift/baseline/trust.h"
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

constexpr size_t kLargestFile = 4u << 20;

struct TrustAddOptions {
  std::string trust, key;
  drift::NewKey entry;
};

int add(const TrustAddOptions &options, const Surroundings &surroundings) {
  FileSystem &files = surroundings.files;
  const Result<std::string> key = files.readGuarded(options.key, kLargestFile, Links::Follow);
  if (!key)
    return usageFailure(key.error().message, surroundings);
  Result<drift::PublicKey> publicKey = drift::readPublicKey(*key);
  if (!publicKey)
    return usageFailure("cannot use '" + options.key + "': " + publicKey.error().message,
                        surroundings);
  std::string before;
  if (files.exists(options.trust) || files.isLink(options.trust)) {
    Result<std::string> content = files.readGuarded(options.trust, kLargestFile);
    if (!content)
      return usageFailure(content.error().message, surroundings);
    before = std::move(*content);
  }
  drift::NewKey entry = options.entry;
  entry.key = std::move(*publicKey);
  const Result<std::string> after = drift::addToTrust(before, options.trust, entry);
  if (!after)
    return usageFailure(after.error().message, surroundings);
  if (std::optional<Error> failure = files.replace(options.trust, *after))
    return usageFailure(failure->message, surroundings);
  surroundings.out << options.trust << " trusts " << entry.owner << " with key " << entry.key.id
                   << "\n";
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addBaselineTrust(CLI::App &baseline, Action &action) {
  CLI::App *trust = baseline.add_subcommand("trust", "Say who may approve");
  trust->require_subcommand(1);
  CLI::App *command = trust->add_subcommand("add", "Add a key; makes the file when it lacks");
  auto options = std::make_shared<TrustAddOptions>();
  drift::NewKey &entry = options->entry;
  command->add_option("TRUST", options->trust, "The trust file")->type_name("FILE")->required();
  command->add_option("--operator", entry.owner, "Whose key it is")->type_name("NAME")->required();
  command->add_option("--key", options->key, "The public key's file: PEM or OpenSSH")
      ->type_name("FILE")
      ->required();
  command->add_option("--role", entry.roles, "What the operator signs as")->type_name("ROLE");
  command->add_option("--scope", entry.scopes, "The scopes that it may sign for, as patterns")
      ->type_name("SCOPE");
  command->add_option("--path", entry.paths, "The files that it may sign for, as patterns")
      ->type_name("PATTERN");
  command->add_option("--from", entry.from, "The first day on which it is valid")
      ->type_name("DATE");
  command->add_option("--until", entry.until, "The last day on which it is valid")
      ->type_name("DATE");
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return add(*options, surroundings); };
  });
}

} // namespace tacet
