// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libsodium-dev
#include <sodium.h>
#include <stdio.h>

void created(void) {
  unsigned char first[crypto_box_PUBLICKEYBYTES], second[crypto_box_SECRETKEYBYTES];
  char hex[2 * sizeof second + 1];
  crypto_box_keypair(first, second);
  sodium_bin2hex(hex, sizeof hex, second, sizeof second);
  printf("%s\n", hex); // expect: tacet-log-leak
  sodium_bin2hex(hex, sizeof hex, first, sizeof first);
  printf("%s\n", hex);
}

void stored(const char *given, unsigned long long size) {
  char out[crypto_pwhash_STRBYTES];
  printf("storing %s\n", given); // expect: tacet-log-leak
  crypto_pwhash_str(out, given, size, 2, 1 << 20);
  printf("stored %s\n", out);
}
