// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline sign`: says what is about to be signed, and adds a signature.
#include "core/system/clock.h"
#include "core/system/file_system.h"
#include "drift/baseline/envelope.h"
#include "drift/baseline/keys.h"
#include "drift/baseline/sign.h"
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

struct SignOptions {
  std::string baseline, key, ssh, log, state;
};

Result<drift::EnvelopeSignature> signature(const SignOptions &options,
                                           const drift::Payload &payload, const FileSystem &files) {
  if (!options.ssh.empty())
    return drift::signPayloadWithSsh(payload, options.ssh);
  const Result<drift::PrivateKey> key = drift::readPrivateKey(files, options.key);
  if (!key)
    return key.error();
  return drift::signPayload(payload, *key);
}

/// Only what can be read is signed.
Result<drift::Statement> readPayload(const Result<std::string> &text, drift::Envelope &envelope,
                                     drift::FileNames &names) {
  if (!text)
    return text.error();
  Result<drift::Envelope> read = drift::readEnvelope(*text);
  if (!read)
    return read.error();
  envelope = std::move(*read);
  return drift::readStatement(envelope.payload, names);
}

int sign(const SignOptions &options, const Surroundings &surroundings) {
  if (options.key.empty() == options.ssh.empty())
    return usageFailure("give either --key or --ssh", surroundings);
  FileSystem &files = surroundings.files;
  drift::FileNames names;
  drift::Envelope envelope;
  const Result<drift::Statement> statement =
      readPayload(files.readGuarded(options.baseline, drift::kLargestEnvelope), envelope, names);
  if (!statement)
    return usageFailure("cannot sign '" + options.baseline + "': " + statement.error().message,
                        surroundings);
  const std::string digest = envelope.payload.digest();
  surroundings.error << "signing version " << statement->version << " of scope '"
                     << statement->scope << "', " << digest << "\n";
  Result<drift::EnvelopeSignature> made = signature(options, envelope.payload, files);
  if (!made)
    return usageFailure(made.error().message, surroundings);
  const std::string keyid = made->keyid;
  drift::addSignature(envelope, std::move(*made));
  // The log first: a signature that it does not tell of must not exist.
  const drift::LogEntry entry{surroundings.clock.today(), "sign", keyid, statement->scope,
                              statement->version,         digest, "",    ""};
  std::optional<Error> failure =
      tellLog(logFile(options.log, options.baseline), entry, options.state, surroundings);
  if (!failure)
    failure = files.replace(options.baseline, drift::writeEnvelope(envelope));
  if (failure)
    return usageFailure(failure->message, surroundings);
  surroundings.out << "signed " << options.baseline << " with key " << keyid << "; it has "
                   << envelope.signatures.size()
                   << (envelope.signatures.size() == 1 ? " signature" : " signatures") << "\n";
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addBaselineSign(CLI::App &baseline, Action &action) {
  CLI::App *command = baseline.add_subcommand("sign", "Add a signature");
  auto options = std::make_shared<SignOptions>();
  command->add_option("BASELINE", options->baseline, "The baseline's file")
      ->type_name("FILE")
      ->required();
  command->add_option("--key", options->key, "A private key: PEM or OpenSSH, Ed25519 or P-256")
      ->type_name("FILE");
  command
      ->add_option("--ssh", options->ssh,
                   "A key for ssh-keygen, which may be in an agent or on a token")
      ->type_name("FILE");
  command
      ->add_option("--log", options->log, "The audit log (default: tacet-baseline.log beside it)")
      ->type_name("FILE");
  command
      ->add_option("--state", options->state,
                   "Where the end of the audit log is remembered (default: a file of this user)")
      ->type_name("FILE");
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return sign(*options, surroundings); };
  });
}

} // namespace tacet
