// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What `tacet init` sees of a project, without a compiler: which files there are, what sources
// include, and what the configuration side makes of configuration.
#pragma once

#include "core/config/template.h"

namespace tacet {

class FileSystem;

/// `folder` is the project's. Reads sources and what could be configuration; what can't be read is
/// passed over.
ProjectLook lookAt(const std::string &folder, const FileSystem &files);

} // namespace tacet
