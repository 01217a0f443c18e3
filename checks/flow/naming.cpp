// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/naming.h"

#include "core/rules/words.h"

#include <algorithm>

namespace tacet::flow {
namespace {

using List = std::vector<std::string>;

bool contains(const List &list, const std::string &word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}
bool containsAny(const List &words, const List &of) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string &word) { return contains(of, word); });
}

/// What a function does *about* logging instead of logging.
const List kAboutLogging = {
    "open",     "close",   "init",     "set",     "get",      "is",     "has",      "enable",
    "enabled",  "disable", "level",    "file",    "name",     "path",   "prefix",   "rotate",
    "dir",      "add",     "remove",   "delete",  "free",     "config", "parse",    "register",
    "facility", "tag",     "flush",    "destroy", "create",   "new",    "setup",    "count",
    "reset",    "mask",    "category", "should",  "clear",    "check",  "from",     "load",
    "start",    "stop",    "filter",   "handler", "callback", "id",     "strerror", "code",
    "size",     "read",    "find",     "lookup",  "reopen",   "fini",   "on",       "handle",
    "send",     "receive", "recv",     "process", "copy",     "alloc",  "dup",      "compare",
    "sent",     "received"};
/// Verbs that print, but as often into a buffer or an answer as into a log.
const List kPrints = {"print",  "printf",  "println", "puts",   "put",    "write",
                      "output", "vprintf", "vprint",  "append", "report", "show"};
const List kSerialises = {"dump",    "dumps", "serialize", "serialise",   "json",     "encode",
                          "inspect", "xml",   "yaml",      "stringify",   "marshal",  "marshall",
                          "pretty",  "ldif",  "repr",      "debugstring", "tostring", "print",
                          "base64",  "pem",   "hex"};
/// Names that say nothing but "as text": `to_string`, `str`. `name_string(obj)` is about a part.
const List kAsText = {"to",   "as",     "string", "str",  "debug", "short",    "utf",
                      "text", "format", "stream", "json", "absl",  "stringify"};
const List kCuts = {"split",     "strtok",  "strsep", "sscanf",  "token",  "tokenize",
                    "strchr",    "strrchr", "strstr", "strpbrk", "memchr", "index",
                    "tokenizer", "extract", "parse",  "strtol",  "section"};
/// Mostly called for the beginning of a text, to keep a line short.
const List kShortens = {"substr", "substring", "sub", "mid"};
const List kFiles = {"file",  "filename", "path", "pathname",  "filepath",
                     "fname", "fpath",    "dir",  "directory", "folder"};
const List kDescribes = {"type", "msgtype", "kind",  "status", "state", "reason", "error",
                         "op",   "action",  "count", "len",    "size",  "event"};
/// What these give back is how it went, or what was there before.
const List kStores = {"set",     "add",    "insert",   "update",     "store",
                      "save",    "write",  "send",     "put",        "push",
                      "remove",  "delete", "register", "unregister", "open",
                      "connect", "verify", "validate", "check",      "compare",
                      "login",   "logout", "bind",     "subscribe",  "authenticate"};
const List kDumped = {"hex", "data", "buf", "buffer", "bytes", "mem", "memory", "packet", "msg"};

} // namespace

Naming::Naming(const Words &words, List keyedWords)
    : Shared(words), KeyedWords(std::move(keyedWords)) {}

const NameFacts &Naming::of(const std::string &name) {
  const auto known = Known.find(name);
  return known != Known.end() ? known->second : Known.emplace(name, read(name)).first->second;
}

NameFacts Naming::read(const std::string &name) const {
  NameFacts facts;
  if (name == "operator[]" || name == "operator()") {
    facts.lookup = name == "operator[]";
    return facts;
  }
  facts.words = splitWords(name, Shared.compounds, Shared.digitWords);
  const List &words = facts.words;
  if (words.empty())
    return facts;
  const bool about = containsAny(words, kAboutLogging);
  size_t telling = 0, printing = 0;
  for (const std::string &word : words) {
    const bool prints = contains(kPrints, word);
    printing += prints ? 1 : 0;
    // A message is as often a thing that is handled: only `message`, `msg` and `x_msg` log.
    const bool isThing = (word == "message" || word == "msg" || word == "messages") &&
                         words.size() > (word == "msg" ? 2 : 1);
    if (!prints && !isThing && (Shared.logVerbs.contains(word) || Shared.logNouns.contains(word)))
      ++telling;
    facts.logNoun |= Shared.logNouns.contains(word) || word == "log" || word == "logger";
  }
  facts.logs = telling > 0 && !about;
  facts.printsOnly = printing > 0 && telling == 0 && !about;
  facts.logVerb = !about && (Shared.logVerbs.contains(words.front()) || words.front() == "log" ||
                             Shared.logVerbs.contains(words.back()));
  facts.hexdump = contains(words, "hexdump") ||
                  (containsAny(words, {"dump", "print"}) && contains(words, "hex")) ||
                  (contains(words, "dump") && containsAny(words, kDumped));
  for (const char *prefix : {"log", "debug", "trace"})
    for (const char *rest : {"file", "fp", "f", "stream", "out", "output"})
      facts.logStream |= contains(words, std::string(prefix) + rest) ||
                         (contains(words, prefix) && contains(words, rest));
  facts.lookup = Shared.lookupVerbs.contains(words.front()) || words.front() == "value" ||
                 words.front() == "at" || words.back() == "get";
  facts.cuts = containsAny(words, kCuts) ||
               (words.size() == 1 && (words.front() == "key" || words.front() == "keys"));
  facts.file = contains(kFiles, words.back()) || words.back().ends_with("file") ||
               words.back().ends_with("path");
  facts.describes = contains(kDescribes, words.back());
  facts.finds = words.front() == "find" || words.front() == "rfind" || words.front() == "index";
  facts.stores = contains(kStores, words.front());
  facts.shortens = containsAny(words, kShortens);
  facts.serialises = containsAny(words, kSerialises) ||
                     (words.size() > 2 && words.back() == "all" && contains(words, "get")) ||
                     std::all_of(words.begin(), words.end(),
                                 [](const std::string &word) { return contains(kAsText, word); });
  return facts;
}

std::string Naming::withoutKeyedWord(const NameFacts &name) const {
  std::string rest;
  bool found = false;
  for (const std::string &word : name.words) {
    if (contains(KeyedWords, word))
      found = true;
    else
      rest += word;
  }
  return found ? rest : "";
}

} // namespace tacet::flow
