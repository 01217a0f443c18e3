// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libcurl4-openssl-dev
#include <curl/curl.h>

void options(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L);       // expect: tacet-cleartext-transport
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);       // expect: tacet-cleartext-transport
  curl_easy_setopt(handle, CURLOPT_PROXY_SSL_VERIFYHOST, 0L); // expect: tacet-cleartext-transport
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt( // expect: tacet-cleartext-transport
      handle, CURLOPT_URL, "http://crash.example.com/report");
  curl_easy_setopt(handle, CURLOPT_URL, "https://crash.example.com/report");
}
