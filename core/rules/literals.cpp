// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/literals.h"

#include "core/rules/validators.h"
#include "core/rules/words.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace tacet {
namespace {

using Expression = std::unique_ptr<re2::RE2>;

/// Literals hold any bytes, and may hold several lines.
re2::RE2::Options dialect() {
  re2::RE2::Options options(re2::RE2::Latin1);
  options.set_dot_nl(true);
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  return options;
}

std::vector<Expression> compile(const std::vector<Term> &patterns) {
  std::vector<Expression> compiled;
  compiled.reserve(patterns.size());
  for (const Term &pattern : patterns)
    compiled.push_back(std::make_unique<re2::RE2>(pattern.text, dialect()));
  return compiled;
}

bool matchesAny(const std::vector<Expression> &expressions, std::string_view text) {
  return std::any_of(expressions.begin(), expressions.end(), [&](const Expression &expression) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *expression);
  });
}

/// Shannon's, in bits per character.
double entropyOf(std::string_view text) {
  std::array<size_t, 256> counts{};
  for (char c : text)
    ++counts[static_cast<unsigned char>(c)];
  double bits = 0;
  for (size_t count : counts)
    if (count != 0) {
      const double share = double(count) / double(text.size());
      bits -= share * std::log2(share);
    }
  return bits;
}

/// Without the separators that numbers are grouped by.
std::string compact(std::string_view value) {
  std::string out;
  for (char c : value)
    if (std::string_view(" .-+/").find(c) == std::string_view::npos)
      out += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  return out;
}

/// " social security number "
std::string wordsOf(const std::string &text) {
  std::string out = " ";
  for (const std::string &word : splitWords(text))
    out += word + " ";
  return out;
}

bool holdsAny(const std::string &words, const std::vector<std::string> &wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string &term) {
    return words.find(" " + term + " ") != std::string::npos;
  });
}

} // namespace

struct LiteralMatcher::Patterns {
  struct Rule {
    const LiteralRule *rule = nullptr;
    std::vector<Expression> unless;
    Validator validate = nullptr;
  };
  /// One pattern of one rule, in the order of `all`.
  struct Form {
    size_t rule = 0;
    Expression expression;
  };
  re2::RE2::Set all{dialect(), re2::RE2::UNANCHORED};
  std::vector<Form> forms;
  std::vector<Rule> rules;
  std::vector<Expression> placeholders;

  /// The forms that the text may have.
  std::vector<int> matching(std::string_view text) const {
    std::vector<int> found;
    re2::RE2::Set::ErrorInfo error{re2::RE2::Set::kNoError};
    all.Match(re2::StringPiece(text.data(), text.size()), &found, &error);
    if (error.kind == re2::RE2::Set::kNoError)
      return found;
    found.resize(forms.size()); // too many patterns for one pass: each is tried for itself
    std::iota(found.begin(), found.end(), 0);
    return found;
  }

  /// Whether what this form finds in the text is the real thing, apart from the words around.
  bool isReal(const Form &form, std::string_view text) const {
    re2::StringPiece groups[2];
    const re2::StringPiece whole(text.data(), text.size());
    const int wanted = std::min(1, form.expression->NumberOfCapturingGroups()) + 1;
    for (size_t at = 0;
         at <= text.size() &&
         form.expression->Match(whole, at, text.size(), re2::RE2::UNANCHORED, groups, wanted);) {
      const re2::StringPiece value = groups[wanted - 1];
      if (!value.empty() && isReal(rules[form.rule], {value.data(), value.size()}))
        return true;
      at = std::max<size_t>(size_t(value.end() - whole.begin()), at + 1);
    }
    return false;
  }

  bool isReal(const Rule &rule, std::string_view value) const {
    if (rule.rule->entropy > 0 && entropyOf(value) < rule.rule->entropy)
      return false;
    const std::string bare = compact(value);
    if (rule.validate && !rule.validate(bare))
      return false;
    for (const std::vector<Expression> *others : {&placeholders, &rule.unless})
      if (matchesAny(*others, value) || matchesAny(*others, bare))
        return false;
    return true;
  }
};

LiteralMatcher::LiteralMatcher(const RuleSet &rules) : compiled(std::make_unique<Patterns>()) {
  compiled->placeholders = compile(rules.placeholders);
  for (const LiteralRule &rule : rules.literals) {
    for (Expression &expression : compile(rule.patterns)) {
      compiled->all.Add(expression->pattern(), nullptr);
      compiled->forms.push_back({compiled->rules.size(), std::move(expression)});
    }
    compiled->rules.push_back({&rule, compile(rule.unless), findValidator(rule.validator)});
  }
  compiled->all.Compile();
}

LiteralMatcher::~LiteralMatcher() = default;

const LiteralRule *LiteralMatcher::find(std::string_view text,
                                        const std::function<std::string()> &names) const {
  std::vector<int> matching = compiled->matching(text);
  std::sort(matching.begin(), matching.end()); // the first rule goes before later ones
  std::string words;
  for (int index : matching) {
    const Patterns::Form &form = compiled->forms[size_t(index)];
    if (!compiled->isReal(form, text))
      continue;
    const LiteralRule &rule = *compiled->rules[form.rule].rule;
    if (rule.near.empty() && rule.apart.empty())
      return &rule;
    if (words.empty())
      words = wordsOf(names() + " " + std::string(text));
    if ((rule.near.empty() || holdsAny(words, rule.near)) && !holdsAny(words, rule.apart))
      return &rule;
  }
  return nullptr;
}

} // namespace tacet
