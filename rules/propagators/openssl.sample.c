// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libssl-dev
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdio.h>

void encoded(const unsigned char *private_key, long size) {
  unsigned char out[256];
  EVP_EncodeBlock(out, private_key, (int)size);
  printf("%s\n", out); // expect: tacet-log-leak
  char *hex = OPENSSL_buf2hexstr(private_key, size);
  printf("%s\n", hex); // expect: tacet-log-leak
  OPENSSL_free(hex);
  BIGNUM *number = BN_bin2bn(private_key, (int)size, NULL);
  printf("%s\n", BN_bn2hex(number)); // expect: tacet-log-leak
  printf("%d\n", BN_num_bits(number));
}

void cleared(const char *password) {
  char copy[64];
  BIO_snprintf(copy, sizeof copy, "%s", password);
  printf("%s\n", copy); // expect: tacet-log-leak
  OPENSSL_cleanse(copy, sizeof copy);
  printf("%s\n", copy);
}
