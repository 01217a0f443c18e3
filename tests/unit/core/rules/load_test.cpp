// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Mistakes in rule files: each is told at its place, and costs only the entry that it is in.
#include "tests/unit/core/rules/rule_body.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

LoadedRules load(const std::string &body) { return test::loadBody(body); }
std::string problems(const std::string &body) { return test::problemsOf(body); }

} // namespace

TEST_CASE("a whole rule file is read", "[rules]") {
  LoadedRules loaded = load(R"(
sinks:
  - {on: [syslog, vsyslog], channel: log, format: 1, va_list: 2}
  - {stream: 'std::cerr', channel: console}
kinds:
  - {id: credential, sensitivity: high, names: {certain: [password]}}
sources:
  - {on: getpass, kind: credential}
  - {on: getenv, key: 0}
  - {callback: easy_setopt, argument: 2, parameters: {0: credential}, when: WRITE}
  - {consumer: bind, argument: 2, kind: credential, confidence: medium}
redactors:
  - {on: HMAC, result: [return, 5]}
  - name: [redact, mask]
propagators:
  - {on: strcpy, flow: [1 -> 0, 1 -> return], overwrites: [0]}
  - text_types: [QString]
)");
  CHECK(loaded.problems.empty());
  const RuleSet &rules = loaded.rules;
  REQUIRE(rules.sinks.size() == 2);
  CHECK(rules.sinks[0].on.size() == 2);
  CHECK(rules.sinks[0].format == 1u);
  CHECK(rules.sinks[0].vaList == 2u);
  CHECK(rules.sinks[1].form == SinkRule::Form::Stream);
  CHECK(rules.sinks[1].channel == Channel::Console);
  REQUIRE(rules.sources.size() == 4);
  CHECK(rules.sources[0].to == ArgRanges{{kArgReturn, kArgReturn}});
  CHECK(rules.sources[1].form == SourceRule::Form::Key);
  CHECK(rules.sources[2].when == "WRITE");
  CHECK(rules.sources[2].parameters.at(0) == "credential");
  CHECK(rules.sources[3].confidence == Confidence::Medium);
  CHECK(rules.redactors[0].result.size() == 2);
  CHECK(rules.redactors[1].words == std::vector<std::string>{"redact", "mask"});
  CHECK(rules.propagators[0].flow.size() == 2);
  CHECK(rules.textTypes.size() == 1);
  CHECK(rules.files.at("r.yaml") == "y");
}

TEST_CASE("what fixes may call", "[rules]") {
  const LoadedRules loaded = load(R"(
sinks:
  - {on: dump, channel: log, args: 0, dump: true, keyed: dump_key}
redactors:
  - {on: masked, offer: c, header: mask.h}
  - {on: 'ours::masked', offer: c++, header: <ours/mask.h>}
  - {on: 'ours::any', offer: same}
  - {on: HMAC}
)");
  CHECK(loaded.problems.empty());
  const RuleSet &rules = loaded.rules;
  CHECK(rules.sinks[0].keyed == "dump_key");
  REQUIRE(rules.redactors.size() == 4);
  CHECK(rules.redactors[0].offer == RedactorRule::Offer::C);
  CHECK(rules.redactors[0].header == "\"mask.h\"");
  CHECK(rules.redactors[1].offer == RedactorRule::Offer::Cxx);
  CHECK(rules.redactors[1].header == "<ours/mask.h>");
  CHECK(rules.redactors[2].offer == RedactorRule::Offer::Same);
  CHECK(rules.redactors[3].offer == RedactorRule::Offer::No);
}

TEST_CASE("what throws, and where nothing may", "[rules]") {
  const LoadedRules loaded = load(R"(
throws:
  - {on: parse, types: [ParseError, 'std::exception'], quiet: 2, confidence: medium}
  - {on: size, types: [SizeError], unless: 'std::error_code'}
boundaries:
  - {callback: start, argument: 2, as: a thread}
  - {on: 'Thread::run', as: a thread}
kinds:
  - {id: text, sensitivity: low, check: exception-echo, levels: {client: error, log: none}}
)");
  CHECK(loaded.problems.empty());
  const RuleSet &rules = loaded.rules;
  REQUIRE(rules.throws.size() == 2);
  CHECK(rules.throws[0].types == std::vector<std::string>{"ParseError", "std::exception"});
  CHECK(rules.throws[0].quiet == 2u);
  CHECK(rules.throws[0].confidence == Confidence::Medium);
  CHECK(rules.throws[1].unless == "std::error_code");
  REQUIRE(rules.boundaries.size() == 2);
  CHECK(rules.boundaries[0].callback);
  CHECK(rules.boundaries[0].argument == 2u);
  CHECK_FALSE(rules.boundaries[1].callback);
  CHECK(rules.kinds.front().levels.at(Channel::Client) == Level::Error);
  CHECK(rules.kinds.front().levels.at(Channel::Log) == Level::None);
}

TEST_CASE("mistakes are told with their place", "[rules]") {
  struct Row {
    const char *body, *problem;
  };
  const Row row = GENERATE(
      Row{"sinks:\n  - on: f\n    chanel: log\n    args: 0\n",
          "r.yaml:4:5: a sink needs 'channel'\nr.yaml:5:5: unknown key 'chanel' in a sink, did you "
          "mean 'channel'?\n"},
      Row{"sinks:\n  - on: f\n    channel: logg\n    args: 0\n",
          "r.yaml:5:14: there is no channel 'logg', did you mean 'log'?\n"},
      Row{"sinks:\n  - on: f\n    channel: log\n    args: zero\n",
          "r.yaml:6:11: 'zero' is no position; write a number, 'N..', 'this', 'return' or 'all'\n"},
      Row{"sinks:\n  - on: f\n    channel: log\n    format: '1x'\n",
          "r.yaml:6:13: 'format' must be a number, this is '1x'\n"},
      Row{"sinks: 3\n", "r.yaml:3:8: 'sinks' must be a list, this is a text\n"},
      Row{"sinks:\n  - 3\n", "r.yaml:4:5: a sink must be a map, this is a text\n"},
      Row{"sinks:\n  - {channel: log, args: 0}\n",
          "r.yaml:4:5: a rule needs one of 'on', 'stream', 'stream_type', 'stream_from', "
          "'macro'\n"},
      Row{"sinks:\n  - {on: f, macro: F, channel: log}\n",
          "r.yaml:4:5: 'on' and 'macro' can't stand in one rule; make it two\n"},
      Row{"sinks:\n  - {macro: F, channel: log, args: 0}\n",
          "r.yaml:4:30: 'args' means nothing beside 'macro'\n"},
      Row{"sinks:\n  - {on: [f, [g]], channel: log, args: 0}\n",
          "r.yaml:4:14: 'on' must be a text, this is a list\n"},
      Row{"sinks:\n  - {on: 'a::', channel: log, args: 0}\n",
          "r.yaml:4:10: the selector 'a::' has an empty segment\n"},
      Row{"sinks:\n  - {on: \"\\blog\", channel: log, args: 0}\n",
          "r.yaml:4:10: 'on' holds the control character \\b (backspace): between double quotes "
          "YAML "
          "reads a backslash as an escape; write the text in single quotes\n"},
      Row{"sources:\n  - {on: f, kind: credentail}\n",
          "r.yaml:4:5: there is no kind 'credentail'\n"},
      Row{"sources:\n  - {callback: f, argument: 1, parameters: {x: y}}\n",
          "r.yaml:4:45: 'x' is no parameter's position\n"},
      Row{"propagators:\n  - {on: f, flow: [1 => 0]}\n",
          "r.yaml:4:20: '1 => 0' is no flow; write for example '1 -> return'\n"},
      Row{"propagators:\n  - {on: f, into: 0}\n",
          "r.yaml:4:5: a propagator needs 'flow' or 'format'; 'flow: []' says that nothing comes "
          "out\nr.yaml:4:5: 'format' and 'into' go together\n"},
      Row{"throws:\n  - on: f\n", "r.yaml:4:5: an entry of 'throws' needs 'types'\n"},
      Row{"boundaries:\n  - {callback: f, as: x}\n", "r.yaml:4:5: a boundary needs 'argument'\n"},
      Row{"redactors:\n  - name: [Redact]\n",
          "r.yaml:4:12: 'Redact' can never be found: names are split into lower-case words of "
          "letters and digits\n"},
      Row{"redactors:\n  - {on: f, offer: perl}\n", "r.yaml:4:20: 'offer' is c, c++ or same\n"},
      Row{"redactors:\n  - {on: 'a::*', offer: c}\n",
          "r.yaml:4:25: what is offered must be named alone and in full\n"},
      Row{"redactors:\n  - {on: [f, g], offer: c}\n",
          "r.yaml:4:25: what is offered must be named alone and in full\n"},
      Row{"kinds:\n  - {id: x}\n", "r.yaml:4:5: a kind needs 'sensitivity'\n"},
      Row{"kinds:\n  - {id: x, sensitivity: huge}\n",
          "r.yaml:4:26: 'sensitivity' must be high, medium or low, this is 'huge'\n"},
      Row{"kinds:\n  - {id: x, sensitivity: low, id: z}\n", "r.yaml:4:31: 'id' is given twice\n"},
      Row{"severity: {log: {high: fatal}}\n",
          "r.yaml:3:24: a level is error, warning, note or none, this is 'fatal'\n"},
      Row{"words: {mask_words: [~]}\n",
          "r.yaml:3:22: 'mask_words' must be a text, this is nothing\n"},
      Row{"sinks: &a []\n", "r.yaml:3:8: anchors and aliases are not allowed here\n"},
      Row{"---\nlibrary: z\n", "r.yaml:4:1: a rule file is one document, this is a second\n"});
  CAPTURE(row.body);
  CHECK(problems(row.body) == row.problem);
}

TEST_CASE("what is no YAML is told with its place", "[rules]") {
  CHECK(problems("sinks: [\n").find("r.yaml:4:1: not valid YAML: ") == 0);
  CHECK(problems("sinks:\n  - {on: \"\\d+\", channel: log, args: 0}\n").find("not valid YAML") !=
        std::string::npos);
  std::vector<RuleProblem> empty = loadRules({{"e.yaml", ""}}).problems;
  REQUIRE(empty.size() == 1);
  CHECK(empty[0].message == "the file is empty");
}

TEST_CASE("a wrong file does not silence the others", "[rules]") {
  const std::string good = "library: b\nabout: c\nsinks:\n  - {on: g, channel: log, args: 0}\n";
  LoadedRules loaded = loadRules({{"a.yaml", "sinks: [}"}, {"b.yaml", good}});
  CHECK(loaded.problems.size() == 1);
  CHECK(loaded.rules.sinks.size() == 1);
}

TEST_CASE("one wrong entry does not silence the others of its file", "[rules]") {
  LoadedRules loaded = load("sinks:\n  - {on: f, channel: nowhere, args: 0}\n"
                            "  - {on: g, channel: log, args: 0}\n");
  CHECK(loaded.problems.size() == 1);
  REQUIRE(loaded.rules.sinks.size() == 1);
  CHECK(loaded.rules.sinks[0].on[0].text == "g");
}

TEST_CASE("a later file extends a kind", "[rules]") {
  const std::string first = "topic: a\nabout: b\nkinds:\n"
                            "  - {id: k, title: one, sensitivity: low, names: {certain: [x1]}}\n";
  const std::string second = "topic: c\nabout: d\nkinds:\n"
                             "  - {id: k, sensitivity: high, names: {certain: [y1]}}\n";
  LoadedRules loaded = loadRules({{"a.yaml", first}, {"b.yaml", second}});
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.rules.kinds.size() == 1);
  CHECK(loaded.rules.kinds[0].title == "one");
  CHECK(loaded.rules.kinds[0].sensitivity == Sensitivity::High);
  CHECK(loaded.rules.kinds[0].certain.size() == 2);
}

TEST_CASE("no cut or bent file makes loading throw", "[rules]") {
  const std::string whole =
      "library: x\nabout: y\nsinks:\n  - on: [f, 'a::{b,c}']\n    channel: log\n"
      "    format: 1\nkinds:\n  - {id: k, cwe: [1], names: {certain: [a b]}}\n";
  for (size_t i = 0; i < whole.size(); ++i) {
    CHECK_NOTHROW(loadRules({{"cut.yaml", whole.substr(0, i)}}));
    for (char c : {'{', '[', '&', '*', '"', '\0', '\t', '\xff', ':', '-'}) {
      std::string bent = whole;
      bent[i] = c;
      CHECK_NOTHROW(loadRules({{"bent.yaml", bent}}));
    }
  }
  CHECK_NOTHROW(loadRules({{"deep.yaml", std::string(100000, '[')}}));
}

TEST_CASE("contracts, dumps, digests and what can be guessed are read") {
  const LoadedRules loaded = loadRules({{"a.yaml", R"(topic: t
about: a
kinds:
  - {id: contact, sensitivity: medium, low_entropy: true}
  - {id: credential, sensitivity: high, low_entropy: [password, pw]}
contracts:
  - {vendor: sentry, kinds: [contact], until: 2030-01-01, reference: r}
sinks:
  - {on: f, channel: third-party, vendor: sentry, args: 0, dump: true}
redactors:
  - {on: md5, weak: true}
propagators:
  - {on: g, flow: [0 -> return], dump: true}
)"}});
  CHECK(loaded.problems.empty());
  const RuleSet &rules = loaded.rules;
  CHECK(rules.findKind("contact")->lowEntropy);
  CHECK(rules.findKind("credential")->guessable == std::vector<std::string>{"password", "pw"});
  REQUIRE(rules.contracts.size() == 1);
  CHECK(rules.contracts[0].until == "2030-01-01");
  CHECK(rules.sinks[0].vendor == "sentry");
  CHECK(rules.sinks[0].dump);
  CHECK(rules.redactors[0].weak);
  CHECK(rules.propagators[0].dump);
}

TEST_CASE("a contract that can't be right is told of") {
  const auto messageFor = [](const std::string &contract) {
    const LoadedRules loaded =
        loadRules({{"a.yaml", "topic: t\nabout: a\nkinds:\n  - {id: contact, sensitivity: medium}\n"
                              "contracts:\n  - " +
                                  contract + "\n"}});
    return loaded.problems.empty() ? std::string() : loaded.problems.front().message;
  };
  CHECK(messageFor("{vendor: v, kinds: [contact], reference: r, until: soon}") ==
        "'until' must be a date such as 2027-03-01, this is 'soon'");
  CHECK(messageFor("{vendor: v, kinds: [contcat], reference: r}") ==
        "there is no kind 'contcat', did you mean 'contact'?");
  CHECK(!messageFor("{vendor: v, kinds: [contact]}").empty());
}
