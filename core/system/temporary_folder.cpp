// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/temporary_folder.h"

#include <cstdlib>
#include <filesystem>

namespace tacet {

TemporaryFolder::TemporaryFolder() {
  std::error_code ignored;
  std::string name = (std::filesystem::temp_directory_path(ignored) / "tacet-XXXXXX").string();
  if (mkdtemp(name.data()) != nullptr)
    Path = std::filesystem::canonical(name, ignored).string();
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!Path.empty())
    std::filesystem::remove_all(Path, ignored);
}

} // namespace tacet
