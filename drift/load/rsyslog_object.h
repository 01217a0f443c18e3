// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The parameters of RainerScript's objects: everything between the parentheses of action(…).
#pragma once

#include "drift/load/rsyslog_cursor.h"

#include <optional>

namespace tacet::drift {

/// Reads from the opening parenthesis to the closing one; nothing if that text is no list of
/// parameters, with the cursor at the place that is wrong.
std::optional<Node> parseRsyslogParameters(RsyslogCursor &cursor);

} // namespace tacet::drift
