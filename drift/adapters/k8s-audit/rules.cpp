// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The first rule that matches decides (apiserver/pkg/audit/policy/checker.go). An empty list
// matches everything, "*" matches every verb, group or resource, "pods/*" all subresources and
// "*/exec" a subresource of all resources.
#include "drift/adapters/k8s-audit/rules.h"

#include "drift/adapters/text.h"

#include <algorithm>

namespace tacet::drift {

namespace {

AuditLevel levelOf(std::string_view text) {
  if (text == "None")
    return AuditLevel::None;
  if (text == "Metadata")
    return AuditLevel::Metadata;
  if (text == "Request")
    return AuditLevel::Request;
  return text == "RequestResponse" ? AuditLevel::RequestResponse : AuditLevel::Unclear;
}

bool isEmptyList(const Node *list) { return list == nullptr || list->items.empty(); }

template <class Fits> bool anyItem(const Node *list, Fits fits) {
  return list != nullptr && std::ranges::any_of(list->items, fits);
}

bool resourceFits(std::string_view wanted, std::string_view given) {
  if (wanted == "*" || wanted == given)
    return true;
  const size_t slash = given.find('/');
  if (slash == std::string_view::npos)
    return false;
  if (wanted.ends_with("/*"))
    return wanted.substr(0, wanted.size() - 2) == given.substr(0, slash);
  return wanted.starts_with("*/") && wanted.substr(2) == given.substr(slash + 1);
}

bool groupFits(const Node &item, const AuditProbe &probe) {
  const std::string_view group = item.textAt("group");
  if (group != "*" && group != probe.group)
    return false;
  const Node *resources = item.find("resources");
  return isEmptyList(resources) || anyItem(resources, [&](const Node &resource) {
           return resourceFits(resource.text, probe.resource);
         });
}

bool fits(const Node &rule, const AuditProbe &probe) {
  const Node *verbs = rule.find("verbs");
  if (!isEmptyList(verbs) && !anyItem(verbs, [&](const Node &verb) {
        return verb.text == "*" || verb.text == probe.verb;
      }))
    return false;
  const Node *resources = rule.find("resources");
  if (isEmptyList(resources)) // a rule for paths is none for resources
    return isEmptyList(rule.find("nonResourceURLs"));
  return anyItem(resources, [&](const Node &item) { return groupFits(item, probe); });
}

/// Everybody who logs in is of this group.
bool isEverybody(const Node *groups) {
  return anyItem(groups, [](const Node &group) { return group.text == "system:authenticated"; });
}

/// The rule's own words in one order; names of objects narrow too.
std::string narrowingOf(const Node &rule) {
  std::vector<std::string> words;
  for (const std::string_view key : {"users", "userGroups", "namespaces"}) {
    const Node *list = rule.find(key);
    if (isEmptyList(list) || (key == "userGroups" && isEverybody(list)))
      continue;
    for (const Node &item : list->items)
      words.push_back(std::string(key).append("=").append(item.text));
  }
  if (const Node *resources = rule.find("resources"); resources != nullptr)
    for (const Node &item : resources->items)
      if (const Node *names = item.find("resourceNames"); !isEmptyList(names))
        for (const Node &name : names->items)
          words.push_back("resourceNames=" + name.text);
  std::ranges::sort(words);
  std::string all;
  for (const std::string &word : words)
    all.append(word).append("\n");
  return all;
}

AuditRule readRule(const Node &node) {
  AuditRule rule;
  rule.level = levelOf(node.textAt("level"));
  rule.narrowing = narrowingOf(node);
  rule.narrowed = !rule.narrowing.empty();
  rule.node = &node;
  return rule;
}

} // namespace

AuditAnswer answerTo(const Node &policy, const AuditProbe &probe) {
  AuditAnswer answer;
  const Node *rules = policy.find("rules");
  if (rules == nullptr)
    return answer;
  for (const Node &node : rules->items) {
    if (!fits(node, probe))
      continue;
    AuditRule rule = readRule(node);
    if (!rule.narrowed) {
      answer.base = std::move(rule);
      return answer;
    }
    answer.others.push_back(std::move(rule));
  }
  return answer;
}

} // namespace tacet::drift
