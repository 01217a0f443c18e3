// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A file of its own, so that a new version compiles one file again.
#include "core/report/version.h"

namespace tacet {

std::string toolVersion() { return TACET_VERSION; }

} // namespace tacet
