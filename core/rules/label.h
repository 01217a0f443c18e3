// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The label that a text puts directly before a printed value: "access_token payload: [".
#pragma once

#include <string_view>

namespace tacet {

struct Label {
  /// What stands between the label's last word and the value; the strongest of several.
  enum class Mark { None, Space, Bracket, Colon, Equals };
  std::string_view clause; ///< the end of the text, back to the last mark that ends a clause
  Mark mark = Mark::None;
};

/// `text` is all that stands before the value, back to the text's beginning. Earlier printf and
/// brace conversions in it end the label's clause.
Label findLabel(std::string_view text);

} // namespace tacet
