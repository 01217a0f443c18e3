// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Debian has no package with this header: it is a part of the programs.
#include <stddef.h>

struct wpabuf;
void wpa_hexdump(int level, const char *title, const void *buf, size_t len);
void wpa_hexdump_key(int level, const char *title, const void *buf, size_t len);
void wpa_hexdump_ascii(int level, const char *title, const void *buf, size_t len);
void wpa_hexdump_ascii_key(int level, const char *title, const void *buf, size_t len);

void derived(const unsigned char *psk, const unsigned char *ssid) {
  wpa_hexdump(1, "PSK", psk, 32); // expect: tacet-raw-dump
  wpa_hexdump_key(1, "PSK", psk, 32);
  wpa_hexdump(1, "SSID", ssid, 6);
}

void entered(const char *passphrase, size_t length) {
  wpa_hexdump_ascii(1, "passphrase", passphrase, length); // expect: tacet-raw-dump
  wpa_hexdump_ascii_key(1, "passphrase", passphrase, length);
}
