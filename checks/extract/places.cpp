// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Places: what an lvalue, a pointer or a reference stands for. Pointers are looked through, so `p`,
// `*p`, `&x` and `p[i]` all name the object. A local pointer or reference that is only ever set
// to one object is that object.
#include "checks/extract/function_builder.h"

#include "clang/Lex/Lexer.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

RootId FunctionBuilder::rootOf(const VarDecl &variable) {
  const VarDecl *key = variable.getCanonicalDecl();
  auto [found, isNew] = rootIds.try_emplace(key, roots.size());
  if (isNew)
    roots.push_back({Root::Kind::Variable, key, variable.getType(), variable.getLocation()});
  return found->second;
}

RootId FunctionBuilder::thisRoot() {
  auto [found, isNew] = rootIds.try_emplace(&declaration, roots.size());
  if (isNew) {
    const auto *method = dyn_cast<CXXMethodDecl>(&declaration);
    roots.push_back({Root::Kind::This, nullptr,
                     method ? context.getRecordType(method->getParent()) : context.VoidTy,
                     declaration.getLocation()});
  }
  return found->second;
}

RootId FunctionBuilder::temporaryRoot(const Expr &expression) {
  auto [found, isNew] = rootIds.try_emplace(&expression, roots.size());
  if (isNew)
    roots.push_back(
        {Root::Kind::Temporary, nullptr, expression.getType(), expression.getExprLoc()});
  return found->second;
}

NodeId FunctionBuilder::entryValue(RootId id) {
  const Root root = roots[id];
  Node node;
  node.type = names.typeOf(root.type);
  node.at = names.at(root.location);
  switch (root.kind) {
  case Root::Kind::This:
    node.kind = NodeKind::Parameter;
    node.index = kThis;
    break;
  case Root::Kind::Temporary:
    return constant();
  case Root::Kind::Variable:
    node.symbol = names.symbolOf(root.variable);
    if (const auto *parameter = dyn_cast<ParmVarDecl>(root.variable);
        parameter && parameter->getDeclContext() == &declaration) {
      node.kind = NodeKind::Parameter;
      node.index = parameter->getFunctionScopeIndex();
    } else if (root.variable->hasGlobalStorage()) {
      node.kind = NodeKind::Global;
    } else {
      node.kind = NodeKind::Define; // declared, not yet set
    }
    break;
  }
  return ssa->add(std::move(node));
}

std::optional<Place> FunctionBuilder::placeOfVariable(const VarDecl &variable, bool isCapture) {
  if (isCapture)
    return Place{thisRoot(), {names.symbolOf(&variable)}};
  const auto source = aliasSources.find(&variable);
  if (source == aliasSources.end() || !source->second)
    return Place{rootOf(variable), {}};
  auto [found, isNew] = aliases.try_emplace(&variable, std::nullopt);
  if (isNew) {
    std::optional<Place> target = place(source->second);
    aliases[&variable] = target;
  }
  if (const auto &target = aliases[&variable])
    return target;
  return Place{rootOf(variable), {}};
}

std::optional<Place> FunctionBuilder::place(const Expr *expression) {
  expression = bare(expression);
  if (const auto *reference = dyn_cast<DeclRefExpr>(expression)) {
    if (const auto *variable = dyn_cast<VarDecl>(reference->getDecl()))
      return placeOfVariable(*variable, reference->refersToEnclosingVariableOrCapture());
    if (const auto *binding = dyn_cast<BindingDecl>(reference->getDecl())) {
      if (const VarDecl *holder = binding->getHoldingVar())
        return placeOfVariable(*holder, false);
      if (binding->getBinding())
        return place(binding->getBinding());
    }
    return std::nullopt;
  }
  if (isa<CXXThisExpr>(expression)) {
    const auto *method = dyn_cast<CXXMethodDecl>(&declaration);
    if (method && method->getParent()->isLambda())
      return Place{thisRoot(), {names.keySymbol(SymbolKind::Key, "this")}};
    return Place{thisRoot(), {}};
  }
  if (const auto *member = dyn_cast<MemberExpr>(expression)) {
    if (const auto *variable = dyn_cast<VarDecl>(member->getMemberDecl()))
      return placeOfVariable(*variable, false);
    const auto *field = dyn_cast<FieldDecl>(member->getMemberDecl());
    std::optional<Place> object = field ? place(member->getBase()) : std::nullopt;
    // A pair's halves, and the unnamed structs that C11 allows inside others, have no telling
    // names.
    if (object && field->getIdentifier() && !field->getParent()->isInStdNamespace())
      object->path.push_back(names.symbolOf(field));
    return object;
  }
  if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(expression))
    return withKey(place(subscript->getBase()), *subscript->getIdx());
  if (const auto *unary = dyn_cast<UnaryOperator>(expression)) {
    if (unary->getOpcode() == UO_Deref && recordByOffset(*unary->getSubExpr()))
      return std::nullopt;
    if (unary->getOpcode() == UO_Deref || unary->getOpcode() == UO_AddrOf ||
        unary->isIncrementDecrementOp() || unary->getOpcode() == UO_Extension)
      return place(unary->getSubExpr());
    return std::nullopt;
  }
  if (const auto *binary = dyn_cast<BinaryOperator>(expression)) {
    if (binary->getOpcode() == BO_Comma)
      return place(binary->getRHS());
    if (binary->isAssignmentOp())
      return place(binary->getLHS());
    if (binary->isAdditiveOp() && binary->getType()->isPointerType())
      return place(binary->getLHS()->getType()->isPointerType() ? binary->getLHS()
                                                                : binary->getRHS());
    return std::nullopt;
  }
  if (const auto *call = dyn_cast<CallExpr>(expression))
    return placeOfCall(*call);
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expression))
    return place(temporary->getSubExpr());
  if (isa<CXXBindTemporaryExpr>(expression)) {
    evaluate(expression);
    return Place{temporaryRoot(*expression), {}};
  }
  return std::nullopt;
}

std::optional<Place> FunctionBuilder::withKey(std::optional<Place> object, const Expr &key) {
  if (object)
    if (const SymbolId symbol = keyOf(key); symbol != kNone)
      object->path.push_back(symbol);
  return object;
}

std::optional<Place> FunctionBuilder::placeOfCall(const CallExpr &call) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee)
    return std::nullopt;
  const Expr *first = call.getNumArgs() > 0 ? call.getArg(0) : nullptr;
  if (isa<CXXOperatorCallExpr>(call) && first) {
    switch (cast<CXXOperatorCallExpr>(call).getOperator()) {
    case OO_Subscript:
      return call.getNumArgs() == 2 ? withKey(place(first), *call.getArg(1)) : std::nullopt;
    case OO_Star:
    case OO_Arrow:
    case OO_PlusPlus:
    case OO_MinusMinus:
      return call.getNumArgs() == 1 || !callee->isCXXClassMember() ? place(first) : std::nullopt;
    case OO_Equal:
    case OO_LessLess:
    case OO_GreaterGreater:
    case OO_PlusEqual:
      // Chains hand on their left operand.
      return callee->getReturnType()->isReferenceType() ? place(first) : std::nullopt;
    default:
      return std::nullopt;
    }
  }
  if (const auto part = names.pointsInto(*callee); part && part->parameter < call.getNumArgs())
    if (std::optional<Place> object = place(call.getArg(part->parameter))) {
      for (const FieldDecl *field : part->fields)
        if (field->getIdentifier())
          object->path.push_back(names.symbolOf(field));
      return object;
    }
  if (callee->isInStdNamespace() && first && callee->getIdentifier() &&
      (callee->getName() == "move" || callee->getName() == "forward" ||
       callee->getName() == "addressof" || callee->getName() == "as_const" ||
       callee->getName() == "back_inserter" || callee->getName() == "front_inserter" ||
       callee->getName() == "inserter" || callee->getName() == "begin"))
    return place(first);
  const auto *memberCall = dyn_cast<CXXMemberCallExpr>(&call);
  if (!memberCall || !memberCall->getImplicitObjectArgument())
    return std::nullopt;
  const auto *method = memberCall->getMethodDecl();
  if (!method)
    return std::nullopt;
  // `s.append(a).append(b)`, and a smart pointer's or container's door to what it holds.
  const QualType result = method->getReturnType();
  const bool returnsSelf = result->isReferenceType() &&
                           result->getPointeeType()->getAsCXXRecordDecl() == method->getParent() &&
                           !method->isConst();
  const bool opens =
      !names.isUserCode(method->getLocation()) && call.getNumArgs() == 0 &&
      method->getIdentifier() && isPointerLike(result) &&
      (method->getName() == "get" || method->getName() == "value" || method->getName() == "data" ||
       method->getName() == "front" || method->getName() == "back");
  if (returnsSelf || opens)
    return place(memberCall->getImplicitObjectArgument());
  return std::nullopt;
}

SymbolId FunctionBuilder::keyOf(const Expr &expression) {
  const SourceManager &sources = context.getSourceManager();
  const Expr *plain = expression.IgnoreParenImpCasts();
  SourceLocation begin = plain->getBeginLoc();
  if (begin.isMacroID() && !isa<DeclRefExpr>(plain) && !isa<CallExpr>(plain) &&
      (isa<IntegerLiteral>(plain) || isa<StringLiteral>(plain) || isa<BinaryOperator>(plain)) &&
      sources.isMacroBodyExpansion(begin)) {
    StringRef macro = Lexer::getImmediateMacroName(begin, sources, context.getLangOpts());
    return macro.empty() ? kNone : names.keySymbol(SymbolKind::Macro, macro);
  }
  if (const auto *reference = dyn_cast<DeclRefExpr>(plain)) {
    if (isa<EnumConstantDecl>(reference->getDecl()))
      return names.symbolOf(reference->getDecl());
    const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
    if (variable && variable->hasGlobalStorage() && variable->getType().isConstQualified())
      return names.symbolOf(variable);
    return kNone;
  }
  if (const auto *construct = dyn_cast<CXXConstructExpr>(plain->IgnoreImplicit()))
    if (construct->getNumArgs() >= 1 && !isa<CXXTemporaryObjectExpr>(construct))
      plain = construct->getArg(0)->IgnoreParenImpCasts();
  if (const auto *literal = dyn_cast<StringLiteral>(plain->IgnoreUnlessSpelledInSource()))
    if (literal->getCharByteWidth() == 1 && literal->getLength() < 80)
      return names.keySymbol(SymbolKind::Key, literal->getString());
  return kNone;
}

NodeId FunctionBuilder::read(const Place &from, QualType type, SourceLocation location) {
  NodeId value = ssa->read(from.root);
  for (size_t i = 0; i < from.path.size(); ++i) {
    const SymbolId part = from.path[i];
    // An element stands for its whole array, so the field's own type goes before the expression's.
    const TypeId declared = names.typeOfPart(part);
    value = ssa->project(value, part, declared == kNone ? names.typeOf(type) : declared,
                         names.at(location));
  }
  return value;
}

/// The record of which `*(char **)((char *)options + table[i].offset)` reads one field, nobody
/// knows which.
const Expr *FunctionBuilder::recordByOffset(const Expr &pointer) const {
  const auto *sum = dyn_cast<BinaryOperator>(pointer.IgnoreParenCasts());
  if (!sum || sum->getOpcode() != BO_Add)
    return nullptr;
  const Expr *start = sum->getLHS()->getType()->isPointerType() ? sum->getLHS() : sum->getRHS();
  const Expr *record = start->IgnoreParenCasts();
  if (!record->getType()->isPointerType() || record->getType() == start->getType())
    return nullptr;
  const auto *declared = record->getType()->getPointeeType()->getAsRecordDecl();
  return declared && declared->getDefinition() ? record : nullptr;
}

NodeId FunctionBuilder::computeByOffset(const Expr &pointer, const UnaryOperator &whole) {
  const Expr *record = recordByOffset(pointer);
  if (!record)
    return kNone;
  const auto *definition = record->getType()->getPointeeType()->getAsRecordDecl()->getDefinition();
  const std::optional<Place> object = place(record);
  if (!object)
    return kNone;
  llvm::SmallVector<NodeId, 8> texts;
  for (const FieldDecl *field : definition->fields()) {
    const clang::Type *type = field->getType()->getPointeeOrArrayElementType();
    if (!field->getIdentifier() || type == field->getType().getTypePtr() ||
        !type->isAnyCharacterType() || texts.size() >= 64)
      continue;
    Place part = *object;
    part.path.push_back(names.symbolOf(field));
    texts.push_back(read(part, field->getType(), whole.getOperatorLoc()));
  }
  return texts.empty() ? kNone : merge(texts, whole.getType(), whole.getOperatorLoc());
}

SymbolId FunctionBuilder::placeSymbol(const Place &target) {
  if (!target.path.empty())
    return target.path.back();
  const Root &root = roots[target.root];
  return root.variable ? names.symbolOf(root.variable) : kNone;
}

void FunctionBuilder::write(const Place &target, NodeId value, SourceLocation location) {
  const Location at = names.at(location);
  const Root root = roots[target.root];
  const bool isOutside =
      root.kind == Root::Kind::This ||
      (root.variable && (isa<ParmVarDecl>(root.variable) || root.variable->hasGlobalStorage() ||
                         root.variable->getType()->isPointerType()));
  if (!target.path.empty() && isOutside)
    function.stores.push_back({target.path.back(), value, at});
  // Rebuild the objects around the written part, innermost first.
  llvm::SmallVector<NodeId, 4> objects{ssa->read(target.root)};
  for (size_t i = 0; i + 1 < target.path.size(); ++i)
    objects.push_back(
        ssa->project(objects.back(), target.path[i], names.typeOfPart(target.path[i]), at));
  for (size_t i = target.path.size(); i-- > 0;)
    value = ssa->update(objects[i], target.path[i], value, at);
  if (root.variable && root.variable->hasGlobalStorage())
    function.stores.push_back({names.symbolOf(root.variable), value, at});
  ssa->write(target.root, value);
}

} // namespace tacet::extract
