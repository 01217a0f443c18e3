// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -D_DEBUG
// needs: libpoco-dev
#include <Poco/Format.h>
#include <Poco/LogStream.h>
#include <Poco/Logger.h>
#include <Poco/URI.h>
#include <string>

std::string redact(const std::string &text);

void direct(Poco::Logger &logger, const std::string &user, const std::string &password) {
  logger.information("login %s %s", user, password);          // expect: tacet-log-leak
  logger.error(Poco::format("login %s %s", user, password));  // expect: tacet-log-leak
  poco_debug(logger, "password " + password);                 // expect: tacet-log-leak
  poco_information_f2(logger, "login %s %s", user, password); // expect: tacet-log-leak
  logger.dump("password", password.data(), password.size());  // expect: tacet-log-leak
}

void streamed(Poco::Logger &logger, const std::string &password) {
  Poco::LogStream stream(logger);
  stream << "password " << password << std::endl; // expect: tacet-log-leak
  stream.warning() << password << std::endl;      // expect: tacet-log-leak
}

void harmless(Poco::Logger &logger, const std::string &password) {
  logger.information("password of " + std::to_string(password.size()) + " bytes");
  logger.information(password.empty() ? "password missing" : "password set");
  logger.information("password %s", redact(password));
}
