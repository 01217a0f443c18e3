// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// The near twins: a person, an end and a record.
#include "tacet/annotate.h"
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

class AuditLog;
using std::chrono::hours;
using std::chrono::seconds;

struct Request {
  std::string user;
  long ends = 0;
};
AuditLog *auditLog();
long now();

TACET_DEBUG_GATE bool openSession(std::string_view user, hours ttl, AuditLog *audit);
TACET_DEBUG_GATE bool openUntil(const std::string &principal, long until, AuditLog *recorder);
TACET_DEBUG_GATE bool openFor(std::string_view operatorName, long duration = 0,
                              AuditLog *audit = nullptr);
TACET_DEBUG_GATE bool audited(const Request &request, long expiry, AuditLog &sink,
                              std::string_view user);

class Gate {
public:
  TACET_DEBUG_GATE bool enter(const std::string &user, seconds timeout, AuditLog &trail);
};

/// No gate, whatever its parameters are called.
bool openDoor(std::string_view user, hours ttl, AuditLog *audit);

bool whoAsks(const Request &request, AuditLog &log) {
  return openSession(request.user, hours(1), &log);
}

bool whoAsksByVariable(const Request &request, AuditLog &log) {
  const std::string who = request.user;
  return openUntil(who, now() + 3600, &log);
}

bool record(std::string_view user) { return openSession(user, hours(1), auditLog()); }

bool anEnd(std::string_view user, AuditLog &log) { return openSession(user, hours(8), &log); }

bool anEndOfTheRequest(const Request &request, AuditLog &log) {
  return openUntil(request.user, request.ends, &log);
}

bool anEndByNumber(const std::string &user, AuditLog &log) { return openUntil(user, 900, &log); }

bool noDefaults(std::string_view user) { return openFor(user, 900, auditLog()); }

bool wrapped(const std::string &user, long until, AuditLog *log) {
  return openUntil(user, until, log);
}

bool allThree(const Request &request, AuditLog &log) {
  return audited(request, now() + 60, log, request.user);
}

bool method(Gate &gate, const Request &request, AuditLog &log) {
  return gate.enter(request.user, seconds(60), log);
}

bool noGate() { return openDoor("admin", hours::max(), nullptr); }

bool someone(bool night, const std::string &day, AuditLog &log) {
  return openUntil(night ? std::string() : day, 900, &log);
}
