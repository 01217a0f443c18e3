// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Kubernetes audit policies. https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/ and
// …/docs/reference/config-api/apiserver-audit.v1/. A policy is judged by what it does: requests
// that matter are put to it, and the first rule that fits answers. A request that no rule fits is
// not recorded. Without --audit-policy-file there is no audit at all; that flag stands in the API
// server's manifest, not here. Where the records go (file, webhook) is said by flags too.
#include "drift/adapters/build.h"
#include "drift/adapters/k8s-audit/rules.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr std::array<AuditProbe, 13> Probes{{
    {"secrets", "", "secrets", "get", true, "audit of secrets"},
    {"secrets-change", "", "secrets", "update", true, "audit of secrets"},
    {"configmaps", "", "configmaps", "get", true, "audit of secrets"},
    {"configmaps-change", "", "configmaps", "update", true, "audit of secrets"},
    {"service-account-tokens", "", "serviceaccounts/token", "create", true, "audit of secrets"},
    {"token-reviews", "authentication.k8s.io", "tokenreviews", "create", true, "audit of secrets"},
    {"pod-exec", "", "pods/exec", "create", false, "audit of access for debugging"},
    {"pod-attach", "", "pods/attach", "create", false, "audit of access for debugging"},
    {"pod-port-forward", "", "pods/portforward", "create", false, "audit of access for debugging"},
    {"pod-debug-container", "", "pods/ephemeralcontainers", "patch", false,
     "audit of access for debugging"},
    {"node-proxy", "", "nodes/proxy", "get", false, "audit of access for debugging"},
    {"role-bindings", "rbac.authorization.k8s.io", "clusterrolebindings", "create", false,
     "audit of changes"},
    {"workloads", "apps", "deployments", "update", false, "audit of changes"},
}};

std::string levelWord(AuditLevel level) {
  switch (level) {
  case AuditLevel::None:
    return "none";
  case AuditLevel::Metadata:
    return "metadata";
  case AuditLevel::Request:
    return "request";
  case AuditLevel::RequestResponse:
    return "full";
  case AuditLevel::Unclear:
    break;
  }
  return std::string(Unknown);
}

bool recordsBodies(const AuditRule &rule) {
  return rule.level == AuditLevel::Request || rule.level == AuditLevel::RequestResponse;
}

Place placeOf(const AuditRule &rule, const Node &policy) {
  if (rule.node == nullptr)
    return policy.at;
  const Node *level = rule.node->find("level");
  return level == nullptr ? rule.node->at : level->at;
}

/// A request's record is written in stages; one that is always left out is no gap as long as
/// another one comes. Only the last two tell what came of the request.
void addOmittedStages(const Node &from, std::set<std::string> &omitted) {
  if (const Node *stages = from.find("omitStages"); stages != nullptr)
    for (const Node &stage : stages->items)
      for (const std::string_view word : {"ResponseStarted", "ResponseComplete", "Panic"})
        if (stage.text == word)
          omitted.insert(std::string(word));
}

/// Where there are secrets in the bodies, the less that is recorded the better: there is no fact
/// about the level, only about whether there is a record at all.
Fact auditFact(const Node &policy, const AuditProbe &probe, const AuditAnswer &answer) {
  const bool on = answer.base.level != AuditLevel::None;
  std::set<std::string> omitted;
  addOmittedStages(policy, omitted);
  if (answer.base.node != nullptr)
    addOmittedStages(*answer.base.node, omitted);
  Fact fact = factAt(FactType::Audit, std::string(probe.name),
                     {std::string(probe.label), placeOf(answer.base, policy)},
                     {{"state", answer.base.level == AuditLevel::Unclear ? std::string(Unknown)
                                : on                                     ? "on"
                                                                         : "off"}});
  if (!probe.carriesSecrets)
    fact.values["level"] = levelWord(answer.base.level);
  for (const AuditRule &rule : answer.others)
    if (rule.level == AuditLevel::None && on) {
      omitted.insert(digestOf(rule.narrowing));
      fact.related.push_back(fact.at);
      fact.at = placeOf(rule, policy);
    }
  fact.values["omitted"] = std::move(omitted);
  return fact;
}

void addCapture(const Node &policy, const AuditProbe &probe, const AuditAnswer &answer,
                std::vector<Fact> &facts) {
  std::vector<AuditRule> rules = answer.others;
  rules.insert(rules.begin(), answer.base);
  for (const AuditRule &rule : rules)
    if (recordsBodies(rule)) {
      facts.push_back(factAt(
          FactType::Capture, "audit-record:" + std::string(probe.name),
          {std::string(probe.label), placeOf(rule, policy)},
          {{"what", std::set<std::string>{"bodies"}},
           {"verbosity", rule.level == AuditLevel::RequestResponse ? "detailed" : "normal"}}));
    }
}

class KubernetesAuditAdapter final : public Adapter {
public:
  std::string_view system() const override { return "k8s-audit"; }
  std::string_view versions() const override { return "audit.k8s.io/v1alpha1 to v1"; }

  int recognises(const Document &document) const override {
    const bool ours = document.root.textAt("apiVersion").starts_with("audit.k8s.io/") &&
                      document.root.textAt("kind") == "Policy";
    return ours ? 2 : 0;
  }

  /// The API server reads one policy. Of several documents the first is it.
  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    Effective effective;
    if (!documents.empty())
      effective.root = documents.front().root;
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    std::vector<Fact> facts;
    for (const AuditProbe &probe : Probes) {
      const AuditAnswer answer = answerTo(effective.root, probe);
      facts.push_back(auditFact(effective.root, probe, answer));
      if (probe.carriesSecrets)
        addCapture(effective.root, probe, answer, facts);
    }
    return postureOf(effective, deployment, std::move(facts));
  }
};

} // namespace

const Adapter &k8sauditAdapter() {
  static const KubernetesAuditAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
