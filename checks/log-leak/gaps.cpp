// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Leaks that are not found yet. A case that is found moves to fires.cpp.
#include <string>
#include <unistd.h>

void writtenToDescriptor(const std::string &password) {
  write(STDERR_FILENO, password.data(), password.size()); // gap: tacet-log-leak
}
