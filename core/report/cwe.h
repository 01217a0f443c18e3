// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Names of weaknesses.
#pragma once

#include <string>

namespace tacet {

/// The weakness's title; "CWE-N" for one that we have no title of.
std::string cweTitle(int number);

/// Its page at MITRE.
std::string cweUri(int number);

} // namespace tacet
