// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The kernel's settings: sysctl.conf and sysctl.d. Names may use '/' for '.', a leading '-' says
// that a failure doesn't matter. sysctl.conf(5), sysctl.d(5); what the settings mean:
// https://www.kernel.org/doc/html/latest/admin-guide/sysctl/kernel.html#core-pattern and
// .../fs.html#suid-dumpable. Defaults from the kernel: core_pattern "core" (fs/coredump.c),
// suid_dumpable 0 (fs/exec.c).
//
// A dump is made only if this, the handler's own configuration (systemd-coredump) and the process's
// RLIMIT_CORE all allow it; docs/formats/posture.md says how the three are judged together.
#include "drift/adapters/build.h"
#include "drift/adapters/dropins.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr std::string_view CorePattern = "kernel.core_pattern";
constexpr std::string_view SuidDumpable = "fs.suid_dumpable";

/// Programs that get the images on the usual distributions.
constexpr std::array<std::string_view, 6> Handlers{"systemd-coredump",  "apport", "abrt-hook-ccpp",
                                                   "core-dump-handler", "kdump",  "drkonqi"};
/// Programs that read nothing: the image is lost.
constexpr std::array<std::string_view, 3> Nothing{"false", "true", "null"};

std::string settingOf(std::string_view key) {
  std::string name(key.starts_with('-') ? key.substr(1) : key);
  // With '/' first, dots are part of a name: net/ipv4/conf/eth0.1/…
  if (const size_t first = name.find_first_of("./"); first != name.npos && name[first] == '/')
    std::ranges::replace(name, '/', '.');
  return name;
}

bool isSetting(std::string_view name) {
  constexpr std::array<std::string_view, 8> tables{"kernel.", "fs.",    "net.", "vm.",
                                                   "dev.",    "debug.", "abi.", "user."};
  return std::ranges::any_of(tables, [&](std::string_view t) { return name.starts_with(t); });
}

/// Loaders of files without sections may put the assignments under one without a name.
void collect(const Node &map, std::vector<Entry> &into) {
  for (const Entry &entry : map.entries)
    if (entry.value.isMap())
      collect(entry.value, into);
    else
      into.push_back({settingOf(trimmed(entry.key)), entry.at, entry.value});
}

std::string_view programOf(std::string_view pattern) {
  const std::string_view command = trimmed(pattern.substr(1));
  return baseName(command.substr(0, command.find_first_of(" \t")));
}

void describePipe(Fact &fact, std::string_view pattern) {
  const std::string_view program = programOf(pattern);
  if (std::ranges::find(Nothing, program) != Nothing.end()) {
    fact.values["state"] = "off";
    fact.values["extent"] = "none";
    return;
  }
  const bool known = std::ranges::find(Handlers, program) != Handlers.end();
  fact.values["handler"] = known ? std::string(program) : digestOf(program);
  if (known) // its own configuration decides
    fact.values["extent"] = std::string(Unknown);
}

Fact dumpFact(const Node &settings) {
  Fact fact = factAt(FactType::Dump, "kernel", {"core dumps of the kernel", settings.at},
                     {{"state", "on"}, {"extent", "full"}});
  // The default writes a file where the process's limit lets it, and that is 0 almost everywhere.
  if (settings.find(CorePattern) == nullptr)
    fact.values["extent"] = std::string(Unknown);
  if (const Node *pattern = settings.find(CorePattern); pattern != nullptr) {
    fact.at = pattern->at;
    const std::string_view text = trimmed(pattern->text);
    if (text.starts_with('|'))
      describePipe(fact, text);
    else if (text == "/dev/null" || text.starts_with("/dev/null/"))
      describePipe(fact, "|null");
    else if (holdsSubstitution(text))
      fact.values["state"] = fact.values["extent"] = std::string(Unknown);
  }
  const Node *suid = settings.find(SuidDumpable);
  const std::string_view mode = suid == nullptr ? "0" : trimmed(suid->text);
  fact.values["suid"] = std::string(mode == "0"   ? "none"
                                    : mode == "2" ? "root-only"
                                    : mode == "1" ? "all"
                                                  : Unknown);
  if (suid != nullptr)
    fact.related.push_back(suid->at);
  return fact;
}

class SysctlAdapter final : public Adapter {
public:
  std::string_view system() const override { return "sysctl"; }
  std::string_view versions() const override { return "Linux 3.6 to 6.17"; }

  int recognises(const Document &document) const override {
    if (document.format == "yaml" || document.format == "json" || !document.root.isMap())
      return 0;
    std::vector<Entry> settings;
    collect(document.root, settings);
    const auto known =
        std::ranges::count_if(settings, [](const Entry &e) { return isSetting(e.key); });
    const bool named = baseName(document.name).starts_with("sysctl") ||
                       document.name.find("sysctl.d/") != std::string::npos;
    if (!settings.empty() && known == std::ssize(settings))
      return 2;
    return named ? 1 : 0;
  }

  std::string unitOf(std::string_view name) const override { return dropInUnit(name); }

  /// sysctl.conf itself is read last: `sysctl --system` of procps does so, and systemd finds it as
  /// sysctl.d/99-sysctl.conf.
  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    std::vector<const Document *> order = inDropInOrder(documents);
    std::ranges::stable_partition(
        order, [](const Document *document) { return baseName(document->name) != "sysctl.conf"; });
    Effective effective;
    effective.root.kind = NodeKind::Map;
    for (const Document *document : order)
      collect(document->root, effective.root.entries);
    if (!order.empty())
      effective.root.at = order.back()->root.at;
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    return postureOf(effective, deployment, {dumpFact(effective.root)});
  }
};

} // namespace

const Adapter &sysctlAdapter() {
  static const SysctlAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
