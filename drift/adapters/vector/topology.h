// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Vector's components and the ways through them: sinks name what they take, by name or glob, and so
// do transforms, back to the sources. What nobody takes is dead.
#pragma once

#include "drift/load/document.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::vector {

struct Component {
  enum class Kind : uint8_t { Source, Transform, Sink };
  Kind kind = Kind::Source;
  std::string id, type;
  const Node *settings = nullptr;
  std::vector<std::string> inputs;
  Place at;       ///< of its key
  Place inputsAt; ///< of its inputs, else as `at`

  std::string label() const;
};
using Components = std::map<std::string, Component>;

/// Points into `root`, which has to outlive the result.
Components readComponents(const Node &root);

struct Station {
  const Component *component = nullptr;
  std::string output; ///< by which data leaves it: "dropped", a route's name; empty for the usual
};

/// From a source to a sink.
using Way = std::vector<Station>;
struct Ways {
  std::vector<Way> ways;
  bool complete = true;
};
Ways waysThrough(const Components &components);

/// "*" matches anything, also dots; as Vector's inputs do.
bool matchesGlob(std::string_view glob, std::string_view name);

} // namespace tacet::drift::vector
