#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# scripts/try.sh: from a bare Debian 12 to findings. Installs what is missing, builds the preset
# `release` and lets tacet look at the bundled example, testdata/example: its code, then what of its
# configuration drifted.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh packages.txt

cmake --preset release -DTACET_TESTS=OFF -DTACET_TIDY_VERSIONS= >/dev/null
cmake --build --preset release -j "$(nproc)" -- --quiet

example=build/example
cmake -S testdata/example -B "$example" -G Ninja >/dev/null
echo "\$ tacet scan -p $example" >&2
status=0
build/release/bin/tacet scan -p "$example" "$@" || status=$?
# The example is there to be found fault with: findings are the good end.
[ "$status" -eq 1 ] || { echo "try.sh: expected findings, got exit status $status" >&2; exit 1; }

# The configuration half: what is approved is signed with a key that is made here and thrown away,
# then the state that is deployed is held against it.
deploy=testdata/example/deploy work=$example/deploy tacet=build/release/bin/tacet
rm -rf "$work" && mkdir -p "$work"
openssl genpkey -algorithm ed25519 -out "$work/operator.pem" 2>/dev/null
openssl pkey -in "$work/operator.pem" -pubout -out "$work/operator.pub"
$tacet baseline create "$deploy/approved/etc" --root "$deploy/approved" --config "$deploy/tacet.yaml" \
  --scope web --reason "the example" --expires 90d -o "$work/baseline.json" --state "$work/state.json" >&2
$tacet baseline sign "$work/baseline.json" --key "$work/operator.pem" --state "$work/state.json" >&2
$tacet baseline trust add "$work/trust.yaml" --operator ana --key "$work/operator.pub" >&2
rm "$work/operator.pem"
echo "\$ tacet drift --baseline $work/baseline.json --trust $work/trust.yaml $deploy/deployed/etc" >&2
status=0
$tacet drift --baseline "$work/baseline.json" --trust "$work/trust.yaml" --state "$work/state.json" \
  --config "$deploy/tacet.yaml" --root "$deploy/deployed" "$deploy/deployed/etc" || status=$?
[ "$status" -eq 1 ] || { echo "try.sh: expected drift, got exit status $status" >&2; exit 1; }
