// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// For people: findings as compilers print their messages, so that editors can jump to them, then
// what the answer rests on.
#include "core/finding/names.h"
#include "core/finding/outcome.h"
#include "core/report/style.h"
#include "core/report/summary.h"
#include "core/report/writer.h"
#include "core/source/utf8.h"

#include <algorithm>

namespace tacet {
namespace {

class TextWriter {
public:
  explicit TextWriter(const WriterInput &what)
      : input(what), report(what.report), style(what.colour) {}

  std::string run() {
    for (const Finding &finding : report.findings)
      if (isLive(finding))
        print(finding);
    for (const Notification &notification : report.notifications)
      if (!notification.incomplete)
        print(notification);
    out += summaryText(report) + "\n";
    for (const std::string &line : {coverageText(report.coverage), macrosText(report.coverage)})
      out += line.empty() ? "" : line + "\n";
    printGaps();
    return std::move(out);
  }

private:
  const WriterInput &input;
  const Report &report;
  Style style;
  std::string out;

  std::string place(const Position &at) const {
    const std::string text = printable(positionText(at));
    return text.empty() ? "tacet" : text;
  }

  void print(const Finding &finding) {
    out += style.bold(place(finding.at) + ":") + " " + style.level(finding.level) + " " +
           style.bold(printable(finding.message)) + " [" + printable(finding.rule) + "]\n";
    quote(finding.at);
    printSteps(finding.path, "note");
    printSteps(finding.related, "see also");
    if (!finding.advice.empty())
      out += "  " + style.green("help:") + " " + printable(finding.advice) + "\n";
    out += "\n";
  }

  void printSteps(const std::vector<Step> &steps, const std::string &label) {
    for (const Step &step : steps)
      out += "  " + place(step.at) + ": " + style.cyan(label + ":") + " " + printable(step.text) +
             "\n";
  }

  /// The source line and a caret line under it. Tabs are repeated there, so that both shift alike.
  void quote(const Position &at) {
    const SourceFile *const source = input.sources.find(at.file);
    const std::optional<std::string> line = source ? source->quotable(at.line) : std::nullopt;
    if (!line || line->find_first_not_of(" \t") == std::string::npos)
      return;
    const std::string number = std::to_string(at.line);
    out += " " + number + " | " + printable(*line) + "\n";
    if (at.column == 0)
      return;
    const uint32_t begin = source->utf16Column(at.line, at.column);
    const uint32_t end =
        source->utf16Column(at.line, at.column + source->tokenLength(at.line, at.column));
    std::string indent;
    for (size_t i = 0, unit = 1; i < line->size() && unit < begin; ++unit) {
      const CodePoint point = decodeUtf8(*line, i);
      indent += point.value == '\t' ? '\t' : ' ';
      i += point.bytes;
      unit += point.value >= 0x10000 ? 1 : 0;
    }
    const std::string mark = "^" + std::string(end > begin + 1 ? end - begin - 1 : 0, '~');
    out += std::string(number.size() + 2, ' ') + "| " + indent + style.green(mark) + "\n";
  }

  void print(const Notification &notification) {
    out += style.bold(place(notification.at) + ":") + " " + style.level(notification.level) + " " +
           printable(notification.message) + " [" + printable(notification.id) + "]\n";
  }

  void printGaps() {
    bool first = true;
    for (const Notification &notification : report.notifications) {
      if (!notification.incomplete)
        continue;
      out += first ? style.bold("not analysed:") + "\n" : "";
      first = false;
      out += "  " + place(notification.at) + ": " + printable(notification.message) + " [" +
             printable(notification.id) + "]\n";
    }
  }
};

} // namespace

std::string writeText(const WriterInput &input) { return TextWriter(input).run(); }

} // namespace tacet
