# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Reports of both halves are what their readers publish as valid, and a broken twin is not.

SARIF is held against its schema and every rule of Microsoft's validator; the page against the HTML
standard's content models, by html-validate; GitLab's reports against testdata/schemas.
"""

import copy
import json
import os
import subprocess
import unittest

import jsonschema
import packages
import scenario
from scenario import ROOT

MULTITOOL = "@microsoft/sarif-multitool-linux@5.7.0"
HTML_VALIDATE = "html-validate@8.29.0"
BAD = """#include <cstdio>
#include "gone.h"
void f(const char *password) { std::printf("%s", password); }
"""
CODE = """#include <cstdio>
#include <string>
struct Login { std::string user; std::string password; };
static void trace(const char *text) { std::fprintf(stderr, "%s", text); }
void f(const Login &login) { trace(login.password.c_str()); }
void g(const Login &login) { // tacet: allow(tacet-log-leak) reason="nobody calls it"
  trace(login.password.c_str()); // tacet: allow(tacet-log-leak) reason="of a test account"
}
"""


def problems(schema, report):
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(report)]


class Reports(scenario.Scenario):
    def texts(self, form):
        """What both halves write, about something, about nothing and about what can't be read."""
        deploy = ROOT / "testdata" / "example" / "deploy" / "deployed"
        self.write("a.cpp", CODE)
        self.write("twin.cpp", CODE)
        self.write("b.cpp", BAD)
        self.write("clean.cpp", "int one() { return 1; }\n")
        for name, status, command in (
            ("findings", 1, ["scan", "a.cpp", "twin.cpp", "--"]),
            ("incomplete", 3, ["scan", "a.cpp", "b.cpp", "--"]),
            ("clean", 0, ["scan", "clean.cpp", "--"]),
            ("configuration", 1, ["drift", "--root", deploy, deploy / "etc"]),
        ):
            file = self.folder / f"{name}.{form}"
            where = command.index("--") if "--" in command else len(command)
            run = self.tacet(*command[:where], "--format", f"{form}={file}", *command[where:])
            self.assertEqual(run.returncode, status, run.stdout + run.stderr)
            yield name, file.read_text()

    def reports(self, form):
        return ((name, json.loads(text)) for name, text in self.texts(form))

    def against(self, schema, form, breaks):
        schema = json.loads((ROOT / "testdata" / "schemas" / schema).read_text())
        for name, report in self.reports(form):
            self.assertEqual(problems(schema, report), [], name)
            if name == "findings":
                found = report
        for change in breaks:
            twin = copy.deepcopy(found)
            change(twin)
            self.assertNotEqual(twin, found)
            self.assertNotEqual(problems(schema, twin), [])
        return found

    def test_gitlab_code_quality(self):
        found = self.against("gitlab-code-quality.schema.json", "gitlab", [
            lambda report: report[0].pop("check_name"),
            lambda report: report[0].update(severity="error"),
            lambda report: report[0]["location"].update(path="/tmp/a.cpp"),
            lambda report: report[0]["location"]["lines"].update(begin=0),
        ])
        # Equal fingerprints are one finding for GitLab.
        self.assertEqual(len({each["fingerprint"] for each in found}), len(found))
        self.assertEqual([each["location"]["path"] for each in found[:1] + found[-1:]], ["a.cpp", "twin.cpp"])

    def test_gitlab_sast(self):
        found = self.against("gitlab-sast.schema.json", "gitlab-sast", [
            lambda report: report.pop("version"),
            lambda report: report["scan"].update(start_time="2027-03-01T12:00:00Z"),
            lambda report: report["scan"]["scanner"].pop("vendor"),
            lambda report: report["vulnerabilities"][0].update(severity="error"),
            lambda report: report["vulnerabilities"][0].update(identifiers=[]),
            lambda report: report["vulnerabilities"][0]["details"]["path"].pop("name"),
            lambda report: report["vulnerabilities"][0]["details"]["path"]["rows"][0][0].update(line_start="5"),
        ])["vulnerabilities"]
        self.assertEqual(len({each["id"] for each in found}), len(found))
        leak = next(each for each in found if each["identifiers"][0]["value"] == "tacet-log-leak")
        self.assertEqual(leak["location"]["file"], "a.cpp")
        self.assertEqual(leak["identifiers"][1]["type"], "cwe")

    def test_same_bytes_when_the_time_is_settled(self):
        self.write("a.cpp", CODE)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1804340709"}
        runs = [subprocess.run([scenario.TACET, "scan", "--format", "gitlab-sast", "a.cpp", "--"], text=True,
                               cwd=self.folder, env=environment, capture_output=True).stdout for _ in range(2)]
        self.assertEqual(runs[0], runs[1])
        scan = json.loads(runs[0])["scan"]
        self.assertEqual((scan["start_time"], scan["end_time"]), ("2027-03-06T13:45:09",) * 2)

    @unittest.skipUnless(packages.PRESENT, "npm and node are not installed")
    def test_sarif(self):
        tool = packages.npm(MULTITOOL) / "@microsoft" / "sarif-multitool-linux"
        program = tool / "Sarif.Multitool"
        program.chmod(0o755)
        schema = json.loads((tool / "sarif-2.1.0.json").read_text())
        environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}

        def validated(name, report):
            file = self.write(name + ".sarif", json.dumps(report))
            run = subprocess.run([program, "validate", file, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"],
                                 capture_output=True, text=True, env=environment)
            self.assertIn("Analysis completed successfully.", run.stdout)
            return [line for line in run.stdout.splitlines() if ": error " in line or ": warning " in line]

        for name, report in self.reports("sarif"):
            self.assertEqual(problems(schema, report), [], name)
            self.assertEqual(validated(name, report), [], name)
            if name == "findings":
                found = report
        twin = copy.deepcopy(found)
        twin["runs"][0]["results"][0]["level"] = "fatal"
        self.assertNotEqual(problems(schema, twin), [])
        twin = copy.deepcopy(found)
        twin["runs"][0]["results"][0]["ruleIndex"] = 4711
        self.assertIn("SARIF1009", " ".join(validated("broken", twin)))

    @unittest.skipUnless(packages.PRESENT, "npm and node are not installed")
    def test_html(self):
        program = packages.npm(HTML_VALIDATE) / ".bin" / "html-validate"

        def validated(text):
            run = subprocess.run([program, "--preset", "standard", self.write("page.html", text)],
                                 capture_output=True, text=True, cwd=self.folder)
            return run.stdout + run.stderr if run.returncode else ""

        for name, page in self.texts("html"):
            self.assertEqual(validated(page), "", name)
            if name == "findings":
                found = page
        self.assertIn("reaches standard error through", found)
        self.assertIn("<td>of a test account</td>", found)
        self.assertIn("element-permitted-content", validated(found.replace("<ol>", "<ol><p>x</p>")))
        self.assertIn("close-order", validated(found.replace("</article>", "", 1)))


if __name__ == "__main__":
    scenario.main()
