// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Splitting of identifiers in all their styles.
#include "core/rules/words.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

std::string split(std::string_view identifier) {
  std::string joined;
  for (const std::string &word :
       splitWords(identifier, {"oauth", "password", "ipv4"}, {"base64", "utf8", "ipv4", "md5"}))
    joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

} // namespace

TEST_CASE("identifiers are split into lower-case words", "[words]") {
  struct Row {
    const char *identifier, *words;
  };
  const Row row = GENERATE(
      Row{"user_password", "user password"}, Row{"userPassword", "user password"},
      Row{"UserPassword", "user password"}, Row{"USER_PASSWORD", "user password"},
      Row{"HTTPRequest", "http request"}, Row{"parseHTTPRequestBody", "parse http request body"},
      Row{"m_strPassword", "m str password"}, Row{"lpszPassword", "lpsz password"},
      Row{"pPassword", "p password"}, Row{"kSecretKey", "k secret key"},
      Row{"g_szToken", "g sz token"}, Row{"password2", "password"}, Row{"password_", "password"},
      Row{"__password__", "password"}, Row{"key1", "key"}, Row{"base64Text", "base64 text"},
      Row{"utf8_str", "utf8 str"}, Row{"md5hash", "md5 hash"}, Row{"IPv4Address", "ipv4 address"},
      Row{"OAuthToken", "oauth token"}, Row{"passWord", "password"}, Row{"userIDs", "user ids"},
      Row{"URLs", "urls"}, Row{"X-Api-Key", "x api key"},
      Row{"auth/access_token", "auth access token"}, Row{"mysql.password", "mysql password"},
      Row{"ABC", "abc"}, Row{"a", "a"}, Row{"A1B2", "a b"}, Row{"123", ""}, Row{"", ""},
      Row{"_", ""}, Row{"sha256sum", "sha sum"}, Row{"Straße", "straße"});
  CAPTURE(row.identifier);
  CHECK(split(row.identifier) == row.words);
}

TEST_CASE("plurals have singulars", "[words]") {
  CHECK(singularsOf("passwords")[0] == "password");
  CHECK(singularsOf("cookies")[0] == "cookie");
  CHECK(singularsOf("bodies")[1] == "body");
  CHECK(singularsOf("passes")[0] == "pass");
  CHECK(singularsOf("address")[0].empty());
  CHECK(singularsOf("status")[0].empty());
  CHECK(singularsOf("is")[0].empty());
}
