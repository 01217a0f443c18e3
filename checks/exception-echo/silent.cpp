// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libcpp-httplib-dev libmicrohttpd-dev libboost-dev
//
// The twins of fires.cpp: the handler maps what it caught, or all that it can catch is known.
#include "tacet/annotate.h"
#include <boost/exception/diagnostic_information.hpp>
#include <boost/stacktrace.hpp>
#include <cstdio>
#include <execinfo.h>
#include <httplib.h>
#include <iostream>
#include <microhttpd.h>
#include <stdexcept>
#include <string>
#include <syslog.h>
#include <system_error>

void work(const std::string &input);
TACET_SINK("client") void answer(int status, const std::string &text);
TACET_SINK("third-party") void reportCrash(const std::string &text);
TACET_REDACTOR std::string scrub(const std::string &text);

void fixedText(const httplib::Request &request, httplib::Response &response) {
  try {
    work(request.path);
  } catch (const std::exception &) {
    response.status = 500;
    response.set_content("internal error", "text/plain");
  }
}

static const char *textFor(const std::exception &error) {
  return dynamic_cast<const std::invalid_argument *>(&error) ? "bad request" : "internal error";
}

void mappedText(const httplib::Request &request, httplib::Response &response) {
  try {
    work(request.path);
  } catch (const std::exception &error) {
    response.set_content(textFor(error), "text/plain");
  }
}

void redacted(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    answer(500, scrub(error.what()));
  }
}

MHD_Response *fixedBuffer(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &) {
    static char text[] = "internal error";
    return MHD_create_response_from_buffer(14, text, MHD_RESPMEM_PERSISTENT);
  }
  return nullptr;
}

void code(const std::string &input) {
  try {
    work(input);
  } catch (const std::system_error &error) {
    answer(500, "failed with " + std::to_string(error.code().value()));
  }
}

class Session {
public:
  void run(const std::string &input) {
    try {
      work(input);
    } catch (const std::exception &error) {
      lastError_ = error.what();
      answer(400, "failed");
    }
  }

private:
  std::string lastError_;
};

void codeToThirdParty(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &) {
    reportCrash("work failed");
  }
}

void toConsole(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    std::cerr << "failed: " << error.what() << '\n';
  }
}

void lengthOfText(const std::string &input) {
  try {
    work(input);
  } catch (const std::exception &error) {
    syslog(LOG_ERR, "failed, text of %zu bytes", std::string(error.what()).size());
  }
}

void detailsDropped(const std::string &input) {
  try {
    work(input);
  } catch (...) {
    const std::string all = boost::current_exception_diagnostic_information();
    syslog(LOG_ERR, "failed, details %s", all.empty() ? "missing" : "kept");
  }
}

void depthOfStack() { answer(500, std::to_string(boost::stacktrace::stacktrace().size())); }

void frames() {
  void *frames[16];
  syslog(LOG_CRIT, "%d frames", backtrace(frames, 16));
}

void allTextsAreFixed(bool empty, bool huge) {
  try {
    if (empty)
      throw std::runtime_error("empty input");
    if (huge)
      throw std::invalid_argument("input too long");
  } catch (const std::exception &error) {
    answer(400, error.what());
  }
}

static void check(const std::string &input) {
  if (input.empty())
    throw std::runtime_error("empty input");
}

void calleesTextsAreFixed(const std::string &input) {
  try {
    check(input);
  } catch (const std::exception &error) {
    answer(400, error.what());
  }
}

void otherHandlerGetsTheUnknown(const std::string &input) {
  try {
    try {
      work(input);
    } catch (...) {
      throw std::runtime_error("work failed");
    }
  } catch (const std::exception &error) {
    answer(400, error.what());
  }
}

class Busy : public std::exception {
public:
  const char *what() const noexcept override { return "the server is busy"; }
};

void fixedTextOfAnOwnClass(const std::string &input) {
  try {
    work(input);
  } catch (const Busy &busy) {
    answer(503, busy.what());
  }
}
