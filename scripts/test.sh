#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# scripts/test.sh [CTEST ARGUMENTS…]: what CI runs. Installs what is missing on a bare Debian 12,
# builds the preset `dev` and runs every test; format, lint and the other gates are tests as well.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh packages.txt packages-test.txt

jobs=$(nproc)
cmake --preset dev >/dev/null
cmake --build --preset dev -j "$jobs" -- --quiet
ctest --preset dev -j "$jobs" "$@"
