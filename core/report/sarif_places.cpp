// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Columns are UTF-16 code units, SARIF's default and what its viewers assume. Quoted text is what
// SourceFile::quotable lets through, which has the same length as the source.
#include "core/report/sarif_parts.h"

#include "core/fix/fixes.h"
#include "core/source/utf8.h"

namespace tacet::sarif {
namespace {

/// 3.57: a region without extent is a place to put text in.
Json replacement(const Edit &edit, const SourceFile &source) {
  const auto [line, column] = source.placeOf(edit.begin);
  const auto [endLine, endColumn] = source.placeOf(edit.end);
  Json json;
  json["deletedRegion"] = {{"startLine", line},
                           {"startColumn", source.utf16Column(line, column)},
                           {"endLine", endLine},
                           {"endColumn", source.utf16Column(endLine, endColumn)}};
  json["insertedContent"]["text"] = edit.text;
  return json;
}

} // namespace

std::string sentence(const std::string &text) {
  if (text.empty())
    return text;
  std::string result = text;
  if (result[0] >= 'a' && result[0] <= 'z')
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  const char last = result.back();
  return last == '.' || last == '!' || last == '?' ? result : result + ".";
}

Json messageObject(const std::string &text) {
  Json json;
  json["text"] = sentence(printable(text));
  return json;
}

std::string uriOf(const std::string &path) {
  constexpr std::string_view plain = "/-._~!$&'()*+,;=@";
  constexpr char digits[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (word || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return uri;
}

Json Places::artifactLocation(const std::string &file) {
  const auto [found, fresh] = indexes.try_emplace(file, files.size());
  if (fresh)
    files.push_back(file);
  Json json;
  json["uri"] = uriOf(file);
  if (!file.starts_with('/'))
    json["uriBaseId"] = "SRCROOT";
  json["index"] = found->second;
  return json;
}

Json Places::region(const Position &at, bool withSource) {
  const SourceFile *const source = sources.find(at.file);
  Json json;
  json["startLine"] = at.line;
  if (at.column != 0) {
    const uint32_t length = source ? source->tokenLength(at.line, at.column) : 1;
    json["startColumn"] = source ? source->utf16Column(at.line, at.column) : at.column;
    json["endLine"] = at.line;
    json["endColumn"] =
        source ? source->utf16Column(at.line, at.column + length) : at.column + length;
  }
  const auto line = withSource && source ? source->quotable(at.line) : std::nullopt;
  if (!line)
    return json;
  if (at.column != 0) {
    // Snippets hold the region and nothing else.
    const size_t begin = json["startColumn"].get<size_t>(), end = json["endColumn"].get<size_t>();
    std::string snippet;
    for (size_t i = 0, unit = 1; i < line->size() && unit < end;) {
      const CodePoint point = decodeUtf8(*line, i);
      if (unit >= begin)
        snippet += line->substr(i, point.bytes);
      i += point.bytes;
      unit += point.value >= 0x10000 ? 2 : 1;
    }
    json["snippet"]["text"] = snippet;
  } else {
    json["snippet"]["text"] = *line;
  }
  return json;
}

/// The line and its neighbours, as far as they may be quoted without a gap.
void Places::addContext(Json &physical, const Position &at) {
  const SourceFile *const source = sources.find(at.file);
  const auto line = source ? source->quotable(at.line) : std::nullopt;
  if (!line)
    return;
  uint32_t first = at.line, last = at.line;
  std::string text = *line;
  if (const auto before = source->quotable(at.line - 1)) {
    text = *before + "\n" + text;
    --first;
  }
  if (const auto after = source->quotable(at.line + 1)) {
    text += "\n" + *after;
    ++last;
  }
  if (first == last)
    return;
  physical["contextRegion"] = {
      {"startLine", first}, {"endLine", last}, {"snippet", {{"text", text}}}};
}

Json Places::location(const Position &at, bool withSource) {
  Json json;
  json["physicalLocation"]["artifactLocation"] = artifactLocation(at.file);
  if (at.line == 0)
    return json;
  json["physicalLocation"]["region"] = region(at, withSource);
  if (withSource)
    addContext(json["physicalLocation"], at);
  return json;
}

Json Places::fix(const Fix &fix) {
  const SourceFile *const source = sources.find(fix.file);
  if (source == nullptr)
    return nullptr;
  Json change;
  change["artifactLocation"] = artifactLocation(fix.file);
  for (const Edit &edit : editsOf(fix))
    change["replacements"].push_back(replacement(edit, *source));
  Json json;
  json["description"] = messageObject(fix.description);
  json["artifactChanges"].push_back(std::move(change));
  return json;
}

Json Places::artifacts() const {
  Json list = Json::array();
  for (const std::string &file : files) {
    Json json;
    json["location"]["uri"] = uriOf(file);
    if (!file.starts_with('/'))
      json["location"]["uriBaseId"] = "SRCROOT";
    const SourceFile::Language language = SourceFile::languageOf(file);
    const bool code =
        language == SourceFile::Language::Cxx || language == SourceFile::Language::CFamily;
    const bool holdsResult = resultFiles.count(file) != 0;
    json["roles"].push_back(code || holdsResult ? "analysisTarget" : "userSpecifiedConfiguration");
    if (holdsResult)
      json["roles"].push_back("resultFile");
    if (file.ends_with(".c"))
      json["sourceLanguage"] = "c";
    else if (language == SourceFile::Language::Cxx)
      json["sourceLanguage"] = "cplusplus";
    list.push_back(std::move(json));
  }
  return list;
}

} // namespace tacet::sarif
