// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Configuration that other files carry: which Kubernetes objects do.
#pragma once

#include "drift/load/source.h"

#include <string>
#include <string_view>

namespace tacet::drift {

/// Whether this is a Kubernetes object that unpack() may look into.
bool carriesOthers(const Node &root);

/// load() of a text whose places are known: everything but the size and the kept bytes.
Loaded loadSource(const Source &source, const std::string &name, std::string_view format,
                  const LoadLimits &limits);

} // namespace tacet::drift
