// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where the agent sends what. Defaults of pkg/config/setup/config.go: site datadoghq.com, logs off,
// traces on, container_collect_all off, skip_ssl_validation off, min_tls_version 1.2, processes
// off with their arguments scrubbed (scrub_args).
#include "drift/adapters/build.h"
#include "drift/adapters/datadog/datadog.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tacet::drift {

namespace {

struct Signal {
  std::string_view name;
  std::string_view kind;
  std::array<std::string_view, 2> url; ///< where its own endpoint is said
};

constexpr Signal Metrics{"metrics", "datadog-metrics", {"dd_url", ""}};
constexpr Signal Traces{"traces", "datadog-traces", {"apm_config", "apm_dd_url"}};
constexpr Signal Logs{"logs", "datadog-logs", {"logs_config", "logs_dd_url"}};
constexpr Signal Processes{"events", "datadog-processes", {"process_config", "process_dd_url"}};

class Routes {
public:
  Routes(const DatadogConfig &config, std::vector<Fact> &facts) : Config(config), Facts(facts) {}

  void run() {
    send(Metrics, "agent", {}, true);
    send(Traces, "applications", traceProtections(), Config.isOn({"apm_config", "enabled"}, true));
    sendLogs();
    sendProcesses();
    std::ranges::move(factsOf(Ways), std::back_inserter(Facts));
  }

private:
  /// The signal's own endpoint, else the site's.
  const Node *urlOf(const Signal &signal) const {
    const Node *own = signal.url[1].empty() ? Config.find({signal.url[0]})
                                            : Config.find({signal.url[0], signal.url[1]});
    return own != nullptr && !own->text.empty() ? own : nullptr;
  }

  std::string transportOf(const Signal &signal, const Node *url) const {
    if (url != nullptr && url->text.starts_with("http://"))
      return "cleartext";
    if (signal.name == "logs" && Config.isOn({"logs_config", "logs_no_ssl"}, false))
      return "cleartext";
    return Config.isOn({"skip_ssl_validation"}, false) ? "tls-unverified" : "tls";
  }

  Fact exportOf(const Signal &signal, const Destination &destination, const std::string &transport,
                const Place &at) const {
    const bool local = destination.reach == Destination::Reach::Local;
    Fact fact = factAt(FactType::Export, exportSubject(signal.kind, destination.name),
                       {std::string(signal.name) + " intake", at},
                       exportValues(destination, local ? "local" : transport));
    fact.values["auth"] = "token";
    fact.values["signals"] = std::set<std::string>{std::string(signal.name)};
    if (const Node *skip = Config.find({"skip_ssl_validation"}); skip != nullptr)
      fact.related.push_back(skip->at);
    return fact;
  }

  void send(const Signal &signal, std::string_view source, const std::vector<Fact> &protections,
            bool on) {
    const Node *url = urlOf(signal);
    const std::string_view site = Config.text({"site"}, "datadoghq.com");
    const Place at = url != nullptr ? url->at : Config.placeOf({"site"});
    deliver(exportOf(signal, destinationOf(url == nullptr ? site : std::string_view(url->text)),
                     transportOf(signal, url), at),
            signal, source, protections, on);
    for (const auto &[name, place] : additional(signal))
      deliver(exportOf(signal, destinationOf(name),
                       name.starts_with("http://") ? "cleartext" : transportOf(signal, nullptr),
                       place),
              signal, source, protections, on);
  }

  /// Every signal has additional_endpoints: a map of URLs, or for logs a list of hosts.
  std::vector<std::pair<std::string, Place>> additional(const Signal &signal) const {
    const Node *endpoints = signal.name == "metrics"
                                ? Config.find({"additional_endpoints"})
                                : Config.find({signal.url[0], "additional_endpoints"});
    std::vector<std::pair<std::string, Place>> found;
    if (endpoints == nullptr)
      return found;
    for (const Entry &entry : endpoints->entries)
      found.emplace_back(entry.key, entry.at);
    for (const Node &item : endpoints->items)
      found.emplace_back(item.textAt("Host", item.textAt("host")), item.at);
    return found;
  }

  void deliver(Fact exported, const Signal &signal, std::string_view source,
               const std::vector<Fact> &protections, bool on) {
    exported.latent = !on;
    Route route = routeTo(signal.name, source, exported, protections);
    if (on)
      Ways.push_back(std::move(route));
    else
      for (Fact &fact : factsOf({route})) {
        fact.latent = true;
        Facts.push_back(std::move(fact));
      }
    Facts.push_back(std::move(exported));
  }

  void sendLogs() {
    const bool on = Config.isOn({"logs_enabled"}, false);
    std::vector<Fact> global;
    addDatadogRules(Config.find({"logs_config", "processing_rules"}), global);
    if (Config.isOn({"logs_config", "container_collect_all"}, false))
      send(Logs, "containers", global, on);
    else // so that rules without a source are seen
      send(Logs, "containers", global, false);
    for (const Node *integration : Config.integrations)
      if (const Node *logs = integration->find("logs"); logs != nullptr)
        for (const Node &source : logs->items) {
          // Rules of the source come after the global ones.
          std::vector<Fact> rules = global;
          addDatadogRules(source.find("log_processing_rules"), rules);
          send(Logs, sourceOf(source), rules, on);
        }
  }

  static std::string sourceOf(const Node &log) {
    constexpr std::array<std::string_view, 7> types{
        "file", "tcp", "udp", "docker", "journald", "windows_event", "containerd"};
    std::string type(log.textAt("type"));
    if (std::find(types.begin(), types.end(), type) == types.end())
      type = digestOf(type);
    const std::string_view telling = log.textAt("path", log.textAt("port", log.textAt("service")));
    return telling.empty() ? type : type + "@" + digestOf(telling);
  }

  void sendProcesses() {
    std::vector<Fact> protections;
    if (Config.isOn({"process_config", "strip_proc_arguments"}, false))
      protections.push_back(arguments("drop", "strip_proc_arguments"));
    else if (Config.isOn({"process_config", "scrub_args"}, true))
      protections.push_back(arguments("mask", "scrub_args"));
    const bool old = equalsIgnoringCase(Config.text({"process_config", "enabled"}), "true");
    send(Processes, "processes", protections,
         old || Config.isOn({"process_config", "process_collection", "enabled"}, false));
  }

  Fact arguments(const char *action, std::string_view key) const {
    return factAt(
        FactType::Protection, "field:arguments",
        {std::string(key), Config.placeOf({"process_config", key})},
        {{"action", action}, {"coverage", "all"}, {"fields", std::set<std::string>{"arguments"}}});
  }

  std::vector<Fact> traceProtections() const {
    std::vector<Fact> protections;
    obfuscate("credit_cards", "enabled", "credit-cards", true, protections);
    obfuscate("http", "remove_query_string", "http-query", false, protections);
    obfuscate("http", "remove_paths_with_digits", "http-path", false, protections);
    obfuscate("redis", "enabled", "redis-command", true, protections);
    obfuscate("memcached", "enabled", "memcached-command", true, protections);
    obfuscate("elasticsearch", "enabled", "elasticsearch-body", true, protections);
    obfuscate("mongodb", "enabled", "mongodb-query", true, protections);
    if (const Node *rules = Config.find({"apm_config", "replace_tags"}); rules != nullptr)
      for (const Node &rule : rules->items)
        addReplaceTag(rule, protections);
    return protections;
  }

  void obfuscate(std::string_view section, std::string_view key, std::string_view field,
                 bool fallback, std::vector<Fact> &protections) const {
    if (!Config.isOn({"apm_config", "obfuscation", section, key}, fallback))
      return;
    protections.push_back(factAt(FactType::Protection, "field:" + std::string(field),
                                 {"obfuscation of " + std::string(section),
                                  Config.placeOf({"apm_config", "obfuscation", section, key})},
                                 {{"action", "mask"},
                                  {"coverage", "all"},
                                  {"fields", std::set<std::string>{std::string(field)}}}));
  }

  /// "*" and "resource.name" are words of the agent; all else is a tag's name.
  static void addReplaceTag(const Node &rule, std::vector<Fact> &protections) {
    const std::string name(rule.textAt("name", "*"));
    const Node *at = rule.find("pattern");
    Fact fact = factAt(FactType::Protection, name == "*" ? "values" : "field:" + name,
                       {"replace_tags", at == nullptr ? rule.at : at->at},
                       {{"action", "mask"},
                        {"coverage", "all"},
                        {"patterns", std::set<std::string>{digestOf(rule.textAt("pattern"))}}});
    if (name != "*")
      fact.values["fields"] = std::set<std::string>{name};
    addProtection(protections, std::move(fact));
  }

  const DatadogConfig &Config;
  std::vector<Fact> &Facts;
  std::vector<Route> Ways;
};

} // namespace

void addDatadogRoutes(const DatadogConfig &config, std::vector<Fact> &facts) {
  Routes(config, facts).run();
}

} // namespace tacet::drift
