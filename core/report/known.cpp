// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/known.h"

#include "core/report/fingerprint.h"

#include <simdjson.h>

namespace tacet {

using simdjson::dom::element;

Result<std::set<std::string>> knownFingerprints(std::string_view sarif) {
  simdjson::dom::parser parser;
  element document;
  if (parser.parse(simdjson::padded_string(sarif)).get(document) != simdjson::SUCCESS)
    return Error{"is not JSON"};
  simdjson::dom::array runs;
  if (document["runs"].get(runs) != simdjson::SUCCESS)
    return Error{"is not SARIF: it has no runs"};
  std::set<std::string> prints;
  size_t results = 0;
  for (const element run : runs) {
    simdjson::dom::array list;
    if (run["results"].get(list) != simdjson::SUCCESS)
      continue;
    for (const element result : list) {
      ++results;
      std::string_view print;
      if (result["partialFingerprints"]["tacetFinding/v1"].get(print) == simdjson::SUCCESS)
        prints.insert(std::string(print));
    }
  }
  if (results != 0 && prints.empty())
    return Error{"holds no result of tacet"};
  return prints;
}

void acceptKnown(Report &report, const std::set<std::string> &known, SourceCache &sources) {
  const std::vector<std::string> prints = fingerprints(report.findings, sources);
  for (size_t i = 0; i < prints.size(); ++i) {
    Finding &finding = report.findings[i];
    const bool isKnown = known.contains(prints[i]);
    finding.baseline = isKnown ? BaselineState::Unchanged : BaselineState::New;
    finding.accepted = finding.accepted || isKnown;
  }
}

} // namespace tacet
