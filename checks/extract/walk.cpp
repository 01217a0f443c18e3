// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/extract/walk.h"

#include "checks/extract/function_builder.h"

#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/DenseSet.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

namespace {

class Walk {
public:
  Walk(Unit &unitToFill, ASTContext &context) : unit(unitToFill), names(unitToFill, context) {}

  void run(const std::vector<const Decl *> &decls) {
    unit.cxx = names.astContext().getLangOpts().CPlusPlus;
    for (const Decl *decl : decls)
      if (names.isUserCode(decl->getLocation()))
        visit(decl);
    for (size_t i = 0; i < queue.size(); ++i) { // grows while it runs
      FunctionBuilder builder(names, *queue[i]);
      unit.functions.push_back(builder.build());
      for (const Decl *inner : builder.inner)
        visit(inner);
    }
    unit.functionsTotal = queue.size();
  }

private:
  void visit(const Decl *decl) {
    if (const auto *functionTemplate = dyn_cast<FunctionTemplateDecl>(decl)) {
      for (const FunctionDecl *special : functionTemplate->specializations())
        visit(special);
    } else if (const auto *classTemplate = dyn_cast<ClassTemplateDecl>(decl)) {
      for (const auto *special : classTemplate->specializations())
        if (!special->isExplicitSpecialization())
          visitAll(special);
    } else if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
      enqueue(function);
    } else if (const auto *variable = dyn_cast<VarDecl>(decl)) {
      if (variable->getInit() && !variable->getInit()->isInstantiationDependent()) {
        bind(variable, variable->getInit());
        keepTexts(variable, variable->getInit());
      }
    } else if (const auto *field = dyn_cast<FieldDecl>(decl)) {
      if (field->hasInClassInitializer())
        keepTexts(field, field->getInClassInitializer());
    } else if (const auto *befriended = dyn_cast<FriendDecl>(decl)) {
      // Only functions have their body there; a befriended class is met where it stands.
      const NamedDecl *named = befriended->getFriendDecl();
      if (isa_and_nonnull<FunctionDecl, FunctionTemplateDecl>(named))
        visit(named);
    } else if (const auto *context = dyn_cast<DeclContext>(decl)) {
      if (!context->isDependentContext())
        visitAll(context);
    }
  }

  /// What stands in a system header has no body here, so nobody has to look at what is in it.
  void visitAll(const DeclContext *context) {
    if (!names.isUserCode(cast<Decl>(context)->getLocation()))
      return;
    for (const Decl *decl : context->decls())
      visit(decl);
  }

  void enqueue(const FunctionDecl *function) {
    const FunctionDecl *definition = nullptr;
    if (!function->hasBody(definition) || definition->isDependentContext() ||
        definition->isDefaulted() || !definition->getBody() ||
        !names.isUserCode(definition->getLocation()))
      return;
    if (queued.insert(definition).second)
      queue.push_back(definition);
  }

  /// Texts that no function's graph shows. A table of words is not kept to its end.
  void keepTexts(const ValueDecl *owner, const Stmt *init) {
    constexpr size_t most = 5000, longest = 4000;
    if (!init || unit.texts.size() >= most)
      return;
    if (const auto *literal = dyn_cast<StringLiteral>(init)) {
      if (literal->getCharByteWidth() == 1 && !literal->getString().empty())
        unit.texts.push_back({names.symbolOf(owner), literal->getString().take_front(longest).str(),
                              names.at(literal->getBeginLoc())});
      return;
    }
    if (!isa<LambdaExpr>(init))
      for (const Stmt *child : init->children())
        keepTexts(owner, child);
  }

  /// Function pointers in static tables: `static struct ops o = { .log = my_log };`
  void bind(const ValueDecl *target, const Expr *value) {
    value = value->IgnoreParenImpCasts();
    if (const auto *address = dyn_cast<UnaryOperator>(value))
      value = address->getSubExpr()->IgnoreParenImpCasts();
    if (const auto *reference = dyn_cast<DeclRefExpr>(value)) {
      if (const auto *function = dyn_cast<FunctionDecl>(reference->getDecl()))
        unit.bindings.push_back({names.symbolOf(target), names.symbolOf(function)});
      return;
    }
    const auto *list = dyn_cast<InitListExpr>(value);
    if (!list)
      return;
    const auto *record = list->getType()->getAsRecordDecl();
    if (!record || record->isUnion()) {
      for (const Expr *element : list->inits())
        bind(target, element);
      return;
    }
    unsigned index = 0;
    if (const auto *classDecl = dyn_cast<CXXRecordDecl>(record))
      index = classDecl->getNumBases();
    for (const FieldDecl *field : record->fields())
      if (!isPadding(*field) && index < list->getNumInits())
        bind(field, list->getInit(index++));
  }

  Unit &unit;
  Names names;
  std::vector<const FunctionDecl *> queue;
  llvm::DenseSet<const FunctionDecl *> queued;
};

} // namespace

void extractDecls(ASTContext &context, const std::vector<const Decl *> &decls, Unit &unit) {
  Walk(unit, context).run(decls);
}

} // namespace tacet::extract
