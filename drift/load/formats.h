// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The formats that can be loaded, as a table: a format is its name, how its files are called, how
// its text begins to look, and the function that reads it.
#pragma once

#include "drift/load/source.h"

#include <span>
#include <string_view>

namespace tacet::drift {

/// Puts what it could read into `loaded.documents` (only `root`s; load() fills in the rest) and
/// what it could not into `loaded.problems`. The text is valid UTF-8 without NULs and not too
/// large. May throw std::exception, which becomes a problem without its text.
using LoadFunction = void (*)(const Source &source, const LoadLimits &limits, Loaded &loaded);

struct Format {
  std::string_view name;
  LoadFunction load = nullptr; ///< null for what is known and not understood
  /// How file names end (".yaml", "journald.conf") or, with a '/' at the end, a folder on their
  /// path ("sysctl.d/"); lower case. The longest that fits wins, folders before endings.
  std::span<const std::string_view> names = {};
  /// Whether a text whose name says nothing looks like it; may be null. Asked in the table's order.
  bool (*looksLike)(std::string_view text) = nullptr;
};

std::span<const Format> formats();
/// Null if there is none of that name.
const Format *findFormat(std::string_view name);
/// Null if the name does not tell.
const Format *formatByName(std::string_view name);
/// By name, then by content; null if neither tells.
const Format *detectFormat(std::string_view name, std::string_view text);

// One file each.
void loadYaml(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadJson(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadToml(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadXml(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadIni(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadProperties(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadSysctl(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadFluentBit(const Source &source, const LoadLimits &limits, Loaded &loaded);
void loadRsyslog(const Source &source, const LoadLimits &limits, Loaded &loaded);

} // namespace tacet::drift
