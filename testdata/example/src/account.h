// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>

namespace relay {

struct Account {
  int id = 0;
  std::string email;
  std::string password;
};

/// Leaves address and password out.
std::ostream &operator<<(std::ostream &out, const Account &account);

/// As many stars as there are characters.
std::string masked(const std::string &text);

/// Whether these are the credentials of the account.
bool login(const Account &account, const std::string &email, const std::string &password);

} // namespace relay
