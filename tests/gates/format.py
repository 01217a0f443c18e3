# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""C and C++ is laid out as clang-format lays it out."""

import re
import subprocess

import sources

PROGRAM = "clang-format-19"
FOLDERS = sources.CODE + ("rules", "testdata/example")


def problems(root):
    files = [str(path) for path in sources.walk(root, *FOLDERS) if path.suffix in sources.CPP]
    if not files:
        return
    result = subprocess.run(
        [PROGRAM, "--dry-run", "--Werror", *files], capture_output=True, text=True, cwd=root
    )
    wrong = set(re.findall(r"^(.+?):\d+:\d+: error", result.stderr, flags=re.M))
    for path in sorted(wrong):
        yield f"{path}: not formatted; run {PROGRAM} -i on it"
    if result.returncode and not wrong:
        yield result.stderr


if __name__ == "__main__":
    sources.main(problems)
