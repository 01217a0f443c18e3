// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Texts to postures, the way the programs go, for tests of adapters.
#pragma once

#include "drift/adapters/adapter.h"
#include "drift/load/load.h"
#include "drift/posture/vocabulary.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// Keeps what postures point into.
class AdapterReader {
public:
  explicit AdapterReader(std::string_view system) : Agent(findAdapter(system)) {}

  Posture read(const std::vector<std::string> &texts, const Deployment &deployment = {},
               const std::string &extension = ".yaml") {
    std::vector<Document> documents;
    for (const std::string &text : texts) {
      Loaded loaded = load(text, "config" + std::to_string(++Count) + extension, Names);
      REQUIRE(loaded.problems.empty());
      for (Document &document : loaded.documents)
        documents.push_back(std::move(document));
    }
    Posture posture = Agent->adapt(Agent->makeEffective(documents, deployment), deployment);
    CHECK(misfits(posture) == std::vector<std::string>{});
    return posture;
  }

  int recognises(const std::string &text) {
    Loaded loaded = load(text, "config.yaml", Names);
    REQUIRE(loaded.documents.size() == 1);
    return Agent->recognises(loaded.documents.front());
  }

private:
  const Adapter *Agent;
  FileNames Names;
  int Count = 0;
};

inline const Fact *findFact(const Posture &posture, FactType type, std::string_view subject) {
  for (const Fact &fact : posture.facts)
    if (fact.type == type && fact.subject == subject)
      return &fact;
  return nullptr;
}

/// Type, subject, values and latency, one fact a line: what comparison sees.
inline std::vector<std::string> essence(const Posture &posture) {
  std::vector<std::string> lines;
  for (const Fact &fact : posture.facts) {
    std::string line(infoOf(fact.type).name);
    line += " " + fact.subject + (fact.latent ? " latent" : "");
    for (const auto &[name, value] : fact.values) {
      line += " " + name + "=";
      if (const auto *word = std::get_if<std::string>(&value))
        line += *word;
      else if (const auto *number = std::get_if<int64_t>(&value))
        line += std::to_string(*number);
      else
        for (const std::string &item : std::get<std::set<std::string>>(value))
          line += item + ",";
    }
    lines.push_back(line);
  }
  return lines;
}

} // namespace tacet::drift
