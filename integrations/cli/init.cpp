// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet init`: a tacet.yaml that explains itself.
#include "core/config/template.h"
#include "core/system/file_system.h"
#include "integrations/cli/commands.h"

#include <ostream>

namespace tacet {
namespace {

int init(const std::string &path, const Surroundings &surroundings) {
  if (surroundings.files.exists(path)) {
    surroundings.error << "tacet: error: " << path << " is already there\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  if (std::optional<Error> failure =
          surroundings.files.write(path, std::string(configTemplate()))) {
    surroundings.error << "tacet: error: " << failure->message << "\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  surroundings.out << "wrote " << path << "; 'tacet scan' reads it when it runs here\n";
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addInit(CLI::App &app, Action &action) {
  CLI::App *command = app.add_subcommand("init", "Write a commented tacet.yaml");
  auto path = std::make_shared<std::string>("tacet.yaml");
  command->add_option("FILE", *path, "Where to")->capture_default_str();
  command->callback([&action, path] {
    action = [path](const Surroundings &surroundings) { return init(*path, surroundings); };
  });
}

} // namespace tacet
