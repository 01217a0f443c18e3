// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which local pointers stand for which object, and which of them move on through it.
#include "checks/extract/function_builder.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

const Expr *bare(const Expr *expression) {
  while (true) {
    const Expr *inner = expression->IgnoreParens();
    if (const auto *cast = dyn_cast<CastExpr>(inner)) {
      if (cast->getCastKind() == CK_UserDefinedConversion ||
          cast->getCastKind() == CK_ConstructorConversion ||
          cast->getCastKind() == CK_IntegralToPointer)
        return inner;
      inner = cast->getSubExpr();
    } else if (const auto *cleanups = dyn_cast<FullExpr>(inner)) {
      inner = cleanups->getSubExpr();
    } else if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(inner)) {
      inner = argument->getExpr();
    } else if (const auto *parameter = dyn_cast<SubstNonTypeTemplateParmExpr>(inner)) {
      inner = parameter->getReplacement();
    }
    if (inner == expression)
      return inner;
    expression = inner;
  }
}

bool isPointerLike(QualType type) { return type->isPointerType() || type->isReferenceType(); }

namespace {

struct AliasCollector : RecursiveASTVisitor<AliasCollector> {
  llvm::DenseMap<const VarDecl *, const Expr *> &sources;
  llvm::SmallPtrSetImpl<const VarDecl *> &reassigned;
  llvm::SmallPtrSetImpl<const VarDecl *> &advanced;
  ASTContext &context;
  AliasCollector(llvm::DenseMap<const VarDecl *, const Expr *> &sourceMap,
                 llvm::SmallPtrSetImpl<const VarDecl *> &reassignedSet,
                 llvm::SmallPtrSetImpl<const VarDecl *> &advancedSet, ASTContext &astContext)
      : sources(sourceMap), reassigned(reassignedSet), advanced(advancedSet), context(astContext) {}

  void add(const VarDecl *variable, const Expr *source) {
    if (source->isNullPointerConstant(context, Expr::NPC_ValueDependentIsNotNull))
      return;
    auto [entry, isNew] = sources.try_emplace(variable, source);
    if (!isNew)
      entry->second = nullptr;
  }
  bool VisitVarDecl(VarDecl *variable) {
    if (variable->isLocalVarDecl() && !variable->hasGlobalStorage() && variable->getInit() &&
        isPointerLike(variable->getType()))
      add(variable, variable->getInit());
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *operation) {
    if (operation->getOpcode() != BO_Assign)
      return true;
    const auto *target = dyn_cast<DeclRefExpr>(operation->getLHS()->IgnoreParenImpCasts());
    const auto *variable = target ? dyn_cast<VarDecl>(target->getDecl()) : nullptr;
    if (!variable || !variable->getType()->isPointerType())
      return true;
    if (isa<ParmVarDecl>(variable))
      reassigned.insert(variable);
    else if (!variable->hasGlobalStorage())
      add(variable, operation->getRHS());
    const auto *moved = dyn_cast<BinaryOperator>(bare(operation->getRHS()));
    if (moved && moved->isAdditiveOp())
      advance(*operation->getLHS());
    return true;
  }
  void advance(const Expr &moved) {
    if (const auto *target = dyn_cast<DeclRefExpr>(moved.IgnoreParens()))
      if (const auto *variable = dyn_cast<VarDecl>(target->getDecl()))
        if (variable->getType()->isPointerType())
          advanced.insert(variable);
  }
  bool VisitCompoundAssignOperator(CompoundAssignOperator *operation) {
    advance(*operation->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *operation) {
    if (operation->isIncrementDecrementOp())
      advance(*operation->getSubExpr());
    // `&p` handed on: someone else may set p.
    if (operation->getOpcode() != UO_AddrOf)
      return true;
    if (const auto *target = dyn_cast<DeclRefExpr>(operation->getSubExpr()->IgnoreParens()))
      if (const auto *variable = dyn_cast<VarDecl>(target->getDecl()))
        if (variable->getType()->isPointerType())
          sources[variable] = nullptr;
    return true;
  }
};

} // namespace

void FunctionBuilder::findAliases() {
  AliasCollector(aliasSources, reassigned, advanced, context).TraverseStmt(declaration.getBody());
}

bool FunctionBuilder::isBehindStart(const Expr &pointer, int steps) const {
  const Expr *plain = bare(&pointer);
  if (const auto *unary = dyn_cast<UnaryOperator>(plain); unary && unary->getOpcode() == UO_AddrOf)
    plain = bare(unary->getSubExpr());
  if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(plain)) {
    const auto *index = dyn_cast<IntegerLiteral>(bare(subscript->getIdx()));
    return !index || index->getValue() != 0;
  }
  if (const auto *binary = dyn_cast<BinaryOperator>(plain))
    return binary->isAdditiveOp() && binary->getType()->isPointerType();
  const auto *reference = dyn_cast<DeclRefExpr>(plain);
  const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  if (!variable || !variable->getType()->isPointerType() || steps == 0)
    return false;
  const Expr *source = aliasSource(*variable);
  return advanced.contains(variable) || (source && isBehindStart(*source, steps - 1));
}

bool FunctionBuilder::isInner(const Expr &argument) const {
  if (argument.getType()->isPointerType())
    return isBehindStart(argument);
  const auto *number = dyn_cast<IntegerLiteral>(bare(&argument));
  return argument.getType()->isIntegerType() && !(number && number->getValue() == 0);
}

const Expr *FunctionBuilder::aliasSource(const VarDecl &variable) const {
  auto found = aliasSources.find(&variable);
  return found == aliasSources.end() ? nullptr : found->second;
}

} // namespace tacet::extract
