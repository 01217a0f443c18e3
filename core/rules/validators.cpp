// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Each says in its comment by which rule the last character follows from the others.
#include "core/rules/validators.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace tacet {
namespace {

bool isDigits(std::string_view text, size_t least) {
  return text.size() >= least &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int digit(char c) { return c - '0'; }

/// The number in these digits, modulo `by`. Letters count as in ISO 7064: A is 10.
uint32_t modulo(std::string_view text, uint32_t by) {
  uint64_t rest = 0;
  for (char c : text) {
    const bool letter = c >= 'A' && c <= 'Z';
    rest = (rest * (letter ? 100 : 10) + uint64_t(letter ? c - 'A' + 10 : digit(c))) % by;
  }
  return uint32_t(rest);
}

/// The sum of digits times weights. Only of as many digits as there are weights.
int weighted(std::string_view text, std::initializer_list<int> weights) {
  int sum = 0;
  size_t i = 0;
  for (int weight : weights)
    sum += weight * digit(text[i++]);
  return sum;
}

bool isDate(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }
int pair(std::string_view text, size_t at) { return digit(text[at]) * 10 + digit(text[at + 1]); }

/// Every second digit from the right is doubled; the sum of all digits ends with 0.
bool luhn(std::string_view text) {
  if (!isDigits(text, 2))
    return false;
  int sum = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const int value = digit(text[text.size() - 1 - i]) * (i % 2 == 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

/// ISO 13616: country and check digits moved to the end, the rest modulo 97 is 1.
bool iban(std::string_view text) {
  if (text.size() < 15 || text.size() > 34)
    return false;
  std::string turned(text.substr(4));
  turned += text.substr(0, 4);
  return modulo(turned, 97) == 1;
}

/// ISO 7064, mod 11,10; of the first ten digits one comes twice or thrice, in all others once.
bool germanTaxId(std::string_view text) {
  if (!isDigits(text, 11) || text.size() != 11)
    return false;
  std::array<int, 10> counts{};
  int product = 10;
  for (char c : text.substr(0, 10)) {
    ++counts[size_t(digit(c))];
    const int sum = (digit(c) + product) % 10;
    product = (sum == 0 ? 10 : sum) * 2 % 11;
  }
  const auto repeated =
      std::count_if(counts.begin(), counts.end(), [](int count) { return count > 1; });
  return repeated == 1 && (11 - product) % 10 == digit(text[10]);
}

/// The "eleven test": weights 9 to 2 and -1.
bool dutchBsn(std::string_view text) {
  return isDigits(text, 9) && text.size() == 9 &&
         weighted(text, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
}

/// The letter tells the rest modulo 23; a foreigner's X, Y or Z stands for 0, 1 or 2.
bool spanishDni(std::string_view text) {
  if (text.size() != 9)
    return false;
  std::string number(text.substr(0, 8));
  if (number[0] >= 'X' && number[0] <= 'Z')
    number[0] = char(number[0] - 'X' + '0');
  return isDigits(number, 8) && "TRWAGMYFPDXBNJZSQVHLCKE"[modulo(number, 23)] == text[8];
}

/// 97 less the rest modulo 97; Corsica's 2A and 2B count as 19 and 18.
bool frenchNir(std::string_view text) {
  if (text.size() != 15)
    return false;
  std::string number(text.substr(0, 13));
  if (number[6] == 'A' || number[6] == 'B')
    number.replace(5, 2, number[6] == 'A' ? "19" : "18");
  return isDigits(number, 13) && isDigits(text.substr(13), 2) &&
         97 - modulo(number, 97) == uint32_t(pair(text, 13));
}

/// Weights 1, 3, 7, 9; the century is in the month.
bool polishPesel(std::string_view text) {
  return isDigits(text, 11) && text.size() == 11 && isDate(pair(text, 2) % 20, pair(text, 4)) &&
         weighted(text, {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1}) % 10 == 0;
}

/// Luhn over the last ten digits, which begin with a date.
bool swedishPersonnummer(std::string_view text) {
  if (!isDigits(text, 10))
    return false;
  const std::string_view last = text.substr(text.size() - 10);
  return isDate(pair(last, 2), pair(last, 4)) && luhn(last);
}

/// The character tells date and number modulo 31. The century's sign may be missing, as a
/// separator.
bool finnishHetu(std::string_view text) {
  if (text.size() < 10 || text.size() > 11)
    return false;
  std::string number(text.substr(0, 6));
  number += text.substr(text.size() - 4, 3);
  return isDigits(number, 9) && isDate(pair(number, 2), pair(number, 0)) &&
         "0123456789ABCDEFHJKLMNPRSTUVWXY"[modulo(number, 31)] == text.back();
}

/// Two digits, each by weights that rise to the right, modulo 11; 10 is written 0.
bool brazilianCpf(std::string_view text) {
  if (!isDigits(text, 11) || text.size() != 11)
    return false;
  const int first = weighted(text, {1, 2, 3, 4, 5, 6, 7, 8, 9}) % 11 % 10;
  const int second = weighted(text, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}) % 11 % 10;
  return first == digit(text[9]) && second == digit(text[10]);
}

/// Verhoeff: multiplication in the dihedral group of order 10, after a permutation by position.
bool verhoeff(std::string_view text) {
  if (!isDigits(text, 2))
    return false;
  constexpr std::string_view product[] = {"0123456789", "1234067895", "2340178956", "3401289567",
                                          "4012395678", "5987604321", "6598710432", "7659821043",
                                          "8765932104", "9876543210"};
  constexpr std::string_view permuted[] = {"0123456789", "1576283094", "5803796142", "8916043527",
                                           "9453126870", "4286573901", "2793806415", "7046913258"};
  int check = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const int at = digit(text[text.size() - 1 - i]);
    check = digit(product[check][size_t(digit(permuted[i % 8][size_t(at)]))]);
  }
  return check == 0;
}

/// Characters at even and odd places count differently; the sum modulo 26 is the letter.
bool italianFiscalCode(std::string_view text) {
  if (text.size() != 16)
    return false;
  constexpr int odd[] = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                         20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
  int sum = 0;
  for (size_t i = 0; i < 15; ++i) {
    const char c = text[i];
    const bool letter = c >= 'A' && c <= 'Z';
    if (!letter && !isDigits(text.substr(i, 1), 1))
      return false;
    const int value = letter ? c - 'A' : digit(c);
    sum += i % 2 == 0 ? odd[value] : value;
  }
  return sum % 26 == text[15] - 'A';
}

constexpr NamedValidator kValidators[] = {
    {"luhn", luhn},
    {"iban", iban},
    {"german-tax-id", germanTaxId},
    {"dutch-bsn", dutchBsn},
    {"spanish-dni", spanishDni},
    {"french-nir", frenchNir},
    {"polish-pesel", polishPesel},
    {"swedish-personnummer", swedishPersonnummer},
    {"finnish-hetu", finnishHetu},
    {"brazilian-cpf", brazilianCpf},
    {"verhoeff", verhoeff},
    {"italian-fiscal-code", italianFiscalCode},
};

} // namespace

std::span<const NamedValidator> validators() { return kValidators; }

Validator findValidator(std::string_view name) {
  for (const NamedValidator &known : kValidators)
    if (known.name == name)
      return known.validate;
  return nullptr;
}

} // namespace tacet
