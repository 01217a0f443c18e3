// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Places as baselines write them, all of one fact in one text: "3:5 1:7:2 -". A place is
// "line:column", with the index of its file before it when that is not the first, or "-" when it is
// not known. Facts have many: as lists of numbers they were most of a baseline.
#pragma once

#include "drift/posture/posture.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// First where the fact is. Related places that are not in `files` are left out, and the first
/// where there would be no other.
std::string writePlaces(const Fact &fact, const std::vector<std::string> &files);

/// False when the text is none of writePlaces() over `files` files. Of the places the `file` is not
/// set, but its index is in `begin`.
bool readPlaces(std::string_view text, size_t files, std::vector<Place> &places);

} // namespace tacet::drift
