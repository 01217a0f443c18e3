// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The flow graph: what extraction hands to analysis, and all that analysis ever sees of a program.
// It holds facts only, no judgement: which value goes where. Rules meet it later, so new rules need
// no new parse.
//
// A function's graph is in SSA form over its variables: a node is one value, an edge says "this
// value holds (a part of) that one". Variables' fields are handled by functional updates: `r.pw =
// x` makes an Update node whose input Base is the old r and whose input Store(pw) is x. Pointer and
// pointee are one value: `p`, `*p` and `p[i]` are the same node, so what a call may write through a
// pointer is a new node, Out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tacet::flow {

using NodeId = uint32_t;
using SymbolId = uint32_t;
using TypeId = uint32_t;
using CallId = uint32_t;
constexpr uint32_t kNone = UINT32_MAX;

/// What a type can hold, seen from what a log line would print of it. Pointers and references are
/// looked through.
enum class Carrier : uint8_t {
  Nothing, ///< void, nullptr_t
  Boolean,
  Enumeration,
  Character,
  Number,
  Text, ///< char pointers and arrays; string *classes* are Object, rules say which of them are text
  Bytes,  ///< void *, unsigned char and std::byte pointers and arrays
  Object, ///< a record, see Type::record
  Function,
};

struct Type {
  Carrier carrier = Carrier::Nothing;
  bool indirect = false;         ///< a pointer, array or reference
  bool readOnly = false;         ///< what it points or refers to is const
  SymbolId record = kNone;       ///< for Object
  std::vector<TypeId> arguments; ///< the record's type template arguments, at most two
  template <class A> void serialize(A &a) { a(carrier, indirect, readOnly, record, arguments); }
};

/// `file` indexes Unit::files; 0,0 is unknown. Macro expansions stand where the user wrote them.
struct Location {
  uint32_t file = kNone, line = 0, column = 0;
  template <class A> void serialize(A &a) { a(file, line, column); }
};

/// Bytes of a file, counted from 0; empty where it is unknown or not to be changed: in a macro's
/// body, in another file, in Objective-C.
struct Extent {
  uint32_t begin = 0, end = 0;
  bool known() const { return end > begin; }
  bool holds(const Extent &other) const { return begin <= other.begin && other.end <= end; }
  template <class A> void serialize(A &a) { a(begin, end); }
};

enum class SymbolKind : uint8_t {
  Local,
  Parameter,
  Global,
  Field,
  Function,
  Record,
  Enumerator,
  Macro,
  Key
};

/// From include/tacet/annotate.h (or debug_redact: Redacted). `argument` is the data kind or
/// channel.
struct Annotation {
  enum class Kind : uint8_t { Sensitive, Public, Redactor, Sink, Redacted };
  Kind kind = Kind::Sensitive;
  std::string argument;
  template <class A> void serialize(A &a) { a(kind, argument); }
};

enum SymbolFlag : uint32_t {
  kVariadic = 1u << 0,
  kVirtual = 1u << 1,
  kConstMethod = 1u << 2,
  kMethod = 1u << 3, ///< has a `this`
  kConstructor = 1u << 4,
  kDestructor = 1u << 5,
  kSystem = 1u << 6,  ///< declared in a system header
  kHasBody = 1u << 7, ///< in user code here, or written by the compiler
  kNoReturn = 1u << 8,
  kLambda = 1u << 9,        ///< the call operator of a closure
  kStreamInsert = 1u << 10, ///< operator<<
  kOperator = 1u << 11,     ///< any overloaded operator
  kConversion = 1u << 12,   ///< a conversion operator
  kNoExcept = 1u << 13,     ///< lets no exception out: `noexcept`, most destructors
  kCLinkage = 1u << 14,     ///< of C, or `extern "C"`
  kCoroutine = 1u << 15,
  kForwards = 1u << 16, ///< a template that takes its arguments by forwarding reference
};

/// A declared thing. Functions, fields and globals are known across units by `usr`; locals have
/// none.
struct Symbol {
  SymbolKind kind = SymbolKind::Local;
  std::string usr;
  std::string name;       ///< as written; for Key the literal key's text
  std::string qualified;  ///< without inline and anonymous namespaces and template arguments:
                          ///< "std::basic_string::append"
  TypeId type = kNone;    ///< of the variable or field; of a function its result
  SymbolId owner = kNone; ///< record of a field or method
  Location declared;
  uint32_t annotateAt = kNone; ///< the byte of that file at which an annotation can be put in
  uint32_t flags = 0;          ///< SymbolFlag
  std::vector<Annotation> annotations;
  std::vector<SymbolId> parameters; ///< functions
  std::vector<SymbolId> overrides;  ///< methods: the directly overridden ones
  int formatIndex =
      -1; ///< __attribute__((format)): index of the format parameter, `this` not counted
  std::vector<SymbolId> bases;  ///< records
  std::vector<SymbolId> fields; ///< records of user code, and only those
  template <class A> void serialize(A &a) {
    a(kind, usr, name, qualified, type, owner, declared, annotateAt, flags, annotations, parameters,
      overrides, formatIndex, bases, fields);
  }
};

enum class NodeKind : uint8_t {
  Parameter, ///< what came in: `index` is its position, or kThis, or kRest (a variadic function's
             ///< further arguments)
  Global,    ///< a global's, static's or static member's value on entry; `symbol`
  Literal,   ///< a string literal; `text`
  Constant,  ///< a value that holds nothing: number, comparison, size, nullptr
  Function,  ///< a function's address or a closure's code; `symbol`
  Result,    ///< of `call`; for a constructor the new object
  Out,       ///< what the object behind argument `index` of `call` holds after it; `symbol` is the
             ///< variable, if one
  Define,    ///< a value given to the named thing `symbol` (variable, field, binding)
  Part,      ///< the part `symbol` (field, key, enumerator) of its one input
  Update,    ///< its Base input with the Store inputs' parts replaced
  Merge,     ///< any one of its inputs: joins, conditional operators, elements of a list
  Compute,   ///< made from its inputs: arithmetic, casts that change the value
  Caught,    ///< an exception object in a handler, of `type`
};
constexpr uint32_t kThis = UINT32_MAX - 1;
constexpr uint32_t kRest = UINT32_MAX - 2;

enum class EdgeKind : uint8_t {
  Flow,  ///< the whole value
  Base,  ///< of Update: all parts but the stored ones
  Store, ///< of Update: becomes part `part`
  Prior, ///< of Out: what the object held before the call
};

struct Edge {
  NodeId from = kNone;
  EdgeKind kind = EdgeKind::Flow;
  SymbolId part = kNone;
  bool guarded = false; ///< only taken where a switch such as `show_secrets` allows it
  template <class A> void serialize(A &a) { a(from, kind, part, guarded); }
};

struct Node {
  NodeKind kind = NodeKind::Constant;
  TypeId type = kNone;
  SymbolId symbol = kNone;
  uint32_t index = kNone;
  CallId call = kNone;
  Location at;
  std::string text; ///< of a Literal; of a Constant its number, if it is one that was written
  std::vector<Edge> inputs;
  template <class A> void serialize(A &a) { a(kind, type, symbol, index, call, at, text, inputs); }
};

/// Where a statement stands as to exceptions: the innermost try block and the innermost handler
/// that hold it, as indices into Function::attempts and Function::handlers.
struct Scope {
  uint32_t attempt = kNone, handler = kNone;
  template <class A> void serialize(A &a) { a(attempt, handler); }
};

struct Call {
  SymbolId callee = kNone; ///< kNone for a call through a value
  NodeId target = kNone;   ///< the called function value, when `callee` is kNone
  NodeId object = kNone;   ///< `this`; kNone for free functions and constructors
  std::vector<NodeId> arguments;
  NodeId result = kNone;
  NodeId objectOut = kNone; ///< the Out node of `this`, kNone when the callee can't change it
  std::vector<NodeId>
      argumentOuts; ///< parallel to `arguments`, kNone where the callee can't write through it
  Location at;
  std::string macro; ///< outermost macro whose expansion holds the call, "" if none
  bool virtualDispatch = false;
  bool implicit = false; ///< a destructor call that nobody wrote
  bool guarded = false;  ///< under a condition that names a "show secrets" or "redact" switch
  uint64_t inner = 0;    ///< bit i: argument i points behind its object's first element, or is a
                         ///< number other than a literal 0
  std::vector<SymbolId> keys;  ///< parallel to `arguments`: enumerator, macro or constant that was
                               ///< written there, or kNone
  Extent name;                 ///< of a plain function, in the file of `at`
  std::vector<Extent> extents; ///< of `arguments`, in that file; may be empty as a whole
  Scope scope;
  uint32_t block = kNone; ///< index into Function::blocks
  template <class A> void serialize(A &a) {
    a(callee, target, object, arguments, result, objectOut, argumentOuts, at, macro,
      virtualDispatch, implicit, guarded, inner, keys, name, extents, scope, block);
  }
};

/// A write that outlives the function: to a global, or to a field of an object that came from
/// outside.
struct Store {
  SymbolId target = kNone; ///< Global or Field
  NodeId value = kNone;
  Location at;
  template <class A> void serialize(A &a) { a(target, value, at); }
};

/// The final value of what a parameter or `this` points to, where the function changed it.
struct Exit {
  uint32_t index = kNone; ///< parameter position or kThis
  NodeId value = kNone;
  template <class A> void serialize(A &a) { a(index, value); }
};

struct Throw {
  NodeId value = kNone; ///< kNone for a rethrow
  TypeId type = kNone;
  Location at;
  Scope scope;
  template <class A> void serialize(A &a) { a(value, type, at, scope); }
};

/// A try block; exceptions that leave it are offered to its handlers in order.
struct Attempt {
  Scope scope; ///< of the whole
  Location at;
  template <class A> void serialize(A &a) { a(scope, at); }
};

struct Handler {
  uint32_t attempt = kNone; ///< whose handler it is
  TypeId type = kNone;      ///< kNone catches everything
  NodeId caught = kNone;    ///< its Caught node; kNone where the exception has no name
  Location at;
  bool empty = false; ///< nothing at all is written in it
  template <class A> void serialize(A &a) { a(attempt, type, caught, at, empty); }
};

/// A basic block: for what has to happen before what. Those that can't be reached lead nowhere.
struct Block {
  std::vector<uint32_t> next;
  std::vector<NodeId> asks; ///< values that the branch at its end depends on
  template <class A> void serialize(A &a) { a(next, asks); }
};

struct Function {
  SymbolId symbol = kNone;
  std::vector<Node> nodes;
  std::vector<Call> calls; ///< in source order along the control flow
  std::vector<NodeId> returns;
  std::vector<Exit> exits;
  std::vector<Store> stores;
  std::vector<Throw> throws;
  std::vector<Attempt> attempts;
  std::vector<Handler> handlers;
  std::vector<Block> blocks;
  uint32_t entry = kNone; ///< the first block
  std::string incomplete; ///< why only a part was analysed; empty when all was
  template <class A> void serialize(A &a) {
    a(symbol, nodes, calls, returns, exits, stores, throws, attempts, handlers, blocks, entry,
      incomplete);
  }
};

/// A function pointer variable or field and a function that was stored into it by an initialiser.
struct Binding {
  SymbolId target = kNone;
  SymbolId function = kNone;
  template <class A> void serialize(A &a) { a(target, function); }
};

/// A string literal outside of all functions.
struct StaticText {
  SymbolId symbol = kNone; ///< the variable or field that it initialises
  std::string text;
  Location at;
  template <class A> void serialize(A &a) { a(symbol, text, at); }
};

struct Problem {
  Location at;
  std::string message;
  template <class A> void serialize(A &a) { a(at, message); }
};

/// One translation unit. docs/formats/summary.md describes its serialised form.
struct Unit {
  std::string mainFile;
  std::vector<std::string> files;
  std::vector<std::string> digests; ///< of files' contents, SHA-256; shorter, and empty, where
                                    ///< nothing can be changed
  bool cxx = false;
  bool annotatable = false; ///< it can include <tacet/annotate.h>
  std::vector<Type> types;
  std::vector<Symbol> symbols;
  std::vector<Function> functions;
  std::vector<Binding> bindings;
  std::vector<StaticText> texts;
  std::vector<Problem> problems; ///< errors of the parse, the first few
  uint64_t functionsTotal = 0;   ///< with a body in user code, analysed or not
  uint64_t logMacrosCompiledAway = 0;
  template <class A> void serialize(A &a) {
    a(mainFile, files, digests, cxx, annotatable, types, symbols, functions, bindings, texts,
      problems, functionsTotal, logMacrosCompiledAway);
  }
};

} // namespace tacet::flow
