// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The order matters: suppressions first, so that one for a finding of low confidence is not called
// unused; then the filter; then the one order of a report.
#include "integrations/cli/report_options.h"

#include "core/finding/names.h"
#include "core/fix/fixes.h"
#include "core/report/known.h"
#include "core/report/version.h"
#include "core/report/writer.h"
#include "core/system/file_system.h"
#include "core/system/terminal.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace tacet {
namespace {

/// One --format.
struct Target {
  std::string format;
  std::string file; ///< empty: standard output
};

Target parseTarget(const std::string &text) {
  const size_t equals = text.find('=');
  if (equals == std::string::npos)
    return {text, ""};
  const std::string file = text.substr(equals + 1);
  return {text.substr(0, equals), file == "-" ? "" : file};
}

std::string checkFormats(const std::string &text) {
  const Target target = parseTarget(text);
  if (!findWriter(target.format)) {
    std::string known;
    for (const std::string &name : formatNames())
      known += (known.empty() ? "" : ", ") + name;
    return "unknown format '" + target.format + "'; there are: " + known;
  }
  return text.ends_with('=') ? "no file after '" + text + "'" : "";
}

bool useColour(const ReportOptions &options, const Target &target) {
  if (options.color != "auto")
    return options.color == "always";
  return target.file.empty() && wantsColour(StandardStream::Output);
}

std::vector<RuleInfo> completed(std::span<const RuleInfo> rules) {
  std::vector<RuleInfo> all(rules.begin(), rules.end());
  if (!findRule(rules, kSuppressionRule))
    all.push_back(suppressionRule());
  return all;
}

/// Writes one format; false when its file can't be written.
bool writeTarget(const Target &target, const WriterInput &input, const Surroundings &surroundings) {
  const std::string text = findWriter(target.format)(input);
  if (target.file.empty()) {
    surroundings.out << text << std::flush;
    if (surroundings.out)
      return true;
    surroundings.error << "tacet: error: cannot write to standard output\n";
    return false;
  }
  const std::optional<Error> error = surroundings.files.write(target.file, text);
  if (error)
    surroundings.error << "tacet: error: " << error->message << "\n";
  return !error;
}

std::optional<Error> markKnown(Report &report, const ReportOptions &options, SourceCache &sources,
                               const FileSystem &files) {
  if (options.known.empty())
    return std::nullopt;
  const Result<std::string> sarif = files.read(options.known);
  if (!sarif)
    return sarif.error();
  const Result<std::set<std::string>> known = knownFingerprints(*sarif);
  if (!known)
    return Error{options.known + " " + known.error().message};
  sortReport(report);
  acceptKnown(report, *known, sources);
  return std::nullopt;
}

} // namespace

void addReportOptions(CLI::App &app, ReportOptions &options) {
  constexpr const char *group = "Report";
  options.started = realClock().now();
  app.add_option("--format", options.formats,
                 "Write the report in this format, by default text; F=FILE writes it to a file. "
                 "May be given several times")
      ->type_name("F[=FILE]")
      ->allow_extra_args(false)
      ->check(CLI::Validator(checkFormats, CLI::detail::generate_set(formatNames()), "format"))
      ->group(group);
  app.add_option("--fail-on", options.failOn,
                 "Exit with 1 from this level on: error, warning, note or never")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}))
      ->type_name("LEVEL")
      ->capture_default_str()
      ->group(group);
  app.add_option("--min-confidence", options.minConfidence,
                 "Leave out findings that are less sure than this: low, medium or high")
      ->check(CLI::IsMember({"low", "medium", "high"}))
      ->type_name("CONFIDENCE")
      ->capture_default_str()
      ->group(group);
  app.add_option("--sarif-results", options.sarifResults,
                 "Suppressed results in SARIF: all marks them, live leaves them out")
      ->check(CLI::IsMember({"all", "live"}))
      ->type_name("WHICH")
      ->capture_default_str()
      ->group(group);
  app.add_option("--known", options.known,
                 "Count and mark what this SARIF file of an earlier run holds, and show the rest")
      ->type_name("FILE.sarif")
      ->group(group);
  app.add_option("--root", options.root, "Directory that paths in reports are relative to")
      ->check(CLI::ExistingDirectory)
      ->type_name("DIR")
      ->capture_default_str()
      ->group(group);
  app.add_option("--color", options.color, "Colour in text: auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str()
      ->group(group);
}

Surroundings realSurroundings() { return {realFileSystem(), realClock(), std::cout, std::cerr}; }

bool settle(Report &report, const ReportOptions &options, const SuppressionInput &input,
            SourceCache &sources, const Surroundings &surroundings) {
  const std::vector<RuleInfo> rules = completed(input.rules);
  SuppressionInput suppressions = input;
  suppressions.rules = rules;
  sortReport(report);
  applySuppressions(report, suppressions, sources, surroundings.clock);
  if (const auto failure = markKnown(report, options, sources, surroundings.files)) {
    surroundings.error << "tacet: error: " << failure->message << "\n";
    return false;
  }
  dropBelow(report, parseConfidence(options.minConfidence).value_or(Confidence::Medium));
  sortReport(report);
  settleFixes(report, sources);
  return true;
}

int finish(Report &report, const ReportOptions &options, const SuppressionInput &input,
           const Surroundings &surroundings, ExitStatus least) {
  const std::vector<RuleInfo> rules = completed(input.rules);
  SourceCache sources(surroundings.files, options.root);
  if (!settle(report, options, input, sources, surroundings))
    return static_cast<int>(ExitStatus::Usage);
  ExitStatus status = std::max(exitStatus(report, parseLevel(options.failOn)), least);

  SourceCache none;
  WriterInput output{report, rules, options.quoteSources ? sources : none, status, toolVersion()};
  output.liveOnly = options.sarifResults == "live";
  output.finished = surroundings.clock.now();
  output.started = options.started.empty() ? output.finished : options.started;
  const std::vector<std::string> formats =
      options.formats.empty() ? std::vector<std::string>{"text"} : options.formats;
  for (const std::string &format : formats) {
    const Target target = parseTarget(format);
    output.colour = useColour(options, target);
    if (!writeTarget(target, output, surroundings))
      status = std::max(status, ExitStatus::Usage);
  }
  return static_cast<int>(status);
}

} // namespace tacet
