// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Quoting is refused for a line whenever the lexer was not sure, a literal runs over several lines,
// or the line is absurdly long.
#include "core/source/source_file.h"

#include "core/source/c_lexer.h"
#include "core/source/utf8.h"

#include <algorithm>
#include <array>

namespace tacet {
namespace {

constexpr size_t kLongestQuote = 400;
constexpr std::string_view kFiller = "\xC2\xB7"; // a middle dot, one UTF-16 code unit

bool isWordByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// What is called .conf and takes a '#' behind a value as a part of it.
bool hasLineComments(std::string_view name) {
  constexpr std::array<std::string_view, 6> folders = {
      "systemd/", "sysctl.d/", "journald.conf", "coredump.conf", "sysctl.conf", "fluent-bit"};
  return name.ends_with(".conf") &&
         std::any_of(folders.begin(), folders.end(), [&](std::string_view part) {
           return name.find(part) != std::string_view::npos;
         });
}

} // namespace

SourceFile::Language SourceFile::languageOf(std::string_view name) {
  constexpr std::array cxx = {"cc",  "cpp", "cxx", "c++", "C",   "hh", "hpp", "hxx", "h++",
                              "ipp", "tpp", "tcc", "txx", "inl", "mm", "cu",  "cuh", "cppm"};
  constexpr std::array c = {"c", "h", "m", "inc", "H", "def"};
  constexpr std::array hash = {"yaml", "yml", "toml", "conf", "cfg", "py", "sh"};
  constexpr std::array lines = {"properties", "ini", "service", "socket"};
  const size_t dot = name.find_last_of("./");
  if (dot == std::string_view::npos || name[dot] == '/')
    return Language::Other;
  if (hasLineComments(name))
    return Language::Lines;
  const std::string_view ending = name.substr(dot + 1);
  const auto among = [&](const auto &list) {
    return std::find(list.begin(), list.end(), ending) != list.end();
  };
  return among(cxx)        ? Language::Cxx
         : among(c)        ? Language::CFamily
         : among(hash)     ? Language::Hash
         : among(lines)    ? Language::Lines
         : ending == "xml" ? Language::Markup
                           : Language::Other;
}

SourceFile::SourceFile(const std::string &name, std::string content)
    : language(languageOf(name)), text(std::move(content)), lineStarts{0} {
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
    lineStarts.push_back(at + 1);
  unsure.resize(lineStarts.size());
  if (language == Language::Cxx || language == Language::CFamily)
    readC();
  else
    doubt(0, text.size());
  if (language == Language::Hash)
    readHash();
  if (language == Language::Lines)
    readLines();
  if (language == Language::Markup)
    readMarkup();
}

uint32_t SourceFile::lineOf(size_t offset) const {
  const auto after = std::upper_bound(lineStarts.begin(), lineStarts.end(), offset);
  return static_cast<uint32_t>(after - lineStarts.begin());
}

std::pair<uint32_t, uint32_t> SourceFile::placeOf(size_t offset) const {
  const uint32_t line = lineOf(offset);
  return {line, static_cast<uint32_t>(offset - lineStarts[line - 1]) + 1};
}

std::string_view SourceFile::lineText(uint32_t line) const {
  if (line == 0 || line > lineStarts.size())
    return {};
  const size_t begin = lineStarts[line - 1];
  std::string_view found = std::string_view(text).substr(begin);
  found = found.substr(0, found.find('\n'));
  return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
}

void SourceFile::doubt(size_t begin, size_t end) {
  for (uint32_t line = lineOf(begin); line <= lineOf(end); ++line)
    unsure[line - 1] = true;
}

void SourceFile::readC() {
  const LexedSource lexed =
      lexC(text, language == Language::Cxx ? CDialect::Cxx : CDialect::CFamily);
  hidden.resize(text.size());
  if (lexed.trustedUntil < text.size())
    doubt(lexed.trustedUntil, text.size());
  for (const SourceSpan &span : lexed.spans) {
    const bool comment = span.kind == SourceSpan::Kind::Comment;
    const std::string_view held = std::string_view(text).substr(span.begin, span.end - span.begin);
    if (comment)
      commentSpans.push_back({span.begin, span.end});
    if (span.kind == SourceSpan::Kind::Unsure ||
        (!comment && held.find('\n') != std::string_view::npos))
      doubt(span.begin, span.end);
    // 0 and 1 are in every second line and tell nothing.
    if (span.kind == SourceSpan::Kind::Number && (held == "0" || held == "1"))
      continue;
    const bool opened = comment && held.size() >= 2;
    const bool closed = opened && held.starts_with("/*") && held.ends_with("*/") && held.size() > 3;
    for (size_t i = span.begin + (opened ? 2 : 0); i < span.end - (closed ? 2 : 0); ++i)
      hidden[i] = true;
  }
}

std::optional<std::string> SourceFile::quotable(uint32_t line) const {
  if (line == 0 || line > lineStarts.size() || unsure[line - 1])
    return std::nullopt;
  const std::string_view whole = lineText(line);
  if (whole.size() > kLongestQuote)
    return std::nullopt;
  std::string result;
  for (size_t at = 0; at < whole.size();) {
    const CodePoint point = decodeUtf8(whole, at);
    // Blanks between words would tell their lengths; tabs and indentation keep carets in place.
    const bool layout = whole[at] == '\t' || whole.find_first_not_of(' ') >= at + 1;
    if (!hidden[lineStarts[line - 1] + at] || layout)
      result += whole.substr(at, point.bytes);
    else
      for (size_t i = utf16Length(whole.substr(at, point.bytes)); i > 0; --i)
        result += kFiller;
    at += point.bytes;
  }
  return isUtf8(result) ? std::optional(result) : std::nullopt;
}

uint32_t SourceFile::utf16Column(uint32_t line, uint32_t column) const {
  if (column == 0)
    return 0;
  const std::string_view whole = lineText(line);
  if (column - 1 > whole.size())
    return column;
  return static_cast<uint32_t>(utf16Length(whole.substr(0, column - 1))) + 1;
}

uint32_t SourceFile::tokenLength(uint32_t line, uint32_t column) const {
  const std::string_view whole = lineText(line);
  uint32_t length = 0;
  if (column != 0)
    while (column - 1 + length < whole.size() && isWordByte(whole[column - 1 + length]))
      ++length;
  return std::max(length, 1u);
}

SourceCache::SourceCache(const FileSystem &files, std::string root)
    : fileSystem(&files), rootPath(std::move(root)) {}

const SourceFile *SourceCache::find(const std::string &name) {
  const auto [found, fresh] = cache.try_emplace(name);
  if (fresh && fileSystem && !name.empty())
    if (auto content = fileSystem->read(joinPath(rootPath, name)))
      found->second = std::make_unique<SourceFile>(name, std::move(*content));
  return found->second.get();
}

} // namespace tacet
