// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// yaml_load LIST: loads every file of a list, names ended by zero bytes, with yaml-cpp and does
// nothing with it. What bench/drift compares with.
#include <fstream>
#include <iostream>
#include <yaml-cpp/yaml.h>

int main(int count, char **arguments) {
  if (count != 2)
    return 2;
  std::ifstream list(arguments[1]);
  size_t nodes = 0;
  for (std::string name; std::getline(list, name, '\0');)
    nodes += YAML::LoadFile(name).size();
  std::cout << nodes << "\n";
  return 0;
}
