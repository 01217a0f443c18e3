// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cli/scan_units.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace fs = std::filesystem;

namespace tacet {

namespace {

std::string absolute(const std::string &path, const std::string &directory = "") {
  const fs::path whole = directory.empty() ? fs::absolute(path) : fs::path(directory) / path;
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(whole, ignored);
  return (ignored ? whole.lexically_normal() : real).string();
}

bool isBelow(const std::string &file, const std::string &folder) {
  return file == folder ||
         (file.size() > folder.size() && file.compare(0, folder.size(), folder) == 0 &&
          (file[folder.size()] == '/' || folder.back() == '/'));
}

bool isSource(const fs::path &path) {
  static const std::set<std::string> endings = {".c",   ".cc", ".cpp", ".cxx",
                                                ".c++", ".C",  ".m",   ".mm"};
  return endings.contains(path.extension().string());
}

/// compile_commands.json in `start` or above it, or in a `build` folder on the way.
std::string findDatabase(const std::string &start) {
  std::error_code ignored;
  for (fs::path at = fs::is_directory(start, ignored) ? fs::path(start)
                                                      : fs::path(start).parent_path();
       ; at = at.parent_path()) {
    for (const fs::path &candidate : {at, at / "build"})
      if (fs::exists(candidate / "compile_commands.json", ignored))
        return candidate.string();
    if (at == at.parent_path())
      return "";
  }
}

void addWithFlags(const UnitSelection &selection, SelectedUnits &units) {
  auto add = [&](const fs::path &file) {
    const std::string extension = file.extension().string();
    extract::CompileCommand command;
    command.directory = fs::current_path().string();
    command.file = absolute(file.string());
    command.arguments = {extension == ".c" || extension == ".m" ? "clang" : "clang++"};
    command.arguments.insert(command.arguments.end(), selection.flags.begin(),
                             selection.flags.end());
    command.arguments.push_back(command.file);
    units.commands.push_back(std::move(command));
  };
  for (const std::string &path : selection.paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      std::vector<fs::path> found;
      for (const auto &entry : fs::recursive_directory_iterator(path, error))
        if (isSource(entry.path()))
          found.push_back(entry.path());
      std::sort(found.begin(), found.end());
      std::for_each(found.begin(), found.end(), add);
    } else if (fs::exists(path, error)) {
      add(path);
    } else {
      units.notifications.push_back(
          {"missing-input", Level::Error, path + " does not exist", {path, 0, 0}, true});
    }
  }
}

void addFromDatabase(const UnitSelection &selection,
                     const std::vector<extract::CompileCommand> &all, SelectedUnits &units) {
  std::vector<std::string> wanted;
  wanted.reserve(selection.paths.size());
  for (const std::string &path : selection.paths)
    wanted.push_back(absolute(path));
  std::vector<bool> used(wanted.size());
  std::set<std::string> seen; // a file that is compiled twice is analysed as it is compiled first
  for (const extract::CompileCommand &command : all) {
    const std::string file = absolute(command.file, command.directory);
    bool isWanted = wanted.empty();
    for (size_t i = 0; i < wanted.size(); ++i)
      if (isBelow(file, wanted[i]))
        isWanted = used[i] = true;
    if (isWanted && seen.insert(file).second)
      units.commands.push_back(command);
  }
  for (size_t i = 0; i < wanted.size(); ++i)
    if (!used[i])
      units.notifications.push_back(
          {"not-in-database",
           Level::Error,
           selection.paths[i] +
               " is not in the compilation database; build it there, or give its flags after --",
           {selection.paths[i], 0, 0},
           true});
}

} // namespace

SelectedUnits selectUnits(const UnitSelection &selection) {
  SelectedUnits units;
  if (selection.hasFlags) {
    if (selection.paths.empty())
      units.error = "flags after -- need at least one source file before them";
    else
      addWithFlags(selection, units);
    return units;
  }
  std::string database = selection.buildDirectory;
  if (database.empty())
    database = findDatabase(absolute(selection.paths.empty() ? "." : selection.paths.front()));
  if (database.empty()) {
    units.error =
        "no compile_commands.json here or above; name its folder with -p, make one with CMake's "
        "CMAKE_EXPORT_COMPILE_COMMANDS or `bear -- make`, or give the flags after --";
    return units;
  }
  auto all = extract::loadCompilationDatabase(database, units.error);
  if (all)
    addFromDatabase(selection, *all, units);
  return units;
}

} // namespace tacet
