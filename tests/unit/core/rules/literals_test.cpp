// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Check digits by the examples that their authorities publish, and how a literal is judged.
#include "core/rules/literals.h"

#include "core/rules/load.h"
#include "core/rules/validators.h"

#include <catch2/catch.hpp>

namespace tacet {
namespace {

LoadedRules load(const std::string &literals) {
  const std::string kind = "topic: t\nabout: a\n"
                           "kinds: [{id: financial, sensitivity: high}]\n";
  return loadRules({{"k.yaml", kind}, {"l.yaml", "topic: t\nabout: a\nliterals:\n" + literals}});
}

std::string found(const LoadedRules &loaded, const std::string &text,
                  const std::string &names = "") {
  const LiteralMatcher matcher(loaded.rules);
  const LiteralRule *rule = matcher.find(text, [&] { return names; });
  return rule ? rule->id : "";
}

} // namespace

TEST_CASE("validators know their authorities' examples", "[rules]") {
  const std::pair<const char *, const char *> examples[] = {
      {"luhn", "4242424242424242"},
      {"iban", "DE89370400440532013000"},
      {"iban", "GB82WEST12345698765432"},
      {"german-tax-id", "86095742719"},
      {"dutch-bsn", "111222333"},
      {"spanish-dni", "12345678Z"},
      {"spanish-dni", "X1234567L"},
      {"french-nir", "255081416802538"},
      {"polish-pesel", "44051401359"},
      {"swedish-personnummer", "8112289874"},
      {"finnish-hetu", "131052308T"},
      {"finnish-hetu", "131052A308T"},
      {"brazilian-cpf", "52998224725"},
      {"verhoeff", "999941057058"},
      {"italian-fiscal-code", "RSSMRA85T10A562S"}};
  for (const auto &[name, value] : examples) {
    CAPTURE(name, value);
    const Validator validate = findValidator(name);
    REQUIRE(validate != nullptr);
    CHECK(validate(value));
    for (size_t at : {size_t(3), size_t(5), std::string(value).size() - 1}) {
      std::string wrong = value;
      const bool digit = wrong[at] >= '0' && wrong[at] <= '9';
      wrong[at] = digit ? (wrong[at] == '9' ? '0' : char(wrong[at] + 1))
                        : (wrong[at] == 'Z' ? 'A' : char(wrong[at] + 1));
      CHECK_FALSE(validate(wrong));
    }
    CHECK_FALSE(validate(""));
    CHECK_FALSE(validate("1"));
  }
}

TEST_CASE("a literal is real only if all that its rule asks for is so", "[rules]") {
  const LoadedRules loaded =
      load("  - {id: card, title: card, kind: financial, advice: a, validator: luhn, near: [card "
           "number], "
           "apart: [copyright], unless: '^4242', pattern: '(4[0-9]{15}|4[0-9 ]{18})', entropy: 2}\n"
           "  - placeholders: '0{6}'\n");
  REQUIRE(loaded.problems.empty());
  CHECK(found(loaded, "4539 1488 0343 6467", "cardNumber") == "card");
  CHECK(found(loaded, "card number 4539148803436467") == "card");
  CHECK(found(loaded, "card number 4242424242424242 4539 1488 0343 6467") == "card");
  CHECK(found(loaded, "4539 1488 0343 6467").empty());
  CHECK(found(loaded, "4539 1488 0343 6468", "cardNumber").empty());
  CHECK(found(loaded, "card number 4539148803436467, copyright").empty());
  CHECK(found(loaded, "4242 4242 4242 4242", "cardNumber").empty());
  CHECK(found(loaded, "4000 0000 0000 0002", "cardNumber").empty());
}

TEST_CASE("a later file extends a rule on literals", "[rules]") {
  const LoadedRules loaded =
      load("  - {id: card, title: card, kind: financial, advice: a, pattern: '^4[0-9]{3}$'}\n"
           "  - {id: card, unless: '^4242', pattern: '^5[0-9]{3}$'}\n");
  CHECK(loaded.problems.empty());
  CHECK(found(loaded, "4111") == "card");
  CHECK(found(loaded, "5111") == "card");
  CHECK(found(loaded, "4242").empty());
}

TEST_CASE("mistakes in rules on literals are told", "[rules]") {
  const auto first = [](const std::string &literals) {
    const LoadedRules loaded = load(literals);
    return loaded.problems.empty() ? std::string() : loaded.problems.front().message;
  };
  const std::string head = "  - {id: a, title: t, kind: financial, advice: a, pattern: x";
  CHECK(first(head + "}\n").empty());
  CHECK(first("  - {id: a, title: t, kind: financial, advice: a}\n").find("needs 'pattern'") !=
        std::string::npos);
  CHECK(first(head + ", unless: '(?=x)'}\n").find("no pattern of RE2") != std::string::npos);
  CHECK(first(head + ", validator: lun}\n").find("no validator 'lun'") != std::string::npos);
  CHECK(first(head + ", entropy: 9}\n").find("from 0 to 8") != std::string::npos);
  CHECK(first(head + ", near: [SSN]}\n").find("never be found") != std::string::npos);
  CHECK(
      first("  - {id: a, title: t, kind: none, advice: a, pattern: x}\n").find("no kind 'none'") !=
      std::string::npos);
}

} // namespace tacet
