// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/format_string.h"

#include <cctype>

namespace tacet::flow {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// One left-to-right reading of a printf format.
class PrintfParser {
public:
  explicit PrintfParser(std::string_view text) : Text(text) {}

  Format run() {
    while (At < Text.size()) {
      if (Text[At] != '%')
        Label += Text[At++];
      else if (At + 1 < Text.size() && Text[At + 1] == '%')
        Label += '%', At += 2;
      else
        ++At, conversion();
    }
    return std::move(Out);
  }

private:
  std::string_view Text;
  size_t At = 0;
  uint32_t Next = 0; ///< the argument that an unnumbered conversion takes
  std::string Label;
  Format Out;

  char peek() const { return At < Text.size() ? Text[At] : '\0'; }
  uint32_t number() {
    uint32_t value = 0;
    while (isDigit(peek()))
      value = value * 10 + static_cast<uint32_t>(Text[At++] - '0'), value %= 100000;
    return value;
  }
  void add(uint32_t argument, Conversion::Prints prints, Conversion::Privacy privacy) {
    Conversion conversion;
    conversion.argument = argument;
    conversion.prints = prints;
    conversion.privacy = privacy;
    conversion.label = std::move(Label);
    Label.clear();
    Out.push_back(std::move(conversion));
  }
  /// A width or precision from an argument: `*` or `*3$`.
  void starred() {
    ++At;
    const size_t digits = At;
    const uint32_t position = number();
    std::string kept = std::move(Label);
    if (position > 0 && peek() == '$') {
      ++At;
      add(position - 1, Conversion::Prints::Nothing, Conversion::Privacy::Unsaid);
    } else {
      At = digits;
      add(Next++, Conversion::Prints::Nothing, Conversion::Privacy::Unsaid);
    }
    Label = std::move(kept);
  }
  Conversion::Privacy annotation() {
    Conversion::Privacy privacy = Conversion::Privacy::Unsaid;
    const size_t end = Text.find('}', At);
    if (end == std::string_view::npos) {
      At = Text.size();
      return privacy;
    }
    const std::string_view words = Text.substr(At, end - At);
    if (words.find("public") != std::string_view::npos)
      privacy = Conversion::Privacy::Public;
    else if (words.find("private") != std::string_view::npos ||
             words.find("sensitive") != std::string_view::npos ||
             words.find("mask") != std::string_view::npos)
      privacy = Conversion::Privacy::Private;
    At = end + 1;
    return privacy;
  }
  /// True if there is a constant precision of 0.
  bool precision() {
    if (peek() != '.')
      return false;
    ++At;
    if (peek() == '*') {
      starred();
      return false;
    }
    if (peek() == '-')
      ++At;
    return number() == 0;
  }
  void conversion() {
    uint32_t position = 0;
    const size_t start = At;
    if (isDigit(peek())) {
      position = number();
      if (peek() == '$')
        ++At;
      else
        position = 0, At = start;
    }
    auto privacy = Conversion::Privacy::Unsaid;
    if (peek() == '{')
      ++At, privacy = annotation();
    while (peek() != '\0' && std::string_view("-+ #0'I").find(peek()) != std::string_view::npos)
      ++At;
    if (peek() == '*')
      starred();
    else
      number();
    const bool empty = precision();
    while (peek() != '\0' && std::string_view("hlqjzZtLw").find(peek()) != std::string_view::npos)
      ++At;
    if (At >= Text.size())
      return;
    const char letter = Text[At++];
    if (letter == 'm' && position == 0)
      return; // the text of errno, takes no argument
    add(position > 0 ? position - 1 : Next++, prints(letter, empty), privacy);
  }
  static Conversion::Prints prints(char letter, bool empty) {
    switch (letter) {
    case 's':
    case 'S':
      return empty ? Conversion::Prints::Nothing : Conversion::Prints::Text;
    case 'c':
    case 'C':
      return Conversion::Prints::Character;
    case 'x':
    case 'X':
      return Conversion::Prints::Hex;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'b':
    case 'B':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'a':
    case 'A':
      return Conversion::Prints::Number;
    case 'p':
    case 'n':
      return Conversion::Prints::Nothing;
    default:
      return Conversion::Prints::Text;
    }
  }
};

Conversion::Prints braceType(std::string_view spec) {
  if (spec.empty())
    return Conversion::Prints::Text;
  switch (spec.back()) {
  case 'p':
    return Conversion::Prints::Nothing;
  case 'x':
  case 'X':
    return Conversion::Prints::Hex;
  case 'd':
  case 'b':
  case 'o':
    return Conversion::Prints::Number;
  default:
    return spec.size() >= 2 && spec.substr(spec.size() - 2) == ".0" ? Conversion::Prints::Nothing
                                                                    : Conversion::Prints::Text;
  }
}

} // namespace

Format parsePrintf(std::string_view text) { return PrintfParser(text).run(); }

Format parseBraces(std::string_view text) {
  Format out;
  std::string label;
  uint32_t next = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if ((c == '{' || c == '}') && at + 1 < text.size() && text[at + 1] == c) {
      label += c, ++at;
      continue;
    }
    const size_t end = c == '{' ? text.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      label += c;
      continue;
    }
    const std::string_view field = text.substr(at + 1, end - at - 1);
    const size_t colon = field.find(':');
    const std::string_view id = field.substr(0, colon);
    Conversion conversion;
    if (!id.empty() && isDigit(id[0]))
      conversion.argument = static_cast<uint32_t>(std::stoul(std::string(id.substr(0, 4))));
    else
      conversion.argument = next++;
    if (colon != std::string_view::npos)
      conversion.prints = braceType(field.substr(colon + 1));
    conversion.label = std::move(label);
    label.clear();
    out.push_back(std::move(conversion));
    at = end;
  }
  return out;
}

} // namespace tacet::flow
