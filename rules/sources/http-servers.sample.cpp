// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libcpp-httplib-dev libmicrohttpd-dev
#include <httplib.h>
#include <iostream>
#include <microhttpd.h>

void served(const httplib::Request &in, httplib::Response &out) {
  std::clog << in.body << '\n';                     // expect: tacet-raw-payload
  std::clog << in.get_header_value("Authorization") // expect: tacet-log-leak
            << '\n';
  std::clog << in.method << ' ' << in.body.size() << '\n';
  out.set_content("ok", "text/plain");
}

static MHD_Result answer(void *, MHD_Connection *connection, const char *, const char *method,
                         const char *, const char *data, size_t *size, void **) {
  std::clog << method << ' ' << *size << '\n';
  std::clog << data << '\n'; // expect: tacet-raw-payload
  const char *given = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Authorization");
  std::clog << given << '\n'; // expect: tacet-log-leak
  return MHD_YES;
}

MHD_Daemon *start() {
  return MHD_start_daemon(0, 8080, nullptr, nullptr, &answer, nullptr, MHD_OPTION_END);
}
