// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs Clang over one unit: bodies of system-header functions are skipped, errors are collected and
// do not stop the rest.
#include "checks/extract/extract.h"

#include "checks/extract/arguments.h"
#include "checks/extract/names.h"
#include "checks/extract/walk.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/DeclGroup.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Tooling.h"

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
  Extractor(Unit &unitToFill, const Problems &problemList, const CompilerInstance &instance)
      : unit(unitToFill), problems(problemList), compiler(instance) {}

  void Initialize(ASTContext &context) override { places.emplace(unit, context); }
  bool shouldSkipFunctionBody(Decl *decl) override {
    return !places->isUserCode(decl->getLocation());
  }
  bool HandleTopLevelDecl(DeclGroupRef group) override {
    topLevel.insert(topLevel.end(), group.begin(), group.end());
    return true;
  }
  void HandleTranslationUnit(ASTContext &context) override {
    extractDecls(context, topLevel, unit);
    unit.annotatable = findsAnnotations(compiler.getPreprocessor().getHeaderSearchInfo());
    for (const auto &[location, message] : problems.messages)
      unit.problems.push_back({places->at(location), message});
  }

private:
  Unit &unit;
  const Problems &problems;
  const CompilerInstance &compiler;
  std::optional<Names> places;
  std::vector<const Decl *> topLevel;
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
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef file) override {
    unit.mainFile = file.str();
    return std::make_unique<Extractor>(unit, problems, compiler);
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
