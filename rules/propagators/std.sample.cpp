// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <regex>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

void text(const std::string &password) {
  std::string line = "password=";
  line.append(password).push_back('\n');
  std::clog << line; // expect: tacet-log-leak
  std::string_view part = line;
  part.remove_prefix(3);
  std::clog << part.substr(2); // expect: tacet-log-leak
  line = "nothing";
  std::clog << line;
  line.assign(password, 0, 4);
  std::clog << line; // expect: tacet-log-leak
  line.clear();
  std::clog << line << password.find('x') << password.compare("x");
}

void streams(const std::string &password) {
  std::stringstream both;
  both << "password " << password;
  std::string word;
  both >> word;
  std::clog << word; // expect: tacet-log-leak
  std::getline(both, word);
  std::clog << word;         // expect: tacet-log-leak
  std::clog << both.rdbuf(); // expect: tacet-log-leak
}

void containers(const std::string &password) {
  std::vector<std::string> list{"a", password};
  for (const auto &each : list)
    std::clog << each; // expect: tacet-log-leak
  std::clog << list.size() << list.empty();
  std::vector<std::string> other;
  std::copy(list.begin(), list.end(), std::back_inserter(other));
  std::clog << other.back(); // expect: tacet-log-leak
  list.clear();
  for (const auto &each : list)
    std::clog << each;
  std::map<int, std::string> byNumber;
  byNumber.emplace(1, password);
  for (const auto &[number, value] : byNumber)
    std::clog << number << value; // expect: tacet-log-leak
}

void wrappers(const std::string &password) {
  std::optional<std::string> maybe = password;
  std::clog << *maybe << maybe.has_value(); // expect: tacet-log-leak
  maybe.reset();
  std::clog << maybe.value_or("none");
  auto owned = std::make_unique<std::string>(password);
  std::clog << *owned; // expect: tacet-log-leak
  auto shared = std::make_shared<std::string>(password);
  std::clog << shared->c_str() << shared.use_count(); // expect: tacet-log-leak
  auto pair = std::make_pair(1, password);
  std::clog << pair.second; // expect: tacet-log-leak
  std::clog << pair.first;
  auto three = std::make_tuple(1, password, 2);
  std::clog << std::get<1>(three); // expect: tacet-log-leak
}

void moved(std::string password) {
  std::string other = std::move(password);
  std::clog << other; // expect: tacet-log-leak
  std::string third = "nothing";
  std::swap(other, third);
  std::clog << third; // expect: tacet-log-leak
  std::clog << other;
  std::clog << std::exchange(third, "nothing"); // expect: tacet-log-leak
  std::clog << third;
}

void thrown(const std::string &password) {
  try {
    throw std::runtime_error("bad " + password);
  } catch (const std::exception &error) {
    std::clog << error.what(); // expect: tacet-log-leak
  }
}

void quoted(const std::string &password) {
  const std::runtime_error error("bad " + password);
  std::clog << error.what(); // expect: tacet-log-leak
}

void numbers(int userPin) {
  std::clog << std::to_string(userPin);   // expect: tacet-log-leak
  std::clog << std::hash<int>{}(userPin); // expect: tacet-weak-pseudonym
}
