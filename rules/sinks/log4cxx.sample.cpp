// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: liblog4cxx-dev
#include <log4cxx/logger.h>
#include <log4cxx/mdc.h>
#include <string>

std::string redact(const std::string &text);

void direct(const log4cxx::LoggerPtr &logger, const std::string &user,
            const std::string &password) {
  LOG4CXX_INFO(logger, "login " << user << " " << password); // expect: tacet-log-leak
  LOG4CXX_DEBUG(logger, password);                           // expect: tacet-log-leak
  LOG4CXX_WARN(logger, "password=" + password);              // expect: tacet-log-leak
  logger->error("password " + password);                     // expect: tacet-log-leak
  log4cxx::MDC::put("password", password);                   // expect: tacet-log-leak
}

void harmless(const log4cxx::LoggerPtr &logger, const std::string &password) {
  LOG4CXX_INFO(logger, "password of " << password.size() << " bytes");
  LOG4CXX_INFO(logger, "password " << (password.empty() ? "missing" : "set"));
  LOG4CXX_INFO(logger, "password " << redact(password));
}
