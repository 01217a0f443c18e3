// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One text for one list of places: no sign, no leading zero, no "0:" for the first file.
#include "drift/posture/places.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace tacet::drift {
namespace {

constexpr std::string_view kUnknown = "-";

std::string written(const Place &place, const std::vector<std::string> &files) {
  if (!place.known() || place.file == nullptr)
    return std::string(kUnknown);
  const auto found = std::find(files.begin(), files.end(), *place.file);
  if (found == files.end())
    return std::string(kUnknown);
  const std::string file =
      found == files.begin() ? std::string() : std::to_string(found - files.begin()) + ":";
  return file + std::to_string(place.line) + ":" + std::to_string(place.column);
}

/// Takes a number from the front of a text.
std::optional<uint32_t> takeNumber(std::string_view &text) {
  uint32_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto length = static_cast<size_t>(end - text.data());
  if (failure != std::errc() || (text.front() == '0' && length > 1))
    return std::nullopt;
  text.remove_prefix(length);
  return number;
}

/// "1:2" or "1:2:3", and nothing behind it.
bool readPlace(std::string_view text, size_t files, Place &place) {
  std::array<uint32_t, 3> numbers{};
  size_t count = 0;
  for (;; text.remove_prefix(1)) {
    const std::optional<uint32_t> number = count < numbers.size() ? takeNumber(text) : std::nullopt;
    if (!number)
      return false;
    numbers[count++] = *number;
    if (text.empty() || text.front() != ':')
      break;
  }
  const bool named = count == 3; // a file other than the first
  if (!text.empty() || count < 2 || (named ? numbers[0] : 0) >= files || (named && numbers[0] == 0))
    return false;
  place.begin = named ? numbers[0] : 0;
  place.line = numbers[count - 2];
  place.column = numbers[count - 1];
  return place.line != 0;
}

} // namespace

std::string writePlaces(const Fact &fact, const std::vector<std::string> &files) {
  std::string related;
  for (const Place &place : fact.related)
    if (const std::string text = written(place, files); text != kUnknown)
      related += " " + text;
  const std::string at = written(fact.at, files);
  return at == kUnknown && related.empty() ? std::string() : at + related;
}

bool readPlaces(std::string_view text, size_t files, std::vector<Place> &places) {
  places.clear();
  for (bool more = true; more;) {
    const size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    more = space != text.npos;
    text.remove_prefix(more ? space + 1 : text.size());
    const bool isUnknown = places.empty() && more && word == kUnknown;
    if (!readPlace(word, files, places.emplace_back()) && !isUnknown)
      return false;
  }
  return true;
}

} // namespace tacet::drift
