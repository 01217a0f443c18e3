// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
#include "core/report/exposition.h"

#include <algorithm>
#include <charconv>

namespace tacet {
namespace {

enum class In { Help, Label };

/// A quotation mark is only special in a label.
std::string escaped(std::string_view text, In where) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (c == '\\' || (c == '"' && where == In::Label))
      result += '\\';
    result += c;
  }
  return result;
}

} // namespace

void Exposition::gauge(std::string_view name, std::string_view help) {
  Name = name;
  Text += "# HELP " + Name + " " + escaped(help, In::Help) + "\n# TYPE " + Name + " gauge\n";
}

void Exposition::sample(int64_t value, const Labels &labels) {
  Text += Name;
  for (size_t i = 0; i < labels.size(); ++i) {
    Text += i == 0 ? "{" : ",";
    Text += std::string(labels[i].first) + "=\"" + escaped(labels[i].second, In::Label) + "\"";
  }
  Text += (labels.empty() ? " " : "} ") + std::to_string(value) + "\n";
}

std::optional<int64_t> plainSample(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (!line.starts_with(name) || line.substr(name.size(), 1) != " ")
      continue;
    const char *const end = line.data() + line.size();
    int64_t value = 0;
    const auto [stop, error] = std::from_chars(line.data() + name.size() + 1, end, value);
    if (error == std::errc() && stop == end)
      return value;
    return std::nullopt;
  }
  return std::nullopt;
}

} // namespace tacet
