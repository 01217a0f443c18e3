// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// First reading of an rsyslog configuration: what holds everywhere, and which inputs and rulesets
// there are. Actions are not looked at yet.
#pragma once

#include "drift/adapters/rsyslog/rsyslog.h"

namespace tacet::drift {

struct RsyslogSetup {
  RsyslogGlobals globals;
  std::vector<RsyslogInput> inputs;
  std::map<std::string, const Node *> rulesets; ///< of ruleset(…) { }
  std::string defaultRuleset;
};

RsyslogSetup readRsyslogSetup(const Node &root);

} // namespace tacet::drift
