#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# scripts/try.sh: from a bare Debian 12 to findings. Installs what is missing, builds the preset
# `release` and lets tacet look at the bundled example, testdata/example.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh packages.txt

cmake --preset release -DTACET_TESTS=OFF >/dev/null
cmake --build --preset release -j "$(nproc)" -- --quiet

example=build/example
cmake -S testdata/example -B "$example" -G Ninja >/dev/null
echo "\$ tacet scan -p $example" >&2
status=0
build/release/bin/tacet scan -p "$example" "$@" || status=$?
# The example is there to be found fault with: findings are the good end.
[ "$status" -eq 1 ] || { echo "try.sh: expected findings, got exit status $status" >&2; exit 1; }
