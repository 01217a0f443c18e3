// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What names say about the code, not the data: that a function logs, dumps, looks something up or
// makes text of an object. The words come from rules/kinds/words.yaml where they are shared.
#pragma once

#include "core/rules/kind.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tacet::flow {

struct NameFacts {
  std::vector<std::string> words;
  bool logs = false;       ///< "log_debug", "trace"
  bool printsOnly = false; ///< "wpa_printf", "print": logs only if nothing says otherwise
  bool logVerb = false;    ///< is a single verb as loggers' methods have: "info", "logMessage"
  bool logNoun = false;    ///< "Logger", "logfile", "syslog"
  bool logStream = false;  ///< "logfile", "debugfp"
  bool hexdump = false;
  bool lookup = false;     ///< "get", "find_value", "operator[]"
  bool cuts = false;       ///< "split", "strtok": hands out a piece of a text
  bool file = false;       ///< "key_file", "path": names a file
  bool describes = false;  ///< "key_type", "status": about a thing, whatever the text before it
  bool finds = false;      ///< "find", "index_of": gives a position
  bool stores = false;     ///< "set", "update": gives back no part of what it was given
  bool shortens = false;   ///< "substr": a piece, from a position on
  bool serialises = false; ///< "toString", "json_dumps"
};

class Naming {
public:
  Naming(const Words &words, std::vector<std::string> keyedWords);

  const NameFacts &of(const std::string &name);
  /// The name without the words of a keyed variant ("wpa_hexdump_key" to "wpahexdump"), or empty.
  std::string withoutKeyedWord(const NameFacts &name) const;

private:
  const Words &Shared;
  std::vector<std::string> KeyedWords;
  std::unordered_map<std::string, NameFacts> Known;

  NameFacts read(const std::string &name) const;
};

} // namespace tacet::flow
