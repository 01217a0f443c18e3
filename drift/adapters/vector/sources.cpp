// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Doors that Vector opens, and what it runs that cannot be read. The API is off unless switched on,
// and then asks nobody who they are. Reference: https://vector.dev/docs/reference/api/
#include "drift/adapters/reach.h"
#include "drift/adapters/settings.h"
#include "drift/adapters/vector/facts.h"
#include "drift/adapters/vector/kinds.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

namespace tacet::drift::vector {
namespace {

using namespace settings;

std::string unusualPort(const Door &door, const Node *address) {
  const std::string_view text = address == nullptr ? std::string_view() : address->text;
  const size_t colon = text.rfind(':');
  const std::string_view port =
      colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  const bool number = !port.empty() && port.find_first_not_of("0123456789") == port.npos;
  return !number || port == door.port ? "" : ":" + std::string(port);
}

bool isUnix(const Component &source) {
  return textAt(source.settings, "mode").value_or("").starts_with("unix");
}

std::string serverTransport(const Node *tls) {
  if (switchAt(tls, "enabled") != Switch::On)
    return "cleartext";
  return switchAt(tls, "verify_certificate") == Switch::On ? "mutual-tls" : "tls";
}

std::string serverAuth(const Component &source) {
  if (serverTransport(at(source.settings, "tls")) == "mutual-tls")
    return "mutual-tls";
  if (at(source.settings, "auth") != nullptr)
    return "basic";
  const bool token = at(source.settings, "token") != nullptr ||
                     at(source.settings, "valid_tokens") != nullptr ||
                     at(source.settings, "access_keys") != nullptr;
  return token ? "token" : "none";
}

Fact listener(const Door &door, const Component &source) {
  const Node *address = deep(source.settings, door.path);
  Fact fact = makeFact(FactType::Listener,
                       source.type + "/" + std::string(door.name) + unusualPort(door, address));
  fact.values["bind"] = isUnix(source)       ? "socket"
                        : address == nullptr ? "any-interface"
                                             : bindWord(address->text);
  fact.values["transport"] = isUnix(source) ? "local" : serverTransport(at(source.settings, "tls"));
  fact.values["auth"] = serverAuth(source);
  fact.label = source.label();
  fact.at = address == nullptr ? source.at : address->at;
  return fact;
}

Fact opaque(const Component &component, std::string_view kind) {
  Fact fact =
      makeFact(FactType::Opaque, "transform:" + component.type,
               {{"kind", std::string(kind)}, {"digest", digestOf(flat(*component.settings))}});
  fact.label = component.label();
  fact.at = component.at;
  return fact;
}

} // namespace

std::string sourceOf(const Component &source) {
  std::string name = source.type;
  bool waits = false;
  for (const Door &door : allDoors())
    if (door.source == source.type) {
      waits = true;
      name += unusualPort(door, deep(source.settings, door.path));
    }
  const Node *reads = firstOf(source.settings, "include|bootstrap_servers|queue_url");
  return waits || reads == nullptr ? name : name + "@" + digestOf(flat(*reads));
}

std::vector<Fact> listenersOf(const Component &source) {
  std::vector<Fact> facts;
  for (const Door &door : allDoors()) {
    const bool own = door.path.find('.') == std::string_view::npos;
    if (door.source == source.type && (own || deep(source.settings, door.path) != nullptr))
      facts.push_back(listener(door, source));
  }
  return facts;
}

std::vector<Fact> apiFacts(const Node &root) {
  const Node *api = root.find("api");
  if (switchAt(api, "enabled") != Switch::On)
    return {};
  const Node *address = at(api, "address");
  Fact fact = makeFact(FactType::Hook, "api",
                       {{"auth", "none"}, {"transport", "cleartext"}, {"power", "inspect"}});
  fact.values["bind"] = address == nullptr ? "loopback" : bindWord(address->text);
  fact.label = "the API";
  fact.at = address == nullptr ? api->at : address->at;
  return {fact};
}

std::vector<Fact> opaqueFacts(const Component &component) {
  if (component.kind != Component::Kind::Transform)
    return {};
  if (component.type == "lua" || component.type == "wasm")
    return {opaque(component, "script")};
  const bool elsewhere = component.type == "remap" && at(component.settings, "source") == nullptr;
  if (elsewhere)
    return {opaque(component, "script")};
  return isTransform(component.type) ? std::vector<Fact>{}
                                     : std::vector<Fact>{opaque(component, "plugin")};
}

} // namespace tacet::drift::vector
