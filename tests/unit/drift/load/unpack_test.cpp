// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What Kubernetes objects carry, and that its places are those of the outer file: every place is
// compared with the bytes that stand there.
#include "drift/load/load.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;

namespace {

FileNames names;

Loaded unpacked(std::string_view text, const std::string &name = "k.yaml") {
  return unpack(load(text, name, names), names);
}

constexpr const char *Head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: n\n"
                             "  namespace: s\ndata:\n";

/// Line and column of the offset, counted anew.
std::pair<uint32_t, uint32_t> lineOf(std::string_view file, size_t at) {
  uint32_t line = 1;
  size_t begin = 0;
  for (size_t i = 0; i < at; ++i)
    if (file[i] == '\n') {
      ++line;
      begin = i + 1;
    }
  return {line, static_cast<uint32_t>(at - begin + 1)};
}

void checkPlace(std::string_view file, const Place &at, std::string_view begins) {
  INFO("looking for " << begins);
  CHECK(std::pair(at.line, at.column) == lineOf(file, at.begin));
  CHECK(file.substr(at.begin, begins.size()) == begins);
}

/// Every key and every scalar stands where its place says.
void checkPlaces(std::string_view file, const Node &node) {
  for (const Entry &entry : node.entries) {
    checkPlace(file, entry.at, entry.key);
    if (entry.value.isScalar() && !entry.value.quoted)
      checkPlace(file, entry.value.at, entry.value.text);
    checkPlaces(file, entry.value);
  }
  for (const Node &item : node.items)
    checkPlaces(file, item);
}

void checkCarried(const std::string &file, const std::string &name = "k.yaml") {
  const Loaded loaded = unpacked(file, name);
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.documents.size() == 1);
  const Document &document = loaded.documents[0];
  CHECK(document.name == "c.yaml");
  CHECK(document.carrier == "ConfigMap s/n");
  CHECK(document.root.findPath({"a", "b"})->text == "cc");
  CHECK(document.root.find("d")->text == "ee");
  checkPlaces(file, document.root);
}

} // namespace

TEST_CASE("literal block scalars map byte for byte", "[load][unpack]") {
  checkCarried(std::string(Head) + "  c.yaml: |\n    a:\n\n      b: cc\n    d: ee\n");
  checkCarried(std::string(Head) + "  c.yaml: |-  # why\n    a:\n      b: cc\n    d: ee\n\n\n");
  checkCarried(std::string(Head) + "  c.yaml: &x !!str |+\n\n    a:\n      b: cc\n    d: ee\n");
  checkCarried(std::string(Head) + "  c.yaml: |2\n    a:\n      b: cc\n    d: ee\n");
  checkCarried(std::string("\xEF\xBB\xBF") + Head + "  c.yaml: |\n    a:\n      b: cc\n    d: ee");
}

TEST_CASE("CRLF in carried texts shifts nothing", "[load][unpack]") {
  std::string file;
  for (const char c : std::string(Head) + "  c.yaml: |\n    a:\n      b: cc\n    d: ee\n")
    file += c == '\n' ? std::string("\r\n") : std::string(1, c);
  checkCarried(file);
}

TEST_CASE("folded, plain and quoted scalars map too", "[load][unpack]") {
  checkCarried(std::string(Head) + "  c.yaml: >\n    a: {b:\n    cc}\n\n    d:\n    ee\n");
  checkCarried(std::string(Head) + "  c.yaml: \"a:\\n  b: cc\\nd: \\\n     ee\\n\"\n");
  checkCarried(std::string(Head) + "  c.yaml: 'a:\n\n    {b: cc}\n\n    d: ee'\n");
  checkCarried(std::string(Head) + "  c.yaml: \"a: {b: cc} # \\u00e9\\\" \\x41\n\n   d: ee\"\n");
}

TEST_CASE("json objects carry as well", "[load][unpack]") {
  checkCarried(R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "n",
 "namespace": "s"}, "data": {"c.yaml": "a:\n  b: cc # \ud83d\ude00\nd: ee\n"}})",
               "k.json");
}

TEST_CASE("problems of carried texts stand in the outer file", "[load][unpack]") {
  const Loaded loaded = unpacked(std::string(Head) + "  c.yaml: |\n    a: 1\n    a: 2\n"
                                                     "  d.yaml: |\n    a: {{ .Values.b }}\n");
  CHECK(loaded.documents.empty());
  REQUIRE(loaded.problems.size() == 2);
  CHECK(loaded.problems[0].id == "duplicate-key");
  CHECK(loaded.problems[0].at.line == 9);
  CHECK(loaded.problems[0].at.column == 5);
  CHECK(loaded.problems[0].message.starts_with("in 'c.yaml': "));
  CHECK(loaded.problems[1].id == "template");
  CHECK(loaded.problems[1].at.line == 11);
}

TEST_CASE("secrets are decoded and stand where the scalar does", "[load][unpack]") {
  const Loaded loaded = unpacked("apiVersion: v1\nkind: Secret\nmetadata: {name: n}\n"
                                 "data:\n  c.yaml: YTogMQpiOiAyCg==\n  token: c2VjcmV0\n"
                                 "stringData:\n  d.ini: |\n    [S]\n    k=v\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.documents.size() == 2);
  CHECK(loaded.documents[0].root.textAt("b") == "2");
  CHECK(loaded.documents[0].root.find("b")->at.line == 5);
  CHECK(loaded.documents[0].root.find("b")->at.column == 11);
  CHECK(loaded.documents[0].carrier == "Secret n");
  CHECK(loaded.documents[1].format == "ini");
  CHECK(loaded.documents[1].root.find("S")->find("k")->at.line == 10);
  CHECK(unpacked("apiVersion: v1\nkind: Secret\ndata:\n  a.yaml: '*'\n").problems.at(0).id ==
        "encoding");
}

TEST_CASE("lists and collectors are looked into, the rest stays", "[load][unpack]") {
  const Loaded loaded =
      unpacked("apiVersion: v1\nkind: List\nitems:\n"
               "- {apiVersion: v1, kind: ConfigMap, metadata: {name: n}, data: {LEVEL: info}}\n"
               "- apiVersion: opentelemetry.io/v1beta1\n  kind: OpenTelemetryCollector\n"
               "  metadata: {name: o}\n  spec:\n    config:\n      receivers: {otlp: }\n"
               "- apiVersion: opentelemetry.io/v1alpha1\n  kind: OpenTelemetryCollector\n"
               "  spec:\n    config: |\n      exporters: {debug: }\n"
               "- {apiVersion: apps/v1, kind: Deployment}\n"
               "---\napiVersion: audit.k8s.io/v1\nkind: Policy\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.documents.size() == 5);
  CHECK(loaded.documents[0].root.textAt("kind") == "ConfigMap");
  CHECK(loaded.documents[1].root.find("receivers")->at.line == 10);
  CHECK(loaded.documents[1].carrier == "OpenTelemetryCollector o");
  CHECK(loaded.documents[2].root.find("exporters")->at.line == 15);
  CHECK(loaded.documents[3].root.textAt("kind") == "Deployment");
  CHECK(loaded.documents[4].root.textAt("kind") == "Policy");
}
