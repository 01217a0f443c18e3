// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Printing trees. What is shown of a value is a word from a short list; of all others only the
// type.
#include "drift/scan/show.h"

#include "core/config/drift_section.h"
#include "core/finding/names.h"
#include "drift/posture/vocabulary.h"
#include "drift/scan/contracts.h"
#include "drift/scan/gather.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace tacet::drift {
namespace {

/// Switches and levels: whoever writes one of these tells no secret.
constexpr std::array<std::string_view, 36> Harmless{
    "true",       "false",    "yes",      "no",        "on",      "off",       "none",   "trace",
    "debug",      "info",     "notice",   "warn",      "warning", "error",     "err",    "fatal",
    "basic",      "normal",   "detailed", "ignore",    "silent",  "propagate", "auto",   "volatile",
    "persistent", "external", "journal",  "localhost", "0.0.0.0", "127.0.0.1", "delete", "hash",
    "insert",     "update",   "upsert",   "metadata"};

bool isHarmless(std::string_view text) {
  std::string word(text);
  std::ranges::transform(word, word.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(Harmless, word) != Harmless.end();
}

std::string masked(const Node &node) {
  if (node.isNull())
    return "null";
  if (isHarmless(node.text))
    return node.text;
  if (node.text.find("${") != std::string::npos)
    return "<substituted>";
  switch (node.quoted ? ScalarType::String : node.type) {
  case ScalarType::Number:
    return "<number>";
  case ScalarType::Bool:
    return "<switch>";
  case ScalarType::String:
    break;
  }
  return node.text.empty() ? "<empty>" : "<text>";
}

class TreePrinter {
public:
  void print(const Node &node, uint32_t depth) {
    for (const Entry &entry : node.entries)
      printEntry(entry.key, entry.at, entry.value, depth);
    for (const Node &item : node.items)
      printEntry("-", item.at, item, depth);
  }
  std::string take() { return std::move(Text); }

private:
  void printEntry(const std::string &key, const Place &at, const Node &value, uint32_t depth) {
    std::string line(size_t{2} * depth + 2, ' ');
    line += key == "-" ? key : key + ":";
    const bool leaf = !value.isMap() && !value.isList();
    if (leaf)
      line += " " + masked(value);
    const Place &place = value.at.known() ? value.at : at;
    if (leaf) {
      line.resize(std::max<size_t>(line.size() + 2, 48), ' ');
      line += place.known() ? positionText(place.position()) : "default";
    }
    Text += line + "\n";
    print(value, depth + 1);
  }

  std::string Text;
};

std::string textOf(const Value &value) {
  if (const auto *word = std::get_if<std::string>(&value))
    return *word;
  if (const auto *number = std::get_if<int64_t>(&value))
    return std::to_string(*number);
  std::string text;
  for (const std::string &word : std::get<std::set<std::string>>(value))
    text.append(text.empty() ? "" : ", ").append(word);
  return "{" + text + "}";
}

ShownUnit shown(UnitInput input, const DriftConfig &config, std::string_view today) {
  ShownUnit unit;
  unit.problems = std::move(input.problems);
  unit.text = "unit " + input.name + "\n";
  if (input.adapter == nullptr || input.documents.empty())
    return unit;
  unit.text.append("system ").append(input.adapter->system());
  unit.text.append(input.deployment.version.empty()
                       ? ", version not given (known: "
                       : ", version " + input.deployment.version + " (known: ");
  unit.text.append(input.adapter->versions()).append(")\n");
  for (const FileDigest &file : input.files)
    unit.text.append("file ").append(file.name).append("\n");
  const Effective effective = input.adapter->makeEffective(input.documents, input.deployment);
  TreePrinter printer;
  printer.print(effective.root, 0);
  unit.text += "effective configuration\n" + printer.take();
  Posture posture = input.adapter->adapt(effective, input.deployment);
  applyContracts(posture, config, today);
  normalise(posture);
  unit.text += "posture\n" + showPosture(posture) + "\n";
  return unit;
}

} // namespace

std::string showPosture(const Posture &posture) {
  std::string text;
  for (const Fact &fact : posture.facts) {
    text.append("  ").append(infoOf(fact.type).name).append(" ").append(fact.subject);
    text.append(fact.latent ? " (latent)" : "");
    text.append("  ").append(fact.at.known() ? positionText(fact.at.position()) : "default");
    text += "\n";
    for (const auto &[name, value] : fact.values)
      text.append("    ").append(name).append(": ").append(textOf(value)).append("\n");
  }
  return text;
}

std::vector<ShownUnit> showUnits(const std::vector<std::string> &paths, const ScanOptions &options,
                                 const FileSystem &files, FileNames &names) {
  const DriftConfig none;
  const DriftConfig &config = options.config == nullptr ? none : *options.config;
  const std::vector<CollectedFile> found = collect(paths, options.root, options.input, files);
  std::vector<const CollectedFile *> all;
  all.reserve(found.size());
  for (const CollectedFile &file : found)
    all.push_back(&file);
  std::vector<ShownUnit> units;
  for (UnitInput &input : gather(all, config, names))
    units.push_back(shown(std::move(input), config, options.today));
  return units;
}

} // namespace tacet::drift
