// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs jobs in processes of their own, so that a crash, an endless loop or a memory hog costs one
// job and nothing else. A job is forked from this process: what is loaded here costs it nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace tacet::run {

struct PoolOptions {
  unsigned workers = 1;        ///< at once
  unsigned timeoutSeconds = 0; ///< per job; 0 means none
};

struct JobResult {
  std::string bytes; ///< what the job returned
  std::string
      failure; ///< why there is nothing: "it crashed (segmentation fault)"; empty if all went well
};

/// Calls `job(i)` for every i below `count` in a child process each, and `done(i, result)` here, in
/// the order in which they end.
void runJobs(size_t count, const PoolOptions &options,
             const std::function<std::string(size_t)> &job,
             const std::function<void(size_t, JobResult)> &done);

} // namespace tacet::run
