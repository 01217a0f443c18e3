// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++23
// clang: 19
// needs: libabsl-dev
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/str_cat.h>
#include <expected>
#include <string>

absl::Status login(const std::string &password) {
  if (password.size() > 64)
    return absl::InvalidArgumentError( // expect: tacet-exception-leak
        absl::StrCat("bad ", password));
  return absl::Status(absl::StatusCode::kInternal, password); // expect: tacet-exception-leak
}

absl::StatusOr<int> parse(const std::string &apiToken) {
  if (apiToken.empty())
    return absl::NotFoundError("no token");
  return absl::UnauthenticatedError("token " + apiToken); // expect: tacet-exception-leak
}

std::expected<int, std::string> check(const std::string &password) {
  if (password.empty())
    return std::unexpected<std::string>("empty password");
  return std::unexpected<std::string>("wrong: " + password); // expect: tacet-exception-leak
}

absl::Status harmless(const std::string &password) {
  if (password.empty())
    return absl::InvalidArgumentError("no password");
  return absl::InternalError(absl::StrCat("password of ", password.size(), " bytes"));
}
