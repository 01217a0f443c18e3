// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// JSON that has one meaning only: no repeated, unknown or missing member, right types, valid UTF-8,
// nothing before or after, bounded depth. The first thing that is wrong is kept, and from then on
// everything reads as empty, so that readers are straight lines and look once, at the end.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// Of one text: what was wrong with it first. Never holds a value of it.
class JsonDoubts {
public:
  void add(std::string what) {
    if (First.empty())
      First = std::move(what);
  }
  bool any() const { return !First.empty(); }
  const std::string &first() const { return First; }

private:
  std::string First;
};

/// One object, whose members are exactly these; those whose name ends in '?' may lack.
class StrictObject {
public:
  /// `what` names it in doubts: "the envelope". Nothing at all reads as empty.
  StrictObject(std::optional<simdjson::dom::element> element, std::string_view what,
               std::initializer_list<std::string_view> members, JsonDoubts &doubts);

  bool has(std::string_view member) const { return find(member).has_value(); }
  std::string_view text(std::string_view member) const;
  /// From 0 to 2^32 - 1.
  uint32_t number(std::string_view member) const;
  bool truth(std::string_view member) const;
  /// Nothing when it lacks, or when something was wrong before.
  std::optional<simdjson::dom::element> find(std::string_view member) const;
  /// The elements of a list, none when it lacks.
  std::vector<simdjson::dom::element> list(std::string_view member) const;
  std::vector<std::string> texts(std::string_view member) const;
  /// The members of an object with free names, each once; none when it lacks.
  std::vector<simdjson::dom::key_value_pair> members(std::string_view member) const;

private:
  void wrong(std::string_view member, std::string_view expected) const;

  simdjson::dom::object Object;
  bool IsObject = false;
  std::string_view What;
  JsonDoubts &Doubts;
};

/// The root, which lives as long as the parser. Of `text`, that many bytes behind its end may be
/// read as well: with kParserSpare no copy is made. Objects that are read otherwise than by a
/// StrictObject have to see to repeated members themselves.
std::optional<simdjson::dom::element> parseStrict(simdjson::dom::parser &parser,
                                                  std::string_view text, JsonDoubts &doubts,
                                                  size_t spare = 0);

} // namespace tacet::drift
