// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Programs that lie beside this one. They are never looked for in PATH: a scan must not depend on
// what else is installed.
#include "core/system/file_system.h"
#include "core/system/program.h"
#include "integrations/cli/commands.h"

#include <ostream>

namespace tacet {

int runBeside(const std::string &name, const std::vector<std::string> &arguments,
              std::ostream &error) {
  Result<std::string> directory = programDirectory();
  if (!directory) {
    error << "tacet: error: " << directory.error().message << "\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  const std::string path = joinPath(*directory, name);
  if (!realFileSystem().exists(path)) {
    error << "tacet: error: " << name << " is not beside this program in " << *directory
          << "; it is built where LLVM is at hand (-DTACET_CLANG=ON)\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  std::vector<std::string> all{name};
  all.insert(all.end(), arguments.begin(), arguments.end());
  error << std::flush;
  const Error failure = becomeProgram(path, all); // only comes back with one
  error << "tacet: error: " << failure.message << "\n";
  return static_cast<int>(ExitStatus::Usage);
}

void addScan(CLI::App &app, Action &action) {
  // Only here for `tacet --help`: main() hands a scan over before anything is parsed.
  CLI::App *command = app.add_subcommand(
      "scan", "Look through C and C++ sources; 'tacet scan --help' tells its options");
  command->prefix_command();
  command->callback([&action, command] {
    action = [arguments = command->remaining()](const Surroundings &surroundings) {
      return runBeside("tacet-scan", arguments, surroundings.error);
    };
  });
}

} // namespace tacet
