// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Prometheus's text format (exposition format 0.0.4), as node_exporter's textfile collector reads
// it. Our own, because the only library of Debian's that writes it, prometheus-cpp, would be one
// more thing to put on every scanned host, for a format of three kinds of lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacet {

class Exposition {
public:
  using Labels = std::vector<std::pair<std::string_view, std::string_view>>;

  /// Begins a metric; its samples follow. `name` and the labels' names have to be valid ones.
  void gauge(std::string_view name, std::string_view help);
  /// Label values are escaped; they may hold anything that is UTF-8.
  void sample(int64_t value, const Labels &labels = {});

  /// Ends with a line end, unless it is empty.
  const std::string &text() const { return Text; }

private:
  std::string Name, Text;
};

/// The value of the sample of this name that has no labels. Nothing where there is none, or where
/// it is no whole number as sample() writes them. `text` may be anything.
std::optional<int64_t> plainSample(std::string_view text, std::string_view name);

} // namespace tacet
