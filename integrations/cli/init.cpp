// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet init`: a tacet.yaml that explains itself.
#include "core/config/template.h"
#include "core/system/file_system.h"
#include "integrations/cli/commands.h"
#include "integrations/cli/init_look.h"

#include <ostream>

namespace tacet {
namespace {

std::string joined(std::string list, const std::string &next) {
  return list.empty() ? next : std::move(list) + ", " + next;
}

void tell(const char *what, const std::string &seen, std::ostream &out) {
  out << "  " << what << ": " << (seen.empty() ? "none" : seen) << "\n";
}

int init(const std::string &path, const Surroundings &surroundings) {
  if (surroundings.files.exists(path)) {
    surroundings.error << "tacet: error: " << path << " is already there\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  const size_t slash = path.rfind('/');
  const ProjectLook look =
      lookAt(slash == std::string::npos ? "." : path.substr(0, slash), surroundings.files);
  if (std::optional<Error> failure = surroundings.files.write(path, configTemplate(look))) {
    surroundings.error << "tacet: error: " << failure->message << "\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  surroundings.out << "wrote " << path << "; tacet reads it when it runs here\n";
  tell("compilation database", look.database.empty() ? "none" : look.database, surroundings.out);
  std::string libraries, systems;
  for (const ProjectLook::Seen &library : look.libraries)
    libraries = joined(std::move(libraries), library.what);
  for (const auto &[system, all] : look.deployed)
    systems = joined(std::move(systems), system);
  tell("libraries that log", libraries, surroundings.out);
  tell("configuration of", systems, surroundings.out);
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addInit(CLI::App &app, Action &action) {
  CLI::App *command = app.add_subcommand("init", "Write a commented tacet.yaml");
  auto path = std::make_shared<std::string>("tacet.yaml");
  command->add_option("FILE", *path, "Where to")->type_name("FILE")->capture_default_str();
  command->callback([&action, path] {
    action = [path](const Surroundings &surroundings) { return init(*path, surroundings); };
  });
}

} // namespace tacet
