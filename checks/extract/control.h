// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where statements stand as to exceptions: which try block's body and which handler hold them.
#pragma once

#include "checks/extract/names.h"

#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"

namespace tacet::extract {

class Scopes {
public:
  /// Fills the function's attempts and handlers; costs next to nothing where there are none.
  Scopes(const clang::Stmt &body, Names &names, flow::Function &function);

  flow::Scope of(const clang::Stmt &statement) const { return Known.lookup(&statement); }
  /// To be called where the exception that `handler` catches got its node.
  void setCaught(const clang::CXXCatchStmt &handler, flow::NodeId caught);

private:
  Names &TheNames;
  flow::Function &F;
  llvm::DenseMap<const clang::Stmt *, flow::Scope> Known; ///< what stands in a try or a handler
  llvm::DenseMap<const clang::CXXCatchStmt *, uint32_t> Handlers;

  void visit(const clang::Stmt *statement, flow::Scope scope);
  void visitTry(const clang::CXXTryStmt &attempt, flow::Scope scope);
};

} // namespace tacet::extract
