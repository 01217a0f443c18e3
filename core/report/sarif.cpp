// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// SARIF 2.1.0: for code scanning platforms and editors. No time stamps and no absolute paths, so
// that equal runs give equal bytes. docs/formats/report.md says what is where.
#include "core/report/sarif_parts.h"

namespace tacet {
namespace {

constexpr const char *kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

Json run(const WriterInput &input) {
  const sarif::Catalogue catalogue(input.rules, input.report);
  sarif::Places places(input.sources);
  Json json;
  json["tool"] = sarif::tool(input, catalogue);
  json["automationDetails"]["id"] = "tacet/" + input.report.command + "/";
  json["invocations"].push_back(sarif::invocation(input, places));
  json["originalUriBaseIds"]["SRCROOT"]["description"]["text"] =
      "The directory that was given as --root, by default the one where tacet was run.";
  json["columnKind"] = "utf16CodeUnits";
  json["results"] = sarif::results(input, catalogue, places);
  json["artifacts"] = places.artifacts();
  if (catalogue.hasWeaknesses())
    json["taxonomies"].push_back(catalogue.taxonomy());
  json["properties"]["coverage"] = coverageValue(input.report.coverage);
  json["properties"]["belowConfidence"] = input.report.belowConfidence;
  return json;
}

} // namespace

std::string writeSarif(const WriterInput &input) {
  Json json;
  json["$schema"] = kSchema;
  json["version"] = "2.1.0";
  json["runs"].push_back(run(input));
  return jsonText(json);
}

} // namespace tacet
