// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Terminal colours, or none.
#pragma once

#include "core/finding/names.h"

#include <string>

namespace tacet {

class Style {
public:
  explicit Style(bool enabled) : on(enabled) {}

  std::string bold(const std::string &text) const { return wrap("1", text); }
  std::string green(const std::string &text) const { return wrap("32", text); }
  std::string cyan(const std::string &text) const { return wrap("36", text); }
  /// "warning:" in its colour.
  std::string level(Level level) const {
    const char *const code = level == Level::Error     ? "1;31"
                             : level == Level::Warning ? "1;35"
                                                       : "1;36";
    return wrap(code, std::string(levelName(level)) + ":");
  }

private:
  bool on;

  std::string wrap(const char *code, const std::string &text) const {
    return on ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }
};

} // namespace tacet
