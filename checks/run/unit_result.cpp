// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/unit_result.h"

#include <cereal/archives/binary.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <sstream>

namespace tacet {

template <class A> void serialize(A &a, Position &p) { a(p.file, p.line, p.column); }
template <class A> void serialize(A &a, Step &s) { a(s.at, s.text); }
template <class A> void serialize(A &a, Edit &e) { a(e.begin, e.end, e.text); }
template <class A> void serialize(A &a, Fix &f) {
  a(f.description, f.file, f.digest, f.edits, f.header);
}
template <class A> void serialize(A &a, Finding &f) {
  // Suppressions are applied later, in the parent; so is what a fix has to include.
  a(f.rule, f.level, f.confidence, f.message, f.at, f.function, f.path, f.advice, f.related, f.cwe,
    f.properties, f.fixes);
}
template <class A> void serialize(A &a, Notification &n) {
  a(n.id, n.level, n.message, n.at, n.incomplete);
}
template <class A> void serialize(A &a, Coverage &c) {
  a(c.unitsTotal, c.unitsAnalysed, c.functionsTotal, c.functionsAnalysed, c.logMacrosCompiledAway);
}

namespace run {

template <class A> void serialize(A &a, UnitResult &r) {
  a(r.findings, r.notifications, r.coverage, r.files);
}

std::string toBytes(const UnitResult &result) {
  std::ostringstream stream;
  {
    cereal::BinaryOutputArchive archive(stream);
    archive(result);
  }
  return std::move(stream).str();
}

bool fromBytes(std::string_view bytes, UnitResult &result) {
  std::istringstream stream{std::string(bytes)};
  try {
    cereal::BinaryInputArchive archive(stream);
    archive(result);
    return true;
  } catch (const cereal::Exception &) {
    return false;
  }
}

} // namespace run
} // namespace tacet
