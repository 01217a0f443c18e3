// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The rule that suppressions themselves are judged by.
#include "core/suppress/suppress.h"

namespace tacet {

RuleInfo suppressionRule() {
  RuleInfo rule;
  rule.id = kSuppressionRule;
  rule.name = "Suppression";
  rule.summary = "A suppression is wrong, expired or of no use.";
  rule.fullDescription = "A suppression hides a finding from those who would act on it. It has to "
                         "name an existing rule "
                         "and a reason, it ends on the day that it names, and it must go when "
                         "there is nothing left to "
                         "hide.";
  rule.helpMarkdown =
      "# Suppressions\n\n"
      "A finding is suppressed by a comment on its line, or alone on the line before:\n\n"
      "    // tacet: allow(tacet-log-leak) reason=\"masked upstream\" until=2027-03-01\n\n"
      "The reason is required, the date is optional. This rule reports suppressions that are "
      "malformed, give no reason, name an unknown rule, have expired, or hide nothing. Correct or "
      "remove them.\n";
  rule.level = Level::Warning;
  rule.precision = "very-high";
  rule.tags = {"maintainability"};
  return rule;
}

} // namespace tacet
