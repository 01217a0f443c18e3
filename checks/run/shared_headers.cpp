// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/shared_headers.h"

#include "checks/run/includes.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace tacet::run {

namespace {

using extract::CompileCommand;

constexpr size_t kLeastUnits = 4;

bool isCxx(const CompileCommand &command) {
  const std::string extension = std::filesystem::path(command.file).extension();
  return extension == ".cpp" || extension == ".cc" || extension == ".cxx" || extension == ".C" ||
         extension == ".c++";
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

/// What at least half of the units include.
std::vector<std::string> commonHeaders(const std::vector<CompileCommand> &commands,
                                       const std::vector<size_t> &units, const FileSystem &files) {
  IncludeReader reader(files, userFolders(commands[units.front()]));
  std::map<std::string, size_t> count;
  std::vector<std::string> order;
  for (size_t unit : units)
    for (const std::string &header :
         reader.systemHeadersOf(joinPath(commands[unit].directory, commands[unit].file)))
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
