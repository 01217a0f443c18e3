// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// The twins of fires.cpp: what is thrown is caught in time, or nothing is.
#include <algorithm>
#include <coroutine>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <future>
#include <map>
#include <pthread.h>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

static int port;

static int parse(const std::string &text) {
  if (text.empty())
    throw std::invalid_argument("empty");
  return std::atoi(text.c_str());
}

void mayThrow(int value) {
  if (value < 0)
    throw std::runtime_error("negative");
}

void caughtByClass(const std::string &text) noexcept {
  try {
    port = parse(text);
  } catch (const std::invalid_argument &) {
    port = 0;
  }
}

void caughtByBase(const std::string &text) noexcept {
  try {
    port = std::stoi(text);
  } catch (const std::exception &) {
    port = 0;
  }
}

void caughtByAll(const std::string &text) noexcept {
  try {
    port = parse(text);
  } catch (...) {
    port = 0;
  }
}

static int parseOr(const std::string &text, int otherwise) {
  try {
    return parse(text);
  } catch (const std::logic_error &) {
    return otherwise;
  }
}

void calleeCatches(const std::string &text) noexcept { port = parseOr(text, 0); }

void thrownAgainAndCaught(const std::string &text) noexcept {
  try {
    try {
      port = parse(text);
    } catch (const std::exception &) {
      port = 0;
      throw;
    }
  } catch (const std::invalid_argument &) {
    port = 1;
  }
}

void nothingThrows(const std::string &text) noexcept { port = std::atoi(text.c_str()); }

int unseen(int value);

void hopedFor(int value) noexcept { port = unseen(value); }

class File {
public:
  explicit File(std::filesystem::path path) : path_(std::move(path)) {}
  ~File() {
    std::error_code error;
    std::filesystem::remove(path_, error);
  }

private:
  std::filesystem::path path_;
};

class Lock {
public:
  ~Lock() noexcept(false) {
    if (!held_)
      throw std::logic_error("not held");
  }

private:
  bool held_ = false;
};

class Quiet {
public:
  ~Quiet() {
    try {
      port = parse(name_);
    } catch (...) {
    }
  }

private:
  std::string name_;
};

void *threadOfC(void *text) {
  port = parseOr(static_cast<const char *>(text), 0);
  return nullptr;
}

void startThreads(char *text) {
  pthread_t thread;
  pthread_create(&thread, nullptr, threadOfC, text);
  std::thread worker([text] {
    try {
      port = parse(text);
    } catch (const std::exception &) {
      std::puts("failed");
    }
  });
  worker.join();
}

int keptInFuture(std::string text) {
  return std::async(std::launch::async, [text] { return parse(text); }).get();
}

void sortByCpp(std::vector<std::string> &all) {
  std::sort(all.begin(), all.end(),
            [](const auto &a, const auto &b) { return parse(a) < parse(b); });
}

static int compare(const void *a, const void *b) {
  return parseOr(static_cast<const char *>(a), 0) - parseOr(static_cast<const char *>(b), 0);
}

void sortByC(std::vector<char[8]> &all) { std::qsort(all.data(), all.size(), 8, compare); }

static void onSignal(int) { port = 0; }

void installHandler() { std::signal(SIGHUP, onSignal); }

extern "C" int plugin_start(const char *text) { return parseOr(text, -1); }

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { failure = std::current_exception(); }
    std::exception_ptr failure;
  };
};

Task coroutine(std::string text) {
  port = parse(text);
  co_return;
}

struct Shape {
  virtual ~Shape() = default;
  virtual int size() const = 0;
};
struct Square : Shape {
  int size() const override { return 4; }
};

int virtualCall(const Shape &shape) noexcept { return shape.size(); }

void recorded(const std::string &text) {
  try {
    port = parse(text);
  } catch (...) {
    std::puts("failed");
  }
}

int main(int argc, char **argv) try {
  port = parse(argc > 1 ? argv[1] : "");
  return 0;
} catch (const std::exception &) {
  return 1;
}
