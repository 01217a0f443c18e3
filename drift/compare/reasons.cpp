// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The sentences. Attributes that deserve words of their own have a line in the table.
#include "drift/compare/reasons.h"

#include "drift/posture/words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tacet::drift {
namespace {

/// Stands for values that got weaker; `to` narrows to one word, empty means any.
struct Phrase {
  FactType type;
  std::string_view attribute, to, text;
};

constexpr std::array Phrases{
    Phrase{FactType::Protection, "on-error", "open",
           "now fails open: what it can't handle goes on unredacted"},
    Phrase{FactType::Protection, "strength", "dead", "can no longer match anything"},
    Phrase{FactType::Protection, "strength", "weak", "can now be undone or evaded"},
    Phrase{FactType::Protection, "coverage", "conditional",
           "now depends on a condition; what does not meet it goes on unredacted"},
    Phrase{FactType::Protection, "coverage", "sampled",
           "now sees only a sample; the rest goes on unredacted"},
    Phrase{FactType::Protection, "approach", "block-list",
           "now lets through what it does not know, where it kept everything but what was allowed"},
    Phrase{FactType::Protection, "reach", "", "no longer looks at {less}"},
    Phrase{FactType::Protection, "fields", "", "no longer removes {less}"},
    Phrase{FactType::Protection, "types", "", "no longer looks at values of type {less}"},
    Phrase{FactType::Protection, "kinds", "", "no longer finds {less}"},
    Phrase{FactType::Protection, "patterns", "", "lost a pattern that it looked for"},
    Phrase{FactType::Protection, "allowed", "", "now lets more through than it did"},
    Phrase{FactType::Protection, "survivors", "", "now misses {more}"},
    Phrase{FactType::Export, "transport", "cleartext", "is now spoken to in the clear"},
    Phrase{FactType::Export, "transport", "tls-unverified",
           "no longer checks the far end's certificate"},
    Phrase{FactType::Export, "transport", "tls-no-hostname",
           "no longer checks that the certificate is for the far end's name"},
    Phrase{FactType::Export, "reach", "third-party", "now leads to a third party"},
    Phrase{FactType::Export, "contract", "", "is no longer covered by a contract"},
    Phrase{FactType::Export, "signals", "", "now gets {more} too"},
    Phrase{FactType::Path, "reach", "third-party", "now leads to a third party"},
    Phrase{FactType::Listener, "bind", "any-interface", "now listens on every interface"},
    Phrase{FactType::Listener, "auth", "none", "now takes data from anyone"},
    Phrase{FactType::Hook, "bind", "any-interface", "can now be reached on every interface"},
    Phrase{FactType::Hook, "bind", "network", "can now be reached from the network"},
    Phrase{FactType::Hook, "auth", "none", "no longer asks who calls"},
    Phrase{FactType::Capture, "what", "", "now records {more}"},
    Phrase{FactType::Capture, "to", "", "now goes to {more} too"},
    Phrase{FactType::Dump, "state", "on", "are switched on"},
    Phrase{FactType::Dump, "extent", "", "now keep more of the memory"},
    Phrase{FactType::Session, "expiry", "never", "no longer ends by itself"},
    Phrase{FactType::Session, "approval", "none", "no longer needs anyone's approval"},
    Phrase{FactType::Session, "mfa", "none", "no longer asks for a second factor"},
    Phrase{FactType::Session, "recording", "off", "is no longer recorded"},
    Phrase{FactType::Session, "verbs", "", "now allows {more}"},
    Phrase{FactType::Audit, "state", "off", "is switched off"},
    Phrase{FactType::Audit, "omitted", "", "now leaves out {more}"},
    Phrase{FactType::Audit, "sealing", "off", "can now be changed without a trace"},
    Phrase{FactType::Storage, "encryption", "off", "is no longer encrypted at rest"},
    Phrase{FactType::Storage, "access", "world", "can now be read by every user of the host"},
};

std::string textOf(const Value &value) {
  if (const auto *word = std::get_if<std::string>(&value))
    return "'" + *word + "'";
  if (const auto *number = std::get_if<int64_t>(&value))
    return std::to_string(*number);
  return "another set";
}

/// What `all` has and `rest` has not, by name; digests only by number.
std::string missing(const Value &all, const Value &rest) {
  const auto *full = std::get_if<std::set<std::string>>(&all);
  const auto *less = std::get_if<std::set<std::string>>(&rest);
  std::vector<std::string> gone;
  if (full != nullptr && less != nullptr)
    std::ranges::set_difference(*full, *less, std::back_inserter(gone));
  const size_t most = 4;
  std::string text;
  size_t shown = 0;
  for (const std::string &name : gone)
    if (shown < most && !name.starts_with('~'))
      text.append(shown++ == 0 ? "'" : ", '").append(name).append("'");
  if (shown == gone.size())
    return text;
  const std::string others = std::to_string(gone.size() - shown);
  return shown == 0 ? others + " of its entries" : text + " and " + others + " more";
}

void replace(std::string &text, std::string_view what, const std::string &with) {
  if (const size_t at = text.find(what); at != std::string::npos)
    text.replace(at, what.size(), with);
}

const Phrase *phraseFor(FactType type, std::string_view attribute, const Value &after) {
  const auto *word = std::get_if<std::string>(&after);
  for (const Phrase &phrase : Phrases)
    if (phrase.type == type && phrase.attribute == attribute &&
        (phrase.to.empty() || (word != nullptr && *word == phrase.to)))
      return &phrase;
  return nullptr;
}

/// "on traces …" for protections, nothing for what has no way.
std::string onItsWay(const Fact &fact) {
  return fact.type == FactType::Protection ? ", for " + wayOf(fact.subject) : std::string();
}

} // namespace

std::string nameOf(const Fact &fact) {
  if (!fact.label.empty())
    return fact.label;
  return std::string(infoOf(fact.type).name).append(" '").append(fact.subject).append("'");
}

std::string wayOf(std::string_view subject) {
  const std::string_view path = pathOf(subject);
  const size_t colon = path.find(':');
  const size_t arrow = path.find(" > ");
  if (colon == path.npos || arrow == path.npos || arrow < colon)
    return "data on the path '" + std::string(path) + "'";
  return std::string(path.substr(0, colon))
      .append(" on their way from '")
      .append(path.substr(colon + 1, arrow - colon - 1))
      .append("' to '")
      .append(path.substr(arrow + 3))
      .append("'");
}

std::string weakenedReason(const Fact &fact, const Attribute &attribute, const Value &before,
                           const Value &after) {
  const Phrase *phrase = phraseFor(fact.type, attribute.name, after);
  if (phrase != nullptr) {
    std::string text(phrase->text);
    replace(text, "{less}", missing(before, after));
    replace(text, "{more}", missing(after, before));
    return nameOf(fact).append(" ").append(text).append(onItsWay(fact));
  }
  return nameOf(fact)
      .append(" is weaker than approved: its ")
      .append(attribute.name)
      .append(" was ")
      .append(textOf(before))
      .append(" and is ")
      .append(textOf(after))
      .append(onItsWay(fact));
}

std::string unreviewedReason(const Fact &fact, const Attribute &attribute, const Value *before,
                             const Value *after) {
  const Value unknown = std::string(Unknown);
  const bool undecided =
      (before != nullptr && *before == unknown) || (after != nullptr && *after == unknown);
  std::string text = nameOf(fact) + " changed: its " + std::string(attribute.name);
  if (before == nullptr || after == nullptr)
    text += after == nullptr ? " is no longer set" : " is new";
  else if (undecided)
    text += *after == unknown ? " now depends on what only the running system knows"
                              : " depended on what only the running system knew";
  else
    text += " is another one, and which of the two protects less can't be told";
  return text + onItsWay(fact);
}

} // namespace tacet::drift
