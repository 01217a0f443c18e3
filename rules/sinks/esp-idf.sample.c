// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of ESP-IDF's header.
// flags: -Itestdata/headers/esp-idf
#include <esp_log.h>
#include <string.h>

static const char *TAG = "wifi";

void direct(const char *ssid, const char *password) {
  ESP_LOGI(TAG, "joining %s with %s", ssid, password);         // expect: tacet-log-leak
  ESP_LOGD(TAG, "password %.*s", 8, password);                 // expect: tacet-log-leak
  esp_log_write(ESP_LOG_INFO, TAG, "password %s\n", password); // expect: tacet-log-leak
  esp_rom_printf("password %s\n", password);                   // expect: tacet-log-leak
}

void dumped(const unsigned char *private_key, unsigned short size) {
  ESP_LOG_BUFFER_HEX(TAG, private_key, size);                    // expect: tacet-log-leak
  ESP_LOG_BUFFER_HEXDUMP(TAG, private_key, size, ESP_LOG_DEBUG); // expect: tacet-log-leak
}

void harmless(const char *password) {
  ESP_LOGI(TAG, "password of %u bytes", (unsigned)strlen(password));
  ESP_LOGI(TAG, "password at %p", (const void *)password);
  ESP_LOGE(TAG, "wrong password");
}
