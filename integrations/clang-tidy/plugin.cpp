// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The clang-tidy plugin: every check under its own name. Clang-tidy parses, the rest is the same as
// in `tacet scan`. One unit is analysed once, however many of the checks are on.
#include "checks/extract/walk.h"
#include "core/catalogue/catalogue.h"
#include "core/fix/fixes.h"
#include "integrations/clang-tidy/unit_findings.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/FileManager.h"
#include "clang/Lex/Preprocessor.h"

#include <map>
#include <set>

using namespace clang;

namespace tacet::tidy {
namespace {

/// What was found in the unit that clang-tidy is at, by settings.
class Results {
public:
  const UnitFindings &of(ASTContext &context, const Settings &settings) {
    const auto known = Known.find(settings);
    if (known != Known.end())
      return known->second;
    flow::Unit unit;
    const TranslationUnitDecl &top = *context.getTranslationUnitDecl();
    extract::extractDecls(context, {top.decls_begin(), top.decls_end()}, unit);
    unit.annotatable = Annotatable;
    return Known[settings] = findingsOf(unit, settings);
  }
  void begin(const HeaderSearch &headers) { Annotatable = extract::findsAnnotations(headers); }
  void clear() {
    Known.clear();
    Included.clear();
  }
  /// True once for each `#include` line of a file: clang-tidy would write it once per diagnostic.
  bool isNew(const std::string &file, const Edit &line) {
    return Included.emplace(file, line).second;
  }

private:
  std::map<Settings, UnitFindings> Known;
  std::set<std::pair<std::string, Edit>> Included;
  bool Annotatable = false;
};

Results &results() {
  static Results all;
  return all;
}

class Check : public clang::tidy::ClangTidyCheck {
public:
  Check(StringRef name, clang::tidy::ClangTidyContext *context)
      : ClangTidyCheck(name, context), Name(name.str()),
        Wanted{option("TacetProfile"), option("TacetMinConfidence"), option("TacetConfig"),
               option("TacetRules")} {}

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &options) override {
    Options.store(options, "TacetProfile", Wanted.profile);
    Options.store(options, "TacetMinConfidence", Wanted.minConfidence);
    Options.store(options, "TacetConfig", Wanted.config);
    Options.store(options, "TacetRules", Wanted.rules);
  }
  void registerPPCallbacks(const SourceManager &, Preprocessor *preprocessor,
                           Preprocessor *) override {
    results().begin(preprocessor->getHeaderSearchInfo());
  }
  void registerMatchers(ast_matchers::MatchFinder *finder) override {
    finder->addMatcher(ast_matchers::translationUnitDecl(), this);
  }
  void check(const ast_matchers::MatchFinder::MatchResult &result) override {
    const UnitFindings &unit = results().of(*result.Context, Wanted);
    for (const std::string &mistake : unit.mistakes)
      configurationDiag("tacet: %0") << mistake;
    for (const Finding &finding : unit.findings)
      if (finding.rule == Name)
        report(finding, *result.SourceManager);
  }
  void onEndOfTranslationUnit() override { results().clear(); }

private:
  std::string Name;
  Settings Wanted;

  /// `tacet-log-leak.TacetProfile` of this check, else `TacetProfile` of all.
  std::string option(StringRef name) const {
    const auto value = Options.getLocalOrGlobal(name);
    return value ? value->str() : std::string();
  }

  static const FileEntry *fileOf(const std::string &name, const SourceManager &sources) {
    auto file = sources.getFileManager().getFileRef(name);
    if (file)
      return &file->getFileEntry();
    llvm::consumeError(file.takeError());
    return nullptr;
  }

  static SourceLocation locationOf(const Position &at, const SourceManager &sources) {
    const FileEntry *file = at.line == 0 ? nullptr : fileOf(at.file, sources);
    return file ? sources.translateFileLineCol(file, at.line, at.column) : SourceLocation();
  }

  static std::vector<FixItHint> hintsOf(const Fix &fix, const SourceManager &sources) {
    const FileEntry *file = fileOf(fix.file, sources);
    const SourceLocation start = file ? sources.translateFileLineCol(file, 1, 1) : SourceLocation();
    std::vector<FixItHint> hints;
    if (start.isInvalid())
      return hints;
    for (const Edit &edit : editsOf(fix))
      if (!fix.include || edit != *fix.include || results().isNew(fix.file, edit))
        hints.push_back(FixItHint::CreateReplacement(
            CharSourceRange::getCharRange(start.getLocWithOffset(static_cast<int>(edit.begin)),
                                          start.getLocWithOffset(static_cast<int>(edit.end))),
            edit.text));
    return hints;
  }

  void report(const Finding &finding, const SourceManager &sources) {
    {
      auto diagnostic = diag(locationOf(finding.at, sources), "%0") << finding.message;
      if (!finding.fixes.empty())
        for (const FixItHint &hint : hintsOf(finding.fixes.front(), sources))
          diagnostic << hint;
    }
    for (const Step &step : finding.path)
      diag(locationOf(step.at, sources), "%0", DiagnosticIDs::Note) << step.text;
    if (!finding.advice.empty())
      diag(locationOf(finding.at, sources), "%0", DiagnosticIDs::Note) << finding.advice;
  }
};

class Module : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &factories) override {
    for (const CheckInfo &check : builtInCatalogue().checks)
      if (!StringRef(check.rule.id).contains("-cfg-"))
        factories.registerCheckFactory(check.rule.id, [](StringRef name, auto *context) {
          return std::make_unique<Check>(name, context);
        });
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module> registered("tacet",
                                                                   "what tacet scan finds");

} // namespace
} // namespace tacet::tidy
