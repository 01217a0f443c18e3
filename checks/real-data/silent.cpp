// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// The twins of fires.cpp: synthetic values, published ones, and numbers that only look like one.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static const char *const kToken = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

const char *table[] = {
    "first",
    "ghp_EXAMPLE1234EXAMPLE1234EXAMPLE123456",
    "last",
};

struct Settings {
  std::string region = "north";
  std::string token = "ghp_";
};

const std::map<std::string, std::string> kPeople = {
    {"name", "Margarethe"},
    {"hetu", "170305-9173"},
};

void login(const std::string &name, const std::string &token);
void charge(const std::string &cardNumber, int cents);
void store(const std::string &serial, int cents);
int sql(const char *statement);

void argument() { login("relay", "dummy-token-of-this-test"); }

void parameterTellsAnother() { store("36826407959374", 100); }

void publishedNumber() { charge("30569309025904", 100); }

void variableTellsAnother() {
  const std::string partNumber = "219-41-7308";
  std::puts(partNumber.c_str());
}

std::string result() { return "ghp_" + std::string(36, 'a'); }

void inText() { sql("insert into people values (1, '4242 4242 4242 4242')"); }

void comparedWith(const std::string &given) {
  if (given == "AT161858768269910597")
    std::puts("known");
}

void partOfConcatenation(const std::string &rest, const std::string &host) {
  const std::string url = "https://relay:" + rest + "@" + host;
  std::puts(url.c_str());
}

void conditional(bool live) {
  const char *prefix = live ? "sk_live_" : "sk_test_";
  std::puts(prefix);
}

#define DEFAULT_TOKEN "<your token>"
void macro() { std::puts(DEFAULT_TOKEN); }

void elements() {
  const std::vector<std::string> mails = {
      "margarethe.koslowski@example.org",
      "t.okonkwo84@mail.test",
      "john.doe@gmail.com",
      "info@telia.se",
  };
  for (const std::string &mail : mails)
    std::puts(mail.c_str());
}

void json() {
  const char *body = R"({"customer": "T. Okonkwo", "card": "4111111111111111"})";
  std::puts(body);
}

void usage() {
  std::puts("relay 2.1, Copyright (C) 2024 Petra Lindqvist <petra.lindqvist@telia.se>");
  std::puts("Report bugs to petra.lindqvist@telia.se");
  std::puts("petra.lindqvist@telia.se wrote most of this");
}

void numbers() {
  std::puts("4503599627370496");
  std::puts("18446744073709551615");
  std::puts("6f9619ff-8b86-d011-b42d-00cf4fc964ff");
  std::puts("2147483647-05-17");
}

static const char kFormat[] = "%s for %03d.%03d.%03d-%02d\n";

void constantUsedTwice(const char *name) {
  std::printf(kFormat, name, 1, 2, 3, 4);
  std::printf(kFormat, "all", 5, 6, 7, 8);
}
