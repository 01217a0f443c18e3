// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which nodes are sensitive by themselves: by annotation, name, key, type or use.
#include "checks/flow/literals.h"
#include "checks/flow/transfer.h"

namespace tacet::flow {

namespace {

/// By its kind, or by one of the words in its name.
bool isGuessable(const Kind &kind, const std::vector<std::string> &words) {
  return kind.lowEntropy || std::any_of(words.begin(), words.end(), [&](const std::string &word) {
           return std::find(kind.guessable.begin(), kind.guessable.end(), word) !=
                  kind.guessable.end();
         });
}

} // namespace

Source Transfer::makeSource(NodeId id, const Kind *kind, Confidence confidence, Evidence evidence,
                            std::string name) const {
  Source source;
  source.kind = kind;
  source.evidence = evidence;
  source.confidence = confidence;
  source.function = Id;
  source.node = id;
  source.at = F.nodes[id].at;
  source.name = std::move(name);
  source.guessable = kind != nullptr && isGuessable(*kind, S.index.nameFacts(source.name).words);
  return source;
}

bool Transfer::hasBetter(NodeId id, const Kind *kind, Confidence confidence) const {
  for (const Element &element : State.at[id]) {
    if (element.path != kWhole || element.wear.guarded || !S.origins.isSource(element.origin))
      continue;
    const Source &source = S.origins.source(element.origin);
    if (source.kind == kind && (source.function != Id || source.node != id) &&
        static_cast<int>(source.confidence) - lossOf(element.wear, kind) >=
            static_cast<int>(confidence))
      return true;
  }
  return false;
}

bool Transfer::addSource(NodeId id, const Kind *kind, Confidence confidence, Evidence evidence,
                         std::string name) {
  if (hasBetter(id, kind, confidence))
    return false;
  Element element;
  element.origin = S.origins.add(makeSource(id, kind, confidence, evidence, std::move(name)));
  return add(id, element);
}

/// `body` may be anything, but not in an `HttpRequest`: two hints at one kind are worth a step.
Confidence Transfer::inContext(const Node &node, const Meaning &meaning) const {
  if (node.kind != NodeKind::Part || node.inputs.empty() || meaning.confidence == Confidence::High)
    return meaning.confidence;
  const Meaning &whole = S.index.type(F.nodes[node.inputs.front().from].type).meaning;
  const bool agrees = whole.kind != nullptr && whole.kind->check == meaning.kind->check &&
                      whole.confidence != Confidence::Low;
  return agrees ? static_cast<Confidence>(static_cast<int>(meaning.confidence) + 1)
                : meaning.confidence;
}

bool Transfer::isFileName(SymbolId variable) const {
  return std::binary_search(State.fileNames.begin(), State.fileNames.end(), variable);
}

bool Transfer::addSources(NodeId id) {
  const Node &node = F.nodes[id];
  bool changed = false;
  for (const auto &[marked, origin] : State.marks)
    if (marked == id && !State.harmless[id]) {
      const Source &source = S.origins.source(origin);
      if (!hasBetter(id, source.kind, source.confidence)) {
        Element element;
        element.origin = origin;
        changed |= add(id, element);
      }
    }
  if (State.harmless[id] || node.kind == NodeKind::Merge || node.kind == NodeKind::Compute ||
      node.kind == NodeKind::Update)
    return changed;
  // A Result's symbol is its callee, which is judged with the call.
  const bool named = node.symbol != kNone && node.kind != NodeKind::Result;
  if (named) {
    const Meaning &meaning = S.index.variable(node.symbol);
    if (meaning.isPublic)
      return changed;
    if (meaning.kind != nullptr && (meaning.annotated || !isFileName(node.symbol)) &&
        (meaning.annotated || S.index.nameFits(node.type, meaning.carriers))) {
      const bool byKey =
          node.kind == NodeKind::Part && S.unit.symbols[node.symbol].kind != SymbolKind::Field;
      changed |= addSource(id, meaning.kind, inContext(node, meaning),
                           meaning.annotated ? Evidence::Annotation
                           : byKey           ? Evidence::Key
                                             : Evidence::Name,
                           S.unit.symbols[node.symbol].name);
    }
    if (node.kind == NodeKind::Parameter)
      if (const auto kind = S.callbackKinds.find(node.symbol); kind != S.callbackKinds.end())
        changed |= addSource(id, kind->second, Confidence::High, Evidence::Api,
                             S.unit.symbols[node.symbol].name);
  }
  const Meaning &byType = S.index.type(node.type).meaning;
  if (byType.kind != nullptr && !byType.isPublic && node.kind != NodeKind::Out)
    changed |= addSource(id, byType.kind, byType.confidence,
                         byType.annotated ? Evidence::Annotation : Evidence::Type,
                         named ? S.unit.symbols[node.symbol].name
                               : S.unit.symbols[S.unit.types[node.type].record].name);
  return changed;
}

bool Transfer::addStreams(NodeId id) {
  const Node &node = F.nodes[id];
  const auto put = [&](Channel channel, Confidence confidence, const std::string &name,
                       bool byName) {
    Element element;
    element.origin = S.origins.add(StreamTarget{channel, confidence, name, byName});
    return add(id, element);
  };
  bool changed = false;
  const TypeFacts &type = S.index.type(node.type);
  if (node.kind == NodeKind::Global && node.symbol != kNone)
    if (const auto channel = S.index.globalTarget(node.symbol))
      changed |= put(*channel, Confidence::High, S.unit.symbols[node.symbol].qualified, false);
  if (type.target)
    changed |= put(*type.target, type.targetByName ? Confidence::Medium : Confidence::High,
                   S.unit.symbols[S.unit.types[node.type].record].name, type.bodyDecides);
  const bool named = node.kind == NodeKind::Parameter || node.kind == NodeKind::Global ||
                     node.kind == NodeKind::Part || node.kind == NodeKind::Define;
  if (named && type.stream && !type.target && node.symbol != kNone &&
      S.index.profile() != Profile::Annotated && streamAt(id, kWhole) == nullptr) {
    const std::string &name = S.unit.symbols[node.symbol].name;
    const NameFacts &facts = S.index.nameFacts(name);
    if (facts.logNoun || facts.logStream)
      changed |= put(Channel::Log, Confidence::Medium, name, false);
  }
  return changed;
}

} // namespace tacet::flow
