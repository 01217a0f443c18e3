// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The list of formats.
#include "core/report/writer.h"

#include <utility>

namespace tacet {
namespace {

constexpr std::pair<const char *, Writer> kFormats[] = {
    {"text", writeText},
    {"json", writeJson},
    {"sarif", writeSarif},
    {"html", writeHtml},
    {"github", writeGithub},
    {"gitlab", writeGitlab},
    {"gitlab-sast", writeGitlabSast},
    {"checkstyle", writeCheckstyle},
};

} // namespace

Writer findWriter(std::string_view format) {
  for (const auto &[name, writer] : kFormats)
    if (name == format)
      return writer;
  return nullptr;
}

std::vector<std::string> formatNames() {
  std::vector<std::string> names;
  for (const auto &entry : kFormats)
    names.emplace_back(entry.first);
  return names;
}

} // namespace tacet
