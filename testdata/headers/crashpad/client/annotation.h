// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Crashpad's header. Declarations only.
#pragma once
#include <cstddef>

namespace crashpad {
class Annotation {
public:
  constexpr explicit Annotation(const char *name) : name_(name) {}

protected:
  const char *name_;
};
template <size_t MaxSize> class StringAnnotation : public Annotation {
public:
  constexpr explicit StringAnnotation(const char *name) : Annotation(name) {}
  void Set(const char *value);
  void Clear();
};
} // namespace crashpad
