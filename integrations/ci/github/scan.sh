#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# What the action runs: annotates the lines of the pull request, writes the SARIF file and ends with
# tacet's status. Inputs come as environment variables, so that nothing of them is read as code.
set -uo pipefail

sarif=${TACET_SARIF:-tacet.sarif}
arguments=(-p "${TACET_BUILD:-build}" --profile "${TACET_PROFILE:-heuristic}"
  --fail-on "${TACET_FAIL_ON:-warning}" --format github --format "sarif=$sarif")
[ -z "${TACET_KNOWN:-}" ] || arguments+=(--known "$TACET_KNOWN")
read -ra paths <<<"${TACET_PATHS:-}"

tacet scan "${arguments[@]}" "${paths[@]}"
status=$?
[ ! -f "$sarif" ] || echo "sarif=$sarif" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
