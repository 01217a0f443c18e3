// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Interns what Clang declares (symbols, types, source positions) into the unit that is being built.
#pragma once

#include "checks/extract/points_into.h"
#include "checks/flow/graph.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace tacet::extract {

/// An unnamed bit-field holds nothing and takes no initialiser. (Clang's own word for it changed.)
inline bool isPadding(const clang::FieldDecl &field) {
  return field.isBitField() && !field.getIdentifier();
}

class Names {
public:
  Names(flow::Unit &unit, clang::ASTContext &context);

  flow::SymbolId symbolOf(const clang::NamedDecl *decl);
  /// A literal key ("auth/token") or a macro's name that stands where a value was written.
  flow::SymbolId keySymbol(flow::SymbolKind kind, llvm::StringRef text);
  flow::TypeId typeOf(clang::QualType type);
  /// The declared type of a field; kNone for keys, whose elements' type nobody wrote down.
  flow::TypeId typeOfPart(flow::SymbolId symbol) const {
    const flow::Symbol &part = unit.symbols[symbol];
    return part.kind == flow::SymbolKind::Field ? part.type : flow::kNone;
  }
  const flow::Type &type(flow::TypeId id) const { return unit.types[id]; }
  /// Where the user wrote it: macro arguments at the argument, macro bodies at the expansion.
  flow::Location at(clang::SourceLocation location);
  /// Where this is written, in the file of `at`.
  flow::Extent extentOf(clang::SourceRange range, const flow::Location &at);
  /// Of the name of a plain function that is called, so that another one can be called instead.
  flow::Extent calleeExtent(const clang::CallExpr &call, const flow::Location &at);
  /// False for system headers, however they were included.
  bool isUserCode(clang::SourceLocation location);
  clang::ASTContext &astContext() { return context; }
  std::optional<PointsInto> pointsInto(const clang::FunctionDecl &function) {
    return isUserCode(function.getLocation()) ? inside.of(function) : std::nullopt;
  }

private:
  void describeFunction(const clang::FunctionDecl &function, flow::SymbolId id);
  void describeRecord(const clang::RecordDecl &record, flow::SymbolId id);
  uint32_t annotationPlace(const clang::NamedDecl &decl, const flow::Location &declared);
  std::optional<std::pair<clang::FileID, unsigned>> changeable(clang::SourceLocation location,
                                                               const flow::Location &at);
  void keepDigest(clang::FileID file);
  flow::Type makeType(clang::QualType type);
  flow::Type elementType(clang::QualType type, bool indirect);

  flow::Unit &unit;
  clang::ASTContext &context;
  const clang::SourceManager &sources;
  PointsIntoFinder inside;
  llvm::DenseMap<const clang::Decl *, flow::SymbolId> symbols;
  llvm::DenseMap<const void *, flow::TypeId> types;
  llvm::DenseMap<clang::FileID, uint32_t> files;
  llvm::DenseMap<clang::FileID, bool> userFiles;
  llvm::StringMap<flow::SymbolId> keys;
};

} // namespace tacet::extract
