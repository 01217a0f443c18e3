// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Configuration in systemd's manner: a main file of the lowest rank, and drop-ins from four
// directories. https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html,
// "Configuration Directories and Precedence"; src/shared/conf-parser.c.
#pragma once

#include "drift/load/document.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// The files that count, the one that wins last. Drop-ins are sorted by their name across
/// directories; of one name only that of the highest directory counts (etc, run, usr/local/lib,
/// usr/lib), even if it is empty or a link to the null device: that is how a file is masked.
std::vector<const Document *> inDropInOrder(std::span<const Document> documents);

/// One map of sections, each with the assignments of all files in order.
Node mergeSections(std::span<const Document> documents);

/// The last assignment of `key`; null if there is none or it is empty, which means the default.
const Node *assigned(const Node *section, std::string_view key);

/// systemd's way to write booleans (src/basic/parse-util.c, parse_boolean).
std::optional<bool> systemdBoolean(std::string_view text);

} // namespace tacet::drift
