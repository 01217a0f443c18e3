// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The trust file, read and added to.
#include "drift/baseline/trust.h"

#include "tests/unit/drift/baseline/test_keys.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;
using namespace tacet::test;

namespace {

// The key of RFC 8032's first example, as OpenSSH writes it.
const std::string kSshKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

std::string fileWith(const std::string &more, const std::string &head = "threshold: 1\n") {
  return head + "scopes: [prod/*]\nkeys:\n  - operator: ada\n    key: " + kSshKey + " ada@x\n" +
         more;
}

std::string why(const std::string &yaml) {
  const Result<Trust> trust = readTrust(yaml, "t.yaml");
  return trust ? std::string() : trust.error().message;
}

NewKey entryOf(const PrivateKey &key, const std::string &owner) {
  NewKey entry;
  entry.owner = owner;
  entry.key = key.publicKey;
  return entry;
}

} // namespace

TEST_CASE("a trust file says who may sign what, and how long") {
  const Result<Trust> trust =
      readTrust(fileWith("    role: [security, lead]\n    scopes: [prod/web]\n    paths: etc/**\n"
                         "    from: 2026-01-01\n    until: 2026-12-31\n"),
                "t.yaml");
  REQUIRE(trust);
  REQUIRE(trust->keys.size() == 1);
  const TrustedKey &key = trust->keys[0];
  CHECK(key.owner == "ada");
  CHECK(key.key.id == adasKey().publicKey.id);
  CHECK(key.roles == std::vector<std::string>{"security", "lead"});
  CHECK(key.paths == std::vector<std::string>{"etc/**"});
  CHECK(key.until == "2026-12-31");
  CHECK_FALSE(key.revoked);
  CHECK(trust->find(adasKey().publicKey) == &key);
  CHECK(trust->find(bobsKey().publicKey) == nullptr);
}

TEST_CASE("a key is revoked by a word or any day") {
  CHECK(readTrust(fileWith("    revoked: false\n"), "t")->keys[0].revoked == false);
  CHECK(readTrust(fileWith("    revoked: true\n"), "t")->keys[0].revoked);
  CHECK(readTrust(fileWith("    revoked: 2999-01-01\n"), "t")->keys[0].revoked);
  CHECK_FALSE(why(fileWith("    revoked: perhaps\n")).empty());
}

TEST_CASE("what is not understood makes the whole file unusable") {
  CHECK(why(fileWith("    revokd: true\n")).starts_with("t.yaml:6:5: unknown key 'revokd'"));
  CHECK_FALSE(why(fileWith("    until: tomorrow\n")).empty());
  CHECK_FALSE(why(fileWith("", "threshold: 0\n")).empty());
  CHECK_FALSE(why(fileWith("", "threshold: 2\n")).empty());
  CHECK_FALSE(why(fileWith("", "require: {security: 1}\n")).empty());
  CHECK_FALSE(why(fileWith("  - operator: bob\n    key: " + kSshKey + "\n")).empty());
  CHECK_FALSE(why(fileWith("  - operator: bob\n    key: ssh-ed25519 AAAA\n")).empty());
  CHECK_FALSE(why("keys: []\n").empty());
  CHECK_FALSE(why("").empty());
  CHECK_FALSE(why("keys: [").empty());
}

TEST_CASE("keys are added, and what was there stays") {
  const Result<std::string> first = addToTrust("", "t", entryOf(adasKey(), "ada o'hara"));
  REQUIRE(first);
  NewKey entry = entryOf(cyrusKey(), "cyrus");
  entry.roles = {"security"};
  entry.scopes = {"prod/**", "test/*"};
  entry.until = "2026-12-31";
  const Result<std::string> second = addToTrust(*first + "# mine\n", "t", entry);
  REQUIRE(second);
  CHECK(second->starts_with(*first + "# mine\n"));
  const Result<Trust> trust = readTrust(*second, "t");
  REQUIRE(trust);
  CHECK(trust->keys[0].owner == "ada o'hara");
  CHECK(trust->keys[1].key.id == cyrusKey().publicKey.id);
  CHECK(trust->keys[1].scopes == entry.scopes);
  CHECK(trust->keys[1].until == "2026-12-31");
}

TEST_CASE("keys are not added where they would not be read") {
  const std::string good = *addToTrust("", "t", entryOf(adasKey(), "ada"));
  CHECK_FALSE(addToTrust(good, "t", entryOf(adasKey(), "bob")));
  CHECK_FALSE(addToTrust(good, "t", entryOf(bobsKey(), "")));
  CHECK_FALSE(addToTrust(good, "t", entryOf(bobsKey(), "b\nc")));
  CHECK_FALSE(addToTrust("keys: []\nscopes: [x]\nthreshold: 0\n", "t", entryOf(bobsKey(), "b")));
  CHECK_FALSE(addToTrust(fileWith("") + "require: {}\n", "t", entryOf(bobsKey(), "bob")));
  NewKey wrongDay = entryOf(bobsKey(), "bob");
  wrongDay.until = "2026-02-30";
  CHECK_FALSE(addToTrust(good, "t", wrongDay));
}
