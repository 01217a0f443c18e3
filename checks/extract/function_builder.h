// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the flow graph of one function: walks its CFG in reverse post-order and evaluates each
// statement once. Split by topic: function_builder.cpp (control flow), places.cpp (what can be
// written), expressions.cpp (values), calls.cpp (calls and objects that calls make),
// control.cpp (what is kept of branches, try blocks and written numbers).
#pragma once

#include "checks/extract/control.h"
#include "checks/extract/names.h"
#include "checks/extract/ssa.h"

#include "clang/AST/ExprCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"

#include <map>
#include <memory>
#include <optional>

namespace tacet::extract {

/// A variable with an access path: `req.user.email`.
struct Place {
  RootId root;
  llvm::SmallVector<flow::SymbolId, 4> path;
};

/// Sees through everything that changes neither which object is meant nor where it is.
const clang::Expr *bare(const clang::Expr *expression);
bool isPointerLike(clang::QualType type);

class FunctionBuilder {
public:
  FunctionBuilder(Names &names, const clang::FunctionDecl &declaration);

  flow::Function build();
  /// Lambdas and local classes' methods met on the way: they have graphs of their own.
  llvm::SmallVector<const clang::Decl *, 4> inner;

private:
  struct Root {
    enum class Kind { Variable, This, Temporary } kind;
    const clang::VarDecl *variable = nullptr;
    clang::QualType type;
    clang::SourceLocation location;
  };

  // function_builder.cpp
  void buildFromCfg(clang::CFG &cfg);
  void evaluateElement(const clang::CFGElement &element);
  void evaluateStatement(const clang::Stmt &statement);
  void declare(const clang::VarDecl &variable);
  void initialise(const clang::CXXCtorInitializer &initializer);
  void destroy(const clang::CXXDestructorDecl *destructor, flow::NodeId object,
               clang::SourceLocation location);
  void finish();

  // places.cpp
  RootId rootOf(const clang::VarDecl &variable);
  RootId thisRoot();
  RootId temporaryRoot(const clang::Expr &expression);
  flow::NodeId entryValue(RootId root);
  void findAliases();
  const clang::Expr *aliasSource(const clang::VarDecl &variable) const;
  /// True where a pointer points behind its object's first element, as far as one sees.
  bool isBehindStart(const clang::Expr &pointer, int steps = 4) const;
  bool isInner(const clang::Expr &argument) const; ///< see flow::Call::inner
  std::optional<Place> place(const clang::Expr *expression);
  std::optional<Place> placeOfVariable(const clang::VarDecl &variable, bool isCapture);
  std::optional<Place> placeOfCall(const clang::CallExpr &call);
  std::optional<Place> withKey(std::optional<Place> object, const clang::Expr &key);
  const clang::Expr *recordByOffset(const clang::Expr &pointer) const;
  flow::NodeId computeByOffset(const clang::Expr &pointer, const clang::UnaryOperator &whole);
  flow::NodeId read(const Place &place, clang::QualType type, clang::SourceLocation location);
  void write(const Place &place, flow::NodeId value, clang::SourceLocation location);
  flow::SymbolId placeSymbol(const Place &place);
  flow::SymbolId keyOf(const clang::Expr &expression);

  // expressions.cpp
  flow::NodeId evaluate(const clang::Expr *expression);
  flow::NodeId compute(const clang::Expr &expression);
  flow::NodeId computeOperator(const clang::BinaryOperator &operation);
  flow::NodeId computeUnary(const clang::UnaryOperator &operation);
  flow::NodeId computeCast(const clang::CastExpr &cast);
  flow::NodeId computeList(const clang::InitListExpr &form);
  flow::NodeId computeLambda(const clang::LambdaExpr &lambda);
  flow::NodeId computeReference(const clang::Expr &expression);
  flow::NodeId assign(const clang::Expr &target, flow::NodeId value, const clang::Expr &whole);
  flow::NodeId merge(llvm::ArrayRef<flow::NodeId> values, clang::QualType type,
                     clang::SourceLocation location, flow::NodeKind kind = flow::NodeKind::Merge);
  flow::NodeId define(flow::SymbolId symbol, flow::NodeId value, flow::TypeId type,
                      clang::SourceLocation location);
  flow::NodeId constant();

  // control.cpp
  flow::NodeId written(const clang::Expr &expression, flow::NodeId value);
  llvm::SmallVector<flow::NodeId, 8> asked(const clang::Expr &expression) const;
  void keepConditions(const clang::CFGBlock &block);
  flow::NodeId truth(const clang::Expr &expression, flow::NodeId value);

  // calls.cpp
  flow::NodeId computeCall(const clang::CallExpr &call);
  flow::NodeId computeConstruct(const clang::CXXConstructExpr &construct,
                                std::optional<Place> into);
  std::optional<flow::NodeId> computeKnownCall(const clang::CallExpr &call,
                                               const clang::FunctionDecl *callee);
  flow::NodeId emitCall(flow::Call call, const clang::FunctionDecl *callee,
                        llvm::ArrayRef<const clang::Expr *> arguments, const clang::Expr *object,
                        const clang::Expr &whole);
  bool canWriteThrough(const clang::Expr &argument, const clang::FunctionDecl *callee,
                       unsigned index);
  std::string macroAround(clang::SourceLocation location);

  Names &names;
  clang::ASTContext &context;
  const clang::FunctionDecl &declaration;
  flow::Function function;
  std::unique_ptr<Ssa> ssa;
  std::vector<Root> roots;
  llvm::DenseMap<const void *, RootId> rootIds;
  llvm::DenseMap<const clang::Expr *, flow::NodeId> values;
  /// Local pointers and references: the one expression that they are ever set to, or null for
  /// several.
  llvm::DenseMap<const clang::VarDecl *, const clang::Expr *> aliasSources;
  llvm::DenseMap<const clang::VarDecl *, std::optional<Place>> aliases;
  /// Pointer parameters that are made to point elsewhere: what they point to at the end is not the
  /// caller's.
  llvm::SmallPtrSet<const clang::VarDecl *, 4> reassigned;
  llvm::SmallPtrSet<const clang::VarDecl *, 4> advanced; ///< pointers that move on: `p += n`
  llvm::DenseMap<std::pair<flow::SymbolId, flow::NodeId>, flow::NodeId> aliasReads;
  llvm::DenseMap<const clang::OpaqueValueExpr *, const clang::Expr *> opaque;
  flow::NodeId sharedConstant = flow::kNone;
  std::map<std::string, flow::NodeId> numbers; ///< constants by what was written
  std::optional<Scopes> scopes;
  uint32_t currentBlock = flow::kNone;
  unsigned depth = 0;
};

} // namespace tacet::extract
