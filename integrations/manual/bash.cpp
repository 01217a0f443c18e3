// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One function that finds out which command is being typed and then looks up what may follow. File
// names are left to readline, which also quotes them: an empty answer makes it offer them.
#include "integrations/manual/command_tree.h"

namespace tacet::manual {
namespace {

/// 'tacet drift --format'|'tacet drift show --format'
std::string patterns(const Command &command, const Option &option) {
  std::string text;
  for (const std::string &name : option.names)
    text += (text.empty() ? "" : "|") + shellQuoted(command.name + " " + name);
  return text;
}

std::string valueCase(const Command &command, const Option &option) {
  const std::string begin = "    " + patterns(command, option) + ") ";
  switch (option.offer) {
  case Offer::Choices: {
    std::string words;
    for (const std::string &choice : option.choices)
      words += (words.empty() ? "" : " ") + choice;
    return begin + "_tacet_words " + shellQuoted(words) + "; return ;;\n";
  }
  case Offer::Folders:
    return begin + "compopt -o dirnames 2>/dev/null; return ;;\n";
  case Offer::Files:
  case Offer::Nothing:
    break;
  }
  return begin + "return ;;\n";
}

std::string wordCase(const Command &command) {
  std::string options, words;
  for (const Option &option : command.options)
    for (const std::string &name : option.names)
      options += (options.empty() ? "" : " ") + name;
  for (const Command &each : command.commands)
    words += (words.empty() ? "" : " ") + each.word();
  for (const Option &option : command.positionals)
    for (const std::string &choice : option.choices)
      words += (words.empty() ? "" : " ") + choice;
  return "    " + shellQuoted(command.name) + ") options=" + shellQuoted(options) +
         " words=" + shellQuoted(words) + " ;;\n";
}

} // namespace

std::string bashCompletion(const Command &program) {
  std::string commands, values, words;
  for (const Command *command : flatten(program)) {
    for (const Command &each : command->commands)
      commands += (commands.empty() ? "" : "|") + shellQuoted(each.name);
    for (const Option &option : command->options)
      if (!option.value.empty())
        values += valueCase(*command, option);
    words += wordCase(*command);
  }
  return "# bash completion for " + program.name + R"(. Made from its options; do not edit.

_tacet_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_tacet() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command=)" +
         program.name + R"( i options='' words=''
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} != -- ]] || return # what follows is for somebody else
  done
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command ${COMP_WORDS[i]}" in
    )" + commands +
         R"() command+=" ${COMP_WORDS[i]}" ;;
    *) break ;;
    esac
  done
  # Readline takes --option=value for three words.
  if [[ $current == = ]]; then
    current='' before=${COMP_WORDS[COMP_CWORD - 1]}
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
    [[ $before == -* ]] || return # --format F=FILE
  fi
  case "$command $before" in
)" + values +
         R"(  esac
  case $command in
)" + words +
         R"(  esac
  if [[ $current == -* ]]; then
    _tacet_words "$options"
  else
    _tacet_words "$words"
  fi
}

complete -o bashdefault -o default -F _tacet )" +
         program.name + "\n";
}

} // namespace tacet::manual
