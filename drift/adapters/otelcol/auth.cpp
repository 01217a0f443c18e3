// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An authenticator that is named but not run keeps the collector from starting, so naming counts.
#include "drift/adapters/otelcol/auth.h"

#include "drift/adapters/settings.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tacet::drift::otelcol {
namespace {

/// "basic" for basicauth, "token" for all others: bearertokenauth, oidc, oauth2client, sigv4auth, …
std::string authenticatorWord(const Node *settings) {
  const std::string id = textAt(settings, "auth.authenticator").value_or("");
  if (id.empty())
    return "none";
  return typeOf(id) == "basicauth" ? "basic" : "token";
}

bool namesSecret(const std::string &header) {
  constexpr std::array<std::string_view, 6> Parts{"auth",   "token",  "key",
                                                  "secret", "cookie", "credential"};
  return std::ranges::any_of(
      Parts, [&](std::string_view part) { return header.find(part) != header.npos; });
}

} // namespace

std::set<std::string> headerNames(const Component &component) {
  std::set<std::string> names;
  const auto add = [&](std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    names.insert(std::move(name));
  };
  const Node *headers = at(component.settings, "headers");
  if (headers == nullptr)
    return names;
  for (const Entry &entry : headers->entries)
    add(entry.key);
  for (const Node &item : headers->items)
    if (const auto name = textAt(&item, "name"))
      add(*name);
  return names;
}

std::string clientAuth(const Component &component, const ExporterKind &kind) {
  if (const std::string word = authenticatorWord(component.settings); word != "none")
    return word;
  if (firstOf(component.settings, kind.secrets) != nullptr || kind.wire == Wire::Vendor)
    return "token";
  const std::set<std::string> names = headerNames(component);
  return std::ranges::any_of(names, namesSecret) ? "token" : "none";
}

std::string serverAuth(const Node *settings) {
  if (const std::string word = authenticatorWord(settings); word != "none")
    return word;
  const Node *clients = deep(settings, "tls.client_ca_file");
  return clients == nullptr || clients->isNull() ? "none" : "mutual-tls";
}

} // namespace tacet::drift::otelcol
