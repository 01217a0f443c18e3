// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
//
// A program that holds a key, ends itself with a core dump, and never says anything about dumps.
#include "tacet/annotate.h"
#include <cstdlib>
#include <string>

struct Signer {
  std::string signingKey TACET_SENSITIVE("key");
};

bool load(Signer &signer);

int main() {
  Signer signer;
  if (!load(signer))
    std::abort(); // expect: tacet-core-dump
}
