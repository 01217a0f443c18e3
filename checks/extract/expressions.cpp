// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Values of expressions. Each expression is evaluated once, when the control flow reaches it.
#include "checks/extract/function_builder.h"

#include "clang/AST/ExprConcepts.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

NodeId FunctionBuilder::constant() {
  if (sharedConstant == kNone)
    sharedConstant = ssa->add(Node{});
  return sharedConstant;
}

NodeId FunctionBuilder::define(SymbolId symbol, NodeId value, TypeId type,
                               SourceLocation location) {
  Node node;
  node.kind = NodeKind::Define;
  node.symbol = symbol;
  node.type = type;
  node.at = names.at(location);
  if (value != kNone)
    node.inputs.push_back({value, EdgeKind::Flow, kNone, false});
  return ssa->add(std::move(node));
}

NodeId FunctionBuilder::merge(llvm::ArrayRef<NodeId> inputs, QualType type, SourceLocation location,
                              NodeKind kind) {
  llvm::SmallVector<NodeId, 8> live;
  for (NodeId input : inputs)
    if (input != kNone && input != sharedConstant && !llvm::is_contained(live, input))
      live.push_back(input);
  if (live.empty())
    return constant();
  if (live.size() == 1 && kind == NodeKind::Merge)
    return live.front();
  Node node;
  node.kind = kind;
  node.type = names.typeOf(type);
  node.at = names.at(location);
  for (NodeId input : live)
    node.inputs.push_back({input, EdgeKind::Flow, kNone, false});
  return ssa->add(std::move(node));
}

NodeId FunctionBuilder::evaluate(const Expr *expression) {
  if (auto found = values.find(expression); found != values.end())
    return found->second;
  if (depth > 2000)
    return constant();
  ++depth;
  const NodeId value = compute(*expression);
  --depth;
  values[expression] = value;
  return value;
}

/// `const char kFormat[] = "%s"` stands for its text, as long as its name says nothing of its own.
static const StringLiteral *constantText(const Expr &expression) {
  const auto *reference = dyn_cast<DeclRefExpr>(&expression);
  const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  if (!variable || !variable->hasGlobalStorage() || !variable->getType()->isArrayType() ||
      !variable->getType().isConstant(variable->getASTContext()))
    return nullptr;
  const auto *text = dyn_cast_or_null<StringLiteral>(variable->getAnyInitializer());
  return text && text->getCharByteWidth() == 1 && text->getString().contains('%') ? text : nullptr;
}

NodeId FunctionBuilder::computeReference(const Expr &expression) {
  const std::optional<Place> from = place(&expression);
  if (!from)
    return kNone;
  if (const StringLiteral *text = constantText(expression))
    return evaluate(text);
  const NodeId value = read(*from, expression.getType(), expression.getExprLoc());
  // A name of its own (a reference, a pointer, a binding) is evidence of its own.
  const auto *reference = dyn_cast<DeclRefExpr>(&expression);
  if (!reference)
    return value;
  const ValueDecl *named = reference->getDecl();
  const bool isOther =
      isa<BindingDecl>(named) || (isa<VarDecl>(named) && aliasSources.count(cast<VarDecl>(named)) &&
                                  !reference->refersToEnclosingVariableOrCapture() &&
                                  from->root != rootOf(*cast<VarDecl>(named)));
  if (!isOther)
    return value;
  const SymbolId symbol = names.symbolOf(named);
  auto [found, isNew] = aliasReads.try_emplace({symbol, value}, kNone);
  if (isNew) {
    const NodeId renamed =
        define(symbol, value, names.typeOf(named->getType()), named->getLocation());
    aliasReads[{symbol, value}] = renamed;
    return renamed;
  }
  return found->second;
}

NodeId FunctionBuilder::compute(const Expr &expression) {
  if (expression.isTypeDependent() || isa<OverloadExpr>(expression))
    return constant();
  if (const auto *parens = dyn_cast<ParenExpr>(&expression))
    return evaluate(parens->getSubExpr());
  if (const auto *cast = dyn_cast<CastExpr>(&expression))
    return computeCast(*cast);
  if (const auto *full = dyn_cast<FullExpr>(&expression))
    return evaluate(full->getSubExpr());
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(&expression))
    return evaluate(temporary->getSubExpr());
  if (const auto *bound = dyn_cast<CXXBindTemporaryExpr>(&expression)) {
    const NodeId value = evaluate(bound->getSubExpr());
    ssa->write(temporaryRoot(*bound), value);
    return value;
  }
  if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(&expression))
    return evaluate(argument->getExpr());
  if (const auto *init = dyn_cast<CXXDefaultInitExpr>(&expression))
    return evaluate(init->getExpr());
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(&expression))
    return evaluate(list->getSubExpr());
  if (const auto *parameter = dyn_cast<SubstNonTypeTemplateParmExpr>(&expression))
    return evaluate(parameter->getReplacement());
  if (const auto *reference = dyn_cast<DeclRefExpr>(&expression)) {
    if (isa<FunctionDecl>(reference->getDecl())) {
      Node node;
      node.kind = NodeKind::Function;
      node.symbol = names.symbolOf(reference->getDecl());
      node.at = names.at(reference->getLocation());
      return ssa->add(std::move(node));
    }
  }
  if (isa<DeclRefExpr, CXXThisExpr>(expression)) {
    const NodeId value = computeReference(expression);
    return value == kNone ? constant() : value;
  }
  if (const auto *member = dyn_cast<MemberExpr>(&expression)) {
    const auto *field = dyn_cast<FieldDecl>(member->getMemberDecl());
    const bool hasPlace = place(member).has_value();
    const NodeId object = hasPlace ? computeReference(expression) : evaluate(member->getBase());
    // A pair's halves are the pair's value, but a number among them holds no text.
    if (field && field->getParent()->isInStdNamespace() && field->getType()->isArithmeticType())
      return merge({object}, field->getType(), member->getMemberLoc(), NodeKind::Compute);
    if (hasPlace || !field || !field->getIdentifier() || field->getParent()->isInStdNamespace())
      return object;
    return ssa->project(object, names.symbolOf(field), names.typeOf(member->getType()),
                        names.at(member->getMemberLoc()));
  }
  if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(&expression)) {
    evaluate(subscript->getIdx());
    if (const NodeId value = computeReference(expression); value != kNone)
      return value;
    return evaluate(subscript->getBase());
  }
  if (const auto *unary = dyn_cast<UnaryOperator>(&expression))
    return computeUnary(*unary);
  if (const auto *binary = dyn_cast<BinaryOperator>(&expression))
    return computeOperator(*binary);
  if (const auto *conditional = dyn_cast<ConditionalOperator>(&expression)) {
    evaluate(conditional->getCond());
    return merge({evaluate(conditional->getTrueExpr()), evaluate(conditional->getFalseExpr())},
                 conditional->getType(), conditional->getQuestionLoc());
  }
  if (const auto *elvis = dyn_cast<BinaryConditionalOperator>(&expression))
    return merge({evaluate(elvis->getCommon()), evaluate(elvis->getFalseExpr())}, elvis->getType(),
                 elvis->getQuestionLoc());
  if (const auto *value = dyn_cast<OpaqueValueExpr>(&expression))
    return value->getSourceExpr() ? evaluate(value->getSourceExpr()) : constant();
  if (const auto *literal = dyn_cast<StringLiteral>(&expression)) {
    Node node;
    node.kind = NodeKind::Literal;
    node.type = names.typeOf(literal->getType());
    node.at = names.at(literal->getBeginLoc());
    if (literal->getCharByteWidth() == 1)
      node.text = literal->getString().take_front(2000).str();
    else
      for (unsigned i = 0; i < literal->getLength() && i < 2000; ++i)
        node.text += literal->getCodeUnit(i) < 128 ? char(literal->getCodeUnit(i)) : '?';
    return ssa->add(std::move(node));
  }
  if (const auto *objcString = dyn_cast<ObjCStringLiteral>(&expression))
    return evaluate(objcString->getString());
  if (const auto *call = dyn_cast<CallExpr>(&expression))
    return computeCall(*call);
  if (const auto *construct = dyn_cast<CXXConstructExpr>(&expression))
    return computeConstruct(*construct, std::nullopt);
  if (const auto *list = dyn_cast<InitListExpr>(&expression))
    return computeList(*list);
  if (const auto *lambda = dyn_cast<LambdaExpr>(&expression))
    return computeLambda(*lambda);
  if (const auto *creation = dyn_cast<CXXNewExpr>(&expression))
    return creation->getInitializer() ? evaluate(creation->getInitializer()) : constant();
  if (const auto *literal = dyn_cast<CompoundLiteralExpr>(&expression))
    return evaluate(literal->getInitializer());
  if (const auto *selection = dyn_cast<GenericSelectionExpr>(&expression))
    return selection->isResultDependent() ? constant() : evaluate(selection->getResultExpr());
  if (const auto *choice = dyn_cast<ChooseExpr>(&expression))
    return evaluate(choice->getChosenSubExpr());
  if (const auto *statement = dyn_cast<StmtExpr>(&expression)) {
    const CompoundStmt *body = statement->getSubStmt();
    const auto *last = body->body_empty() ? nullptr : dyn_cast<Expr>(body->body_back());
    return last ? evaluate(last) : constant();
  }
  if (const auto *thrown = dyn_cast<CXXThrowExpr>(&expression)) {
    const Expr *value = thrown->getSubExpr();
    const TypeId type = value ? names.typeOf(value->getType()) : kNone;
    function.throws.push_back({value ? evaluate(value) : kNone, type,
                               names.at(thrown->getThrowLoc()), scopes->of(*thrown)});
    return constant();
  }
  if (const auto *suspension = dyn_cast<CoroutineSuspendExpr>(&expression))
    return evaluate(suspension->getOperand());
  if (const auto *arguments = dyn_cast<VAArgExpr>(&expression))
    return evaluate(arguments->getSubExpr());
  if (const auto *loop = dyn_cast<ArrayInitLoopExpr>(&expression))
    return evaluate(loop->getCommonExpr()->getSourceExpr());
  if (isa<UnaryExprOrTypeTraitExpr, CXXTypeidExpr, CXXNoexceptExpr, IntegerLiteral,
          CharacterLiteral, FloatingLiteral, CXXBoolLiteralExpr, CXXNullPtrLiteralExpr, GNUNullExpr,
          ImplicitValueInitExpr, CXXScalarValueInitExpr, PredefinedExpr, RequiresExpr,
          CXXRewrittenBinaryOperator>(expression))
    return constant();
  llvm::SmallVector<NodeId, 4> parts;
  for (const Stmt *child : expression.children())
    if (const auto *part = dyn_cast_or_null<Expr>(child))
      parts.push_back(evaluate(part));
  return merge(parts, expression.getType(), expression.getExprLoc());
}

NodeId FunctionBuilder::computeCast(const CastExpr &cast) {
  const Expr &operand = *cast.getSubExpr();
  switch (cast.getCastKind()) {
  case CK_NullToPointer:
  case CK_PointerToBoolean:
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean:
  case CK_MemberPointerToBoolean:
  case CK_PointerToIntegral:
  case CK_ToVoid:
    evaluate(&operand);
    return constant();
  default:
    return evaluate(&operand);
  }
}

NodeId FunctionBuilder::computeUnary(const UnaryOperator &operation) {
  const Expr &operand = *operation.getSubExpr();
  switch (operation.getOpcode()) {
  case UO_LNot:
    evaluate(&operand);
    return constant();
  case UO_Minus:
  case UO_Not:
    return merge({evaluate(&operand)}, operation.getType(), operation.getOperatorLoc(),
                 NodeKind::Compute);
  case UO_Deref:
    if (const NodeId value = computeByOffset(operand, operation); value != kNone)
      return value;
    [[fallthrough]];
  case UO_AddrOf:
    if (const NodeId value = computeReference(operation); value != kNone)
      return value;
    return evaluate(&operand);
  default:
    return evaluate(&operand);
  }
}

namespace {

/// One element among many is written (`text[n] = 0`, `*p++ = c`), so that what the others held
/// stays. An end mark in the first place empties the text.
bool writesElement(const Expr &target, bool writesConstant) {
  const Expr *plain = target.IgnoreParenImpCasts();
  if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(plain)) {
    const auto *index = dyn_cast<IntegerLiteral>(subscript->getIdx()->IgnoreParenImpCasts());
    return !(writesConstant && index && index->getValue() == 0);
  }
  if (const auto *call = dyn_cast<CXXOperatorCallExpr>(plain))
    return call->getOperator() == OO_Subscript;
  const auto *unary = dyn_cast<UnaryOperator>(plain);
  return unary && unary->getOpcode() == UO_Deref && unary->getType()->isAnyCharacterType();
}

} // namespace

NodeId FunctionBuilder::assign(const Expr &target, NodeId value, const Expr &whole) {
  const auto *reference = dyn_cast<DeclRefExpr>(target.IgnoreParens());
  const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  std::optional<Place> into = place(&target);
  if (!into)
    return value;
  // Pointing an alias at its object writes nothing.
  if (variable && variable->getType()->isPointerType() &&
      !reference->refersToEnclosingVariableOrCapture() && aliasSource(*variable) &&
      into->root != rootOf(*variable))
    return value;
  if (writesElement(target, value != kNone && function.nodes[value].kind == NodeKind::Constant))
    value = merge({read(*into, target.getType(), target.getExprLoc()), value}, target.getType(),
                  whole.getExprLoc());
  const NodeId defined =
      define(placeSymbol(*into), value, names.typeOf(target.getType()), target.getExprLoc());
  write(*into, defined, whole.getExprLoc());
  return defined;
}

NodeId FunctionBuilder::computeOperator(const BinaryOperator &operation) {
  const Expr &left = *operation.getLHS();
  const Expr &right = *operation.getRHS();
  if (operation.getOpcode() == BO_Assign)
    return assign(left, written(right, evaluate(&right)), operation);
  if (operation.isCompoundAssignmentOp()) {
    const NodeId added = evaluate(&right);
    const NodeId old = evaluate(&left);
    if (left.getType()->isPointerType())
      return old;
    return assign(
        left,
        merge({old, added}, operation.getType(), operation.getOperatorLoc(), NodeKind::Compute),
        operation);
  }
  const NodeId first = evaluate(&left);
  const NodeId second = evaluate(&right);
  if (operation.getOpcode() == BO_Comma)
    return second;
  if (operation.isComparisonOp() || operation.isLogicalOp())
    return constant();
  if (operation.isAdditiveOp() && operation.getType()->isPointerType())
    return left.getType()->isPointerType() ? first : second;
  if (left.getType()->isPointerType() && right.getType()->isPointerType())
    return constant(); // a distance
  return merge({first, second}, operation.getType(), operation.getOperatorLoc(), NodeKind::Compute);
}

NodeId FunctionBuilder::computeList(const InitListExpr &form) {
  const InitListExpr &list =
      form.isSemanticForm() || !form.getSemanticForm() ? form : *form.getSemanticForm();
  const auto *record = list.getType()->getAsRecordDecl();
  if (!record || record->isUnion()) {
    llvm::SmallVector<NodeId, 8> elements;
    for (const Expr *element : list.inits())
      elements.push_back(evaluate(element));
    return merge(elements, list.getType(), list.getBeginLoc());
  }
  unsigned index = 0;
  llvm::SmallVector<std::pair<const FieldDecl *, NodeId>, 8> parts;
  if (const auto *classDecl = dyn_cast<CXXRecordDecl>(record))
    index = classDecl->getNumBases();
  for (unsigned i = 0; i < index && i < list.getNumInits(); ++i)
    evaluate(list.getInit(i));
  for (const FieldDecl *field : record->fields()) {
    if (isPadding(*field) || index >= list.getNumInits())
      continue;
    const Expr &init = *list.getInit(index++);
    const NodeId value = written(init, evaluate(&init));
    if (value != sharedConstant && field->getIdentifier())
      parts.push_back({field, value});
  }
  Node object;
  object.type = names.typeOf(list.getType());
  object.at = names.at(list.getBeginLoc());
  NodeId result = ssa->add(std::move(object));
  for (auto [field, value] : parts) {
    const SymbolId symbol = names.symbolOf(field);
    result = ssa->update(result, symbol,
                         define(symbol, value, names.typeOf(field->getType()), list.getBeginLoc()),
                         names.at(list.getBeginLoc()));
  }
  return result;
}

NodeId FunctionBuilder::computeLambda(const LambdaExpr &lambda) {
  inner.push_back(lambda.getLambdaClass());
  Node code;
  code.kind = NodeKind::Function;
  code.symbol = names.symbolOf(lambda.getCallOperator());
  code.type = names.typeOf(lambda.getType());
  code.at = names.at(lambda.getBeginLoc());
  NodeId closure = ssa->add(std::move(code));
  auto init = lambda.capture_init_begin();
  for (const LambdaCapture &capture : lambda.captures()) {
    const Expr *value = *init++;
    if (capture.capturesThis())
      closure = ssa->update(closure, names.keySymbol(SymbolKind::Key, "this"),
                            ssa->read(thisRoot()), names.at(capture.getLocation()));
    else if (capture.capturesVariable() && value)
      closure = ssa->update(closure, names.symbolOf(capture.getCapturedVar()), evaluate(value),
                            names.at(capture.getLocation()));
  }
  return closure;
}

} // namespace tacet::extract
