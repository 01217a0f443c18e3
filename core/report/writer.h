// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The edge between a finished report and the formats it is written in. A format is one function
// here, one file, and one line in formats.cpp.
#pragma once

#include "core/finding/finding.h"
#include "core/finding/outcome.h"
#include "core/finding/rule_info.h"
#include "core/source/source_file.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacet {

struct WriterInput {
  const Report &report; ///< sorted, suppressions applied
  std::span<const RuleInfo> rules;
  SourceCache &sources;
  ExitStatus exitStatus = ExitStatus::Clean;
  std::string toolVersion{};
  bool colour = false;   ///< text only
  bool liveOnly = false; ///< SARIF only: leave suppressed results out
  std::string started{}; ///< gitlab-sast only: when the run began, as Clock::now() says it
  std::string finished{};
};

/// Pure: equal inputs give equal bytes. The result ends with a line end.
using Writer = std::string (*)(const WriterInput &input);

std::string writeText(const WriterInput &input);
std::string writeJson(const WriterInput &input);
std::string writeSarif(const WriterInput &input);
std::string writeHtml(const WriterInput &input);
std::string writeGithub(const WriterInput &input);
std::string writeGitlab(const WriterInput &input);
std::string writeGitlabSast(const WriterInput &input);
std::string writeCheckstyle(const WriterInput &input);

/// Null when there is no such format.
Writer findWriter(std::string_view format);
/// Names of all formats, the default one first.
std::vector<std::string> formatNames();

} // namespace tacet
