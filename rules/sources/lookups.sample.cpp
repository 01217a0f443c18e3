// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -I/usr/include/jsoncpp
// needs: nlohmann-json3-dev libjsoncpp-dev libcjson-dev
#include <cjson/cJSON.h>
#include <iostream>
#include <json/json.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>

void mapped(std::map<std::string, std::string> &values,
            const std::unordered_map<std::string, std::string> &others) {
  std::clog << values["password"] << '\n'; // expect: tacet-log-leak
  std::clog << values["color"] << '\n';
  std::clog << others.at("access_token") << '\n'; // expect: tacet-log-leak
  std::clog << others.at("language") << '\n';
  if (auto found = others.find("access_token"); found != others.end())
    std::clog << found->second << '\n'; // expect: tacet-log-leak
}

void parsed(const nlohmann::json &first, const Json::Value &second, const cJSON *third) {
  std::clog << first["password"].get<std::string>() << '\n'; // expect: tacet-log-leak
  std::clog << second["password"].asString() << '\n';        // expect: tacet-log-leak
  const cJSON *item = cJSON_GetObjectItem(third, "password");
  std::clog << cJSON_GetStringValue(item); // expect: tacet-log-leak
  std::clog << first["size"].get<int>() << second["color"].asString() << '\n';
}
