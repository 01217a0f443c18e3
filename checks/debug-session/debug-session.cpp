// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/debug-session/debug-session.h"

#include "checks/flow/findings.h"
#include "checks/flow/written.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tacet::checks {
namespace {

using namespace flow;

enum Role : uint8_t { Operator, Expiry, Audit };
constexpr std::array<const char *, 3> kMissing = {"no operator", "no expiry", "no audit record"};
/// In seconds thirty years: further away than any session may end, however it is counted.
constexpr uint64_t kFarAway = 946'080'000;

class Sessions {
public:
  Sessions(const Analysis &analysis, std::vector<Finding> &out)
      : S(*analysis.solution), U(S.unit), Shared(analysis.rules->words), Out(out) {}

  void run() {
    for (FunctionId id = 0; id < U.functions.size(); ++id)
      for (const Call &call : U.functions[id].calls)
        if (call.callee != kNone && S.index.function(call.callee).debugGate)
          judge(id, call);
  }

private:
  const Solution &S;
  const Unit &U;
  const Words &Shared;
  std::vector<Finding> &Out;

  bool hasWord(const std::string &name, const WordSet &words) const {
    const std::vector<std::string> &found = S.index.nameFacts(name).words;
    return std::any_of(found.begin(), found.end(),
                       [&](const std::string &word) { return words.count(word) != 0; });
  }

  bool plays(const Symbol &parameter, Role role) const {
    const WordSet &words = role == Operator ? Shared.gateOperators
                           : role == Expiry ? Shared.gateExpiries
                                            : Shared.gateAudits;
    const SymbolId record = parameter.type == kNone ? kNone : U.types[parameter.type].record;
    return hasWord(parameter.name, words) ||
           (record != kNone && hasWord(U.symbols[record].name, words));
  }

  /// What is wrong with what the gate is told for this role; empty when nothing is.
  std::string wrongWith(Role role, const Function &in, const Call &call) const {
    const Symbol &gate = U.symbols[call.callee];
    for (uint32_t i = 0; i < gate.parameters.size() && i < call.arguments.size(); ++i)
      if (plays(U.symbols[gate.parameters[i]], role))
        return wrongAt(role, in, call, i);
    return kMissing[role];
  }

  std::string wrongAt(Role role, const Function &in, const Call &call, uint32_t position) const {
    const NodeId node = call.arguments[position];
    if (role == Expiry && (namesNoEnd(call, position) || madeWithoutEnd(in, node)))
      return "an unlimited expiry";
    const WrittenValues values = writtenAt(S, in, node);
    if (values.all.empty() || !values.complete)
      return "";
    for (const Written &written : values.all)
      if (std::string wrong = wrongValue(role, written); !wrong.empty())
        return wrong;
    return "";
  }

  static std::string wrongValue(Role role, const Written &written) {
    if (written.form == Written::Form::Field)
      return "";
    const std::string &text = *written.text;
    const bool number = written.form == Written::Form::Number;
    const bool nothing = text.empty() || (number && (text == "null" || text == "0"));
    if (role == Operator)
      return nothing ? kMissing[role] : "a constant operator";
    if (role == Audit)
      return nothing ? kMissing[role] : "";
    if (!number)
      return nothing ? kMissing[role] : "a constant expiry";
    uint64_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return nothing || error != std::errc() || value >= kFarAway ? "an unlimited expiry" : "";
  }

  /// `INT_MAX`, `Duration::Forever`
  bool namesNoEnd(const Call &call, uint32_t position) const {
    return position < call.keys.size() && call.keys[position] != kNone &&
           hasWord(U.symbols[call.keys[position]].name, Shared.unlimited);
  }

  /// `std::chrono::hours::max()`
  bool madeWithoutEnd(const Function &in, NodeId id) const {
    for (int steps = 0; id != kNone && steps < 8; ++steps) {
      const Node &node = in.nodes[id];
      NodeId before = node.inputs.size() == 1 ? node.inputs.front().from : kNone;
      if (node.kind == NodeKind::Result) {
        const Call &call = in.calls[node.call];
        if (call.callee == kNone)
          return false;
        const Symbol &callee = U.symbols[call.callee];
        if ((callee.flags & kConstructor) == 0)
          return hasWord(callee.name, Shared.unlimited);
        before = call.arguments.empty() ? kNone : call.arguments.front();
      }
      id = before;
    }
    return false;
  }

  void judge(FunctionId id, const Call &call) {
    std::vector<std::string> wrong;
    for (Role role : {Operator, Expiry, Audit})
      if (std::string text = wrongWith(role, U.functions[id], call); !text.empty())
        wrong.push_back(std::move(text));
    if (wrong.empty())
      return;
    Finding finding;
    finding.rule = "tacet-debug-session";
    finding.confidence = Confidence::High;
    finding.message = "debug gate '" + nameOf(U.symbols[call.callee]) + "' is passed with ";
    for (size_t i = 0; i < wrong.size(); ++i)
      finding.message += (i == 0 ? "" : i + 1 == wrong.size() ? " and " : ", ") + wrong[i];
    finding.advice = "open a session for the person who asks, with an end within hours and a "
                     "record that they can't change";
    finding.at = positionOf(U, call.at);
    finding.function = nameOf(S.symbolOf(id));
    Out.push_back(std::move(finding));
  }
};

} // namespace

void DebugSession::run(const Analysis &analysis, std::vector<Finding> &out) const {
  Sessions(analysis, out).run();
}

std::unique_ptr<Check> makeDebugSession() { return std::make_unique<DebugSession>(); }

} // namespace tacet::checks
