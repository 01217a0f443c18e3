// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Real-looking values in all places where literals stand. All are made up; tokens are in two parts
// so that other scanners leave this file alone.
// clang-format off: both parts of a literal stay in the line of its comment
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static const char *const kToken = "ghp_" "bQTKjtayTfSlX2oumQ5geJ6xZGWtmeTtfosi"; // expect: tacet-real-data

const char *table[] = {
    "first",
    "ghp_" "0Tzswz26DXO4O33i7rlbxRZQSw5AbQTSDp2z", // expect: tacet-real-data
    "last",
};

struct Settings {
  std::string region = "north";
  std::string token = "ghp_" "w5Oglshr6MUoTRczcMkBmWtjyVcJtOO8lK1o"; // expect: tacet-real-data
};

const std::map<std::string, std::string> kPeople = {
    {"name", "Margarethe"},
    {"hetu", "170305-497P"}, // expect: tacet-real-data
};

void login(const std::string &name, const std::string &token);
void charge(const std::string &cardNumber, int cents);
int sql(const char *statement);

void argument() {
  login("relay",
        "ghp_" "THq7BQRKw7ah1WXPs5c42LMSdpRhcYunX6wV"); // expect: tacet-real-data
}

void parameterTells() {
  charge("36821669348150", 100); // expect: tacet-real-data
}

void variableTells() {
  const std::string socialSecurity = "219-41-7308"; // expect: tacet-real-data
  std::puts(socialSecurity.c_str());
}

std::string result() {
  return "ghp_" "88BC7vSGVS11OOCGdRSnBRG27XiFWmc8S0ZJ"; // expect: tacet-real-data
}

void inText() {
  sql("insert into people values (1, '4539 4282 3843 0255')"); // expect: tacet-real-data
}

void comparedWith(const std::string &given) {
  if (given == "AT125613422773308725") // expect: tacet-real-data
    std::puts("known");
}

void partOfConcatenation(const std::string &host) {
  const std::string url = "https://relay:" "t8KqmZ2vR9@" + host;
  const std::string whole = "https://relay:" "t8KqmZ2vR9@log.internal/"; // expect: tacet-real-data
  std::puts((url + whole).c_str());
}

void conditional(bool live) {
  const char *key = live ? "sk_" "live_Sti4TjLKpvO0hJBW8kRQjMD1Xz1n" // expect: tacet-real-data
                         : "sk_" "test_hSsaxFncd5rtmhStC9hkuCDKxskJ";
  std::puts(key);
}

#define DEFAULT_TOKEN "ghp_" "ecaDWFfVTvVKqgPF9BFmYIuaw6fPsON7UPSq"
void macro() {
  std::puts(DEFAULT_TOKEN); // expect: tacet-real-data
}

void elements() {
  const std::vector<std::string> mails = {
      "margarethe.koslowski@gmail.com", // expect: tacet-real-data
      "t.okonkwo84@yahoo.co.uk", // expect: tacet-real-data
  };
  for (const std::string &mail : mails)
    std::puts(mail.c_str());
}

void json() {
  const char *body = R"({"customer": "T. Okonkwo", "card": "4916312006245280"})"; // expect: tacet-real-data
  std::puts(body);
}

void inLambda() {
  const auto use = [] {
    std::puts("ghp_" "257RkgYU1tVNuylP0wuoxiJ6x11qpdcgKZO6"); // expect: tacet-real-data
  };
  use();
}

static const char kFormat[] = "%s for 986.241.086-83\n"; // expect: tacet-real-data

void constantUsedTwice(const char *name) {
  std::printf(kFormat, name);
  std::printf(kFormat, "all");
}
