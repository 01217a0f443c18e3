// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The door to extraction: one compile command in, the unit's flow graph out. No Clang type crosses
// it.
#pragma once

#include "checks/flow/graph.h"

#include <optional>
#include <string>
#include <vector>

namespace tacet::extract {

/// One entry of a compilation database. `arguments` starts with the compiler.
struct CompileCommand {
  std::string directory;
  std::string file;
  std::vector<std::string> arguments;
};

/// Reads `compile_commands.json` from `path` (the file, or the directory that holds it), in its
/// order. On failure returns nullopt and says why, with what to do, in `error`.
std::optional<std::vector<CompileCommand>> loadCompilationDatabase(const std::string &path,
                                                                   std::string &error);

struct Options {
  std::string resourceDirectory;           ///< Clang's built-in headers
  std::vector<std::string> extraArguments; ///< appended to every command
};

struct Extraction {
  flow::Unit unit;
  /// Why there is no unit at all (bad flags, unreadable file); empty otherwise. Errors in the
  /// source itself are Unit::problems.
  std::string failure;
};

/// Parses and extracts one unit. Changes the process's working directory to the command's.
/// What could be parsed is extracted even where headers are missing. `precompiled` is a file that
/// precompile() made with the same flags, or empty; where the unit has errors with it, it is parsed
/// again without. Not thread-safe.
Extraction extractUnit(const CompileCommand &command, const Options &options,
                       const std::string &precompiled = {});

/// Parses system headers, named as between angle brackets, with the flags of `command` into the
/// file `output`. Those that don't parse are left out. The value says why there is no file; empty
/// if there is one. Changes the working directory. Not thread-safe.
std::string precompile(const CompileCommand &command, const Options &options,
                       std::vector<std::string> headers, const std::string &output);

} // namespace tacet::extract
