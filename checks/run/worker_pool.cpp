// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/worker_pool.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace tacet::run {

namespace {

using Clock = std::chrono::steady_clock;

struct Worker {
  pid_t process = -1;
  int pipe = -1;
  size_t job = 0;
  std::string bytes;
  Clock::time_point started;
  bool timedOut = false;
};

void writeAll(int descriptor, const std::string &bytes) {
  for (size_t written = 0; written < bytes.size();) {
    const ssize_t count = ::write(descriptor, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno != EINTR)
      _exit(2);
    written += count < 0 ? 0 : static_cast<size_t>(count);
  }
}

/// Deeply nested expressions recurse; the main thread's stack grows up to this limit.
void raiseStackLimit() {
  rlimit limit{};
  constexpr rlim_t wanted = 512UL << 20;
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY ||
      limit.rlim_cur >= wanted)
    return;
  limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min(wanted, limit.rlim_max);
  setrlimit(RLIMIT_STACK, &limit);
}

Worker start(size_t jobNumber, const std::function<std::string(size_t)> &job) {
  Worker worker;
  worker.job = jobNumber;
  worker.started = Clock::now();
  int ends[2];
  if (::pipe(ends) != 0)
    return worker;
  const pid_t process = fork();
  if (process == 0) {
    ::close(ends[0]);
    writeAll(ends[1], job(jobNumber));
    _exit(0); // no destructors: the parent's state is not ours to end
  }
  ::close(ends[1]);
  if (process < 0) {
    ::close(ends[0]);
    return worker;
  }
  worker.process = process;
  worker.pipe = ends[0];
  return worker;
}

/// True when the worker has said all that it will.
bool readSome(Worker &worker) {
  char buffer[1 << 16];
  const ssize_t count = ::read(worker.pipe, buffer, sizeof buffer);
  if (count > 0)
    worker.bytes.append(buffer, static_cast<size_t>(count));
  return count == 0 || (count < 0 && errno != EINTR);
}

JobResult finish(Worker &worker) {
  ::close(worker.pipe);
  int status = 0;
  while (waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
  }
  JobResult result;
  if (worker.timedOut)
    result.failure = "it took longer than the time limit";
  else if (WIFSIGNALED(status))
    result.failure = std::string("it crashed (") + strsignal(WTERMSIG(status)) + ")";
  else if (WEXITSTATUS(status) != 0)
    result.failure = "its worker ended with status " + std::to_string(WEXITSTATUS(status));
  else
    result.bytes = std::move(worker.bytes);
  return result;
}

} // namespace

void runJobs(size_t count, const PoolOptions &options,
             const std::function<std::string(size_t)> &job,
             const std::function<void(size_t, JobResult)> &done) {
  raiseStackLimit();
  std::vector<Worker> running;
  size_t next = 0;
  while (next < count || !running.empty()) {
    while (next < count && running.size() < std::max(1u, options.workers)) {
      Worker worker = start(next, job);
      if (worker.process < 0)
        done(next, {"", std::string("no process could be started: ") + strerror(errno)});
      else
        running.push_back(std::move(worker));
      ++next;
    }
    std::vector<pollfd> descriptors;
    descriptors.reserve(running.size());
    for (const Worker &worker : running)
      descriptors.push_back({worker.pipe, POLLIN, 0});
    ::poll(descriptors.data(), descriptors.size(), 200);
    for (size_t i = running.size(); i-- > 0;) {
      Worker &worker = running[i];
      if (options.timeoutSeconds > 0 && !worker.timedOut &&
          Clock::now() - worker.started > std::chrono::seconds(options.timeoutSeconds)) {
        worker.timedOut = true;
        kill(worker.process, SIGKILL);
      }
      if (descriptors[i].revents == 0 || !readSome(worker))
        continue;
      JobResult result = finish(worker);
      const size_t number = worker.job;
      running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
      done(number, std::move(result));
    }
  }
}

} // namespace tacet::run
