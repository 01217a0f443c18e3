#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# scripts/setup.sh [LIST…]: installs the Debian packages of these lists (default: packages.txt).
# Asks apt nothing when all are there, so it costs nothing to run first, always.
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- packages.txt

wanted=$(sed 's/#.*//' "$@" | tr -s ' \n' '\n' | sed '/^$/d' | sort -u)
# A package may come as a part of another one: that of Node itself may bring npm.
present=$(dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' 2>/dev/null |
  sed -n 's/([^)]*)//g; s/^installed //p' | tr -s ', ' '\n' | sort -u)
missing=$(comm -23 <(echo "$wanted") <(echo "$present"))
[ -n "$missing" ] || exit 0

echo "installing:" $missing >&2
run=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "setup.sh: these packages need root to install" >&2; exit 2; }
  run=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
apt=("${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0)
"${apt[@]}" update >&2
# The log is long and only of interest when something fails.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # a list of words
"${apt[@]}" install -y --no-install-recommends $missing >"$log" 2>&1 || { cat "$log" >&2; exit 2; }
