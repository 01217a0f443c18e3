// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An unparsed request, response, header block, command line or configuration is logged: nobody
// knows what is in it. Page: raw-payload.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class RawPayload : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeRawPayload();

} // namespace tacet::checks
