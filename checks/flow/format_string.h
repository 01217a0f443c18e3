// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a format string prints of the arguments after it, and which words of its own stand right
// before each: "access_token: %s" says what the argument is, "prev_psk=%p" that nothing leaves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::flow {

struct Conversion {
  enum class Prints : uint8_t {
    Nothing, ///< a pointer, a width, a precision of 0, a masked value
    Text,
    Character,
    Number,
    Hex, ///< a number in hexadecimal: how the bytes of a key are printed
  };
  /// os_log's `%{public}s` and `%{private}s`.
  enum class Privacy : uint8_t { Unsaid, Public, Private };

  uint32_t argument = 0; ///< counted from the first argument after the format
  Prints prints = Prints::Text;
  Privacy privacy = Privacy::Unsaid;
  std::string label; ///< the literal text between the conversion before and this one
};

using Format = std::vector<Conversion>;

/// printf and what is modelled on it, with POSIX positions (`%2$s`), os_log's annotations and
/// Objective-C's `%@`.
Format parsePrintf(std::string_view text);

/// std::format and fmt: `{}`, `{0:>8}`, `{name}`; `{:p}` prints nothing.
Format parseBraces(std::string_view text);

} // namespace tacet::flow
