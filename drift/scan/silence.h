// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Of which approved units there is nothing to tell, so that their facts need not be made.
#pragma once

#include "core/config/drift_section.h"
#include "drift/baseline/statement.h"
#include "drift/policy/outlook.h"

#include <optional>

namespace tacet::drift {

class Silence {
public:
  /// Null policies: nothing is covered.
  Silence(const Policies *policies, const DriftConfig &config) : Asked(policies), Config(config) {}

  /// True only if the facts of this unit, which is as it was approved, give no finding.
  bool covers(const BaselineUnit &unit);

private:
  const Policies *Asked;
  const DriftConfig &Config;
  std::optional<Outlook> Known; ///< made for the first unit: all are of one statement
};

} // namespace tacet::drift
