// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a host itself keeps: journald, systemd-coredump, the kernel's settings.
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;

namespace {

Posture coredump(const std::string &settings) {
  return adapted("systemd-coredump", {{"etc/systemd/coredump.conf", "[Coredump]\n" + settings}});
}

Posture sysctl(const std::string &settings) {
  return adapted("sysctl", {{"etc/sysctl.d/50-core.conf", settings}});
}

Posture journald(const std::string &settings) {
  return adapted("journald", {{"etc/systemd/journald.conf", "[Journal]\n" + settings}});
}

} // namespace

TEST_CASE("coredump: only both settings together switch dumps off", "[adapters][coredump]") {
  struct Row {
    const char *settings;
    const char *state;
    const char *extent;
  };
  const auto row =
      GENERATE(Row{"", "on", "full"}, Row{"Storage=\n", "on", "full"},
               Row{"Storage=journal\n", "on", "full"}, Row{"Storage=none\n", "on", "backtrace"},
               Row{"ProcessSizeMax=0\n", "on", "full"},
               Row{"Storage=none\nProcessSizeMax=0\n", "off", "none"},
               Row{"Storage=none\nProcessSizeMax=0.5G\n", "on", "backtrace"},
               Row{"ExternalSizeMax=0\n", "on", "backtrace"},
               Row{"ProcessSizeMax=0\nStorage=none\nStorage=external\n", "on", "full"});
  CAPTURE(row.settings);
  const Posture posture = coredump(row.settings);
  CHECK(word(posture, FactType::Dump, "systemd-coredump", "state") == row.state);
  CHECK(word(posture, FactType::Dump, "systemd-coredump", "extent") == row.extent);
}

TEST_CASE("drop-ins: sorted by name across directories, masked by name", "[adapters][coredump]") {
  const auto extent = [](const std::vector<File> &files) {
    return word(adapted("systemd-coredump", files), FactType::Dump, "", "extent");
  };
  const File main{"etc/systemd/coredump.conf", "[Coredump]\nStorage=external\n"};
  const File late{"usr/lib/systemd/coredump.conf.d/90-off.conf", "[Coredump]\nStorage=none\n"};
  const File early{"etc/systemd/coredump.conf.d/10-on.conf", "[Coredump]\nStorage=external\n"};
  const File masked{"etc/systemd/coredump.conf.d/90-off.conf", "\n"};
  CHECK(extent({late, main}) == "backtrace");
  CHECK(extent({early, late, main}) == "backtrace");
  CHECK(extent({late, masked, main}) == "full");
  CHECK(findAdapter("systemd-coredump")->unitOf(late.name) == main.name);
}

TEST_CASE("sysctl: what core_pattern and suid_dumpable mean", "[adapters][sysctl]") {
  struct Row {
    const char *settings;
    const char *state;
    const char *suid;
    const char *handler;
  };
  const auto row = GENERATE(
      Row{"kernel.core_pattern = core\n", "on", "none", ""},
      Row{"kernel.core_pattern=|/bin/false\n", "off", "none", ""},
      Row{"kernel/core_pattern = /dev/null\n", "off", "none", ""},
      Row{"-kernel.core_pattern=|/usr/lib/systemd/systemd-coredump %P %u\n", "on", "none",
          "systemd-coredump"},
      Row{"fs.suid_dumpable = 1\n", "on", "all", ""},
      Row{"fs.suid_dumpable = 2\nkernel.core_pattern=|/bin/true\n", "off", "root-only", ""});
  CAPTURE(row.settings);
  const Posture posture = sysctl(row.settings);
  CHECK(word(posture, FactType::Dump, "kernel", "state") == row.state);
  CHECK(word(posture, FactType::Dump, "kernel", "suid") == row.suid);
  CHECK(word(posture, FactType::Dump, "kernel", "handler") == row.handler);
}

TEST_CASE("sysctl: the last file wins, sysctl.conf at the very end", "[adapters][sysctl]") {
  const Posture posture =
      adapted("sysctl", {{"etc/sysctl.conf", "kernel.core_pattern=core\n"},
                         {"etc/sysctl.d/99-z.conf", "kernel.core_pattern=|/bin/false\n"},
                         {"usr/lib/sysctl.d/50-coredump.conf", "fs.suid_dumpable=2\n"}});
  CHECK(word(posture, FactType::Dump, "kernel", "state") == "on");
  CHECK(word(posture, FactType::Dump, "kernel", "suid") == "root-only");
}

TEST_CASE("journald: defaults are facts", "[adapters][journald]") {
  const Posture posture = journald("#Storage=auto\n");
  CHECK(word(posture, FactType::Storage, "journal", "kind") == "unknown");
  CHECK(std::get<int64_t>(factOf(posture, FactType::Storage).values.at("retention-days")) == 36500);
  CHECK(word(posture, FactType::Audit, "journal", "sealing") == "on");
  CHECK(countOf(posture, FactType::Capture, "forwardtowall") == 1);
  CHECK(countOf(posture, FactType::Capture, "forwardtoconsole") == 0);
  CHECK(countOf(posture, FactType::Export) == 0);
}

TEST_CASE("journald: forwards, levels and retention", "[adapters][journald]") {
  const Posture posture = journald("Storage=persistent\nMaxRetentionSec=2week 1d\nMaxLevelStore=6\n"
                                   "ForwardToConsole=yes\nForwardToWall=no\nSeal=no\n");
  CHECK(std::get<int64_t>(factOf(posture, FactType::Storage).values.at("retention-days")) == 15);
  CHECK(factOf(posture, FactType::Capture, "forwardtoconsole").values.at("level") == Value("info"));
  CHECK(countOf(posture, FactType::Capture, "forwardtowall") == 0);
  CHECK(word(posture, FactType::Audit, "journal", "sealing") == "off");
  const Posture none = journald("Storage=none\n");
  CHECK(word(none, FactType::Audit, "journal", "state") == "off");
  CHECK(countOf(none, FactType::Storage) == 0);
}

TEST_CASE("journald: upload", "[adapters][journald]") {
  const auto transport = [](const std::string &settings) {
    return word(adapted("journald", {{"etc/systemd/journal-upload.conf", "[Upload]\n" + settings}}),
                FactType::Export, "journal-upload@", "transport");
  };
  CHECK(transport("URL=hub.example\n") == "mutual-tls");
  CHECK(transport("URL=https://hub.example:19532\nServerKeyFile=-\n") == "tls");
  CHECK(transport("URL=https://hub.example\nTrustedCertificateFile=all\n") == "tls-unverified");
  CHECK(transport("URL=http://hub.example:19532\n") == "cleartext");
}
