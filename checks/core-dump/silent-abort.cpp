// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
//
// The same program with dumps switched off.
#include "tacet/annotate.h"
#include <cstdlib>
#include <string>
#include <sys/prctl.h>

struct Signer {
  std::string signingKey TACET_SENSITIVE("key");
};

bool load(Signer &signer);

int main() {
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  Signer signer;
  if (!load(signer))
    std::abort();
}
