// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Output modules by what they do with a message. omfile creates files with mode 0644 by default
// (tools/omfile.c).
#include "drift/adapters/build.h"
#include "drift/adapters/rsyslog/rsyslog.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

enum class Kind : uint8_t { Net, Database, File, Screen, Program, Local, Nowhere };

struct Output {
  std::string_view type;
  Kind kind;
  std::string_view host; ///< the parameter that names the far end
  std::string_view port; ///< its default
};

constexpr std::array<Output, 23> Outputs{{{"omfwd", Kind::Net, "target", "514"},
                                          {"omrelp", Kind::Net, "target", ""},
                                          {"omelasticsearch", Kind::Net, "server", "9200"},
                                          {"omhttp", Kind::Net, "server", "443"},
                                          {"omclickhouse", Kind::Net, "server", "8443"},
                                          {"omkafka", Kind::Net, "broker", ""},
                                          {"ommail", Kind::Net, "server", "25"},
                                          {"omudpspoof", Kind::Net, "target", "514"},
                                          {"omgssapi", Kind::Net, "target", "514"},
                                          {"omrabbitmq", Kind::Net, "host", ""},
                                          {"omhiredis", Kind::Net, "server", "6379"},
                                          {"omsnmp", Kind::Net, "server", "162"},
                                          {"ommysql", Kind::Database, "server", ""},
                                          {"ompgsql", Kind::Database, "server", ""},
                                          {"ommongodb", Kind::Database, "server", ""},
                                          {"omlibdbi", Kind::Database, "server", ""},
                                          {"omfile", Kind::File, "", ""},
                                          {"omusrmsg", Kind::Screen, "", ""},
                                          {"omstdout", Kind::Screen, "", ""},
                                          {"omprog", Kind::Program, "", ""},
                                          {"ompipe", Kind::Local, "", ""},
                                          {"omuxsock", Kind::Local, "", ""},
                                          {"omjournal", Kind::Local, "", ""}}};

/// Hosts stand in a text or a list; the first one names the destination, all make its digest.
std::string hostOf(const RsyslogObject &action, std::string_view parameter) {
  const auto found = action.values.find(std::string(parameter));
  if (found == action.values.end())
    return "localhost";
  if (!found->second.isList())
    return found->second.text;
  std::vector<std::string> hosts;
  for (const Node &item : found->second.items)
    hosts.push_back(item.text);
  std::ranges::sort(hosts);
  std::string all;
  for (const std::string &host : hosts)
    all.append(all.empty() ? "" : ",").append(host);
  return all;
}

Destination farEnd(const RsyslogObject &action, const Output &output) {
  const std::string host = hostOf(action, output.host);
  const std::string_view port = action.text("port", action.text("serverport", output.port));
  const bool complete = host.find("://") != std::string::npos ||
                        (output.type != "omfwd" && host.find(':') != std::string::npos);
  return destinationWith(host, complete ? std::string_view() : port);
}

Fact exportOf(const RsyslogObject &action, const Output &output, const RsyslogGlobals &globals) {
  const Destination destination = farEnd(action, output);
  const std::string transport = destination.name == "socket" || destination.name == "loopback"
                                    ? "local"
                                    : rsyslogTransport(action, globals);
  Fact fact = factAt(FactType::Export, exportSubject(output.type, destination.name),
                     {"action " + std::string(output.type), action.at},
                     exportValues(destination, transport));
  fact.values["auth"] = transport == "mutual-tls" ? "mutual-tls"
                        : action.has("uid")       ? "basic"
                                                  : "none";
  fact.values["signals"] = std::set<std::string>{"logs"};
  for (const std::string_view key : {"protocol", "streamdrivermode", "streamdriverauthmode", "tls"})
    if (action.has(key))
      fact.related.push_back(action.placeOf(key));
  return fact;
}

/// By the mode's last two digits.
std::string accessOf(std::string_view mode) {
  if (mode.size() < 3 || mode.find_first_not_of("01234567") != std::string_view::npos)
    return std::string(Unknown);
  const auto readable = [](char digit) { return ((digit - '0') & 4) != 0; };
  return readable(mode.back()) ? "world" : readable(mode[mode.size() - 2]) ? "group" : "owner";
}

Fact storageOf(const RsyslogObject &action, const RsyslogGlobals &globals) {
  const std::string_view file = action.text("file", action.text("dynafile"));
  std::string_view mode = action.text("filecreatemode");
  if (const auto module = globals.modules.find("omfile");
      mode.empty() && module != globals.modules.end())
    mode = module->second.text("filecreatemode");
  if (file == "/dev/console" || file.starts_with("/dev/tty") || file == "/dev/stdout")
    return factAt(
        FactType::Capture, "console", {"action omfile", action.at},
        {{"to", std::set<std::string>{"console"}}, {"signals", std::set<std::string>{"logs"}}});
  Fact fact = factAt(FactType::Storage, "file@" + digestOf(file), {"action omfile", action.at},
                     {{"kind", "file"},
                      {"access", accessOf(mode.empty() ? "0644" : mode)},
                      {"access-by", mode.empty() ? "default" : "written"},
                      {"holds", std::set<std::string>{"logs"}}});
  if (action.has("filecreatemode"))
    fact.related.push_back(action.placeOf("filecreatemode"));
  return fact;
}

} // namespace

Fact rsyslogDestination(const RsyslogObject &action, const RsyslogGlobals &globals) {
  const std::string_view type = action.text("type");
  const auto *output = std::ranges::find(Outputs, type, &Output::type);
  if (output == Outputs.end())
    return type == "omdiscard"
               ? Fact{}
               : opaqueAt("action:" + digestOf(type),
                          {"an action of a module that is not known", action.at}, "plugin", type);
  const Said said{"action " + std::string(type), action.at};
  switch (output->kind) {
  case Kind::Net:
  case Kind::Database:
    return exportOf(action, *output, globals);
  case Kind::File:
    return storageOf(action, globals);
  case Kind::Screen:
    return factAt(
        FactType::Capture, "console", said,
        {{"to", std::set<std::string>{"console"}}, {"signals", std::set<std::string>{"logs"}}});
  case Kind::Program:
    return opaqueAt("action:omprog@" + digestOf(action.text("binary")), said, "script",
                    action.text("binary"));
  case Kind::Local:
    return factAt(FactType::Export, exportSubject(type, "socket"), said,
                  {{"transport", "local"}, {"reach", "local"}});
  case Kind::Nowhere:
    break;
  }
  return {};
}

} // namespace tacet::drift
