// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A line for each command and option, on the condition that its command is being typed.
#include "integrations/manual/command_tree.h"

#include <algorithm>

namespace tacet::manual {
namespace {

std::string quoted(const std::string &text) {
  std::string result = "'";
  for (const char c : text)
    result += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return result + "'";
}

std::string line(const Command &command, const std::string &rest, const std::string &about) {
  return "complete -c tacet -n " + quoted("__tacet_at " + command.name) + " " + rest + " -d " +
         quoted(about) + "\n";
}

std::string optionLine(const Command &command, const Option &option) {
  std::string rest;
  for (const std::string &name : option.names)
    rest += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  rest.erase(0, 1);
  switch (option.offer) {
  case Offer::Choices: {
    std::string words;
    for (const std::string &choice : option.choices)
      words += (words.empty() ? "" : " ") + choice;
    rest += " -x -a " + quoted(words);
    break;
  }
  case Offer::Folders:
    rest += " -x -a '(__fish_complete_directories)'";
    break;
  case Offer::Files:
    rest += " -r -F";
    break;
  case Offer::Nothing:
    rest += option.value.empty() ? "" : " -x";
    break;
  }
  return line(command, rest, option.about);
}

std::string positionalLine(const Command &command, const Option &option) {
  if (option.offer == Offer::Files || option.offer == Offer::Folders)
    return line(command, "-F", option.about);
  std::string text;
  for (const std::string &choice : option.choices)
    text += line(command, "-f -a " + quoted(choice), option.about);
  return text;
}

} // namespace

std::string fishCompletion(const Command &program) {
  std::string commands, lines;
  for (const Command *command : flatten(program)) {
    for (const Command &each : command->commands) {
      commands += " " + quoted(each.name);
      lines += line(*command, "-f -a " + each.word(), each.about);
    }
    for (const Option &option : command->options)
      lines += optionLine(*command, option);
    for (const Option &option : command->positionals)
      lines += positionalLine(*command, option);
  }
  return "# fish completion for " + program.name + R"(. Made from its options; do not edit.

function __tacet_at --description 'Whether this command is being typed'
    set -l at )" +
         program.name + R"(
    set -l typed (commandline -opc)
    contains -- -- $typed; and return 1
    for word in $typed[2..-1]
        switch "$at $word"
            case)" +
         commands + R"(
                set at "$at $word"
            case '*'
                break
        end
    end
    test "$at" = "$argv"
end

complete -c )" +
         program.name + " -f\n" + lines;
}

} // namespace tacet::manual
