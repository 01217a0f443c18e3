// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The digest of a line covers its bytes without the line end. Every line ends with one: a last
// line without it was cut off.
#include "drift/baseline/log.h"

#include "core/system/file_system.h"
#include "core/system/sha256.h"
#include "drift/baseline/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tacet::drift {
namespace {

constexpr size_t kLargestLog = 64u << 20;

std::string lineOf(const LogEntry &entry, const LogEnd &before) {
  nlohmann::ordered_json json;
  json["line"] = before.lines + 1;
  json["before"] = before.digest;
  json["day"] = entry.day;
  json["action"] = entry.action;
  json["who"] = entry.who;
  json["scope"] = entry.scope;
  json["version"] = entry.version;
  json["digest"] = entry.digest;
  json["reason"] = entry.reason;
  json["ticket"] = entry.ticket;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Checks that the line is the one to follow.
LogEntry readLine(std::string_view line, const LogEnd &before, simdjson::dom::parser &parser,
                  JsonDoubts &doubts) {
  const StrictObject object(
      parseStrict(parser, line, doubts), "the line",
      {"line", "before", "day", "action", "who", "scope", "version", "digest", "reason", "ticket"},
      doubts);
  if (object.number("line") != before.lines + 1)
    doubts.add("its number is not the next one: a line was removed, added or moved");
  if (object.text("before") != before.digest)
    doubts.add("it does not follow the line before: one of them was edited, removed or moved");
  return {std::string(object.text("day")),    std::string(object.text("action")),
          std::string(object.text("who")),    std::string(object.text("scope")),
          object.number("version"),           std::string(object.text("digest")),
          std::string(object.text("reason")), std::string(object.text("ticket"))};
}

Error brokenAt(const std::string &path, size_t line, const std::string &why) {
  return {path + ":" + std::to_string(line) + ": the audit log is broken here: " + why};
}

} // namespace

Result<Log> readLog(const FileSystem &files, const std::string &path) {
  if (!files.exists(path) && !files.isLink(path))
    return Log{};
  Result<std::string> text = files.readGuarded(path, kLargestLog);
  if (!text)
    return text.error();
  Log log;
  log.bytes = text->size();
  simdjson::dom::parser parser;
  for (size_t at = 0; at < text->size();) {
    const size_t end = text->find('\n', at);
    if (end == std::string::npos)
      return brokenAt(path, log.digests.size() + 1, "the line was cut off");
    const std::string_view line = std::string_view(*text).substr(at, end - at);
    JsonDoubts doubts;
    LogEntry entry = readLine(line, log.end(), parser, doubts);
    if (doubts.any())
      return brokenAt(path, log.digests.size() + 1, doubts.first());
    log.entries.push_back(std::move(entry));
    log.digests.push_back(sha256Hex(line));
    at = end + 1;
  }
  return log;
}

Result<LogEnd> appendToLog(FileSystem &files, const std::string &path, const LogEntry &entry) {
  const Result<Log> log = readLog(files, path);
  if (!log)
    return log.error();
  const std::string line = lineOf(entry, log->end());
  if (std::optional<Error> error = files.append(path, line + "\n", log->bytes))
    return *error;
  return LogEnd{log->digests.size() + 1, sha256Hex(line)};
}

std::optional<Error> missesEnd(const Log &log, const LogEnd &remembered) {
  if (remembered.lines == 0)
    return std::nullopt;
  if (log.digests.size() < remembered.lines)
    return Error{"the audit log has " + std::to_string(log.digests.size()) + " lines, but had " +
                 std::to_string(remembered.lines) + " before: its end was cut off"};
  if (log.digests[remembered.lines - 1] != remembered.digest)
    return Error{"line " + std::to_string(remembered.lines) +
                 " of the audit log is not the one that was there before: it was rewritten"};
  return std::nullopt;
}

std::optional<Error> missesLine(const Log &log, const std::string &digest) {
  if (digest.empty() ||
      std::find(log.digests.begin(), log.digests.end(), digest) != log.digests.end())
    return std::nullopt;
  return Error{"the line of the audit log that the baseline was made after is not in it: the log "
               "was cut off or rewritten, or is another one"};
}

} // namespace tacet::drift
