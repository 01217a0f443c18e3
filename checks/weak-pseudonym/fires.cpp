// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
// needs: libssl-dev zlib1g-dev
//
// Hashes that guessing undoes, and redactors that hide nothing.
#include "tacet/annotate.h"

#include <cstdio>
#include <functional>
#include <iostream>
#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/sha.h>
#include <string>
#include <syslog.h>
#include <zlib.h>

static std::string hex(const unsigned char *bytes, size_t size) {
  std::string out;
  char two[3];
  for (size_t i = 0; i < size; ++i) {
    std::snprintf(two, sizeof two, "%02x", bytes[i]);
    out += two;
  }
  return out;
}

static std::string sha256Of(const std::string &text) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest);
  return hex(digest, sizeof digest);
}

void byWrapper(const std::string &email) {
  syslog(LOG_INFO, "login of %s", sha256Of(email).c_str()); // expect: tacet-weak-pseudonym
}

void bytesOneByOne(const std::string &email) {
  unsigned char digest[MD5_DIGEST_LENGTH];
  MD5(reinterpret_cast<const unsigned char *>(email.data()), email.size(), digest);
  for (unsigned char byte : digest)
    std::fprintf(stderr, "%02x", byte); // expect: tacet-weak-pseudonym
}

void ofPassword(const std::string &password) {
  std::cerr << "hash " << sha256Of(password) << '\n'; // expect: tacet-weak-pseudonym
}

void stdHash(const std::string &email) {
  std::cerr << std::hash<std::string>{}(email) << '\n'; // expect: tacet-weak-pseudonym
}

void stdHashInVariable(const std::string &phoneNumber) {
  const size_t id = std::hash<std::string>{}(phoneNumber);
  syslog(LOG_INFO, "caller %zu", id); // expect: tacet-weak-pseudonym
}

void checksum(const std::string &email) {
  const uLong sum =
      crc32(0, reinterpret_cast<const Bytef *>(email.data()), static_cast<uInt>(email.size()));
  syslog(LOG_INFO, "user %08lx", sum); // expect: tacet-weak-pseudonym
}

void incremental(const std::string &creditCardNumber) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha1(), nullptr);
  EVP_DigestUpdate(context, creditCardNumber.data(), creditCardNumber.size());
  EVP_DigestFinal_ex(context, digest, &size);
  EVP_MD_CTX_free(context);
  syslog(LOG_INFO, "card %s", hex(digest, size).c_str()); // expect: tacet-weak-pseudonym
}

void atOnce(const std::string &pinCode) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_Digest(pinCode.data(), pinCode.size(), digest, &size, EVP_sha256(), nullptr);
  std::cerr << hex(digest, size) << '\n'; // expect: tacet-weak-pseudonym
}

std::string md5Hex(const std::string &text);

void byName(const std::string &email) {
  std::cerr << md5Hex(email) << '\n'; // expect: tacet-weak-pseudonym
}

struct Patient {
  std::string diagnosis;
  std::string code() const { return sha256Of(diagnosis); }
};

void ofField(const Patient &patient) {
  std::clog << patient.code() << '\n'; // expect: tacet-weak-pseudonym
}

void keptInText(const std::string &email) {
  std::string line = "user=";
  line += sha256Of(email);
  std::clog << line << '\n'; // expect: tacet-weak-pseudonym
}

TACET_REDACTOR std::string redact(const std::string &value);
std::string maskNumber(std::string value);

void discarded(const std::string &email) {
  redact(email); // expect: tacet-weak-pseudonym
}

void discardedByName(std::string number) {
  maskNumber(number); // expect: tacet-weak-pseudonym
  std::cerr << number << '\n';
}

TACET_REDACTOR std::string hideNothing(const std::string &value) { // expect: tacet-weak-pseudonym
  return value;
}

std::string obfuscate(std::string text) { // expect: tacet-weak-pseudonym
  return text;
}
