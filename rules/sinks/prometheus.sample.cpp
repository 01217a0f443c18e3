// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: prometheus-cpp-dev
#include <memory>
#include <prometheus/counter.h>
#include <prometheus/registry.h>
#include <string>

void direct(prometheus::Registry &registry, const std::string &accessToken) {
  auto builder = prometheus::BuildCounter().Name("logins_total");
  builder.Labels({{"token", accessToken}}); // expect: tacet-log-leak
  auto &family = builder.Register(registry);
  family.Add({{"token", accessToken}}).Increment(); // expect: tacet-log-leak
}

void harmless(prometheus::Registry &registry, const std::string &accessToken) {
  auto &family = prometheus::BuildCounter().Name("tokens_total").Register(registry);
  family.Add({{"length", std::to_string(accessToken.size())}}).Increment();
  family.Add({{"present", accessToken.empty() ? "no" : "yes"}}).Increment();
}
