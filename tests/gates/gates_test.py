# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Each gate lets a good sample pass and stops a bad one."""

import json
import tempfile
import unittest
from pathlib import Path

import attacks
import catalogue
import check_folders
import format as formatting
import layers
import length
import rule_files
import spdx
import tidy

SPDX = "// SPDX-FileCopyrightText: The tacet authors\n// SPDX-License-Identifier: Apache-2.0\n"
PAGE = "# T\n\n" + "".join(f"## {heading}\n\ntext\n\n" for heading in check_folders.HEADINGS)
TIDY = "Checks: '-*,bugprone-suspicious-semicolon'\nWarningsAsErrors: '*'\n"
CHECK = {
    "checks/loud/check.yaml": "id: loud\n",
    "checks/loud/loud.md": PAGE,
    "checks/loud/fires.cpp": "f(); // expect: tacet-loud\n",
    "checks/loud/silent.c": "g();\n",
}


class Gates(unittest.TestCase):
    def found(self, gate, files):
        """The problems of a tree of these files."""
        with tempfile.TemporaryDirectory() as directory:
            root = Path(directory)
            for name, content in files.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content)
            return list(gate.problems(root))

    def stops(self, gate, files, text):
        found = self.found(gate, files)
        self.assertTrue(any(text in problem for problem in found), found)

    def passes(self, gate, files):
        self.assertEqual(self.found(gate, files), [])

    def test_check_folders(self):
        self.passes(check_folders, CHECK)
        for name in CHECK:
            rest = {other: text for other, text in CHECK.items() if other != name}
            self.stops(check_folders, rest, "no ")
        page = PAGE.replace("## Limits", "## Limit")
        self.stops(check_folders, CHECK | {"checks/loud/loud.md": page}, "headings")
        page = PAGE.replace("## Limits\n\ntext", "## Limits\n")
        self.stops(check_folders, CHECK | {"checks/loud/loud.md": page}, "nothing stands")
        loud = {"checks/loud/silent.c": "g(); // expect: tacet-loud\n"}
        self.stops(check_folders, CHECK | loud, "silent.c: an 'expect")

    def test_catalogue(self):
        loud = {"checks/loud/check.yaml": "id: loud\nsummary: a shout\nlevel: note\nprecision: high\ncwe: [1]\n"}
        with tempfile.TemporaryDirectory() as directory:
            folder = Path(directory, "checks", "loud")
            folder.mkdir(parents=True)
            (folder / "check.yaml").write_text(loud["checks/loud/check.yaml"])
            page = catalogue.content(Path(directory))
        self.assertIn("| a shout | note | high |", page)
        self.passes(catalogue, loud | {catalogue.PAGE: page})
        self.stops(catalogue, loud, "--write")
        self.stops(catalogue, loud | {catalogue.PAGE: page.replace("shout", "cry")}, "--write")

    def test_attacks(self):
        tests = {"tests/a_test.py": "class A:\n    def test_b(self):\n", "tests/c_test.cpp": 'TEST_CASE("c d") {}\n'}
        table = "| attack | test |\n|---|---|\n| x | `a_test.py::test_b`, `c d` |\n"
        self.passes(attacks, tests | {"docs/attacks.md": table})
        self.stops(attacks, tests | {"docs/attacks.md": table.replace("c d", "c e")}, "there is no test c e")
        self.stops(attacks, tests | {"docs/attacks.md": table.replace("test_b", "test_c")}, "test_c")
        self.stops(attacks, tests | {"docs/attacks.md": table + "| y | none |\n"}, "no test is named")
        self.stops(attacks, tests | {"docs/attacks.md": "nothing"}, "no table")

    def test_spdx(self):
        self.passes(spdx, {"core/a.cpp": SPDX, "docs/a.md": "no code"})
        self.stops(spdx, {"core/a.cpp": "int a;\n"}, "core/a.cpp: no 'SPDX")
        self.stops(spdx, {"core/CMakeLists.txt": "\n"}, "CMakeLists.txt")

    def test_layers(self):
        good = {
            "checks/extract/a.cpp": "#include <clang/AST/Decl.h>\n",
            "integrations/cli/a.cpp": '#include "checks/flow/graph.h"\n#include "drift/a.h"\n',
        }
        self.passes(layers, good)
        self.stops(layers, {"core/a.cpp": '#include "checks/check.h"\n'}, "core/ may not")
        self.stops(layers, {"drift/a.cpp": '#include "checks/check.h"\n'}, "drift/ may not")
        self.stops(layers, {"checks/a.cpp": '#include "drift/a.h"\n'}, "checks/ may not")
        self.stops(layers, {"checks/flow/a.h": "#include <clang/AST/Decl.h>\n"}, "only checks/")

    def test_length(self):
        self.passes(length, {"core/a.cpp": "\n" * length.MOST})
        self.stops(length, {"core/a.cpp": "\n" * (length.MOST + 1)}, "401 lines")

    def test_format(self):
        self.passes(formatting, {"core/a.cpp": "int a;\n"})
        self.stops(formatting, {"core/a.cpp": "int   a ;\n"}, "not formatted")

    def test_rule_files(self):
        schema = json.dumps({"type": "object", "required": ["about"]})
        good = {
            "rules/schema/rules.schema.json": schema,
            "rules/sinks/a.yaml": "about: x\n",
            "rules/sinks/a.sample.c": "",
            "rules/kinds/b.yaml": "about: x\n",
        }
        self.passes(rule_files, good)
        self.stops(rule_files, good | {"rules/sinks/a.yaml": "abuot: x\n"}, "'about' is a required")
        self.stops(rule_files, good | {"rules/policy/p.yaml": "id: cfg-p\n"}, "no p.md beside it")
        self.stops(rule_files, good | {"rules/sinks/c.yaml": "about: x\n"}, "no c.sample.cpp")

    def test_tidy(self):
        with tempfile.TemporaryDirectory() as directory:
            root = Path(directory)
            source = root / "core" / "a.cpp"
            source.parent.mkdir()
            (root / ".clang-tidy").write_text(TIDY)
            command = {"directory": directory, "file": str(source), "command": f"c++ -c {source}"}
            (root / "compile_commands.json").write_text(json.dumps([command]))
            source.write_text("int f(int a) {\n  if (a == 1)\n    ;\n  return 0;\n}\n")
            self.assertIn("[bugprone-suspicious-semicolon]", "".join(tidy.problems(root, root)))
            source.write_text("int f(int a) { return a; }\n")
            self.assertEqual(list(tidy.problems(root, root)), [])
            self.assertEqual(len(list((root / "tidy").iterdir())), 1)


if __name__ == "__main__":
    unittest.main()
