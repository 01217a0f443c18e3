// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where the running program lies, and how it hands over to another one.
#pragma once

#include "core/system/result.h"

#include <string>
#include <vector>

namespace tacet {

/// The directory of the running program, symbolic links resolved, so that what was installed beside
/// it is found however it was called.
Result<std::string> programDirectory();

/// Replaces this process by the program at `path`. `arguments` begin with the program's name. Comes
/// back only with the reason why it could not.
Error becomeProgram(const std::string &path, const std::vector<std::string> &arguments);

} // namespace tacet
