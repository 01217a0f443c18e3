// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libspdlog-dev
// flags: -std=c++17
#include <csignal>
#include <spdlog/spdlog.h>
#include <syslog.h>
#include <tacet/annotate.h>

class AuditLog;
AuditLog &auditLog();
const char *caller();
long endOfShift();
TACET_DEBUG_GATE bool allowDebug(const char *user, long expiry, AuditLog &audit);

static void louder(int) {
  spdlog::set_level(spdlog::level::debug); // expect: tacet-debug-hook
}
static void quieter(int) { spdlog::set_level(spdlog::level::warn); }
static void gated(int) {
  if (allowDebug(caller(), endOfShift(), auditLog()))
    spdlog::set_level(spdlog::level::trace);
}
static void apply(spdlog::level::level_enum level) {
  spdlog::default_logger()->set_level(level); // expect: tacet-debug-hook
}
static void toggled(int) { apply(spdlog::level::debug); }
static void throughSyslog(int) {
  setlogmask(LOG_UPTO(LOG_DEBUG)); // expect: tacet-debug-hook
  setlogmask(LOG_UPTO(LOG_INFO));
}

static void atTheStart(bool verbose) {
  spdlog::set_level(verbose ? spdlog::level::debug : spdlog::level::info);
  setlogmask(LOG_UPTO(LOG_DEBUG));
}

int main(int count, char **) {
  atTheStart(count > 1);
  std::signal(SIGUSR1, louder);
  std::signal(SIGUSR2, quieter);
  std::signal(SIGHUP, gated);
  std::signal(SIGWINCH, toggled);
  std::signal(SIGCONT, throughSyslog);
}
