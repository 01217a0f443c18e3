// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libcpp-httplib-dev libmicrohttpd-dev libboost-dev
//
// The text of a caught exception goes out as it is.
#include "tacet/annotate.h"
#include <boost/exception/diagnostic_information.hpp>
#include <boost/stacktrace.hpp>
#include <execinfo.h>
#include <httplib.h>
#include <microhttpd.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <syslog.h>

void work(const std::string &input);
std::string unseen();
TACET_SINK("client") void answer(int status, const std::string &text);
TACET_SINK("third-party") void reportCrash(const std::string &text);

void toClient(const httplib::Request &request, httplib::Response &response) {
  try {
    work(request.path);
  } catch (const std::exception &error) {
    response.status = 500;
    response.set_content(error.what(), "text/plain"); // expect: tacet-exception-echo
  }
}

void builtText(const httplib::Request &request, httplib::Response &response) {
  try {
    work(request.path);
  } catch (const std::runtime_error &error) {
    const std::string text = std::string("{\"error\":\"") + error.what() + "\"}";
    response.set_content(text, "application/json"); // expect: tacet-exception-echo
  }
}

void byStream(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    std::ostringstream text;
    text << "request failed: " << error.what();
    answer(500, text.str()); // expect: tacet-exception-echo
  }
}

MHD_Response *byBuffer(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    std::string text = error.what();
    return MHD_create_response_from_buffer(text.size(), text.data(), // expect: tacet-exception-echo
                                           MHD_RESPMEM_MUST_COPY);
  }
  return nullptr;
}

static std::string describe(const std::exception &error) {
  return std::string("failed with ") + error.what();
}

void byHelper(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    answer(500, describe(error)); // expect: tacet-exception-echo
  }
}

class Session {
public:
  void run(const std::string &input) {
    try {
      work(input);
    } catch (const std::exception &error) {
      lastError_ = error.what();
      answer(400, lastError_); // expect: tacet-exception-echo
    }
  }

private:
  std::string lastError_;
};

void toThirdParty(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    reportCrash(error.what()); // expect: tacet-exception-echo
  }
}

void toLog(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    syslog(LOG_ERR, "failed: %s", error.what()); // expect: tacet-exception-echo
  }
}

void details(const std::string &input) {
  try {
    work(input);
  } catch (...) {
    syslog(LOG_ERR, "%s", // expect: tacet-exception-echo
           boost::current_exception_diagnostic_information().c_str());
  }
}

void stackTraceToClient() {
  answer(500, boost::stacktrace::to_string( // expect: tacet-exception-echo
                  boost::stacktrace::stacktrace()));
}

void stackTraceToLog() {
  std::ostringstream text;
  text << boost::stacktrace::stacktrace();
  syslog(LOG_CRIT, "%s", text.str().c_str()); // expect: tacet-exception-echo
}

void symbols() {
  void *frames[16];
  char **names = backtrace_symbols(frames, backtrace(frames, 16));
  answer(500, names[0]); // expect: tacet-exception-echo
}

void oneOfTwoIsNotFixed(bool empty) {
  try {
    if (empty)
      throw std::runtime_error("empty input");
    throw std::runtime_error("bad input " + unseen());
  } catch (const std::exception &error) {
    answer(400, error.what()); // expect: tacet-exception-echo
  }
}

void aCallMayThrowToo(bool empty) {
  try {
    if (empty)
      throw std::runtime_error("empty input");
    work("x");
  } catch (const std::exception &error) {
    answer(400, error.what()); // expect: tacet-exception-echo
  }
}

class Failure : public std::exception {
public:
  explicit Failure(std::string text) : text_(std::move(text)) {}
  const char *what() const noexcept override { return text_.c_str(); }

private:
  std::string text_;
};

void ownClass(const std::string &input) {
  try {
    work(input);
  } catch (const Failure &failure) {
    answer(400, failure.what()); // expect: tacet-exception-echo
  }
}

class Refused : public std::exception {
public:
  const char *what() const noexcept override { return "refused"; }
};

class RefusedFor : public Refused {
public:
  explicit RefusedFor(std::string text) : text_(std::move(text)) {}
  const char *what() const noexcept override { return text_.c_str(); }

private:
  std::string text_;
};

void anOverriderSaysMore(const std::string &input) {
  try {
    work(input);
  } catch (const Refused &refused) {
    answer(403, refused.what()); // expect: tacet-exception-echo
  }
}
