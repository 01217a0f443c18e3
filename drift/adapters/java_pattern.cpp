// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading a layout pattern. Log4j writes %replace{pattern}{regex}{text}, Logback
// %replace(pattern){regex, text}; both print the exception at the end if the pattern does not
// (Log4j: alwaysWriteExceptions; Logback: PatternLayout's post processor).
#include "drift/adapters/java_pattern.h"

#include "drift/adapters/text.h"
#include "drift/posture/identity.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tacet::drift {

namespace {

struct Word {
  std::string_view name;
  std::string_view what; ///< empty: the message itself
};

/// Names in full; both loggers choose the converter by the longest name that fits.
constexpr std::array<Word, 24> Words{{
    {"msg", ""},
    {"message", ""},
    {"m", ""},
    {"maskedMsg", ""},
    {"X", "metadata"},
    {"mdc", "metadata"},
    {"MDC", "metadata"},
    {"properties", "metadata"},
    {"K", "metadata"},
    {"map", "metadata"},
    {"MAP", "metadata"},
    {"kvp", "metadata"},
    {"ex", "stack-traces"},
    {"exception", "stack-traces"},
    {"throwable", "stack-traces"},
    {"xEx", "stack-traces"},
    {"xException", "stack-traces"},
    {"xThrowable", "stack-traces"},
    {"rEx", "stack-traces"},
    {"rootException", "stack-traces"},
    {"wEx", "stack-traces"},
    {"environ", "environment"},
    {"property", "metadata"},
    {"reqBody", "bodies"},
}};

constexpr std::array<std::string_view, 5> NoException{"nopex", "nopexception", "ex{none}",
                                                      "xEx{none}", "throwable{none}"};

/// The text between a bracket at `at` and the one that closes it; `at` moves behind it.
std::string_view bracketed(std::string_view text, size_t &at, char open, char close) {
  const size_t begin = at + 1;
  int depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
      continue;
    }
    depth += text[at] == open ? 1 : text[at] == close ? -1 : 0;
    if (depth == 0)
      break;
  }
  const std::string_view inside = text.substr(begin, std::min(at, text.size()) - begin);
  at = std::min(at + 1, text.size());
  return inside;
}

class Reader {
public:
  Reader(JavaLogger logger, JavaPattern &pattern) : Logger(logger), Pattern(pattern) {}

  void read(std::string_view text, bool replaced) {
    for (size_t at = text.find('%'); at < text.size(); at = text.find('%', at)) {
      ++at;
      at = std::min(text.find_first_not_of("-.0123456789", at), text.size());
      const size_t end = at + lengthOfName(text.substr(at));
      const std::string_view name = text.substr(at, end - at);
      at = end;
      if (name == "replace")
        replace(text, at);
      else
        note(name, replaced, text.substr(at));
      if (at == end && name.empty())
        ++at; // "%%", a group, or the end
    }
  }

private:
  static size_t lengthOfName(std::string_view text) {
    const auto *const end =
        std::ranges::find_if(text, [](unsigned char c) { return std::isalpha(c) == 0; });
    return static_cast<size_t>(end - text.begin());
  }

  void replace(std::string_view text, size_t &at) {
    const bool log4j = Logger == JavaLogger::Log4j;
    if (at >= text.size() || text[at] != (log4j ? '{' : '('))
      return;
    const std::string_view inside =
        log4j ? bracketed(text, at, '{', '}') : bracketed(text, at, '(', ')');
    if (at >= text.size() || text[at] != '{')
      return read(inside, false);
    const std::string_view first = bracketed(text, at, '{', '}');
    std::string_view second;
    if (log4j && at < text.size() && text[at] == '{')
      second = bracketed(text, at, '{', '}');
    else if (const size_t comma = first.rfind(','); !log4j && comma != first.npos)
      second = first.substr(comma + 1);
    // Text that puts the whole find back masks nothing.
    const bool restores = second.find("$0") != second.npos;
    if (!restores)
      Pattern.replaced.insert(digestOf(first));
    read(inside, !restores);
  }

  void note(std::string_view name, bool replaced, std::string_view rest) {
    if (rest.starts_with("{none}"))
      return;
    const auto *const word = std::ranges::find(Words, name, &Word::name);
    if (word == Words.end())
      return;
    if (!word->what.empty()) {
      Pattern.what.insert(std::string(word->what));
      return;
    }
    Pattern.masked = replaced && (!Pattern.message || Pattern.masked);
    Pattern.message = true;
    Pattern.lookups = Pattern.lookups || rest.starts_with("{lookups}");
  }

  JavaLogger Logger;
  JavaPattern &Pattern;
};

} // namespace

JavaPattern readJavaPattern(std::string_view pattern, JavaLogger logger) {
  JavaPattern result;
  Reader(logger, result).read(pattern, false);
  const bool without = std::ranges::any_of(NoException, [&](std::string_view word) {
    return pattern.find(std::string("%").append(word)) != pattern.npos;
  });
  if (!without)
    result.what.insert("stack-traces");
  return result;
}

} // namespace tacet::drift
