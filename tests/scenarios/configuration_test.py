# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""tacet.yaml is found and obeyed."""

import scenario

CODE = """#include <cstdio>
void audit(const char *text);
const char *hide(const char *text);
void f(const char *password) {
  audit(password);
  std::fprintf(stderr, "%s", hide(password));
}
void g(const char *password) { std::fprintf(stderr, "%s", password); }
"""


class Configuration(scenario.Scenario):
    def lines(self, status):
        report = self.scan("src/a.cpp", "--", status=status)
        return [finding["line"] for finding in report["findings"] if not finding.get("suppression")]

    def test_rules_of_the_project(self):
        self.write("src/a.cpp", CODE)
        self.write(
            "tacet.yaml",
            "sinks: [{on: audit, channel: log, args: all}]\nredactors: [{on: hide}]\n",
        )
        self.assertEqual(self.lines(1), [5, 8])

    def test_suppression_of_the_project(self):
        self.write("src/a.cpp", CODE)
        self.write(
            "tacet.yaml",
            "redactors: [{on: hide}]\n"
            "suppressions: [{rule: tacet-log-leak, path: 'src/**', reason: made up}]\n",
        )
        self.assertEqual(self.lines(0), [])

    def test_fail_on_never(self):
        self.write("src/a.cpp", CODE)
        self.write("tacet.yaml", "fail-on: never\n")
        self.assertIn(8, self.lines(0))

    def test_init_is_valid(self):
        self.write("src/a.cpp", CODE)
        self.assertEqual(self.tacet("init").returncode, 0)
        self.assertIn(8, self.lines(1))
        self.assertEqual(self.tacet("init").returncode, 2)


if __name__ == "__main__":
    scenario.main()
