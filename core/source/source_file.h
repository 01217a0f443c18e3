// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An input file as reports may show it and as suppressions read it: its lines with every literal
// and comment blanked out, and its comments.
#pragma once

#include "core/finding/finding.h"
#include "core/system/file_system.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacet {

/// A comment's text, without its delimiters, and where it stands.
struct SourceComment {
  std::string text;
  uint32_t line = 0, column = 0; ///< of the opening delimiter
  uint32_t lastLine = 0;
  bool alone = false; ///< nothing but white space shares its lines
};

/// Immutable, so it may be shared between threads.
class SourceFile {
public:
  /// What the name's ending says about how to read the file.
  enum class Language {
    Cxx,
    CFamily,
    Hash,   ///< '#', also behind something
    Lines,  ///< '#', ';' or '!' at the beginning of a line
    Markup, ///< XML
    Other
  };

  SourceFile(const std::string &name, std::string content);

  /// The line as reports may quote it: what literals and comments hold is replaced by as many
  /// fillers, in UTF-16 code units. Nothing when that can't be done for certain, and for files that
  /// are not C or C++.
  std::optional<std::string> quotable(uint32_t line) const;
  /// Column of byte column `column` in UTF-16 code units; both count from 1.
  uint32_t utf16Column(uint32_t line, uint32_t column) const;
  /// Length in bytes of the word or operator at `at`, at least 1.
  uint32_t tokenLength(uint32_t line, uint32_t column) const;
  /// In order. Of all languages but Other.
  std::vector<SourceComment> comments() const;
  const std::string &content() const { return text; }
  /// Line and column of the byte at `offset`, both from 1, columns in bytes.
  std::pair<uint32_t, uint32_t> placeOf(size_t offset) const;
  uint32_t lineCount() const { return static_cast<uint32_t>(lineStarts.size()); }

  static Language languageOf(std::string_view name);

private:
  Language language;
  std::string text;
  std::vector<size_t> lineStarts;
  std::vector<bool> hidden; ///< per byte of a C file: belongs to a literal or comment
  std::vector<bool> unsure; ///< per line
  struct CommentSpan {
    size_t begin, end;
  };
  std::vector<CommentSpan> commentSpans;

  std::string_view lineText(uint32_t line) const;
  uint32_t lineOf(size_t offset) const;
  void readC();
  void readHash();
  void readLines();
  void readMarkup();
  void doubt(size_t begin, size_t end);
};

/// Reads each file once. Not safe to share between threads.
class SourceCache {
public:
  /// Finds nothing, for reports that must not quote their input.
  SourceCache() = default;
  /// `files` must outlive the cache. Names are those of Position::file, relative to `root`.
  SourceCache(const FileSystem &files, std::string root);
  /// Null when the file can't be read.
  const SourceFile *find(const std::string &name);

private:
  const FileSystem *fileSystem = nullptr;
  std::string rootPath;
  std::map<std::string, std::unique_ptr<SourceFile>> cache;
};

} // namespace tacet
