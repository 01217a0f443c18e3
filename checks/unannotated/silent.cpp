// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
// checks: unannotated
//
// The twins of fires.cpp: annotated, or about the data and not the data.
#include "tacet/annotate.h"
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Account {
  std::string user;
  std::string password TACET_SENSITIVE("credential");
  std::optional<std::string> apiKey TACET_SENSITIVE("credential");
  std::vector<std::string> apiTokens TACET_PUBLIC;
  int passwordAttempts = 0;
  bool password_set = false;
  std::size_t passwordLength = 0;
  std::string passwordFile;
};

class Session {
public:
  TACET_SENSITIVE("session") const std::string &accessToken() const { return m_accessToken; }
  bool hasAccessToken() const { return !m_accessToken.empty(); }
  void setAccessToken(const std::string &accessToken) { m_accessToken = accessToken; }

private:
  std::string m_accessToken TACET_SENSITIVE("session");
};

struct Customer {
  std::string emailTemplate;
  int phoneCount = 0;
  bool creditCard = false;
};

enum class TokenKind { Word, Number };

struct Parser {
  TokenKind token;
  std::string key;
  const char *address;
  TokenKind accessToken;
};

struct TACET_SENSITIVE("key") KeyPair {
  std::array<unsigned char, 32> sessionKey;
  unsigned char privateKey[32];
};

struct Holder {
  KeyPair sessionKey;
  Account *credentials;
};

static const char kPassword[] = "password";
const std::string kClientSecretOption = "client-secret";

std::string declaredElsewherePassword();

std::size_t local(std::string password) {
  std::string accessToken = password;
  return accessToken.size();
}

std::size_t use(const Account &a, const Session &s, const Customer &c, const Parser &p,
                const Holder &h) {
  return a.password.size() + a.apiTokens.size() + s.accessToken().size() +
         std::size_t(c.phoneCount) + p.key.size() + h.sessionKey.sessionKey[0] +
         h.credentials->passwordLength + sizeof kPassword + kClientSecretOption.size() +
         declaredElsewherePassword().size();
}
