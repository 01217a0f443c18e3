// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Apache Log4j 2: XML, JSON, YAML and properties. https://logging.apache.org/log4j/2.x/manual/
// configuration.html. Defaults: the root logger's level is ERROR, additivity true. Lookups in
// messages, which reach JNDI, were on before 2.15 and are gone since 2.16.
#include "drift/adapters/build.h"
#include "drift/adapters/log4j2/appenders.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr int ErrorLevel = 4;

const Node *configurationOf(const Node &root) {
  if (equalsIgnoringCase(root.tag, "Configuration"))
    return &root;
  for (const Entry &entry : root.entries)
    if (equalsIgnoringCase(entry.key, "configuration") && entry.value.isMap())
      return &entry.value;
  return nullptr;
}

/// Log4j's own sections under its name; Logback spells its elements otherwise.
bool hasSections(const Node &configuration) {
  return std::ranges::any_of(configuration.entries, [](const Entry &entry) {
    return equalsIgnoringCase(entry.key, "appenders") || equalsIgnoringCase(entry.key, "loggers");
  });
}

bool isProperties(const Node &root) {
  return std::ranges::any_of(root.entries, [](const Entry &entry) {
    return entry.key == "rootLogger" || entry.key.starts_with("rootLogger.") ||
           (entry.key.starts_with("appender.") && entry.key.ends_with(".type"));
  });
}

JavaLoggerNode loggerOf(const Log4jComponent &component) {
  JavaLoggerNode logger;
  const bool root = component.type.ends_with("root");
  logger.name = root ? std::string() : component.name;
  logger.level = component.text("level");
  logger.additive = !equalsIgnoringCase(component.text("additivity", "true"), "false");
  logger.at = component.at;
  logger.levelAt = component.placeOf("level");
  for (const Log4jComponent *reference : component.all("appenderref")) {
    const std::string_view level = reference->text("level");
    logger.references.push_back({std::string(reference->text("ref")),
                                 level.empty() ? std::optional(0) : javaLevel(level),
                                 reference->at});
  }
  return logger;
}

std::vector<JavaLoggerNode> loggersOf(const Log4jComponent &configuration) {
  constexpr std::array<std::string_view, 4> types{"root", "logger", "asyncroot", "asynclogger"};
  std::vector<JavaLoggerNode> loggers;
  if (const Log4jComponent *section = configuration.child("loggers"); section != nullptr)
    for (const Log4jComponent &component : section->children)
      if (std::ranges::find(types, component.type) != types.end())
        loggers.push_back(loggerOf(component));
  const bool rooted = std::ranges::any_of(
      loggers, [](const JavaLoggerNode &logger) { return logger.name.empty(); });
  if (!rooted) { // then Log4j prints errors to the console
    JavaLoggerNode root;
    root.at = root.levelAt = configuration.at;
    loggers.push_back(std::move(root));
  }
  return loggers;
}

/// Log4j's own log of what it does: to the console, warnings by default.
void addStatus(const Log4jComponent &configuration, std::vector<Fact> &facts) {
  const std::optional<int> level = javaLevel(configuration.text("status", "warn"));
  constexpr std::array<std::string_view, 7> words{"trace", "debug", "info", "warn",
                                                  "error", "fatal", "off"};
  facts.push_back(
      factAt(FactType::Capture, "status-log", {"status", configuration.placeOf("status")},
             {{"level", std::string(level ? words.at(static_cast<size_t>(*level)) : Unknown)},
              {"to", std::set<std::string>{"console"}}}));
}

bool looksUpMessages(std::string_view version) {
  const std::vector<std::string> parts = splitAt(version, ".");
  return parts.size() > 1 && parts[0] == "2" && numberOf(parts[1]).value_or(99) < 15;
}

/// Several files: an appender of the same name is replaced as a whole, loggers are merged
/// (core/config/composite/DefaultMergeStrategy.java). The later file wins.
void mergeInto(Log4jComponent &whole, const Log4jComponent &more) {
  for (const auto &[key, value] : more.attributes)
    whole.attributes[key] = value;
  for (const Log4jComponent &section : more.children) {
    const auto same = std::ranges::find(whole.children, section.type, &Log4jComponent::type);
    const bool named = section.type == "appenders" || section.type == "loggers";
    if (same == whole.children.end() || !named) {
      whole.children.push_back(section);
      continue;
    }
    for (const Log4jComponent &child : section.children) {
      const auto old = std::ranges::find_if(same->children, [&](const Log4jComponent &other) {
        return other.name == child.name &&
               (section.type == "appenders" || other.type == child.type);
      });
      if (old == same->children.end())
        same->children.push_back(child);
      else if (section.type == "appenders")
        *old = child;
      else {
        for (const auto &[key, value] : child.attributes)
          old->attributes[key] = value;
        old->children.insert(old->children.end(), child.children.begin(), child.children.end());
      }
    }
  }
}

Log4jComponent readOne(const Node &root) {
  const Node *configuration = configurationOf(root);
  return configuration == nullptr ? readLog4jProperties(root)
                                  : readLog4jTree(*configuration, "configuration");
}

class Log4j2Adapter final : public Adapter {
public:
  std::string_view system() const override { return "log4j2"; }
  std::string_view versions() const override { return "2.0 to 2.25"; }

  int recognises(const Document &document) const override {
    if (document.format == "properties")
      return isProperties(document.root) ? 2 : 0;
    const Node *configuration = configurationOf(document.root);
    if (configuration == nullptr)
      return 0;
    if (hasSections(*configuration))
      return 2;
    return baseName(document.name).starts_with("log4j2") ? 1 : 0;
  }

  /// The documents side by side, since each is read as its own format has it.
  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    Effective effective;
    if (documents.size() == 1) {
      effective.root = documents.front().root;
      return effective;
    }
    effective.root.kind = NodeKind::List;
    for (const Document &document : documents)
      effective.root.items.push_back(document.root);
    if (!documents.empty())
      effective.root.at = documents.front().root.at;
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    Log4jComponent configuration;
    if (effective.root.isList())
      for (const Node &root : effective.root.items)
        mergeInto(configuration, readOne(root));
    else
      configuration = readOne(effective.root);
    configuration.at = effective.root.at;
    std::vector<Fact> facts;
    addStatus(configuration, facts);
    JavaSinks sinks;
    if (const Log4jComponent *appenders = configuration.child("appenders"); appenders != nullptr)
      sinks = readLog4jAppenders(*appenders, facts);
    addJavaLoggers(loggersOf(configuration), sinks, ErrorLevel, facts);
    if (looksUpMessages(deployment.version))
      facts.push_back(factAt(FactType::Hook, "message-lookups",
                             {"lookups in messages", configuration.at},
                             {{"bind", "any-interface"}, {"auth", "none"}, {"power", "control"}}));
    return postureOf(effective, deployment, std::move(facts));
  }
};

} // namespace

const Adapter &log4j2Adapter() {
  static const Log4j2Adapter adapter;
  return adapter;
}

} // namespace tacet::drift
