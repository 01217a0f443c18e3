// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/extract/names.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclObjC.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"

using namespace clang;

namespace tacet::extract {

using namespace flow;

namespace {

/// The name rules select by: no inline or anonymous namespaces, no template arguments.
std::string plainName(const NamedDecl &decl) {
  if (isa<CXXConstructorDecl>(decl))
    return cast<CXXConstructorDecl>(decl).getParent()->getName().str();
  if (isa<CXXDestructorDecl>(decl))
    return "~" + cast<CXXDestructorDecl>(decl).getParent()->getName().str();
  return decl.getDeclName().getAsString();
}

std::string qualifiedName(const NamedDecl &decl) {
  std::string name = plainName(decl);
  for (const DeclContext *scope = decl.getDeclContext(); scope; scope = scope->getParent()) {
    if (const auto *space = dyn_cast<NamespaceDecl>(scope)) {
      if (space->isInline() || space->isAnonymousNamespace())
        continue;
    } else if (!isa<RecordDecl>(scope)) {
      continue;
    }
    name.insert(0, plainName(*cast<NamedDecl>(scope)) + "::");
  }
  return name;
}

void readAnnotations(const Decl &decl, std::vector<Annotation> &into) {
  for (const auto *attribute : decl.specific_attrs<AnnotateAttr>()) {
    StringRef text = attribute->getAnnotation();
    if (!text.consume_front("tacet::"))
      continue;
    auto [word, argument] = text.split(':');
    Annotation annotation;
    annotation.argument = argument.str();
    if (word == "sensitive")
      annotation.kind = Annotation::Kind::Sensitive;
    else if (word == "public")
      annotation.kind = Annotation::Kind::Public;
    else if (word == "redactor")
      annotation.kind = Annotation::Kind::Redactor;
    else if (word == "sink")
      annotation.kind = Annotation::Kind::Sink;
    else
      continue;
    into.push_back(std::move(annotation));
  }
}

SymbolKind kindOf(const NamedDecl &decl) {
  if (isa<FunctionDecl>(decl))
    return SymbolKind::Function;
  if (isa<FieldDecl>(decl) || isa<IndirectFieldDecl>(decl))
    return SymbolKind::Field;
  if (isa<RecordDecl>(decl))
    return SymbolKind::Record;
  if (isa<EnumConstantDecl>(decl))
    return SymbolKind::Enumerator;
  if (isa<ParmVarDecl>(decl))
    return SymbolKind::Parameter;
  if (const auto *variable = dyn_cast<VarDecl>(&decl))
    return variable->hasGlobalStorage() ? SymbolKind::Global : SymbolKind::Local;
  return SymbolKind::Local;
}

} // namespace

Names::Names(Unit &unitToFill, ASTContext &astContext)
    : unit(unitToFill), context(astContext), sources(astContext.getSourceManager()) {}

SymbolId Names::symbolOf(const NamedDecl *declaration) {
  const auto *decl = cast<NamedDecl>(declaration->getCanonicalDecl());
  auto [found, isNew] = symbols.try_emplace(decl, unit.symbols.size());
  if (!isNew)
    return found->second;
  const SymbolId id = found->second;
  unit.symbols.emplace_back();
  Symbol symbol;
  symbol.kind = kindOf(*decl);
  symbol.name = plainName(*decl);
  const bool isLocal = symbol.kind == SymbolKind::Local || symbol.kind == SymbolKind::Parameter;
  symbol.qualified = isLocal ? symbol.name : qualifiedName(*decl);
  if (!isLocal) {
    SmallString<128> usr;
    if (!index::generateUSRForDecl(decl, usr))
      symbol.usr = usr.str().str();
  }
  symbol.declared = at(decl->getLocation());
  if (!isUserCode(decl->getLocation()))
    symbol.flags |= kSystem;
  else if (!isLocal)
    symbol.annotateAt = annotationPlace(*decl, symbol.declared);
  for (const Decl *redeclaration : decl->redecls())
    readAnnotations(*redeclaration, symbol.annotations);
  unit.symbols[id] = std::move(symbol);

  TypeId type = kNone;
  SymbolId owner = kNone;
  if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
    type = typeOf(function->getReturnType());
    describeFunction(*function, id);
  } else if (const auto *record = dyn_cast<RecordDecl>(decl)) {
    describeRecord(*record, id);
  } else if (const auto *value = dyn_cast<ValueDecl>(decl)) {
    type = typeOf(value->getType());
  }
  if (const auto *record = dyn_cast<RecordDecl>(decl->getDeclContext()))
    owner = symbolOf(record);
  unit.symbols[id].type = type;
  unit.symbols[id].owner = owner;
  return id;
}

/// `noexcept` in all its forms. A destructor whose specification nobody had to work out yet has the
/// usual one.
static bool letsNothingOut(const FunctionDecl &function) {
  if (function.hasAttr<NoThrowAttr>())
    return true;
  const auto *type = function.getType()->getAs<FunctionProtoType>();
  if (!type)
    return false;
  if (isUnresolvedExceptionSpec(type->getExceptionSpecType()))
    return isa<CXXDestructorDecl>(function);
  return type->isNothrow();
}

/// `template <class... A> void log(A &&...arguments)`
static bool forwards(const FunctionDecl &function) {
  const FunctionDecl *pattern = function.getTemplateInstantiationPattern();
  if (!pattern)
    return false;
  return llvm::any_of(pattern->parameters(), [](const ParmVarDecl *parameter) {
    QualType type = parameter->getType();
    if (const auto *pack = type->getAs<PackExpansionType>())
      type = pack->getPattern();
    return type->isRValueReferenceType() && type->getPointeeType()->isTemplateTypeParmType() &&
           !type->getPointeeType().hasQualifiers();
  });
}

void Names::describeFunction(const FunctionDecl &function, SymbolId id) {
  uint32_t flags = 0;
  int formatIndex = -1;
  std::vector<SymbolId> parameters, overrides;
  const auto *method = dyn_cast<CXXMethodDecl>(&function);
  const bool hasThis = method && method->isInstance();
  flags |= function.isVariadic() ? kVariadic : 0u;
  flags |= function.isNoReturn() ? kNoReturn : 0u;
  const FunctionDecl *definition = nullptr;
  const bool hasBody = function.hasBody(definition) && isUserCode(definition->getLocation());
  if (hasBody || function.isDefaulted())
    flags |= kHasBody;
  if (function.isOverloadedOperator())
    flags |= kOperator;
  if (function.getOverloadedOperator() == OO_LessLess)
    flags |= kStreamInsert;
  if (isa<CXXConversionDecl>(function))
    flags |= kConversion;
  if (isa<CXXConstructorDecl>(function))
    flags |= kConstructor;
  if (isa<CXXDestructorDecl>(function))
    flags |= kDestructor;
  flags |= letsNothingOut(function) ? kNoExcept : 0u;
  flags |= forwards(function) ? kForwards : 0u;
  flags |= function.isExternC() || !astContext().getLangOpts().CPlusPlus ? kCLinkage : 0u;
  flags |= hasBody && isa_and_nonnull<CoroutineBodyStmt>(definition->getBody()) ? kCoroutine : 0u;
  if (hasThis) {
    flags |= kMethod;
    flags |= method->isConst() ? kConstMethod : 0u;
    flags |= method->isVirtual() ? kVirtual : 0u;
    flags |= method->getParent()->isLambda() ? kLambda : 0u;
    for (const CXXMethodDecl *overridden : method->overridden_methods())
      overrides.push_back(symbolOf(overridden));
  }
  // The definition's parameter names are the ones that its body speaks of.
  const FunctionDecl &named = definition ? *definition : *function.getMostRecentDecl();
  for (const ParmVarDecl *parameter : named.parameters())
    parameters.push_back(symbolOf(parameter));
  for (const FunctionDecl *redeclaration : function.redecls())
    for (const auto *format : redeclaration->specific_attrs<FormatAttr>())
      formatIndex = format->getFormatIdx() - 1 - (hasThis ? 1 : 0);
  Symbol &symbol = unit.symbols[id];
  symbol.flags |= flags;
  symbol.parameters = std::move(parameters);
  symbol.overrides = std::move(overrides);
  symbol.formatIndex = formatIndex;
}

void Names::describeRecord(const RecordDecl &declaration, SymbolId id) {
  const RecordDecl *record = declaration.getDefinition();
  if (!record)
    return;
  std::vector<SymbolId> bases, fields;
  if (const auto *classDecl = dyn_cast<CXXRecordDecl>(record)) {
    for (const CXXBaseSpecifier &base : classDecl->bases())
      if (const auto *baseRecord = base.getType()->getAsCXXRecordDecl())
        bases.push_back(symbolOf(baseRecord));
    // Nobody calls a temporary's in writing.
    if (classDecl->hasUserDeclaredDestructor() && isUserCode(record->getLocation()))
      symbolOf(classDecl->getDestructor());
  }
  if (isUserCode(record->getLocation()))
    for (const FieldDecl *field : record->fields())
      if (field->getIdentifier())
        fields.push_back(symbolOf(field));
  unit.symbols[id].bases = std::move(bases);
  unit.symbols[id].fields = std::move(fields);
}

SymbolId Names::keySymbol(SymbolKind kind, StringRef text) {
  const std::string key = (kind == SymbolKind::Macro ? "#" : "=") + text.str();
  auto [found, isNew] = keys.try_emplace(key, unit.symbols.size());
  if (isNew) {
    Symbol symbol;
    symbol.kind = kind;
    symbol.name = text.str();
    symbol.qualified = symbol.name;
    unit.symbols.push_back(std::move(symbol));
  }
  return found->second;
}

TypeId Names::typeOf(QualType type) {
  type = type.getCanonicalType();
  const void *key = type.getAsOpaquePtr();
  if (auto found = types.find(key); found != types.end())
    return found->second;
  // Reserve the id first: a record's fields may mention the type again.
  const TypeId id = unit.types.size();
  types[key] = id;
  unit.types.emplace_back();
  unit.types[id] = makeType(type);
  return id;
}

Type Names::makeType(QualType type) {
  bool indirect = false, readOnly = false;
  if (const auto *reference = type->getAs<ReferenceType>()) {
    type = reference->getPointeeType();
    indirect = true;
    readOnly = type.isConstQualified();
  }
  while (true) {
    QualType inner;
    if (const auto *pointer = type->getAs<PointerType>())
      inner = pointer->getPointeeType();
    else if (const ArrayType *array = context.getAsArrayType(type))
      inner = array->getElementType();
    else if (const auto *object = type->getAs<ObjCObjectPointerType>())
      inner = object->getPointeeType();
    else
      break;
    if (!indirect)
      readOnly = inner.isConstQualified();
    indirect = true;
    type = inner;
  }
  Type made = elementType(type.getCanonicalType(), indirect);
  made.indirect = indirect;
  made.readOnly = readOnly;
  return made;
}

Type Names::elementType(QualType type, bool indirect) {
  Type made;
  if (const auto *atomic = type->getAs<AtomicType>())
    type = atomic->getValueType().getCanonicalType();
  if (const auto *record = type->getAsRecordDecl()) {
    made.carrier = Carrier::Object;
    made.record = symbolOf(record);
    if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record))
      for (const TemplateArgument &argument : special->getTemplateArgs().asArray())
        if (argument.getKind() == TemplateArgument::Type && made.arguments.size() < 2)
          made.arguments.push_back(typeOf(argument.getAsType()));
  } else if (const auto *object = type->getAs<ObjCObjectType>()) {
    // Whatever it is, `%@` prints its description.
    const ObjCInterfaceDecl *interface = object->getInterface();
    made.carrier = interface && interface->getName() == "NSData" ? Carrier::Bytes : Carrier::Text;
  } else if (type->isVoidType()) {
    made.carrier = indirect ? Carrier::Bytes : Carrier::Nothing;
  } else if (type->isBooleanType()) {
    made.carrier = Carrier::Boolean;
  } else if (type->isEnumeralType()) {
    made.carrier = type->isStdByteType() && indirect ? Carrier::Bytes : Carrier::Enumeration;
  } else if (type->isSpecificBuiltinType(BuiltinType::UChar)) {
    made.carrier = indirect ? Carrier::Bytes : Carrier::Number;
  } else if (type->isAnyCharacterType()) {
    made.carrier = indirect ? Carrier::Text : Carrier::Character;
  } else if (type->isFunctionType() || type->isMemberPointerType()) {
    made.carrier = Carrier::Function;
  } else if (type->isArithmeticType() || type->isVectorType() || type->isAnyComplexType()) {
    made.carrier = Carrier::Number;
  }
  return made;
}

Location Names::at(SourceLocation location) {
  Location result;
  if (location.isInvalid())
    return result;
  location = sources.getFileLoc(location);
  auto [file, offset] = sources.getDecomposedLoc(location);
  auto [found, isNew] = files.try_emplace(file, unit.files.size());
  if (isNew) {
    auto entry = sources.getFileEntryRefForID(file);
    std::string name = entry ? entry->getFileEntry().tryGetRealPathName().str() : std::string();
    if (name.empty() && entry)
      name = entry->getName().str();
    unit.files.push_back(name.empty() ? "<built-in>" : name);
  }
  result.file = found->second;
  result.line = sources.getLineNumber(file, offset);
  result.column = sources.getColumnNumber(file, offset);
  return result;
}

bool Names::isUserCode(SourceLocation location) {
  if (location.isInvalid())
    return false;
  const FileID file = sources.getFileID(sources.getExpansionLoc(location));
  auto [found, isNew] = userFiles.try_emplace(file, false);
  if (!isNew)
    return found->second;
  bool isUser = false;
  if (auto entry = sources.getFileEntryRefForID(file)) {
    StringRef path = entry->getFileEntry().tryGetRealPathName();
    isUser = !sources.isInSystemHeader(sources.getLocForStartOfFile(file)) &&
             !path.starts_with("/usr/include/") && !path.starts_with("/usr/lib/") &&
             !path.starts_with("/usr/local/include/");
  }
  userFiles[file] = isUser;
  return isUser;
}

} // namespace tacet::extract
