# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""No hand-written file is too long to be held in mind."""

import sources

MOST = 400


def problems(root):
    for path in sources.own_code(root):
        lines = len(path.read_text().splitlines())
        if lines > MOST:
            yield f"{sources.name_of(root, path)}: {lines} lines, at most {MOST}"


if __name__ == "__main__":
    sources.main(problems)
