// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A value of the environment is unknown here; a default is what holds unless someone sets it, so
// defaults count as said.
#include "drift/adapters/otelcol/substitution.h"

#include "drift/adapters/otelcol/components.h"
#include "drift/posture/identity.h"

#include <cctype>

namespace tacet::drift::otelcol {
namespace {

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Past the brace that closes the one at `open`; npos when there is none.
size_t closingBrace(std::string_view text, size_t open) {
  int depth = 0;
  for (size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{')
      ++depth;
    if (text[at] == '}' && --depth == 0)
      return at + 1;
  }
  return std::string_view::npos;
}

/// "file:/x" has the scheme "file", "NAME" and "NAME:-d" have none, which is the environment.
std::string_view schemeOf(std::string_view inside) {
  const size_t colon = inside.find(':');
  if (colon == std::string_view::npos || inside.substr(colon).starts_with(":-"))
    return "env";
  return inside.substr(0, colon);
}

void expandInside(std::string_view inside, const Behaviour &behaviour, Expanded &result) {
  const std::string_view scheme = schemeOf(inside);
  const size_t fallback = inside.find(":-");
  if (scheme == "env" && fallback != std::string_view::npos) {
    const Expanded value = expand(inside.substr(fallback + 2), behaviour);
    result.text += value.text;
    result.symbolic |= value.symbolic;
    if (value.symbolic)
      result.scheme = value.scheme;
    return;
  }
  result.text.append("${").append(inside).append("}");
  result.symbolic = true;
  result.scheme = scheme;
}

struct Where {
  std::string section, type; ///< "processors", "redaction"
  size_t depth = 0;
};

/// Whether what is hidden could be more than a setting's value.
bool hidesStructure(const Where &where, const Expanded &value) {
  if (value.scheme == "http" || value.scheme == "https")
    return true;
  if (!value.whole)
    return false;
  if (where.depth <= 2)
    return true;
  return value.scheme != "env" && (where.section == "processors" || where.section == "service");
}

Fact opaqueFact(const Where &where, const Expanded &value, const Place &at) {
  const bool remote = value.scheme.starts_with("http");
  Fact fact;
  fact.type = FactType::Opaque;
  fact.subject = "substitution:" + where.section + (where.type.empty() ? "" : "/" + where.type);
  fact.values = {{"kind", remote ? "remote" : "substitution"}, {"digest", digestOf(value.text)}};
  fact.label = "a substitution in '" + where.section + "'";
  fact.at = at;
  return fact;
}

void expandBelow(Node &node, const Where &where, const Behaviour &behaviour,
                 std::vector<Fact> &opaque) {
  if (node.isScalar() && node.text.find('$') != std::string::npos) {
    const Expanded value = expand(node.text, behaviour);
    node.text = value.text;
    if (value.symbolic) {
      node.tag = SymbolicTag;
      if (hidesStructure(where, value))
        opaque.push_back(opaqueFact(where, value, node.at));
    }
  }
  for (Node &item : node.items)
    expandBelow(item, {where.section, where.type, where.depth + 1}, behaviour, opaque);
  for (Entry &entry : node.entries) {
    Where below{where.section, where.type, where.depth + 1};
    if (where.depth == 0)
      below.section = entry.key;
    if (where.depth == 1)
      below.type = typeOf(entry.key);
    expandBelow(entry.value, below, behaviour, opaque);
  }
}

} // namespace

Expanded expand(std::string_view text, const Behaviour &behaviour) {
  Expanded result;
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const size_t close = rest.starts_with("${") ? closingBrace(text, at + 1) : rest.npos;
    if (rest.starts_with("$$")) {
      result.text += '$';
      at += 2;
    } else if (close != rest.npos) {
      expandInside(text.substr(at + 2, close - at - 3), behaviour, result);
      result.whole = at == 0 && close == text.size();
      at = close;
    } else if (behaviour.bareVariables && rest.size() > 1 && rest[0] == '$' && isWord(rest[1])) {
      // Also "$1": in a replacement the group is gone before the processor sees it.
      result.text += rest.substr(0, 2);
      result.symbolic = true;
      result.scheme = "env";
      at += 2;
    } else {
      result.text += rest[0];
      ++at;
    }
  }
  return result;
}

void expandAll(Node &root, const Behaviour &behaviour, std::vector<Fact> &opaque) {
  expandBelow(root, {}, behaviour, opaque);
}

} // namespace tacet::drift::otelcol
