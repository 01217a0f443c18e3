// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Per node: type, line, column; then a scalar's text, or the number of children and these. Numbers
// have seven bits in a byte, the eighth says that another follows.
#include "core/rules/tree_code.h"

namespace tacet {
namespace {

constexpr int kDeepest = 100;

void putNumber(std::string &out, size_t value) {
  for (; value >= 0x80; value >>= 7)
    out += char(0x80 | (value & 0x7f));
  out += char(value);
}

void putText(std::string &out, const std::string &text) {
  putNumber(out, text.size());
  out += text;
}

void putPlace(std::string &out, const Position &at) {
  putNumber(out, at.line);
  putNumber(out, at.column);
}

void putNode(std::string &out, const YamlNode &node) {
  out += char(node.type);
  putPlace(out, node.at);
  if (node.type == YamlNode::Type::Scalar)
    return putText(out, node.text);
  putNumber(out, node.children.size());
  for (size_t i = 0; i < node.children.size(); ++i) {
    if (node.type == YamlNode::Type::Map) {
      putPlace(out, node.keyPositions[i]);
      putText(out, node.keys[i]);
    }
    putNode(out, node.children[i]);
  }
}

class Decoder {
public:
  Decoder(std::string_view code, const std::string &filePath) : rest(code), path(filePath) {}

  bool wrong = false;
  bool atEnd() const { return rest.empty(); }

  YamlNode node(int depth) {
    YamlNode result;
    if (rest.empty() || depth > kDeepest || rest[0] > char(YamlNode::Type::Map)) {
      wrong = true;
      return result;
    }
    result.type = YamlNode::Type(rest[0]);
    rest.remove_prefix(1);
    result.at = place();
    if (result.type == YamlNode::Type::Scalar)
      result.text = text();
    else
      children(result, depth);
    return result;
  }

private:
  void children(YamlNode &parent, int depth) {
    size_t count = number();
    if (count > rest.size()) {
      wrong = true;
      return;
    }
    bool isMap = parent.type == YamlNode::Type::Map;
    parent.children.reserve(count);
    for (size_t i = 0; i < count && !wrong; ++i) {
      if (isMap) {
        parent.keyPositions.push_back(place());
        parent.keys.emplace_back(text());
      }
      parent.children.push_back(node(depth + 1));
    }
  }

  size_t number() {
    size_t value = 0;
    for (unsigned shift = 0; shift < 63 && !rest.empty(); shift += 7) {
      auto byte = static_cast<unsigned char>(rest[0]);
      rest.remove_prefix(1);
      value |= size_t(byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
    wrong = true;
    return 0;
  }

  Position place() {
    uint32_t line = uint32_t(number());
    return {path, line, uint32_t(number())};
  }

  std::string_view text() {
    size_t size = number();
    if (size > rest.size()) {
      wrong = true;
      return {};
    }
    std::string_view result = rest.substr(0, size);
    rest.remove_prefix(size);
    return result;
  }

  std::string_view rest;
  const std::string &path;
};

} // namespace

std::string encodeTree(const YamlNode &root) {
  std::string out;
  putNode(out, root);
  return out;
}

std::optional<YamlNode> decodeTree(std::string_view code, const std::string &path) {
  Decoder decoder(code, path);
  YamlNode root = decoder.node(0);
  if (decoder.wrong || !decoder.atEnd())
    return std::nullopt;
  return root;
}

} // namespace tacet
