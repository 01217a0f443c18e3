// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libprotobuf-dev
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>
#include <iostream>
#include <string>

void printed(const google::protobuf::Message &payload) {
  std::clog << payload.DebugString();      // expect: tacet-raw-dump
  std::clog << payload.ShortDebugString(); // expect: tacet-raw-dump
  std::string text;
  google::protobuf::TextFormat::PrintToString(payload, &text);
  std::clog << text; // expect: tacet-raw-dump
  google::protobuf::util::MessageToJsonString(payload, &text);
  std::clog << text; // expect: tacet-raw-dump
  std::clog << payload.GetTypeName() << payload.ByteSizeLong();
}
