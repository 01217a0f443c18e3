// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Cheap looks at a text's lines: the first that says something, or any of the first few hundred.
#include "drift/load/looks.h"

#include "drift/load/lines.h"

#include <initializer_list>

namespace tacet::drift {
namespace {

constexpr size_t LinesLookedAt = 400;

bool isNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.' || c == '/';
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// `word` is in lower case.
bool startsWith(std::string_view line, std::string_view word) {
  if (line.size() < word.size())
    return false;
  for (size_t i = 0; i < word.size(); ++i)
    if (lower(line[i]) != word[i])
      return false;
  return true;
}

bool startsWithAny(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return startsWith(line, word); });
}

/// A name of letters, digits, dashes, dots and slashes at the line's beginning.
std::string_view nameOf(std::string_view line) {
  size_t end = 0;
  while (end < line.size() && isNameChar(line[end]))
    ++end;
  return line.substr(0, end);
}

/// Whether one of the lines that are neither blank nor '#' comments passes.
template <class Test> bool anyLine(std::string_view text, const Test &test) {
  LineReader lines(text);
  size_t seen = 0;
  while (const auto line = lines.next()) {
    const std::string_view content = trim(line->text);
    if (content.empty() || content[0] == '#')
      continue;
    if (test(content))
      return true;
    if (++seen == LinesLookedAt)
      break;
  }
  return false;
}

/// The first line that is neither blank nor a comment.
std::string_view firstLine(std::string_view text, std::string_view comments = "#") {
  LineReader lines(text);
  while (const auto line = lines.next())
    if (const std::string_view content = trim(line->text);
        !content.empty() && comments.find(content[0]) == comments.npos)
      return content;
  return {};
}

} // namespace

bool looksLikeScript(std::string_view text) { return text.starts_with("#!"); }

bool looksLikeJson(std::string_view text) {
  const std::string_view line = firstLine(text);
  if (!line.starts_with('{') && !line.starts_with('['))
    return false;
  const std::string_view inside = trimStart(line.substr(1));
  if (line[0] == '{')
    return inside.empty() || inside[0] == '"' || inside[0] == '}';
  return inside.empty() || inside[0] == '{' || inside[0] == '"' || inside == "]";
}

bool looksLikeXml(std::string_view text) {
  return startsWithAny(firstLine(text),
                       {"<?xml", "<!--", "<!doctype", "<configuration", "<log4j:configuration"});
}

bool looksLikeFluentBit(std::string_view text) {
  return anyLine(text, [](std::string_view line) {
    return startsWithAny(line, {"[service]", "[input]", "[filter]", "[output]", "[parser]",
                                "[multiline_parser]", "[custom]", "[plugins]", "[stream_task]"});
  });
}

bool looksLikeToml(std::string_view text) {
  const std::string_view first = firstLine(text);
  const std::string_view behind = trimStart(first.substr(nameOf(first).size()));
  if (!first.starts_with('[') && !behind.starts_with('='))
    return false;
  return anyLine(text, [](std::string_view line) {
    if (line.starts_with("[["))
      return true;
    const std::string_view name = nameOf(line);
    const std::string_view rest = trimStart(line.substr(name.size()));
    if (name.empty() || !rest.starts_with('='))
      return line[0] == '[' && nameOf(line.substr(1)).find('.') != std::string_view::npos;
    const std::string_view value = trimStart(rest.substr(1));
    return value.starts_with('"') || value.starts_with('\'') || value.starts_with('[');
  });
}

bool looksLikeFluentd(std::string_view text) {
  return anyLine(text, [](std::string_view line) {
    return startsWithAny(line, {"<source>", "<match>", "<match ", "<filter>", "<filter ", "<label ",
                                "<system>", "<parse>", "<worker "});
  });
}

bool looksLikeApache(std::string_view text) {
  return anyLine(text, [](std::string_view line) {
    return startsWithAny(line,
                         {"<virtualhost", "<directory", "<ifmodule", "<location", "<proxy",
                          "<files", "<macro ", "loadmodule ", "serverroot ", "documentroot "});
  });
}

bool looksLikeSyslogNg(std::string_view text) {
  return anyLine(text, [](std::string_view line) {
    return startsWithAny(line, {"@version:", "@define ", "@module ", "@include \""}) ||
           (startsWithAny(line, {"source ", "destination ", "log ", "filter ", "parser ",
                                 "block parser ", "rewrite "}) &&
            line.find('{') != line.npos && line.find('(') != line.npos);
  });
}

bool looksLikeLogstash(std::string_view text) {
  const std::string_view line = firstLine(text);
  const std::string_view rest = trimStart(line.substr(nameOf(line).size()));
  return startsWithAny(line, {"input", "filter", "output"}) && rest.starts_with('{');
}

bool looksLikeAlloy(std::string_view text) {
  const std::string_view line = firstLine(text, "#/");
  const std::string_view name = nameOf(line);
  std::string_view rest = trimStart(line.substr(name.size()));
  if (rest.starts_with('"'))
    rest = trimStart(rest.substr(std::min(rest.find('"', 1), rest.size() - 1) + 1));
  return rest.starts_with('{') && (name.find('.') != name.npos || name == "logging");
}

bool looksLikeNginx(std::string_view text) {
  const bool opens = anyLine(text, [](std::string_view line) {
    return line.ends_with('{') && startsWithAny(line, {"server", "http", "location ", "upstream ",
                                                       "events", "map ", "stream"});
  });
  return opens && anyLine(text, [](std::string_view line) { return line.ends_with(';'); });
}

bool looksLikeYaml(std::string_view text) {
  const std::string_view line = firstLine(text);
  if (line.starts_with("---") || line.starts_with("%YAML") || line == "-" || line.starts_with("- "))
    return true;
  size_t end = nameOf(line).size();
  if (line.starts_with('"') || line.starts_with('\'')) {
    end = line.find(line[0], 1);
    if (end++ == line.npos)
      return false;
  }
  return end > 0 && end < line.size() && line[end] == ':' &&
         (end + 1 == line.size() || line[end + 1] == ' ');
}

bool looksLikeIni(std::string_view text) {
  const std::string_view line = firstLine(text, "#;");
  return line.starts_with('[') && line.ends_with(']') && anyLine(text, [](std::string_view other) {
           return trimStart(other.substr(nameOf(other).size())).starts_with('=');
         });
}

bool looksLikeSysctl(std::string_view text) {
  std::string_view line = firstLine(text, "#;");
  if (line.starts_with('-'))
    line.remove_prefix(1);
  return startsWithAny(line, {"kernel.", "kernel/", "net.", "net/", "fs.", "fs/", "vm.", "vm/",
                              "dev.", "user."}) &&
         line.find('=') != line.npos;
}

} // namespace tacet::drift
