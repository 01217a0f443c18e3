// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Whatever the bytes: loading ends, and it ends with documents or with reasons, all of which stand
// inside of the file. Valid samples of every format are cut at every byte and damaged in many ways,
// the same ones in every run.
#include "drift/load/load.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

using namespace tacet::drift;

namespace {

#ifdef TACET_SEEDS
constexpr uint64_t Seeds = TACET_SEEDS;
#else
constexpr uint64_t Seeds = 500;
#endif

struct Sample {
  std::string name;
  std::string text;
};

const std::array<Sample, 10> samples = {{
    {"a.yaml", "%YAML 1.2\n---\na: &x {b: [1, 'two', \"th\\x41\\u00e9\"], c: !t ~}\nd:\n  - *x\n"
               "  - |2-\n    text\n  - >+\n    f\n\n    g\n  - ? k\n    : v\ne:\n  <<: *x\n...\n"
               "---\n# c\n\xC3\xA9: \xE2\x82\xAC\n"},
    {"k.yaml", "\xEF\xBB\xBF"
               "apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: n\r\n"
               "data:\r\n  a.yaml: |\r\n    b: c\r\n  f.json: '{\"a\": [1, null]}'\r\n"
               "  c.ini: \"[S]\\nk=\\u00e9\\\r\n    v\\n\"\r\n  d.yaml: >\r\n    x:\r\n     y\r\n"
               "---\r\napiVersion: v1\r\nkind: Secret\r\ndata: {a.yaml: YTogMQo=}\r\n"},
    {"l.json",
     "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":"
     "\"ConfigMap\",\"data\":{\"a.yaml\":\"b: \\ud83d\\ude00\\n\\\"c\\\": 1\\n\"}}]}"},
    {"a.json", "{\"a\": [1, -2.5e3, true, false, null, \"\\u00e9\\n\"], \"b\": {\"c\": {}}}\n"},
    {"a.toml", "a = 1_0\nb.\"c\" = [1.5, 'x', \"\\u00e9\"]\n[d]\ne = {f = 2020-01-01T00:00:00Z}\n"
               "[[g]]\nh = '''\nm\n'''\n"},
    {"a.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE c>\n<c a=\"1\" b='&lt;&#65;'>\n<!-- x -->"
              "<d>t<![CDATA[u]]></d><e/></c>\n"},
    {"a.service", "# c\n[Unit]\nA=b c\\\n  d\n;e\n[Service]\nX = y\nX=\n"},
    {"a.properties", "# c\na.b=c\\u0041\\\n  d\ne\\ f : g\nh i\n"},
    {"sysctl.conf", "# c\nkernel.a = 1\n-fs/b=2\n-net.*\n"},
    {"fluent-bit.conf", "@SET a=b\n[SERVICE]\n    Flush 1\n    # c\n[OUTPUT]\n    Name x\n"
                        "    [G]\n        k v\n@INCLUDE y.conf\n"},
}};

/// The same numbers in every run.
class Dice {
public:
  explicit Dice(uint64_t seed) : State(seed) {}
  size_t below(size_t end) {
    State = State * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(State >> 33) % end;
  }

private:
  uint64_t State;
};

bool isInside(const Node &node, const std::string &text) {
  if (node.at.known() &&
      (node.at.begin > text.size() || node.at.end > text.size() || node.at.end < node.at.begin))
    return false;
  for (const Entry &entry : node.entries)
    if (entry.at.end > text.size() || entry.at.line == 0 || !isInside(entry.value, text))
      return false;
  for (const Node &item : node.items)
    if (!isInside(item, text))
      return false;
  return true;
}

void check(const std::string &name, const std::string &text) {
  FileNames names;
  const Loaded loaded = unpack(load(text, name, names), names);
  const size_t lines = static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  bool good = !loaded.documents.empty() || !loaded.problems.empty();
  for (const Document &document : loaded.documents)
    good &= isInside(document.root, text);
  for (const LoadProblem &problem : loaded.problems)
    good &= problem.at.line >= 1 && problem.at.line <= lines && problem.at.column >= 1 &&
            !problem.id.empty() && !problem.message.empty();
  if (!good) {
    INFO(name << ":\n" << text);
    CHECK(good);
  }
}

std::string damaged(const std::string &text, Dice &dice) {
  using namespace std::string_view_literals;
  constexpr std::string_view Bytes = "\0\n\r\t {}[]:,&*!|>'\"%@#-?\\<=/\xFF\xC3z0"sv;
  std::string result = text;
  for (size_t changes = 1 + dice.below(3); changes > 0; --changes) {
    const size_t at = dice.below(result.size());
    const size_t size = 1 + dice.below(std::min<size_t>(result.size() - at, 12));
    switch (dice.below(4)) {
    case 0:
      result[at] = Bytes[dice.below(Bytes.size())];
      break;
    case 1:
      result.insert(at, 1, Bytes[dice.below(Bytes.size())]);
      break;
    case 2:
      result.erase(at, size);
      break;
    default:
      result.insert(dice.below(result.size()), result.substr(at, size));
    }
    if (result.empty())
      break;
  }
  return result;
}

} // namespace

TEST_CASE("the samples are valid", "[load][robust]") {
  for (const Sample &sample : samples) {
    FileNames names;
    const Loaded loaded = unpack(load(sample.text, sample.name, names), names);
    INFO(sample.name);
    for (const LoadProblem &problem : loaded.problems)
      UNSCOPED_INFO(problem.at.line << ": " << problem.message);
    CHECK(loaded.problems.empty());
    CHECK_FALSE(loaded.documents.empty());
  }
}

TEST_CASE("texts that end anywhere are survived", "[load][robust]") {
  for (const Sample &sample : samples)
    for (size_t size = 0; size <= sample.text.size(); ++size)
      check(sample.name, sample.text.substr(0, size));
}

TEST_CASE("damaged texts are survived", "[load][robust]") {
  for (const Sample &sample : samples)
    for (uint64_t seed = 0; seed < Seeds; ++seed) {
      Dice dice(seed);
      check(sample.name, damaged(sample.text, dice));
    }
}

TEST_CASE("texts under another format's name are survived", "[load][robust]") {
  for (const Sample &sample : samples)
    for (const Sample &other : samples)
      check(other.name, sample.text);
}
