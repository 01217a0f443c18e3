// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a library prints of an object is for the program's own printer to say: `operator<<`,
// `AbslStringify`, a `formatter`. Where its body is seen, only the fields that it hands on count.
#pragma once

#include "checks/flow/rules_index.h"

#include <set>

namespace tacet::flow {

class Printers {
public:
  Printers(const Unit &unit, RulesIndex &index) : U(unit), Index(index) {}

  /// True if the record's own printer is seen, and leaves this field out.
  bool leavesOut(SymbolId record, const SensitiveField &field);

private:
  const Unit &U;
  RulesIndex &Index;
  bool Read = false;
  /// By record: the names of the fields that its printers hand on.
  std::unordered_map<SymbolId, std::set<std::string>> Shown;

  void read(const Function &function);
  void follow(const Function &function, NodeId node, int depth, std::set<std::string> &into) const;
};

} // namespace tacet::flow
