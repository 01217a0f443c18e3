// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From an appender's name to all ends behind it. A rewrite policy of its own class can mask or add
// anything, and a script decides as it likes: neither can be seen through.
#include "drift/adapters/log4j2/appenders.h"

#include "drift/adapters/build.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr int MostWrappers = 16;

class Reader {
public:
  Reader(const Log4jComponent &appenders, std::vector<Fact> &facts)
      : Appenders(appenders), Facts(facts) {}

  std::vector<JavaSink> endsOf(const Log4jComponent &appender, int depth) {
    std::vector<JavaSink> ends;
    const std::vector<std::string> inner = referencesOf(appender);
    if (inner.empty() || depth >= MostWrappers) {
      ends.push_back(leaf(appender));
    } else {
      for (const std::string &name : inner)
        if (const Log4jComponent *next = find(name); next != nullptr)
          for (JavaSink &sink : endsOf(*next, depth + 1))
            ends.push_back(std::move(sink));
      notePolicy(appender);
    }
    for (JavaSink &sink : ends)
      applyFilters(appender, sink);
    return ends;
  }

private:
  const Log4jComponent *find(std::string_view name) const {
    const auto found = std::ranges::find(Appenders.children, name, &Log4jComponent::name);
    return found == Appenders.children.end() ? nullptr : &*found;
  }

  /// What Async, Rewrite, Failover and Routing pass events on to.
  static std::vector<std::string> referencesOf(const Log4jComponent &appender) {
    std::vector<std::string> names;
    for (const Log4jComponent *reference : appender.all("appenderref"))
      names.emplace_back(reference->text("ref", reference->text("#text")));
    if (appender.type == "failover") {
      names.emplace_back(appender.text("primary"));
      if (const Log4jComponent *others = appender.child("failovers"); others != nullptr)
        for (const Log4jComponent *reference : others->all("appenderref"))
          names.emplace_back(reference->text("ref"));
    }
    if (const Log4jComponent *routes = appender.child("routes"); routes != nullptr)
      for (const Log4jComponent *route : routes->all("route"))
        if (!route->text("ref").empty())
          names.emplace_back(route->text("ref"));
    return names;
  }

  JavaSink leaf(const Log4jComponent &appender) {
    JavaSink sink;
    // An appender inside of a route has a name that is made up for each event.
    const Log4jComponent *inner = &appender;
    if (const Log4jComponent *routes = appender.child("routes"); routes != nullptr)
      for (const Log4jComponent *route : routes->all("route"))
        if (!route->children.empty())
          inner = &route->children.front();
    sink.destination = log4jDestination(*inner);
    Log4jLayout layout = readLog4jLayout(*inner);
    sink.what = std::move(layout.what);
    sink.protections = std::move(layout.protections);
    Facts.insert(Facts.end(), layout.opaque.begin(), layout.opaque.end());
    return sink;
  }

  void notePolicy(const Log4jComponent &appender) {
    constexpr std::array<std::string_view, 3> plain{"maprewritepolicy", "propertiesrewritepolicy",
                                                    "loggernamelevelrewritepolicy"};
    if (appender.type != "rewrite")
      return;
    for (const Log4jComponent &child : appender.children)
      if (child.type.ends_with("policy") && std::ranges::find(plain, child.type) == plain.end())
        Facts.push_back(opaqueAt("rewrite-policy:" + digestOf(child.type),
                                 {"a rewrite policy that is not known", child.at}, "plugin",
                                 child.type));
  }

  void applyFilters(const Log4jComponent &holder, JavaSink &sink) {
    if (const Log4jComponent *filters = holder.child("filters"); filters != nullptr)
      for (const Log4jComponent &filter : filters->children)
        applyFilter(filter, sink);
    for (const Log4jComponent &filter : holder.children)
      applyFilter(filter, sink);
  }

  void applyFilter(const Log4jComponent &filter, JavaSink &sink) {
    const bool denies = equalsIgnoringCase(filter.text("onmatch", "NEUTRAL"), "DENY");
    if (filter.type == "thresholdfilter" && !denies) {
      const std::optional<int> level = javaLevel(filter.text("level", "error"));
      sink.threshold =
          level && sink.threshold ? std::optional(std::max(*level, *sink.threshold)) : std::nullopt;
    } else if (filter.type == "regexfilter" && denies) {
      addProtection(sink.protections,
                    factAt(FactType::Protection, "records", {"RegexFilter", filter.at},
                           {{"action", "drop"},
                            {"coverage", "conditional"},
                            {"patterns", std::set<std::string>{digestOf(filter.text("regex"))}}}));
    } else if (filter.type == "scriptfilter") {
      const Log4jComponent *script = filter.child("script");
      const std::string_view text = script == nullptr ? std::string_view() : script->text("#text");
      Facts.push_back(
          opaqueAt("script@" + digestOf(text), {"ScriptFilter", filter.at}, "script", text));
    }
  }

  const Log4jComponent &Appenders;
  std::vector<Fact> &Facts;
};

} // namespace

JavaSinks readLog4jAppenders(const Log4jComponent &appenders, std::vector<Fact> &facts) {
  Reader reader(appenders, facts);
  JavaSinks sinks;
  for (const Log4jComponent &appender : appenders.children)
    sinks[appender.name] = reader.endsOf(appender, 0);
  return sinks;
}

} // namespace tacet::drift
