// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Calls: what goes in, what comes out, and what the callee may write through.
#include "checks/extract/function_builder.h"

#include "clang/Basic/Builtins.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

std::string FunctionBuilder::macroAround(SourceLocation location) {
  const SourceManager &sources = context.getSourceManager();
  std::string name;
  // Outwards from the innermost expansion; code written in a macro's argument is not of that macro.
  while (location.isMacroID()) {
    if (sources.isMacroBodyExpansion(location))
      name = Lexer::getImmediateMacroName(location, sources, context.getLangOpts()).str();
    location = sources.isMacroArgExpansion(location)
                   ? sources.getImmediateSpellingLoc(location)
                   : sources.getImmediateExpansionRange(location).getBegin();
  }
  return name;
}

bool FunctionBuilder::canWriteThrough(const Expr &argument, const FunctionDecl *callee,
                                      unsigned index) {
  if (!callee || index >= callee->getNumParams()) {
    // A variadic argument is written to only where its address is taken for it (scanf).
    const Expr *plain = argument.IgnoreParenCasts();
    const auto *unary = dyn_cast<UnaryOperator>(plain);
    if (unary && unary->getOpcode() == UO_AddrOf)
      return true;
    const bool scans = callee && callee->getIdentifier() && callee->getName().contains("scanf");
    return (scans || !callee) && argument.getType()->isPointerType() &&
           !argument.getType()->getPointeeType().isConstQualified();
  }
  const QualType type = callee->getParamDecl(index)->getType();
  if (type->isRValueReferenceType())
    return false;
  // An iterator is handed over by value and written through all the same; so is a QDebug.
  if (const auto *record = type->getAsCXXRecordDecl();
      record && record->getIdentifier() &&
      (record->getName().ends_with("iterator") ||
       (index == 0 && callee->getOverloadedOperator() == OO_LessLess)))
    return true;
  if (!type->isPointerType() && !type->isReferenceType())
    return false;
  const QualType target = type->getPointeeType();
  return !target.isConstQualified() && !target->isFunctionType();
}

NodeId FunctionBuilder::emitCall(Call call, const FunctionDecl *callee,
                                 llvm::ArrayRef<const Expr *> arguments, const Expr *object,
                                 const Expr &whole) {
  const bool inserts = callee && callee->getOverloadedOperator() == OO_LessLess;
  call.at = names.at(whole.getExprLoc());
  for (const Expr *argument : arguments) {
    const NodeId value = written(*argument, evaluate(argument));
    // `<< static_cast<const void *>(p)` prints where p points, not what is there.
    const bool isAddress = inserts && argument->getType()->isVoidPointerType();
    if (call.arguments.size() < 64 && isInner(*argument))
      call.inner |= uint64_t{1} << call.arguments.size();
    call.arguments.push_back(isAddress ? constant() : value);
    call.keys.push_back(keyOf(*argument));
    const bool fixed = isa<StringLiteral, IntegerLiteral>(argument->IgnoreParenImpCasts());
    call.extents.push_back(fixed ? Extent() : names.extentOf(argument->getSourceRange(), call.at));
  }
  if (const auto *plain = dyn_cast<CallExpr>(&whole))
    call.name = names.calleeExtent(*plain, call.at);
  call.macro = macroAround(whole.getExprLoc());
  call.scope = scopes->of(whole);
  call.block = currentBlock;
  const CallId id = function.calls.size();
  Node result;
  result.kind = NodeKind::Result;
  result.type = names.typeOf(whole.getType());
  result.call = id;
  result.symbol = call.callee;
  result.at = call.at;
  call.result = ssa->add(std::move(result));
  const NodeId value = call.result;

  auto out = [&](const Expr &written, NodeId before, uint32_t index) {
    // Without a place nothing reads it later, but a stream that a call returned has been written
    // to.
    const std::optional<Place> into = place(&written);
    Node node;
    node.kind = NodeKind::Out;
    node.type = names.typeOf(written.getType());
    node.call = id;
    node.index = index;
    node.symbol = into ? placeSymbol(*into) : kNone;
    node.at = call.at;
    node.inputs.push_back({before, EdgeKind::Prior, kNone, false});
    const NodeId after = ssa->add(std::move(node));
    // `snprintf(text + n, …)` leaves what stands before.
    if (into)
      write(*into,
            isBehindStart(written) ? merge({before, after}, written.getType(), whole.getExprLoc())
                                   : after,
            whole.getExprLoc());
    return after;
  };
  function.calls.push_back({}); // reserves the id: writing may not add calls, but order must hold
  call.argumentOuts.assign(arguments.size(), kNone);
  for (unsigned i = 0; i < arguments.size(); ++i)
    if (canWriteThrough(*arguments[i], callee, i))
      call.argumentOuts[i] = out(*arguments[i], call.arguments[i], i);
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(callee);
  if (object && call.object != kNone && !(method && method->isConst()))
    call.objectOut = out(*object, call.object, kThis);
  function.calls[id] = std::move(call);
  return value;
}

std::optional<NodeId> FunctionBuilder::computeKnownCall(const CallExpr &call,
                                                        const FunctionDecl *callee) {
  if (!callee)
    return std::nullopt;
  switch (callee->getBuiltinID()) {
  case Builtin::BI__builtin_va_start:
    if (const auto list = place(call.getArg(0))) {
      Node rest;
      rest.kind = NodeKind::Parameter;
      rest.index = kRest;
      rest.at = names.at(call.getExprLoc());
      write(*list, ssa->add(std::move(rest)), call.getExprLoc());
    }
    return constant();
  case Builtin::BI__builtin_va_copy:
    if (const auto list = place(call.getArg(0)))
      write(*list, evaluate(call.getArg(1)), call.getExprLoc());
    return constant();
  case Builtin::BI__builtin_va_end:
    return constant();
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_assume_aligned:
    return evaluate(call.getArg(0));
  default:
    break;
  }
  if (callee->isInStdNamespace() && callee->getIdentifier() && call.getNumArgs() == 1 &&
      (callee->getName() == "move" || callee->getName() == "forward" ||
       callee->getName() == "addressof" || callee->getName() == "as_const"))
    return evaluate(call.getArg(0));
  return std::nullopt;
}

NodeId FunctionBuilder::computeCall(const CallExpr &expression) {
  const FunctionDecl *callee = expression.getDirectCallee();
  if (const auto known = computeKnownCall(expression, callee))
    return *known;
  llvm::SmallVector<const Expr *, 8> arguments(expression.arguments());
  const Expr *object = nullptr;
  Call call;
  if (const auto *memberCall = dyn_cast<CXXMemberCallExpr>(&expression)) {
    object = memberCall->getImplicitObjectArgument();
    const auto *member = dyn_cast<MemberExpr>(memberCall->getCallee()->IgnoreParens());
    const auto *method = memberCall->getMethodDecl();
    call.virtualDispatch = method && method->isVirtual() && member && !member->hasQualifier();
  } else if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(&expression)) {
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(callee);
    if (method && method->isInstance() && !arguments.empty()) {
      object = arguments.front();
      arguments.erase(arguments.begin());
      call.virtualDispatch = method->isVirtual();
    }
    // Assignment by operator is assignment, whatever the class does inside.
    if (operation->getOperator() == OO_Equal && object && arguments.size() == 1)
      return assign(*object, evaluate(arguments.front()), expression);
    // Doors to the object itself: `*p`, `p->`, `m["key"]`.
    const auto kind = operation->getOperator();
    if (kind == OO_Subscript || kind == OO_Arrow || (kind == OO_Star && arguments.empty())) {
      for (const Expr *argument : arguments)
        evaluate(argument);
      if (const NodeId value = computeReference(expression); value != kNone)
        return value;
      if (object)
        return evaluate(object);
    }
  }
  if (object)
    call.object = evaluate(object);
  if (callee)
    call.callee = names.symbolOf(callee);
  else if (!isa<CXXPseudoDestructorExpr>(expression.getCallee()->IgnoreParens()))
    call.target = evaluate(expression.getCallee());
  // `boost::throw_exception(e)` and its like.
  if (callee && callee->isNoReturn() && callee->getIdentifier() && !arguments.empty() &&
      callee->getName().contains("throw") &&
      arguments.front()->getType().getNonReferenceType()->isRecordType())
    function.throws.push_back({evaluate(arguments.front()),
                               callee->getName().contains("rethrow")
                                   ? kNone // whatever was caught before
                                   : names.typeOf(arguments.front()->getType()),
                               names.at(expression.getExprLoc()), scopes->of(expression)});
  return emitCall(std::move(call), callee, arguments, object, expression);
}

NodeId FunctionBuilder::computeConstruct(const CXXConstructExpr &construct,
                                         std::optional<Place> into) {
  const CXXConstructorDecl *constructor = construct.getConstructor();
  if (constructor->isCopyOrMoveConstructor() && construct.getNumArgs() >= 1)
    return evaluate(construct.getArg(0));
  llvm::SmallVector<const Expr *, 8> arguments(construct.arguments());
  if (arguments.empty() && !names.isUserCode(constructor->getLocation()))
    return constant();
  Call call;
  call.callee = names.symbolOf(constructor);
  const bool fillsThis = into && into->path.empty() && roots[into->root].kind == Root::Kind::This;
  if (!fillsThis)
    return emitCall(std::move(call), constructor, arguments, nullptr, construct);
  // A base's constructor fills part of `this`: what it makes joins what is there.
  const NodeId before = ssa->read(into->root);
  const NodeId made = emitCall(std::move(call), constructor, arguments, nullptr, construct);
  ssa->write(into->root, merge({before, made}, roots[into->root].type, construct.getExprLoc()));
  return made;
}

} // namespace tacet::extract
