// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: librosconsole-dev
#include <ros/console.h>
#include <string>

std::string redact(const std::string &text);

void direct(const std::string &user, const std::string &password) {
  ROS_INFO("login %s %s", user.c_str(), password.c_str());      // expect: tacet-log-leak
  ROS_WARN_STREAM("login " << user << " " << password);         // expect: tacet-log-leak
  ROS_DEBUG_NAMED("net", "password %s", password.c_str());      // expect: tacet-log-leak
  ROS_ERROR_STREAM_COND(user.empty(), "password " << password); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  ROS_INFO("password of %zu bytes", password.size());
  ROS_INFO("password at %p", static_cast<const void *>(password.data()));
  ROS_WARN_STREAM("password " << (password.empty() ? "missing" : "set"));
  ROS_INFO_STREAM("password " << redact(password));
}
