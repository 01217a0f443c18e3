// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -DSPDLOG_ACTIVE_LEVEL=0 -DSPDLOG_FMT_EXTERNAL
// needs: libspdlog-dev
#include <spdlog/fmt/bin_to_hex.h>
#include <spdlog/fmt/ostr.h>
#include <spdlog/spdlog.h>
#include <string>
#include <vector>

std::string redact(const std::string &text);

void direct(const std::string &user, const std::string &password) {
  spdlog::info("login {} {}", user, password);         // expect: tacet-log-leak
  spdlog::log(spdlog::level::warn, "pw {}", password); // expect: tacet-log-leak
  spdlog::error(password);                             // expect: tacet-log-leak
  SPDLOG_DEBUG("login {} {}", user, password);         // expect: tacet-log-leak
  auto logger = spdlog::get("net");
  logger->critical("login {0} {1}", user, password);    // expect: tacet-log-leak
  SPDLOG_LOGGER_TRACE(logger, "password {}", password); // expect: tacet-log-leak
}

void dumped(const std::vector<unsigned char> &private_key) {
  spdlog::debug("{}", spdlog::to_hex(private_key)); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  spdlog::info("password of {} bytes", password.size());
  spdlog::info("password {}", password.empty() ? "missing" : "set");
  SPDLOG_INFO("password {}", redact(password));
  spdlog::info("password changed");
}
