// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What texts look like whose names do not tell their format: a ".conf", a key of a ConfigMap,
// standard input. Each looks at the lines that say something and is sure, or says no.
#pragma once

#include <string_view>

namespace tacet::drift {

bool looksLikeScript(std::string_view text);
bool looksLikeYaml(std::string_view text);

} // namespace tacet::drift
