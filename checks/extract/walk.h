// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From a parsed unit to its flow graph: finds the functions with a body in user code and has the
// graph of each built. For whoever holds an AST: tacet-scan's own parse, and clang-tidy's.
#pragma once

#include "checks/flow/graph.h"

namespace clang {
class ASTContext;
class Decl;
class HeaderSearch;
} // namespace clang

namespace tacet::extract {

/// Fills everything of `unit` but its main file and problems. `decls` are the top-level ones in
/// source order; those in system headers are passed over.
void extractDecls(clang::ASTContext &context, const std::vector<const clang::Decl *> &decls,
                  flow::Unit &unit);

/// True where `#include <tacet/annotate.h>` is found.
bool findsAnnotations(const clang::HeaderSearch &headers);

} // namespace tacet::extract
