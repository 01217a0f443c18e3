// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the inputs, statement by statement, to the actions. mmanon and its like edit the message in
// place, so that only what is sent afterwards is protected; `stop` under a filter keeps what fits
// from all that follows. A protection inside a condition is one for some messages only.
#include "drift/adapters/build.h"
#include "drift/adapters/masks.h"
#include "drift/adapters/rsyslog/setup.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tacet::drift {

namespace {

constexpr int MostCalls = 8;

/// What was done to a message until here.
struct Flow {
  std::vector<Fact> protections;
  bool conditional = false;
  bool ended = false;
};

bool isEverything(std::string_view filter) { return filter == "*.*"; }

constexpr std::array<std::string_view, 21> Facilities{
    "auth",   "authpriv", "cron",   "daemon", "ftp",    "kern",   "lpr",
    "mail",   "mark",     "news",   "syslog", "user",   "uucp",   "local0",
    "local1", "local2",   "local3", "local4", "local5", "local6", "local7"};

/// "authpriv.none" of a selector: the facilities that are left out.
std::set<std::string> excludedBy(std::string_view filter) {
  std::set<std::string> facilities;
  for (const std::string &part : splitAt(filter, ";"))
    if (part.ends_with(".none"))
      for (const std::string &name :
           splitAt(std::string_view(part).substr(0, part.size() - 5), ","))
        if (std::ranges::find(Facilities, lowered(name)) != Facilities.end())
          facilities.insert(lowered(name));
  return facilities;
}

class Walker {
public:
  Walker(const RsyslogSetup &setup, std::vector<Fact> &facts) : Setup(setup), Facts(facts) {}

  void run(const Node &statements, const std::vector<std::string> &sources) {
    Sources = sources;
    Flow flow;
    walk(statements, flow, 0);
  }
  void finish() { std::ranges::move(factsOf(Routes), std::back_inserter(Facts)); }

private:
  void walk(const Node &statements, Flow &flow, int calls);
  void step(const Entry &entry, Flow &flow, int calls);
  void filtered(const Node &node, Flow &flow, int calls);
  void branch(const Node *body, const Node &filter, Flow &flow, int calls);
  void edit(const RsyslogObject &action, Flow &flow);
  void assign(const Entry &entry, Flow &flow);
  void emit(const RsyslogObject &action, const Flow &flow);
  void protect(Flow &flow, Fact fact);

  const RsyslogSetup &Setup;
  std::vector<Fact> &Facts;
  std::vector<std::string> Sources;
  std::vector<Route> Routes;
  RsyslogDirectives Directives;
};

void Walker::protect(Flow &flow, Fact fact) {
  fact.values["coverage"] = flow.conditional ? "conditional" : "all";
  addProtection(flow.protections, std::move(fact));
}

void Walker::walk(const Node &statements, Flow &flow, int calls) {
  for (const Entry &entry : statements.entries) {
    if (flow.ended)
      return;
    step(entry, flow, calls);
  }
}

void Walker::step(const Entry &entry, Flow &flow, int calls) {
  if (entry.key == "action") {
    RsyslogObject action = rsyslogObject(entry.value);
    action.at = entry.at;
    action.text("type").starts_with("mm") ? edit(action, flow) : emit(action, flow);
  } else if (entry.key == "legacy") {
    const RsyslogObject action = rsyslogLegacyAction(entry.value, Directives);
    if (action.text("type") == "omdiscard")
      flow.ended = true;
    emit(action, flow);
    if (action.text("type") == "omfwd")
      Directives.erase("$actionsendstreamdriverpermittedpeer");
  } else if (entry.key == "rule" || entry.key == "if") {
    filtered(entry.value, flow, calls);
  } else if (entry.key == "foreach") {
    branch(entry.value.find("{}"), entry.value, flow, calls);
  } else if (entry.key == "stop") {
    flow.ended = true;
  } else if (entry.key == "call") {
    const auto called = Setup.rulesets.find(lowered(entry.value.text));
    if (called != Setup.rulesets.end() && calls < MostCalls)
      walk(*called->second, flow, calls + 1);
  } else if (entry.key == "set" || entry.key == "unset") {
    assign(entry, flow);
  } else if (entry.key == "$resetconfigvariables") {
    Directives.clear();
  } else if (entry.key.starts_with('$')) {
    Directives[entry.key] = entry.value;
  }
}

void Walker::filtered(const Node &node, Flow &flow, int calls) {
  const Node *filter = node.find(node.find("filter") != nullptr ? "filter" : "condition");
  const Node *body = node.find("{}");
  if (filter == nullptr || body == nullptr)
    return;
  if (isEverything(filter->text))
    return walk(*body, flow, calls);
  branch(body, *filter, flow, calls);
  if (const Node *other = node.find("else"); other != nullptr)
    branch(other, *filter, flow, calls);
}

void Walker::branch(const Node *body, const Node &filter, Flow &flow, int calls) {
  if (body == nullptr)
    return;
  Flow inner = flow;
  inner.conditional = true;
  inner.ended = false;
  if (std::set<std::string> left = excludedBy(filter.text); !left.empty()) {
    Fact fact = factAt(FactType::Protection, "records", {"a selector", filter.at},
                       {{"action", "drop"}, {"fields", std::move(left)}});
    protect(inner, std::move(fact));
  }
  walk(*body, inner, calls);
  for (Fact &fact : inner.protections) {
    const auto known = std::ranges::find(flow.protections, fact.subject, &Fact::subject);
    // What a selector leaves out is left out of its own actions only.
    if (known == flow.protections.end() && fact.subject != "records")
      flow.protections.push_back(std::move(fact));
  }
  if (!inner.ended)
    return;
  Fact fact =
      factAt(FactType::Protection, "records", {"a filter that stops", filter.at},
             {{"action", "drop"}, {"patterns", std::set<std::string>{digestOf(filter.text)}}});
  const bool before = std::exchange(flow.conditional, true);
  protect(flow, std::move(fact));
  flow.conditional = before;
}

/// Modules that change or enrich a message. Only some take something away.
void Walker::edit(const RsyslogObject &action, Flow &flow) {
  const std::string type(action.text("type"));
  if (type == "mmexternal") {
    Facts.push_back(opaqueAt("action:mmexternal@" + digestOf(action.text("binary")),
                             {"action mmexternal", action.at}, "script", action.text("binary")));
    return;
  }
  if (type != "mmanon")
    return;
  // plugins/mmanon: IPv4 on with 16 bits, IPv6 on with 96; "simple" replaces digit by digit.
  std::set<std::string> kinds;
  for (const std::string_view version : {"ipv4", "ipv6"})
    if (!equalsIgnoringCase(action.text(std::string(version) + "enable", "on"), "off"))
      kinds.insert(std::string(version));
  const int64_t bits = numberOf(action.text("ipv4bits", "16")).value_or(16);
  Fact fact = factAt(FactType::Protection, "values", {"action mmanon", action.at},
                     {{"action", "mask"},
                      {"strength", bits < 8 ? "weak" : "sound"},
                      {"kinds", std::move(kinds)},
                      {"reach", std::set<std::string>{"message"}}});
  protect(flow, std::move(fact));
}

/// `unset $!field` drops, and a constant that hides masks; any other expression makes something
/// new.
void Walker::assign(const Entry &entry, Flow &flow) {
  const std::string_view text = trimmed(entry.value.text);
  const std::string_view name = text.substr(0, text.find_first_of(" \t="));
  if (!name.starts_with("$!"))
    return;
  const size_t equals = text.find('=');
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view() : trimmed(text.substr(equals + 1));
  const bool constant = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                        value.find(value.front(), 1) == value.size() - 1 &&
                        looksMasked(value.substr(1, value.size() - 2));
  const bool drops = entry.key == "unset";
  if (!drops && !constant)
    return;
  const std::string field = lowered(name.substr(2));
  protect(flow,
          factAt(FactType::Protection, "field:" + field, {entry.key + " of a field", entry.at},
                 {{"action", drops ? "drop" : "mask"},
                  {"fields", std::set<std::string>{field}},
                  {"reach", std::set<std::string>{"fields"}}}));
}

void Walker::emit(const RsyslogObject &action, const Flow &flow) {
  Fact destination = rsyslogDestination(action, Setup.globals);
  if (destination.type == FactType::Path)
    return;
  destination.latent = Sources.empty();
  Facts.push_back(destination);
  if (destination.type == FactType::Opaque)
    return;
  for (const std::string &source : Sources)
    Routes.push_back(routeTo("logs", source, destination, flow.protections));
}

/// The statements of each ruleset of the old kind: from `$RuleSet name` to the next.
std::map<std::string, Node> oldRulesets(const Node &root, const std::string &first) {
  std::map<std::string, Node> rulesets;
  std::string current = first;
  for (const Entry &entry : root.entries) {
    if (entry.key == "$ruleset") {
      current = lowered(trimmed(entry.value.text));
      continue;
    }
    Node &body = rulesets[current];
    body.kind = NodeKind::Map;
    if (entry.key.starts_with('$')) // holds for all that come after, whatever the ruleset
      for (auto &[name, other] : rulesets)
        other.entries.push_back(entry);
    else
      body.entries.push_back(entry);
  }
  return rulesets;
}

std::vector<std::string> sourcesOf(const RsyslogSetup &setup, const std::string &ruleset) {
  std::vector<std::string> sources;
  for (const RsyslogInput &input : setup.inputs) {
    const std::string bound = lowered(input.ruleset.empty() ? setup.defaultRuleset : input.ruleset);
    if (bound == ruleset)
      sources.push_back(rsyslogSourceOf(input));
  }
  return sources;
}

} // namespace

void addRsyslogFacts(const Node &root, std::vector<Fact> &facts) {
  const RsyslogSetup setup = readRsyslogSetup(root);
  std::vector<Fact> listeners = rsyslogListeners(setup.inputs, setup.globals);
  facts.insert(facts.end(), listeners.begin(), listeners.end());
  Walker walker(setup, facts);
  for (const auto &[name, body] : oldRulesets(root, {})) {
    std::vector<std::string> sources = sourcesOf(setup, name);
    // A file of rules without inputs is a part of something larger.
    if (sources.empty() && name.empty())
      sources.emplace_back("syslog");
    walker.run(body, sources);
  }
  for (const auto &[name, body] : setup.rulesets) {
    std::vector<std::string> sources = sourcesOf(setup, name);
    if (sources.empty() && setup.inputs.empty())
      sources.emplace_back("syslog");
    walker.run(*body, sources);
  }
  walker.finish();
}

} // namespace tacet::drift
