// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a host is was decided by destinationOf(); here it is only named.
#include "drift/adapters/reach.h"

namespace tacet::drift {

std::string reachWord(Destination::Reach reach) {
  switch (reach) {
  case Destination::Reach::Local:
    return "local";
  case Destination::Reach::Network:
    return "network";
  case Destination::Reach::ThirdParty:
    return "third-party";
  case Destination::Reach::Unknown:
    break;
  }
  return "unknown";
}

std::string bindWord(std::string_view endpoint) {
  const Destination destination = destinationOf(endpoint);
  if (destination.name == "loopback" || destination.name == "any-interface" ||
      destination.name == "socket" || destination.name == "unknown")
    return destination.name;
  return "network";
}

} // namespace tacet::drift
