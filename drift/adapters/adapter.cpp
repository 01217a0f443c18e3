// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What adapters do unless they know better, and the common rule for drop-in directories.
#include "drift/adapters/adapter.h"

#include <array>

namespace tacet::drift {
namespace {

/// The part before and the part after a root directory of the host, "etc/" standing for all.
std::string withEtc(std::string_view name) {
  constexpr std::array<std::string_view, 3> roots{"usr/local/lib/", "usr/lib/", "run/"};
  for (const std::string_view root : roots)
    if (const size_t at = name.find(root);
        at != std::string_view::npos && (at == 0 || name[at - 1] == '/'))
      return std::string(name.substr(0, at)).append("etc/").append(name.substr(at + root.size()));
  return std::string(name);
}

} // namespace

std::string Adapter::unitOf(std::string_view name) const { return std::string(name); }

std::vector<std::string> Adapter::includes(const Document & /*document*/) const { return {}; }

std::string dropInUnit(std::string_view name) {
  std::string unit = withEtc(name);
  const size_t file = unit.rfind('/');
  if (file == std::string::npos || !unit.substr(0, file).ends_with(".d"))
    return unit;
  unit.resize(file - 2);
  return unit.ends_with(".conf") ? unit : unit + ".conf";
}

} // namespace tacet::drift
