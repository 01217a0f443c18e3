// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Leaks that are not found yet. A case that is found moves to fires.cpp.
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <unistd.h>

void exceptionText(const std::string &password) {
  try {
    throw std::runtime_error("can't log in with " + password);
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n'; // gap: tacet-log-leak
  }
}

static void login(const std::string &password) {
  throw std::runtime_error("can't log in with " + password);
}

void exceptionOfCallee(const std::string &password) {
  try {
    login(password);
  } catch (const std::runtime_error &error) {
    std::cerr << error.what() << '\n'; // gap: tacet-log-leak
  }
}

void writtenToDescriptor(const std::string &password) {
  write(STDERR_FILENO, password.data(), password.size()); // gap: tacet-log-leak
}
