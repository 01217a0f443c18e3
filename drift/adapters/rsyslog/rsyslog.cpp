// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// rsyslog. https://www.rsyslog.com/doc/. Three spellings in one file (drift/load/rsyslog.h), names
// without regard to case. An include stands for the files it names at that place, in the order of
// their names; order decides what is masked before it is sent.
#include "drift/adapters/rsyslog/rsyslog.h"

#include "drift/adapters/build.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <set>

namespace tacet::drift {

namespace {

constexpr int MostIncludes = 16;

std::string_view includeOf(const Entry &entry) {
  if (entry.key == "$includeconfig")
    return entry.value.text;
  return entry.key == "include" ? entry.value.textAt("file") : std::string_view();
}

class Merger {
public:
  explicit Merger(std::span<const Document> documents) : Documents(documents) {
    for (const Document &document : documents)
      Order.push_back(&document);
    std::ranges::stable_sort(Order, {}, [](const Document *document) { return document->name; });
  }

  Effective run() {
    Result.root.kind = NodeKind::Map;
    if (!Documents.empty())
      add(Documents.front(), 0);
    for (const Document &document : Documents) // given, but no include that we saw names it
      if (!Used.contains(&document))
        add(document, 0);
    return std::move(Result);
  }

private:
  void add(const Document &document, int depth) {
    Used.insert(&document);
    if (!Result.root.at.known())
      Result.root.at = document.root.at;
    for (const Entry &entry : document.root.entries) {
      const std::string_view pattern = trimmed(includeOf(entry));
      if (pattern.empty())
        Result.root.entries.push_back(entry);
      else
        include(pattern, entry, depth);
    }
  }

  void include(std::string_view pattern, const Entry &entry, int depth) {
    bool found = false;
    for (const Document *document : Order)
      if (!Used.contains(document) && depth < MostIncludes &&
          (includePatternFits(pattern, document->name) ||
           (pattern.ends_with('/') &&
            includePatternFits(std::string(pattern) + "*", document->name)))) {
        add(*document, depth + 1);
        found = true;
      }
    if (!found)
      Result.opaque.push_back(opaqueAt("include@" + digestOf(pattern),
                                       {"an include whose files are not here", entry.at}, "missing",
                                       pattern));
  }

  std::span<const Document> Documents;
  std::vector<const Document *> Order;
  std::set<const Document *> Used;
  Effective Result;
};

class RsyslogAdapter final : public Adapter {
public:
  std::string_view system() const override { return "rsyslog"; }
  std::string_view versions() const override { return "7.0 to 8.2508"; }

  int recognises(const Document &document) const override {
    if (document.format == "rsyslog")
      return document.root.entries.empty() ? 1 : 2;
    return 0;
  }

  std::string unitOf(std::string_view name) const override { return dropInUnit(name); }

  std::vector<std::string> includes(const Document &document) const override {
    std::vector<std::string> patterns;
    for (const Entry &entry : document.root.entries)
      if (const std::string_view pattern = trimmed(includeOf(entry)); !pattern.empty())
        patterns.emplace_back(pattern);
    return patterns;
  }

  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    return Merger(documents).run();
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    std::vector<Fact> facts;
    addRsyslogFacts(effective.root, facts);
    return postureOf(effective, deployment, std::move(facts));
  }
};

} // namespace

const Adapter &rsyslogAdapter() {
  static const RsyslogAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
