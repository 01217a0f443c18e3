// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/precompiled.h"

#include "checks/run/shared_headers.h"
#include "checks/run/worker_pool.h"
#include "core/system/file_system.h"

namespace tacet::run {

Precompiled::Precompiled(const std::vector<extract::CompileCommand> &commands,
                         const ScanOptions &options)
    : Files(commands.size()) {
  const std::vector<SharedHeaders> groups = findSharedHeaders(commands, realFileSystem());
  if (groups.empty())
    return;
  const std::string &folder = Folder.emplace().path();
  if (folder.empty())
    return;
  const auto fileOf = [&](size_t group) { return folder + "/" + std::to_string(group) + ".pch"; };
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

} // namespace tacet::run
