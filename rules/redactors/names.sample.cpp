// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
#include <iostream>
#include <string>

std::string maskSensitive(const std::string &text);
std::string obfuscate(const std::string &text, int keep);
void redact_in_place(std::string &text);
std::string escape(const std::string &text);

// Its body is here, and it hides nothing.
std::string redactNothing(const std::string &text) { return text; } // expect: tacet-weak-pseudonym

void hidden(std::string password) {
  std::clog << maskSensitive(password) << obfuscate(password, 2) << '\n';
  redact_in_place(password);
  std::clog << password << '\n';
}

void shown(const std::string &password) {
  std::clog << escape(password) << '\n';        // expect: tacet-log-leak
  std::clog << redactNothing(password) << '\n'; // expect: tacet-log-leak
}

void wpa_hexdump(int level, const char *title, const void *data, size_t size);
void wpa_hexdump_key(int level, const char *title, const void *data, size_t size);

void dumped(const unsigned char *private_key, size_t size) {
  wpa_hexdump(3, "key", private_key, size); // expect: tacet-raw-dump
  wpa_hexdump_key(3, "key", private_key, size);
}
