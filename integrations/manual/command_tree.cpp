// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// CLI11 joins an option's type and what its checks say of themselves with colons, and lists the
// values that a check lets pass in braces: "LEVEL:{error,warning}", "DIR:DIR".
#include "integrations/manual/command_tree.h"

#include <CLI/CLI.hpp>

namespace tacet::manual {
namespace {

std::vector<std::string> split(const std::string &text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);)
    parts.push_back(part);
  return parts;
}

Offer offerOf(const Option &option, const std::string &checked) {
  if (!option.choices.empty())
    return Offer::Choices;
  if (option.value == "DIR" || checked == "DIR")
    return Offer::Folders;
  const bool file = option.value.starts_with("FILE") || option.value == "PATH";
  return file ? Offer::Files : Offer::Nothing;
}

Option describeOption(const CLI::Option &from) {
  Option option;
  for (const std::string &name : from.get_snames())
    option.names.push_back("-" + name);
  for (const std::string &name : from.get_lnames())
    option.names.push_back("--" + name);
  if (option.names.empty())
    option.names.push_back(from.get_name(true));
  option.about = from.get_description();
  option.initial = from.get_default_str();
  option.group = from.get_group();
  option.required = from.get_required();
  if (from.get_items_expected_max() == 0)
    return option; // a flag
  option.repeated = from.get_items_expected_max() > 1;
  const std::string type = from.get_type_name();
  option.value = type.substr(0, type.find(':'));
  const std::string checked = type.substr(std::min(type.size(), option.value.size() + 1));
  if (checked.starts_with("{"))
    option.choices = split(checked.substr(1, checked.rfind('}') - 1), ',');
  option.offer = offerOf(option, checked);
  return option;
}

void flattenInto(const Command &command, std::vector<const Command *> &all) {
  all.push_back(&command);
  for (const Command &each : command.commands)
    flattenInto(each, all);
}

} // namespace

std::string Command::word() const { return name.substr(name.rfind(' ') + 1); }

Command describe(const CLI::App &app, const std::string &name) {
  Command command;
  command.name = name;
  command.about = app.get_description();
  command.footer = app.get_footer();
  command.needsCommand = app.get_require_subcommand_min() > 0;
  for (const CLI::Option *option : app.get_options())
    (option->get_positional() ? command.positionals : command.options)
        .push_back(describeOption(*option));
  for (const CLI::App *each : app.get_subcommands([](const CLI::App *) { return true; }))
    command.commands.push_back(describe(*each, name + " " + each->get_name()));
  return command;
}

std::vector<const Command *> flatten(const Command &command) {
  std::vector<const Command *> all;
  flattenInto(command, all);
  return all;
}

std::string shellQuoted(const std::string &text) {
  std::string result = "'";
  for (const char c : text)
    result += c == '\'' ? "'\\''" : std::string(1, c);
  return result + "'";
}

std::string pageName(const Command &command) {
  std::string name = command.name;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

} // namespace tacet::manual
