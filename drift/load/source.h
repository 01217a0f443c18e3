// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The text that a loader reads, and where each of its bytes stands in a file. A text that was
// carried inside another file (a ConfigMap's block scalar) maps back to that file, piece by piece,
// so that loaders never know the difference.
#pragma once

#include "drift/load/load.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// Thrown by loaders to end the reading of a text; load() makes a problem of it.
struct Stop {
  LoadProblem problem;
};

/// From `inner` on, up to the next piece, bytes of the text stand at `outer` and following.
struct Piece {
  uint32_t inner = 0;
  uint32_t outer = 0;
  bool fixed = false; ///< all of them stand at `outer`: an escape, a base64 text
};

class Source {
public:
  /// `bytes` of a whole file; a byte order mark is left out of text().
  Source(std::string_view bytes, const std::string *file);
  /// `text` as it is carried by the file whose bytes are `outer`. `pieces` are in order.
  Source(std::string_view text, std::vector<Piece> pieces, std::string_view outer,
         const std::string *file);

  std::string_view text() const { return Text; }
  const std::string *file() const { return File; }
  /// Of the bytes from `begin` to `end` of text(). Cheap when places are asked for in order.
  Place place(size_t begin, size_t end) const;
  Place place(size_t at) const { return place(at, at); }
  LoadProblem problem(size_t at, std::string id, std::string message) const;
  [[noreturn]] void stop(size_t at, std::string id, std::string message) const {
    throw Stop{problem(at, std::move(id), std::move(message))};
  }

private:
  void findLines(std::string_view bytes);
  uint32_t outerOf(size_t at) const;

  std::string_view Text;
  const std::string *File;
  std::vector<Piece> Pieces;
  std::vector<uint32_t> Lines;  ///< where the file's lines begin
  mutable size_t LastLine = 0;  ///< where the last search ended
  mutable size_t LastPiece = 0; ///< likewise
};

} // namespace tacet::drift
