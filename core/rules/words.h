// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Splitting names into words, in whatever style they are written.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tacet {

/// "m_strHTTPPassword2" to m, str, http, password. Words are lower case; digits at a word's end are
/// dropped unless the word is in `digitWords`; neighbours that together make one of `compounds` are
/// one word ("OAuth", "passWord").
std::vector<std::string> splitWords(std::string_view identifier,
                                    const std::unordered_set<std::string> &compounds = {},
                                    const std::unordered_set<std::string> &digitWords = {});

/// What the word may be the plural of: "passwords" of "password", "cookies" of "cookie" or "cooky".
/// Empty texts when it is no plural.
std::array<std::string, 2> singularsOf(std::string_view word);

} // namespace tacet
