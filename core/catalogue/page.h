// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The little that is asked of a check's page: its sections by heading, and a section's first
// paragraph as plain text.
#pragma once

#include <string>
#include <string_view>

namespace tacet {

/// What stands below "## HEADING" up to the next heading of that rank; empty when there is none.
std::string_view pageSection(std::string_view page, std::string_view heading);

/// The first paragraph in one line, without code marks.
std::string firstParagraph(std::string_view markdown);

} // namespace tacet
