// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/extract/points_into.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace tacet::extract {

namespace {

bool isNull(const Expr *expression, ASTContext &context) {
  return expression->IgnoreParenCasts()->isNullPointerConstant(
             context, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
}

/// What a function returns, and what its local pointers are set to where that happens once.
struct ReturnCollector : RecursiveASTVisitor<ReturnCollector> {
  llvm::SmallVector<const Expr *, 4> values;
  PointsIntoFinder::Assigned assigned;

  void assign(const VarDecl *variable, const Expr *value) {
    if (isNull(value, variable->getASTContext()))
      return;
    const auto [entry, isNew] = assigned.try_emplace(variable, value);
    if (!isNew)
      entry->second = nullptr;
  }
  bool VisitVarDecl(VarDecl *variable) {
    if (variable->isLocalVarDecl() && variable->getInit() && variable->getType()->isPointerType())
      assign(variable, variable->getInit());
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *operation) {
    const auto *target = dyn_cast<DeclRefExpr>(operation->getLHS()->IgnoreParens());
    const auto *variable = target ? dyn_cast<VarDecl>(target->getDecl()) : nullptr;
    if (operation->getOpcode() == BO_Assign && variable && variable->isLocalVarDecl())
      assign(variable, operation->getRHS());
    return true;
  }
  bool VisitReturnStmt(ReturnStmt *statement) {
    if (statement->getRetValue())
      values.push_back(statement->getRetValue());
    return true;
  }
};

} // namespace

std::optional<PointsInto> PointsIntoFinder::of(const FunctionDecl &function) {
  const FunctionDecl *definition = nullptr;
  if (!function.getReturnType()->isPointerType() || function.getNumParams() == 0 ||
      !function.hasBody(definition) || definition->isDependentContext() || !definition->getBody())
    return std::nullopt;
  // A function that calls itself finds nothing while it is looked at.
  const auto [entry, isNew] = known.try_emplace(definition, std::nullopt);
  if (!isNew)
    return entry->second;
  std::optional<PointsInto> found = find(*definition);
  known[definition] = found;
  return found;
}

std::optional<PointsInto> PointsIntoFinder::find(const FunctionDecl &definition) {
  ReturnCollector returns;
  returns.TraverseStmt(definition.getBody());
  std::optional<PointsInto> agreed;
  for (const Expr *value : returns.values) {
    if (isNull(value, definition.getASTContext()))
      continue;
    std::optional<PointsInto> base = baseOf(value, returns.assigned, 6);
    if (!base ||
        (agreed && (agreed->parameter != base->parameter || agreed->fields != base->fields)))
      return std::nullopt;
    agreed = std::move(base);
  }
  return agreed;
}

std::optional<PointsInto> PointsIntoFinder::baseOf(const Expr *expression, const Assigned &assigned,
                                                   int depth) {
  expression = expression->IgnoreParenCasts();
  if (depth == 0)
    return std::nullopt;
  if (const auto *reference = dyn_cast<DeclRefExpr>(expression)) {
    if (const auto *parameter = dyn_cast<ParmVarDecl>(reference->getDecl()))
      return parameter->getType()->isPointerType()
                 ? std::optional(PointsInto{parameter->getFunctionScopeIndex(), {}})
                 : std::nullopt;
    const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
    const Expr *value = variable ? assigned.lookup(variable) : nullptr;
    return value ? baseOf(value, assigned, depth - 1) : std::nullopt;
  }
  if (const auto *member = dyn_cast<MemberExpr>(expression)) {
    const auto *field = dyn_cast<FieldDecl>(member->getMemberDecl());
    std::optional<PointsInto> base =
        field ? baseOf(member->getBase(), assigned, depth - 1) : std::nullopt;
    if (base)
      base->fields.push_back(field);
    return base;
  }
  if (const auto *binary = dyn_cast<BinaryOperator>(expression))
    return binary->isAdditiveOp() && binary->getType()->isPointerType()
               ? baseOf(binary->getLHS()->getType()->isPointerType() ? binary->getLHS()
                                                                     : binary->getRHS(),
                        assigned, depth - 1)
               : std::nullopt;
  if (const auto *unary = dyn_cast<UnaryOperator>(expression))
    return unary->getOpcode() == UO_AddrOf || unary->getOpcode() == UO_Deref
               ? baseOf(unary->getSubExpr(), assigned, depth - 1)
               : std::nullopt;
  if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(expression))
    return baseOf(subscript->getBase(), assigned, depth - 1);
  if (const auto *choice = dyn_cast<ConditionalOperator>(expression))
    return baseOf(choice->getTrueExpr(), assigned, depth - 1);
  const auto *call = dyn_cast<CallExpr>(expression);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  const std::optional<PointsInto> inner = callee ? of(*callee) : std::nullopt;
  if (!inner || inner->parameter >= call->getNumArgs())
    return std::nullopt;
  std::optional<PointsInto> base = baseOf(call->getArg(inner->parameter), assigned, depth - 1);
  if (base)
    base->fields.append(inner->fields.begin(), inner->fields.end());
  return base;
}

} // namespace tacet::extract
