// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -Wno-enum-constexpr-conversion
// needs: libboost-dev
#include <boost/algorithm/string.hpp>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <boost/optional.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

void text(const std::string &password) {
  std::clog << boost::format("%1% %2%") % "password" % password; // expect: tacet-log-leak
  std::clog << (boost::format("%1%") % password).str();          // expect: tacet-log-leak
  std::clog << boost::str(boost::format("%1%") % password);      // expect: tacet-log-leak
  std::clog << boost::algorithm::to_upper_copy(password);        // expect: tacet-log-leak
  std::vector<std::string> parts{"a", password};
  std::clog << boost::algorithm::join(parts, " "); // expect: tacet-log-leak
  boost::split(parts, password, boost::is_any_of(" "));
  std::clog << parts[0]; // expect: tacet-log-leak
  std::clog << boost::starts_with(password, "x") << boost::iequals(password, "y");
}

void wrapped(const std::string &password, int userPin) {
  boost::optional<std::string> maybe = password;
  std::clog << *maybe; // expect: tacet-log-leak
  boost::property_tree::ptree tree;
  tree.put("value", password);
  std::ostringstream out;
  boost::property_tree::write_json(out, tree);
  std::clog << out.str();                                 // expect: tacet-log-leak
  std::clog << boost::lexical_cast<std::string>(userPin); // expect: tacet-log-leak
}
