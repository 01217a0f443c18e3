// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// systemd-coredump: coredump.conf and its drop-ins. Section [Coredump].
// https://www.freedesktop.org/software/systemd/man/latest/coredump.conf.html; defaults from
// src/coredump/coredump.c: Storage=external, ProcessSizeMax=ExternalSizeMax=32G,
// JournalSizeMax=767M. `Storage=none` alone still reads the image and writes a backtrace, with
// function arguments of some runtimes, to the journal; only with ProcessSizeMax=0 nothing is made.
// Whether the kernel calls systemd-coredump at all is said by kernel.core_pattern (sysctl).
#include "drift/adapters/adapter.h"
#include "drift/adapters/dropins.h"
#include "drift/adapters/text.h"
#include "drift/posture/words.h"

namespace tacet::drift {

namespace {

constexpr std::string_view Section = "Coredump";

enum class Storage : uint8_t { None, External, Journal, Unknown };

Storage storageOf(const Node *section) {
  const Node *value = assigned(section, "Storage");
  if (value == nullptr || value->text == "external")
    return Storage::External;
  if (holdsSubstitution(value->text))
    return Storage::Unknown;
  if (value->text == "none")
    return Storage::None;
  // systemd warns about a word that it doesn't know, and keeps the default.
  return value->text == "journal" ? Storage::Journal : Storage::External;
}

/// Sizes are numbers with a unit, or "infinity"; all that matters here is whether it is nothing.
bool isZero(const Node *section, std::string_view key) {
  const Node *value = assigned(section, key);
  if (value == nullptr)
    return false;
  const std::string_view digits =
      std::string_view(value->text).substr(0, value->text.find_first_not_of("0123456789."));
  return !digits.empty() && digits.find_first_not_of("0.") == std::string_view::npos;
}

Fact dumpFact(const Node *section) {
  const Storage storage = storageOf(section);
  const bool unread = isZero(section, "ProcessSizeMax");
  const bool unkept = storage == Storage::None ||
                      (storage == Storage::External && isZero(section, "ExternalSizeMax")) ||
                      (storage == Storage::Journal && isZero(section, "JournalSizeMax"));
  Fact fact = makeFact(FactType::Dump, "systemd-coredump", {{"handler", "systemd-coredump"}});
  const bool off = unkept && unread;
  fact.values["state"] = off ? "off" : "on";
  fact.values["extent"] = off ? "none" : unkept ? "backtrace" : "full";
  if (storage == Storage::Unknown)
    fact.values["state"] = fact.values["extent"] = std::string(Unknown);
  return fact;
}

class CoredumpAdapter final : public Adapter {
public:
  std::string_view system() const override { return "systemd-coredump"; }
  std::string_view versions() const override { return "215 to 258"; }

  int recognises(const Document &document) const override {
    if (document.root.isMap() && document.root.find(Section) != nullptr)
      return 2;
    const bool named = document.name.ends_with("coredump.conf") ||
                       document.name.find("coredump.conf.d/") != std::string::npos;
    return named ? 1 : 0;
  }

  std::string unitOf(std::string_view name) const override { return dropInUnit(name); }

  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    return {mergeSections(documents), {}};
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    Posture posture;
    posture.version = deployment.version;
    posture.facts = effective.opaque;
    const Node *section = effective.root.find(Section);
    Fact fact = dumpFact(section);
    fact.label = "core dumps through systemd-coredump";
    fact.at = section == nullptr ? effective.root.at : section->at;
    for (const std::string_view key : {"Storage", "ProcessSizeMax", "ExternalSizeMax"})
      if (const Node *value = assigned(section, key); value != nullptr)
        fact.related.push_back(value->at);
    if (const Node *storage = assigned(section, "Storage"); storage != nullptr)
      fact.at = storage->at;
    posture.facts.push_back(std::move(fact));
    normalise(posture);
    return posture;
  }
};

} // namespace

const Adapter &systemdcoredumpAdapter() {
  static const CoredumpAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
