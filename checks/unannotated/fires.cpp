// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
// checks: unannotated
//
// Declarations that say what they hold by their names only.
#include "tacet/annotate.h"
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Account {
  std::string user;
  std::string password;               // expect: tacet-unannotated
  std::optional<std::string> apiKey;  // expect: tacet-unannotated
  std::vector<std::string> apiTokens; // expect: tacet-unannotated
  int attempts = 0;
};

class Session {
public:
  const std::string &accessToken() const { return m_accessToken; } // expect: tacet-unannotated

private:
  std::string m_accessToken; // expect: tacet-unannotated
};

struct Customer {
  std::string emailAddress; // expect: tacet-unannotated
  std::string phoneNumber;  // expect: tacet-unannotated
  std::string dateOfBirth;  // expect: tacet-unannotated
  std::string creditCard;   // expect: tacet-unannotated
};

struct KeyPair {
  std::array<unsigned char, 32> sessionKey; // expect: tacet-unannotated
  unsigned char privateKey[32];             // expect: tacet-unannotated
  char passphrase[64];                      // expect: tacet-unannotated
};

std::string clientSecret; // expect: tacet-unannotated

namespace relay {
static std::string adminPassword; // expect: tacet-unannotated
std::string readPassphrase() {    // expect: tacet-unannotated
  return adminPassword + clientSecret;
}
} // namespace relay

template <class T> struct Pool {
  T value;
  std::string databasePassword; // expect: tacet-unannotated
};

struct Annotated {
  std::string password TACET_SENSITIVE("credential");
  std::string refreshToken; // expect: tacet-unannotated
};

std::size_t use(const Account &a, const Session &s, const Customer &c, const KeyPair &k,
                const Pool<int> &p, const Annotated &n) {
  return a.password.size() + a.apiKey->size() + a.apiTokens.size() + s.accessToken().size() +
         c.emailAddress.size() + c.phoneNumber.size() + c.dateOfBirth.size() + c.creditCard.size() +
         k.sessionKey[0] + k.privateKey[0] + std::size_t(k.passphrase[0]) +
         p.databasePassword.size() + n.refreshToken.size() + relay::readPassphrase().size();
}
