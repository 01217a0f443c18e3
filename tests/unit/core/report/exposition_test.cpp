// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/exposition.h"

#include <catch2/catch.hpp>

using namespace tacet;

TEST_CASE("samples stand under their metric, with their labels escaped") {
  Exposition out;
  out.gauge("a_b", "What it \"is\":\n\\");
  out.sample(3);
  out.sample(-1, {{"x", "a\"b\\c\nd"}, {"y", ""}});
  CHECK(out.text() == "# HELP a_b What it \"is\":\\n\\\\\n"
                      "# TYPE a_b gauge\n"
                      "a_b 3\n"
                      "a_b{x=\"a\\\"b\\\\c\\nd\",y=\"\"} -1\n");
}

TEST_CASE("a sample without labels is read back, and nothing else is") {
  const std::string_view text = "# HELP a 1\na_b 5\na{x=\"1\"} 6\na 7\nb x\nc 1 2\nd ";
  CHECK(plainSample(text, "a") == 7);
  CHECK(plainSample(text, "a_b") == 5);
  CHECK(plainSample(text, "b") == std::nullopt);
  CHECK(plainSample(text, "c") == std::nullopt);
  CHECK(plainSample(text, "d") == std::nullopt);
  CHECK(plainSample(text, "absent") == std::nullopt);
  CHECK(plainSample("", "a") == std::nullopt);
  CHECK(plainSample("a 99999999999999999999", "a") == std::nullopt);
}
