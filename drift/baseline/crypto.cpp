// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// libcrypto's EVP interface. Its errors are not passed on: they help nobody and may quote input.
#include "drift/baseline/crypto.h"

#include "core/system/sha256.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>

namespace tacet::drift {
namespace {

template <auto Free> struct Freer {
  template <class T> void operator()(T *pointer) const { Free(pointer); }
};
template <class T, auto Free> using Owned = std::unique_ptr<T, Freer<Free>>;
using Bio = Owned<BIO, BIO_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Number = Owned<BIGNUM, BN_clear_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using ParameterBuilder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using EcdsaPair = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using KeyHandle = std::shared_ptr<EVP_PKEY>;

constexpr const char *kCurve = "prime256v1";
constexpr size_t kEd25519Bytes = 32;
constexpr size_t kScalarBytes = 32;

const unsigned char *raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(std::string &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

KeyHandle own(EVP_PKEY *key) { return {key, EVP_PKEY_free}; }

Error noKey() {
  ERR_clear_error();
  return Error{"it is no Ed25519 or ECDSA P-256 key"};
}

/// A P-256 key of its point and, unless that is null, its scalar.
KeyHandle ecKey(std::string_view point, const BIGNUM *scalar) {
  const ParameterBuilder builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, kCurve, 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                   point.size());
  if (scalar != nullptr)
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar);
  const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY *key = nullptr;
  const int selection = scalar != nullptr ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, selection, parameters.get()) != 1)
    return nullptr;
  return own(key);
}

/// The point as 65 bytes, 0x04 X Y; empty when the key has none on our curve.
std::string pointOf(const EVP_PKEY *key) {
  std::array<char, 64> curve{};
  if (EVP_PKEY_get_group_name(key, curve.data(), curve.size(), nullptr) != 1 ||
      std::string_view(curve.data()) != kCurve)
    return {};
  BIGNUM *x = nullptr, *y = nullptr;
  EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_X, &x);
  EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_Y, &y);
  const Number ownedX(x), ownedY(y);
  std::string point(1 + 2 * kScalarBytes, '\4');
  if (x == nullptr || y == nullptr || BN_bn2binpad(x, raw(point) + 1, kScalarBytes) < 0 ||
      BN_bn2binpad(y, raw(point) + 1 + kScalarBytes, kScalarBytes) < 0)
    return {};
  return point;
}

std::string spkiOf(const EVP_PKEY *key) {
  unsigned char *der = nullptr;
  const int size = i2d_PUBKEY(key, &der);
  std::string bytes;
  if (size > 0)
    bytes.assign(reinterpret_cast<const char *>(der), static_cast<size_t>(size));
  OPENSSL_free(der);
  return bytes;
}

Result<PublicKey> publicPart(KeyKind kind, KeyHandle handle) {
  if (!handle)
    return noKey();
  const std::string spki = spkiOf(handle.get());
  if (spki.empty())
    return noKey();
  return PublicKey{kind, sha256Hex(spki), std::move(handle)};
}

/// The same key, made anew.
Result<PublicKey> canonical(const EVP_PKEY *key) {
  if (key == nullptr)
    return noKey();
  if (EVP_PKEY_get_id(key) == EVP_PKEY_ED25519) {
    std::string bytes(kEd25519Bytes, '\0');
    size_t size = bytes.size();
    if (EVP_PKEY_get_raw_public_key(key, raw(bytes), &size) == 1)
      return publicKeyFromRaw(KeyKind::Ed25519, bytes);
  }
  if (EVP_PKEY_get_id(key) == EVP_PKEY_EC)
    return publicKeyFromRaw(KeyKind::EcdsaP256, pointOf(key));
  return noKey();
}

int noPassword(char *, int, int, void *) { return -1; }

std::string digest(std::string_view bytes, const EVP_MD *kind) {
  std::string result(static_cast<size_t>(EVP_MD_get_size(kind)), '\0');
  EVP_Digest(bytes.data(), bytes.size(), raw(result), nullptr, kind, nullptr);
  return result;
}

/// Ed25519 has its hash built in.
const EVP_MD *hashOf(KeyKind kind) { return kind == KeyKind::Ed25519 ? nullptr : EVP_sha256(); }

} // namespace

Result<PublicKey> publicKeyFromPem(std::string_view pem) {
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  const KeyHandle key = own(PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassword, nullptr));
  return canonical(key.get());
}

Result<PublicKey> publicKeyFromRaw(KeyKind kind, std::string_view bytes) {
  if (kind == KeyKind::Ed25519)
    return publicPart(kind, own(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(bytes),
                                                            bytes.size())));
  const KeyHandle key = bytes.empty() ? nullptr : ecKey(bytes, nullptr);
  if (!key)
    return noKey();
  // Once more from its full point, whichever form this one had.
  return publicPart(kind, ecKey(pointOf(key.get()), nullptr));
}

Result<PrivateKey> privateKeyFromPem(std::string_view pem) {
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  const KeyHandle key = own(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
  Result<PublicKey> publicKey = canonical(key.get());
  if (!publicKey)
    return publicKey.error();
  return PrivateKey{std::move(*publicKey), key};
}

Result<PrivateKey> privateKeyFromRaw(KeyKind kind, std::string_view secret,
                                     std::string_view publicBytes) {
  Result<PublicKey> publicKey = publicKeyFromRaw(kind, publicBytes);
  if (!publicKey)
    return publicKey.error();
  KeyHandle key;
  if (kind == KeyKind::Ed25519) {
    key = own(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(secret), secret.size()));
  } else {
    // A secure number is also wiped in the parameters that are made of it.
    const Number scalar(BN_secure_new());
    BN_bin2bn(raw(secret), static_cast<int>(secret.size()), scalar.get());
    key = ecKey(publicBytes, scalar.get());
  }
  if (!key)
    return noKey();
  PrivateKey made{std::move(*publicKey), key};
  Result<std::string> proof = signBytes(made, "proof");
  if (!proof || !verifies(made.publicKey, "proof", *proof))
    return Error{"its private and its public half do not belong together"};
  return made;
}

std::string publicKeyPem(const PublicKey &key) {
  const Bio bio(BIO_new(BIO_s_mem()));
  PEM_write_bio_PUBKEY(bio.get(), key.handle.get());
  char *text = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &text);
  return {text, static_cast<size_t>(size)};
}

Result<std::string> signBytes(const PrivateKey &key, std::string_view message) {
  const DigestContext context(EVP_MD_CTX_new());
  size_t size = 0;
  std::string signature;
  bool made = EVP_DigestSignInit(context.get(), nullptr, hashOf(key.publicKey.kind), nullptr,
                                 key.handle.get()) == 1 &&
              EVP_DigestSign(context.get(), nullptr, &size, raw(message), message.size()) == 1;
  if (made) {
    signature.resize(size);
    made = EVP_DigestSign(context.get(), raw(signature), &size, raw(message), message.size()) == 1;
  }
  if (!made) {
    ERR_clear_error();
    return Error{"the key cannot sign"};
  }
  signature.resize(size);
  return signature;
}

bool verifies(const PublicKey &key, std::string_view message, std::string_view signature) {
  const DigestContext context(EVP_MD_CTX_new());
  const bool good = EVP_DigestVerifyInit(context.get(), nullptr, hashOf(key.kind), nullptr,
                                         key.handle.get()) == 1 &&
                    EVP_DigestVerify(context.get(), raw(signature), signature.size(), raw(message),
                                     message.size()) == 1;
  ERR_clear_error();
  return good;
}

std::string sha256Bytes(std::string_view bytes) { return digest(bytes, EVP_sha256()); }

std::string sha512Bytes(std::string_view bytes) { return digest(bytes, EVP_sha512()); }

std::string ecdsaSignature(std::string_view r, std::string_view s) {
  // An SSH number has a leading zero byte at most.
  if (r.empty() || s.empty() || r.size() > kScalarBytes + 1 || s.size() > kScalarBytes + 1)
    return {};
  const EcdsaPair pair(ECDSA_SIG_new());
  Number first(BN_bin2bn(raw(r), static_cast<int>(r.size()), nullptr));
  Number second(BN_bin2bn(raw(s), static_cast<int>(s.size()), nullptr));
  if (!pair || ECDSA_SIG_set0(pair.get(), first.get(), second.get()) != 1)
    return {};
  [[maybe_unused]] BIGNUM *const taken[] = {first.release(), second.release()};
  unsigned char *der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  std::string bytes;
  if (size > 0)
    bytes.assign(reinterpret_cast<const char *>(der), static_cast<size_t>(size));
  OPENSSL_free(der);
  return bytes;
}

void wipe(std::string &secret) {
  OPENSSL_cleanse(secret.data(), secret.size());
  secret.clear();
}

} // namespace tacet::drift
