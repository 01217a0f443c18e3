// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// A gate that is passed without a person, an end or a record.
#include "tacet/annotate.h"
#include <chrono>
#include <climits>
#include <memory>
#include <string>
#include <string_view>

class AuditLog;
using std::chrono::hours;
using std::chrono::seconds;

TACET_DEBUG_GATE bool openSession(std::string_view user, hours ttl, AuditLog *audit);
TACET_DEBUG_GATE bool openUntil(const std::string &principal, long until, AuditLog *recorder);
TACET_DEBUG_GATE bool openFor(std::string_view operatorName, long duration = 0,
                              AuditLog *audit = nullptr);
TACET_DEBUG_GATE bool allowed();
TACET_DEBUG_GATE void requireAudited(AuditLog &audit);

class Gate {
public:
  TACET_DEBUG_GATE bool enter(const std::string &user, seconds timeout, AuditLog &trail);
};

bool constantOperator(AuditLog &log) {
  return openSession("admin", hours(1), &log); // expect: tacet-debug-session
}

bool emptyOperator(AuditLog &log) {
  return openSession("", hours(1), &log); // expect: tacet-debug-session
}

bool operatorByVariable(AuditLog &log) {
  const std::string who = "root";
  return openUntil(who, 3600, &log); // expect: tacet-debug-session
}

bool noRecord(std::string_view user) {
  return openSession(user, hours(1), nullptr); // expect: tacet-debug-session
}

bool noEnd(std::string_view user, AuditLog &log) {
  return openSession(user, hours::max(), &log); // expect: tacet-debug-session
}

bool noEndByNumber(const std::string &user, AuditLog &log) {
  return openUntil(user, LONG_MAX, &log); // expect: tacet-debug-session
}

bool noEndByMinusOne(const std::string &user, AuditLog &log) {
  return openUntil(user, -1, &log); // expect: tacet-debug-session
}

bool farAway(const std::string &user, AuditLog &log) {
  return openUntil(user, 4102444800, &log); // expect: tacet-debug-session
}

bool byDefaults(std::string_view user) {
  return openFor(user); // expect: tacet-debug-session
}

bool recordByDefault(std::string_view user) {
  return openFor(user, 900); // expect: tacet-debug-session
}

bool nothingToTell() {
  return allowed(); // expect: tacet-debug-session
}

void nobody(AuditLog &log) {
  requireAudited(log); // expect: tacet-debug-session
}

bool methodWithConstant(Gate &gate, AuditLog &log) {
  return gate.enter("support", seconds(60), log); // expect: tacet-debug-session
}
