// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// JSON, so that a configuration management can look at it.
#include "drift/baseline/state.h"

#include "core/system/file_system.h"
#include "drift/baseline/strict_json.h"

#include <nlohmann/json.hpp>

namespace tacet::drift {
namespace {

constexpr size_t kLargestState = 4u << 20;
constexpr uint32_t kFormat = 1;

Memory parse(std::string_view text, JsonDoubts &doubts) {
  simdjson::dom::parser parser;
  const StrictObject root(parseStrict(parser, text, doubts), "the state",
                          {"format", "baselines", "logs"}, doubts);
  Memory memory;
  if (root.number("format") != kFormat)
    doubts.add("its format is not known here");
  for (const simdjson::dom::key_value_pair entry : root.members("baselines")) {
    const StrictObject seen(entry.value, "a baseline", {"version", "digest"}, doubts);
    memory.seen[std::string(entry.key)] = {seen.number("version"),
                                           std::string(seen.text("digest"))};
  }
  for (const simdjson::dom::key_value_pair entry : root.members("logs")) {
    const StrictObject log(entry.value, "a log", {"lines", "digest"}, doubts);
    memory.logs[std::string(entry.key)] = {log.number("lines"), std::string(log.text("digest"))};
  }
  return memory;
}

} // namespace

Result<Memory> readMemory(const FileSystem &files, const std::string &path) {
  // A dangling link is no "no such file": it is read, and refused.
  if (!files.exists(path) && !files.isLink(path))
    return Memory{};
  Result<std::string> text = files.readGuarded(path, kLargestState);
  if (!text)
    return text.error();
  JsonDoubts doubts;
  Memory memory = parse(*text, doubts);
  if (doubts.any())
    return Error{"cannot use the state file '" + path + "': " + doubts.first()};
  return memory;
}

std::optional<Error> writeMemory(FileSystem &files, const std::string &path, const Memory &memory) {
  nlohmann::ordered_json json;
  json["format"] = kFormat;
  json["baselines"] = nlohmann::ordered_json::object();
  for (const auto &[scope, seen] : memory.seen)
    json["baselines"][scope] = {{"version", seen.version}, {"digest", seen.digest}};
  json["logs"] = nlohmann::ordered_json::object();
  for (const auto &[scope, end] : memory.logs)
    json["logs"][scope] = {{"lines", end.lines}, {"digest", end.digest}};
  return files.replace(path,
                       json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace tacet::drift
