// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From texts to a posture in one call, for the adapters' tests.
#pragma once

#include "drift/adapters/adapter.h"
#include "drift/load/load.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace tacet::drift {

struct File {
  std::string name;
  std::string text;
};

/// Loads the files, asks the adapter of that name, and holds the answer against the vocabulary.
inline Posture adapted(std::string_view system, const std::vector<File> &files,
                       const std::string &version = {}) {
  static FileNames names;
  std::vector<Document> documents;
  const Adapter *adapter = findAdapter(system);
  REQUIRE(adapter != nullptr);
  for (const File &file : files) {
    Loaded loaded = load(file.text, file.name, names);
    CHECK(loaded.problems.empty());
    for (Document &document : loaded.documents) {
      CHECK(adapter->recognises(document) > 0);
      documents.push_back(std::move(document));
    }
  }
  const Deployment deployment{version, {}};
  Posture posture = adapter->adapt(adapter->makeEffective(documents, deployment), deployment);
  for (const std::string &misfit : misfits(posture))
    FAIL_CHECK(misfit);
  for (const Fact &fact : posture.facts)
    CHECK(fact.at.known());
  return posture;
}

/// The only fact of that type whose subject contains `part`.
inline const Fact &factOf(const Posture &posture, FactType type, std::string_view part = {}) {
  const Fact *found = nullptr;
  for (const Fact &fact : posture.facts)
    if (fact.type == type && fact.subject.find(part) != std::string::npos) {
      if (found != nullptr)
        FAIL("more than one fact with '" + std::string(part) + "': " + found->subject + ", " +
             fact.subject);
      found = &fact;
    }
  if (found == nullptr)
    FAIL("no fact with '" + std::string(part) + "'");
  return *found;
}

inline size_t countOf(const Posture &posture, FactType type, std::string_view part = {}) {
  size_t count = 0;
  for (const Fact &fact : posture.facts)
    count += fact.type == type && fact.subject.find(part) != std::string::npos ? 1 : 0;
  return count;
}

inline std::string word(const Posture &posture, FactType type, std::string_view part,
                        std::string_view attribute) {
  return std::string(wordOf(factOf(posture, type, part), attribute));
}

} // namespace tacet::drift
