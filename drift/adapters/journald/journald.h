// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What journald's sections mean; each absent key stands for its default.
#pragma once

#include "drift/posture/posture.h"

#include <vector>

namespace tacet::drift {

void addJournalFacts(const Node &section, std::vector<Fact> &facts);
void addUploadFacts(const Node &section, std::vector<Fact> &facts);

} // namespace tacet::drift
