// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The door of this room: bytes in, documents out. The format comes from the name and, where that
// does not tell, from the content. Adding a format = one file with its function and a line in
// formats.cpp.
#pragma once

#include "drift/load/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// Why a file, or a part of it, was not understood. Never holds a value of the file.
struct LoadProblem {
  Position at;
  std::string id;      ///< "syntax", "duplicate-key", "alias-bomb", "too-deep", "too-large",
                       ///< "encoding", "template", "truncated", "unknown-format"
  std::string message; ///< what is wrong and what to do
};

struct LoadLimits {
  uint32_t bytes = 16u << 20; ///< of one file
  uint32_t depth = 128;
  uint32_t nodes = 2'000'000; ///< after aliases are folded
};

struct Loaded {
  std::vector<Document> documents; ///< what could be read, even if something else could not
  std::vector<LoadProblem> problems;
};

/// `name` is what reports print; it is put into `names`, which has to outlive the documents.
/// `format` forces one; empty means by name and content. Never throws, whatever the bytes.
/// Kubernetes objects among the documents stay as they are: see unpack().
Loaded load(std::string_view bytes, const std::string &name, FileNames &names,
            std::string_view format = {}, const LoadLimits &limits = {});

/// Replaces Kubernetes objects that carry configuration (ConfigMap, Secret, the OpenTelemetry
/// operator's and its like, `List`s of them) by what they carry; places point into the outer file.
/// Objects that are configuration themselves (an audit policy) stay, and so do workloads, whose
/// arguments and environment adapters read.
Loaded unpack(Loaded loaded, FileNames &names, const LoadLimits &limits = {});

} // namespace tacet::drift
