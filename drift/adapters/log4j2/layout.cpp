// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What of an event a layout prints. Without a layout it is PatternLayout's "%m%n". Structured
// layouts print the message as it is; the thread's context only with properties="true", except for
// GELF and the templates that come with Log4j, which always hold it.
#include "drift/adapters/build.h"
#include "drift/adapters/java_pattern.h"
#include "drift/adapters/log4j2/appenders.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr std::array<std::string_view, 10> Structured{
    "jsonlayout", "jsontemplatelayout", "gelflayout",   "xmllayout",        "yamllayout",
    "htmllayout", "rfc5424layout",      "sysloglayout", "serializedlayout", "csvlogeventlayout"};

void readPattern(const Log4jComponent &layout, Log4jLayout &into) {
  const Log4jComponent *holder = layout.child("pattern"); // <Pattern> with attributes
  const std::string_view text =
      holder != nullptr ? holder->text("#text") : layout.text("pattern", "%m%n");
  const Place at = layout.placeOf("pattern");
  JavaPattern pattern = readJavaPattern(text, JavaLogger::Log4j);
  if (layout.text("alwayswriteexceptions") == "false" && text.find("%ex") == text.npos &&
      text.find("%xEx") == text.npos && text.find("%throwable") == text.npos)
    pattern.what.erase("stack-traces");
  if (pattern.lookups)
    pattern.what.insert("environment");
  into.what = pattern.what;
  if (pattern.masked && !pattern.replaced.empty())
    into.protections.push_back(javaMask(pattern.replaced, "%replace", at));
  if (const Log4jComponent *replace = layout.child("replace"); replace != nullptr)
    addProtection(into.protections, javaMask({digestOf(replace->text("regex"))}, "Replace",
                                             replace->placeOf("regex")));
}

} // namespace

Log4jLayout readLog4jLayout(const Log4jComponent &appender) {
  Log4jLayout result;
  for (const Log4jComponent &layout : appender.children) {
    if (layout.type == "patternlayout") {
      readPattern(layout, result);
      for (const Log4jComponent &selector : layout.children)
        if (selector.type == "scriptpatternselector")
          result.opaque.push_back(opaqueAt("script@" + digestOf(selector.text("#text")),
                                           {"ScriptPatternSelector", selector.at}, "script",
                                           selector.text("#text")));
      return result;
    }
    if (std::ranges::find(Structured, layout.type) == Structured.end())
      continue;
    if (layout.text("properties") == "true" || layout.text("includethreadcontext") == "true" ||
        layout.type == "gelflayout" || layout.type == "jsontemplatelayout")
      result.what.insert("metadata");
    if (layout.text("stacktraceenabled", "true") != "false")
      result.what.insert("stack-traces");
    return result;
  }
  Log4jComponent standard;
  standard.at = appender.at;
  readPattern(standard, result);
  return result;
}

} // namespace tacet::drift
