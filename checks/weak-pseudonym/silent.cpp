// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
// needs: libssl-dev zlib1g-dev
//
// Close to fires.cpp, and harmless.
#include "tacet/annotate.h"

#include <cstdio>
#include <cstring>
#include <functional>
#include <iostream>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <string>
#include <syslog.h>
#include <unordered_map>
#include <vector>
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

// A key has too many values to try.
void ofKey(const std::string &apiKey) { syslog(LOG_INFO, "key %s", sha256Of(apiKey).c_str()); }

// With a key.
void keyed(const std::string &email, const std::string &hmacKey) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha256(), hmacKey.data(), static_cast<int>(hmacKey.size()),
       reinterpret_cast<const unsigned char *>(email.data()), email.size(), digest, &size);
  syslog(LOG_INFO, "login of %s", hex(digest, size).c_str());
}

// A key goes into the digest first.
void keyedByHand(const std::string &email, const std::string &secretKey) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
  EVP_DigestUpdate(context, secretKey.data(), secretKey.size());
  EVP_DigestUpdate(context, email.data(), email.size());
  EVP_DigestFinal_ex(context, digest, &size);
  EVP_MD_CTX_free(context);
  syslog(LOG_INFO, "login of %s", hex(digest, size).c_str());
}

// Of something that may be known.
void ofFile(const std::string &content) { std::cerr << "checksum " << sha256Of(content) << '\n'; }

// It never leaves.
bool matches(const std::string &password, const std::string &stored) {
  const bool same = sha256Of(password) == stored;
  std::cerr << (same ? "matches" : "differs") << '\n';
  return same;
}

void place(const std::string &email, std::vector<int> &table) {
  const size_t slot = std::hash<std::string>{}(email) % table.size();
  syslog(LOG_DEBUG, "slot %zu", slot);
  ++table[slot];
}

void inTable(const std::string &email, std::unordered_map<size_t, int> &counts) {
  const int count = ++counts[std::hash<std::string>{}(email)];
  syslog(LOG_DEBUG, "seen %d times", count);
}

void length(const std::string &email) {
  syslog(LOG_INFO, "digest of %zu characters", sha256Of(email).size());
}

void checksumOfBuffer(const unsigned char *block, unsigned size) {
  syslog(LOG_INFO, "block %08lx", crc32(0, block, size));
}

std::string hmacMd5Hex(const std::string &text);

void byName(const std::string &email) { std::cerr << hmacMd5Hex(email) << '\n'; }

// A password hash made for that.
std::string bcryptHash(const std::string &password);

void passwordHash(const std::string &password) { std::cerr << bcryptHash(password) << '\n'; }

TACET_REDACTOR std::string redact(const std::string &value);
void maskInPlace(std::string &value);

void used(const std::string &email) {
  const std::string hidden = redact(email);
  std::cerr << hidden << '\n';
}

void writtenBack(std::string &number) { maskInPlace(number); }

TACET_REDACTOR std::string hides(const std::string &value) {
  return value.empty() ? value : std::string("***");
}

std::string obfuscate(std::string text) {
  for (char &c : text)
    c = '*';
  return text;
}
