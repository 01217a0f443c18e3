// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// "$NAME", "${NAME}", "${NAME:-default}", "${NAME-default}", "${NAME:?error}", and "$$" for a
// dollar.
#include "drift/adapters/vector/interpolation.h"

#include "drift/adapters/settings.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace tacet::drift::vector {
namespace {

bool isWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

struct Put {
  std::string text;
  bool symbolic = false;
};

/// What stands for the variable whose braces hold `inside`.
void putBraced(std::string_view inside, Put &result) {
  size_t end = 0;
  while (end < inside.size() && isWord(inside[end]))
    ++end;
  std::string_view rest = inside.substr(end);
  if (rest.starts_with(':'))
    rest.remove_prefix(1);
  if (rest.starts_with('-')) {
    result.text += rest.substr(1);
    return;
  }
  result.text.append("${").append(inside).append("}");
  result.symbolic = true;
}

Put put(std::string_view text) {
  Put result;
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const size_t close = rest.starts_with("${") ? rest.find('}') : std::string_view::npos;
    if (rest.starts_with("$$")) {
      result.text += '$';
      at += 2;
    } else if (close != std::string_view::npos) {
      putBraced(rest.substr(2, close - 2), result);
      at += close + 1;
    } else if (rest.size() > 1 && rest[0] == '$' && isWord(rest[1])) {
      result.text += rest.substr(0, 2);
      result.symbolic = true;
      at += 2;
    } else {
      result.text += rest[0];
      ++at;
    }
  }
  return result;
}

uint32_t minorOf(std::string_view version) {
  if (version.starts_with('v'))
    version.remove_prefix(1);
  if (!version.starts_with("0."))
    return UINT32_MAX;
  uint32_t minor = 0;
  std::from_chars(version.data() + 2, version.data() + version.size(), minor);
  return minor;
}

} // namespace

bool interpolates(const Deployment &deployment) {
  constexpr uint32_t OffSince = 58;
  const auto asks = [](const std::string &gate) {
    return gate.find("dangerously-allow-env-var-interpolation") != std::string::npos;
  };
  return minorOf(deployment.version) < OffSince || std::ranges::any_of(deployment.gates, asks);
}

void interpolate(Node &root) {
  if (root.isScalar() && root.text.find('$') != std::string::npos) {
    const Put result = put(root.text);
    root.text = result.text;
    if (result.symbolic)
      root.tag = settings::SymbolicTag;
  }
  for (Node &item : root.items)
    interpolate(item);
  for (Entry &entry : root.entries)
    interpolate(entry.value);
}

} // namespace tacet::drift::vector
