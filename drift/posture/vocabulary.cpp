// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of fact types and attributes. docs/formats/posture.md says the same for readers, and a
// test holds the two together. Words stand in rising order of protection.
#include "drift/posture/vocabulary.h"

#include <array>

namespace tacet::drift {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 6> Signals{"any", "logs", "traces", "metrics", "profiles", "events"};
constexpr std::array<Words, 3> Reach{"third-party", "network", "local"};
constexpr std::array<Words, 6> Transport{"cleartext", "tls-unverified", "tls-no-hostname",
                                         "tls",       "mutual-tls",     "local"};
constexpr std::array<Words, 4> TlsVersions{"1.0", "1.1", "1.2", "1.3"};
constexpr std::array<Words, 5> Auth{"none", "basic", "token", "mutual-tls", "local"};
constexpr std::array<Words, 4> Bind{"any-interface", "network", "loopback", "socket"};
constexpr std::array<Words, 3> Contract{"none", "expired", "covered"};
constexpr std::array<Words, 6> Action{"truncate", "hash", "keyed-hash", "encrypt", "mask", "drop"};
constexpr std::array<Words, 3> Strength{"dead", "weak", "sound"};
constexpr std::array<Words, 2> Approach{"block-list", "allow-list"};
constexpr std::array<Words, 3> Coverage{"sampled", "conditional", "all"};
constexpr std::array<Words, 2> OnError{"open", "closed"};
constexpr std::array<Words, 7> Levels{"trace", "debug", "info", "warn", "error", "fatal", "off"};
constexpr std::array<Words, 4> Verbosity{"detailed", "normal", "basic", "off"};
constexpr std::array<Words, 2> OnOff{"on", "off"};
constexpr std::array<Words, 2> OffOn{"off", "on"};
constexpr std::array<Words, 4> Power{"control", "inspect", "metrics", "status"};
constexpr std::array<Words, 3> Extent{"full", "backtrace", "none"};
constexpr std::array<Words, 3> DumpTo{"file", "journal", "none"};
constexpr std::array<Words, 3> Suid{"all", "root-only", "none"};
constexpr std::array<Words, 2> Expiry{"never", "bounded"};
constexpr std::array<Words, 2> Required{"none", "required"};
constexpr std::array<Words, 3> Scope{"wildcard", "cluster", "namespace"};
constexpr std::array<Words, 4> AuditLevel{"none", "metadata", "request", "full"};
constexpr std::array<Words, 2> OnFull{"lose", "block"};
constexpr std::array<Words, 3> Access{"world", "group", "owner"};
constexpr std::array<Words, 2> SaidBy{"default", "written"};
constexpr std::array<Words, 5> StoreKind{"database", "object-store", "file", "buffer", "memory"};
constexpr std::array<Words, 2> Shared{"production", "separate"};
constexpr std::array<Words, 7> OpaqueKind{"script", "template", "remote",     "substitution",
                                          "plugin", "missing",  "unsupported"};

constexpr std::array PathAttributes{
    Attribute{"signal", Order::Neutral, Signals, "the kind of data that goes this way"},
    Attribute{"source", Order::Neutral, {}, "a listener's subject, or what makes the data"},
    Attribute{"destination", Order::Neutral, {}, "an export's, capture's or storage's subject"},
    Attribute{"reach", Order::Words, Reach, "how far it goes"},
};

constexpr std::array ProtectionAttributes{
    Attribute{"action", Order::Words, Action, "what happens to the data"},
    Attribute{"strength", Order::Words, Strength,
              "whether it can work: dead is one that never matches, weak one that can be undone"},
    Attribute{"approach", Order::Words, Approach,
              "whether what is unknown passes (block-list) or stays (allow-list)"},
    Attribute{"reach",
              Order::SubsetWeaker,
              {},
              "the parts of the data that it looks at: resource, scope, span, span-event, "
              "log-body, log-attributes, datapoint, message, fields, …"},
    Attribute{"fields", Order::SubsetWeaker, {}, "the names of the fields that it removes"},
    Attribute{"types", Order::SubsetWeaker, {}, "the types of values: string, number, nested"},
    Attribute{"kinds", Order::SubsetWeaker, {}, "the kinds of data that it is known to find"},
    Attribute{"patterns", Order::Fingerprints, {}, "digests of what it looks for"},
    Attribute{"allowed", Order::SupersetWeaker, {}, "names or digests of what it lets through"},
    Attribute{
        "survivors", Order::SupersetWeaker, {}, "synthetic samples that its patterns do not find"},
    Attribute{"coverage", Order::Words, Coverage, "how much of the data passes it"},
    Attribute{"percent", Order::LessIsWeaker, {}, "of what is sampled, the part that passes it"},
    Attribute{"condition", Order::Neutral, {}, "digest of the condition that it depends on"},
    Attribute{"on-error", Order::Words, OnError,
              "what becomes of data that it fails on: passes on as it is, or stays"},
};

constexpr std::array ExportAttributes{
    Attribute{"transport", Order::Words, Transport, "how the far end is spoken to"},
    Attribute{"min-tls", Order::Words, TlsVersions, "the oldest TLS version that is accepted"},
    Attribute{"reach", Order::Words, Reach, "how far away the far end is"},
    Attribute{"owner", Order::Neutral, {}, "who runs the far end, where it is a known vendor"},
    Attribute{"contract", Order::Words, Contract, "whether tacet.yaml names a contract for it"},
    Attribute{"auth", Order::Words, Auth, "how we prove to the far end who we are"},
    Attribute{"signals", Order::SupersetWeaker, {}, "the kinds of data that go there"},
    Attribute{"headers", Order::SupersetWeaker, {}, "names of the headers that are added"},
};

constexpr std::array ListenerAttributes{
    Attribute{"bind", Order::Words, Bind, "the interfaces that it listens on"},
    Attribute{"transport", Order::Words, Transport, "how it is spoken to"},
    Attribute{"auth", Order::Words, Auth, "who may send"},
};

constexpr std::array CaptureAttributes{
    Attribute{"level", Order::Words, Levels, "the lowest level that is recorded"},
    Attribute{"verbosity", Order::Words, Verbosity, "how much of each record is printed"},
    Attribute{"what",
              Order::SupersetWeaker,
              {},
              "payload, bodies, headers, cookies, query, arguments, environment, stack-traces, "
              "keys, metadata"},
    Attribute{"to", Order::SupersetWeaker, {}, "console, file, journal, network, database"},
    Attribute{"signals", Order::SupersetWeaker, {}, "the kinds of data that are recorded"},
    Attribute{"percent", Order::MoreIsWeaker, {}, "of what is sampled, the part that is recorded"},
};

constexpr std::array HookAttributes{
    Attribute{"bind", Order::Words, Bind, "the interfaces that it listens on"},
    Attribute{"auth", Order::Words, Auth, "who may use it"},
    Attribute{"transport", Order::Words, Transport, "how it is spoken to"},
    Attribute{"power", Order::Words, Power, "what whoever reaches it can do"},
};

constexpr std::array DumpAttributes{
    Attribute{"state", Order::Words, OnOff, "whether images are made at all"},
    Attribute{"extent", Order::Words, Extent, "how much of the memory is kept"},
    Attribute{"to", Order::Words, DumpTo, "where they are kept"},
    Attribute{"suid", Order::Words, Suid, "whether processes that changed their user are dumped"},
    Attribute{"handler", Order::Neutral, {}, "the program that gets them, where we know it"},
    Attribute{"retention-days",
              Order::MoreIsWeaker,
              {},
              "how long they are kept; 36500 where it has no end"},
};

constexpr std::array SessionAttributes{
    Attribute{"expiry", Order::Words, Expiry, "whether the access ends by itself"},
    Attribute{"max-minutes", Order::MoreIsWeaker, {}, "how long one lasts"},
    Attribute{"approval", Order::Words, Required, "whether someone else has to agree"},
    Attribute{"mfa", Order::Words, Required, "whether a second factor is asked for"},
    Attribute{"recording", Order::Words, OffOn, "whether what is done is recorded"},
    Attribute{"scope", Order::Words, Scope, "how much it opens"},
    Attribute{"verbs",
              Order::SupersetWeaker,
              {},
              "what may be done: exec, attach, port-forward, impersonate, any"},
};

constexpr std::array AuditAttributes{
    Attribute{"state", Order::Words, OffOn, "whether there is a record"},
    Attribute{"level", Order::Words, AuditLevel, "how much of each access is recorded"},
    Attribute{"omitted", Order::SupersetWeaker, {}, "names of what is left out"},
    Attribute{"sealing", Order::Words, OffOn, "whether later changes to the record show"},
    Attribute{"on-full", Order::Words, OnFull, "what happens when no record can be written"},
};

constexpr std::array StorageAttributes{
    Attribute{"encryption", Order::Words, OffOn, "whether it is encrypted at rest"},
    Attribute{"retention-days",
              Order::MoreIsWeaker,
              {},
              "how long it is kept; 36500 where it has no end"},
    Attribute{"access", Order::Words, Access, "who may read it on the host"},
    Attribute{"access-by", Order::Silent, SaidBy, "whether someone wrote so"},
    Attribute{"kind", Order::Neutral, StoreKind, "what it is kept in"},
    Attribute{"shared", Order::Words, Shared, "whether production uses the same store"},
    Attribute{"holds", Order::SupersetWeaker, {}, "logs, traces, metrics, debug, dumps, payload"},
};

constexpr std::array OpaqueAttributes{
    Attribute{"kind", Order::Neutral, OpaqueKind, "why it cannot be seen through"},
    Attribute{"digest", Order::Neutral, {}, "tells two versions of it apart"},
};

constexpr std::array Facts{
    FactInfo{FactType::Path, "path", Presence::Exposes,
             "data of one signal goes from a source to a destination", PathAttributes},
    FactInfo{FactType::Protection, "protection", Presence::Protects,
             "on one path, something is dropped, masked or hashed", ProtectionAttributes},
    FactInfo{FactType::Export, "export", Presence::Exposes,
             "a destination outside of the process, and how it is spoken to", ExportAttributes},
    FactInfo{FactType::Listener, "listener", Presence::Exposes,
             "something that takes data in from the net", ListenerAttributes},
    FactInfo{FactType::Capture, "capture", Presence::Exposes,
             "how much is recorded: levels, payloads, bodies, headers", CaptureAttributes},
    FactInfo{FactType::Hook, "hook", Presence::Exposes,
             "a door for debugging: profiler, admin interface, status page", HookAttributes},
    FactInfo{FactType::Dump, "dump", Presence::Exposes, "memory images of processes",
             DumpAttributes},
    FactInfo{FactType::Session, "session", Presence::Exposes, "people's access while debugging",
             SessionAttributes},
    FactInfo{FactType::Audit, "audit", Presence::Protects, "whether such access is recorded",
             AuditAttributes},
    FactInfo{FactType::Storage, "storage", Presence::Exposes,
             "data at rest: who can read it and how long", StorageAttributes},
    FactInfo{FactType::Opaque, "opaque", Presence::Neutral,
             "what no adapter can see through: scripts, templates, remote configuration",
             OpaqueAttributes},
};

} // namespace

std::span<const FactInfo> vocabulary() { return Facts; }

const FactInfo &infoOf(FactType type) { return Facts.at(static_cast<size_t>(type)); }

const Attribute *findAttribute(FactType type, std::string_view name) {
  for (const Attribute &attribute : infoOf(type).attributes)
    if (attribute.name == name)
      return &attribute;
  return nullptr;
}

} // namespace tacet::drift
