// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// cereal's portable binary encoding behind a small header. The archives are our own: they work in
// memory, and the reading one refuses a length that can't be, where cereal's would allocate it.
#include "checks/flow/serialise.h"

#include <cereal/cereal.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <cstring>

namespace tacet::flow::archive {

/// Writes little-endian portable binary to memory.
class Writer : public cereal::OutputArchive<Writer, cereal::AllowEmptyClassElision> {
public:
  explicit Writer(std::string &out) : OutputArchive(this), Out(out) {}

  void write(const void *data, size_t size) { Out.append(static_cast<const char *>(data), size); }
  template <class T> void number(T value) {
    char raw[sizeof(T)];
    for (size_t i = 0; i < sizeof(T); ++i)
      raw[i] = static_cast<char>(static_cast<uint64_t>(value) >> (8 * i));
    write(raw, sizeof raw);
  }

private:
  std::string &Out;
};

/// Reads little-endian portable binary from memory; no length may exceed what is left to read.
class Reader : public cereal::InputArchive<Reader, cereal::AllowEmptyClassElision> {
public:
  explicit Reader(std::string_view bytes) : InputArchive(this), Left(bytes) {}

  void read(void *into, size_t size) {
    if (size > Left.size())
      throw cereal::Exception("ends too early");
    std::memcpy(into, Left.data(), size);
    Left.remove_prefix(size);
  }
  template <class T> void number(T &value) {
    unsigned char raw[sizeof(T)];
    read(raw, sizeof raw);
    uint64_t bits = 0;
    for (size_t i = 0; i < sizeof(T); ++i)
      bits |= uint64_t{raw[i]} << (8 * i);
    value = static_cast<T>(bits);
  }
  void length(cereal::size_type &value) {
    number(value);
    if (value > Left.size())
      throw cereal::Exception("holds an impossible length");
  }
  size_t left() const { return Left.size(); }

private:
  std::string_view Left;
};

template <class T>
std::enable_if_t<std::is_integral_v<T>> CEREAL_SAVE_FUNCTION_NAME(Writer &writer, const T &value) {
  writer.number(value);
}
template <class T> void CEREAL_SAVE_FUNCTION_NAME(Writer &writer, const cereal::SizeTag<T> &tag) {
  writer.number(static_cast<cereal::size_type>(tag.size));
}
// Single bytes only: vectors of wider numbers go element by element, whatever the host's order.
template <class T>
std::enable_if_t<sizeof(std::remove_pointer_t<T>) == 1>
CEREAL_SAVE_FUNCTION_NAME(Writer &writer, const cereal::BinaryData<T> &data) {
  writer.write(data.data, static_cast<size_t>(data.size));
}

template <class T>
std::enable_if_t<std::is_integral_v<T>> CEREAL_LOAD_FUNCTION_NAME(Reader &reader, T &value) {
  reader.number(value);
}
template <class T> void CEREAL_LOAD_FUNCTION_NAME(Reader &reader, cereal::SizeTag<T> &tag) {
  reader.length(tag.size);
}
template <class T>
std::enable_if_t<sizeof(std::remove_pointer_t<T>) == 1>
CEREAL_LOAD_FUNCTION_NAME(Reader &reader, cereal::BinaryData<T> &data) {
  reader.read(data.data, static_cast<size_t>(data.size));
}

} // namespace tacet::flow::archive

CEREAL_REGISTER_ARCHIVE(tacet::flow::archive::Reader)
CEREAL_REGISTER_ARCHIVE(tacet::flow::archive::Writer)
CEREAL_SETUP_ARCHIVE_TRAITS(tacet::flow::archive::Reader, tacet::flow::archive::Writer)

namespace tacet::flow {
namespace {
constexpr char kMagic[8] = {'t', 'a', 'c', 'e', 't', 'f', 'g', '\n'};
constexpr uint8_t kLittleEndian = 1;
} // namespace

std::string serialise(const Unit &unit) {
  std::string out(kMagic, sizeof kMagic);
  archive::Writer writer(out);
  writer(kLittleEndian, kFormatVersion, unit);
  return out;
}

Loaded deserialise(std::string_view bytes) {
  Loaded loaded;
  if (bytes.size() < sizeof kMagic || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0) {
    loaded.error = "is not a flow graph of tacet";
    return loaded;
  }
  try {
    archive::Reader reader(bytes.substr(sizeof kMagic));
    uint8_t littleEndian = 0;
    uint32_t version = 0;
    reader(littleEndian, version);
    if (littleEndian != kLittleEndian) {
      loaded.error = "has an unknown byte order";
      return loaded;
    }
    if (version != kFormatVersion) {
      loaded.error = "has format version " + std::to_string(version) + ", this program reads " +
                     std::to_string(kFormatVersion);
      return loaded;
    }
    Unit unit;
    reader(unit);
    loaded.error = reader.left() != 0 ? "has bytes after its end" : validate(unit);
    if (loaded.error.empty())
      loaded.unit = std::move(unit);
  } catch (const std::exception &error) {
    loaded.error = error.what();
  }
  return loaded;
}

} // namespace tacet::flow
