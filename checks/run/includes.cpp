// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/includes.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace tacet::run {
namespace {

bool isSystemFolder(std::string_view path) {
  return path.starts_with("/usr/include") || path.starts_with("/usr/lib") ||
         path.starts_with("/usr/local/include");
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

} // namespace

std::vector<std::string> userFolders(const extract::CompileCommand &command) {
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

std::vector<std::string> IncludeReader::systemHeadersOf(const std::string &file) {
  std::vector<std::string> order;
  std::set<std::string> seen, taken;
  visit(file, seen, taken, order);
  return order;
}

std::set<std::string> IncludeReader::ownFilesOf(const std::string &file) {
  std::vector<std::string> order;
  std::set<std::string> seen, taken;
  visit(file, seen, taken, order);
  return seen;
}

const std::vector<IncludeReader::Target> &IncludeReader::targetsOf(const std::string &file) {
  const auto [entry, isNew] = Known.try_emplace(file);
  if (!isNew)
    return entry->second;
  const Result<std::string> text = Files.read(file);
  if (!text)
    return entry->second;
  const std::string folder = std::filesystem::path(file).parent_path();
  std::vector<Target> targets;
  for (const Include &include : includesIn(*text))
    targets.push_back(resolve(include.name, include.quoted, folder));
  return Known[file] = std::move(targets);
}

IncludeReader::Target IncludeReader::resolve(const std::string &name, bool quoted,
                                             const std::string &folder) const {
  if (quoted && Files.exists(joinPath(folder, name)))
    return {joinPath(folder, name), false};
  for (const std::string &each : Folders)
    if (Files.exists(joinPath(each, name)))
      return {joinPath(each, name), false};
  return {name, true};
}

void IncludeReader::visit(const std::string &file, std::set<std::string> &seen,
                          std::set<std::string> &taken, std::vector<std::string> &order) {
  if (!seen.insert(file).second)
    return;
  const std::vector<Target> targets = targetsOf(file);
  for (const Target &target : targets)
    if (!target.system)
      visit(target.name, seen, taken, order);
    else if (taken.insert(target.name).second)
      order.push_back(target.name);
}

} // namespace tacet::run
