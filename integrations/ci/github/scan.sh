#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# What the action runs: annotates the lines of the pull request, writes the SARIF file and the job's
# summary, and ends with tacet's status. Inputs come as environment variables, so that nothing of
# them is read as code.
set -uo pipefail

sarif=${TACET_SARIF:-tacet.sarif}
text=$(mktemp)
trap 'rm -f "$text"' EXIT
mkdir -p "$(dirname "$sarif")" && rm -f "$sarif" # of an earlier step, and not to be taken for ours

arguments=(-p "${TACET_BUILD:-build}" --format github --format "sarif=$sarif" --format "text=$text")
[ -z "${TACET_BASE:-}" ] || arguments+=(--diff "$TACET_BASE")
[ -z "${TACET_KNOWN:-}" ] || arguments+=(--known "$TACET_KNOWN")
[ -z "${TACET_PROFILE:-}" ] || arguments+=(--profile "$TACET_PROFILE")
[ -z "${TACET_FAIL_ON:-}" ] || arguments+=(--fail-on "$TACET_FAIL_ON")
read -ra paths <<<"${TACET_PATHS:-}"

tacet scan "${arguments[@]}" ${paths[@]+"${paths[@]}"}
status=$?

# GitHub shows ten annotations of a kind and takes a summary of a mebibyte.
[ ! -s "$text" ] || { echo '~~~~text'; head -c 1000000 "$text"; echo; echo '~~~~'; } >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
[ ! -f "$sarif" ] || echo "sarif=$sarif" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
