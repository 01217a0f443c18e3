// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/precompiled.h"

#include "checks/run/shared_headers.h"
#include "checks/run/worker_pool.h"
#include "core/system/file_system.h"

#include <cstdlib>
#include <filesystem>

namespace tacet::run {

Precompiled::Precompiled(const std::vector<extract::CompileCommand> &commands,
                         const ScanOptions &options)
    : Files(commands.size()) {
  const std::vector<SharedHeaders> groups = findSharedHeaders(commands, realFileSystem());
  if (groups.empty())
    return;
  std::error_code ignored;
  std::string pattern = std::filesystem::temp_directory_path(ignored) / "tacet-XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr)
    return;
  Folder = pattern;
  const auto fileOf = [&](size_t group) { return Folder + "/" + std::to_string(group) + ".pch"; };
  const auto job = [&](size_t i) {
    return extract::precompile(commands[groups[i].units.front()], options.extraction,
                               groups[i].headers, fileOf(i));
  };
  const auto done = [&](size_t i, const JobResult &result) {
    if (result.failure.empty() && result.bytes.empty())
      for (size_t unit : groups[i].units)
        Files[unit] = fileOf(i);
  };
  runJobs(groups.size(), {options.workers, options.timeoutSeconds}, job, done);
}

Precompiled::~Precompiled() {
  std::error_code ignored;
  if (!Folder.empty())
    std::filesystem::remove_all(Folder, ignored);
}

} // namespace tacet::run
