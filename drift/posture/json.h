// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Postures as JSON, as baselines hold them: docs/formats/baseline.md. Facts, attributes and their
// words by the vocabulary's names. stored.h reads it.
#pragma once

#include "drift/baseline/strict_json.h"
#include "drift/posture/posture.h"

#include <nlohmann/json.hpp>

#include <map>
#include <vector>

namespace tacet::drift {

/// Values that many say, each written once and referred to by its index.
class JsonTable {
public:
  size_t indexOf(const nlohmann::ordered_json &value);
  const nlohmann::ordered_json &list() const { return List; }

private:
  nlohmann::ordered_json List = nlohmann::ordered_json::array();
  std::map<std::string, size_t> Known;
};

struct PostureTables {
  JsonTable meanings, labels;
};

/// `files` are the unit's files by name; places in others are left out.
nlohmann::ordered_json postureValue(const Posture &posture, const std::vector<std::string> &files,
                                    PostureTables &tables);

/// What many facts have in common: type, values, latency. The source and the destination of a path
/// may be written as `true`: then its subject tells them.
nlohmann::ordered_json meaningValue(const Fact &fact);
Fact readMeaning(simdjson::dom::element element, JsonDoubts &doubts);
/// Puts in what is left to the subject. Nothing to do for facts that are no paths.
void completeEnds(Fact &fact);

} // namespace tacet::drift
