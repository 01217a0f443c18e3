// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: liblog4cplus-dev
#include <log4cplus/logger.h>
#include <log4cplus/loggingmacros.h>
#include <log4cplus/mdc.h>
#include <string>

std::string redact(const std::string &text);

void direct(log4cplus::Logger &logger, const std::string &user, const std::string &password) {
  LOG4CPLUS_INFO(logger, "login " << user << " " << password);   // expect: tacet-log-leak
  LOG4CPLUS_DEBUG_FMT(logger, "login %s", password.c_str());     // expect: tacet-log-leak
  LOG4CPLUS_ERROR_STR(logger, password);                         // expect: tacet-log-leak
  logger.log(log4cplus::INFO_LOG_LEVEL, "password " + password); // expect: tacet-log-leak
  log4cplus::getMDC().put("password", password);                 // expect: tacet-log-leak
}

void harmless(log4cplus::Logger &logger, const std::string &password) {
  LOG4CPLUS_INFO(logger, "password of " << password.size() << " bytes");
  LOG4CPLUS_INFO(logger, "password " << (password.empty() ? "missing" : "set"));
  LOG4CPLUS_INFO_FMT(logger, "password at %p", static_cast<const void *>(password.data()));
  LOG4CPLUS_INFO(logger, redact(password));
}
