// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// NO_COLOR is the convention of https://no-color.org.
#include "core/system/terminal.h"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace tacet {

bool wantsColour(StandardStream stream) {
  const char *const off = std::getenv("NO_COLOR");
  const char *const terminal = std::getenv("TERM");
  if ((off && *off) || !terminal || std::string_view(terminal) == "dumb")
    return false;
  return isatty(stream == StandardStream::Output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

} // namespace tacet
