// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The date and the time, behind an interface so that expiry can be tested.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tacet {

class Clock {
public:
  virtual ~Clock() = default;
  /// "2027-03-01", in UTC so that one commit is judged alike everywhere.
  virtual std::string today() const = 0;
  /// "2027-03-01T13:45:09", in UTC. For formats that ask for it alone: nothing is judged by it.
  virtual std::string now() const = 0;
};

/// Lives as long as the program.
const Clock &realClock();

/// Whether this is a date of the calendar written as YYYY-MM-DD. Such dates compare as text.
bool isIsoDate(std::string_view text);

/// The date that many days later. `date` must be one.
std::string addDays(std::string_view date, int days);

/// Seconds since 1970 began, of a time as Clock::now() writes it or of the begin of a day in UTC.
/// `time` must be one of the two.
int64_t secondsOf(std::string_view time);

} // namespace tacet
