// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The page docs/tls-truth-table.md is the test: each of its cells is looked up.
#include "drift/adapters/otelcol/tls.h"

#include "core/system/file_system.h"

#include <catch2/catch.hpp>

#include <sstream>

namespace tacet::drift::otelcol {
namespace {

using Row = std::vector<std::string>;

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

/// The rows of the table below a heading, the titles first.
std::vector<Row> tableBelow(const std::string &heading) {
  const Result<std::string> page =
      realFileSystem().read(std::string(TACET_SOURCE_DIR) + "/docs/tls-truth-table.md");
  REQUIRE(page);
  std::istringstream lines(*page);
  std::vector<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## "))
      inside = line == "## " + heading;
    if (!inside || !line.starts_with("| "))
      continue;
    Row row;
    std::istringstream cells(line.substr(1));
    for (std::string cell; std::getline(cells, cell, '|');)
      row.push_back(trimmed(cell));
    rows.push_back(row);
  }
  REQUIRE(rows.size() > 2);
  return rows;
}

/// "`insecure: true`, `ca_file`" as the settings that the collector would see.
TlsSettings settingsOf(const std::string &cell) {
  Node tls;
  tls.kind = NodeKind::Map;
  for (size_t at = cell.find('`'); at != std::string::npos && cell != "no `tls`";) {
    const size_t end = cell.find('`', at + 1);
    const std::string said = cell.substr(at + 1, end - at - 1);
    const size_t colon = said.find(": ");
    Node value;
    value.kind = NodeKind::Scalar;
    value.text = colon == std::string::npos ? "x" : said.substr(colon + 2);
    if (value.text.starts_with("${"))
      value.tag = SymbolicTag;
    tls.entries.push_back({said.substr(0, colon), {}, value});
    at = cell.find('`', end + 1);
  }
  Node settings;
  settings.kind = NodeKind::Map;
  if (!tls.entries.empty())
    settings.entries.push_back({"tls", {}, tls});
  return readTls(&settings);
}

void checkClients(const std::string &heading, Protocol protocol) {
  const std::vector<Row> rows = tableBelow(heading);
  for (size_t row = 1; row < rows.size(); ++row)
    for (size_t column = 1; column < rows[row].size(); ++column) {
      const std::string prefix = rows[0][column];
      const std::string endpoint =
          prefix == "`host:port`" ? "collector.example:4317" : prefix.substr(1, prefix.size() - 2);
      DYNAMIC_SECTION(heading << ": " << rows[row][0] << " with " << prefix) {
        CHECK(clientTransport(protocol, schemeOf(endpoint), settingsOf(rows[row][0])) ==
              rows[row][column]);
      }
    }
}

} // namespace

TEST_CASE("the table of gRPC exporters holds", "[drift][otelcol][tls]") {
  checkClients("gRPC exporters", Protocol::Grpc);
}

TEST_CASE("the table of HTTP exporters holds", "[drift][otelcol][tls]") {
  checkClients("HTTP exporters", Protocol::Http);
}

TEST_CASE("the table of servers holds", "[drift][otelcol][tls]") {
  const std::vector<Row> rows = tableBelow("Servers");
  for (size_t row = 1; row < rows.size(); ++row)
    DYNAMIC_SECTION(rows[row][0]) {
      CHECK(serverTransport(settingsOf(rows[row][0])) == rows[row][1]);
    }
}

TEST_CASE("settings of before 0.36 stand beside the endpoint", "[drift][otelcol][tls]") {
  Node settings;
  settings.kind = NodeKind::Map;
  Node yes;
  yes.kind = NodeKind::Scalar;
  yes.text = "true";
  settings.entries.push_back({"insecure", {}, yes});
  CHECK(clientTransport(Protocol::Grpc, Scheme::None, readTls(&settings)) == "cleartext");
}

} // namespace tacet::drift::otelcol
