// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Logback's XML. https://logback.qos.ch/manual/configuration.html. Defaults: the root logger's
// level is DEBUG, additivity true; status is printed only when something went wrong, unless
// debug="true".
// `${NAME}` of a <property> of these files is put in; any other, `${NAME:-default}` too, is decided
// by the environment. <include> stands for the elements of its file.
#include "drift/adapters/logback/logback.h"

#include "drift/adapters/build.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tacet::drift {

namespace {

constexpr int DebugLevel = 1;
constexpr int MostNested = 16;

std::string_view includeOf(const Node &include) {
  for (const std::string_view key : {"file", "resource"})
    if (const Node *value = include.find(key); value != nullptr)
      return value->text;
  return {};
}

class Merger {
public:
  explicit Merger(std::span<const Document> documents) : Documents(documents) {}

  Effective run() {
    Result.root.kind = NodeKind::Map;
    for (const Document &document : Documents)
      if (document.root.tag != "included")
        add(document, 0);
    for (const Document &document : Documents) // included by what we don't see
      if (!Used.contains(&document))
        add(document, 0);
    if (!Documents.empty())
      Result.root.at = Documents.front().root.at;
    substitute(Result.root);
    return std::move(Result);
  }

private:
  void add(const Document &document, int depth) {
    Used.insert(&document);
    addElements(document.root, depth);
  }

  void addElements(const Node &parent, int depth) {
    constexpr std::array<std::string_view, 4> transparent{"then", "else", "springProfile", "if"};
    if (depth > MostNested)
      return;
    for (const Entry &entry : parent.entries) {
      const bool branch = std::ranges::find(transparent, entry.key) != transparent.end();
      if (entry.key == "if")
        note("condition", entry, "script", entry.value.textAt("condition"));
      if (branch)
        addElements(entry.value, depth + 1);
      else if (entry.key == "include")
        include(entry, depth);
      else
        element(entry);
    }
  }

  void element(const Entry &entry) {
    const std::string_view name = entry.value.textAt("name");
    if ((entry.key == "property" || entry.key == "variable") && !name.empty())
      Variables[std::string(name)] = entry.value.textAt("value");
    Result.root.entries.push_back(entry);
  }

  void include(const Entry &entry, int depth) {
    if (const Node *url = entry.value.find("url"); url != nullptr)
      return note("include", entry, "remote", url->text);
    const std::string_view pattern = includeOf(entry.value);
    bool found = false;
    for (const Document &document : Documents)
      if (!Used.contains(&document) && includePatternFits(pattern, document.name)) {
        add(document, depth + 1);
        found = true;
      }
    if (!found)
      note("include", entry, "missing", pattern);
  }

  void note(const char *what, const Entry &entry, const char *kind, std::string_view text) {
    Result.opaque.push_back(opaqueAt(std::string(what).append("@").append(digestOf(text)),
                                     {"<" + entry.key + ">", entry.at}, kind, text));
  }

  void substitute(Node &node) {
    for (Entry &entry : node.entries)
      substitute(entry.value);
    for (int round = 0; round < MostNested; ++round) {
      const size_t at = node.text.find("${");
      const size_t end = node.text.find('}', at == std::string::npos ? 0 : at);
      if (at == std::string::npos || end == std::string::npos)
        return;
      const std::string inside = node.text.substr(at + 2, end - at - 2);
      const auto known = Variables.find(inside.substr(0, inside.find(":-")));
      if (known == Variables.end())
        return;
      node.text.replace(at, end + 1 - at, known->second);
    }
  }

  std::span<const Document> Documents;
  std::set<const Document *> Used;
  std::map<std::string, std::string> Variables;
  Effective Result;
};

JavaLoggerNode loggerOf(const Entry &entry) {
  JavaLoggerNode logger;
  const Node &node = entry.value;
  logger.name = entry.key == "root" ? std::string_view() : node.textAt("name");
  logger.level = node.textAt("level");
  logger.at = logger.levelAt = entry.at;
  if (const Node *level = node.find("level"); level != nullptr && level->isMap())
    logger.level = level->textAt("value"); // the old spelling, <level value="…"/>
  if (const Node *level = node.find("level"); level != nullptr)
    logger.levelAt = level->at;
  if (equalsIgnoringCase(logger.level, "NULL"))
    logger.level.clear();
  logger.additive = !equalsIgnoringCase(node.textAt("additivity", "true"), "false");
  for (const Entry &child : node.entries)
    if (child.key == "appender-ref")
      logger.references.push_back({std::string(child.value.textAt("ref")), 0, child.at});
  return logger;
}

/// What is neither an appender nor a logger.
void addOther(const Entry &entry, std::vector<Fact> &facts) {
  if (entry.key == "jmxConfigurator")
    facts.push_back(factAt(
        FactType::Hook, "jmx", {"<jmxConfigurator>", entry.at},
        {{"bind", std::string(Unknown)}, {"auth", std::string(Unknown)}, {"power", "control"}}));
  else if (entry.key == "conversionRule")
    facts.push_back(opaqueAt("converter:" + digestOf(entry.value.textAt("converterClass")),
                             {"<conversionRule>", entry.at}, "plugin",
                             entry.value.textAt("converterClass")));
  else if (entry.key == "turboFilter" && logbackClass(entry.value) != "DuplicateMessageFilter")
    facts.push_back(opaqueAt("turbo-filter:" + digestOf(entry.value.textAt("class")),
                             {"<turboFilter>", entry.at}, "plugin", entry.value.textAt("class")));
  else if (entry.key == "receiver")
    facts.push_back(
        factAt(FactType::Listener, "receiver", {"<receiver>", entry.at},
               {{"bind", bindWord(entry.value.textAt("address", "*"))},
                {"transport", logbackClass(entry.value).starts_with("SSL") ? "tls" : "cleartext"},
                {"auth", "none"}}));
}

class LogbackAdapter final : public Adapter {
public:
  std::string_view system() const override { return "logback"; }
  std::string_view versions() const override { return "1.0 to 1.5"; }

  int recognises(const Document &document) const override {
    constexpr std::array<std::string_view, 5> elements{"appender", "root", "logger", "include",
                                                       "springProfile"};
    const Node &root = document.root;
    if (document.format != "xml" || (root.tag != "configuration" && root.tag != "included"))
      return 0;
    const bool ours = std::ranges::any_of(root.entries, [&](const Entry &entry) {
      return std::ranges::find(elements, entry.key) != elements.end();
    });
    return ours ? 2 : baseName(document.name).starts_with("logback") ? 1 : 0;
  }

  std::vector<std::string> includes(const Document &document) const override {
    std::vector<std::string> patterns;
    for (const Entry &entry : document.root.entries)
      if (entry.key == "include" && !includeOf(entry.value).empty())
        patterns.emplace_back(includeOf(entry.value));
    return patterns;
  }

  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    return Merger(documents).run();
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    std::vector<Fact> facts;
    std::vector<JavaLoggerNode> loggers;
    const Node *debug = nullptr;
    for (const Entry &entry : effective.root.entries) {
      if (entry.key == "root" || entry.key == "logger")
        loggers.push_back(loggerOf(entry));
      else if (entry.key == "debug")
        debug = &entry.value;
      else
        addOther(entry, facts);
    }
    const bool verbose = debug != nullptr && equalsIgnoringCase(debug->text, "true");
    facts.push_back(
        factAt(FactType::Capture, "status-log",
               {"debug", debug == nullptr ? effective.root.at : debug->at},
               {{"level", verbose ? "debug" : "warn"}, {"to", std::set<std::string>{"console"}}}));
    const JavaSinks sinks = readLogbackAppenders(effective.root, facts);
    addJavaLoggers(loggers, sinks, DebugLevel, facts);
    return postureOf(effective, deployment, std::move(facts));
  }
};

} // namespace

const Adapter &logbackAdapter() {
  static const LogbackAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
