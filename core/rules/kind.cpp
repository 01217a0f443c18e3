// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Words for channels and sensitivities.
#include "core/rules/kind.h"

namespace tacet {
namespace {

constexpr std::string_view channelNames[kChannels] = {
    "log", "console", "output", "trace", "metric", "exception", "client", "file", "third-party"};

} // namespace

std::string_view toString(Channel channel) { return channelNames[size_t(channel)]; }

std::string_view toString(Sensitivity sensitivity) {
  constexpr std::string_view names[] = {"low", "medium", "high"};
  return names[size_t(sensitivity)];
}

bool fromString(std::string_view text, Channel &into) {
  for (size_t i = 0; i < kChannels; ++i)
    if (channelNames[i] == text) {
      into = Channel(i);
      return true;
    }
  return false;
}

} // namespace tacet
