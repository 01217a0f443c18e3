// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Making endpoints comparable without showing them. Spellings of one host (case, scheme, brackets,
// credentials, a path) fold into one name.
#include "drift/posture/identity.h"

#include "core/system/sha256.h"
#include "drift/posture/vendors.h"

#include <algorithm>
#include <cctype>

namespace tacet::drift {
namespace {

using Reach = Destination::Reach;

struct Endpoint {
  std::string host;
  std::string_view port;
};

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Substitutions of all systems: "${…}", "$(…)", "$NAME", "{{ … }}", "<%= … %>", "%NAME%".
bool isSubstituted(std::string_view text) {
  return text.find_first_of("$%") != std::string_view::npos ||
         text.find("{{") != std::string_view::npos || text.find("<%") != std::string_view::npos;
}

/// With "$" for every "${…}", so that no colon or slash of one counts.
std::string folded(std::string_view endpoint) {
  std::string result;
  for (size_t at = 0; at < endpoint.size(); ++at) {
    result += endpoint[at];
    if (endpoint.substr(at).starts_with("${"))
      at = std::min(endpoint.find('}', at), endpoint.size());
  }
  return result;
}

std::string_view withoutScheme(std::string_view endpoint) {
  const size_t scheme = endpoint.find("://");
  return scheme == std::string_view::npos ? endpoint : endpoint.substr(scheme + 3);
}

bool isSocket(std::string_view endpoint) {
  return endpoint.starts_with("unix:") || endpoint.starts_with("unixgram:") ||
         endpoint.starts_with('/') || endpoint.starts_with("npipe:");
}

/// What stands between "//" and the path, without credentials.
std::string_view authorityOf(std::string_view endpoint) {
  std::string_view rest = withoutScheme(endpoint);
  // An '@' of a path is not the one after the credentials.
  rest = rest.substr(0, rest.find_first_of("/?#"));
  const size_t credentials = rest.rfind('@');
  return credentials == std::string_view::npos ? rest : rest.substr(credentials + 1);
}

Endpoint split(std::string_view authority) {
  if (authority.starts_with('[')) {
    const size_t close = authority.find(']');
    const std::string_view inside =
        authority.substr(1, close == authority.npos ? close : close - 1);
    const std::string_view rest =
        close == authority.npos ? std::string_view() : authority.substr(close + 1);
    return {lower(inside), rest.starts_with(':') ? rest.substr(1) : std::string_view()};
  }
  const size_t colon = authority.rfind(':');
  // More than one colon without brackets is an address of version 6 without a port.
  if (colon == authority.npos || authority.find(':') != colon)
    return {lower(authority), {}};
  return {lower(authority.substr(0, colon)), authority.substr(colon + 1)};
}

bool isLoopback(std::string_view host) {
  return host == "localhost" || host.ends_with(".localhost") || host == "::1" ||
         host == "ip6-localhost" || host == "0:0:0:0:0:0:0:1" ||
         (host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos);
}

bool isAnyInterface(std::string_view host) {
  return host.empty() || host == "0.0.0.0" || host == "::" || host == "*" ||
         host == "0:0:0:0:0:0:0:0";
}

} // namespace

std::string digestOf(std::string_view text) { return "~" + sha256Hex(text).substr(0, 16); }

Destination destinationOf(std::string_view endpoint) {
  if (isSocket(endpoint))
    return {"socket", Reach::Local};
  const std::string text = folded(endpoint);
  const Endpoint parts = split(authorityOf(text));
  std::string_view host = parts.host;
  if (host.ends_with('.'))
    host.remove_suffix(1);
  if (isLoopback(host))
    return {"loopback", Reach::Local};
  // The end of a name decides who owns it, whatever is substituted before.
  if (const std::string_view vendor = vendorOf(host); !vendor.empty())
    return {std::string(vendor), Reach::ThirdParty};
  if (isSubstituted(endpoint))
    return {std::string("unknown"), Reach::Unknown};
  if (isAnyInterface(host))
    return {"any-interface", Reach::Network};
  std::string name = digestOf(host);
  if (isDigits(parts.port))
    name.append(":").append(parts.port);
  return {name, Reach::Network};
}

} // namespace tacet::drift
