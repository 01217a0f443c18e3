// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One page for people who have no terminal at hand: reviewers, auditors, a build's artifacts. It
// loads nothing and runs nothing, so that it can be opened from anywhere.
#include "core/finding/names.h"
#include "core/report/cwe.h"
#include "core/report/fingerprint.h"
#include "core/report/summary.h"
#include "core/report/writer.h"
#include "core/source/utf8.h"

#include <pugixml.hpp>

#include <map>
#include <sstream>

namespace tacet {
namespace {

using Node = pugi::xml_node;

constexpr const char *kHead = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>tacet: )";

constexpr const char *kStyle = R"(</title>
<style>
:root { color-scheme: light dark; --faint: color-mix(in srgb, currentcolor 8%, transparent); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; }
article { border-left: .3rem solid; padding: .2rem 1rem; margin: 1.2rem 0; }
article p, article ol, article ul { margin: .3rem 0; }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
pre { background: var(--faint); padding: .3rem .6rem; margin: .2rem 0; overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--faint); }
td:first-child { white-space: nowrap; }
.error { border-color: light-dark(#b3261e, #f2b8b5); }
.warning { border-color: light-dark(#8a5a00, #f0c060); }
.note, .none { border-color: light-dark(#1f5fa8, #9cc7f5); }
b.error { color: light-dark(#b3261e, #f2b8b5); }
b.warning { color: light-dark(#8a5a00, #f0c060); }
b.note, b.none { color: light-dark(#1f5fa8, #9cc7f5); }
</style>
</head>
)";

/// With text in it even if that is empty: HTML has no short form for most elements.
Node add(Node parent, const char *name, const std::string &text = "") {
  Node node = parent.append_child(name);
  if (!text.empty())
    node.append_child(pugi::node_pcdata).set_value(printable(text).c_str());
  return node;
}

Node addLink(Node parent, const std::string &to, const std::string &text) {
  Node node = add(parent, "a", text);
  node.append_attribute("href") = to.c_str();
  return node;
}

void addText(Node parent, const std::string &text) {
  parent.append_child(pugi::node_pcdata).set_value(printable(text).c_str());
}

void addRow(Node table, const char *cell, const std::vector<std::string> &texts) {
  Node row = add(table, "tr");
  for (const std::string &text : texts)
    add(row, cell, text);
}

class HtmlWriter {
public:
  explicit HtmlWriter(const WriterInput &what)
      : input(what), report(what.report),
        prints(placedFingerprints(what.report.findings, what.sources)) {}

  std::string run() {
    pugi::xml_document document;
    const Node body = document.append_child("body");
    const std::string summary = summaryText(report);
    add(body, "h1", "tacet " + report.command);
    add(body, "p", summary);
    for (const std::string &line : {coverageText(report.coverage), macrosText(report.coverage)})
      if (!line.empty())
        add(body, "p", line);
    writeNotifications(body, "Not analysed", true);
    writeRules(body);
    writeFindings(body);
    writeSuppressed(body);
    writeNotifications(body, "Notes on this run", false);
    add(body, "footer", "tacet " + input.toolVersion);

    std::ostringstream out;
    document.save(out, "",
                  pugi::format_no_declaration | pugi::format_indent |
                      pugi::format_no_empty_element_tags);
    return kHead + summary + kStyle + out.str() + "</html>\n";
  }

private:
  const WriterInput &input;
  const Report &report;
  const std::vector<std::string> prints;

  void writeNotifications(Node body, const char *title, bool incomplete) const {
    Node list;
    for (const Notification &each : report.notifications) {
      if (each.incomplete != incomplete)
        continue;
      if (!list) {
        add(body, "h2", title);
        list = add(body, "ul");
      }
      const Node item = add(list, "li");
      if (const std::string at = positionText(each.at); !at.empty()) {
        add(item, "code", at);
        addText(item, " ");
      }
      addText(item, each.message);
    }
  }

  /// What was found of each rule.
  void writeRules(Node body) const {
    std::map<std::string, unsigned> counts;
    for (const Finding &finding : report.findings)
      if (isLive(finding))
        ++counts[finding.rule];
    if (counts.empty())
      return;
    add(body, "h2", "Rules");
    const Node table = add(body, "table");
    addRow(add(table, "thead"), "th", {"Rule", "Findings", "What it is about"});
    const Node rows = add(table, "tbody");
    for (const auto &[id, count] : counts) {
      const RuleInfo *const rule = findRule(input.rules, id);
      const Node row = add(rows, "tr");
      if (rule && rule->helpUri.starts_with("http"))
        addLink(add(row, "td"), rule->helpUri, id);
      else
        add(row, "td", id);
      add(row, "td", std::to_string(count));
      add(row, "td", rule ? rule->summary : "");
    }
  }

  /// By file, as the report is sorted.
  void writeFindings(Node body) const {
    const std::string *file = nullptr;
    for (size_t i = 0; i < report.findings.size(); ++i) {
      const Finding &finding = report.findings[i];
      if (!isLive(finding))
        continue;
      if (!file || *file != finding.at.file)
        add(body, "h2", finding.at.file.empty() ? "Without a place" : finding.at.file);
      file = &finding.at.file;
      writeFinding(body, finding, prints[i]);
    }
  }

  void writeFinding(Node body, const Finding &finding, const std::string &print) const {
    const std::string level(levelName(finding.level));
    Node article = add(body, "article");
    article.append_attribute("class") = level.c_str();
    article.append_attribute("id") = ("f" + print).c_str();
    const Node title = add(article, "h3");
    add(title, "b", level).append_attribute("class") = level.c_str();
    addText(title, ": " + finding.message);
    writeFacts(article, finding);
    if (finding.path.empty()) // else its last station quotes the line
      quote(article, finding.at);
    writeSteps(article, "ol", finding.path);
    if (!finding.related.empty())
      add(article, "p", "See also:");
    writeSteps(article, "ul", finding.related);
    if (!finding.advice.empty())
      add(article, "p", "What to do: " + finding.advice);
    if (!finding.fixes.empty())
      add(article, "p", "tacet scan --fix can " + finding.fixes.front().description);
  }

  static void writeFacts(Node article, const Finding &finding) {
    const Node facts = add(article, "p");
    add(facts, "code", positionText(finding.at));
    addText(facts, " " + finding.rule + (finding.function.empty() ? "" : " in "));
    if (!finding.function.empty())
      add(facts, "code", finding.function);
    addText(facts, ", confidence " + std::string(confidenceName(finding.confidence)));
    for (const int number : finding.cwe) {
      addText(facts, ", ");
      addLink(facts, cweUri(number), "CWE-" + std::to_string(number));
    }
  }

  void writeSteps(Node article, const char *kind, const std::vector<Step> &steps) const {
    if (steps.empty())
      return;
    const Node list = add(article, kind);
    for (const Step &step : steps) {
      const Node item = add(list, "li");
      add(item, "code", positionText(step.at));
      addText(item, " " + step.text);
      quote(item, step.at);
    }
  }

  void quote(Node parent, const Position &at) const {
    const SourceFile *const source = input.sources.find(at.file);
    const std::optional<std::string> line = source ? source->quotable(at.line) : std::nullopt;
    const size_t begin = line ? line->find_first_not_of(" \t") : std::string::npos;
    if (begin != std::string::npos)
      add(parent, "pre", line->substr(begin));
  }

  void writeSuppressed(Node body) const {
    Node rows;
    for (const Finding &finding : report.findings) {
      if (!finding.suppression)
        continue;
      if (!rows) {
        add(body, "h2", "Suppressed");
        const Node table = add(body, "table");
        addRow(add(table, "thead"), "th", {"Place", "Finding", "Reason", "Until"});
        rows = add(table, "tbody");
      }
      addRow(rows, "td",
             {positionText(finding.at), finding.message + " [" + finding.rule + "]",
              finding.suppression->reason, finding.suppression->until});
    }
  }
};

} // namespace

std::string writeHtml(const WriterInput &input) { return HtmlWriter(input).run(); }

} // namespace tacet
