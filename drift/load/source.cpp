// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Offsets to lines and columns, through the pieces of a carried text if it is one.
#include "drift/load/source.h"

#include <algorithm>
#include <cstring>

namespace tacet::drift {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// The last of `sorted` whose `key` is not behind `at`; begins at `hint`, which is mostly right.
template <class Item, class Key>
size_t lastNotBehind(const std::vector<Item> &sorted, size_t hint, uint32_t at, Key key) {
  if (key(sorted[hint]) <= at)
    for (size_t tries = 0; tries < 4; ++tries, ++hint)
      if (hint + 1 == sorted.size() || key(sorted[hint + 1]) > at)
        return hint;
  const auto behind = std::upper_bound(sorted.begin(), sorted.end(), at,
                                       [&](uint32_t x, const Item &item) { return x < key(item); });
  return behind == sorted.begin() ? 0 : static_cast<size_t>(behind - sorted.begin()) - 1;
}

} // namespace

Source::Source(std::string_view bytes, const std::string *file) : Text(bytes), File(file) {
  uint32_t start = 0;
  if (Text.starts_with(ByteOrderMark)) {
    start = ByteOrderMark.size();
    Text.remove_prefix(start);
  }
  Pieces.push_back({0, start});
  Lines.push_back(start);
  findLines(bytes);
}

Source::Source(std::string_view text, std::vector<Piece> pieces, std::string_view outer,
               const std::string *file)
    : Text(text), File(file), Pieces(std::move(pieces)) {
  if (Pieces.empty())
    Pieces.push_back({});
  Lines.push_back(outer.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0);
  findLines(outer);
}

void Source::findLines(std::string_view bytes) {
  const char *at = bytes.data();
  const char *const end = at + bytes.size();
  while (at != end) {
    at = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
    if (at == nullptr)
      return;
    ++at;
    Lines.push_back(static_cast<uint32_t>(at - bytes.data()));
  }
}

uint32_t Source::outerOf(size_t at) const {
  const auto inner = static_cast<uint32_t>(std::min(at, Text.size()));
  LastPiece = lastNotBehind(Pieces, LastPiece, inner, [](const Piece &p) { return p.inner; });
  const Piece &piece = Pieces[LastPiece];
  return piece.fixed ? piece.outer : piece.outer + (inner - piece.inner);
}

Place Source::place(size_t begin, size_t end) const {
  Place place;
  place.file = File;
  place.begin = outerOf(begin);
  place.end = end == begin ? place.begin : outerOf(end - 1) + 1;
  LastLine = lastNotBehind(Lines, LastLine, place.begin, [](uint32_t line) { return line; });
  place.line = static_cast<uint32_t>(LastLine + 1);
  place.column = place.begin - Lines[LastLine] + 1;
  return place;
}

LoadProblem Source::problem(size_t at, std::string id, std::string message) const {
  return {place(at).position(), std::move(id), std::move(message)};
}

} // namespace tacet::drift
