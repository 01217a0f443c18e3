// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libboost-dev libssl-dev
// flags: -std=c++17
#include <boost/asio/ssl.hpp>

void contexts() {
  boost::asio::ssl::context context(boost::asio::ssl::context::tls_client);
  context.set_verify_mode(boost::asio::ssl::verify_none); // expect: tacet-cleartext-transport
  context.set_verify_mode(boost::asio::ssl::verify_peer);
  context.set_verify_callback( // expect: tacet-cleartext-transport
      [](bool, boost::asio::ssl::verify_context &) { return true; });
  context.set_verify_callback(
      [](bool verified, boost::asio::ssl::verify_context &) { return verified; });
  context.set_verify_callback(boost::asio::ssl::host_name_verification("mail.example.org"));
}
