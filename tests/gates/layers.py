# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Includes point one way: integrations -> checks, drift -> core; Clang stays in its room."""

import re

import sources

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]')
# What each layer may include of ours.
MAY = {
    "core": {"core"},
    "checks": {"checks", "core"},
    "drift": {"drift", "core"},
    "integrations": {"integrations", "checks", "drift", "core"},
    "include": set(),
}
LAYERS = set(MAY) | {"tests", "bench"}
CLANG_ROOMS = ("checks/extract/", "integrations/clang-tidy/")


def include_problems(name, number, target):
    layer, first = name.split("/")[0], target.split("/")[0]
    if first in ("clang", "llvm", "clang-c", "clang-tidy") and not name.startswith(CLANG_ROOMS):
        yield f"{name}:{number}: only {' and '.join(CLANG_ROOMS)} may include {target}"
    if layer in MAY and first in LAYERS and first not in MAY[layer]:
        yield f"{name}:{number}: {layer}/ may not include {target}"


def problems(root):
    for path in sources.own_code(root):
        name = sources.name_of(root, path)
        for number, line in enumerate(path.read_text().splitlines(), 1):
            found = INCLUDE.match(line)
            if found and "/" in found[1]:
                yield from include_problems(name, number, found[1])


if __name__ == "__main__":
    sources.main(problems)
