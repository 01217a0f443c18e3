// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What texts look like whose names do not tell their format: a ".conf", a key of a ConfigMap,
// standard input. Each looks at the lines that say something and is sure, or says no.
#pragma once

#include <string_view>

namespace tacet::drift {

bool looksLikeScript(std::string_view text);
bool looksLikeJson(std::string_view text);
bool looksLikeXml(std::string_view text);
bool looksLikeFluentBit(std::string_view text);
bool looksLikeToml(std::string_view text);
bool looksLikeFluentd(std::string_view text);
bool looksLikeApache(std::string_view text);
bool looksLikeSyslogNg(std::string_view text);
bool looksLikeLogstash(std::string_view text);
bool looksLikeAlloy(std::string_view text);
bool looksLikeNginx(std::string_view text);
bool looksLikeYaml(std::string_view text);
bool looksLikeIni(std::string_view text);
bool looksLikeSysctl(std::string_view text);

} // namespace tacet::drift
