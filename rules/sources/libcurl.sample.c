// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libcurl4-openssl-dev
#include <curl/curl.h>
#include <stdio.h>

static size_t take(char *data, size_t size, size_t count, void *state) {
  fprintf(stderr, "got %.*s\n", (int)(size * count), data); // expect: tacet-raw-payload
  fprintf(stderr, "got %zu bytes\n", size * count);
  return size * count;
}

static int trace(CURL *handle, curl_infotype type, char *data, size_t size, void *state) {
  fwrite(data, 1, size, stderr); // expect: tacet-raw-payload
  return 0;
}

void transfer(CURL *curl, const char *login) {
  fprintf(stderr, "using %s\n", login); // expect: tacet-log-leak
  curl_easy_setopt(curl, CURLOPT_USERPWD, login);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, trace);
}

void harmless(CURL *curl, const char *agent) {
  fprintf(stderr, "using %s\n", agent);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, agent);
}
