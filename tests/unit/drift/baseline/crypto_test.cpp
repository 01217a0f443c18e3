// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Known answers, and what must not be taken for a key or a signature.
#include "drift/baseline/crypto.h"

#include "drift/baseline/base64.h"
#include "drift/baseline/keys.h"
#include "drift/baseline/wire.h"
#include "tests/unit/drift/baseline/test_keys.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;
using namespace tacet::test;

TEST_CASE("Ed25519 signs as RFC 8032 says") {
  const Result<std::string> signature = signBytes(adasKey(), "");
  REQUIRE(signature);
  CHECK(*signature == fromHex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
                              "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
  CHECK(verifies(adasKey().publicKey, "", *signature));
  CHECK_FALSE(verifies(adasKey().publicKey, "x", *signature));
  CHECK_FALSE(verifies(bobsKey().publicKey, "", *signature));
}

TEST_CASE("an ECDSA signature of RFC 6979 is good, and nothing near it") {
  std::string r = fromHex("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716");
  const std::string s = fromHex("f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
  const std::string signature = ecdsaSignature(r, s);
  CHECK(verifies(cyrusKey().publicKey, "sample", signature));
  CHECK_FALSE(verifies(cyrusKey().publicKey, "sample", signature + '\0'));
  CHECK_FALSE(verifies(cyrusKey().publicKey, "sample", r + s));
  r.back() ^= 1;
  CHECK_FALSE(verifies(cyrusKey().publicKey, "sample", ecdsaSignature(r, s)));
  CHECK(ecdsaSignature("", s).empty());
  CHECK(ecdsaSignature(std::string(40, 'x'), s).empty());
}

TEST_CASE("a key has one id, however its point is written") {
  const std::string full =
      fromHex("0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29"
              "fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462"
              "299");
  const Result<PublicKey> compressed =
      publicKeyFromRaw(KeyKind::EcdsaP256, '\3' + full.substr(1, 32));
  REQUIRE(compressed);
  CHECK(compressed->id == cyrusKey().publicKey.id);
  const Result<PublicKey> pem = readPublicKey(publicKeyPem(cyrusKey().publicKey));
  REQUIRE(pem);
  CHECK(pem->id == cyrusKey().publicKey.id);
}

TEST_CASE("what is no key is none") {
  CHECK_FALSE(publicKeyFromRaw(KeyKind::Ed25519, "short"));
  CHECK_FALSE(publicKeyFromRaw(KeyKind::EcdsaP256, ""));
  CHECK_FALSE(publicKeyFromRaw(KeyKind::EcdsaP256, '\4' + std::string(64, '\1')));
  CHECK_FALSE(readPublicKey(""));
  CHECK_FALSE(readPublicKey("ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB x"));
  CHECK_FALSE(readPublicKey("ssh-ed25519 AAAA"));
  CHECK_FALSE(readPublicKey("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"));
  // Halves that do not belong together.
  CHECK_FALSE(privateKeyFromRaw(KeyKind::Ed25519, std::string(32, 'a'), std::string(32, 'b')));
}

TEST_CASE("a private key is refused where a public one belongs, and not repeated") {
  const Result<PublicKey> key = readPublicKey("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n");
  REQUIRE_FALSE(key);
  CHECK(key.error().message == "it is a private key, and must go nowhere; give its public half");
}

TEST_CASE("a private key that can't be read is not repeated either") {
  MemoryFileSystem files;
  files.contents["k.pem"] = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n";
  files.contents["e.pem"] = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0\n";
  const Result<PrivateKey> broken = readPrivateKey(files, "k.pem");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message == "cannot sign with 'k.pem': it is no Ed25519 or ECDSA P-256 key");
  const Result<PrivateKey> encrypted = readPrivateKey(files, "e.pem");
  REQUIRE_FALSE(encrypted);
  CHECK(encrypted.error().message.find("--ssh") != std::string::npos);
  CHECK_FALSE(readPrivateKey(files, "nowhere"));
}

TEST_CASE("a secret is gone when it is wiped") {
  std::string secret = "a secret that is long enough for the heap";
  const char *place = secret.data();
  const size_t size = secret.size();
  wipe(secret);
  CHECK(secret.empty());
  // clear() keeps the memory.
  CHECK(std::string(place + 1, size - 1) == std::string(size - 1, '\0'));
}

TEST_CASE("base64 has one text for one content") {
  for (const std::string text : {"", "f", "fo", "foo", "foob", "fooba", "foobar"})
    CHECK(base64Decode(base64Encode(text)) == text);
  CHECK(base64Encode("fooba") == "Zm9vYmE=");
  for (const char *wrong : {"Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v ", "Zm9v\n", "Zm-_",
                            "=m9v", "Zg==Zg==", "Zm9vYmF="})
    CHECK_FALSE(base64Decode(wrong));
}

TEST_CASE("OpenSSH's encoding is never read beyond its end") {
  WireReader in(std::string_view("\0\0\0\5abc", 7));
  CHECK(in.string().empty());
  CHECK_FALSE(in.ok());
  CHECK(in.number() == 0);
  const std::string two = wireString("ab") + wireString("");
  WireReader again(two);
  CHECK(again.string() == "ab");
  CHECK_FALSE(again.atEnd());
  CHECK(again.string().empty());
  CHECK(again.atEnd());
  const std::string negative = wireString("\x80");
  WireReader number(negative);
  number.bigNumber();
  CHECK_FALSE(number.ok());
}
