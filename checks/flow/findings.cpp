// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/findings.h"

#include "checks/flow/fixes.h"
#include "checks/flow/steps.h"

namespace tacet::flow {
namespace {

std::string list(const std::vector<std::string> &names) {
  std::string out;
  for (size_t i = 0; i < names.size() && i < 3; ++i)
    out += (i == 0                                       ? "'"
            : i + 1 == std::min<size_t>(names.size(), 3) ? " and '"
                                                         : ", '") +
           names[i] + "'";
  return out;
}

std::string subject(const Leak &leak) {
  const LeakSource &source = leak.source;
  if (source.kind == nullptr)
    return source.name.empty() ? "value that is not known to be harmless"
                               : "'" + source.name + "', not known to be harmless,";
  switch (source.evidence) {
  case Evidence::Fields:
    return "'" + source.name + "' with its " + source.kind->title + " " + list(source.fields);
  case Evidence::Api:
    return source.kind->title + " from '" + source.name + "'";
  case Evidence::Label:
    return source.kind->title + " (announced as '" + source.name + "')";
  case Evidence::Use:
    return source.kind->title + " (used as '" + source.name + "')";
  default:
    return source.kind->title + " '" + source.name + "'";
  }
}

std::string evidenceName(Evidence evidence) {
  constexpr const char *names[] = {"annotation", "api",   "name", "key",
                                   "use",        "label", "type", "fields"};
  return names[static_cast<size_t>(evidence)];
}

Level levelOf(const Leak &leak, const RuleSet &rules) {
  const Kind *kind = leak.source.kind;
  if (kind != nullptr)
    if (const auto own = kind->levels.find(leak.sink.channel); own != kind->levels.end())
      return leak.confidence == Confidence::Low && own->second != Level::None
                 ? Level(uint8_t(own->second) - 1)
                 : own->second;
  const Sensitivity sensitivity = kind != nullptr ? kind->sensitivity : Sensitivity::Medium;
  return rules.severity.level(leak.sink.channel, sensitivity, leak.confidence);
}

} // namespace

Position positionOf(const Unit &unit, const Location &at) {
  return {at.file == kNone ? std::string() : unit.files[at.file], at.line, at.column};
}

const std::string &nameOf(const Symbol &symbol) {
  return symbol.qualified.empty() ? symbol.name : symbol.qualified;
}

bool isObserved(Channel channel) {
  return channel == Channel::Log || channel == Channel::Console || channel == Channel::Output ||
         channel == Channel::Trace || channel == Channel::Metric || channel == Channel::ThirdParty;
}

void forEachLeak(const Analysis &analysis, const std::string &check,
                 const std::function<void(const Leak &)> &visit) {
  for (const Leak &leak : analysis.leaks)
    if (checkOf(leak) == check)
      visit(leak);
}

/// How it leaves and who gets it go before what it is.
std::string checkOf(const Leak &leak) {
  const bool isText = leak.source.kind != nullptr && leak.source.kind->check == "exception-echo";
  if (leak.sink.channel == Channel::Exception)
    return isText ? "" : "exception-leak"; // a text may be thrown on
  if (isText && (leak.sink.channel == Channel::Client || leak.sink.channel == Channel::ThirdParty))
    return "exception-echo";
  const bool stored =
      leak.sink.channel == Channel::File && leak.source.evidence == Evidence::Fields;
  if (!isObserved(leak.sink.channel) && !stored)
    return "";
  if (leak.hashed)
    return "weak-pseudonym";
  if (leak.sink.channel == Channel::ThirdParty)
    return "third-party";
  if (leak.dumped)
    return "raw-dump";
  // What nothing is known of, in the strict profile, is for the general check.
  return leak.source.kind != nullptr ? leak.source.kind->check : "log-leak";
}

Finding findingOf(const Leak &leak, const Analysis &analysis, const std::string &rule) {
  Finding finding;
  finding.rule = rule;
  finding.confidence = leak.confidence;
  const Kind *kind = leak.source.kind;
  finding.level = levelOf(leak, *analysis.rules);
  if (leak.guarded && finding.level > Level::Note)
    finding.level = Level::Note;
  finding.message = std::string(leak.hashed ? "digest without a key of " : "") + subject(leak) +
                    " reaches " + std::string(channelPhrase(leak.sink.channel)) +
                    (leak.sink.vendor.empty() ? "" : " (" + leak.sink.vendor + ")") +
                    (leak.sink.name.empty() ? "" : " through " + leak.sink.name);
  if (!leak.otherKinds.empty())
    finding.message += ", with it " + leak.otherKinds.front()->title;
  finding.at = leak.sink.at;
  finding.function = leak.sink.function;
  finding.path = leak.steps;
  if (kind != nullptr)
    finding.cwe = kind->cwe;
  finding.properties["kind"] = kind != nullptr ? kind->id : "unknown";
  finding.properties["channel"] = std::string(toString(leak.sink.channel));
  finding.properties["evidence"] = kind != nullptr ? evidenceName(leak.source.evidence) : "none";
  if (leak.hashed)
    finding.cwe = {759, 916, 327};
  if (leak.guarded)
    finding.properties["guarded"] = "true";
  finding.fixes = fixesOf(leak, analysis);
  return finding;
}

} // namespace tacet::flow
