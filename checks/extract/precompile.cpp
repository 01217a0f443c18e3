// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Parses the system headers that units have in common once, bodies skipped, into a file that Clang
// reads in a fraction of the time.
#include "checks/extract/arguments.h"
#include "checks/extract/extract.h"
#include "core/system/file_system.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/Tooling.h"

#include <algorithm>
#include <set>
#include <unistd.h>

using namespace clang;

namespace tacet::extract {

namespace {

/// Lines of the list of headers on which something went wrong, however deep.
class BadLines : public DiagnosticConsumer {
public:
  std::set<unsigned> lines;

  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level < DiagnosticsEngine::Error || !info.hasSourceManager())
      return;
    const SourceManager &sources = info.getSourceManager();
    SourceLocation at = sources.getExpansionLoc(info.getLocation());
    while (at.isValid()) {
      const FileID file = sources.getFileID(at);
      if (file == sources.getMainFileID())
        lines.insert(sources.getSpellingLineNumber(at));
      at = sources.getIncludeLoc(file);
    }
  }
};

class PrecompileAction : public GeneratePCHAction {
public:
  explicit PrecompileAction(std::string outputFile) : output(std::move(outputFile)) {}
  bool BeginInvocation(CompilerInstance &compiler) override {
    compiler.getFrontendOpts().OutputFile = output;
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    compiler.getFrontendOpts().DisableFree = true;
    compiler.getLangOpts().CommentOpts.ParseAllComments = false;
    return GeneratePCHAction::BeginInvocation(compiler);
  }

private:
  std::string output;
};

std::string listOf(const std::vector<std::string> &headers) {
  std::string text;
  for (const std::string &header : headers)
    text.append("#if __has_include(<")
        .append(header)
        .append(">)\n#include <")
        .append(header)
        .append(">\n#endif\n");
  return text;
}

constexpr unsigned kLinesPerHeader = 3;

} // namespace

std::string precompile(const CompileCommand &command, const Options &options,
                       std::vector<std::string> headers, const std::string &output) {
  if (!command.directory.empty() && chdir(command.directory.c_str()) != 0)
    return "its directory can't be entered";
  const std::string list = output + ".hpp"; // has to be there as long as the output is used
  CompileCommand whole = command;
  std::replace(whole.arguments.begin(), whole.arguments.end(), command.file, list);
  // Headers that only work in some place of their own are left out, and the rest tried again.
  for (int attempt = 0; attempt < 4 && !headers.empty(); ++attempt) {
    if (const auto failed = realFileSystem().write(list, listOf(headers)))
      return failed->message;
    std::vector<std::string> arguments = parseArguments(whole, options);
    arguments.insert(arguments.begin() + 1, {"-x", "c++-header"});
    BadLines bad;
    llvm::IntrusiveRefCntPtr<FileManager> files(new FileManager(FileSystemOptions()));
    tooling::ToolInvocation invocation(std::move(arguments),
                                       std::make_unique<PrecompileAction>(output), files.get());
    invocation.setDiagnosticConsumer(&bad);
    if (invocation.run())
      return "";
    if (bad.lines.empty())
      return "it does not parse";
    for (auto line = bad.lines.rbegin(); line != bad.lines.rend(); ++line)
      if (const size_t index = (*line - 1) / kLinesPerHeader; index < headers.size())
        headers.erase(headers.begin() + static_cast<ptrdiff_t>(index));
  }
  return "nothing is left of it that parses";
}

} // namespace tacet::extract
