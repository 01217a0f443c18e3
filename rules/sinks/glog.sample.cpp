// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libgoogle-glog-dev
#include <glog/logging.h>
#include <glog/raw_logging.h>
#include <string>

std::string redact(const std::string &text);

void direct(const std::string &user, const std::string &password) {
  LOG(INFO) << "login " << user << " " << password;        // expect: tacet-log-leak
  VLOG(2) << "password " << password;                      // expect: tacet-log-leak
  DLOG(WARNING) << "password " << password;                // expect: tacet-log-leak
  LOG_IF(ERROR, !user.empty()) << "password " << password; // expect: tacet-log-leak
  LOG_EVERY_N(INFO, 10) << "password " << password;        // expect: tacet-log-leak
  PLOG(ERROR) << "password " << password;                  // expect: tacet-log-leak
  CHECK(!user.empty()) << "password " << password;         // expect: tacet-log-leak
  RAW_LOG(INFO, "password %s", password.c_str());          // expect: tacet-log-leak
}

void compared(const std::string &password, const std::string &expected) {
  CHECK_EQ(password, expected); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  LOG(INFO) << "password of " << password.size() << " bytes";
  LOG(INFO) << "password " << redact(password);
  CHECK(!password.empty()) << "password missing";
  CHECK_GT(password.size(), 8u);
  RAW_LOG(INFO, "password at %p", static_cast<const void *>(password.data()));
}
