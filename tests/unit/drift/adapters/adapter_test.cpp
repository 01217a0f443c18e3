// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which files are one unit where drop-in directories are read.
#include "drift/adapters/adapter.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;

TEST_CASE("drop-ins belong to their main file, from whichever directory", "[drift][adapters]") {
  CHECK(dropInUnit("etc/systemd/journald.conf") == "etc/systemd/journald.conf");
  CHECK(dropInUnit("etc/systemd/journald.conf.d/50-x.conf") == "etc/systemd/journald.conf");
  CHECK(dropInUnit("usr/lib/systemd/journald.conf.d/a.conf") == "etc/systemd/journald.conf");
  CHECK(dropInUnit("host/run/systemd/coredump.conf.d/a.conf") == "host/etc/systemd/coredump.conf");
  CHECK(dropInUnit("usr/local/lib/sysctl.d/a.conf") == "etc/sysctl.conf");
  CHECK(dropInUnit("etc/rsyslog.d/50-default.conf") == "etc/rsyslog.conf");
  CHECK(dropInUnit("other/truerun/x.conf") == "other/truerun/x.conf");
  CHECK(dropInUnit("x.conf") == "x.conf");
}
