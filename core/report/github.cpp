// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Workflow commands: what GitHub Actions prints beside the lines of a pull request.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
#include "core/report/writer.h"

namespace tacet {
namespace {

/// In a message only what would end it; in a property also what separates properties.
std::string escaped(std::string_view text, bool isProperty) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (isProperty && c == ':')
      out += "%3A";
    else if (isProperty && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string_view commandFor(Level level) {
  return level == Level::Error ? "error" : level == Level::Warning ? "warning" : "notice";
}

std::string line(Level level, const Position &at, const std::string &title,
                 const std::string &message) {
  std::string out = "::" + std::string(commandFor(level)) + " ";
  if (!at.file.empty())
    out += "file=" + escaped(at.file, true) + ",";
  if (at.line != 0)
    out += "line=" + std::to_string(at.line) + ",";
  if (at.column != 0)
    out += "col=" + std::to_string(at.column) + ",";
  return out + "title=" + escaped(title, true) + "::" + escaped(message, false) + "\n";
}

} // namespace

std::string writeGithub(const WriterInput &input) {
  std::string out;
  for (const Finding &finding : input.report.findings)
    if (isLive(finding))
      out +=
          line(finding.level, finding.at, finding.rule,
               finding.message + (finding.advice.empty() ? "" : "\nWhat to do: " + finding.advice));
  for (const Notification &notification : input.report.notifications)
    if (notification.incomplete)
      out += line(Level::Note, notification.at, "tacet: not analysed", notification.message);
  return out;
}

} // namespace tacet
