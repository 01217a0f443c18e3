// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where things are written, for those who change the source: only what stands in a file of the
// user's as it is, never what a macro's body says.
#include "checks/extract/names.h"
#include "checks/extract/walk.h"

#include "core/system/sha256.h"

#include "clang/AST/ExprCXX.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

/// The place in the file of `at`, if that may be changed there.
std::optional<std::pair<FileID, unsigned>> Names::changeable(SourceLocation location,
                                                             const Location &at) {
  if (location.isInvalid() || location.isMacroID() || context.getLangOpts().ObjC)
    return std::nullopt;
  const auto place = sources.getDecomposedLoc(location);
  const auto known = files.find(place.first);
  if (known == files.end() || known->second != at.file || !isUserCode(location))
    return std::nullopt;
  return place;
}

Extent Names::extentOf(SourceRange range, const Location &at) {
  if (range.isInvalid() || at.file == kNone)
    return {};
  const CharSourceRange written = Lexer::makeFileCharRange(CharSourceRange::getTokenRange(range),
                                                           sources, context.getLangOpts());
  if (written.isInvalid())
    return {};
  const auto begin = changeable(written.getBegin(), at);
  // What is in braces is no expression.
  if (!begin || *sources.getCharacterData(written.getBegin()) == '{')
    return {};
  keepDigest(begin->first);
  return {begin->second, sources.getFileOffset(written.getEnd())};
}

Extent Names::calleeExtent(const CallExpr &call, const Location &at) {
  const auto *name = dyn_cast<DeclRefExpr>(call.getCallee()->IgnoreParenImpCasts());
  if (!name || isa<CXXOperatorCallExpr>(call) || !isa<FunctionDecl>(name->getDecl()))
    return {};
  return extentOf(name->getNameInfo().getSourceRange(), at);
}

/// Behind a declarator, before a function's declaration.
uint32_t Names::annotationPlace(const NamedDecl &decl, const Location &declared) {
  if (decl.getLocation().isMacroID())
    return kNone;
  SourceLocation place;
  if (const auto *function = dyn_cast<FunctionDecl>(&decl)) {
    if (function->isTemplated() || function->getTemplateInstantiationPattern())
      return kNone;
    place = function->getInnerLocStart();
    if (place.isMacroID() &&
        !Lexer::isAtStartOfMacroExpansion(place, sources, context.getLangOpts(), &place))
      return kNone;
  } else if (const auto *value = dyn_cast<DeclaratorDecl>(&decl)) {
    SourceLocation last = value->getLocation();
    // `char pin[8]`
    const TypeSourceInfo *type = value->getTypeSourceInfo();
    const SourceLocation typeEnd = type ? type->getTypeLoc().getEndLoc() : SourceLocation();
    if (typeEnd.isValid() && sources.isBeforeInTranslationUnit(last, typeEnd))
      last = typeEnd;
    const auto *field = dyn_cast<FieldDecl>(value);
    if (field && field->isBitField())
      last = field->getBitWidth()->getEndLoc();
    if (last.isFileID())
      place = Lexer::getLocForEndOfToken(last, 0, sources, context.getLangOpts());
  }
  const auto at = changeable(place, declared);
  if (!at)
    return kNone;
  keepDigest(at->first);
  return at->second;
}

void Names::keepDigest(FileID file) {
  const uint32_t id = files.lookup(file);
  if (unit.digests.size() <= id)
    unit.digests.resize(id + 1);
  if (unit.digests[id].empty())
    unit.digests[id] = sha256Hex(sources.getBufferData(file));
}

bool findsAnnotations(const HeaderSearch &headers) {
  return llvm::any_of(headers.search_dir_range(), [](const DirectoryLookup &folder) {
    llvm::SmallString<256> path(folder.getName());
    llvm::sys::path::append(path, "tacet", "annotate.h");
    return folder.isNormalDir() && llvm::sys::fs::exists(path);
  });
}

} // namespace tacet::extract
