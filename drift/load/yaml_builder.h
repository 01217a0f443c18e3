// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Makes a tree of yaml-cpp's events. Aliases are copied only after their size was counted, so that
// what a few lines would swell to is refused before it is built.
#pragma once

#include "drift/load/source.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tacet::drift {

class YamlBuilder final : public YAML::EventHandler {
public:
  YamlBuilder(const Source &source, const LoadLimits &limits) : Text(source), Limits(limits) {}

  /// The document that was just read, if it is without faults, and its fault if not.
  std::optional<Node> takeRoot() { return std::exchange(Root, std::nullopt); }
  std::optional<LoadProblem> takeFault() { return std::exchange(Fault, std::nullopt); }

  void OnDocumentStart(const YAML::Mark &mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                const std::string &value) override;
  void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

private:
  /// What a subtree costs when it is copied.
  struct Size {
    uint64_t nodes = 0;
    uint64_t bytes = 0;
    uint32_t height = 0;
  };
  struct Anchored {
    Node node;
    Size size;
  };
  /// A list or map that is still open.
  struct Frame {
    Node node;
    Size size;
    YAML::anchor_t anchor = 0;
    bool hasKey = false; ///< the next value belongs to `key`
    bool merges = false; ///< has an entry "<<"
    Entry key;
  };

  void open(NodeKind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
  void close();
  void add(Node node, const Size &size, YAML::anchor_t anchor);
  void addKey(Frame &frame, Node node);
  void count(uint64_t nodes, uint64_t bytes, size_t at);
  bool wantsKey() const;

  const Source &Text;
  const LoadLimits &Limits;
  std::vector<Frame> Frames;
  std::unordered_map<YAML::anchor_t, Anchored> Anchors;
  std::optional<Node> Root;
  std::optional<LoadProblem> Fault;
  uint64_t Documents = 0;
  size_t DocumentBegin = 0;
  uint64_t Nodes = 0;
  uint64_t CopiedBytes = 0;
  size_t LastEnd = 0; ///< where the last thing that stands in the text ended
};

} // namespace tacet::drift
