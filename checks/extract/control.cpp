// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is kept of a function's control flow: its blocks with what they ask, try blocks and
// handlers. And numbers as they were written, for calls whose meaning depends on one.
#include "checks/extract/control.h"

#include "checks/extract/function_builder.h"

#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

Scopes::Scopes(const Stmt &body, Names &names, Function &function) : TheNames(names), F(function) {
  visit(&body, {});
}

void Scopes::visit(const Stmt *statement, Scope scope) {
  if (!statement)
    return;
  if (scope.attempt != kNone || scope.handler != kNone)
    Known.try_emplace(statement, scope);
  if (const auto *attempt = dyn_cast<CXXTryStmt>(statement))
    return visitTry(*attempt, scope);
  if (isa<LambdaExpr>(statement))
    return; // a function of its own
  for (const Stmt *child : statement->children())
    visit(child, scope);
}

void Scopes::visitTry(const CXXTryStmt &attempt, Scope scope) {
  const auto id = static_cast<uint32_t>(F.attempts.size());
  F.attempts.push_back({scope, TheNames.at(attempt.getTryLoc())});
  visit(attempt.getTryBlock(), {id, scope.handler});
  for (unsigned i = 0; i < attempt.getNumHandlers(); ++i) {
    const CXXCatchStmt *written = attempt.getHandler(i);
    Handler handler;
    handler.attempt = id;
    if (!written->getCaughtType().isNull())
      handler.type = TheNames.typeOf(written->getCaughtType());
    handler.at = TheNames.at(written->getCatchLoc());
    handler.empty = written->getHandlerBlock()->children().empty();
    Handlers[written] = static_cast<uint32_t>(F.handlers.size());
    F.handlers.push_back(handler);
    visit(written->getHandlerBlock(), {scope.attempt, Handlers[written]});
  }
}

void Scopes::setCaught(const CXXCatchStmt &handler, NodeId caught) {
  if (const auto known = Handlers.find(&handler); known != Handlers.end())
    F.handlers[known->second].caught = caught;
}

/// A number, an enumerator or a null pointer that stands there keeps its value; what is computed
/// only when the program runs stays `value`.
NodeId FunctionBuilder::written(const Expr &expression, NodeId value) {
  const QualType type = expression.getType();
  if (value != sharedConstant || value == kNone || expression.isValueDependent() ||
      !(type->isIntegralOrEnumerationType() || type->isPointerType() || type->isNullPtrType()))
    return value;
  std::string text;
  Expr::EvalResult result;
  if (type->isIntegralOrEnumerationType()) {
    if (!expression.EvaluateAsInt(result, context))
      return value;
    text = llvm::toString(static_cast<const llvm::APSInt &>(result.Val.getInt()), 10);
  } else {
    if (!expression.isNullPointerConstant(context, Expr::NPC_ValueDependentIsNotNull))
      return value;
    text = "null";
  }
  const auto [known, isNew] = numbers.try_emplace(text, kNone);
  if (isNew) {
    Node node;
    node.text = text;
    known->second = ssa->add(std::move(node));
  }
  return known->second;
}

/// The calls and variables that an expression's truth depends on, as far as they were evaluated.
llvm::SmallVector<NodeId, 8> FunctionBuilder::asked(const Expr &expression) const {
  llvm::SmallVector<NodeId, 8> found;
  llvm::SmallVector<const Stmt *, 16> open{&expression};
  while (!open.empty() && found.size() < 8) {
    const Stmt *part = open.pop_back_val();
    if (isa<CallExpr, DeclRefExpr, MemberExpr>(part))
      if (const auto known = values.find(cast<Expr>(part));
          known != values.end() && known->second != kNone && known->second != sharedConstant)
        found.push_back(known->second);
    if (isa<CallExpr>(part))
      continue;
    for (const Stmt *child : part->children())
      if (child)
        open.push_back(child);
  }
  return found;
}

/// The values that the branch at the end of this block depends on.
void FunctionBuilder::keepConditions(const CFGBlock &block) {
  // A destructor of a temporary at the end of the block hides its last condition.
  const Expr *condition = block.getLastCondition();
  if (!condition && block.succ_size() > 1)
    condition = dyn_cast_or_null<Expr>(block.getTerminatorCondition());
  if (!condition)
    return;
  const auto found = asked(*condition);
  function.blocks[block.getBlockID()].asks.assign(found.begin(), found.end());
}

/// A truth holds nothing of what it was made from, but whoever asks it asks those.
NodeId FunctionBuilder::truth(const Expr &expression, NodeId value) {
  if (value != sharedConstant || value == kNone || !expression.getType()->isBooleanType())
    return value;
  const auto found = asked(expression);
  return found.empty()
             ? value
             : merge(found, expression.getType(), expression.getExprLoc(), NodeKind::Compute);
}

} // namespace tacet::extract
