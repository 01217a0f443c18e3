// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Levels, additivity and reach of Java's loggers.
#include "drift/adapters/java_loggers.h"

#include "core/suppress/glob.h"
#include "drift/adapters/build.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tacet::drift {

namespace {

constexpr std::array<std::string_view, 7> Levels{"trace", "debug", "info", "warn",
                                                 "error", "fatal", "off"};

std::string levelWord(std::optional<int> level) {
  return std::string(level ? Levels.at(static_cast<size_t>(*level)) : Unknown);
}

/// The higher of two; unknown if one is.
std::optional<int> higher(std::optional<int> left, std::optional<int> right) {
  return left && right ? std::optional(std::max(*left, *right)) : std::nullopt;
}

std::string toWord(const Fact &destination) {
  if (destination.type == FactType::Capture)
    return "console";
  if (destination.type == FactType::Storage)
    return wordOf(destination, "kind") == "database" ? "database" : "file";
  return "network";
}

class Loggers {
public:
  Loggers(const std::vector<JavaLoggerNode> &loggers, const JavaSinks &sinks, int rootLevel,
          std::vector<Fact> &facts)
      : All(loggers), Sinks(sinks), RootLevel(rootLevel), Facts(facts) {}

  void run() {
    for (const JavaLoggerNode &logger : All)
      describe(logger);
    for (const auto &[name, ends] : Sinks)
      for (const JavaSink &sink : ends)
        addEnd(sink, !Used.contains(name));
    std::ranges::move(factsOf(Routes), std::back_inserter(Facts));
  }

private:
  const JavaLoggerNode *find(std::string_view name) const {
    const auto found = std::ranges::find_if(
        All, [&](const JavaLoggerNode &logger) { return logger.name == name; });
    return found == All.end() ? nullptr : &*found;
  }

  /// The nearest logger above; the root above all.
  const JavaLoggerNode *parentOf(const JavaLoggerNode &logger) const {
    std::string_view name = logger.name;
    while (!name.empty()) {
      const size_t dot = name.rfind('.');
      name = dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
      if (const JavaLoggerNode *parent = find(name); parent != nullptr)
        return parent;
    }
    return nullptr;
  }

  std::optional<int> levelOf(const JavaLoggerNode &logger) const {
    for (const JavaLoggerNode *at = &logger; at != nullptr; at = parentOf(*at))
      if (!at->level.empty() && !equalsIgnoringCase(at->level, "inherited"))
        return javaLevel(at->level);
    return RootLevel;
  }

  /// A name that the environment completes may be that of every appender that fits.
  std::vector<JavaSink> endsOf(const std::string &name) {
    std::vector<JavaSink> found;
    std::string pattern = name;
    for (size_t at = pattern.find("${"); at != pattern.npos; at = pattern.find("${")) {
      const size_t end = std::min(pattern.find('}', at), pattern.size() - 1);
      pattern.replace(at, end + 1 - at, "*");
    }
    for (const auto &[appender, ends] : Sinks)
      if (appender == name || (pattern != name && matchesGlob(pattern, appender))) {
        Used.insert(appender);
        found.insert(found.end(), ends.begin(), ends.end());
      }
    return found;
  }

  void describe(const JavaLoggerNode &logger) {
    const bool root = logger.name.empty();
    const std::string source = "logger:" + (root ? std::string("root") : digestOf(logger.name));
    const std::string label = root ? "the root logger" : "logger '" + logger.name + "'";
    Fact capture = factAt(FactType::Capture, source, {label, logger.levelAt},
                          {{"signals", std::set<std::string>{"logs"}}});
    const std::optional<int> level = levelOf(logger);
    std::optional<std::optional<int>> lowest;
    std::set<std::string> what;
    std::set<std::string> to;
    for (const JavaLoggerNode *at = &logger; at != nullptr;
         at = at->additive ? parentOf(*at) : nullptr)
      for (const JavaReference &reference : at->references)
        for (const JavaSink &sink : endsOf(reference.appender)) {
          const std::optional<int> passes = higher(higher(level, reference.level), sink.threshold);
          lowest = !lowest             ? passes
                   : passes && *lowest ? std::optional(std::min(*passes, **lowest))
                                       : std::nullopt;
          if (passes == 6 || sink.destination.type == FactType::Path)
            continue;
          what.insert(sink.what.begin(), sink.what.end());
          to.insert(toWord(sink.destination));
          addRoute(source, sink);
        }
    capture.values["level"] = levelWord(lowest ? *lowest : level);
    capture.values["what"] = std::move(what);
    capture.values["to"] = std::move(to);
    capture.related.push_back(logger.at);
    Facts.push_back(std::move(capture));
  }

  void addRoute(const std::string &source, const JavaSink &sink) {
    const Fact &end = sink.destination;
    if (end.type == FactType::Opaque)
      return;
    Routes.push_back(routeTo("logs", source, end, sink.protections));
  }

  void addEnd(const JavaSink &sink, bool latent) {
    if (sink.destination.type == FactType::Path)
      return;
    Fact fact = sink.destination;
    fact.latent = latent;
    if (fact.type == FactType::Capture)
      fact.values["what"] = sink.what;
    if (fact.type == FactType::Export && !latent)
      fact.values["signals"] = std::set<std::string>{"logs"};
    Facts.push_back(std::move(fact));
  }

  const std::vector<JavaLoggerNode> &All;
  const JavaSinks &Sinks;
  int RootLevel;
  std::vector<Fact> &Facts;
  std::vector<Route> Routes;
  std::set<std::string> Used;
};

} // namespace

std::optional<int> javaLevel(std::string_view text) {
  const std::string word = lowered(trimmed(text));
  if (word == "all")
    return 0;
  const auto *const found = std::ranges::find(Levels, word);
  return found == Levels.end() ? std::nullopt
                               : std::optional(static_cast<int>(found - Levels.begin()));
}

void addJavaLoggers(const std::vector<JavaLoggerNode> &loggers, const JavaSinks &sinks,
                    int rootLevel, std::vector<Fact> &facts) {
  Loggers(loggers, sinks, rootLevel, facts).run();
}

Fact javaMask(std::set<std::string> patterns, std::string_view label, const Place &at) {
  return factAt(FactType::Protection, "values", {std::string(label), at},
                {{"action", "mask"},
                 {"coverage", "all"},
                 {"patterns", std::move(patterns)},
                 {"reach", std::set<std::string>{"message"}}});
}

} // namespace tacet::drift
