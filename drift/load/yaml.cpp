// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// YAML, through the events of yaml-cpp's parser and not through its nodes, which would be a second
// tree. The parser's own messages can quote the text, so they are said again in our words.
#include "drift/load/formats.h"
#include "drift/load/template.h"
#include "drift/load/yaml_builder.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <optional>
#include <streambuf>

namespace tacet::drift {
namespace {

/// Reads from where the text lies.
class ViewBuffer : public std::streambuf {
public:
  explicit ViewBuffer(std::string_view text) {
    char *begin = const_cast<char *>(text.data()); // never written through: no put area
    setg(begin, begin, begin + text.size());
  }
};

struct Wording {
  std::string_view theirs; ///< how the parser's message begins
  const char *ours;
};
const std::array<Wording, 15> Wordings = {{
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, "the alias names an anchor that is not defined before it"},
    {YAML::ErrorMsg::TAB_IN_INDENTATION, "a tab indents this line; use spaces"},
    {YAML::ErrorMsg::END_OF_MAP_FLOW, "the map that '{' opens is not closed"},
    {YAML::ErrorMsg::END_OF_MAP, "the map does not go on with a key at its own indentation"},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, "the list that '[' opens is not closed"},
    {YAML::ErrorMsg::END_OF_SEQ, "the list does not go on with '-' at its own indentation"},
    {YAML::ErrorMsg::EOF_IN_SCALAR, "the quoted text is not closed"},
    {YAML::ErrorMsg::DOC_IN_SCALAR, "the document ends inside of a quoted text"},
    {YAML::ErrorMsg::FLOW_END, "a bracket or brace closes what was not opened"},
    {YAML::ErrorMsg::BLOCK_ENTRY, "a list's '-' cannot stand here"},
    {YAML::ErrorMsg::MAP_KEY, "a key cannot stand here"},
    {YAML::ErrorMsg::MAP_VALUE, "a ':' cannot stand here; quote the text if it belongs to it"},
    {YAML::ErrorMsg::INVALID_ESCAPE, "unknown escape in the quoted text; use single quotes"},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "a value cannot begin with this character; quote it"},
    {YAML::ErrorMsg::CHAR_IN_SCALAR, "a character that cannot stand here; quote the text"},
}};

LoadProblem explain(const Source &source, const YAML::Exception &error) {
  const size_t at = error.mark.pos < 0 ? 0 : static_cast<size_t>(error.mark.pos);
  if (const auto tag = findTemplateTag(source.text()); tag && *tag <= at)
    return source.problem(*tag, "template", TemplateMessage);
  const char *message = "this is not YAML; check indentation and quotes around here";
  if (dynamic_cast<const YAML::DeepRecursion *>(&error) != nullptr)
    return source.problem(at, "too-deep", "lists and maps are nested too deeply");
  for (const Wording &wording : Wordings)
    if (std::string_view(error.msg).starts_with(wording.theirs)) {
      message = wording.ours;
      break;
    }
  const size_t last = source.text().find_last_not_of(" \t\r\n");
  const bool atEnd = last == std::string_view::npos || at > last;
  return source.problem(at, atEnd ? "truncated" : "syntax", message);
}

/// The parser ends at such a character as if the text did, or takes it for something else.
std::optional<LoadProblem> findControl(const Source &source) {
  const std::string_view text = source.text();
  const auto found = std::find_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t' && c != '\r';
  });
  if (found == text.end())
    return std::nullopt;
  return source.problem(static_cast<size_t>(found - text.begin()), "encoding",
                        "a control character, which YAML forbids; remove it");
}

void read(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  ViewBuffer buffer(source.text());
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  YamlBuilder builder(source, limits);
  while (parser.HandleNextDocument(builder)) {
    if (auto fault = builder.takeFault())
      loaded.problems.push_back(std::move(*fault));
    if (auto root = builder.takeRoot(); root && !root->isNull())
      loaded.documents.emplace_back().root = std::move(*root);
  }
}

} // namespace

void loadYaml(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (auto problem = findControl(source)) {
    loaded.problems.push_back(std::move(*problem));
    return;
  }
  try {
    read(source, limits, loaded);
  } catch (const YAML::Exception &error) {
    loaded.problems.push_back(explain(source, error));
  }
  if (loaded.documents.empty() && loaded.problems.empty()) // an empty file is a configuration, too
    loaded.documents.emplace_back().root.at = source.place(0);
}

} // namespace tacet::drift
