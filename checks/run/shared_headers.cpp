// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/shared_headers.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

namespace tacet::run {

namespace {

using extract::CompileCommand;

constexpr size_t kLeastUnits = 4;

bool isCxx(const CompileCommand &command) {
  const std::string extension = std::filesystem::path(command.file).extension();
  return extension == ".cpp" || extension == ".cc" || extension == ".cxx" || extension == ".C" ||
         extension == ".c++";
}

bool isSystemFolder(std::string_view path) {
  return path.starts_with("/usr/include") || path.starts_with("/usr/lib") ||
         path.starts_with("/usr/local/include");
}

/// The flags without what names this one unit; equal for units that can share headers.
std::string flagsOf(const CompileCommand &command) {
  std::string key = command.directory;
  for (size_t i = 1; i < command.arguments.size(); ++i) {
    const std::string &argument = command.arguments[i];
    if (argument == "-o" || argument == "-MF" || argument == "-MT" || argument == "-MQ")
      ++i;
    else if (argument != "-c" && argument != command.file)
      key += '\0' + argument;
  }
  return key;
}

std::vector<std::string> userFolders(const CompileCommand &command) {
  std::vector<std::string> folders;
  for (size_t i = 1; i < command.arguments.size(); ++i) {
    const std::string &argument = command.arguments[i];
    std::string folder;
    if (argument == "-I" || argument == "-iquote")
      folder = i + 1 < command.arguments.size() ? command.arguments[++i] : "";
    else if (argument.starts_with("-I"))
      folder = argument.substr(2);
    if (!folder.empty() && !isSystemFolder(folder))
      folders.push_back(joinPath(command.directory, folder));
  }
  return folders;
}

struct Include {
  std::string name;
  bool quoted = false;
};

std::vector<Include> includesIn(std::string_view text) {
  std::vector<Include> found;
  const auto skipSpace = [&](size_t &at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
      ++at;
  };
  for (size_t line = 0; line < text.size();) {
    const size_t end = std::min(text.find('\n', line), text.size());
    size_t at = line;
    line = end + 1;
    skipSpace(at);
    if (at >= end || text[at] != '#')
      continue;
    skipSpace(++at);
    if (!text.substr(at).starts_with("include"))
      continue;
    at += 7;
    skipSpace(at);
    if (at >= end || (text[at] != '<' && text[at] != '"'))
      continue;
    const bool quoted = text[at] == '"';
    const size_t close = text.find(quoted ? '"' : '>', at + 1);
    if (close < end)
      found.push_back({std::string(text.substr(at + 1, close - at - 1)), quoted});
  }
  return found;
}

/// Follows the project's own headers, each read once.
class Reader {
public:
  Reader(const FileSystem &files, std::vector<std::string> folders)
      : Files(files), Folders(std::move(folders)) {}

  /// System headers that `file` reaches, in the order of inclusion.
  std::vector<std::string> reachedFrom(const std::string &file) {
    std::vector<std::string> order;
    std::set<std::string> seen, taken;
    visit(file, seen, taken, order);
    return order;
  }

private:
  struct Target {
    std::string name;
    bool system = false;
  };
  const FileSystem &Files;
  std::vector<std::string> Folders;
  std::map<std::string, std::vector<Target>> Known;

  const std::vector<Target> &targetsOf(const std::string &file) {
    const auto [entry, isNew] = Known.try_emplace(file);
    if (!isNew)
      return entry->second;
    const Result<std::string> text = Files.read(file);
    if (!text)
      return entry->second;
    const std::string folder = std::filesystem::path(file).parent_path();
    std::vector<Target> targets;
    for (const Include &include : includesIn(*text))
      targets.push_back(resolve(include, folder));
    return Known[file] = std::move(targets);
  }

  Target resolve(const Include &include, const std::string &folder) const {
    if (include.quoted && Files.exists(joinPath(folder, include.name)))
      return {joinPath(folder, include.name), false};
    for (const std::string &each : Folders)
      if (Files.exists(joinPath(each, include.name)))
        return {joinPath(each, include.name), false};
    return {include.name, true};
  }

  void visit(const std::string &file, std::set<std::string> &seen, std::set<std::string> &taken,
             std::vector<std::string> &order) {
    if (!seen.insert(file).second)
      return;
    const std::vector<Target> targets = targetsOf(file);
    for (const Target &target : targets)
      if (!target.system)
        visit(target.name, seen, taken, order);
      else if (taken.insert(target.name).second)
        order.push_back(target.name);
  }
};

/// What at least half of the units include.
std::vector<std::string> commonHeaders(const std::vector<CompileCommand> &commands,
                                       const std::vector<size_t> &units, const FileSystem &files) {
  Reader reader(files, userFolders(commands[units.front()]));
  std::map<std::string, size_t> count;
  std::vector<std::string> order;
  for (size_t unit : units)
    for (const std::string &header :
         reader.reachedFrom(joinPath(commands[unit].directory, commands[unit].file)))
      if (++count[header] == 1)
        order.push_back(header);
  std::erase_if(order, [&](const std::string &header) {
    return count[header] * 2 < units.size() || count[header] < kLeastUnits;
  });
  return order;
}

} // namespace

std::vector<SharedHeaders> findSharedHeaders(const std::vector<CompileCommand> &commands,
                                             const FileSystem &files) {
  std::map<std::string, std::vector<size_t>> groups;
  for (size_t i = 0; i < commands.size(); ++i)
    if (isCxx(commands[i]))
      groups[flagsOf(commands[i])].push_back(i);
  std::vector<SharedHeaders> result;
  for (auto &[flags, units] : groups) {
    if (units.size() < kLeastUnits)
      continue;
    std::vector<std::string> headers = commonHeaders(commands, units, files);
    if (!headers.empty())
      result.push_back({std::move(units), std::move(headers)});
  }
  return result;
}

} // namespace tacet::run
