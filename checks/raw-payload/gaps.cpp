// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Logged payloads that are not found yet. A case that is found moves to fires.cpp.
#include <string>
#include <syslog.h>

// Found at low confidence only.
int main(int argc, char **argv) {
  std::string joined;
  for (int i = 0; i < argc; ++i)
    joined += std::string(argv[i]) + " ";
  syslog(LOG_INFO, "started as %s", joined.c_str()); // gap: tacet-raw-payload
}
