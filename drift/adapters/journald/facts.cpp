// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is stored, for how long, sealed or not, and who gets a copy.
#include "drift/adapters/build.h"
#include "drift/adapters/dropins.h"
#include "drift/adapters/journald/journald.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr int64_t NoEnd = 36'500;

std::string textOf(const Node &section, std::string_view key, std::string_view fallback) {
  const Node *value = assigned(&section, key);
  return value == nullptr ? std::string(fallback) : value->text;
}

bool isOn(const Node &section, std::string_view key, bool fallback) {
  return systemdBoolean(textOf(section, key, {})).value_or(fallback);
}

Place placeOf(const Node &section, std::string_view key) {
  const Node *value = assigned(&section, key);
  return value == nullptr ? section.at : value->at;
}

/// syslog's eight levels, as names or numbers (src/basic/syslog-util.c), in the vocabulary's words.
std::string levelWord(std::string_view text) {
  constexpr std::array<std::string_view, 8> names{"emerg",   "alert",  "crit", "err",
                                                  "warning", "notice", "info", "debug"};
  constexpr std::array<std::string_view, 8> words{"fatal", "fatal", "fatal", "error",
                                                  "warn",  "info",  "info",  "debug"};
  const std::string word = lowered(text);
  for (size_t i = 0; i < names.size(); ++i)
    if (word == names.at(i) || word == std::to_string(i))
      return std::string(words.at(i));
  return std::string(Unknown);
}

/// Level debug keeps everything that programs say, which is not to say that they say it: no level.
void setLevel(Fact &fact, std::string_view text) {
  std::string word = levelWord(text);
  if (word != "debug")
    fact.values["level"] = std::move(word);
}

/// "1month", "90d", "2weeks 3days", or seconds (src/basic/time-util.c). Whole days, rounded up.
int64_t daysOf(std::string_view text) {
  struct Unit {
    std::string_view prefix;
    double days;
  };
  // The first that fits counts: "month" before "m".
  constexpr std::array<Unit, 8> units{{{"year", 365.25},
                                       {"y", 365.25},
                                       {"month", 30.44},
                                       {"M", 30.44},
                                       {"w", 7.0},
                                       {"d", 1.0},
                                       {"h", 1.0 / 24},
                                       {"min", 1.0 / 1440}}};
  double days = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t digits = text.find_first_of("0123456789", at);
    if (digits == std::string_view::npos)
      break;
    const size_t end = std::min(text.find_first_not_of("0123456789", digits), text.size());
    const size_t next = std::min(text.find_first_of("0123456789", end), text.size());
    const std::string_view unit = trimmed(text.substr(end, next - end));
    const auto *known =
        std::ranges::find_if(units, [&](const Unit &u) { return unit.starts_with(u.prefix); });
    const double factor = known != units.end() ? known->days
                          : unit == "m"        ? 1.0 / 1440
                                               : 1.0 / 86'400;
    days += static_cast<double>(numberOf(text.substr(digits, end - digits)).value_or(0)) * factor;
    at = next;
  }
  const auto whole = static_cast<int64_t>(days);
  return days <= 0 ? NoEnd : whole + (days > static_cast<double>(whole) ? 1 : 0);
}

void addStorage(const Node &section, std::vector<Fact> &facts) {
  const std::string storage = lowered(textOf(section, "Storage", "auto"));
  const bool kept = storage != "none";
  const Said said{"the journal", placeOf(section, "Storage")};
  facts.push_back(factAt(
      FactType::Audit, "journal", said,
      {{"state", kept ? "on" : "off"}, {"sealing", isOn(section, "Seal", true) ? "on" : "off"}}));
  facts.back().related.push_back(placeOf(section, "Seal"));
  if (!kept)
    return;
  // "auto" writes to files if /var/log/journal exists: only the host knows.
  const std::string kind = storage == "persistent" ? "file"
                           : storage == "volatile" ? "memory"
                                                   : std::string(Unknown);
  facts.push_back(factAt(FactType::Storage, "journal", said,
                         {{"kind", kind},
                          {"access", "group"},
                          {"holds", std::set<std::string>{"logs"}},
                          {"retention-days", daysOf(textOf(section, "MaxRetentionSec", "0"))}}));
  facts.back().related.push_back(placeOf(section, "MaxRetentionSec"));
  facts.push_back(factAt(
      FactType::Capture, "journal", {"what the journal stores", placeOf(section, "MaxLevelStore")},
      {{"to", std::set<std::string>{"journal"}}, {"signals", std::set<std::string>{"logs"}}}));
  setLevel(facts.back(), textOf(section, "MaxLevelStore", "debug"));
}

struct Forward {
  std::string_view key;
  bool on;
  std::string_view levelKey;
  std::string_view level;
  std::string_view to;
};

/// Copies on the host itself: to the console, to every terminal, to the kernel's buffer, and to the
/// socket of a syslog daemon.
void addForwards(const Node &section, std::vector<Fact> &facts) {
  constexpr std::array<Forward, 4> forwards{
      {{"ForwardToSyslog", false, "MaxLevelSyslog", "debug", "syslog"},
       {"ForwardToConsole", false, "MaxLevelConsole", "info", "console"},
       {"ForwardToWall", true, "MaxLevelWall", "emerg", "console"},
       {"ForwardToKMsg", false, "MaxLevelKMsg", "notice", "kernel"}}};
  for (const Forward &forward : forwards) {
    if (!isOn(section, forward.key, forward.on))
      continue;
    facts.push_back(factAt(FactType::Capture, std::string("journal-").append(lowered(forward.key)),
                           {std::string(forward.key), placeOf(section, forward.key)},
                           {{"to", std::set<std::string>{std::string(
                                       forward.to == "console" ? "console" : "journal")}},
                            {"signals", std::set<std::string>{"logs"}}}));
    setLevel(facts.back(), textOf(section, forward.levelKey, forward.level));
  }
}

void addExport(std::string_view kind, const Destination &destination, Fact exported,
               std::vector<Fact> &facts) {
  exported.subject = exportSubject(kind, destination.name);
  const std::string path = pathSubject("logs", "journal", exported.subject);
  facts.push_back(factAt(FactType::Path, path, {exported.label, exported.at},
                         {{"signal", "logs"},
                          {"source", "journal"},
                          {"destination", exported.subject},
                          {"reach", reachWord(destination.reach)}}));
  facts.push_back(std::move(exported));
}

} // namespace

void addJournalFacts(const Node &section, std::vector<Fact> &facts) {
  addStorage(section, facts);
  addForwards(section, facts);
  // From version 256 on, in the journal's export format, without encryption.
  const Node *socket = assigned(&section, "ForwardToSocket");
  if (socket == nullptr)
    return;
  const bool local = socket->text.starts_with("vsock:") || socket->text.starts_with('@');
  const Destination destination =
      local ? Destination{"socket", Destination::Reach::Local} : destinationOf(socket->text);
  const bool stays = destination.reach == Destination::Reach::Local;
  addExport("journal-socket", destination,
            factAt(FactType::Export, {}, {"ForwardToSocket", socket->at},
                   exportValues(destination, stays ? "local" : "cleartext")),
            facts);
}

void addUploadFacts(const Node &section, std::vector<Fact> &facts) {
  const Node *url = assigned(&section, "URL");
  if (url == nullptr)
    return;
  const Destination destination = destinationOf(url->text);
  const std::string trusted = textOf(section, "TrustedCertificateFile", {});
  const std::string key = textOf(section, "ServerKeyFile", {});
  // A key's path has a default, so that only "-" means none.
  const bool client = key != "-";
  const std::string_view transport = url->text.starts_with("http://")     ? "cleartext"
                                     : holdsSubstitution(url->text)       ? Unknown
                                     : trusted == "all" || trusted == "-" ? "tls-unverified"
                                     : client                             ? "mutual-tls"
                                                                          : "tls";
  Fact fact = factAt(FactType::Export, {}, {"journal upload", url->at},
                     exportValues(destination, transport));
  fact.values["auth"] = client && transport != "cleartext" ? "mutual-tls" : "none";
  if (!trusted.empty())
    fact.related.push_back(placeOf(section, "TrustedCertificateFile"));
  addExport("journal-upload", destination, std::move(fact), facts);
}

} // namespace tacet::drift
