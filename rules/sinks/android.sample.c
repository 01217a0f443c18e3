// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -I/usr/include/android
// needs: android-liblog-dev
#define LOG_TAG "sample"
#include <android/log.h>
#include <log/log_main.h>
#include <string.h>

void direct(const char *user, const char *password) {
  __android_log_print(4, "net", "login %s %s", user, password); // expect: tacet-log-leak
  __android_log_write(ANDROID_LOG_INFO, "net", password);       // expect: tacet-log-leak
  __android_log_buf_write(0, 4, "net", password);               // expect: tacet-log-leak
  ALOGD("login %s %s", user, password);                         // expect: tacet-log-leak
  ALOGE_IF(!user, "password %s", password);                     // expect: tacet-log-leak
}

void harmless(const char *password) {
  ALOGD("password of %zu bytes at %p", strlen(password), (const void *)password);
  ALOGI("password %s", *password ? "set" : "missing");
}
