// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Who proves what to whom: authenticator extensions, headers and the keys of vendors' exporters.
#pragma once

#include "drift/adapters/otelcol/components.h"
#include "drift/adapters/otelcol/exporter_kinds.h"

#include <set>
#include <string>

namespace tacet::drift::otelcol {

/// How the exporter authenticates itself: the vocabulary's word.
std::string clientAuth(const Component &component, const ExporterKind &kind);

/// What a server asks of those who connect. `settings` is the part that has the `auth` block.
std::string serverAuth(const Node *settings);

/// The names of the headers that are added, in lower case.
std::set<std::string> headerNames(const Component &component);

} // namespace tacet::drift::otelcol
