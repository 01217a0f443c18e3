// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Endpoints: spellings of one host give one name, and no name shows a host.
#include "drift/posture/identity.h"
#include "drift/posture/vendors.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;
using Reach = Destination::Reach;

TEST_CASE("digests tell texts apart and don't show them", "[drift][posture]") {
  CHECK(digestOf("a") == digestOf("a"));
  CHECK(digestOf("a") != digestOf("b"));
  CHECK(digestOf("secret").size() == 17);
  CHECK(digestOf("secret")[0] == '~');
}

TEST_CASE("a destination's name and reach", "[drift][posture]") {
  struct Row {
    std::string_view endpoint, name;
    Reach reach;
  };
  const auto row = GENERATE(values<Row>({
      {"localhost:4317", "loopback", Reach::Local},
      {"http://user:pw@127.0.0.2:4317/x", "loopback", Reach::Local},
      {"[::1]:4317", "loopback", Reach::Local},
      {"LOCALHOST", "loopback", Reach::Local},
      {"localhost:${env:PORT}", "loopback", Reach::Local},
      {"unix:///run/x.sock", "socket", Reach::Local},
      {"/run/x.sock", "socket", Reach::Local},
      {"0.0.0.0:4317", "any-interface", Reach::Network},
      {":4317", "any-interface", Reach::Network},
      {"[::]:4317", "any-interface", Reach::Network},
      {"::", "any-interface", Reach::Network},
      {"https://http-intake.logs.DataDogHQ.com/api/v2", "datadoghq.com", Reach::ThirdParty},
      {"datadoghq.com", "datadoghq.com", Reach::ThirdParty},
      {"ingest.${REALM}.signalfx.com:443", "signalfx.com", Reach::ThirdParty},
      {"https://${file:/run/x:y}@o1.sentry.io/2", "sentry.io", Reach::ThirdParty},
      {"${env:ENDPOINT", "unknown", Reach::Unknown},
      {"${env:ENDPOINT}", "unknown", Reach::Unknown},
      {"{{ .Values.host }}:4317", "unknown", Reach::Unknown},
      {"https://${env:HOST}/v1", "unknown", Reach::Unknown},
  }));
  CAPTURE(row.endpoint);
  const Destination found = destinationOf(row.endpoint);
  CHECK(found.name == row.name);
  CHECK(found.reach == row.reach);
}

TEST_CASE("other hosts become digests with their port", "[drift][posture]") {
  const Destination plain = destinationOf("collector.shop.example:4317");
  CHECK(plain.reach == Reach::Network);
  CHECK(plain.name == digestOf("collector.shop.example") + ":4317");
  CHECK(destinationOf("https://bob:pw@Collector.Shop.Example.:4317/path?q=@").name == plain.name);
  CHECK(destinationOf("collector.shop.example:4318").name != plain.name);
  CHECK(destinationOf("collector.shop.example").name == digestOf("collector.shop.example"));
  // Ports that are no numbers could be anything.
  CHECK(destinationOf("host:pass word").name == digestOf("host"));
  CHECK(destinationOf("[fe80::1]:4317").name == digestOf("fe80::1") + ":4317");
}

TEST_CASE("only whole labels make a vendor's domain", "[drift][posture]") {
  CHECK(vendorOf("notdatadoghq.com").empty());
  CHECK(vendorOf("datadoghq.com.evil.example").empty());
  CHECK(vendorOf("a.b.sentry.io") == "sentry.io");
}
