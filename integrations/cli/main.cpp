// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The `tacet` program. It links no LLVM, so that it starts in milliseconds and can be put on a host
// alone; what needs a compiler is a program beside it, started as git starts its subcommands.
#include "integrations/cli/program.h"

#include <iostream>
#include <string_view>

/// For jemalloc, by its own name for it: a run is short, so memory is kept to be used again, and
/// not given back to the kernel in between.
extern "C" const char *const malloc_conf = "dirty_decay_ms:-1,oversize_threshold:0";

namespace {

/// CLI11's own texts end in advice to run with --help; ours name the program first.
int usageError(const CLI::App &app, const CLI::ParseError &failure) {
  if (failure.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
    return app.exit(failure);
  std::cerr << "tacet: error: " << failure.what() << "; 'tacet --help' lists what there is\n";
  return static_cast<int>(tacet::ExitStatus::Usage);
}

} // namespace

int main(int argc, char **argv) {
  // Before the parser, which would take the other program's options for its own.
  if (argc > 1 && std::string_view(argv[1]) == "scan")
    return tacet::runBeside("tacet-scan", {argv + 2, argv + argc}, std::cerr);

  tacet::Action action;
  const std::unique_ptr<CLI::App> app = tacet::makeProgram(action);
  try {
    app->parse(argc, argv);
  } catch (const CLI::ParseError &failure) {
    // tacet: allow(tacet-log-leak) reason="what the user typed a moment ago, shown to that user"
    return usageError(*app, failure);
  }
  return action(tacet::realSurroundings());
}
