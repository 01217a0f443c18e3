// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of opentelemetry-cpp's headers.
// flags: -std=c++17 -Itestdata/headers/opentelemetry-cpp
#include <memory>
#include <opentelemetry/logs/logger.h>
#include <opentelemetry/metrics/sync_instruments.h>
#include <opentelemetry/trace/span.h>
#include <string>

namespace trace = opentelemetry::trace;

void traced(trace::Tracer &tracer, const std::string &accessToken) {
  auto span = tracer.StartSpan("login", {{"token", accessToken}});    // expect: tacet-log-leak
  span->SetAttribute("token", accessToken);                           // expect: tacet-log-leak
  span->AddEvent("login", {{"token", accessToken}});                  // expect: tacet-log-leak
  span->SetStatus(trace::StatusCode::kError, "token " + accessToken); // expect: tacet-log-leak
}

void logged(opentelemetry::logs::Logger &logger, opentelemetry::logs::LogRecord &record,
            const std::string &password) {
  logger.Info("login with " + password); // expect: tacet-log-leak
  logger.EmitLogRecord(password);        // expect: tacet-log-leak
  record.SetBody(password);              // expect: tacet-log-leak
}

void counted(opentelemetry::metrics::Counter<double> &counter, const std::string &accessToken) {
  counter.Add(1.0, {{"token", accessToken}}); // expect: tacet-log-leak
}

void harmless(trace::Span &span, opentelemetry::logs::Logger &logger, const std::string &password) {
  span.SetAttribute("length", password.size());
  span.SetAttribute("present", !password.empty());
  logger.Info(password.empty() ? "password missing" : "password set");
}
