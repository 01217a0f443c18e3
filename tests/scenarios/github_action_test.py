# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The GitHub action, step by step as a runner takes it: the lines of action.yml are what runs."""

import json
import os
import re
import unittest

import yaml
from ci_repository import NEW_LINE, OLD_LINE, Repository

import scenario

HOME = scenario.ROOT / "integrations" / "ci" / "github"
ACTION = yaml.safe_load((HOME / "action.yml").read_text())
EXPRESSION = re.compile(r"\$\{\{ *(inputs|steps\.(\w+)\.outputs)\.([\w-]+) *\}\}")
ANNOTATION = re.compile(r"^::(error|warning|notice) file=([^,]+),line=(\d+),col=(\d+),title=([^:]+)::(.*)$", re.M)


class Action(Repository):
    def act(self, status, **given):
        """Runs the action's own commands; standard output, and the outputs that the action has."""
        unknown = {name.replace("_", "-") for name in given} - set(ACTION["inputs"])
        self.assertFalse(unknown)
        inputs = {name: str(given.get(name.replace("-", "_"), each["default"])) for name, each in ACTION["inputs"].items()}
        outputs = {}

        def valued(text):
            return EXPRESSION.sub(lambda match: (outputs.get(match[2], {}) if match[2] else inputs).get(match[3], ""), text)

        printed = ""
        for number, step in enumerate(each for each in ACTION["runs"]["steps"] if "run" in each):
            output, self.summary = self.folder / f"output{number}", self.folder / f"summary{number}"
            script = self.write("step.sh", valued(step["run"]))
            for file in (output, self.summary):
                file.write_text("")
            environment = {
                **self.environment, **{name: valued(value) for name, value in step["env"].items()},
                "GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": str(HOME), "GITHUB_WORKSPACE": str(self.repository),
                "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main", "GITHUB_HEAD_REF": "change",
                "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(self.summary),
            }
            self.assertEqual(step["shell"], "bash")
            run = self.run_in("bash", "--noprofile", "--norc", "-eo", "pipefail", script, environment=environment, status=None)
            printed, self.said = printed + run.stdout, run.stderr
            outputs[step["id"]] = dict(line.split("=", 1) for line in output.read_text().splitlines())
            self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        self.assertNotIn("${{", printed)
        return printed, {name: valued(each["value"]) for name, each in ACTION["outputs"].items()}

    def annotated(self, printed):
        return [(level, file, int(line), title) for level, file, line, _, title, _ in ANNOTATION.findall(printed)]

    def leak(self, level, line):
        return (level, "src/login.cpp", line, "tacet-log-leak")

    def test_a_pull_request_shows_what_it_brings(self):
        base = self.pull_request()
        printed, outputs = self.act(1, base=base)
        self.assertEqual(self.annotated(printed), [self.leak("error", NEW_LINE)])
        column = int(ANNOTATION.findall(printed)[0][3])
        line = (self.repository / "src/login.cpp").read_text().splitlines()[NEW_LINE - 1]
        self.assertTrue(line[column - 1:].startswith(("std::fprintf", "accessToken")), line[column - 1:])
        sarif = json.loads((self.repository / outputs["sarif"]).read_text())
        regions = [each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in sarif["runs"][0]["results"]]
        self.assertEqual(regions, [NEW_LINE])
        self.assertIn(f"src/login.cpp:{NEW_LINE}:", self.summary.read_text())

    def test_without_a_base_all_is_shown(self):
        self.pull_request()
        printed, _ = self.act(1)
        self.assertEqual(self.annotated(printed), [self.leak("warning", OLD_LINE), self.leak("error", NEW_LINE)])

    def test_what_is_known_fails_no_job(self):
        self.run_in("tacet", "scan", "-p", "build", "--fail-on", "never", "--format", "sarif=known.sarif")
        printed, outputs = self.act(0, known="known.sarif", sarif="reports/mine.sarif")
        self.assertEqual(self.annotated(printed), [])
        self.assertEqual(outputs["sarif"], "reports/mine.sarif")

    def test_inputs_go_before_the_configuration_and_only_when_given(self):
        self.write("repository/tacet.yaml", "fail-on: never\n")
        self.act(0)
        self.act(1, fail_on="warning")

    def test_nothing_of_an_input_is_read_as_code(self):
        self.act(2, known="$(touch stolen); `touch stolen`")
        self.assertFalse((self.repository / "stolen").exists())

    def test_a_wrong_call_is_told_from_findings(self):
        self.write("repository/tacet.sarif", "{}")
        _, outputs = self.act(2, build="gone")
        self.assertEqual(outputs["sarif"], "")  # the one that lay there is not ours

    @unittest.skipUnless(os.geteuid() == 0, "only root can give files away")
    def test_a_checkout_of_somebody_else(self):
        # As in a job that runs in a container.
        base = self.pull_request()
        for path in [self.repository, *self.repository.rglob("*")]:
            os.chown(path, 4711, 4711)
        self.act(2, base=base)
        self.assertIn(f"git config --global --add safe.directory {self.repository}'", self.said)
        self.assertEqual(len(self.annotated(self.act(1)[0])), 2)

    def test_what_could_not_be_analysed_is_said(self):
        self.write("repository/src/login.cpp", '#include "gone.h"\n')
        printed, outputs = self.act(3)
        self.assertIn("::notice file=src/login.cpp,line=1", printed)
        sarif = json.loads((self.repository / outputs["sarif"]).read_text())
        self.assertEqual(sarif["runs"][0]["invocations"][0]["exitCode"], 3)

    def test_only_a_file_that_is_there_is_uploaded(self):
        upload = ACTION["runs"]["steps"][-1]
        self.assertIn("steps.scan.outputs.sarif != ''", upload["if"])
        self.assertIn("always()", upload["if"])  # findings fail the step before
        self.assertEqual(upload["with"]["sarif_file"], "${{ steps.scan.outputs.sarif }}")


if __name__ == "__main__":
    scenario.main()
