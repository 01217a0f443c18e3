// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A parsed rule file as bytes. The built-in files are parsed when the programs are built, because
// tokenising YAML costs more than all the rest of starting up. Written and read by the same build,
// so the form has no version.
#pragma once

#include "core/rules/yaml.h"

#include <optional>
#include <string>
#include <string_view>

namespace tacet {

std::string encodeTree(const YamlNode &root);

/// Nothing when the bytes aren't what encodeTree made.
std::optional<YamlNode> decodeTree(std::string_view code, const std::string &path);

} // namespace tacet
