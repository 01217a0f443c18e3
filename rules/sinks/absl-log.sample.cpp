// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// Debian 12's Abseil (20220623) has no log library yet; this header is a look-alike.
// flags: -std=c++17 -Itestdata/headers/absl-log
#include <absl/log/check.h>
#include <absl/log/log.h>
#include <string>

std::string redact(const std::string &text);

void direct(const std::string &user, const std::string &password) {
  LOG(INFO) << "login " << user << " " << password; // expect: tacet-log-leak
  VLOG(2) << "password " << password;               // expect: tacet-log-leak
  LOG_IF(ERROR, user.empty()) << password;          // expect: tacet-log-leak
  CHECK(!user.empty()) << "password " << password;  // expect: tacet-log-leak
  LOG(WARNING).NoPrefix() << password;              // expect: tacet-log-leak
}

void compared(const std::string &password, const std::string &expected) {
  CHECK_EQ(password, expected); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  LOG(INFO) << "password of " << password.size() << " bytes";
  LOG(INFO) << "password " << redact(password);
  CHECK(!password.empty()) << "password missing";
}
