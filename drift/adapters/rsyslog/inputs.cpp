// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Inputs: plugins/imtcp, imudp, imrelp, imptcp. All listen on every interface unless an address is
// given. imtcp encrypts with StreamDriver.Mode=1, and asks for the sender's certificate unless
// AuthMode is anon; mode and authmode of the module hold for inputs without their own.
#include "drift/adapters/build.h"
#include "drift/adapters/rsyslog/rsyslog.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

constexpr std::array<std::string_view, 7> NetInputs{"imtcp",  "imudp",    "imrelp", "imptcp",
                                                    "imhttp", "imgssapi", "im3195"};

constexpr std::array<std::string_view, 10> LocalInputs{
    "imuxsock", "imjournal", "imklog",   "imkmsg",        "immark",
    "impstats", "improg",    "imdocker", "imbatchreport", "imsolaris"};

std::string_view parameter(const RsyslogInput &input, const RsyslogGlobals &globals,
                           std::string_view key) {
  if (input.object.has(key))
    return input.object.text(key);
  const auto module = globals.modules.find(std::string(input.object.text("type")));
  return module == globals.modules.end() ? std::string_view() : module->second.text(key);
}

struct Door {
  std::string transport = "cleartext";
  std::string auth = "none";
};

Door secured(std::string_view authMode, std::string_view fallback) {
  const std::string mode = lowered(authMode.empty() ? fallback : authMode);
  if (holdsSubstitution(mode))
    return {std::string(Unknown), std::string(Unknown)};
  if (mode == "anon")
    return {"tls", "none"};
  return {"mutual-tls", "mutual-tls"};
}

Door doorOf(const RsyslogInput &input, const RsyslogGlobals &globals) {
  const std::string_view type = input.object.text("type");
  const std::string_view mode = parameter(input, globals, "streamdrivermode");
  if (type == "imtcp" && mode == "1")
    return secured(parameter(input, globals, "streamdriverauthmode"), "x509/name");
  if (type == "imtcp" && !mode.empty() && mode != "0")
    return {std::string(Unknown), std::string(Unknown)};
  if (type == "imrelp" && equalsIgnoringCase(parameter(input, globals, "tls"), "on"))
    return secured(parameter(input, globals, "tlsauthmode"), "anon");
  return {};
}

Fact listenerOf(const RsyslogInput &input, const RsyslogGlobals &globals) {
  const std::string_view address = parameter(input, globals, "address");
  const bool socket = input.object.has("path");
  const Door door = doorOf(input, globals);
  return factAt(FactType::Listener, rsyslogSourceOf(input),
                {"input " + std::string(input.object.text("type")), input.object.at},
                {{"bind", socket ? "socket" : bindWord(address.empty() ? "*" : address)},
                 {"transport", socket ? "local" : door.transport},
                 {"auth", socket ? "local" : door.auth}});
}

} // namespace

std::string rsyslogSourceOf(const RsyslogInput &input) {
  std::string type(input.object.text("type"));
  if (type == "imfile")
    return type + "@" + digestOf(input.object.text("file"));
  if (std::ranges::find(LocalInputs, type) != LocalInputs.end())
    return type;
  if (std::ranges::find(NetInputs, type) == NetInputs.end())
    return digestOf(type); // may be anything
  const std::string_view port = input.object.text("port", type == "imrelp" ? "2514" : "514");
  return type + ":" + (numberOf(port) ? std::string(port) : digestOf(port));
}

std::vector<Fact> rsyslogListeners(const std::vector<RsyslogInput> &inputs,
                                   const RsyslogGlobals &globals) {
  std::vector<Fact> facts;
  for (const RsyslogInput &input : inputs)
    if (std::ranges::find(NetInputs, input.object.text("type")) != NetInputs.end())
      facts.push_back(listenerOf(input, globals));
  return facts;
}

} // namespace tacet::drift
