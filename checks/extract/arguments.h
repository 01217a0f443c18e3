// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Turns a project's compile command, written for whatever compiler, into one that our Clang parses.
#pragma once

#include "checks/extract/extract.h"

namespace tacet::extract {

/// Arguments for a syntax-only parse: outputs and dependency files dropped, warnings off, our
/// resource directory, and the flags that our Clang needs for older libraries.
std::vector<std::string> parseArguments(const CompileCommand &command, const Options &options);

} // namespace tacet::extract
