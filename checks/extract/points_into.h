// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// C programs keep their buffers behind small functions that give back a pointer into one:
// `memcpy(buf_write_alloc(&buf, n), text, n)` writes into `buf`. Seen from the callee's body alone.
#pragma once

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>

namespace tacet::extract {

/// Which parameter's object a function's result points into, and through which fields.
struct PointsInto {
  unsigned parameter = 0;
  llvm::SmallVector<const clang::FieldDecl *, 2> fields;
};

class PointsIntoFinder {
public:
  /// Local pointers and the one value each is set to; null for several.
  using Assigned = llvm::DenseMap<const clang::VarDecl *, const clang::Expr *>;

  /// Empty if the body is not here, or its returns don't agree.
  std::optional<PointsInto> of(const clang::FunctionDecl &function);

private:
  llvm::DenseMap<const clang::FunctionDecl *, std::optional<PointsInto>> known;

  std::optional<PointsInto> find(const clang::FunctionDecl &definition);
  std::optional<PointsInto> baseOf(const clang::Expr *expression, const Assigned &assigned,
                                   int depth);
};

} // namespace tacet::extract
