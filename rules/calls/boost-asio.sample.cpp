// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libboost-dev libssl-dev
// flags: -std=c++17
#include <boost/asio/ssl.hpp>

void contexts() {
  boost::asio::ssl::context context(boost::asio::ssl::context::tls_client);
  context.set_verify_mode(boost::asio::ssl::verify_none); // expect: tacet-cleartext-transport
  context.set_verify_mode(boost::asio::ssl::verify_peer);
}
