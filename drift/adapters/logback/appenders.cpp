// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Logback's appenders by name, asynchronous and sifting ones followed to what they wrap.
#include "drift/adapters/build.h"
#include "drift/adapters/logback/logback.h"
#include "drift/adapters/text.h"

#include <algorithm>

namespace tacet::drift {

namespace {

constexpr int MostWrappers = 16;

const Node *findAppender(const Node &root, std::string_view name) {
  for (const Entry &entry : root.entries)
    if (entry.key == "appender" && entry.value.textAt("name") == name)
      return &entry.value;
  return nullptr;
}

/// ThresholdFilter, and LevelFilter that denies nothing below is not asked: it picks one level.
void applyFilters(const Node &appender, JavaSink &sink, std::vector<Fact> &facts) {
  for (const Entry &entry : appender.entries) {
    if (entry.key != "filter")
      continue;
    const std::string name = logbackClass(entry.value);
    if (name == "ThresholdFilter") {
      const std::optional<int> level = javaLevel(entry.value.textAt("level"));
      sink.threshold =
          level && sink.threshold ? std::optional(std::max(*level, *sink.threshold)) : std::nullopt;
    } else if (name != "LevelFilter") { // evaluators are scripts, the rest is code
      facts.push_back(opaqueAt("filter:" + digestOf(entry.value.textAt("class")),
                               {"a filter that is not known", entry.at},
                               name == "EvaluatorFilter" ? "script" : "plugin",
                               entry.value.textAt("class")));
    }
  }
}

class Reader {
public:
  Reader(const Node &root, std::vector<Fact> &facts) : Root(root), Facts(facts) {}

  std::vector<JavaSink> endsOf(const Node &appender, int depth) {
    std::vector<JavaSink> ends;
    bool wraps = false;
    for (const Entry &entry : appender.entries) {
      const Node *next = nullptr;
      if (entry.key == "appender-ref")
        next = findAppender(Root, entry.value.textAt("ref"));
      else if (entry.key == "sift")
        next = entry.value.find("appender");
      wraps = wraps || entry.key == "appender-ref" || entry.key == "sift";
      if (next != nullptr && depth < MostWrappers)
        for (JavaSink &sink : endsOf(*next, depth + 1))
          ends.push_back(std::move(sink));
    }
    if (!wraps)
      ends.push_back(leaf(appender));
    for (JavaSink &sink : ends)
      applyFilters(appender, sink, Facts);
    return ends;
  }

private:
  JavaSink leaf(const Node &appender) {
    JavaSink sink;
    sink.destination = logbackDestination(appender);
    LogbackLayout layout = readLogbackLayout(appender);
    sink.what = std::move(layout.what);
    sink.protections = std::move(layout.protections);
    Facts.insert(Facts.end(), layout.opaque.begin(), layout.opaque.end());
    return sink;
  }

  const Node &Root;
  std::vector<Fact> &Facts;
};

} // namespace

JavaSinks readLogbackAppenders(const Node &root, std::vector<Fact> &facts) {
  Reader reader(root, facts);
  JavaSinks sinks;
  for (const Entry &entry : root.entries)
    if (entry.key == "appender")
      for (JavaSink &sink : reader.endsOf(entry.value, 0))
        sinks[std::string(entry.value.textAt("name"))].push_back(std::move(sink));
  return sinks;
}

} // namespace tacet::drift
