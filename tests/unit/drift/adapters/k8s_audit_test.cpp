// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture audit(const std::string &rules) {
  return adapted("k8s-audit",
                 {{"audit.yaml", "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n" + rules}});
}

const std::string Secrets = R"(  - level: Metadata
    resources:
      - group: ""
        resources: ["secrets", "configmaps", "serviceaccounts/token"]
      - group: authentication.k8s.io
        resources: ["tokenreviews"]
)";
const std::string Everything = "  - level: RequestResponse\n";

} // namespace

TEST_CASE("k8s-audit: the first rule that fits answers", "[adapters][k8s-audit]") {
  const Posture good = audit(Secrets + Everything);
  CHECK(countOf(good, FactType::Capture) == 0);
  CHECK(word(good, FactType::Audit, "pod-exec", "level") == "full");
  const Posture bad = audit(Everything + Secrets);
  CHECK(setOf(factOf(bad, FactType::Capture, "audit-record:secrets-change"), "what") ==
        Set{"bodies"});
  CHECK(countOf(bad, FactType::Capture) == 6);
}

TEST_CASE("k8s-audit: what no rule fits is not recorded", "[adapters][k8s-audit]") {
  const Posture posture = audit(Secrets);
  CHECK(word(posture, FactType::Audit, "pod-exec", "state") == "off");
  CHECK(word(posture, FactType::Audit, "token-reviews", "state") == "on");
}

TEST_CASE("k8s-audit: rules for some leave gaps for them only", "[adapters][k8s-audit]") {
  const Posture posture = audit("  - level: None\n    users: [\"system:admin\"]\n" + Everything);
  const Fact &exec = factOf(posture, FactType::Audit, "pod-exec");
  CHECK(wordOf(exec, "state") == "on");
  CHECK(setOf(exec, "omitted").size() == 1);
  const Posture paths =
      audit("  - level: None\n    nonResourceURLs: [\"/healthz*\"]\n" + Everything);
  CHECK(setOf(factOf(paths, FactType::Audit, "pod-exec"), "omitted").empty());
}

TEST_CASE("k8s-audit: subresources and wildcards", "[adapters][k8s-audit]") {
  const auto state = [](const std::string &resource) {
    return word(
        audit("  - level: Metadata\n    resources:\n      - group: \"\"\n        resources: "
              "[\"" +
              resource + "\"]\n"),
        FactType::Audit, "pod-exec", "state");
  };
  CHECK(state("pods") == "off");
  CHECK(state("pods/exec") == "on");
  CHECK(state("pods/*") == "on");
  CHECK(state("*/exec") == "on");
  CHECK(state("*") == "on");
}
