# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong with an input is said in one clear sentence, and the rest is analysed all the same."""

import scenario

LEAK = '#include <cstdio>\nvoid f(const char *password) { std::fprintf(stderr, "%s", password); }\n'


class BadInput(scenario.Scenario):
    def test_no_database(self):
        run = self.tacet("scan", "-p", "nowhere")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("nowhere", run.stderr)

    def test_broken_database(self):
        self.write("compile_commands.json", '[{"directory": "x"')
        run = self.tacet("scan", "-p", ".")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("compile_commands.json", run.stderr)

    def test_missing_header_costs_nothing_else(self):
        self.write("a.cpp", '#include "generated.h"\n' + LEAK)
        self.write("b.cpp", LEAK)
        self.database("a.cpp", "b.cpp")
        report = self.scan("-p", ".", status=3)
        self.assertEqual([finding["file"] for finding in report["findings"]], ["a.cpp", "b.cpp"])
        self.assertIn("generated.h", str(report["notifications"]))

    def test_missing_source(self):
        self.write("b.cpp", LEAK)
        self.database("a.cpp", "b.cpp")
        report = self.scan("-p", ".", status=3)
        self.assertEqual([finding["file"] for finding in report["findings"]], ["b.cpp"])
        self.assertIn("a.cpp", str(report["notifications"]))

    def test_unknown_option(self):
        run = self.tacet("scan", "--frobnicate")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("frobnicate", run.stderr)

    def test_misspelt_rule_file(self):
        self.write("a.cpp", LEAK)
        self.write("r.yaml", "library: x\nabout: y\nsinks:\n  - {on: f, chanel: log, args: all}\n")
        run = self.tacet("scan", "--rules", "r.yaml", "a.cpp", "--")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("r.yaml:4:", run.stderr)
        self.assertIn("did you mean 'channel'?", run.stderr)

    def test_misspelt_configuration(self):
        self.write("a.cpp", LEAK)
        self.write("tacet.yaml", "profil: strict\n")
        run = self.tacet("scan", "a.cpp", "--")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("tacet.yaml:1:1: error: unknown key 'profil'", run.stderr)

    def test_unknown_subcommand(self):
        run = self.tacet("scna")
        self.assertEqual(run.returncode, 2, run.stderr)


if __name__ == "__main__":
    scenario.main()
