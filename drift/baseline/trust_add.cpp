// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Text is added to text, so that people's comments stay. That works because `keys` is the last
// entry of the files that we begin; where it is not, the result does not read as intended, and is
// refused.
#include "core/system/clock.h"
#include "drift/baseline/trust.h"

#include <algorithm>
#include <optional>

namespace tacet::drift {
namespace {

constexpr std::string_view kBeginning =
    R"(# Who may approve configuration baselines. Protect this file like the program itself: whoever can change
# it can approve anything. docs/formats/trust.md explains every entry.

# How many distinct operators have to sign a baseline.
threshold: 1

# The baselines that this file speaks for.
scopes: ["**"]

keys:
)";

/// In single quotes YAML knows one escape, the doubled quote.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    result += c;
    if (c == '\'')
      result += c;
  }
  return result + "'";
}

std::string listLine(const char *name, const std::vector<std::string> &texts) {
  if (texts.empty())
    return {};
  std::string line = std::string("    ") + name + ": [";
  for (const std::string &text : texts)
    line += (&text == &texts.front() ? "" : ", ") + quoted(text);
  return line + "]\n";
}

std::string dayLine(const char *name, const std::string &day) {
  return day.empty() ? std::string() : std::string("    ") + name + ": " + day + "\n";
}

std::string entry(const NewKey &key) {
  std::string text = "  - operator: " + quoted(key.owner) + "\n    key: |\n";
  std::string pem = publicKeyPem(key.key);
  for (size_t at = 0; at < pem.size();) {
    const size_t end = pem.find('\n', at);
    text += "      " + pem.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return text + listLine("role", key.roles) + listLine("scopes", key.scopes) +
         listLine("paths", key.paths) + dayLine("from", key.from) + dayLine("until", key.until);
}

bool isName(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
  });
}

std::optional<Error> wrong(const NewKey &key) {
  if (!isName(key.owner))
    return Error{"an operator needs a name without control characters"};
  for (const auto *list : {&key.roles, &key.scopes, &key.paths})
    if (!std::all_of(list->begin(), list->end(), isName))
      return Error{"roles, scopes and paths must not be empty or hold control characters"};
  for (const std::string *day : {&key.from, &key.until})
    if (!day->empty() && !isIsoDate(*day))
      return Error{"days are written YYYY-MM-DD"};
  return std::nullopt;
}

} // namespace

Result<std::string> addToTrust(std::string_view yaml, const std::string &name, const NewKey &key) {
  if (std::optional<Error> error = wrong(key))
    return *error;
  Trust before;
  if (!yaml.empty()) {
    Result<Trust> read = readTrust(yaml, name);
    if (!read)
      return read.error();
    before = std::move(*read);
  }
  if (before.find(key.key) != nullptr)
    return Error{"the key is in " + name + " already"};
  std::string text(yaml.empty() ? kBeginning : yaml);
  if (!text.ends_with('\n'))
    text += '\n';
  text += entry(key);
  const Result<Trust> after = readTrust(text, name);
  if (!after || after->keys.size() != before.keys.size() + 1 ||
      after->keys.back().key.id != key.key.id || after->keys.back().owner != key.owner)
    return Error{
        "the key can't be added to " + name +
        " by this program: it adds at the end, where 'keys' has to be, as a list with '-'"};
  return text;
}

} // namespace tacet::drift
