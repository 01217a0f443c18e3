// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The clang-tidy plugin: every check under its own name. Clang-tidy parses, the rest is the same as
// in `tacet scan`. One unit is analysed once, however many of the checks are on.
#include "checks/extract/walk.h"
#include "core/catalogue/catalogue.h"
#include "integrations/clang-tidy/unit_findings.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/FileManager.h"

#include <map>

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
    return Known[settings] = findingsOf(unit, settings);
  }
  void clear() { Known.clear(); }

private:
  std::map<Settings, UnitFindings> Known;
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

  static SourceLocation locationOf(const Position &at, const SourceManager &sources) {
    if (at.line == 0)
      return {};
    auto file = sources.getFileManager().getFileRef(at.file);
    if (!file) {
      llvm::consumeError(file.takeError());
      return {};
    }
    return sources.translateFileLineCol(&file->getFileEntry(), at.line, at.column);
  }

  void report(const Finding &finding, const SourceManager &sources) {
    diag(locationOf(finding.at, sources), "%0") << finding.message;
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
