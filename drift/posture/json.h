// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Postures as JSON, as baselines hold them: docs/formats/baseline.md. Facts, attributes and their
// words by the vocabulary's names.
#pragma once

#include "drift/baseline/strict_json.h"
#include "drift/posture/posture.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace tacet::drift {

/// A place is written as [file, line, column], where the file is an index into `files`, the unit's
/// files by name; places in other files are left out.
nlohmann::ordered_json postureValue(const Posture &posture, const std::vector<std::string> &files);

/// `files` as above, but as places point to them. What is not understood is a doubt.
Posture readPosture(simdjson::dom::element element, const std::vector<const std::string *> &files,
                    JsonDoubts &doubts);

} // namespace tacet::drift
