// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// XML, by pugixml. It reads in place, so names and values are pointers into the text and tell where
// they stand. An element is a map: its attributes, then its children, in order, under their names,
// which may repeat; an element of nothing but text is that text; text beside children or attributes
// is an entry "#text". The root is the root element itself, its name in `tag`. Entities that a
// document type declares are not expanded.
#include "drift/load/formats.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

#include <pugixml.hpp>

namespace tacet::drift {
namespace {

class XmlReader {
public:
  XmlReader(const Source &source, const LoadLimits &limits)
      : Text(source), Grow(source, limits), Buffer(source.text()) {}

  Node read() {
    const pugi::xml_parse_result result = Tree.load_buffer_inplace(
        Buffer.data(), Buffer.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result)
      throw Stop{explain(result)};
    const pugi::xml_node root = Tree.document_element();
    for (pugi::xml_node other = root.next_sibling(); other; other = other.next_sibling())
      if (other.type() == pugi::node_element)
        Text.stop(offsetOf(other.name()) - 1, "syntax", "a second root element; XML has one");
    Node node = readElement(root, 1);
    if (node.isScalar()) // so that a root is a map, whatever it holds
      node = wrap(std::move(node));
    node.tag = root.name();
    return node;
  }

private:
  size_t offsetOf(const char *at) const { return static_cast<size_t>(at - Buffer.data()); }

  Place placeOf(const char *name) const {
    const size_t at = offsetOf(name);
    return Text.place(at, at + std::string_view(name).size());
  }

  Node textOf(const char *value) {
    const size_t at = offsetOf(value);
    Node node = Grow.scalar(value, at, at + std::string_view(value).size());
    node.quoted = true;
    return node;
  }

  Node wrap(Node text) {
    Node map = Grow.make(NodeKind::Map, 0, 0);
    map.at = text.at;
    const Place at = text.at;
    addEntry(map, "#text", at, std::move(text));
    return map;
  }

  Node readElement(const pugi::xml_node &element, size_t depth) {
    const size_t begin = offsetOf(element.name()) - 1; // the '<'
    Grow.checkDepth(depth, begin);
    Node map = Grow.make(NodeKind::Map, begin, begin);
    for (const pugi::xml_attribute &attribute : element.attributes())
      if (attribute.value()[0] == '\0') // may be a constant that lies elsewhere
        addEntry(map, attribute.name(), placeOf(attribute.name()), emptyBehind(attribute.name()));
      else
        addEntry(map, attribute.name(), placeOf(attribute.name()), textOf(attribute.value()));
    if (const Entry *repeated = findRepeated(map); repeated != nullptr)
      throw Stop{{repeated->at.position(), "duplicate-key", repeatedMessage(*repeated)}};
    for (const pugi::xml_node &child : element.children()) {
      if (child.type() == pugi::node_element)
        addEntry(map, child.name(), placeOf(child.name()), readElement(child, depth + 1));
      else if ((child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) &&
               child.value()[0] != '\0')
        addEntry(map, "#text", placeOf(child.value()), textOf(child.value()));
    }
    if (map.entries.size() == 1 && map.entries[0].key == "#text")
      return Node(std::move(map.entries[0].value));
    return map;
  }

  Node emptyBehind(const char *name) {
    const size_t at = offsetOf(name) + std::string_view(name).size();
    Node node = Grow.scalar("", at, at);
    node.quoted = true;
    return node;
  }

  LoadProblem explain(const pugi::xml_parse_result &result) const {
    const size_t last = Text.text().find_last_not_of(" \t\r\n");
    const auto at = static_cast<size_t>(result.offset);
    if (const auto tag = findTemplateTag(Text.text()))
      return Text.problem(*tag, "template", TemplateMessage);
    if (last == std::string_view::npos || result.status == pugi::status_no_document_element)
      return Text.problem(0, "truncated", "there is no element in it");
    if (at >= last)
      return Text.problem(last, "truncated", "an element is not closed");
    if (result.status == pugi::status_end_element_mismatch)
      return Text.problem(at, "syntax", "an end tag that closes another element than the open one");
    if (result.status == pugi::status_bad_attribute)
      return Text.problem(at, "syntax", "an attribute without '=' or quotes");
    return Text.problem(at, "syntax", "this is not XML; check tags and quotes here");
  }

  const Source &Text;
  Grower Grow;
  std::string Buffer;
  pugi::xml_document Tree;
};

} // namespace

void loadXml(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  Node root = XmlReader(source, limits).read();
  loaded.documents.emplace_back().root = std::move(root);
}

} // namespace tacet::drift
