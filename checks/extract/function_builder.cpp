// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/extract/function_builder.h"

#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

namespace {

void collect(const Stmt *statement, llvm::SmallPtrSetImpl<const Stmt *> &into) {
  if (!statement || !into.insert(statement).second)
    return;
  for (const Stmt *child : statement->children())
    collect(child, into);
}

using Edges = std::vector<std::vector<unsigned>>;

/// The CFG's reachable edges, and from every block of a try body one to its handlers: any call may
/// throw.
Edges successorsOf(const CFG &cfg) {
  Edges successors(cfg.getNumBlockIDs());
  for (const CFGBlock *block : cfg)
    for (const CFGBlock::AdjacentBlock &next : block->succs())
      if (const CFGBlock *reachable = next.getReachableBlock())
        successors[block->getBlockID()].push_back(reachable->getBlockID());
  for (const CFGBlock *dispatch : cfg.try_blocks()) {
    const auto *attempt = dyn_cast_or_null<CXXTryStmt>(dispatch->getTerminatorStmt());
    if (!attempt)
      continue;
    llvm::SmallPtrSet<const Stmt *, 32> inside;
    collect(attempt->getTryBlock(), inside);
    for (const CFGBlock *block : cfg)
      for (const CFGElement &element : *block)
        if (auto statement = element.getAs<CFGStmt>())
          if (inside.contains(statement->getStmt())) {
            auto &next = successors[block->getBlockID()];
            if (llvm::find(next, dispatch->getBlockID()) == next.end())
              next.push_back(dispatch->getBlockID());
            break;
          }
  }
  return successors;
}

/// Blocks in reverse post-order from the entry.
std::vector<unsigned> orderOf(const Edges &successors, unsigned entry) {
  std::vector<unsigned> order;
  std::vector<bool> seen(successors.size());
  std::vector<std::pair<unsigned, size_t>> stack{{entry, 0}};
  seen[entry] = true;
  while (!stack.empty()) {
    auto &[block, next] = stack.back();
    if (next < successors[block].size()) {
      const unsigned successor = successors[block][next++];
      if (!seen[successor]) {
        seen[successor] = true;
        stack.push_back({successor, 0});
      }
    } else {
      order.push_back(block);
      stack.pop_back();
    }
  }
  std::reverse(order.begin(), order.end());
  return order;
}

} // namespace

FunctionBuilder::FunctionBuilder(Names &namesOfUnit, const FunctionDecl &functionDeclaration)
    : names(namesOfUnit), context(namesOfUnit.astContext()), declaration(functionDeclaration) {}

Function FunctionBuilder::build() {
  function.symbol = names.symbolOf(&declaration);
  CFG::BuildOptions options;
  options.AddImplicitDtors = true;
  options.AddTemporaryDtors = true;
  options.AddInitializers = true;
  options.AddCXXDefaultInitExprInCtors = true;
  options.PruneTriviallyFalseEdges = true;
  std::unique_ptr<CFG> cfg = CFG::buildCFG(&declaration, declaration.getBody(), &context, options);
  if (!cfg) {
    function.incomplete = "its control flow could not be built";
    return std::move(function);
  }
  if (cfg->getNumBlockIDs() > 20000) {
    function.incomplete = "it is too large";
    return std::move(function);
  }
  if (declaration.isInvalidDecl())
    function.incomplete = "its declaration does not parse";
  scopes.emplace(*declaration.getBody(), names, function);
  findAliases();
  buildFromCfg(*cfg);
  return std::move(function);
}

void FunctionBuilder::buildFromCfg(CFG &cfg) {
  const Edges successors = successorsOf(cfg);
  const unsigned entry = cfg.getEntry().getBlockID();
  const std::vector<unsigned> order = orderOf(successors, entry);
  std::vector<bool> reachable(successors.size());
  for (unsigned block : order)
    reachable[block] = true;
  function.entry = entry;
  function.blocks.resize(successors.size());
  Edges predecessors(successors.size());
  for (unsigned block : order) {
    function.blocks[block].next = successors[block];
    for (unsigned next : successors[block])
      predecessors[next].push_back(block);
  }
  std::vector<const CFGBlock *> blocks(successors.size());
  for (const CFGBlock *block : cfg)
    blocks[block->getBlockID()] = block;

  ssa = std::make_unique<Ssa>(function, std::move(predecessors), entry,
                              [this](RootId root) { return entryValue(root); });
  const unsigned exit = cfg.getExit().getBlockID();
  for (unsigned id : order) {
    ssa->startBlock(id);
    currentBlock = id;
    if (id == exit)
      continue; // finish() reads there once every block is known
    if (const auto *handler = dyn_cast_or_null<CXXCatchStmt>(blocks[id]->getLabel()))
      if (const VarDecl *caught = handler->getExceptionDecl()) {
        Node node;
        node.kind = NodeKind::Caught;
        node.type = names.typeOf(caught->getType());
        node.symbol = names.symbolOf(caught);
        node.at = names.at(caught->getLocation());
        const NodeId value = ssa->add(std::move(node));
        scopes->setCaught(*handler, value);
        ssa->write(rootOf(*caught), value);
      }
    for (const CFGElement &element : *blocks[id])
      evaluateElement(element);
    keepConditions(*blocks[id]);
    ssa->finishBlock(id);
  }
  if (exit < reachable.size() && reachable[exit]) {
    ssa->startBlock(exit);
    finish();
    ssa->finishBlock(exit);
  }
}

void FunctionBuilder::evaluateElement(const CFGElement &element) {
  if (auto statement = element.getAs<CFGStmt>()) {
    evaluateStatement(*statement->getStmt());
  } else if (auto initializer = element.getAs<CFGInitializer>()) {
    initialise(*initializer->getInitializer());
  } else if (auto automatic = element.getAs<CFGAutomaticObjDtor>()) {
    const VarDecl *variable = automatic->getVarDecl();
    const CXXDestructorDecl *destructor = automatic->getDestructorDecl(context);
    if (variable && destructor && names.isUserCode(destructor->getLocation()))
      destroy(destructor, ssa->read(rootOf(*variable)), automatic->getTriggerStmt()->getEndLoc());
  } else if (auto temporary = element.getAs<CFGTemporaryDtor>()) {
    const CXXBindTemporaryExpr *bound = temporary->getBindTemporaryExpr();
    const CXXDestructorDecl *destructor = temporary->getDestructorDecl(context);
    if (destructor && names.isUserCode(destructor->getLocation()))
      destroy(destructor, ssa->read(temporaryRoot(*bound)), bound->getBeginLoc());
  }
}

void FunctionBuilder::evaluateStatement(const Stmt &statement) {
  if (const auto *expression = dyn_cast<Expr>(&statement)) {
    evaluate(expression);
  } else if (const auto *declarations = dyn_cast<DeclStmt>(&statement)) {
    for (const Decl *decl : declarations->decls()) {
      if (const auto *variable = dyn_cast<VarDecl>(decl))
        declare(*variable);
      else if (isa<CXXRecordDecl>(decl))
        inner.push_back(decl);
    }
  } else if (const auto *result = dyn_cast<ReturnStmt>(&statement)) {
    if (const Expr *value = result->getRetValue())
      function.returns.push_back(truth(*value, written(*value, evaluate(value))));
  } else if (const auto *coroutineResult = dyn_cast<CoreturnStmt>(&statement)) {
    if (coroutineResult->getOperand())
      function.returns.push_back(evaluate(coroutineResult->getOperand()));
  }
}

void FunctionBuilder::declare(const VarDecl &variable) {
  const Expr *init = variable.getInit();
  const SymbolId symbol = names.symbolOf(&variable);
  const TypeId type = names.typeOf(variable.getType());
  if (variable.hasGlobalStorage() && !variable.isStaticLocal())
    return;
  if (init && aliasSource(variable) && placeOfVariable(variable, false)->root != rootOf(variable)) {
    evaluate(init);
    return;
  }
  Place target{rootOf(variable), {}};
  if (!init) {
    ssa->write(target.root, define(symbol, kNone, type, variable.getLocation()));
    return;
  }
  NodeId value;
  const Expr *bare = init->IgnoreImplicit();
  if (const auto *construct = dyn_cast<CXXConstructExpr>(bare))
    value = values[bare] = computeConstruct(*construct, target);
  else
    value = truth(*init, written(*init, evaluate(init)));
  write(target, define(symbol, value, type, variable.getLocation()), variable.getLocation());
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(&variable))
    for (const BindingDecl *binding : decomposition->bindings())
      if (const VarDecl *holder = binding->getHoldingVar())
        declare(*holder);
}

void FunctionBuilder::initialise(const CXXCtorInitializer &initializer) {
  const Expr *init = initializer.getInit();
  if (const auto *defaultInit = dyn_cast_or_null<CXXDefaultInitExpr>(init))
    init = defaultInit->getExpr();
  if (!init)
    return;
  Place target{thisRoot(), {}};
  const FieldDecl *field = initializer.getAnyMember();
  if (!field) { // a base class or another constructor fills `this`
    if (const auto *construct = dyn_cast<CXXConstructExpr>(init->IgnoreImplicit()))
      computeConstruct(*construct, target);
    return;
  }
  target.path.push_back(names.symbolOf(field));
  const NodeId value = written(*init, evaluate(init));
  write(target,
        define(target.path.back(), value, names.typeOf(field->getType()), init->getBeginLoc()),
        init->getBeginLoc());
}

void FunctionBuilder::destroy(const CXXDestructorDecl *destructor, NodeId object,
                              SourceLocation location) {
  if (destructor->isTrivial() || !destructor->isUserProvided())
    return;
  Call call;
  call.callee = names.symbolOf(destructor);
  call.object = object;
  call.at = names.at(location);
  call.implicit = true;
  call.block = currentBlock;
  function.calls.push_back(std::move(call));
}

void FunctionBuilder::finish() {
  auto record = [&](uint32_t index, RootId root) {
    const NodeId value = ssa->read(root);
    const Node &node = function.nodes[value];
    if (node.kind != NodeKind::Parameter || node.index != index)
      function.exits.push_back({index, value});
  };
  for (unsigned i = 0; i < declaration.getNumParams(); ++i) {
    const ParmVarDecl &parameter = *declaration.getParamDecl(i);
    const Type &type = names.type(names.typeOf(parameter.getType()));
    if (type.indirect && !type.readOnly && !reassigned.contains(&parameter))
      record(i, rootOf(parameter));
  }
  const auto *method = dyn_cast<CXXMethodDecl>(&declaration);
  if (method && method->isInstance() && !method->isConst())
    record(kThis, thisRoot());
}

} // namespace tacet::extract
