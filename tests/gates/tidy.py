# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Our sources are clean by .clang-tidy.

tidy.py ROOT BUILD: BUILD holds compile_commands.json and keeps what was found clean, by content.

clangd runs clang-tidy's checks over a file's own declarations only. The clang-tidy program of
LLVM 19 runs them over every declaration of every header, which takes five times as long.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import sources

PROGRAM = "clangd-19"
LAYERS = ("core", "checks", "drift", "integrations")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
PROBLEM = re.compile(r"^E\[[^]]*\] \[(?P<check>[^]]+)\] Line (?P<line>\d+): (?P<text>.*)$", re.M)


def closure(root, path, seen):
    """The file and all headers of ours that it includes, however deep."""
    if path in seen or not path.is_file():
        return
    seen.add(path)
    for name in INCLUDE.findall(path.read_text()):
        closure(root, root / name, seen)


def key_of(root, path, command):
    seen = set()
    closure(root, path, seen)
    digest = hashlib.sha256(command.encode())
    for file in sorted(seen) + [root / ".clang-tidy"]:
        digest.update(file.as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def file_problems(root, build, path):
    result = subprocess.run(
        [
            PROGRAM,
            f"--check={path}",
            "--check-locations=0",
            f"--compile-commands-dir={build}",
            "--enable-config=0",
            "--background-index=0",
        ],
        capture_output=True,
        text=True,
        cwd=root,
    )
    name = sources.name_of(root, path)
    found = [f"{name}:{at['line']}: {at['text']} [{at['check']}]" for at in PROBLEM.finditer(result.stderr)]
    if not found and "All checks completed, 0 errors" not in result.stderr:
        found = [f"{name}: {PROGRAM} did not come to an end:\n{result.stderr[-2000:]}"]
    return found


def problems(root, build):
    commands = json.loads((build / "compile_commands.json").read_text())
    cache = build / "tidy"
    cache.mkdir(exist_ok=True)
    todo = []
    for command in commands:
        path = Path(command["file"])
        if not path.is_relative_to(root) or path.relative_to(root).parts[0] not in LAYERS:
            continue
        mark = cache / key_of(root, path, command.get("command", ""))
        if not mark.exists():
            todo.append((path, mark))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda item: file_problems(root, build, item[0]), todo)
        for (_, mark), found in zip(todo, results):
            if not found:
                mark.touch()
            yield from found


if __name__ == "__main__":
    sources.main(lambda root: problems(root, Path(sys.argv[2])))
