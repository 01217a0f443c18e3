// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Macros that groff and mandoc both know: man(7).
#include "core/finding/outcome.h"
#include "integrations/manual/command_tree.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tacet::manual {
namespace {

constexpr std::array<std::pair<ExitStatus, std::string_view>, 5> Statuses{{
    {ExitStatus::Clean, "Nothing at or above --fail-on; the command did what it was asked to."},
    {ExitStatus::Findings, "Findings."},
    {ExitStatus::Usage, "The command, the configuration file or a rule is wrong, or something "
                        "can't be written."},
    {ExitStatus::Incomplete,
     "Some input could not be analysed; findings are written all the same."},
    {ExitStatus::UntrustedBaseline, "The baseline is not to be trusted."},
}};

/// Text that has no meaning for roff: backslashes, hyphens that are to stay hyphens, and control
/// characters at the beginning of a line.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\')
      result += "\\e";
    else if (c == '-')
      result += "\\-";
    else if (c == '\'')
      result += "\\(aq";
    else
      result += c;
  }
  return result.starts_with('.') ? "\\&" + result : result;
}

std::string bold(const std::string &text) { return "\\fB" + plain(text) + "\\fR"; }
std::string italic(const std::string &text) { return "\\fI" + plain(text) + "\\fR"; }

std::string sentence(const std::string &text) {
  return plain(text) + (text.empty() || text.ends_with('.') ? "" : ".");
}

/// "tacet drift [OPTION]... PATH..."
std::string synopsis(const Command &command) {
  std::string text = bold(command.name);
  if (!command.options.empty())
    text += " [" + italic("OPTION") + "]...";
  for (const Option &each : command.positionals) {
    const std::string name = italic(each.names.front()) + (each.repeated ? "..." : "");
    text += each.required ? " " + name : " [" + name + "]";
  }
  if (command.needsCommand)
    text += " " + italic("COMMAND");
  return text;
}

std::string optionEntry(const Option &option) {
  std::string names;
  for (const std::string &name : option.names)
    names += (names.empty() ? "" : ", ") + (name.starts_with("-") ? bold(name) : italic(name));
  if (!option.value.empty() && option.names.front().starts_with("-"))
    names += " " + italic(option.value);
  std::string text = ".TP\n" + names + "\n" + sentence(option.about) + "\n";
  if (!option.choices.empty()) {
    text += "One of ";
    for (const std::string &choice : option.choices)
      text += (&choice == &option.choices.front() ? "" : ", ") + bold(choice);
    text += ".\n";
  }
  if (!option.initial.empty())
    text += "Default: " + bold(option.initial) + "\n";
  if (option.required && option.names.front().starts_with("-"))
    text += "Required.\n";
  return text;
}

std::string optionEntries(const Command &command) {
  std::string text;
  for (const Option &option : command.positionals)
    text += optionEntry(option);
  for (const Option &option : command.options)
    text += optionEntry(option);
  return text;
}

std::string commandEntries(const Command &program, const Command &command) {
  std::string text = ".SH COMMANDS\n";
  if (&program == &command) {
    for (const Command &each : command.commands)
      text += ".TP\n\\fB" + plain(pageName(each)) + "\\fR(1)\n" + sentence(each.about) + "\n";
    return text;
  }
  const std::vector<const Command *> all = flatten(command);
  for (const Command *each : all)
    if (each != all.front() && !each->needsCommand)
      text += ".SS " + plain(each->name) + "\n" + synopsis(*each) + "\n.PP\n" +
              sentence(each->about) + "\n" + optionEntries(*each);
  return text;
}

std::string seeAlso(const Command &program, const Command &command) {
  std::string text = ".SH SEE ALSO\n";
  std::vector<std::string> pages;
  if (&program != &command)
    pages.push_back(pageName(program));
  for (const Command &each : program.commands)
    if (&each != &command)
      pages.push_back(pageName(each));
  for (const std::string &page : pages)
    text += ".BR " + plain(page) + " (1)" + (page == pages.back() ? "" : " ,") + "\n";
  return text;
}

} // namespace

std::string manPage(const Command &program, const Command &command, const std::string &version,
                    const std::string &date) {
  std::string title = pageName(command);
  std::transform(title.begin(), title.end(), title.begin(),
                 [](unsigned char c) { return std::toupper(c); });
  std::string text =
      ".TH " + plain(title) + " 1 " + date + " \"tacet " + version + "\" \"User Commands\"\n";
  text += ".SH NAME\n" + plain(pageName(command)) + " \\- " + plain(command.about) + "\n";
  text += ".SH SYNOPSIS\n" + synopsis(command) + "\n";
  text += ".SH DESCRIPTION\n" + sentence(command.about) + "\n";
  if (!command.footer.empty())
    text += ".PP\n" + sentence(command.footer) + "\n";
  if (!command.options.empty() || !command.positionals.empty())
    text += ".SH OPTIONS\n" + optionEntries(command);
  if (!command.commands.empty())
    text += commandEntries(program, command);
  text += ".SH EXIT STATUS\n";
  for (const auto &[status, meaning] : Statuses)
    text += ".TP\n" + bold(std::to_string(static_cast<int>(status))) + "\n" + plain(meaning) + "\n";
  return text + seeAlso(program, command);
}

} // namespace tacet::manual
