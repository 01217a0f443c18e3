// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// How adapters write a fact: the subjects, and values by attribute. Not what the words mean; that
// is vocabulary.h's.
#pragma once

#include "drift/posture/posture.h"

#include <string>
#include <string_view>

namespace tacet::drift {

/// Says that only the running agent knows: allowed for every attribute that takes words.
inline constexpr std::string_view Unknown = "unknown";

/// "traces:otlp > otlp@datadoghq.com". `source` is a listener's subject or the name of what makes
/// the data, `destination` an export's subject, so that both ends are found again.
std::string pathSubject(std::string_view signal, std::string_view source,
                        std::string_view destination);

/// "otlp@datadoghq.com": a kind of exporter, aliases folded, and a Destination's name. For exports.
std::string exportSubject(std::string_view kind, std::string_view destination);

/// The path's subject, '|', and what is protected: "field:user.email", "values" (patterns that are
/// looked for in any value), "names" (the same in the names of fields), "allow-list" (everything
/// but what is allowed), "records" (whole records are dropped). Not the processor's name: it may be
/// renamed.
std::string protectionSubject(std::string_view path, std::string_view what);

/// A fact with these three; all other members as they are by default.
Fact makeFact(FactType type, std::string subject, std::map<std::string, Value> values = {});

/// The part before '|', and all of it where there is none.
std::string_view pathOf(std::string_view protection);

/// The text of a word; empty when the attribute is absent or no word.
std::string_view wordOf(const Fact &fact, std::string_view attribute);

/// The set; empty when the attribute is absent or no set.
const std::set<std::string> &setOf(const Fact &fact, std::string_view attribute);

/// What does not fit the vocabulary, one sentence each: an attribute that the type has not, a word
/// that the attribute does not take, a value of the wrong kind. Adapters' tests ask for none.
std::vector<std::string> misfits(const Posture &posture);

} // namespace tacet::drift
