// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where the running program lies, and how it hands over to another one.
#pragma once

#include "core/system/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet {

/// The directory of the running program, symbolic links resolved, so that what was installed beside
/// it is found however it was called.
Result<std::string> programDirectory();

/// Replaces this process by the program at `path`. `arguments` begin with the program's name. Comes
/// back only with the reason why it could not.
Error becomeProgram(const std::string &path, const std::vector<std::string> &arguments);

/// What a finished program said on its standard output.
struct ProgramOutput {
  int status = 0; ///< its exit status; 128 and the signal's number when one ended it
  std::string text;
};

/// Runs a program, looked for in PATH, with these bytes as its standard input and our own standard
/// error, and waits for its end. `arguments` begin with its name.
Result<ProgramOutput> runProgram(const std::vector<std::string> &arguments, std::string_view input);

} // namespace tacet
