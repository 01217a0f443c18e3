// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// rsyslog, from the tree of drift/load/rsyslog.h to facts. Old and new spellings of an action or
// an input become the same map of parameters, names without dots and in lower case; what follows
// knows only that.
#pragma once

#include "drift/posture/posture.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// An action or an input: "type" and its parameters.
struct RsyslogObject {
  std::map<std::string, Node> values;
  Place at;

  std::string_view text(std::string_view key, std::string_view fallback = {}) const;
  bool has(std::string_view key) const { return values.contains(std::string(key)); }
  /// The place of a parameter, and that of the object where it is left out.
  Place placeOf(std::string_view key) const;
};

/// Parameters of a RainerScript object.
RsyslogObject rsyslogObject(const Node &parameters);

/// The `$` directives that were read so far. They hold until they are set again.
using RsyslogDirectives = std::map<std::string, Node>;

/// What stands right of a selector: a file, "@host", ":omusrmsg:…" and their like.
RsyslogObject rsyslogLegacyAction(const Node &text, const RsyslogDirectives &directives);

/// What is said once for all: module(…) by name, global(…), directives.
struct RsyslogGlobals {
  std::map<std::string, RsyslogObject> modules;
  RsyslogObject global;
  bool hasCertificate = false;
};

/// "cleartext", "tls" and so on, of an action that sends over the net. Table in transport.cpp.
std::string rsyslogTransport(const RsyslogObject &action, const RsyslogGlobals &globals);

struct RsyslogInput {
  RsyslogObject object;
  std::string ruleset; ///< empty: the default one
};

/// What an input opens, if it opens something. The subject is "imtcp:514".
std::vector<Fact> rsyslogListeners(const std::vector<RsyslogInput> &inputs,
                                   const RsyslogGlobals &globals);
/// What a path says it starts from.
std::string rsyslogSourceOf(const RsyslogInput &input);

/// Where an action leads: an export, a storage or a capture. Type Opaque for what can't be seen
/// through, Path for what leads nowhere.
Fact rsyslogDestination(const RsyslogObject &action, const RsyslogGlobals &globals);

/// Follows the statements from the inputs to the actions.
void addRsyslogFacts(const Node &root, std::vector<Fact> &facts);

} // namespace tacet::drift
