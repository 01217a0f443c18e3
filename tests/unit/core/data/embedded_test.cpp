// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is built in is what lies in the repository, byte for byte.
#include "core/data/embedded.h"
#include "core/rules/builtin.h"
#include "core/system/file_system.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tacet;

TEST_CASE("embedded files are the repository's, byte for byte") {
  for (const EmbeddedFile &file : embeddedFiles()) {
    INFO(file.path);
    Result<std::string> content =
        realFileSystem().read(std::string(TACET_SOURCE_DIR "/") + std::string(file.path));
    REQUIRE(content);
    CHECK(*content == file.content);
  }
}

TEST_CASE("embedded files are sorted and hold rules, metadata and pages") {
  std::span<const EmbeddedFile> files = embeddedFiles();
  CHECK(std::is_sorted(files.begin(), files.end(),
                       [](const auto &a, const auto &b) { return a.path < b.path; }));
  auto has = [&](std::string_view path) {
    return std::any_of(files.begin(), files.end(),
                       [&](const EmbeddedFile &file) { return file.path == path; });
  };
  CHECK(has("checks/log-leak/check.yaml"));
  CHECK(has("checks/log-leak/log-leak.md"));
  CHECK(has("rules/propagators/libc.yaml"));
}

TEST_CASE("built-in rule files load without a problem") {
  LoadedRules loaded = loadRules(builtinRuleFiles());
  for (const RuleProblem &problem : loaded.problems)
    FAIL_CHECK(problem.at.file << ":" << problem.at.line << ": " << problem.message);
  CHECK(loaded.rules.files.size() == builtinRuleFiles().size());
}
