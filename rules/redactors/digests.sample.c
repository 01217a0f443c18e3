// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libssl-dev
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <stdio.h>
#include <string.h>

void guessed(const char *password) {
  unsigned char out[64];
  SHA256((const unsigned char *)password, strlen(password), out);
  printf("%s\n", out); // expect: tacet-weak-pseudonym
}

void incremental(const char *email) {
  unsigned char out[64];
  unsigned int size = 0;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha256(), NULL);
  EVP_DigestUpdate(context, email, strlen(email));
  EVP_DigestFinal_ex(context, out, &size);
  printf("%s\n", out); // expect: tacet-weak-pseudonym
}

// A key can't be guessed.
void hidden(const unsigned char *private_key) {
  unsigned char out[64];
  SHA256(private_key, 32, out);
  printf("%s\n", out);
}
