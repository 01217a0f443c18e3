// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Events to tree. What is surprising: yaml-cpp reports a value that is left out where the next
// thing stands, marks quoted texts only by the tag "!", and takes a map or list as a key.
#include "drift/load/yaml_builder.h"

#include "drift/load/template.h"
#include "drift/load/tree.h"
#include "drift/load/yaml_scalar.h"

namespace tacet::drift {
namespace {

constexpr std::string_view CoreTag = "tag:yaml.org,2002:";
constexpr const char *KeyMessage =
    "a list or a map that is a key or is not closed; write a text, or close it";

size_t offsetOf(const YAML::Mark &mark) { return mark.pos < 0 ? 0 : static_cast<size_t>(mark.pos); }

/// The tag as people write it; empty for those that say nothing of their own.
std::string ownTag(const std::string &tag) {
  if (tag.size() <= 1)
    return {};
  if (!tag.starts_with(CoreTag))
    return tag;
  const std::string name = tag.substr(CoreTag.size());
  for (const char *plain : {"str", "int", "float", "bool", "null", "map", "seq"})
    if (name == plain)
      return {};
  return "!!" + name;
}

bool isText(const std::string &tag) {
  return tag == "!" || (tag.starts_with(CoreTag) && tag.substr(CoreTag.size()) == "str");
}

/// Whether a document may begin at `at` when the one before began at `before`. The parser takes
/// what is left over behind a document for another one, though that text is broken.
bool mayBegin(std::string_view text, size_t before, size_t at) {
  return text.substr(at).starts_with("---") ||
         text.substr(before, at - before).find("\n...") != std::string_view::npos;
}

} // namespace

void YamlBuilder::OnDocumentStart(const YAML::Mark &mark) {
  if (Documents++ > 0 && !mayBegin(Text.text(), DocumentBegin, offsetOf(mark)))
    Text.stop(offsetOf(mark), "syntax",
              "this belongs to no document; check the indentation before it");
  DocumentBegin = offsetOf(mark);
  Frames.clear();
  Anchors.clear();
  Root.reset();
  Fault.reset();
  LastEnd = offsetOf(mark);
}

void YamlBuilder::OnDocumentEnd() {
  if (Fault)
    Root.reset();
}

void YamlBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) {
  size_t begin = offsetOf(mark);
  size_t end = begin;
  if (begin >= LastEnd && begin < Text.text().size()) {
    const size_t value = skipProperties(Text.text(), begin);
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (Text.text().substr(value).starts_with(word))
        end = value + word.size();
  }
  if (end == begin) // left out: it would stand behind what came before
    begin = end = LastEnd;
  Node node;
  if (wantsKey())
    node.text = Text.text().substr(begin, end - begin);
  node.at = Text.place(begin, end);
  count(1, 0, begin);
  LastEnd = end;
  add(std::move(node), {1, 0, 0}, anchor);
}

void YamlBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) {
  const size_t at = offsetOf(mark);
  const auto found = Anchors.find(anchor);
  if (found == Anchors.end())
    Text.stop(at, "syntax", "the alias stands inside of what it names; write the value out");
  const Anchored &anchored = found->second;
  if (Frames.size() + anchored.size.height > Limits.depth)
    Text.stop(at, "too-deep", "with this alias folded in, the document is nested too deeply");
  count(anchored.size.nodes, anchored.size.bytes, at);
  LastEnd = at + 1;
  add(Node(anchored.node), anchored.size, 0);
}

void YamlBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value) {
  const size_t at = skipProperties(Text.text(), offsetOf(mark));
  const size_t end = scalarEnd(Text.text(), at, value);
  if (end == std::string_view::npos) // the parser lets it pass
    Text.stop(at, "truncated", "the quoted text is not closed");
  Node node;
  node.kind = NodeKind::Scalar;
  node.quoted = isText(tag);
  if (!node.quoted) {
    node.type = plainType(value);
    if (tag == "?" && holdsChartExpression(value))
      Text.stop(at, "template", TemplateMessage);
  }
  node.text = value;
  node.tag = ownTag(tag);
  node.at = Text.place(at, end);
  count(1, 0, at);
  LastEnd = end;
  add(std::move(node), {1, value.size(), 0}, anchor);
}

void YamlBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value) {
  open(NodeKind::List, mark, tag, anchor);
}

void YamlBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value) {
  open(NodeKind::Map, mark, tag, anchor);
}

void YamlBuilder::open(NodeKind kind, const YAML::Mark &mark, const std::string &tag,
                       YAML::anchor_t anchor) {
  const size_t at = skipProperties(Text.text(), offsetOf(mark));
  if (wantsKey()) {
    if (Text.text().substr(offsetOf(mark)).starts_with("{{") ||
        (offsetOf(mark) > 0 && Text.text().substr(offsetOf(mark) - 1).starts_with("{{")))
      Text.stop(at, "template", TemplateMessage);
    Text.stop(at, "syntax", KeyMessage);
  }
  if (Frames.size() >= Limits.depth)
    Text.stop(at, "too-deep", "lists and maps are nested too deeply");
  count(1, 0, at);
  Frame &frame = Frames.emplace_back();
  frame.node.kind = kind;
  frame.node.tag = ownTag(tag);
  frame.node.at = Text.place(at);
  frame.size.nodes = 1;
  frame.anchor = anchor;
  LastEnd = at;
}

void YamlBuilder::close() {
  Frame frame = std::move(Frames.back());
  Frames.pop_back();
  if (frame.node.isMap()) {
    if (const Entry *repeated = findRepeated(frame.node); repeated != nullptr && !Fault)
      Fault = {repeated->at.position(), "duplicate-key", repeatedMessage(*repeated)};
    if (frame.merges)
      if (const Node *bad = applyMerges(frame.node); bad != nullptr && !Fault)
        Fault = {bad->at.position(), "syntax", "'<<' takes a map or a list of maps"};
  }
  add(std::move(frame.node), frame.size, frame.anchor);
}

bool YamlBuilder::wantsKey() const {
  return !Frames.empty() && Frames.back().node.isMap() && !Frames.back().hasKey;
}

void YamlBuilder::addKey(Frame &frame, Node node) {
  if (node.isList() || node.isMap())
    throw Stop{{node.at.position(), "syntax", KeyMessage}};
  frame.merges |= node.text == "<<" && !node.quoted;
  frame.key.key = std::move(node.text);
  frame.key.at = node.at;
  frame.hasKey = true;
}

void YamlBuilder::add(Node node, const Size &size, YAML::anchor_t anchor) {
  if (anchor != 0) {
    count(size.nodes, size.bytes, LastEnd);
    Anchors[anchor] = {node, size};
  }
  if (Frames.empty()) {
    Root = std::move(node);
    return;
  }
  Frame &frame = Frames.back();
  frame.size.nodes += size.nodes;
  frame.size.bytes += size.bytes;
  frame.size.height = std::max(frame.size.height, size.height + 1);
  if (frame.node.isList()) {
    frame.node.items.push_back(std::move(node));
  } else if (!frame.hasKey) {
    addKey(frame, std::move(node));
  } else {
    frame.key.value = std::move(node);
    if (frame.node.entries.empty())
      frame.node.entries.reserve(4); // entries are large, and most maps have some
    frame.node.entries.push_back(std::move(frame.key));
    frame.key = {};
    frame.hasKey = false;
  }
}

void YamlBuilder::count(uint64_t nodes, uint64_t bytes, size_t at) {
  Nodes += nodes;
  CopiedBytes += bytes;
  if (Nodes > Limits.nodes && nodes > 1)
    Text.stop(at, "alias-bomb", "aliases make the document too large; write fewer of them");
  if (Nodes > Limits.nodes)
    Text.stop(at, "too-large", "the document has too many values");
  if (CopiedBytes > 4ull * Limits.bytes)
    Text.stop(at, "alias-bomb", "aliases make the document too large; write fewer of them");
}

} // namespace tacet::drift
