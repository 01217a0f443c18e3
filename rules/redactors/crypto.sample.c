// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libssl-dev libsodium-dev
#include <crypt.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

void hidden(const char *password, const unsigned char *key) {
  unsigned char out[64];
  unsigned int size = 0;
  HMAC(EVP_sha256(), key, 32, (const unsigned char *)password, strlen(password), out, &size);
  printf("%s\n", out);
  char stored[crypto_pwhash_STRBYTES];
  crypto_pwhash_str(stored, password, strlen(password), 2, 1 << 20);
  printf("%s %s\n", stored, crypt(password, "$6$salt"));
}

void encrypted(EVP_CIPHER_CTX *context, const unsigned char *private_key) {
  unsigned char out[64];
  int size = 0;
  EVP_EncryptUpdate(context, out, &size, private_key, 32);
  printf("%s\n", out);
}

void encoded(const unsigned char *private_key) {
  unsigned char out[64];
  EVP_EncodeBlock(out, private_key, 32);
  printf("%s\n", out); // expect: tacet-log-leak
}
