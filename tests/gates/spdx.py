# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Every source file says whose it is and under which licence, in its first lines."""

import sources

WANTED = ("SPDX-FileCopyrightText: The tacet authors", "SPDX-License-Identifier: Apache-2.0")
SUFFIXES = sources.CPP + (".py", ".sh", ".cmake", ".yaml", ".yml", ".js", ".ts", ".bzl")
NAMES = {"CMakeLists.txt"}
# Inputs that stand for other people's files.
FOREIGN = ("testdata/configs/", "testdata/headers/", "testdata/golden/")


def problems(root):
    for path in sources.walk(root):
        name = sources.name_of(root, path)
        if path.suffix not in SUFFIXES and path.name not in NAMES or name.startswith(FOREIGN):
            continue
        head = "\n".join(path.read_text(errors="replace").splitlines()[:5])
        for line in WANTED:
            if line not in head:
                yield f"{name}: no '{line}' in its first lines"


if __name__ == "__main__":
    sources.main(problems)
