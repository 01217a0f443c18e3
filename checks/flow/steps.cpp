// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/steps.h"

namespace tacet::flow {
namespace {

constexpr size_t kMaxSteps = 40;
constexpr int kMaxNesting = 12;
constexpr int kMaxWalk = 400;

std::string quoted(const std::string &name) { return "'" + name + "'"; }

std::string_view emittedPhrase(Channel channel) {
  switch (channel) {
  case Channel::Log:
    return "logged here";
  case Channel::Console:
    return "printed to standard error here";
  case Channel::Output:
    return "printed to standard output here";
  case Channel::Trace:
    return "put into a trace here";
  case Channel::Metric:
    return "put into a metric here";
  case Channel::Exception:
    return "put into an exception here";
  case Channel::Client:
    return "sent to a client here";
  case Channel::ThirdParty:
    return "sent to a third party here";
  default:
    return "leaves here";
  }
}

class Teller {
public:
  explicit Teller(const Solution &solution) : S(solution) {}

  std::vector<PathStep> tell(FunctionId function, const Emission &emission) {
    leave(function, emission, 0);
    std::vector<PathStep> steps(Backward.rbegin(), Backward.rend());
    // Two words for one thing at one place are one too many.
    std::vector<PathStep> out;
    for (size_t i = steps.size(); i-- > 1;)
      if (steps[i - 1].at.line == 0)
        steps[i - 1].at = steps[i].at;
    for (PathStep &step : steps) {
      const bool same = !out.empty() && out.back().text == step.text &&
                        out.back().at.line == step.at.line && out.back().at.file == step.at.file;
      if (!same)
        out.push_back(std::move(step));
    }
    return out;
  }

private:
  const Solution &S;
  std::vector<PathStep> Backward;

  void push(const Location &at, std::string text) {
    if (Backward.size() < kMaxSteps)
      Backward.push_back({at, std::move(text)});
  }

  void leave(FunctionId id, const Emission &emission, int depth) {
    const Sink &sink = S.sinks[emission.sink];
    if (emission.call == kNone) {
      push(sink.at, "thrown here");
      walk(id, emission.node, emission.fromOrigin, emission.fromPath, depth);
      return;
    }
    const Function &function = S.function(id);
    const Call &call = function.calls[emission.call];
    bool ended = false;
    if (emission.callee != kNone && emission.calleeSink != kNone && depth < kMaxNesting) {
      for (const Emission &inner : S.states[emission.callee].emissions)
        if (inner.origin == emission.calleeOrigin && inner.sink == emission.calleeSink) {
          leave(emission.callee, inner, depth + 1);
          break;
        }
      pushPassed(call, emission.callee, emission.calleeOrigin);
    } else {
      push(call.at, std::string(emittedPhrase(sink.channel)) + " by " + sink.name);
      if (emission.callee != kNone && emission.calleeNode != kNone) {
        ended = !walk(emission.callee, emission.calleeNode, emission.calleeOrigin,
                      emission.calleePath, depth + 1);
        if (!ended)
          pushPassed(call, emission.callee, emission.calleeOrigin);
      }
    }
    if (!ended)
      walk(id, emission.node, emission.fromOrigin, emission.fromPath, depth);
  }

  void pushPassed(const Call &call, FunctionId callee, OriginId origin) {
    const Symbol &symbol = S.symbolOf(callee);
    if (!S.origins.isInput(origin) || (symbol.flags & kDestructor) != 0)
      return;
    const uint32_t position = S.origins[origin].id;
    if ((symbol.flags & kLambda) != 0) {
      push(call.at, position == kThis ? "captured by a lambda" : "passed to a lambda");
      return;
    }
    std::string text = "passed to " + quoted(symbol.name);
    if (position < symbol.parameters.size() && !parameterName(symbol, position).empty())
      text += " as " + quoted(parameterName(symbol, position));
    else if (position == kThis)
      text = "used by " + quoted(symbol.name);
    push(call.at, std::move(text));
  }

  const std::string &parameterName(const Symbol &function, uint32_t position) const {
    return S.unit.symbols[function.parameters[position]].name;
  }

  /// Back along the provenance. True if it ended at an input of the function.
  bool walk(FunctionId id, NodeId node, OriginId origin, PathId path, int depth) {
    const FunctionState &state = S.states[id];
    for (int i = 0; i < kMaxWalk && node != kNone; ++i) {
      const Element *element = state.at[node].find(origin, path);
      if (element == nullptr) {
        if (passThrow(id, node, origin, path, depth))
          return false;
        begin(id, node, origin);
        return S.origins.isInput(origin);
      }
      if (element->via == kNone && element->fromNode == kNone) {
        begin(id, node, origin);
        return S.origins.isInput(origin);
      }
      if (element->via == kNone) {
        describe(id, node, *element);
      } else if (!cross(id, node, state.vias[element->via], *element, depth)) {
        return false;
      }
      node = element->fromNode;
      origin = element->fromOrigin;
      path = element->fromPath;
    }
    return false;
  }

  /// Steps of a call or a field on the way. False if the way begins in there.
  bool cross(FunctionId id, NodeId node, const Via &via, const Element &element, int depth) {
    const Function &function = S.function(id);
    const Node &n = function.nodes[node];
    if (via.kind == Via::Kind::Feed) {
      push(n.at, "read from " + quoted(nameOf(n)));
      push(S.function(via.function).nodes[via.node].at, "stored in " + quoted(nameOf(n)));
      if (depth < kMaxNesting)
        walk(via.function, via.node, via.origin, via.path, depth + 1);
      return false;
    }
    const Call &call = function.calls[via.call];
    if (via.kind == Via::Kind::Rule) {
      describeRule(n, call);
      if (element.fromNode == kNone)
        begin(id, node, element.origin);
      return element.fromNode != kNone;
    }
    const Symbol &callee = S.symbolOf(via.function);
    if (n.kind == NodeKind::Caught) {
      push(n.at, "thrown by " + quoted(callee.name) + " and caught here");
      pushThrow(S.function(via.function), via.node);
    } else if ((callee.flags & (kConstructor | kLambda)) == 0)
      push(call.at, n.kind == NodeKind::Out && !nameOf(n).empty()
                        ? "written into " + quoted(nameOf(n)) + " by " + quoted(callee.name)
                        : "returned from " + quoted(callee.name));
    if (depth < kMaxNesting)
      walk(via.function, via.node, via.origin, via.path, depth + 1);
    if (!S.origins.isInput(via.origin))
      return false;
    pushPassed(call, via.function, via.origin);
    return element.fromNode != kNone;
  }

  void pushThrow(const Function &function, NodeId value) {
    for (const Throw &thrown : function.throws)
      if (thrown.value == value) {
        push(thrown.at, "thrown here");
        return;
      }
  }

  /// What came out of a callee as an exception has no element at the call. False if it didn't.
  bool passThrow(FunctionId id, NodeId node, OriginId origin, PathId path, int depth) {
    const Node &n = S.function(id).nodes[node];
    if (n.kind != NodeKind::Result || n.call == kNone || depth >= kMaxNesting)
      return false;
    for (FunctionId target : S.graph.targets(id, n.call))
      for (const SummaryFlow &flow : S.states[target].flows)
        if (flow.out == kThrown && flow.origin == origin && flow.path == path) {
          push(S.function(id).calls[n.call].at,
               "thrown by " + quoted(S.symbolOf(target).name) + " here");
          pushThrow(S.function(target), flow.node);
          walk(target, flow.node, flow.origin, flow.nodePath, depth + 1);
          return true;
        }
    return false;
  }

  std::string nameOf(const Node &node) const {
    return node.symbol == kNone ? std::string() : S.unit.symbols[node.symbol].name;
  }

  void describe(FunctionId id, NodeId node, const Element &element) {
    const Node &n = S.function(id).nodes[node];
    if (n.kind == NodeKind::Define && n.symbol != kNone)
      push(n.at, "assigned to " + quoted(nameOf(n)));
    else if (n.kind == NodeKind::Caught) {
      push(n.at, "caught here");
      pushThrow(S.function(id), element.fromNode);
    } else if (n.kind == NodeKind::Update && S.paths.depth(element.path) == 1)
      for (const Edge &edge : n.inputs)
        if (edge.kind == EdgeKind::Store && edge.part == S.paths.head(element.path) &&
            edge.from == element.fromNode) {
          push(n.at, "stored in " + quoted(S.unit.symbols[edge.part].name));
          break;
        }
  }

  /// Copies, conversions and accessors go without saying.
  void describeRule(const Node &node, const Call &call) {
    if (call.callee == kNone)
      return;
    const Symbol &callee = S.unit.symbols[call.callee];
    const bool quiet = (callee.flags & (kConstructor | kOperator | kConversion)) != 0 ||
                       callee.qualified.starts_with("std::");
    if (quiet)
      return;
    if (node.kind == NodeKind::Out && node.symbol != kNone)
      push(call.at, "written into " + quoted(nameOf(node)) + " by " + callee.name);
    else
      push(call.at, "passed through " + callee.name);
  }

  void begin(FunctionId id, NodeId node, OriginId origin) {
    (void)id;
    (void)node;
    if (!S.origins.isSource(origin))
      return;
    const Source &source = S.origins.source(origin);
    const std::string name = quoted(source.name);
    const std::string title = source.kind != nullptr ? source.kind->title : "unknown value";
    switch (source.evidence) {
    case Evidence::Annotation:
      push(source.at, name + ", annotated as " + title + ", is read here");
      return;
    case Evidence::Api:
      push(source.at, title + " comes from " + name + " here");
      return;
    case Evidence::Key:
      push(source.at, "value of the key " + name + " is read here");
      return;
    case Evidence::Label:
      push(source.at, "value is announced as " + name + " here");
      return;
    case Evidence::Use:
      push(source.at, "value is read here that is also used as " + name);
      return;
    case Evidence::Fields: {
      std::string fields;
      for (size_t i = 0; i < source.fields.size() && i < 3; ++i)
        fields += (i == 0 ? "" : ", ") + quoted(source.fields[i]);
      push(source.at, name + ", which holds " + fields + ", is read here");
      return;
    }
    default:
      push(source.at, source.name.empty() ? "value is read here" : name + " is read here");
      return;
    }
  }
};

} // namespace

std::vector<PathStep> stepsOf(const Solution &solution, FunctionId function,
                              const Emission &emission) {
  return Teller(solution).tell(function, emission);
}

std::string_view channelPhrase(Channel channel) {
  switch (channel) {
  case Channel::Log:
    return "the log";
  case Channel::Console:
    return "standard error";
  case Channel::Output:
    return "standard output";
  case Channel::Trace:
    return "a trace";
  case Channel::Metric:
    return "a metric";
  case Channel::Exception:
    return "an exception";
  case Channel::Client:
    return "a client";
  case Channel::File:
    return "a file";
  case Channel::ThirdParty:
    return "a third party";
  }
  return "the outside";
}

} // namespace tacet::flow
