// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Encoders and layouts. Logstash's encoders print the message and the whole MDC unless told
// otherwise; MaskingJsonGeneratorDecorator masks by path and by pattern
// (github.com/logfellow/logstash-logback-encoder).
#include "drift/adapters/build.h"
#include "drift/adapters/java_pattern.h"
#include "drift/adapters/logback/logback.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr std::array<std::string_view, 5> PatternClasses{
    "", "PatternLayoutEncoder", "PatternLayout", "LayoutWrappingEncoder", "EnhancedPatternLayout"};
constexpr std::array<std::string_view, 7> JsonClasses{
    "LogstashEncoder", "LogstashLayout", "LoggingEventCompositeJsonEncoder", "JsonEncoder",
    "JsonLayout",      "EcsEncoder",     "LoggingEventCompositeJsonLayout"};

bool isOneOf(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void addMask(const Node &mask, const Place &at, LogbackLayout &layout) {
  // <path>a.b</path>, or <pathMask><path>…</path></pathMask>; likewise value and valueMask.
  for (const Entry &entry : mask.entries) {
    const std::string text(trimmed(entry.value.text));
    if (entry.key == "pathMask" || entry.key == "valueMask")
      addMask(entry.value, at, layout);
    else if (entry.key == "path")
      addProtection(
          layout.protections,
          factAt(
              FactType::Protection, "field:" + text, {"a masked path", entry.at},
              {{"action", "mask"}, {"coverage", "all"}, {"fields", std::set<std::string>{text}}}));
    else if (entry.key == "value")
      addProtection(layout.protections, javaMask({digestOf(text)}, "a masked value", entry.at));
    else if (entry.key == "paths")
      for (const std::string &path : splitAt(text, ","))
        addProtection(layout.protections,
                      factAt(FactType::Protection, "field:" + std::string(trimmed(path)),
                             {"a masked path", entry.at},
                             {{"action", "mask"},
                              {"coverage", "all"},
                              {"fields", std::set<std::string>{std::string(trimmed(path))}}}));
  }
}

void readJson(const Node &encoder, LogbackLayout &layout) {
  layout.what = {"stack-traces"};
  if (encoder.textAt("includeMdc", "true") != "false")
    layout.what.insert("metadata");
  for (const Entry &entry : encoder.entries)
    if (entry.key == "jsonGeneratorDecorator" &&
        logbackClass(entry.value) == "MaskingJsonGeneratorDecorator")
      addMask(entry.value, entry.at, layout);
}

void readPattern(const Node &pattern, LogbackLayout &layout) {
  JavaPattern read = readJavaPattern(trimmed(pattern.text), JavaLogger::Logback);
  layout.what = std::move(read.what);
  if (read.masked && !read.replaced.empty())
    layout.protections.push_back(javaMask(read.replaced, "%replace", pattern.at));
}

void readEncoder(const Node &encoder, LogbackLayout &layout) {
  const std::string name = logbackClass(encoder);
  if (isOneOf(JsonClasses, name))
    return readJson(encoder, layout);
  if (const Node *inner = encoder.find("layout"); inner != nullptr && inner->isMap())
    readEncoder(*inner, layout);
  if (const Node *pattern = encoder.find("pattern"); pattern != nullptr && pattern->isScalar())
    readPattern(*pattern, layout);
  else if (layout.what.empty())
    layout.what = {"stack-traces"};
  if (!isOneOf(PatternClasses, name))
    layout.opaque.push_back(opaqueAt("layout:" + digestOf(encoder.textAt("class")),
                                     {"a layout that is not known", encoder.at}, "plugin",
                                     encoder.textAt("class")));
}

} // namespace

LogbackLayout readLogbackLayout(const Node &appender) {
  LogbackLayout layout;
  for (const std::string_view key : {"encoder", "layout"})
    if (const Node *encoder = appender.find(key); encoder != nullptr && encoder->isMap())
      readEncoder(*encoder, layout);
  if (const Node *suffix = appender.find("suffixPattern"); suffix != nullptr)
    readPattern(*suffix, layout);
  if (layout.what.empty())
    layout.what = {"stack-traces"};
  return layout;
}

} // namespace tacet::drift
