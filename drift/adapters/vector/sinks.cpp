// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// HTTP sinks follow their scheme, socket sinks need `tls.enabled`, and both check certificate and
// host name unless told otherwise. Reference: vector, lib/vector-core/src/tls/settings.rs.
#include "drift/adapters/vector/facts.h"

#include "drift/adapters/reach.h"
#include "drift/adapters/settings.h"
#include "drift/adapters/vector/kinds.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

#include <algorithm>

namespace tacet::drift::vector {
namespace {

using namespace settings;
using Set = std::set<std::string>;

constexpr SinkKind Unfamiliar{"", Wire::Http, "endpoint|endpoints|address|uri|url", ""};

const SinkKind &kindOf(const Component &sink) {
  const SinkKind *kind = sinkKind(sink.type);
  return kind == nullptr ? Unfamiliar : *kind;
}

struct Target {
  std::string text; ///< for its scheme; never to be shown
  Destination destination;
};

Target targetOf(const Component &sink) {
  const SinkKind &kind = kindOf(sink);
  const Node *node = firstOf(sink.settings, kind.endpoints);
  if (node == nullptr)
    return kind.host.empty() ? Target{"", {"unknown", Destination::Reach::Unknown}}
                             : Target{std::string(kind.host), destinationOf(kind.host)};
  const std::string text =
      node->isList() && !node->items.empty() ? node->items.front().text : node->text;
  Destination destination = destinationOf(text);
  // A socket's path has no scheme that tells.
  if (sink.type == "socket" && textAt(sink.settings, "mode").value_or("").starts_with("unix"))
    destination = {"socket", Destination::Reach::Local};
  if (destination.reach == Destination::Reach::Unknown && kind.wire == Wire::Vendor)
    destination = destinationOf(kind.host);
  return {text, destination};
}

std::string checkedTransport(const Node *tls) {
  if (switchAt(tls, "verify_certificate") == Switch::Off)
    return "tls-unverified";
  if (switchAt(tls, "verify_hostname") == Switch::Off)
    return "tls-no-hostname";
  return at(tls, "crt_file") == nullptr ? "tls" : "mutual-tls";
}

bool isSecure(std::string_view endpoint) {
  constexpr std::string_view Schemes[] = {"https://",  "wss://", "amqps://",
                                          "rediss://", "tls://", "pulsar+ssl://"};
  return std::ranges::any_of(Schemes, [&](auto scheme) { return endpoint.starts_with(scheme); });
}

std::string socketTransport(const Component &sink, const Target &target) {
  if (target.destination.name == "socket")
    return "local";
  const Node *tls = at(sink.settings, "tls");
  const Switch enabled = switchAt(tls, "enabled");
  if (enabled == Switch::Unknown)
    return "unknown";
  if (enabled == Switch::On || isSecure(target.text))
    return checkedTransport(tls);
  // papertrail has TLS unless it is switched off (vector, src/sinks/papertrail.rs).
  return sink.type == "papertrail" && enabled == Switch::Absent ? "tls" : "cleartext";
}

std::string httpTransport(const Component &sink, const Target &target) {
  if (isSecure(target.text))
    return checkedTransport(at(sink.settings, "tls"));
  return target.text.starts_with("http://") || target.text.starts_with("ws://") ? "cleartext"
                                                                                : "unknown";
}

std::string transportOf(const Component &sink, const Target &target) {
  if (sinkKind(sink.type) == nullptr)
    return "unknown";
  switch (kindOf(sink).wire) {
  case Wire::Socket:
    return socketTransport(sink, target);
  case Wire::Http:
    return httpTransport(sink, target);
  case Wire::Vendor:
    return target.text.starts_with("http://") ? "cleartext"
                                              : checkedTransport(at(sink.settings, "tls"));
  default:
    return switchAt(at(sink.settings, "tls"), "enabled") == Switch::On ? "tls" : "cleartext";
  }
}

std::string authOf(const Component &sink) {
  const std::string strategy = textAt(sink.settings, "auth.strategy").value_or("");
  if (strategy == "basic" || at(sink.settings, "sasl") != nullptr)
    return "basic";
  constexpr std::string_view Secrets[] = {"auth",       "token",           "default_token",
                                          "api_key",    "default_api_key", "license_key",
                                          "shared_key", "credentials_path"};
  const auto given = [&](auto key) { return at(sink.settings, key) != nullptr; };
  if (std::ranges::any_of(Secrets, given) || kindOf(sink).wire == Wire::Vendor)
    return "token";
  return deep(sink.settings, "request.headers.Authorization") == nullptr ? "none" : "token";
}

Fact exportFact(const Component &sink) {
  const Target target = targetOf(sink);
  const std::string transport = transportOf(sink, target);
  Fact fact = makeFact(FactType::Export, endOf(sink).subject);
  fact.values["transport"] = transport;
  fact.values["reach"] = reachWord(target.destination.reach);
  if (target.destination.reach == Destination::Reach::ThirdParty)
    fact.values["owner"] = target.destination.name;
  fact.values["auth"] = transport == "mutual-tls" ? "mutual-tls" : authOf(sink);
  return fact;
}

Fact factFor(const Component &sink, const Set &signals) {
  Fact fact;
  if (kindOf(sink).wire == Wire::Console) {
    fact = makeFact(FactType::Capture, "console",
                    {{"verbosity", "detailed"}, {"what", Set{"payload"}}, {"to", Set{"console"}}});
  } else if (kindOf(sink).wire == Wire::File) {
    fact = makeFact(FactType::Storage, endOf(sink).subject,
                    {{"kind", "file"}, {"encryption", "off"}, {"holds", signals}});
  } else {
    fact = exportFact(sink);
  }
  if (fact.type != FactType::Storage)
    fact.values["signals"] = signals;
  return fact;
}

} // namespace

End endOf(const Component &sink) {
  switch (kindOf(sink).wire) {
  case Wire::None:
    return {};
  case Wire::Console:
    return {"console", "local"};
  case Wire::File:
    return {"file@" + digestOf(textAt(sink.settings, "path").value_or("")), "local"};
  default:
    const Target target = targetOf(sink);
    return {exportSubject(sink.type, target.destination.name), reachWord(target.destination.reach)};
  }
}

std::vector<Fact> sinkFacts(const Component &sink, const Set &signals) {
  std::vector<Fact> facts;
  if (kindOf(sink).wire == Wire::None)
    return facts;
  facts.push_back(factFor(sink, signals));
  if (textAt(sink.settings, "buffer.type").value_or("") == "disk")
    facts.push_back(makeFact(FactType::Storage, "queue:" + endOf(sink).subject,
                             {{"kind", "buffer"}, {"encryption", "off"}, {"holds", signals}}));
  for (Fact &fact : facts) {
    fact.latent = signals.empty();
    fact.label = (fact.subject.starts_with("queue:") ? "the buffer of " : "") + sink.label();
    fact.at = sink.at;
  }
  return facts;
}

} // namespace tacet::drift::vector
