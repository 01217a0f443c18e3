// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libboost-dev nlohmann-json3-dev libpoco-dev
#include <Poco/NumberParser.h>
#include <Poco/Runnable.h>
#include <boost/lexical_cast.hpp>
#include <nlohmann/json.hpp>
#include <string>

int number(const std::string &text) noexcept {
  return boost::lexical_cast<int>(text); // expect: tacet-uncontrolled-exception
}

std::string textOf(int value) noexcept { return boost::lexical_cast<std::string>(value); }

int numberQuietly(const std::string &text) noexcept {
  int value = 0;
  return boost::conversion::try_lexical_convert(text, value) ? value : 0;
}

bool isObject(const std::string &text) noexcept {
  return nlohmann::json::parse(text).is_object(); // expect: tacet-uncontrolled-exception
}

bool isObjectQuietly(const std::string &text) noexcept {
  return nlohmann::json::parse(text, nullptr, false).is_object();
}

class Worker : public Poco::Runnable {
public:
  void run() override {
    Value = Poco::NumberParser::parse(Text); // expect: tacet-uncontrolled-exception
  }

private:
  std::string Text;
  int Value = 0;
};

Worker worker;
