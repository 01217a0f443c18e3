// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// File operations for which stdio is too lax: what they promise is said in file_system.h.
#pragma once

#include "core/system/file_system.h"

namespace tacet::guarded {

/// Whatever can be read and is no directory, to its end.
Result<std::string> readAny(const std::string &path);
Result<std::string> read(const std::string &path, size_t limit, Links links);
std::optional<Error> replace(const std::string &path, const std::string &content);
std::optional<Error> append(const std::string &path, std::string_view content, size_t size);

} // namespace tacet::guarded
