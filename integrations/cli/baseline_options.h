// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What all commands share that use a baseline: `tacet baseline …` and `tacet drift --baseline`.
#pragma once

#include "drift/baseline/open.h"
#include "integrations/cli/report_options.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

namespace tacet {

struct TrustOptions {
  std::string trust;
  std::string state; ///< empty means the place that belongs to the user
  std::string scope;
  bool noFirstUse = false;
};

/// Adds --trust, --state, --scope and --no-first-use. `options` must outlive the parsing.
void addTrustOptions(CLI::App &app, TrustOptions &options);

/// Opens, verifies, announces a first use on the error stream and raises the high-water mark. When
/// the baseline is not to be trusted, says why there and gives nothing: the exit status is then
/// UntrustedBaseline.
std::optional<drift::Verified> openTrusted(const std::string &baseline, const TrustOptions &options,
                                           drift::FileNames &names,
                                           const Surroundings &surroundings);

/// The state file: as asked for, or /var/lib/tacet/state.json for root, or in the user's
/// XDG_STATE_HOME.
std::string stateFile(const std::string &asked);

/// "90d" or an ISO date, from today on; the error says what is wrong with it.
Result<std::string> lastDay(const std::string &text, const Clock &clock);

/// Writes "tacet: error: …" and gives the exit status Usage.
int usageFailure(const std::string &message, const Surroundings &surroundings);

} // namespace tacet
