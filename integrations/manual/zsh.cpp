// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The command that is being typed is found out first, then _arguments does the rest.
#include "integrations/manual/command_tree.h"

namespace tacet::manual {
namespace {

/// Brackets and colons separate the parts of a specification.
std::string escaped(const std::string &text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\')
      result += '\\';
    result += c;
  }
  return result;
}

std::string action(const Option &option) {
  switch (option.offer) {
  case Offer::Choices: {
    std::string words;
    for (const std::string &choice : option.choices)
      words += (words.empty() ? "" : " ") + choice;
    return "(" + words + ")";
  }
  case Offer::Folders:
    return "_files -/";
  case Offer::Files:
    return "_files";
  case Offer::Nothing:
    break;
  }
  return "";
}

std::string optionSpecs(const Option &option) {
  std::string text;
  for (const std::string &name : option.names) {
    const bool isLong = name.starts_with("--");
    std::string spec = (option.repeated ? "*" : "") + name;
    if (!option.value.empty())
      spec += isLong ? "=" : "+";
    spec += "[" + escaped(option.about) + "]";
    if (!option.value.empty())
      spec += ":" + escaped(option.value) + ":" + action(option);
    text += "        " + shellQuoted(spec) + " \\\n";
  }
  return text;
}

/// "_tacet_drift": offers what may stand at the command's place for words.
std::string wordsFunction(const Command &command) {
  std::string name = "_" + command.name;
  for (char &c : name)
    if (c == ' ')
      c = '_';
  return name + "_words";
}

std::string wordsDefinition(const Command &command) {
  std::string text = wordsFunction(command) + "() {\n";
  if (!command.commands.empty()) {
    text += "  local -a commands=(\n";
    for (const Command &each : command.commands)
      text += "    " + shellQuoted(escaped(each.word()) + ":" + each.about) + "\n";
    text += "  )\n  _describe -t commands command commands\n";
  }
  for (const Option &option : command.positionals) {
    if (option.offer == Offer::Choices)
      text += "  _values " + shellQuoted(option.names.front()) + " " +
              action(option).substr(1, action(option).size() - 2) + "\n";
    else if (option.offer != Offer::Nothing)
      text += "  " + action(option) + "\n";
  }
  return text + "  :\n}\n\n";
}

} // namespace

std::string zshCompletion(const Command &program) {
  std::string commands, functions, cases;
  for (const Command *command : flatten(program)) {
    for (const Command &each : command->commands)
      commands += (commands.empty() ? "" : "|") + shellQuoted(each.name);
    functions += wordsDefinition(*command);
    cases += "    (" + shellQuoted(command->name) + ")\n      _arguments \\\n";
    for (const Option &option : command->options)
      cases += optionSpecs(option);
    cases += "        '*: :" + wordsFunction(*command) + "' ;;\n";
  }
  return "#compdef " + program.name + "\n# Made from the options of " + program.name +
         "; do not edit.\n\n" + functions + R"(_tacet() {
  local at=)" +
         program.name + R"(
  local -i i
  (( ${words[(i)--]} >= CURRENT )) || { _files; return }
  for ((i = 2; i < CURRENT; i++)); do
    case "$at $words[i]" in
      ()" +
         commands +
         R"() at+=" $words[i]" ;;
      (*) break ;;
    esac
  done
  words=("$at" "${(@)words[i,-1]}")
  (( CURRENT -= i - 2 ))
  case $at in
)" + cases +
         R"(  esac
}

_tacet "$@"
)";
}

} // namespace tacet::manual
