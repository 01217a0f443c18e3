// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "upstream.h"
#include "log.h"

#include <cstdio>
#include <cstdlib>
#include <syslog.h>

namespace relay {

Upstream fromEnvironment() {
  const char *host = std::getenv("RELAY_HOST");
  const char *key = std::getenv("RELAY_API_KEY");
  RELAY_DEBUG("upstream is %s", host ? host : "not set");
  RELAY_DEBUG("key is %s", key ? key : "not set");   // leak: by the variable that it was read from
  RELAY_DEBUG("key is %s", key ? "set" : "not set"); // harmless: that it is there
  return {host ? host : "", key ? key : ""};
}

bool forward(const Upstream &upstream, const Request &request) {
  char header[256];
  std::snprintf(header, sizeof header, "X-Api-Key: %s", upstream.apiKey.c_str());
  syslog(LOG_DEBUG, "sending %s to %s", header, upstream.host.c_str()); // leak: through a buffer

  std::snprintf(header, sizeof header, "Content-Length: %zu", request.body.size());
  syslog(LOG_DEBUG, "sending %s", header); // harmless: the buffer was overwritten
  return !upstream.host.empty();
}

} // namespace relay
