// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The table is whole, its orders order, and its page says what it says.
#include "drift/posture/vocabulary.h"

#include "core/system/file_system.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace tacet;
using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

std::string orderText(const Attribute &attribute) {
  std::string words;
  const std::string_view separator = attribute.order == Order::Words ? " < " : ", ";
  for (const std::string_view word : attribute.words)
    words.append(words.empty() ? "" : separator).append("`").append(word).append("`");
  switch (attribute.order) {
  case Order::Words:
    return words;
  case Order::LessIsWeaker:
    return "number; less is weaker";
  case Order::MoreIsWeaker:
    return "number; more is weaker";
  case Order::SubsetWeaker:
    return "set; fewer is weaker";
  case Order::SupersetWeaker:
    return "set; more is weaker";
  case Order::Fingerprints:
    return "set of digests; fewer is weaker";
  case Order::Silent:
    return words + "; says where a value comes from";
  case Order::Neutral:
    break;
  }
  return words.empty() ? "no order" : words + "; no order";
}

std::string presenceText(Presence presence) {
  if (presence == Presence::Protects)
    return "Protects: weaker when it goes.";
  return presence == Presence::Exposes ? "Exposes: weaker when it comes."
                                       : "Neither: cannot be judged.";
}

std::string renderAttributes(const FactInfo &info) {
  std::string text = "| attribute | values | meaning |\n|---|---|---|\n";
  for (const Attribute &attribute : info.attributes) {
    text.append("| `").append(attribute.name).append("` | ").append(orderText(attribute));
    text.append(" | ").append(attribute.about).append(" |\n");
  }
  return text;
}

/// The part of the page that the table makes.
std::string render() {
  std::string text;
  for (const FactInfo &info : vocabulary()) {
    text.append("### ").append(info.name).append("\n\n");
    text.append(presenceText(info.presence)).append(" Means that ").append(info.about);
    text.append(".\n\n").append(renderAttributes(info)).append("\n");
  }
  return text;
}

const Attribute &attribute(FactType type, std::string_view name) {
  const Attribute *found = findAttribute(type, name);
  REQUIRE(found != nullptr);
  return *found;
}

} // namespace

TEST_CASE("the table has every type at its place", "[drift][posture]") {
  for (const FactInfo &info : vocabulary()) {
    CAPTURE(info.name);
    CHECK(&infoOf(info.type) == &info);
    CHECK(!info.about.empty());
    for (const Attribute &entry : info.attributes) {
      CAPTURE(entry.name);
      CHECK(!entry.about.empty());
      CHECK((entry.order != Order::Words || entry.words.size() > 1));
      CHECK(findAttribute(info.type, entry.name) == &entry);
    }
  }
  CHECK(vocabulary().size() == static_cast<size_t>(FactType::Opaque) + 1);
  CHECK(findAttribute(FactType::Path, "no-such") == nullptr);
}

// With TACET_REGENERATE set, the page is written instead of checked.
TEST_CASE("docs/formats/posture.md says what the table says", "[drift][posture]") {
  const std::string path = TACET_SOURCE_DIR "/docs/formats/posture.md";
  const auto page = realFileSystem().read(path);
  REQUIRE(page);
  const std::string heading = "## The facts\n\n";
  const size_t at = page->find(heading);
  REQUIRE(at != std::string::npos);
  const std::string wanted = page->substr(0, at + heading.size()) + render();
  if (std::getenv("TACET_REGENERATE") != nullptr)
    REQUIRE(!realFileSystem().write(path, wanted));
  else
    CHECK(*page == wanted);
}

TEST_CASE("words stand in rising order", "[drift][posture]") {
  const Attribute &transport = attribute(FactType::Export, "transport");
  CHECK(compareValues(transport, "tls", "tls") == Direction::Equal);
  CHECK(compareValues(transport, "tls", "cleartext") == Direction::Weaker);
  CHECK(compareValues(transport, "tls-unverified", "tls") == Direction::Stronger);
  CHECK(compareValues(transport, "tls", "unknown") == Direction::Unordered);
  CHECK(compareValues(transport, "tls", int64_t{1}) == Direction::Unordered);
}

TEST_CASE("numbers", "[drift][posture]") {
  const Attribute &percent = attribute(FactType::Protection, "percent");
  CHECK(compareValues(percent, int64_t{100}, int64_t{50}) == Direction::Weaker);
  CHECK(compareValues(percent, int64_t{50}, int64_t{100}) == Direction::Stronger);
  const Attribute &days = attribute(FactType::Storage, "retention-days");
  CHECK(compareValues(days, int64_t{7}, int64_t{30}) == Direction::Weaker);
  CHECK(compareValues(days, int64_t{30}, int64_t{7}) == Direction::Stronger);
  CHECK(compareValues(days, int64_t{30}, "x") == Direction::Unordered);
}

TEST_CASE("sets", "[drift][posture]") {
  const Attribute &reach = attribute(FactType::Protection, "reach");
  CHECK(compareValues(reach, Set{"a", "b"}, Set{"a"}) == Direction::Weaker);
  CHECK(compareValues(reach, Set{"a"}, Set{"a", "b"}) == Direction::Stronger);
  CHECK(compareValues(reach, Set{"a"}, Set{"b"}) == Direction::Weaker);
  const Attribute &what = attribute(FactType::Capture, "what");
  CHECK(compareValues(what, Set{"a"}, Set{"a", "b"}) == Direction::Weaker);
  CHECK(compareValues(what, Set{"a", "b"}, Set{"a"}) == Direction::Stronger);
  CHECK(compareValues(what, Set{"a"}, Set{"b"}) == Direction::Weaker);
  const Attribute &patterns = attribute(FactType::Protection, "patterns");
  CHECK(compareValues(patterns, Set{"a", "b"}, Set{"a"}) == Direction::Weaker);
  CHECK(compareValues(patterns, Set{"a"}, Set{"a", "b"}) == Direction::Stronger);
  CHECK(compareValues(patterns, Set{"a"}, Set{"b"}) == Direction::Unordered);
}

TEST_CASE("neutral values only differ", "[drift][posture]") {
  const Attribute &owner = attribute(FactType::Export, "owner");
  CHECK(compareValues(owner, "a", "b") == Direction::Unordered);
  CHECK(compareValues(owner, "a", "a") == Direction::Equal);
}

TEST_CASE("what does not fit the vocabulary is named", "[drift][posture]") {
  Posture posture;
  posture.facts.push_back(makeFact(FactType::Export, "otlp@loopback",
                                   {{"transport", "unknown"},
                                    {"reach", "far away"},
                                    {"colour", "red"},
                                    {"signals", "logs"},
                                    {"auth", int64_t{2}}}));
  posture.facts.push_back(makeFact(FactType::Dump, "", {{"retention-days", "x"}}));
  CHECK(misfits(posture) ==
        std::vector<std::string>{
            "export.auth takes no number", "export.colour is not in the vocabulary",
            "export.reach does not take the word 'far away'", "export.signals takes a set",
            "dump has no subject", "dump.retention-days takes a number"});
}
