# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""npm packages that scenarios run: fetched once into the build folder, each set in a place of its own."""

import fcntl
import shutil
import subprocess

import scenario

PRESENT = bool(shutil.which("npm") and shutil.which("node"))


def npm(*packages):
    """The node_modules folder with these NAME@VERSION. Their install scripts do not run."""
    folder = scenario.BUILD / "npm" / "+".join(packages).replace("/", "-")
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several tests may want the same at once
        if not (folder / "complete").exists():
            subprocess.run(
                ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts",
                 "--prefix", folder, *packages], check=True, cwd=folder)
            (folder / "complete").touch()
    return folder / "node_modules"
