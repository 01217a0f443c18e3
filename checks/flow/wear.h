// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a way costs: the further a value went and the less is known of the hands that it went
// through, the less a finding is to be believed.
#pragma once

#include "core/rules/kind.h"

#include <algorithm>

namespace tacet::flow {

/// Through how small a hole a value went. What was a number on its way carries only what a number
/// can; a character may be one of a password, a byte printed in hexadecimal one of a key.
enum class Narrow : uint8_t { No, Character, Hex, Number };

/// Losing more steps of confidence than this, a value is no evidence any more.
constexpr int kMaxLoss = 2;

struct Wear {
  uint8_t loss = 0;   ///< steps of confidence
  uint8_t hops = 0;   ///< functions entered and left
  uint8_t pieces = 0; ///< how much of a text was cut away: 2 and it is no longer the raw thing
  Narrow narrow = Narrow::No;
  bool guarded = false;
  bool hashed = false; ///< only a digest without a key is left of it
  bool dumped = false; ///< it came along when an object or a piece of memory was printed whole

  uint32_t rank() const {
    uint32_t rank = hashed ? 1 : 0;
    rank = rank * 4 + static_cast<uint32_t>(narrow);
    rank = rank * 2 + (guarded ? 1u : 0u);
    rank = rank * 16 + loss * 4u + pieces;
    return (rank * 16 + hops) * 2 + (dumped ? 1u : 0u);
  }
  Wear operator+(const Wear &other) const {
    return {capped(loss + other.loss, 3),
            capped(hops + other.hops, 15),
            capped(pieces + other.pieces, 3),
            std::max(narrow, other.narrow),
            guarded || other.guarded,
            hashed || other.hashed,
            dumped || other.dumped};
  }
  bool operator==(const Wear &) const = default;

  static uint8_t capped(int value, int most) { return static_cast<uint8_t>(std::min(value, most)); }
};

/// One function further.
constexpr Wear kHop = {.hops = 1};

/// Steps of confidence lost, for data of this kind; kind may be null.
inline int lossOf(const Wear &wear, const Kind *kind) {
  const int far = (wear.hops > 6 ? 1 : 0) + (wear.hops > 9 ? 1 : 0);
  const bool whole = kind != nullptr && kind->check == "raw-payload";
  return wear.loss + far + (whole ? std::min<int>(wear.pieces, 2) : 0);
}

/// True if data of this kind is still there.
inline bool survives(const Wear &wear, const Kind *kind) {
  if (kind == nullptr || wear.narrow == Narrow::No || (kind->carriers & kCarriesNumber) != 0)
    return true;
  // A byte of a payload says nothing; bytes of a key, printed one by one, are the key.
  return kind->check == "log-leak" &&
         (wear.narrow == Narrow::Character ||
          (wear.narrow == Narrow::Hex && (kind->carriers & kCarriesBytes) != 0));
}

} // namespace tacet::flow
