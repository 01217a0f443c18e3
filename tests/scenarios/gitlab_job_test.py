# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The GitLab template's job, run by gitlab-ci-local in a repository that includes it."""

import json
import re
import shutil
import unittest

import packages
from ci_repository import NEW_LINE, OLD_LINE, Repository

import scenario

RUNNER = "gitlab-ci-local@4.65.1"
TEMPLATE = scenario.ROOT / "integrations" / "ci" / "gitlab" / "tacet.gitlab-ci.yml"


@unittest.skipUnless(packages.PRESENT, "npm and node are not installed")
class Job(Repository):
    def setUp(self):
        super().setUp()
        self.write("repository/template.yml", TEMPLATE.read_text())
        # The manual's, with the template of this checkout, and on this machine for want of its image.
        pipeline = re.sub("remote: .*", "local: template.yml", scenario.manual_file(".gitlab-ci.yml"))
        self.write("repository/.gitlab-ci.yml", re.sub("  image: .*\n", "", pipeline))
        self.run_in("tacet", "scan", "-p", "build", "--fail-on", "never", "--format", "sarif=tacet-known.sarif")
        self.commit("a pipeline")
        self.pull_request()
        shutil.rmtree(self.repository / "build")

    def job(self, status, *variables):
        runner = packages.npm(RUNNER) / ".bin" / "gitlab-ci-local"
        settings = [word for variable in variables for word in ("--variable", variable)]
        return self.run_in(runner, "tacet", "--variable", "CI_PIPELINE_SOURCE=merge_request_event", *settings, status=status)

    def report(self, name):
        return json.loads((self.repository / name).read_text())

    def test_findings_fail_the_job_and_both_reports_hold_them(self):
        run = self.job(1)
        self.assertIn(f"src/login.cpp:{NEW_LINE}:", run.stdout)
        quality = [(each["location"]["path"], each["location"]["lines"]["begin"])
                   for each in self.report("gl-code-quality-report.json")]
        sast = [(each["location"]["file"], each["location"]["start_line"])
                for each in self.report("gl-sast-report.json")["vulnerabilities"]]
        self.assertEqual(quality, [("src/login.cpp", NEW_LINE)])
        self.assertEqual(sast, quality)
        self.assertTrue((self.repository / ".gitlab-ci-local/artifacts/tacet/tacet.sarif").exists())

    def test_its_variables(self):
        self.job(0, "TACET_FAIL_ON=never", "TACET_KNOWN=")
        lines = [each["location"]["start_line"] for each in self.report("gl-sast-report.json")["vulnerabilities"]]
        self.assertEqual(lines, [OLD_LINE, NEW_LINE])
        self.run_in("tacet", "scan", "-p", "build", "--fail-on", "never", "--format", "sarif=with space.sarif")
        self.job(0, "TACET_KNOWN=with space.sarif")
        self.assertEqual(self.report("gl-sast-report.json")["vulnerabilities"], [])
        self.job(1, "TACET_BUILD=gone")


if __name__ == "__main__":
    scenario.main()
