# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Every check is whole: metadata, a page with the fixed headings, cases that fire and silent twins."""

import re

import sources

HEADINGS = ["Finds", "Why it matters", "Example", "Instead", "Options", "Limits", "References"]
# Folders under checks/ that are no checks.
ROOMS = {"extract", "flow", "project", "run"}


def page_problems(page, name):
    text = re.sub(r"^```.*?^```", "", page.read_text(), flags=re.S | re.M)
    headings = re.findall(r"^## (.*)$", text, flags=re.M)
    if headings != HEADINGS:
        yield f"{name}: its headings are {headings}, not {HEADINGS}"
    for heading, body in re.findall(r"^## (.*)\n((?:(?!^## ).*\n?)*)", page.read_text(), flags=re.M):
        if heading in HEADINGS and not body.strip():
            yield f"{name}: nothing stands under '{heading}'"


def case_problems(folder, name):
    wanted = re.compile(rf"expect: .*\btacet-{folder.name}\b")
    for case in ("fires", "silent"):
        files = [path for path in folder.glob(f"{case}*.*") if path.suffix in sources.CPP]
        if not files:
            yield f"{name}: no {case}.cpp or {case}.c"
        for path in files:
            expects = bool(wanted.search(path.read_text()))
            if expects != (case == "fires"):
                yield f"{name}/{path.name}: {'an' if expects else 'no'} 'expect: tacet-{folder.name}'"


def problems(root):
    for folder in sorted(path for path in (root / "checks").glob("*") if path.is_dir()):
        if folder.name in ROOMS or folder.name in sources.SKIPPED:
            continue
        name = sources.name_of(root, folder)
        if not (folder / "check.yaml").exists():
            yield f"{name}: no check.yaml"
        page = folder / f"{folder.name}.md"
        if page.exists():
            yield from page_problems(page, sources.name_of(root, page))
        else:
            yield f"{name}: no {page.name}"
        yield from case_problems(folder, name)


if __name__ == "__main__":
    sources.main(problems)
