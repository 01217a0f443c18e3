// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Modules, global settings, inputs of both spellings, rulesets.
#include "drift/adapters/rsyslog/setup.h"

#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

struct OldInput {
  std::string_view run; ///< the directive that starts it; its argument is the port
  std::string_view type;
  std::string_view address; ///< the directives that apply to it
  std::string_view ruleset;
  std::string_view mode;
  std::string_view authMode;
};

constexpr std::array<OldInput, 4> OldInputs{
    {{"$udpserverrun", "imudp", "$udpserveraddress", "$inputudpserverbindruleset", "", ""},
     {"$inputtcpserverrun", "imtcp", "", "$inputtcpserverbindruleset",
      "$inputtcpserverstreamdrivermode", "$inputtcpserverstreamdriverauthmode"},
     {"$inputrelpserverrun", "imrelp", "", "$inputrelpserverbindruleset", "", ""},
     {"$inputptcpserverrun", "imptcp", "$inputptcpserverlistenip", "$inputptcpserverbindruleset",
      "", ""}}};

/// Modules that take messages in just by being loaded.
constexpr std::array<std::string_view, 4> SelfStarting{"imuxsock", "imjournal", "imklog", "imkmsg"};

std::string moduleName(std::string_view name) {
  const std::string plain = lowered(baseName(trimmed(name)));
  const std::string_view word = plain;
  const size_t colon = word.find(':'); // builtin:omfile
  const std::string_view bare = colon == word.npos ? word : word.substr(colon + 1);
  return std::string(bare.ends_with(".so") ? bare.substr(0, bare.size() - 3) : bare);
}

class Reader {
public:
  RsyslogSetup read(const Node &root) {
    for (const Entry &entry : root.entries)
      entryOf(entry);
    return std::move(Setup);
  }

private:
  void entryOf(const Entry &entry) {
    if (entry.key == "module")
      loadModule(moduleName(entry.value.textAt("load")), rsyslogObject(entry.value));
    else if (entry.key == "$modload")
      loadModule(moduleName(entry.value.text), {{}, entry.at});
    else if (entry.key == "input")
      addInput(entry);
    else if (entry.key == "global")
      addGlobal(entry);
    else if (entry.key == "ruleset")
      addRuleset(entry.value);
    else if (entry.key.starts_with('$'))
      addDirective(entry);
  }

  void loadModule(const std::string &name, RsyslogObject object) {
    if (std::ranges::find(SelfStarting, name) != SelfStarting.end()) {
      RsyslogInput input{object, {}};
      input.object.values["type"].text = name;
      input.object.values["type"].kind = NodeKind::Scalar;
      Setup.inputs.push_back(std::move(input));
    }
    Setup.globals.modules[name] = std::move(object);
  }

  void addInput(const Entry &entry) {
    RsyslogInput input{rsyslogObject(entry.value), {}};
    input.object.at = entry.at;
    input.ruleset = input.object.text("ruleset");
    Setup.inputs.push_back(std::move(input));
  }

  void addGlobal(const Entry &entry) {
    RsyslogObject object = rsyslogObject(entry.value);
    for (auto &[key, value] : object.values)
      Setup.globals.global.values[key] = value;
    Setup.globals.global.at = entry.at;
    Setup.globals.hasCertificate =
        Setup.globals.hasCertificate || object.has("defaultnetstreamdrivercertfile");
  }

  void addRuleset(const Node &ruleset) {
    if (const Node *body = ruleset.find("{}"); body != nullptr)
      Setup.rulesets[lowered(ruleset.textAt("name"))] = body;
  }

  void addDirective(const Entry &entry) {
    Directives[entry.key] = entry.value;
    if (entry.key == "$defaultnetstreamdrivercertfile")
      Setup.globals.hasCertificate = true;
    if (entry.key == "$defaultruleset")
      Setup.defaultRuleset = lowered(trimmed(entry.value.text));
    const auto *input = std::ranges::find(OldInputs, entry.key, &OldInput::run);
    if (input != OldInputs.end())
      addOldInput(*input, entry);
  }

  void addOldInput(const OldInput &old, const Entry &entry) {
    RsyslogInput input;
    input.object.at = entry.at;
    input.object.values["port"] = entry.value;
    input.object.values["type"].kind = NodeKind::Scalar;
    input.object.values["type"].text = old.type;
    take(old.address, "address", input.object);
    take(old.mode, "streamdrivermode", input.object);
    take(old.authMode, "streamdriverauthmode", input.object);
    if (const auto bound = Directives.find(std::string(old.ruleset)); bound != Directives.end())
      input.ruleset = bound->second.text;
    Setup.inputs.push_back(std::move(input));
  }

  void take(std::string_view directive, const char *parameter, RsyslogObject &into) const {
    if (const auto found = Directives.find(std::string(directive)); found != Directives.end())
      into.values[parameter] = found->second;
  }

  RsyslogSetup Setup;
  RsyslogDirectives Directives;
};

} // namespace

RsyslogSetup readRsyslogSetup(const Node &root) { return Reader().read(root); }

} // namespace tacet::drift
