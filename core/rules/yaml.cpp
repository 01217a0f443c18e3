// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The tree is built from yaml-cpp's events. Anchors and aliases are refused: rule files need none,
// and so there is nothing that can be made to grow without bounds.
#include "core/rules/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

namespace tacet {
namespace {

/// Reads a text in place.
class ViewBuffer : public std::streambuf {
public:
  explicit ViewBuffer(const std::string &text) {
    char *begin = const_cast<char *>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

class TreeBuilder : public YAML::EventHandler {
public:
  TreeBuilder(const std::string &filePath, std::vector<RuleProblem> &sink)
      : path(filePath), problems(sink) {}

  YamlNode root;
  bool refused = false;

  void OnDocumentStart(const YAML::Mark &) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    place(makeNode(YamlNode::Type::Null, mark));
  }
  void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override {
    refuseAnchor(mark, 1);
    place(makeNode(YamlNode::Type::Null, mark));
  }
  void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                const std::string &value) override {
    refuseAnchor(mark, anchor);
    // yaml-cpp leaves the null words to its node tree, which is not in use here.
    bool isNull = tag != "!" && (value.empty() || value == "~" || value == "null");
    YamlNode node = makeNode(isNull ? YamlNode::Type::Null : YamlNode::Type::Scalar, mark);
    node.text = value;
    place(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuseAnchor(mark, anchor);
    open.push_back({makeNode(YamlNode::Type::List, mark)});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuseAnchor(mark, anchor);
    open.push_back({makeNode(YamlNode::Type::Map, mark)});
  }
  void OnMapEnd() override { close(); }

private:
  struct Open {
    YamlNode node;
    bool keyRead = false;
  };

  Position position(const YAML::Mark &mark) const {
    return {path, uint32_t(mark.line + 1), uint32_t(mark.column + 1)};
  }

  YamlNode makeNode(YamlNode::Type type, const YAML::Mark &mark) const {
    YamlNode node;
    node.type = type;
    node.at = position(mark);
    return node;
  }

  void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor) {
    if (anchor == 0 || refused)
      return;
    refused = true;
    problems.push_back({position(mark), Level::Error, "anchors and aliases are not allowed here"});
  }

  void close() {
    YamlNode node = std::move(open.back().node);
    open.pop_back();
    place(std::move(node));
  }

  void place(YamlNode node) {
    if (open.empty()) {
      root = std::move(node);
      return;
    }
    Open &parent = open.back();
    if (parent.node.type == YamlNode::Type::Map && !parent.keyRead) {
      if (node.type != YamlNode::Type::Scalar)
        problems.push_back({node.at, Level::Error, "a key must be a text"});
      parent.node.keys.push_back(std::move(node.text));
      parent.node.keyPositions.push_back(std::move(node.at));
      parent.keyRead = true;
      return;
    }
    parent.keyRead = false;
    parent.node.children.push_back(std::move(node));
  }

  const std::string &path;
  std::vector<RuleProblem> &problems;
  std::vector<Open> open;
};

void report(std::vector<RuleProblem> &problems, const Position &at, const std::string &message) {
  RuleProblem &problem = problems.emplace_back();
  problem.at = at;
  problem.message = message;
}

/// Throws what yaml-cpp throws.
bool parseDocument(const RuleFile &file, TreeBuilder &builder, std::vector<RuleProblem> &problems) {
  ViewBuffer buffer(file.content);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  if (!parser.HandleNextDocument(builder)) {
    report(problems, {file.path, 1, 1}, "the file is empty");
    return false;
  }
  YamlNode first = std::move(builder.root);
  if (parser.HandleNextDocument(builder)) {
    report(problems, builder.root.at, "a rule file is one document, this is a second");
    return false;
  }
  builder.root = std::move(first);
  return !builder.refused;
}

} // namespace

std::optional<YamlNode> parseYaml(const RuleFile &file, std::vector<RuleProblem> &problems) {
  TreeBuilder builder(file.path, problems);
  try {
    if (parseDocument(file, builder, problems))
      return std::move(builder.root);
  } catch (const YAML::Exception &error) {
    Position at{file.path, uint32_t(error.mark.line + 1), uint32_t(error.mark.column + 1)};
    report(problems, at, "not valid YAML: " + error.msg);
  } catch (const std::exception &error) {
    report(problems, {file.path, 1, 1}, std::string("not valid YAML: ") + error.what());
  }
  return std::nullopt;
}

} // namespace tacet
