#!/usr/bin/env python3
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""annotated.py TACET|CLANG-TIDY:PLUGIN ROOT FILE...: holds what `tacet scan`, or clang-tidy with the
plugin, finds against the comments in each file.

    log(password); // expect: tacet-log-leak      these findings on this line, and no others
    log(later);    // gap: tacet-log-leak         a known miss: fails once it is found
    log(harmless); // wrong: tacet-log-leak       a known false alarm: fails once it is gone
    // flags: -std=c++20 -I/usr/include/x         on a line of its own, near the top; also profile:,
                                                  confidence:, checks: and config:, as for `tacet scan`;
                                                  clang: the least version that parses it

Missing and unannounced findings both fail. Headers of Debian packages that `// needs:` names are
installed by scripts/test.sh; where they are not, the file is skipped, but never in CI.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

EXPECT = re.compile(r"(?://|/\*)\s*(expect|gap|wrong):\s*([\w\s-]+?)\s*(?:\*/)?$")
DIAGNOSTIC = re.compile(r"^(.+?):(\d+):\d+: (?:warning|error): (.*) \[([\w.,-]+)\]$")
SETTING = re.compile(r"^(?://|/\*)\s*(flags|needs|profile|confidence|checks|config|clang):\s*(.*?)\s*(?:\*/)?$")


def read(path):
    settings, expected, gaps = {}, Counter(), set()
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if setting := SETTING.match(line.strip()):
            settings[setting[1]] = setting[2].split()
        elif found := EXPECT.search(line):
            for rule in found[2].split():
                if found[1] == "gap":
                    gaps.add((number, rule))
                else:
                    expected[number, rule] += 1
    return settings, expected, gaps


def compiler_flags(root, settings):
    return ["-I" + str(root / "include"), "-I" + str(root), *settings.get("flags", [])]


def by_scan(tacet, root, path, settings):
    """Messages by line and rule, and what went wrong."""
    command = [tacet, "scan", str(path), "--root", str(root), "--format", "json", "--fail-on", "never"]
    for option, values in (("--profile", "profile"), ("--min-confidence", "confidence"),
                           ("--checks", "checks"), ("--config", "config")):
        if values in settings:
            command.append(f"{option}={settings[values][0]}")
    run = subprocess.run([*command, "--", *compiler_flags(root, settings)], capture_output=True, text=True, cwd=root)
    if not run.stdout:
        raise SystemExit(f"{path}: {' '.join(command)} printed nothing\n{run.stderr}")
    report, found = json.loads(run.stdout), {}
    for f in report["findings"]:
        if f["file"] == str(path.relative_to(root)) and not f.get("suppression"):
            found.setdefault((f["line"], f["rule"]), []).append(f["message"])
    wrong = [n["message"] for n in report["notifications"]] or [f"status {run.returncode}"]
    return found, wrong if run.returncode != 0 else []


def tidy_checks(root, settings):
    """The value of clang-tidy's -checks for what `tacet scan` would run."""
    opt_in = [file.parent.name for file in root.glob("checks/*/check.yaml")
              if re.search(r"^opt-in: true", file.read_text(), re.M)]
    wanted = settings.get("checks", [""])[0].split(",")
    if wanted[0] and wanted[0][0] not in "+-":
        return ",".join(["-*", *(f"tacet-{id}" for id in wanted)])
    chosen = ["-*", "tacet-*"]
    if settings.get("profile", ["heuristic"]) == ["heuristic"]:
        chosen += [f"-tacet-{id}" for id in opt_in]
    chosen += [("" if id[0] == "+" else "-") + "tacet-" + id[1:] for id in wanted if id]
    return ",".join(chosen)


def by_tidy(tidy, plugin, root, path, settings):
    options = {"TacetProfile": settings.get("profile", [""])[0],
               "TacetMinConfidence": settings.get("confidence", [""])[0],
               "TacetConfig": settings.get("config", [""])[0]}
    config = {"CheckOptions": options, "Checks": tidy_checks(root, settings)}
    command = [tidy, f"--load={plugin}", f"--config={json.dumps(config)}", "--quiet", str(path), "--",
               *compiler_flags(root, settings)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=root)
    found, wrong = {}, []
    for line in run.stdout.splitlines():
        if match := DIAGNOSTIC.match(line):
            file, number, message, rules = match.groups()
            for rule in rules.split(","):
                if Path(file).resolve() == path and rule.startswith("tacet-"):
                    found.setdefault((int(number), rule), []).append(message)
                elif not rule.startswith("tacet-") and Path(file).resolve().is_relative_to(root):
                    wrong.append(line)
    return found, wrong if found or wrong or run.returncode == 0 else [run.stderr]


def check(finder, root, path):
    settings, expected, gaps = read(path)
    messages, wrong = finder(root, path, settings)
    name = str(path.relative_to(root))
    found = Counter({key: len(texts) for key, texts in messages.items()})
    problems = [f"{name}:{line}: missing {rule}" for (line, rule) in (expected - found).elements()]
    for line, rule in sorted((found - expected).elements()):
        gap = " (a gap no more: make it an expectation)" if (line, rule) in gaps else ""
        problems.append(f"{name}:{line}: unannounced {rule}: {messages[line, rule][0]}{gap}")
    return problems + [f"{name}: {problem}" for problem in wrong]


def missing_packages(names):
    return [n for n in names if subprocess.run(["dpkg-query", "-W", n], capture_output=True).returncode]


def main():
    tool, root = sys.argv[1], Path(sys.argv[2]).resolve()
    tool, _, plugin = tool.partition(":")
    finder = partial(by_tidy, tool, plugin) if plugin else partial(by_scan, tool)
    failed = skipped = 0
    for path in map(Path, sys.argv[3:]):
        needs = missing_packages(read(path)[0].get("needs", []))
        if needs and not os.environ.get("CI"):
            print(f"{path}: skipped, needs {' '.join(needs)}")
            skipped += 1
            continue
        least = int(read(path)[0].get("clang", ["0"])[0])
        if plugin and int(re.search(r"(\d+)\.so$", plugin)[1]) < least:
            print(f"{path}: skipped, needs Clang {least}")
            skipped += 1
            continue
        problems = check(finder, root, path.resolve())
        print("\n".join(problems))
        failed += bool(problems)
    return 1 if failed else 77 if skipped and skipped == len(sys.argv[3:]) else 0


if __name__ == "__main__":
    sys.exit(main())
