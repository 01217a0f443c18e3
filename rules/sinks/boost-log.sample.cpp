// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -DBOOST_LOG_DYN_LINK -Wno-enum-constexpr-conversion
// needs: libboost-log-dev
#include <boost/log/sources/logger.hpp>
#include <boost/log/sources/record_ostream.hpp>
#include <boost/log/sources/severity_logger.hpp>
#include <boost/log/trivial.hpp>
#include <string>

namespace src = boost::log::sources;

std::string redact(const std::string &text);

void direct(const std::string &user, const std::string &password) {
  BOOST_LOG_TRIVIAL(info) << "login " << user << " " << password; // expect: tacet-log-leak
  src::severity_logger<int> leveled;
  BOOST_LOG_SEV(leveled, 2) << "password " << password; // expect: tacet-log-leak
  src::logger plain;
  BOOST_LOG(plain) << "password " << password; // expect: tacet-log-leak
}

void record(const std::string &accessToken) {
  src::logger logger;
  if (boost::log::record entry = logger.open_record()) {
    boost::log::record_ostream stream(entry);
    stream << "Bearer " << accessToken; // expect: tacet-log-leak
    stream.flush();
    logger.push_record(boost::move(entry));
  }
}

void harmless(const std::string &password) {
  BOOST_LOG_TRIVIAL(info) << "password of " << password.size() << " bytes";
  BOOST_LOG_TRIVIAL(info) << "password " << (password.empty() ? "missing" : "set");
  BOOST_LOG_TRIVIAL(info) << "password " << redact(password);
}
