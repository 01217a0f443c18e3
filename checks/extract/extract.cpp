// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs Clang over one unit: bodies of system-header functions are skipped, errors are collected and
// do not stop the rest.
#include "checks/extract/extract.h"

#include "checks/extract/arguments.h"
#include "checks/extract/function_builder.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/DenseSet.h"

#include <unistd.h>

using namespace clang;

namespace tacet::extract {

using namespace flow;

namespace {

class Problems : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level < DiagnosticsEngine::Error || messages.size() >= 5)
      return;
    llvm::SmallString<200> text;
    info.FormatDiagnostic(text);
    messages.push_back({info.getLocation(), text.str().str()});
  }
  std::vector<std::pair<SourceLocation, std::string>> messages;
};

class Extractor : public ASTConsumer {
public:
  Extractor(Unit &unitToFill, const Problems &problemList)
      : unit(unitToFill), problems(problemList) {}

  void Initialize(ASTContext &context) override { names.emplace(unit, context); }
  bool shouldSkipFunctionBody(Decl *decl) override {
    return !names->isUserCode(decl->getLocation());
  }
  bool HandleTopLevelDecl(DeclGroupRef group) override {
    for (Decl *decl : group)
      if (names->isUserCode(decl->getLocation()))
        topLevel.push_back(decl);
    return true;
  }

  void HandleTranslationUnit(ASTContext &) override {
    for (const Decl *decl : topLevel)
      visit(decl);
    for (size_t i = 0; i < queue.size(); ++i) { // grows while it runs
      FunctionBuilder builder(*names, *queue[i]);
      unit.functions.push_back(builder.build());
      for (const Decl *inner : builder.inner)
        visit(inner);
    }
    unit.functionsTotal = queue.size();
    for (const auto &[location, message] : problems.messages)
      unit.problems.push_back({names->at(location), message});
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
    if (!names->isUserCode(cast<Decl>(context)->getLocation()))
      return;
    for (const Decl *decl : context->decls())
      visit(decl);
  }

  void enqueue(const FunctionDecl *function) {
    const FunctionDecl *definition = nullptr;
    if (!function->hasBody(definition) || definition->isDependentContext() ||
        definition->isDefaulted() || !definition->getBody() ||
        !names->isUserCode(definition->getLocation()))
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
        unit.texts.push_back({names->symbolOf(owner),
                              literal->getString().take_front(longest).str(),
                              names->at(literal->getBeginLoc())});
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
        unit.bindings.push_back({names->symbolOf(target), names->symbolOf(function)});
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
      if (!field->isUnnamedBitField() && index < list->getNumInits())
        bind(field, list->getInit(index++));
  }

  Unit &unit;
  const Problems &problems;
  std::optional<Names> names;
  std::vector<const Decl *> topLevel;
  std::vector<const FunctionDecl *> queue;
  llvm::DenseSet<const FunctionDecl *> queued;
};

class ExtractAction : public ASTFrontendAction {
public:
  ExtractAction(Unit &unitToFill, const Problems &problemList)
      : unit(unitToFill), problems(problemList) {}
  bool BeginInvocation(CompilerInstance &compiler) override {
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    compiler.getFrontendOpts().DisableFree = true;
    compiler.getLangOpts().CommentOpts.ParseAllComments = false;
    // A missing header must not silence the rest of the unit.
    compiler.getDiagnostics().setFatalsAsError(true);
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &, StringRef file) override {
    unit.mainFile = file.str();
    return std::make_unique<Extractor>(unit, problems);
  }

private:
  Unit &unit;
  const Problems &problems;
};

} // namespace

Extraction extractUnit(const CompileCommand &command, const Options &options,
                       const std::string &precompiled) {
  Extraction result;
  if (!command.directory.empty() && chdir(command.directory.c_str()) != 0) {
    result.failure = "the compile command's directory " + command.directory + " can't be entered";
    return result;
  }
  Problems problems;
  llvm::IntrusiveRefCntPtr<FileManager> files(new FileManager(FileSystemOptions()));
  std::vector<std::string> arguments = parseArguments(command, options);
  if (!precompiled.empty())
    for (const char *argument :
         {"-include-pch", precompiled.c_str(), "-Xclang", "-fno-validate-pch"})
      arguments.push_back(argument);
  tooling::ToolInvocation invocation(
      std::move(arguments), std::make_unique<ExtractAction>(result.unit, problems), files.get());
  invocation.setDiagnosticConsumer(&problems);
  invocation.run(); // its verdict counts errors, which are the unit's problems
  if (!precompiled.empty() && !problems.messages.empty())
    return extractUnit(command, options);
  if (result.unit.mainFile.empty())
    result.failure = problems.messages.empty() ? "the compile command is not one for C or C++"
                                               : problems.messages.front().second;
  return result;
}

} // namespace tacet::extract
