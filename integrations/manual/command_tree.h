// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The command line as plain values, read from the parser's own definitions, so that manual pages
// and shell completions can't tell of anything else than what is parsed.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace tacet::manual {

/// What a shell can offer for a value.
enum class Offer : unsigned char { Nothing, Choices, Files, Folders };

struct Option {
  std::vector<std::string> names; ///< "-o", "--output"; a positional has its name alone: "PATH"
  std::string value;              ///< "FILE"; empty for a flag
  std::vector<std::string> choices;
  Offer offer = Offer::Nothing;
  std::string about;
  std::string initial; ///< what holds when it is not given; may be empty
  std::string group;
  bool required = false;
  bool repeated = false; ///< takes several values, or may be given several times
};

struct Command {
  std::string name; ///< "tacet drift show"
  std::string about;
  std::string footer;
  std::vector<Option> options, positionals; ///< in the order of their definition
  std::vector<Command> commands;
  bool needsCommand = false; ///< does nothing by itself

  /// The last word of its name.
  std::string word() const;
};

/// `name` is how the whole is called.
Command describe(const CLI::App &app, const std::string &name);

/// The command itself and all below it, each before its own.
std::vector<const Command *> flatten(const Command &command);

/// "tacet-drift": the page that tells about the command.
std::string pageName(const Command &command);

/// A page in the man macros of roff. `version` and `date` (YYYY-MM-DD) go into its margins. That of
/// a program tells of the commands in a line each, that of a command of all below it.
std::string manPage(const Command &program, const Command &command, const std::string &version,
                    const std::string &date);

/// As bash and zsh read it, in single quotes.
std::string shellQuoted(const std::string &text);

std::string bashCompletion(const Command &program);
std::string zshCompletion(const Command &program);
std::string fishCompletion(const Command &program);

} // namespace tacet::manual
