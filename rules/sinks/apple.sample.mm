// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of Apple's headers, which no Linux has.
// flags: -std=c++17 -fblocks -Wno-format-security -Itestdata/headers/apple
#include <Foundation/Foundation.h>
#include <os/log.h>
#include <string>

void direct(os_log_t log, const std::string &user, const std::string &password) {
  os_log(log, "%{public}s", (user + password).c_str());       // expect: tacet-log-leak
  os_log_error(log, "password %{public}s", password.c_str()); // expect: tacet-log-leak
  NSLog(@"password %s", password.c_str());                    // expect: tacet-log-leak
}

void object(NSString *password) {
  NSLog(@"password %@", password);                              // expect: tacet-log-leak
  os_log_info(OS_LOG_DEFAULT, "password %{public}@", password); // expect: tacet-log-leak
}

void harmless(os_log_t log, const std::string &password) {
  os_log(log, "password %s", password.c_str());
  os_log(log, "password %{private}s", password.c_str());
  os_log(log, "password %{sensitive}s", password.c_str());
  os_log(log, "password of %{public}zu bytes", password.size());
  NSLog(@"password of %zu bytes", password.size());
  NSLog(@"password at %p", password.data());
}
