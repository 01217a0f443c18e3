// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Exceptions that leave where none may.
#include <algorithm>
#include <coroutine>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <map>
#include <pthread.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

static int port;

static int parse(const std::string &text) {
  if (text.empty())
    throw std::invalid_argument("empty");
  return std::atoi(text.c_str());
}

void direct(int value) noexcept {
  if (value < 0)
    throw std::runtime_error("negative"); // expect: tacet-uncontrolled-exception
}

void throughCallee(const std::string &text) noexcept {
  port = parse(text); // expect: tacet-uncontrolled-exception
}

static int twice(const std::string &text) { return 2 * parse(text); }

void throughTwo(const std::string &text) noexcept {
  port = twice(text); // expect: tacet-uncontrolled-exception
}

void byLibrary(const std::string &text) noexcept {
  port = std::stoi(text); // expect: tacet-uncontrolled-exception
}

void otherClassCaught(const std::string &text) noexcept {
  try {
    port = parse(text); // expect: tacet-uncontrolled-exception
  } catch (const std::runtime_error &) {
    port = 0;
  }
}

void thrownAgain(const std::string &text) noexcept {
  try {
    port = parse(text); // expect: tacet-uncontrolled-exception
  } catch (const std::exception &) {
    port = 0;
    throw;
  }
}

void thrownInHandler(const std::string &text) noexcept {
  try {
    port = parse(text);
  } catch (const std::exception &) {
    throw std::logic_error("no port"); // expect: tacet-uncontrolled-exception
  }
}

class File {
public:
  explicit File(std::filesystem::path path) : path_(std::move(path)) {}
  ~File() {
    std::filesystem::remove(path_); // expect: tacet-uncontrolled-exception
  }

private:
  std::filesystem::path path_;
};

class Lock {
public:
  ~Lock() {
    if (!held_)
      throw std::logic_error("not held"); // expect: tacet-uncontrolled-exception
  }

private:
  bool held_ = false;
};

void *threadOfC(void *text) {
  port = parse(static_cast<const char *>(text)); // expect: tacet-uncontrolled-exception
  return nullptr;
}

void startThreads(char *text) {
  pthread_t thread;
  pthread_create(&thread, nullptr, threadOfC, text);
  std::thread worker([text] {
    port = parse(text); // expect: tacet-uncontrolled-exception
  });
  worker.join();
}

static void work() {
  throw std::runtime_error("no work"); // expect: tacet-uncontrolled-exception
}

void startFunction() { std::thread(work).detach(); }

static int compare(const void *a, const void *b) {
  return parse(static_cast<const char *>(a)) - // expect: tacet-uncontrolled-exception
         parse(static_cast<const char *>(b));
}

void sortByC(std::vector<char[8]> &all) { std::qsort(all.data(), all.size(), 8, compare); }

static void onSignal(int) {
  port = parse(std::getenv("PORT")); // expect: tacet-uncontrolled-exception
}

void installHandler() { std::signal(SIGHUP, onSignal); }

extern "C" int plugin_start(const char *text) {
  return parse(text); // expect: tacet-uncontrolled-exception
}

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

Task coroutine(std::string text) {
  port = parse(text); // expect: tacet-uncontrolled-exception
  co_return;
}

struct Shape {
  virtual ~Shape() = default;
  virtual int size() const = 0;
};
struct Square : Shape {
  int size() const override { throw std::runtime_error("no size"); }
};

int virtualCall(const Shape &shape) noexcept {
  return shape.size(); // expect: tacet-uncontrolled-exception
}

void swallowed(const std::string &text) {
  try {
    port = parse(text);
  } catch (...) { // expect: tacet-uncontrolled-exception
  }
}

int main(int argc, char **argv) {
  port = parse(argc > 1 ? argv[1] : "");
  return std::stoi(argv[2]); // expect: tacet-uncontrolled-exception
}
