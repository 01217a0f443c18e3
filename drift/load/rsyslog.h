// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// rsyslog.conf: RainerScript, sysklogd's selectors and the old `$` directives, which may alternate
// line by line. Reference: https://www.rsyslog.com/doc/configuration/conf_formats.html
//
// The tree is a map in the file's order whose keys repeat; names are in lower case, since rsyslog
// ignores their case:
//   action(type="omfwd")     "action":   {"type": "omfwd"}; what stands in braces is under "{}"
//   $ActionQueueType Disk    "$actionqueuetype": "Disk"
//   mail.* /var/log/mail     "rule":     {"filter": "mail.*", "{}": {"legacy": "/var/log/mail"}};
//                            tag "selector" or "property"; what `&` adds comes into its "{}"
//   if X then { } else { }   "if":       {"condition": "X", "{}": {}, "else": {}}
//   stop, call, set, unset   "stop": null, "call": "name", "set": "$!a = 1"
//   !program, +host          "block":    "!program"
#pragma once

#include "drift/load/load.h"

namespace tacet::drift {

struct RsyslogProblem {
  Place at;
  std::string id;
  std::string message;
};

struct RsyslogTree {
  Node root;
  std::vector<RsyslogProblem> problems;
};

/// Places count from the text's own beginning.
RsyslogTree parseRsyslog(std::string_view text, const std::string *file, const LoadLimits &limits);

/// Whether the first line that is no comment is a statement that only rsyslog has.
bool looksLikeRsyslog(std::string_view text);

} // namespace tacet::drift
