// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Linux names the running program in /proc. Children are spawned, not forked.
#include "core/system/program.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tacet {

Result<std::string> programDirectory() {
  std::error_code failure;
  std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (failure)
    return Error{"cannot find out where this program lies: " + failure.message()};
  return path.parent_path().string();
}

namespace {

std::vector<char *> rawArguments(const std::vector<std::string> &arguments) {
  std::vector<char *> raw;
  raw.reserve(arguments.size() + 1);
  for (const std::string &argument : arguments)
    raw.push_back(const_cast<char *>(argument.c_str())); // exec promises not to write to them
  raw.push_back(nullptr);
  return raw;
}

/// Both ends of a connection. A socket, because writing to one whose other end has gone can be
/// told not to end our own process.
struct Connection {
  int ours = -1;
  int theirs = -1;
  Connection() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0) {
      ours = ends[0];
      theirs = ends[1];
    }
  }
  Connection(const Connection &) = delete;
  Connection &operator=(const Connection &) = delete;
  ~Connection() {
    closeTheirs();
    if (ours >= 0)
      ::close(ours);
  }
  void closeTheirs() {
    if (theirs >= 0)
      ::close(theirs);
    theirs = -1;
  }
};

void sendAll(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      break; // it ended early; its status tells
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  ::shutdown(socket, SHUT_WR);
}

std::string receiveAll(int socket) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t n = ::read(socket, buffer, sizeof buffer);
    if (n > 0)
      text.append(buffer, static_cast<size_t>(n));
    else if (n == 0 || errno != EINTR)
      return text;
  }
}

} // namespace

Result<ProgramOutput> runProgram(const std::vector<std::string> &arguments,
                                 std::string_view input) {
  Connection connection;
  if (connection.ours < 0)
    return Error{std::string("cannot talk to a program: ") + std::strerror(errno)};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, connection.theirs, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, connection.theirs, STDOUT_FILENO);
  pid_t child = 0;
  const int failure = ::posix_spawnp(&child, arguments.front().c_str(), &actions, nullptr,
                                     rawArguments(arguments).data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (failure != 0)
    return Error{"cannot start " + arguments.front() + ": " + std::strerror(failure)};
  connection.closeTheirs();
  sendAll(connection.ours, input);
  ProgramOutput output{0, receiveAll(connection.ours)};
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  output.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return output;
}

Error becomeProgram(const std::string &path, const std::vector<std::string> &arguments) {
  ::execv(path.c_str(), rawArguments(arguments).data());
  return Error{"cannot start " + path + ": " + std::strerror(errno)};
}

} // namespace tacet
