// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A test loads this text, once as it is and once with its examples switched on.
#include "core/config/template.h"

namespace tacet {

std::string_view configTemplate() {
  return R"(# What tacet is to know about this project. Options on the command line go before it.

# How much has to be known before something counts as sensitive:
#   heuristic  annotations, known functions, and names
#   annotated  annotations and known functions only
#   strict     everything that isn't known to be harmless
profile: heuristic

# The level from which on findings fail the run: error, warning, note or never.
fail-on: warning

# How sure a finding must be to be reported: low, medium or high.
min-confidence: medium

# Which checks 'tacet scan' runs: '-ID' all but this, '+ID' this too, 'ID' only those that are named.
# 'tacet rules list checks' prints them.
#checks: [+unannotated]

# Rule files of this project, relative to this file. 'tacet rules check FILE' finds mistakes in them.
#rules:
#  - tacet/our-libraries.yaml

# Short rules can stand here, in the form that rule files have. 'tacet rules show syslog' prints one.
#sinks:
#  - on: ourlib::audit
#    channel: log
#    args: all
#redactors:
#  - on: ourlib::masked
#sources:
#  - on: ourlib::readPassword
#    kind: credential

# What files alone do not say about a deployment, for 'tacet drift'.
#drift:
#  units:
#    - system: otelcol
#      version: "0.120"
#      files: [etc/otelcol/base.yaml, etc/otelcol/overlay.yaml]
#  contracts:
#    - owner: datadoghq.com
#      contract: processing agreement of 2026
#      until: 2030-01-01

# What was looked at and may stay. A comment beside the code does the same for one line:
#   // tacet: allow(tacet-log-leak) reason="shown to the operator only" until=2030-01-01
#suppressions:
#  - rule: tacet-log-leak
#    path: tests/**
#    reason: tests log made-up accounts
#    until: 2030-01-01
)";
}

} // namespace tacet
