// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// tacet-manual FOLDER DATE: writes manual pages and shell completions into FOLDER as they are
// installed below share/. Runs in the build and is not installed.
#include "core/report/version.h"
#include "core/system/file_system.h"
#include "integrations/cli/program.h"
#include "integrations/cli/scan_options.h"
#include "integrations/manual/command_tree.h"

#include <algorithm>
#include <iostream>

namespace {

using namespace tacet;

/// `scan` is a program of its own; here it takes its place among the others.
manual::Command describeAll() {
  Action action;
  manual::Command program = manual::describe(*makeProgram(action), "tacet");
  ScanCommand scan;
  manual::Command described = manual::describe(*makeScanProgram(scan), "tacet scan");
  *std::ranges::find(program.commands, described.name, &manual::Command::name) = described;
  return program;
}

bool write(const std::string &path, const std::string &content) {
  const std::optional<Error> failure = realFileSystem().replace(path, content);
  if (failure)
    std::cerr << "tacet-manual: error: " << failure->message << "\n";
  return !failure;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 3) {
    std::cerr << "usage: tacet-manual FOLDER DATE\n";
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/", date = argv[2];
  const manual::Command program = describeAll();
  std::vector<const manual::Command *> pages{&program};
  for (const manual::Command &command : program.commands)
    pages.push_back(&command);
  bool sound = write(folder + "bash/tacet", manual::bashCompletion(program)) &&
               write(folder + "zsh/_tacet", manual::zshCompletion(program)) &&
               write(folder + "fish/tacet.fish", manual::fishCompletion(program));
  for (const manual::Command *command : pages)
    sound &= write(folder + "man/" + manual::pageName(*command) + ".1",
                   manual::manPage(program, *command, toolVersion(), date));
  return sound ? 0 : 2;
}
