// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which trusted keys made the signatures of an envelope. Whether that is enough is said elsewhere.
#pragma once

#include "drift/baseline/envelope.h"
#include "drift/baseline/trust.h"

#include <vector>

namespace tacet::drift {

struct Signers {
  std::vector<const TrustedKey *> keys; ///< each once, in the trust file's order
  /// What is wrong with a signature that claims to be of a trusted key; empty when nothing is.
  /// Signatures of strangers are no fault.
  std::string forged;
};

Signers findSigners(const Envelope &envelope, const Trust &trust);

} // namespace tacet::drift
