// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Crashpad's header. Declarations only.
#pragma once
#include <cstddef>

namespace crashpad {
template <size_t KeySize = 256, size_t ValueSize = 256, size_t NumEntries = 64>
class TSimpleStringDictionary {
public:
  void SetKeyValue(const char *key, const char *value);
  void RemoveKey(const char *key);
};
using SimpleStringDictionary = TSimpleStringDictionary<>;
} // namespace crashpad
