// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// All keys of rule files, in one place: the reader refuses what is not here, and a test holds the
// editors' schema against it.
#include "core/rules/sections.h"

namespace tacet {

const std::vector<KeyList> &keyLists() {
  static const std::vector<KeyList> lists = {
      {"",
       {"library", "topic", "about", "link", "headers", "sinks", "sources", "redactors",
        "propagators", "calls", "contracts", "kinds", "literals", "words", "severity", "throws",
        "boundaries"}},
      {"sinks",
       {"on", "stream", "stream_type", "stream_from", "macro", "channel", "format", "va_list",
        "args", "dump", "vendor", "keyed"}},
      {"sources",
       {"on", "callback", "consumer", "kind", "to", "key", "argument", "parameters", "when",
        "confidence"}},
      {"redactors", {"on", "name", "keyed_variant", "result", "weak", "offer", "header"}},
      {"propagators",
       {"on", "flow", "format", "va_list", "into", "overwrites", "text_types", "byte_types",
        "stream_types", "printers", "dump"}},
      {"contracts", {"vendor", "kinds", "until", "reference"}},
      {"calls",
       {"on", "field", "gate", "check", "when", "beside", "not_beside", "handler",
        "dumping_handler", "at_run_time", "with_secrets", "says", "advice", "level"}},
      {"calls.when",
       {"key", "is", "not", "above", "bits", "text", "not_text", "type", "from", "returns"}},
      {"kinds",
       {"id", "title", "sensitivity", "check", "cwe", "names", "inside", "types", "unless",
        "not_after", "labels", "qualifiers", "carriers", "samples", "levels", "low_entropy"}},
      {"literals",
       {"id", "title", "kind", "advice", "level", "confidence", "cwe", "pattern", "unless",
        "validator", "entropy", "near", "apart", "placeholders"}},
      {"kinds.names", {"certain", "likely", "possible", "bytes", "keys"}},
      {"kinds.samples", {"sensitive", "harmless"}},
      {"words",
       {"carrier_suffixes", "negative_suffixes", "negative_prefixes", "action_verbs",
        "lookup_verbs", "failure_words", "plain_keys", "compounds", "digit_words", "log_verbs",
        "log_nouns", "mask_words", "switch_words", "gate_operators", "gate_expiries", "gate_audits",
        "unlimited"}},
      {"throws", {"on", "types", "unless", "quiet", "confidence"}},
      {"boundaries", {"on", "callback", "argument", "as"}},
      {"severity",
       {"log", "console", "output", "trace", "metric", "exception", "client", "file",
        "third-party"}},
      {"severity.channel", {"high", "medium", "low"}},
  };
  return lists;
}

std::span<const std::string_view> keysOf(std::string_view section) {
  for (const KeyList &list : keyLists())
    if (list.section == section)
      return list.keys;
  return {};
}

std::vector<std::pair<std::string, std::vector<std::string_view>>> knownRuleKeys() {
  std::vector<std::pair<std::string, std::vector<std::string_view>>> known;
  for (const KeyList &list : keyLists())
    known.emplace_back(list.section, list.keys);
  return known;
}

} // namespace tacet
