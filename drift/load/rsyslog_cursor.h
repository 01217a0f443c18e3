// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Walks over the text of an rsyslog configuration and knows where it is. Comments, a backslash at
// a line's end and letter case are dealt with here, so that the grammar needn't know of them.
#pragma once

#include "drift/load/document.h"

#include <string>
#include <string_view>

namespace tacet::drift {

class RsyslogCursor {
public:
  RsyslogCursor(std::string_view text, const std::string *file) : Text(text), File(file) {}

  bool done() const { return At >= Text.size(); }
  char peek(size_t ahead = 0) const { return At + ahead < Text.size() ? Text[At + ahead] : '\0'; }
  void advance(size_t count = 1);

  /// Blanks, line ends, comments of both kinds, and backslashes at line ends.
  void skipSpace();
  /// Blanks only.
  void skipBlanks();
  void skipLine();

  /// An identifier as rsyslog's names are written, in lower case; empty if there is none here.
  std::string word() const;
  /// Everything to the end of the line, continued lines joined, blanks at the end left out.
  Node restOfLine();
  /// A text in `"`, `'` or "`" with its escapes undone. False in `closed` when it never ends.
  Node quoted(bool &closed);

  Place here() const;
  /// From `start` to here.
  Place since(Place start) const;
  std::string_view textSince(const Place &start) const;
  Node scalarSince(const Place &start) const;

private:
  bool skipComment();

  std::string_view Text;
  const std::string *File;
  size_t At = 0;
  uint32_t Line = 1;
  size_t LineBegin = 0;
};

} // namespace tacet::drift
