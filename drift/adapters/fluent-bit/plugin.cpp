// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Properties of plugins, tags, and the common TLS settings: off by default, the certificate
// checked, the host's name not (src/flb_output.c). A word that is no boolean is neither on nor off:
// `tls 1` stays in the clear, and `tls.verify 0` still checks (src/tls/openssl.c).
#include "drift/adapters/build.h"
#include "drift/adapters/fluent-bit/fluent_bit.h"
#include "drift/adapters/text.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

/// A match's '*' takes any text; the tag's own '*' is a text that only such a '*' can take.
bool starMatches(std::string_view pattern, std::string_view tag) {
  size_t at = 0;
  size_t star = std::string_view::npos;
  size_t resume = 0;
  size_t next = 0;
  while (at < tag.size()) {
    if (next < pattern.size() && pattern[next] == '*') {
      star = next++;
      resume = at;
    } else if (next < pattern.size() && pattern[next] == tag[at]) {
      ++next;
      ++at;
    } else if (star != std::string_view::npos) {
      next = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (next < pattern.size() && pattern[next] == '*')
    ++next;
  return next == pattern.size();
}

/// Whether some text fits both, where '*' of either stands for anything.
bool mayMeet(std::string_view left, std::string_view right) {
  const std::string_view leftHead = left.substr(0, left.find('*'));
  const std::string_view rightHead = right.substr(0, right.find('*'));
  const size_t head = std::min(leftHead.size(), rightHead.size());
  if (leftHead.substr(0, head) != rightHead.substr(0, head))
    return false;
  if (left.find('*') == left.npos)
    return starMatches(right, left);
  if (right.find('*') == right.npos)
    return starMatches(left, right);
  const std::string_view leftTail = left.substr(left.rfind('*') + 1);
  const std::string_view rightTail = right.substr(right.rfind('*') + 1);
  const size_t tail = std::min(leftTail.size(), rightTail.size());
  return leftTail.substr(leftTail.size() - tail) == rightTail.substr(rightTail.size() - tail);
}

TagFit regexFit(std::string_view pattern, std::string_view tag) {
  // Fluent Bit's patterns are of Onigmo; what RE2 does not know can't be told here.
  const re2::RE2 regex(re2::StringPiece(pattern.data(), pattern.size()), re2::RE2::Quiet);
  if (!regex.ok() || tag.find('*') != tag.npos)
    return TagFit::Sometimes;
  return re2::RE2::PartialMatch(re2::StringPiece(tag.data(), tag.size()), regex) ? TagFit::Always
                                                                                 : TagFit::Never;
}

} // namespace

const Node *FluentBitPlugin::find(std::string_view key) const { return node->find(key); }

std::string_view FluentBitPlugin::text(std::string_view key, std::string_view fallback) const {
  return node->textAt(key, fallback);
}

std::vector<const Node *> FluentBitPlugin::all(std::string_view key) const {
  std::vector<const Node *> values;
  for (const Entry &entry : node->entries)
    if (entry.key == key)
      values.push_back(&entry.value);
  return values;
}

Place FluentBitPlugin::placeOf(std::string_view key) const {
  const Node *value = find(key);
  return value == nullptr ? at : value->at;
}

FluentBitPlugin fluentBitPlugin(const Node &section) {
  FluentBitPlugin plugin;
  plugin.node = &section;
  plugin.at = section.at;
  plugin.name = lowered(section.textAt("name"));
  if (section.find("name") != nullptr)
    plugin.at = section.find("name")->at;
  return plugin;
}

std::optional<bool> fluentBitBool(std::string_view text) {
  constexpr std::array<std::string_view, 3> yes{"true", "on", "yes"};
  constexpr std::array<std::string_view, 3> no{"false", "off", "no"};
  const std::string word = lowered(trimmed(text));
  if (std::ranges::find(yes, word) != yes.end())
    return true;
  return std::ranges::find(no, word) != no.end() ? std::optional(false) : std::nullopt;
}

TagFit fluentBitTagFit(const FluentBitPlugin &plugin, std::string_view tag) {
  const Node *match = plugin.find("match");
  if (match != nullptr && holdsSubstitution(match->text))
    return TagFit::Sometimes;
  if (match != nullptr && starMatches(match->text, tag))
    return TagFit::Always;
  const Node *regex = plugin.find("match_regex");
  const TagFit byRegex = regex == nullptr ? TagFit::Never : regexFit(regex->text, tag);
  if (byRegex != TagFit::Never || match == nullptr)
    return byRegex;
  const bool open = holdsSubstitution(tag) || mayMeet(match->text, tag);
  return open ? TagFit::Sometimes : TagFit::Never;
}

std::string fluentBitTls(const FluentBitPlugin &plugin, bool fallback) {
  const std::string_view tls = plugin.text("tls");
  if (holdsSubstitution(tls))
    return std::string(Unknown);
  if (!fallback && fluentBitBool(tls) != true)
    return "cleartext";
  const std::string_view verify = plugin.text("tls.verify", "on");
  if (holdsSubstitution(verify))
    return std::string(Unknown);
  if (fluentBitBool(verify) == false)
    return "tls-unverified";
  if (fluentBitBool(plugin.text("tls.verify_hostname", "off")) != true)
    return "tls-no-hostname";
  return plugin.find("tls.crt_file") != nullptr ? "mutual-tls" : "tls";
}

} // namespace tacet::drift
