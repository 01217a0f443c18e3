// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Crashpad's client. Declarations only.
#pragma once
#include <cstddef>
#include <cstdint>

namespace crashpad {
enum class TriState : uint8_t { kUnset, kEnabled, kDisabled };
class SimpleAddressRangeBag;
class CrashpadInfo {
public:
  static CrashpadInfo *GetCrashpadInfo();
  void set_gather_indirectly_referenced_memory(TriState state, uint32_t limit);
  void set_extra_memory_ranges(SimpleAddressRangeBag *ranges);
  void AddUserDataMinidumpStream(uint32_t type, const void *data, size_t size);
};
class Settings {
public:
  bool SetUploadsEnabled(bool enabled);
};
} // namespace crashpad
