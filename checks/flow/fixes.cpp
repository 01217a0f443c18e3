// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Text is only put in before and behind what is written, so a fix holds nothing of the source. Of a
// text that is put together in place, the sensitive part alone is redacted.
#include "checks/flow/fixes.h"

#include "checks/flow/findings.h"
#include "checks/flow/solution.h"

namespace tacet::flow {
namespace {

using Offer = RedactorRule::Offer;

/// What must come out of a redactor to fit where the value was.
enum class Fits : uint8_t {
  Nothing,
  Characters, ///< a `const char *`
  Text,       ///< that, or the value's own class
  Anything,   ///< into a stream: also where the value was no text
};

class Fixer {
public:
  Fixer(const Leak &leak, const Analysis &analysis)
      : L(leak), S(*analysis.solution), U(S.unit), Rules(*analysis.rules) {}

  std::vector<Fix> run() {
    if (L.guarded || L.places.empty() || !U.problems.empty())
      return {};
    const LeakPlace &first = L.places.front();
    const Function &function = S.function(first.function);
    const std::optional<Fix> empty = fixIn(
        U, first.call != kNone ? function.calls[first.call].at.file : fileOf(function, first.node));
    if (!empty)
      return {};
    TheFix = *empty;
    for (const LeakPlace &place : L.places)
      if (!callKeyed(place) && !redact(place))
        return {};
    std::sort(TheFix.edits.begin(), TheFix.edits.end());
    const bool twice =
        std::adjacent_find(TheFix.edits.begin(), TheFix.edits.end()) != TheFix.edits.end();
    return twice ? std::vector<Fix>() : std::vector<Fix>{TheFix};
  }

private:
  struct Spot {
    CallId call;
    uint32_t argument;
  };

  const Leak &L;
  const Solution &S;
  const Unit &U;
  const RuleSet &Rules;
  Fix TheFix;

  static uint32_t fileOf(const Function &function, NodeId node) {
    return node != kNone ? function.nodes[node].at.file : kNone;
  }
  const Type &typeOf(TypeId id) const {
    static const Type none;
    return id == kNone ? none : U.types[id];
  }
  bool isClassOfText(TypeId id) const { return S.index.type(id).text; }

  /// `wpa_hexdump(…)` to `wpa_hexdump_key(…)`
  bool callKeyed(const LeakPlace &place) {
    if (place.call == kNone || !L.dumped)
      return false;
    const Call &call = S.function(place.function).calls[place.call];
    if (call.callee == kNone || !call.name.known())
      return false;
    for (const SinkSpec &spec : S.index.function(call.callee).sinks)
      if (!spec.keyed.empty()) {
        TheFix.edits.push_back({call.name.begin, call.name.end, spec.keyed});
        TheFix.description = "call " + spec.keyed + " instead";
        return true;
      }
    return false;
  }

  bool redact(const LeakPlace &place) {
    const Function &function = S.function(place.function);
    std::vector<Spot> spots;
    Extent whole;
    NodeId node = place.node;
    if (place.call != kNone) {
      const Call &call = function.calls[place.call];
      if (place.argument >= call.extents.size() || !call.extents[place.argument].known())
        return false;
      whole = call.extents[place.argument];
      node = call.arguments[place.argument];
    }
    if (node != kNone)
      spots = inside(place, node, whole);
    if (spots.empty() && place.call != kNone)
      spots.push_back({place.call, place.argument});
    return !spots.empty() && std::all_of(spots.begin(), spots.end(), [&](const Spot &spot) {
      return change(place.function, spot);
    });
  }

  /// The sensitive parts of a text that is made in the place where it is used; empty where there
  /// are none that could be told apart.
  std::vector<Spot> inside(const LeakPlace &place, NodeId node, const Extent &whole) const {
    const Function &function = S.function(place.function);
    if (function.nodes[node].kind != NodeKind::Result)
      return {};
    const CallId id = function.nodes[node].call;
    const Call &call = function.calls[id];
    if (!composes(call) || call.extents.empty())
      return {};
    std::vector<Spot> spots;
    bool isThere = false;
    for (uint32_t i = 0; i < call.arguments.size(); ++i) {
      const NodeId argument = call.arguments[i];
      if (argument == kNone || !holdsSource(place.function, argument))
        continue;
      const Extent &extent = call.extents[i];
      if (!extent.known() || (whole.known() && !whole.holds(extent)))
        return {};
      for (const Element &element : S.states[place.function].at[argument])
        isThere |= element.origin == place.origin;
      const std::vector<Spot> further = inside(place, argument, extent);
      if (further.empty() && fitsAt(call, function, i) == Fits::Nothing)
        return {};
      spots.insert(spots.end(), further.begin(), further.end());
      if (further.empty())
        spots.push_back({id, i});
    }
    return isThere ? spots : std::vector<Spot>();
  }

  bool holdsSource(FunctionId function, NodeId node) const {
    const FunctionState &state = S.states[function];
    return state.harmless[node] == 0 &&
           std::any_of(state.at[node].begin(), state.at[node].end(),
                       [&](const Element &element) { return S.origins.isSource(element.origin); });
  }

  /// Makes a text of its arguments: `a + b`, `std::string(a)`, `std::format(…)`, an exception.
  bool composes(const Call &call) const {
    if (call.callee == kNone)
      return false;
    const Symbol &callee = U.symbols[call.callee];
    const auto &propagators = S.index.function(call.callee).propagators;
    return (callee.flags & kConstructor) != 0 || callee.name == "operator+" ||
           std::any_of(propagators.begin(), propagators.end(),
                       [](const PropagatorRule *rule) { return rule->format.has_value(); });
  }

  Fits fitsAt(const Call &call, const Function &function, uint32_t argument) const {
    const TypeId value = function.nodes[call.arguments[argument]].type;
    if (call.callee == kNone || value == kNone)
      return Fits::Nothing;
    const Symbol &callee = U.symbols[call.callee];
    const bool characters = typeOf(value).carrier == Carrier::Text;
    const bool text = characters || isClassOfText(value);
    if ((callee.flags & kStreamInsert) != 0)
      return text ? Fits::Text : isLibraryStream(callee) ? Fits::Anything : Fits::Nothing;
    if (!text)
      return Fits::Nothing;
    if (callee.name == "operator+")
      return Fits::Text;
    if (argument >= callee.parameters.size())
      return characters ? Fits::Characters : Fits::Nothing;
    const TypeId taken = U.symbols[callee.parameters[argument]].type;
    const Type &type = typeOf(taken);
    if (type.indirect && !type.readOnly && (callee.flags & kForwards) == 0)
      return Fits::Nothing; // it would be written to
    if (isClassOfText(taken))
      return Fits::Text;
    // Behind the characters may stand how many there are.
    const bool counted =
        argument + 1 < callee.parameters.size() &&
        typeOf(U.symbols[callee.parameters[argument + 1]].type).carrier == Carrier::Number;
    return type.carrier == Carrier::Text && characters && !counted ? Fits::Characters
                                                                   : Fits::Nothing;
  }

  /// One that takes `const char *` as well as what is there.
  bool isLibraryStream(const Symbol &inserter) const {
    SymbolId record = inserter.owner;
    if ((inserter.flags & kMethod) == 0)
      record = inserter.parameters.empty()
                   ? kNone
                   : typeOf(U.symbols[inserter.parameters.front()].type).record;
    return record != kNone && (U.symbols[record].flags & kSystem) != 0;
  }

  bool change(FunctionId id, const Spot &spot) {
    const Function &function = S.function(id);
    const Call &call = function.calls[spot.call];
    const Extent &extent = call.extents[spot.argument];
    const Fits fits = fitsAt(call, function, spot.argument);
    const NodeId node = call.arguments[spot.argument];
    if (fits == Fits::Nothing || U.files[call.at.file] != TheFix.file)
      return false;
    const bool isEcho = L.source.kind != nullptr && L.source.kind->check == "exception-echo" &&
                        L.source.function == id && L.source.node == node;
    if (isEcho && typeOf(function.nodes[node].type).carrier == Carrier::Text) {
      TheFix.edits.push_back({extent.begin, extent.end, "\"internal error\""});
      TheFix.description = "say a fixed text instead of the exception's";
      return true;
    }
    const RedactorRule *redactor = offered();
    if (redactor == nullptr || (fits == Fits::Anything && redactor->offer != Offer::Same))
      return false;
    const bool open = redactor->offer == Offer::Cxx && fits == Fits::Characters;
    const std::string &name = redactor->on.front().text;
    TheFix.edits.push_back({extent.begin, extent.begin, name + "("});
    TheFix.edits.push_back({extent.end, extent.end, open ? ").c_str()" : ")"});
    TheFix.header = redactor->header;
    TheFix.description = "pass it through " + name;
    return true;
  }

  /// The project's own goes before ours.
  const RedactorRule *offered() const {
    for (auto rule = Rules.redactors.rbegin(); rule != Rules.redactors.rend(); ++rule)
      if (rule->offer != Offer::No && (rule->offer == Offer::C) != U.cxx)
        return rule->header != kAnnotationHeader || U.annotatable ? &*rule : nullptr;
    return nullptr;
  }
};

} // namespace

std::optional<Fix> fixIn(const Unit &unit, uint32_t file) {
  if (file >= unit.digests.size() || unit.digests[file].empty())
    return std::nullopt;
  Fix fix;
  fix.file = unit.files[file];
  fix.digest = unit.digests[file];
  return fix;
}

std::vector<Fix> fixesOf(const Leak &leak, const Analysis &analysis) {
  return Fixer(leak, analysis).run();
}

} // namespace tacet::flow
