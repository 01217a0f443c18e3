// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The tables that `tacet explain` and `tacet rules list` print: a name and a sentence a line.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/rules/rule_set.h"

#include <iosfwd>

namespace tacet {

void listChecks(const Catalogue &catalogue, std::ostream &out);
/// What TACET_SENSITIVE and rules may name.
void listKinds(const RuleSet &rules, std::ostream &out);
/// The rule files by the name that `tacet rules show` takes: "sinks/syslog".
void listRuleFiles(const RuleSet &rules, std::ostream &out);

/// "rules/sinks/syslog.yaml" is "sinks/syslog"; other paths stay as they are.
std::string ruleFileName(const std::string &path);

} // namespace tacet
