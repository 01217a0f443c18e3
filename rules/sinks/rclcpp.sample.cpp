// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of rclcpp's headers.
// flags: -std=c++17 -Itestdata/headers/rclcpp
#include <rclcpp/logging.hpp>
#include <string>

std::string redact(const std::string &text);

void direct(const std::string &user, const std::string &password) {
  auto logger = rclcpp::get_logger("net");
  RCLCPP_INFO(logger, "login %s %s", user.c_str(), password.c_str()); // expect: tacet-log-leak
  RCLCPP_ERROR(logger, "password %s", password.c_str());              // expect: tacet-log-leak
  RCLCPP_INFO_STREAM(logger, "login " << user << " " << password);    // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  auto logger = rclcpp::get_logger("net");
  RCLCPP_INFO(logger, "password of %zu bytes at %p", password.size(),
              static_cast<const void *>(password.data()));
  RCLCPP_INFO_STREAM(logger, "password " << (password.empty() ? "missing" : "set"));
  RCLCPP_INFO_STREAM(logger, "password " << redact(password));
}
