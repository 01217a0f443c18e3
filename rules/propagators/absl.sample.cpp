// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libabsl-dev
#include <absl/container/flat_hash_map.h>
#include <absl/status/status.h>
#include <absl/strings/cord.h>
#include <absl/strings/escaping.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/str_join.h>
#include <absl/strings/substitute.h>
#include <iostream>
#include <string>
#include <vector>

void text(const std::string &password) {
  std::clog << absl::StrCat("password=", password);       // expect: tacet-log-leak
  std::clog << absl::StrFormat("password=%s", password);  // expect: tacet-log-leak
  std::clog << absl::Substitute("password=$0", password); // expect: tacet-log-leak
  std::clog << absl::CEscape(password);                   // expect: tacet-log-leak
  std::string line;
  absl::StrAppend(&line, "password=", password);
  std::clog << line; // expect: tacet-log-leak
  const std::vector<std::string> parts{"a", password};
  std::clog << absl::StrJoin(parts, " "); // expect: tacet-log-leak
  std::clog << absl::StrCat(password.size());
}

void wrapped(const std::string &password) {
  const absl::Status status = absl::NotFoundError(absl::StrCat("no ", password));
  std::clog << status.message() << status.ok(); // expect: tacet-log-leak
  const absl::Cord cord(password);
  std::clog << std::string(cord) << cord.size(); // expect: tacet-log-leak
}
