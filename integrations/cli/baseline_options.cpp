// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Fails closed: whatever is wrong on the way to a verified baseline, there is none.
#include "integrations/cli/baseline_options.h"

#include "core/system/clock.h"
#include "core/system/file_system.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdlib>
#include <ostream>
#include <unistd.h>

namespace tacet {

void addTrustOptions(CLI::App &app, TrustOptions &options) {
  app.add_option("--trust", options.trust, "The file that says who may approve baselines")
      ->type_name("FILE");
  app.add_option("--state", options.state,
                 "Where the highest version seen is remembered (default: a file of this user)")
      ->type_name("FILE");
  app.add_option("--scope", options.scope, "The scope that the baseline has to be of")
      ->type_name("SCOPE");
  app.add_flag("--no-first-use", options.noFirstUse,
               "Refuse a baseline of a scope that was never used here");
}

std::string stateFile(const std::string &asked) {
  if (!asked.empty())
    return asked;
  const char *state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/')
    return std::string(state) + "/tacet/state.json";
  if (geteuid() == 0)
    return "/var/lib/tacet/state.json";
  const char *home = std::getenv("HOME");
  return std::string(home == nullptr ? "." : home) + "/.local/state/tacet/state.json";
}

std::optional<drift::Verified> openTrusted(const std::string &baseline, const TrustOptions &options,
                                           drift::FileNames &names,
                                           const Surroundings &surroundings) {
  std::ostream &error = surroundings.error;
  if (options.trust.empty()) {
    error << "tacet: error: baseline not trusted (unreadable): --trust is needed, the file that "
             "says who may approve\n";
    return std::nullopt;
  }
  const std::string state = stateFile(options.state);
  auto opened =
      drift::openBaseline({baseline, options.trust, state}, {options.scope, !options.noFirstUse},
                          surroundings.files, surroundings.clock, names);
  if (const drift::Refusal *refusal = std::get_if<drift::Refusal>(&opened)) {
    error << "tacet: error: baseline not trusted (" << drift::distrustedName(refusal->why)
          << "): " << refusal->message << "\n";
    return std::nullopt;
  }
  auto &verified = std::get<drift::Verified>(opened);
  if (std::optional<Error> failure = drift::remember(verified, state, surroundings.files)) {
    error << "tacet: error: baseline not trusted (unreadable): its version can't be remembered: "
          << failure->message << "\n";
    return std::nullopt;
  }
  if (verified.firstUse)
    error << "tacet: note: first use of a baseline of scope '" << verified.statement.scope
          << "' here: version " << verified.statement.version << ", " << verified.digest << "\n";
  return std::move(verified);
}

Result<std::string> lastDay(const std::string &text, const Clock &clock) {
  const std::string today = clock.today();
  if (isIsoDate(text)) {
    if (text < today)
      return Error{"the day " + text + " is over"};
    return text;
  }
  int days = 0;
  const char *end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, days);
  if (error != std::errc() || std::string_view(stop, size_t(end - stop)) != "d" || days < 1 ||
      days > 3650)
    return Error{"'" + text + "' is neither a number of days, such as 90d, nor a date YYYY-MM-DD"};
  return addDays(today, days);
}

int usageFailure(const std::string &message, const Surroundings &surroundings) {
  surroundings.error << "tacet: error: " << message << "\n";
  return static_cast<int>(ExitStatus::Usage);
}

} // namespace tacet
