// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <pthread.h>
#include <string>
#include <system_error>
#include <thread>

int number(const std::string &text) noexcept {
  return std::stoi(text); // expect: tacet-uncontrolled-exception
}

int entry(const std::map<std::string, int> &all, const std::string &name) noexcept {
  return all.at(name); // expect: tacet-uncontrolled-exception
}

void clean(const std::filesystem::path &path) noexcept {
  std::filesystem::remove_all(path); // expect: tacet-uncontrolled-exception
}

void cleanQuietly(const std::filesystem::path &path) noexcept {
  std::error_code error;
  std::filesystem::remove_all(path, error);
}

static int port;

static void *worker(void *text) {
  port = std::stoi(static_cast<const char *>(text)); // expect: tacet-uncontrolled-exception
  return nullptr;
}

static void *careful(void *text) {
  port = std::atoi(static_cast<const char *>(text));
  return nullptr;
}

void start(char *text) {
  pthread_t thread;
  pthread_create(&thread, nullptr, worker, text);
  pthread_create(&thread, nullptr, careful, text);
  std::thread([text] {
    port = std::stoi(text); // expect: tacet-uncontrolled-exception
  }).detach();
}

static void onSignal(int) {
  port = std::stoi(std::getenv("PORT")); // expect: tacet-uncontrolled-exception
}

void install() { std::signal(SIGUSR1, onSignal); }
