// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Layout patterns of Java's loggers, as far as Log4j and Logback agree: %word, %word{option},
// %replace. https://logging.apache.org/log4j/2.x/manual/pattern-layout.html,
// https://logback.qos.ch/manual/layouts.html
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace tacet::drift {

enum class JavaLogger : unsigned char { Log4j, Logback };

struct JavaPattern {
  bool message = false; ///< the event's text is printed
  bool masked = false;  ///< and nowhere without passing %replace
  bool lookups = false; ///< Log4j: %m{lookups}, expressions inside of messages are evaluated
  std::set<std::string> replaced; ///< digests of what %replace looks for
  std::set<std::string> what;     ///< words of a capture's `what`
};

JavaPattern readJavaPattern(std::string_view pattern, JavaLogger logger);

} // namespace tacet::drift
