// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One way of reading for both: what was checked can be made into facts.
#include "drift/posture/stored.h"

#include "drift/posture/json.h"
#include "drift/posture/places.h"
#include "drift/posture/words.h"

namespace tacet::drift {
namespace {

simdjson::dom::element take(simdjson::dom::array::iterator &at) {
  const simdjson::dom::element element = *at;
  ++at;
  return element;
}

bool readIndex(simdjson::dom::element element, size_t size, uint32_t &index) {
  uint64_t number = 0;
  if (element.get(number) != simdjson::SUCCESS || number >= size)
    return false;
  index = static_cast<uint32_t>(number);
  return true;
}

} // namespace

StoredFacts::StoredFacts(std::unique_ptr<simdjson::dom::parser> parser,
                         const StrictObject &predicate, JsonDoubts &doubts)
    : Parser(std::move(parser)), Labels(predicate.texts("labels")) {
  for (const simdjson::dom::element meaning : predicate.list("meanings"))
    Meanings.push_back(readMeaning(meaning, doubts));
}

/// [PATH, WHAT] of a protection on a path that came before, or a text.
bool StoredFacts::readSubject(simdjson::dom::element element, std::span<const FactOutline> before,
                              Written &written) const {
  simdjson::dom::array parts;
  if (element.get(written.subject) == simdjson::SUCCESS)
    return true;
  if (element.get(parts) != simdjson::SUCCESS || parts.size() != 2 ||
      Meanings[written.meaning].type != FactType::Protection)
    return false;
  auto part = parts.begin();
  return readIndex(take(part), before.size(), written.path) &&
         Meanings[before[written.path].meaning].type == FactType::Path &&
         take(part).get(written.subject) == simdjson::SUCCESS;
}

bool StoredFacts::readFact(simdjson::dom::element element, size_t files,
                           std::span<const FactOutline> before, Written &written) const {
  simdjson::dom::array parts;
  if (element.get(parts) != simdjson::SUCCESS || parts.size() < 3)
    return false;
  auto part = parts.begin();
  written.path = FactOutline::NoPath;
  written.places.clear();
  if (!readIndex(take(part), Meanings.size(), written.meaning) ||
      !readIndex(take(part), Labels.size(), written.label) ||
      !readSubject(take(part), before, written))
    return false;
  std::string_view places;
  return part == parts.end() || (take(part).get(places) == simdjson::SUCCESS &&
                                 readPlaces(places, files, written.places) && part == parts.end());
}

size_t StoredFacts::add(std::optional<simdjson::dom::element> facts, size_t files,
                        JsonDoubts &doubts) {
  Known known;
  known.begin = Outlines.size();
  Written written;
  bool good = facts && facts->get(known.facts) == simdjson::SUCCESS;
  if (good)
    for (const simdjson::dom::element fact : known.facts) {
      const std::span before(Outlines.begin() + static_cast<ptrdiff_t>(known.begin),
                             Outlines.end());
      good = good && readFact(fact, files, before, written);
      if (good)
        Outlines.push_back({written.meaning, written.path});
    }
  if (!good)
    doubts.add("a posture's facts are not as they should be");
  known.end = Outlines.size();
  Postures.push_back(known);
  return Postures.size() - 1;
}

std::span<const FactOutline> StoredFacts::outlines(size_t posture) const {
  const Known &known = Postures[posture];
  return std::span(Outlines).subspan(known.begin, known.end - known.begin);
}

Fact StoredFacts::factOf(const Written &written, const std::vector<Fact> &before,
                         const Files &files) const {
  Fact fact = Meanings[written.meaning];
  fact.label = Labels[written.label];
  fact.subject = written.path == FactOutline::NoPath
                     ? std::string(written.subject)
                     : protectionSubject(before[written.path].subject, written.subject);
  completeEnds(fact);
  fact.related.reserve(written.places.size());
  for (Place place : written.places) {
    if (place.known())
      place.file = files[place.begin];
    place.begin = 0;
    fact.related.push_back(place);
  }
  if (!fact.related.empty()) {
    fact.at = fact.related.front();
    fact.related.erase(fact.related.begin());
  }
  return fact;
}

std::vector<Fact> StoredFacts::facts(size_t posture, const Files &files) const {
  const Known &known = Postures[posture];
  std::vector<Fact> made;
  made.reserve(known.end - known.begin);
  Written written;
  for (const simdjson::dom::element fact : known.facts) {
    if (!readFact(fact, files.size(), outlines(posture).first(made.size()), written))
      break;
    made.push_back(factOf(written, made, files));
  }
  return made;
}

} // namespace tacet::drift
