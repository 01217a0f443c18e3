// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Every index and enumerator of a unit, looked at once, so that nothing after it needs to.
#include "checks/flow/serialise.h"

namespace tacet::flow {
namespace {

/// Remembers the first thing that is wrong.
class Validator {
public:
  explicit Validator(const Unit &unit) : U(unit) {}

  std::string run() {
    need(U.digests.size() <= U.files.size(), "a file's digest");
    for (const Type &type : U.types)
      checkType(type);
    for (const Symbol &symbol : U.symbols)
      checkSymbol(symbol);
    for (const Function &function : U.functions)
      checkFunction(function);
    for (const Binding &binding : U.bindings)
      need(isSymbol(binding.target) && isSymbol(binding.function), "a binding");
    for (const StaticText &text : U.texts) {
      need(isSymbolOrNone(text.symbol), "a text's variable");
      checkLocation(text.at);
    }
    for (const Problem &problem : U.problems)
      checkLocation(problem.at);
    return Wrong.empty() ? "" : "names " + Wrong + " out of range";
  }

private:
  const Unit &U;
  const Function *F = nullptr;
  std::string Wrong;

  void need(bool holds, const char *what) {
    if (!holds && Wrong.empty())
      Wrong = what;
  }
  bool isSymbol(SymbolId id) const { return id < U.symbols.size(); }
  bool isSymbolOrNone(SymbolId id) const { return id == kNone || isSymbol(id); }
  bool isTypeOrNone(TypeId id) const { return id == kNone || id < U.types.size(); }
  bool isNode(NodeId id) const { return id < F->nodes.size(); }
  bool isNodeOrNone(NodeId id) const { return id == kNone || isNode(id); }

  void checkLocation(const Location &at) {
    need(at.file == kNone || at.file < U.files.size(), "a file");
  }
  void checkType(const Type &type) {
    need(type.carrier <= Carrier::Function, "a carrier");
    need(isSymbolOrNone(type.record), "a record");
    for (TypeId argument : type.arguments)
      need(isTypeOrNone(argument), "a type argument");
  }
  void checkSymbols(const std::vector<SymbolId> &ids, const char *what) {
    for (SymbolId id : ids)
      need(isSymbol(id), what);
  }
  void checkSymbol(const Symbol &symbol) {
    need(symbol.kind <= SymbolKind::Key, "a symbol kind");
    need(isTypeOrNone(symbol.type), "a symbol's type");
    need(isSymbolOrNone(symbol.owner), "a symbol's owner");
    checkLocation(symbol.declared);
    for (const Annotation &annotation : symbol.annotations)
      need(annotation.kind <= Annotation::Kind::Redacted, "an annotation");
    checkSymbols(symbol.parameters, "a parameter");
    checkSymbols(symbol.overrides, "an overridden method");
    checkSymbols(symbol.bases, "a base");
    checkSymbols(symbol.fields, "a field");
  }
  void checkNode(const Node &node) {
    need(node.kind <= NodeKind::Caught, "a node kind");
    need(isTypeOrNone(node.type), "a node's type");
    need(isSymbolOrNone(node.symbol), "a node's symbol");
    const bool ofCall = node.kind == NodeKind::Result || node.kind == NodeKind::Out;
    need(ofCall ? node.call < F->calls.size() : true, "a node's call");
    checkLocation(node.at);
    for (const Edge &edge : node.inputs) {
      need(isNode(edge.from), "an input");
      need(edge.kind <= EdgeKind::Prior, "an edge kind");
      need(isSymbolOrNone(edge.part), "a part");
    }
  }
  void checkCall(const Call &call) {
    need(isSymbolOrNone(call.callee), "a callee");
    need(isNodeOrNone(call.target) && isNodeOrNone(call.object), "a call's object");
    need(isNodeOrNone(call.result) && isNodeOrNone(call.objectOut), "a call's result");
    for (NodeId argument : call.arguments)
      need(isNodeOrNone(argument), "an argument");
    need(call.argumentOuts.size() == call.arguments.size(), "a call's outs");
    for (NodeId out : call.argumentOuts)
      need(isNodeOrNone(out), "a call's out");
    need(call.extents.empty() || call.extents.size() == call.arguments.size(), "a call's extents");
    need(call.keys.empty() || call.keys.size() == call.arguments.size(), "a call's keys");
    for (SymbolId key : call.keys)
      need(isSymbolOrNone(key), "a call's key");
    need(call.block == kNone || call.block < F->blocks.size(), "a call's block");
    checkScope(call.scope);
    checkLocation(call.at);
  }
  void checkFunction(const Function &function) {
    F = &function;
    need(isSymbol(function.symbol), "a function's symbol");
    for (const Node &node : function.nodes)
      checkNode(node);
    for (const Call &call : function.calls)
      checkCall(call);
    for (NodeId id : function.returns)
      need(isNode(id), "a returned value");
    for (const Exit &exit : function.exits)
      need(isNode(exit.value), "an exit");
    for (const Store &store : function.stores) {
      need(isSymbol(store.target) && isNode(store.value), "a store");
      checkLocation(store.at);
    }
    for (const Throw &thrown : function.throws) {
      need(isNodeOrNone(thrown.value), "a thrown value");
      need(isTypeOrNone(thrown.type), "a thrown value's type");
      checkScope(thrown.scope);
      checkLocation(thrown.at);
    }
    checkControl();
  }
  void checkScope(const Scope &scope) {
    need(scope.attempt == kNone || scope.attempt < F->attempts.size(), "a try block");
    need(scope.handler == kNone || scope.handler < F->handlers.size(), "a handler");
  }
  void checkControl() {
    for (const Attempt &attempt : F->attempts) {
      checkScope(attempt.scope);
      checkLocation(attempt.at);
    }
    for (const Handler &handler : F->handlers) {
      need(handler.attempt < F->attempts.size(), "a handler's try block");
      need(isTypeOrNone(handler.type) && isNodeOrNone(handler.caught), "a handler's exception");
      checkLocation(handler.at);
    }
    need(F->entry == kNone || F->entry < F->blocks.size(), "the first block");
    for (const Block &block : F->blocks) {
      for (uint32_t next : block.next)
        need(next < F->blocks.size(), "a next block");
      for (NodeId node : block.asks)
        need(isNode(node), "a condition");
    }
  }
};

} // namespace

std::string validate(const Unit &unit) { return Validator(unit).run(); }

} // namespace tacet::flow
