// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libabsl-dev libboost-dev libpoco-dev
#include <Poco/Exception.h>
#include <absl/status/status.h>
#include <boost/exception/diagnostic_information.hpp>
#include <boost/stacktrace.hpp>
#include <execinfo.h>
#include <sstream>
#include <string>
#include <syslog.h>

void work();
std::string redact(const std::string &text);

void standard() {
  try {
    work();
  } catch (const std::exception &error) {
    syslog(LOG_ERR, "failed: %s", error.what()); // expect: tacet-exception-echo
    syslog(LOG_ERR, "%s", redact(error.what()).c_str());
    syslog(LOG_ERR, "failed");
  }
}

void details() {
  try {
    work();
  } catch (const boost::exception &error) {
    syslog(LOG_ERR, "%s", // expect: tacet-exception-echo
           boost::diagnostic_information(error).c_str());
  } catch (...) {
    const std::string all = boost::current_exception_diagnostic_information();
    syslog(LOG_ERR, "%s", all.c_str()); // expect: tacet-exception-echo
    syslog(LOG_ERR, "%zu bytes", all.size());
  }
}

void poco() {
  try {
    work();
  } catch (const Poco::Exception &error) {
    syslog(LOG_ERR, "failed: %s", error.displayText().c_str()); // expect: tacet-exception-echo
    syslog(LOG_ERR, "failed: %d", error.code());
  }
}

void stacks() {
  std::ostringstream text;
  text << boost::stacktrace::stacktrace();
  syslog(LOG_ERR, "%s", text.str().c_str()); // expect: tacet-exception-echo
  void *frames[32];
  const int count = backtrace(frames, 32);
  char **names = backtrace_symbols(frames, count);
  syslog(LOG_ERR, "%s", names[0]); // expect: tacet-exception-echo
  syslog(LOG_ERR, "%d frames", count);
}

void statuses(const absl::Status &status) {
  syslog(LOG_ERR, "%s", status.ToString().c_str()); // expect: tacet-exception-echo
  syslog(LOG_ERR, "%d", static_cast<int>(status.code()));
}
