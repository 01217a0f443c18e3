// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Literal texts that stand before a printed value: which of them label it as sensitive.
#include "core/rules/label.h"

#include "core/finding/names.h"
#include "core/rules/builtin.h"
#include "core/rules/dictionary.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

std::string known(std::string_view text) {
  static const RuleSet rules = loadRules(builtinRuleFiles()).rules;
  static const Dictionary dictionary(rules);
  std::optional<NameEvidence> found = dictionary.classifyName(text, Role::LiteralText);
  return found ? found->kind->id + " " + std::string(confidenceName(found->confidence)) : "-";
}

struct Row {
  const char *text, *kind;
};

} // namespace

TEST_CASE("labels directly before a value tell what it is", "[dictionary]") {
  const Row row = GENERATE(
      Row{"access_token payload: [", "credential medium"},
      Row{"Client secret: ", "credential medium"}, Row{"Client secret: [", "credential medium"},
      Row{"password=", "credential medium"}, Row{"password: ", "credential medium"},
      Row{"Password is ", "credential medium"}, Row{"--password=", "credential medium"},
      Row{"user %s password ", "credential medium"},
      Row{"user={} password={}, pin code: ", "pin medium"},
      Row{"{\"user\":\"%s\",\"password\":\"", "credential medium"},
      Row{"<password>", "credential medium"}, Row{"auth: login %s, passwd '", "credential medium"},
      Row{"PSK: ", "key medium"}, Row{"wpa: PTK = ", "key medium"},
      Row{"Cookie: ", "session medium"}, Row{"session id: ", "session medium"},
      Row{"Request body: ", "payload medium"}, Row{"cmdline: ", "command-line medium"},
      Row{"?api_key=", "credential medium"}, Row{"Authorization: ", "credential medium"},
      Row{"[auth] access token: ", "credential medium"},
      Row{"sending e-mail, email: ", "contact medium"});
  CAPTURE(row.text);
  CHECK(known(row.text) == row.kind);
}

TEST_CASE("weak labels cost confidence", "[dictionary]") {
  const Row row =
      GENERATE(Row{"Failed to read password: ", "credential low"},
               Row{"invalid password: ", "credential low"}, Row{"session id ", "session low"},
               Row{"token \"", "credential low"}, Row{"request: ", "payload low"},
               Row{"url: ", "url low"}, Row{"secret (", "credential low"});
  CAPTURE(row.text);
  CHECK(known(row.text) == row.kind);
}

TEST_CASE("texts that only speak of secrets label nothing", "[dictionary]") {
  const char *text = GENERATE(
      "Client secret was read", "digest length (", "wrong password for user ",
      "password file: ", "number of passwords: ", "Enter passphrase for %s: ", "no password: ",
      "key: ", "value: ", "password length: ", "Failed to open secret: ", "token expires at ",
      "unexpected token '", "Password for ", "user ", "", " ", ": [", "%s", "password %s",
      "password {}", "tokenizer: ", "login failed for ", "public key: ", "cookie jar ",
      "Sending request ", "%d%% of passwords in ");
  CAPTURE(text);
  CHECK(known(text) == "-");
}

TEST_CASE("a label is cut out of its text", "[dictionary]") {
  CHECK(findLabel("user=%s, password=[").clause == " password");
  CHECK(findLabel("user=%s, password=[").mark == Label::Mark::Equals);
  CHECK(findLabel("a: %-10.3s b: ").clause == " b");
  CHECK(findLabel("a {:>10} b (").clause == " b");
  CHECK(findLabel("a {:>10} b (").mark == Label::Mark::Bracket);
  CHECK(findLabel("password").mark == Label::Mark::None);
  CHECK(findLabel("").clause.empty());
}
