// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Environment variables in a file's text. Until 0.57 Vector put them in before anything else, also
// inside programs, so that "$1" of a replacement was gone; since 0.58 only where a switch asks for
// it. Reference: vector, src/config/vars.rs and pull request 25699.
#pragma once

#include "drift/adapters/adapter.h"

namespace tacet::drift::vector {

bool interpolates(const Deployment &deployment);

/// Puts defaults in and marks scalars that depend on the environment.
void interpolate(Node &root);

} // namespace tacet::drift::vector
