// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/extract/arguments.h"

#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"

namespace tacet::extract {

namespace {

bool dropsWithValue(llvm::StringRef flag) {
  static const llvm::StringSet<> flags = {"-o", "-MF", "-MT", "-MQ", "-dumpdir", "--param"};
  return flags.contains(flag);
}

bool drops(llvm::StringRef flag) {
  static const llvm::StringSet<> flags = {"-c",  "-S",    "-E",      "-M",
                                          "-MM", "-MD",   "-MMD",    "-MP",
                                          "-MG", "-pipe", "-Werror", "-pedantic-errors"};
  // Code generation of other compilers: nothing of it changes what a parse sees.
  static constexpr llvm::StringRef prefixes[] = {"-Werror=",
                                                 "-MF",
                                                 "-MT",
                                                 "-MQ",
                                                 "-ffile-prefix-map=",
                                                 "-fmacro-prefix-map=",
                                                 "-specs=",
                                                 "-fstack-",
                                                 "-fdump-",
                                                 "-fno-var-tracking",
                                                 "-fplugin",
                                                 "-flto",
                                                 "-fuse-ld",
                                                 "-Wl,",
                                                 "-fcf-protection",
                                                 "-fsanitize",
                                                 "-fprofile",
                                                 "-ftree-",
                                                 "-save-temps",
                                                 "-fno-tree-",
                                                 "-fanalyzer",
                                                 "-g"};
  if (flags.contains(flag))
    return true;
  for (llvm::StringRef prefix : prefixes)
    if (flag.starts_with(prefix))
      return true;
  return false;
}

} // namespace

std::vector<std::string> parseArguments(const CompileCommand &command, const Options &options) {
  std::vector<std::string> result;
  const auto &given = command.arguments;
  result.push_back(given.empty() ? "clang" : given.front());
  for (size_t i = 1; i < given.size(); ++i) {
    if (dropsWithValue(given[i]))
      ++i;
    else if (!drops(given[i]))
      result.push_back(given[i]);
  }
  // A C++ compiler's name decides the language; names of other compilers would not be understood.
  const bool isCxx = llvm::StringRef(result.front()).contains("++");
  result.front() = isCxx ? "clang++" : "clang";
  for (const char *flag :
       {"-fsyntax-only", "-w", "-ferror-limit=0", "-Qunused-arguments",
        "-Wno-unknown-warning-option",
        "-Wno-enum-constexpr-conversion", // Debian's Boost under Clang 16 and later
        "-fno-caret-diagnostics"})
    result.push_back(flag);
  result.push_back("-resource-dir=" + options.resourceDirectory);
  result.insert(result.end(), options.extraArguments.begin(), options.extraArguments.end());
  return result;
}

std::optional<std::vector<CompileCommand>> loadCompilationDatabase(const std::string &path,
                                                                   std::string &error) {
  std::string file = path;
  if (llvm::sys::fs::is_directory(path))
    file += "/compile_commands.json";
  if (!llvm::sys::fs::exists(file)) {
    error =
        file +
        ": no such file; make one with CMake's CMAKE_EXPORT_COMPILE_COMMANDS or `bear -- make`, or "
        "give the compiler's flags after --";
    return std::nullopt;
  }
  std::string reason;
  auto database = clang::tooling::JSONCompilationDatabase::loadFromFile(
      file, reason, clang::tooling::JSONCommandLineSyntax::AutoDetect);
  if (!database) {
    error = file + ": not a compilation database: " + reason;
    return std::nullopt;
  }
  std::vector<CompileCommand> commands;
  for (auto &entry : database->getAllCompileCommands())
    commands.push_back({entry.Directory, entry.Filename, entry.CommandLine});
  return commands;
}

} // namespace tacet::extract
