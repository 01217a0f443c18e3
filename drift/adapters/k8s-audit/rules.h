// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A Kubernetes audit policy as the API server reads it, and what it answers to a request.
#pragma once

#include "drift/load/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

enum class AuditLevel : uint8_t { None, Metadata, Request, RequestResponse, Unclear };

struct AuditRule {
  AuditLevel level = AuditLevel::None;
  bool narrowed = false; ///< only some users, groups or namespaces: others pass it by
  std::string narrowing; ///< which ones, in one spelling
  const Node *node = nullptr;
};

/// A kind of request whose record matters.
struct AuditProbe {
  std::string_view name; ///< "secrets", "pods/exec"
  std::string_view group;
  std::string_view resource; ///< with its subresource
  std::string_view verb;
  bool carriesSecrets;    ///< the bodies hold what must not be in a record
  std::string_view label; ///< what people call it, together with its like
};

/// What the policy does with a request of anybody (`base`), and what it does for some.
struct AuditAnswer {
  AuditRule base; ///< of the first rule that everybody meets; level None if there is none
  std::vector<AuditRule> others; ///< narrowed rules before it
};

AuditAnswer answerTo(const Node &policy, const AuditProbe &probe);

} // namespace tacet::drift
