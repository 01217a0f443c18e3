// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Dates by std::chrono's calendar.
#include "core/system/clock.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace tacet {
namespace {

std::string dateText(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

/// The number, or -1 when there is anything but digits.
int64_t number(std::string_view digits) {
  int64_t value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

std::optional<std::chrono::year_month_day> parseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  const int64_t year = number(text.substr(0, 4)), month = number(text.substr(5, 2)),
                day = number(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0)
    return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// The moment that SOURCE_DATE_EPOCH names when someone asks for the same bytes again, else the
/// present one. https://reproducible-builds.org/specs/source-date-epoch/
std::chrono::sys_seconds writtenMoment() {
  const char *const given = std::getenv("SOURCE_DATE_EPOCH");
  const int64_t seconds = given ? number(given) : -1;
  constexpr int64_t lastOfYear9999 = 253402300799;
  if (seconds >= 0 && seconds <= lastOfYear9999)
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

class RealClock final : public Clock {
public:
  std::string today() const override {
    return dateText(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  }
  std::string now() const override {
    const std::chrono::sys_seconds moment = writtenMoment();
    const std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return dateText(day) + text;
  }
};

} // namespace

const Clock &realClock() {
  static const RealClock instance;
  return instance;
}

bool isIsoDate(std::string_view text) { return parseDate(text).has_value(); }

std::string addDays(std::string_view date, int days) {
  const std::optional<std::chrono::year_month_day> day = parseDate(date);
  return day ? dateText(std::chrono::sys_days(*day) + std::chrono::days(days)) : std::string();
}

int64_t secondsOf(std::string_view time) {
  const std::optional<std::chrono::year_month_day> day = parseDate(time.substr(0, 10));
  if (!day)
    return 0;
  std::chrono::sys_seconds moment = std::chrono::sys_days(*day);
  if (time.size() == std::string_view("2027-03-01T13:45:09").size())
    moment += std::chrono::hours(number(time.substr(11, 2))) +
              std::chrono::minutes(number(time.substr(14, 2))) +
              std::chrono::seconds(number(time.substr(17, 2)));
  return moment.time_since_epoch().count();
}

} // namespace tacet
