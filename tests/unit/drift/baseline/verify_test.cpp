// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What takes too many tries for a scenario: every bit of every byte of an envelope.
#include "drift/baseline/verify.h"

#include "drift/baseline/envelope.h"
#include "drift/baseline/sign.h"
#include "drift/baseline/trust.h"
#include "tests/unit/drift/baseline/test_keys.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;
using namespace tacet::test;

namespace {

Statement example() {
  Statement statement;
  statement.scope = "prod/web";
  statement.created = "2026-01-01";
  statement.expires = "2026-12-31";
  return statement;
}

Trust trustIn(const std::vector<PrivateKey> &keys, uint32_t threshold) {
  Trust trust;
  trust.threshold = threshold;
  trust.scopes = {"**"};
  for (const PrivateKey &key : keys)
    trust.keys.push_back({"operator " + std::to_string(trust.keys.size()),
                          key.publicKey,
                          {},
                          {},
                          {},
                          "",
                          "",
                          false});
  return trust;
}

std::string signedBy(const std::vector<PrivateKey> &keys) {
  Envelope envelope{writeStatement(example()), {}};
  for (const PrivateKey &key : keys) {
    Result<EnvelopeSignature> signature = signPayload(envelope.payload, key);
    REQUIRE(signature);
    addSignature(envelope, std::move(*signature));
  }
  return writeEnvelope(envelope);
}

bool accepted(const std::string &text, const Trust &trust) {
  FileNames names;
  const FixedClock clock("2026-06-01");
  return std::holds_alternative<Verified>(verify(text, trust, {}, {}, clock, names));
}

/// How many of all envelopes with one bit turned are accepted.
size_t acceptedFlips(std::string text, const Trust &trust) {
  size_t count = 0;
  for (char &c : text)
    for (int bit = 0; bit < 8; ++bit) {
      c = static_cast<char>(c ^ 1 << bit);
      count += accepted(text, trust) ? 1 : 0;
      c = static_cast<char>(c ^ 1 << bit);
    }
  return count;
}

} // namespace

TEST_CASE("no bit of a signed envelope can be turned") {
  const Trust trust = trustIn({adasKey()}, 1);
  const std::string text = signedBy({adasKey()});
  REQUIRE(accepted(text, trust));
  CHECK(acceptedFlips(text, trust) == 0);
}

TEST_CASE("no bit can be turned of an envelope with more signatures than needed") {
  const Trust trust = trustIn({adasKey(), cyrusKey()}, 1);
  const std::string text = signedBy({adasKey(), cyrusKey()});
  REQUIRE(accepted(text, trust));
  CHECK(acceptedFlips(text, trust) == 0);
}

TEST_CASE("no beginning of an envelope passes for it") {
  const Trust trust = trustIn({adasKey()}, 1);
  const std::string text = signedBy({adasKey()});
  // Without its last line end it is still whole.
  for (size_t size = 0; size + 1 < text.size(); ++size)
    if (accepted(text.substr(0, size), trust))
      FAIL("accepted with " << size << " bytes");
}

TEST_CASE("a signature of somebody unknown beside enough good ones does no harm") {
  CHECK(accepted(signedBy({adasKey(), bobsKey()}), trustIn({adasKey()}, 1)));
  CHECK_FALSE(accepted(signedBy({adasKey(), bobsKey()}), trustIn({adasKey()}, 2)));
}

TEST_CASE("signing again replaces one's signature") {
  Envelope envelope{"x", {}};
  for (int i = 0; i < 2; ++i)
    addSignature(envelope, *signPayload("x", cyrusKey()));
  CHECK(envelope.signatures.size() == 1);
}

TEST_CASE("the pre-authentication encoding is DSSE's") {
  CHECK(Payload("hello").preAuthEncoding() == "DSSEv1 28 application/vnd.in-toto+json 5 hello");
}
