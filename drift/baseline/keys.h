// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Keys in whatever form people have them.
#pragma once

#include "drift/baseline/crypto.h"

namespace tacet {
class FileSystem;
}

namespace tacet::drift {

/// PEM, or OpenSSH's line. What went wrong never quotes the text.
Result<PublicKey> readPublicKey(std::string_view text);

/// PEM or OpenSSH's, not encrypted. The file's content is wiped before this returns.
Result<PrivateKey> readPrivateKey(const FileSystem &files, const std::string &path);

} // namespace tacet::drift
