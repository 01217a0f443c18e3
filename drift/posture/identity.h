// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// How values of a configuration may appear in a posture: words that are known to be harmless as
// they are, everything else as a digest that tells two things apart and nothing more.
#pragma once

#include <string>
#include <string_view>

namespace tacet::drift {

/// "~" and 16 hexadecimal digits of the SHA-256. Equal texts are equal; the text stays here.
std::string digestOf(std::string_view text);

/// Where an endpoint leads, without scheme, credentials, path and query: "loopback",
/// "any-interface", a well-known vendor's domain ("datadoghq.com"), a port-qualified digest
/// ("~1f2e…:4317") for every other host, "unknown" where a substitution decides it.
struct Destination {
  std::string name;
  enum class Reach : unsigned char { Local, Network, ThirdParty, Unknown } reach = Reach::Unknown;
};
Destination destinationOf(std::string_view endpoint);

} // namespace tacet::drift
