// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The walk over two postures. A fact that came or went is judged by what its presence means, one
// that stayed by the order of each value. Protections belong to their path: they go with it, and a
// new path is held against what the same data enjoyed before.
#include "drift/compare/compare.h"

#include "drift/compare/paths.h"
#include "drift/compare/reasons.h"
#include "drift/posture/words.h"

#include <algorithm>
#include <tuple>

namespace tacet::drift {
namespace {

/// Set where nothing else is: values of a kind that is sometimes absent.
const Value EmptySet = std::set<std::string>();

struct Comparison {
  const PostureIndex before;
  const PostureIndex after;
  std::vector<Change> changes;
};

Change changeOf(Verdict verdict, std::string rule, const Fact &fact, std::string reason) {
  Change change;
  change.verdict = verdict;
  change.rule = std::move(rule);
  change.type = fact.type;
  change.subject = fact.subject;
  change.label = fact.label;
  change.reason = std::move(reason);
  return change;
}

/// The values' change is one of exposure: more is seen or reached, rather than less protected.
bool isExposure(FactType type, const Attribute &attribute) {
  if (infoOf(type).presence != Presence::Exposes)
    return false;
  return type == FactType::Capture || type == FactType::Dump || type == FactType::Path ||
         attribute.order == Order::SupersetWeaker || attribute.name == "bind" ||
         attribute.name == "reach";
}

/// Where what lacks should stand: the path that lost it, else where it stood.
Place placeOfLoss(const Comparison &all, const Fact &lost) {
  const Fact *path = all.after.findLive(FactType::Path, pathOf(lost.subject));
  const Fact *latent = all.after.find(lost.type, lost.subject);
  if (path != nullptr)
    return path->at;
  return latent != nullptr ? latent->at : Place();
}

bool isCovered(const Comparison &all, const Fact &protection) {
  const auto others = all.after.protectionsOf(pathOf(protection.subject));
  return std::ranges::any_of(others,
                             [&](const Fact *other) { return isCoveredBy(protection, *other); });
}

std::string lossReason(const Fact &lost, bool stillDefined) {
  std::string text = nameOf(lost);
  if (lost.type == FactType::Protection)
    text.append(" no longer protects ").append(wayOf(lost.subject));
  else
    text.append(" is gone");
  return stillDefined ? text + "; it is still defined, but nothing runs it there" : text;
}

/// Something that protected is not there any more, or nothing runs it any more.
void judgeLoss(Comparison &all, const Fact &lost) {
  const bool pathGone = lost.type == FactType::Protection &&
                        all.after.findLive(FactType::Path, pathOf(lost.subject)) == nullptr;
  Change change;
  if (pathGone)
    change = changeOf(Verdict::Equal, "", lost, "went with its path");
  else if (lost.type == FactType::Protection && isCovered(all, lost))
    change = changeOf(Verdict::Equal, "", lost, "an allow-list does the same");
  else
    change = changeOf(Verdict::Weaker, "protection-removed", lost,
                      lossReason(lost, all.after.find(lost.type, lost.subject) != nullptr));
  change.before = lost.at;
  change.after = placeOfLoss(all, lost);
  all.changes.push_back(std::move(change));
}

/// All its words are the strongest: it is written out that something is off.
bool isHarmless(const Fact &fact) {
  if (fact.type == FactType::Export)
    return wordOf(fact, "reach") == "local";
  const std::string_view bind = wordOf(fact, "bind");
  const bool near = bind == "loopback" || bind == "socket";
  if (fact.type == FactType::Listener)
    return near;
  const std::string_view power = wordOf(fact, "power");
  if (fact.type == FactType::Hook && near && (power == "status" || power == "metrics"))
    return true;
  if (wordOf(fact, "state") == "off" || wordOf(fact, "level") == "off")
    return true;
  const auto weak = [&](const Attribute &attribute) {
    const auto value = fact.values.find(std::string(attribute.name));
    if (value == fact.values.end())
      return false;
    if (attribute.order == Order::Words)
      return value->second != Value(std::string(attribute.words.back()));
    return attribute.order == Order::SupersetWeaker && value->second != EmptySet;
  };
  return std::ranges::none_of(infoOf(fact.type).attributes, weak);
}

/// What the same data is protected from on other paths, and not on this one.
std::string missingOn(const Comparison &all, const Fact &path) {
  std::set<std::string> wanted = all.before.protectedOn(path.subject);
  for (const Fact *protection : all.after.protectionsOf(path.subject))
    wanted.erase(std::string(protectedThing(protection->subject)));
  std::string text;
  for (const std::string &thing : wanted)
    text.append(text.empty() ? "'" : ", '").append(thing).append("'");
  return text;
}

/// A new way for data: fine if it is as protected as the ways that were approved.
void judgeNewPath(Comparison &all, const Fact &path) {
  const bool open = all.after.protectionsOf(path.subject).empty();
  const std::string missing = missingOn(all, path);
  const std::string start = nameOf(path) + " is a new way for data";
  Change change =
      open ? changeOf(Verdict::Weaker, "exposure-added", path,
                      start + ", and nothing protects " + wayOf(path.subject))
      : !missing.empty()
          ? changeOf(Verdict::Weaker, "exposure-added", path,
                     start + " without the protection that the same data had: " + missing)
          : changeOf(Verdict::Equal, "", path, "a new path, as protected as the approved ones");
  change.after = path.at;
  all.changes.push_back(std::move(change));
}

bool leadsTo(const Fact &path, const Fact &destination) {
  return path.subject.ends_with(" > " + destination.subject);
}

/// A new path to it says more, and is said already (paths come first).
bool isSaidByPath(const Comparison &all, const Fact &exposure) {
  return std::ranges::any_of(all.changes, [&](const Change &change) {
    return change.type == FactType::Path && change.verdict == Verdict::Weaker &&
           change.attribute.empty() &&
           leadsTo(*all.after.find(FactType::Path, change.subject), exposure);
  });
}

void judgeExposure(Comparison &all, const Fact &came) {
  if (came.type == FactType::Path)
    return judgeNewPath(all, came);
  const bool harmless = isHarmless(came) || isSaidByPath(all, came);
  Change change = harmless ? changeOf(Verdict::Equal, "", came, nameOf(came) + " is new")
                           : changeOf(Verdict::Weaker, "exposure-added", came,
                                      nameOf(came) + " is new: nobody approved this exposure");
  change.after = came.at;
  all.changes.push_back(std::move(change));
}

void judgeOpaque(Comparison &all, const Fact &came) {
  Change change = changeOf(Verdict::Opaque, "unreviewed-change", came,
                           nameOf(came) + " is new and can't be seen through");
  change.after = came.at;
  all.changes.push_back(std::move(change));
}

/// Something runs that did not.
void judgeGain(Comparison &all, const Fact &came) {
  switch (infoOf(came.type).presence) {
  case Presence::Exposes:
    return judgeExposure(all, came);
  case Presence::Neutral:
    return judgeOpaque(all, came);
  case Presence::Protects:
    break;
  }
  Change change = changeOf(Verdict::Stronger, "", came, nameOf(came) + " is new");
  change.after = came.at;
  all.changes.push_back(std::move(change));
}

void judgeGone(Comparison &all, const Fact &gone) {
  if (infoOf(gone.type).presence == Presence::Protects)
    return judgeLoss(all, gone);
  const bool opens = infoOf(gone.type).presence == Presence::Exposes;
  Change change =
      changeOf(opens ? Verdict::Stronger : Verdict::Equal, "", gone, nameOf(gone) + " is gone");
  change.before = gone.at;
  all.changes.push_back(std::move(change));
}

void judgeLatent(Comparison &all, const Fact &fact, const Place &before, const Place &after) {
  Change change =
      changeOf(Verdict::Latent, "", fact, nameOf(fact) + " changed, but nothing runs it");
  change.before = before;
  change.after = after;
  all.changes.push_back(std::move(change));
}

const Value *valueOf(const Fact &fact, const Attribute &attribute) {
  const auto found = fact.values.find(std::string(attribute.name));
  if (found != fact.values.end())
    return &found->second;
  const bool sets = attribute.order == Order::SubsetWeaker ||
                    attribute.order == Order::SupersetWeaker ||
                    attribute.order == Order::Fingerprints;
  return sets ? &EmptySet : nullptr;
}

Change valueChange(const Fact &now, const Attribute &attribute, const Value *was, const Value *is) {
  const Direction direction =
      was == nullptr || is == nullptr ? Direction::Unordered : compareValues(attribute, *was, *is);
  switch (direction) {
  case Direction::Weaker:
    return changeOf(Verdict::Weaker,
                    isExposure(now.type, attribute) ? "exposure-added" : "protection-weakened", now,
                    weakenedReason(now, attribute, *was, *is));
  case Direction::Unordered:
    return changeOf(Verdict::Opaque, "unreviewed-change", now,
                    unreviewedReason(now, attribute, was, is));
  case Direction::Stronger:
  case Direction::Equal:
    break;
  }
  return changeOf(Verdict::Stronger, "", now,
                  nameOf(now) + ": " + std::string(attribute.name) + " is stronger than approved");
}

/// What is switched on or off takes its other values along. Exchanged patterns are nothing of their
/// own once it is known what they miss now, nor is another action once it is known that the new one
/// is worth less.
void dropExplained(std::vector<Change> &changes) {
  const auto isWeaker = [&](std::string_view attribute) {
    return std::ranges::any_of(changes, [&](const Change &change) {
      return change.attribute == attribute && change.verdict == Verdict::Weaker;
    });
  };
  const bool misses = isWeaker("survivors"), isWorthLess = isWeaker("strength");
  const bool switched = isWeaker("state");
  std::erase_if(changes, [&](const Change &change) {
    return (switched && change.attribute != "state") ||
           (misses && change.attribute == "patterns") ||
           (isWorthLess && change.attribute == "action");
  });
}

void judgeValues(Comparison &all, const Fact &was, const Fact &is) {
  std::vector<Change> changes;
  for (const Attribute &attribute : infoOf(is.type).attributes) {
    const Value *before = valueOf(was, attribute);
    const Value *after = valueOf(is, attribute);
    // What no version of us said before is no change of the configuration.
    if (attribute.order == Order::Silent || before == nullptr ||
        (after != nullptr && *before == *after))
      continue;
    Change change = valueChange(is, attribute, before, after);
    change.attribute = attribute.name;
    change.before = was.at;
    change.after = is.at;
    changes.push_back(std::move(change));
  }
  dropExplained(changes);
  std::ranges::move(changes, std::back_inserter(all.changes));
}

void judgeNow(Comparison &all, const Fact &is) {
  const Fact *was = all.before.find(is.type, is.subject);
  if (is.latent) {
    if (was == nullptr || (was->latent && was->values != is.values))
      judgeLatent(all, is, was == nullptr ? Place() : was->at, is.at);
    return;
  }
  if (was == nullptr || was->latent)
    return judgeGain(all, is);
  judgeValues(all, *was, is);
}

void judgeBefore(Comparison &all, const Fact &was) {
  const Fact *is = all.after.find(was.type, was.subject);
  if (was.latent) {
    if (is == nullptr)
      judgeLatent(all, was, was.at, Place());
    return;
  }
  if (is == nullptr || is->latent)
    judgeGone(all, was);
}

auto order(const Change &change) {
  return std::tie(change.verdict, change.type, change.subject, change.attribute);
}

} // namespace

std::vector<Change> compare(const Posture &before, const Posture &after) {
  Comparison all{PostureIndex(before), PostureIndex(after), {}};
  for (const Fact &fact : after.facts)
    judgeNow(all, fact);
  for (const Fact &fact : before.facts)
    judgeBefore(all, fact);
  std::ranges::stable_sort(all.changes, [](const Change &left, const Change &right) {
    return order(left) < order(right);
  });
  return std::move(all.changes);
}

} // namespace tacet::drift
