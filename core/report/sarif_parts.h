// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The parts of a SARIF 2.1.0 run, each in a file of its own; sarif.cpp puts them together. Numbers
// in comments are sections of the standard.
#pragma once

#include "core/report/json_value.h"
#include "core/report/writer.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tacet::sarif {

/// Every sentence ends like one, whatever the model's house style.
std::string sentence(const std::string &text);
Json messageObject(const std::string &text);

/// A path as a URI reference; absolute paths become file URIs.
std::string uriOf(const std::string &path);

/// Places, and the artifacts (3.24) that they are in, numbered as they are met.
class Places {
public:
  explicit Places(SourceCache &cache) : sources(cache) {}

  /// A location (3.28). Precondition: the position has a file.
  Json location(const Position &at, bool withSource);
  /// A fix (3.55). Null where its file can't be read.
  Json fix(const Fix &fix);
  /// Remembers that a result stands in this file.
  void markResult(const std::string &file) { resultFiles.insert(file); }
  Json artifacts() const;

private:
  SourceCache &sources;
  std::map<std::string, size_t> indexes;
  std::vector<std::string> files;
  std::set<std::string> resultFiles;

  Json artifactLocation(const std::string &file);
  Json region(const Position &at, bool withSource);
  void addContext(Json &physical, const Position &at);
};

/// The rules and the weaknesses that they and the findings speak of.
class Catalogue {
public:
  /// Adds rules for findings whose rule is not in the list.
  Catalogue(std::span<const RuleInfo> given, const Report &report);

  size_t ruleIndex(const std::string &id) const;
  /// A reporting descriptor reference (3.52) into the taxonomy.
  Json weakness(int number) const;
  Json driverRules() const;
  Json taxonomy() const;
  bool hasWeaknesses() const { return !weaknesses.empty(); }

private:
  std::vector<RuleInfo> rules;
  std::vector<int> weaknesses;
};

/// The tool (3.18), with a descriptor for each kind of notification.
Json tool(const WriterInput &input, const Catalogue &catalogue);
/// The invocation (3.20).
Json invocation(const WriterInput &input, Places &places);
/// The results (3.27).
Json results(const WriterInput &input, const Catalogue &catalogue, Places &places);

/// Distinct ids of the report's notifications, sorted.
std::vector<std::string> notificationIds(const Report &report);

} // namespace tacet::sarif
