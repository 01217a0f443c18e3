// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -I/usr/include/jsoncpp
// needs: nlohmann-json3-dev rapidjson-dev libjsoncpp-dev libjansson-dev libcjson-dev
#include <cjson/cJSON.h>
#include <iostream>
#include <jansson.h>
#include <json/json.h>
#include <nlohmann/json.hpp>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>

void written(const std::string &password) {
  nlohmann::json first;
  first["value"] = password;
  std::clog << first.dump(); // expect: tacet-raw-dump
  std::clog << first;        // expect: tacet-raw-dump
  Json::Value second;
  second["value"] = password;
  std::clog << second.toStyledString();          // expect: tacet-raw-dump
  std::clog << Json::FastWriter().write(second); // expect: tacet-raw-dump
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  writer.Key("value");
  writer.String(password.c_str());
  writer.EndObject();
  std::clog << buffer.GetString(); // gap: tacet-log-leak
}

void writtenInC(const char *password) {
  json_t *first = json_object();
  json_object_set_new(first, "value", json_string(password));
  std::clog << json_dumps(first, 0); // expect: tacet-raw-dump
  cJSON *second = cJSON_CreateObject();
  cJSON_AddStringToObject(second, "value", password);
  std::clog << cJSON_Print(second); // expect: tacet-raw-dump
  std::clog << json_object_size(first);
}
