// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Small flow graphs by hand, so that a test of the solver reads like the program that it stands
// for.
#pragma once

#include "checks/flow/analysis.h"
#include "core/rules/load.h"

#include <string>
#include <vector>

namespace tacet::flow {

/// Rules enough for the tests: two kinds, a log, a stream, a redactor and snprintf.
inline const RuleSet &testRules() {
  static const LoadedRules loaded = loadRules({{"test.yaml", R"(
topic: test
about: rules for unit tests
kinds:
  - id: credential
    title: credential
    sensitivity: high
    check: log-leak
    carriers: [text, bytes, object]
    names:
      certain: [password, access token]
      likely: [passwd]
      possible: [pw]
  - id: payload
    title: raw payload
    sensitivity: medium
    check: raw-payload
    carriers: [text, bytes, object]
    names:
      certain: [request body]
words:
  log_verbs: [log, debug, trace]
  log_nouns: [logger]
  lookup_verbs: [get, find]
  carrier_suffixes: [value]
  negative_suffixes: [length]
severity:
  log: {high: error, medium: warning, low: note}
  console: {high: error, medium: warning, low: none}
sinks:
  - on: syslog
    channel: log
    format: 1
  - on: vsyslog
    channel: log
    format: 1
    va_list: 2
  - on: emit
    channel: log
    args: 0..
  - stream: std::cerr
    channel: console
sources:
  - on: getpass
    kind: credential
  - consumer: ldap_bind
    argument: 0
    kind: credential
redactors:
  - on: hmac
  - name: [mask]
propagators:
  - on: snprintf
    format: 2
    into: [0]
    overwrites: [0]
  - on: strcpy
    flow: [1 -> 0, 1 -> return]
    overwrites: [0]
  - on: strlen
    flow: []
  - on: std::operator<<
    flow: [1 -> 0, 1 -> return, 0 -> return]
  - stream_types: [std::basic_ostream]
  - text_types: [std::basic_string]
)"}});
  return loaded.rules;
}

class GraphBuilder {
public:
  Unit unit;
  TypeId text, number, boolean, bytes, list;

  GraphBuilder() {
    unit.mainFile = "t.c";
    unit.files = {"t.c"};
    text = type(Carrier::Text, true);
    number = type(Carrier::Number);
    boolean = type(Carrier::Boolean);
    bytes = type(Carrier::Bytes, true);
    list = record("__va_list_tag", {});
  }

  TypeId type(Carrier carrier, bool indirect = false, SymbolId of = kNone) {
    Type made;
    made.carrier = carrier;
    made.indirect = indirect;
    made.record = of;
    unit.types.push_back(made);
    return static_cast<TypeId>(unit.types.size() - 1);
  }
  SymbolId symbol(SymbolKind kind, const std::string &name, TypeId of = kNone, uint32_t flags = 0) {
    Symbol made;
    made.kind = kind;
    made.name = name.substr(name.rfind(':') + 1);
    made.qualified = name;
    made.type = of;
    made.flags = flags;
    unit.symbols.push_back(made);
    return static_cast<SymbolId>(unit.symbols.size() - 1);
  }
  /// A record with text fields; its type.
  TypeId record(const std::string &name, const std::vector<std::string> &fields) {
    const SymbolId id = symbol(SymbolKind::Record, name);
    for (const std::string &field : fields) {
      const SymbolId made = symbol(SymbolKind::Field, field, text);
      unit.symbols[made].owner = id;
      unit.symbols[id].fields.push_back(made);
    }
    return type(Carrier::Object, true, id);
  }
  SymbolId field(TypeId of, size_t index) const {
    return unit.symbols[unit.types[of].record].fields[index];
  }
  SymbolId function(const std::string &name, TypeId result, const std::vector<SymbolId> &parameters,
                    uint32_t flags = 0) {
    const SymbolId id = symbol(SymbolKind::Function, name, result, flags);
    unit.symbols[id].parameters = parameters;
    return id;
  }
  SymbolId parameter(const std::string &name, TypeId of) {
    return symbol(SymbolKind::Parameter, name, of);
  }

  /// Begins a body; nodes and calls go there until the next. Its parameters' nodes come first.
  void body(SymbolId of) {
    Function made;
    made.symbol = of;
    unit.functions.push_back(made);
    const std::vector<SymbolId> parameters = unit.symbols[of].parameters;
    for (uint32_t i = 0; i < parameters.size(); ++i) {
      const NodeId id = node(NodeKind::Parameter, unit.symbols[parameters[i]].type, parameters[i]);
      current().nodes[id].index = i;
    }
  }
  Function &current() { return unit.functions.back(); }

  NodeId node(NodeKind kind, TypeId of, SymbolId named = kNone,
              const std::vector<NodeId> &inputs = {}) {
    Node made;
    made.kind = kind;
    made.type = of;
    made.symbol = named;
    made.at = {0, ++Line, 1};
    for (NodeId input : inputs)
      made.inputs.push_back({input, EdgeKind::Flow, kNone, false});
    current().nodes.push_back(made);
    return static_cast<NodeId>(current().nodes.size() - 1);
  }
  NodeId literal(const std::string &value) {
    const NodeId id = node(NodeKind::Literal, text);
    current().nodes[id].text = value;
    return id;
  }
  NodeId rest() {
    const NodeId id = node(NodeKind::Parameter, list);
    current().nodes[id].index = kRest;
    return id;
  }
  NodeId part(NodeId of, SymbolId field) {
    return node(NodeKind::Part, unit.symbols[field].type, field, {of});
  }
  NodeId store(NodeId base, SymbolId field, NodeId value) {
    const NodeId id = node(NodeKind::Update, current().nodes[base].type);
    current().nodes[id].inputs = {{base, EdgeKind::Base, kNone, false},
                                  {value, EdgeKind::Store, field, false}};
    return id;
  }
  /// Calls `callee`; its result's node.
  NodeId call(SymbolId callee, const std::vector<NodeId> &arguments) {
    const auto id = static_cast<CallId>(current().calls.size());
    Call made;
    made.callee = callee;
    made.arguments = arguments;
    made.argumentOuts.assign(arguments.size(), kNone);
    made.result = node(NodeKind::Result, unit.symbols[callee].type, callee);
    made.at = {0, Line, 1};
    current().nodes[made.result].call = id;
    current().calls.push_back(made);
    return made.result;
  }
  /// What the last call left behind its argument.
  NodeId out(uint32_t argument, SymbolId variable = kNone) {
    const auto id = static_cast<CallId>(current().calls.size() - 1);
    const NodeId before = current().calls[id].arguments[argument];
    const NodeId made = node(NodeKind::Out, current().nodes[before].type, variable);
    current().nodes[made].call = id;
    current().nodes[made].index = argument;
    current().nodes[made].inputs = {{before, EdgeKind::Prior, kNone, false}};
    current().calls[id].argumentOuts[argument] = made;
    return made;
  }

  Analysis analyse(Profile profile = Profile::Heuristic) const {
    static const Dictionary dictionary(testRules());
    return flow::analyse(unit, testRules(), dictionary, {profile});
  }

private:
  uint32_t Line = 0;
};

} // namespace tacet::flow
