# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""What a baseline accepts: silently what was approved, until a day what is waived, and nothing by a comment."""

import base64
import datetime
import json

import baseline_tools
import scenario
from baseline_tools import BaselineScenario

UNIT = "etc/rsyslog.conf"
CLEARTEXT = '*.* action(type="omfwd" target="hub.example" port="514" protocol="tcp")\n'
CERTIFICATE = ('*.* action(type="omfwd" target="hub.example" port="514" protocol="tcp"'
               ' StreamDriver="gtls" StreamDriverMode="1" StreamDriverAuthMode="anon")\n')
RULE = "tacet-cfg-cleartext-export"


def day(offset):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=offset)).date().isoformat()


class Accepted(BaselineScenario):
    def setUp(self):
        super().setUp()
        self.write(UNIT, CLEARTEXT)
        self.baseline("create", "etc", "-o", "b.json", "--state", "author.json")
        self.baseline("sign", "b.json", "--key", self.ada.private, "--state", "author.json")

    def baseline(self, *arguments):
        run = self.tacet("baseline", *arguments)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        return run.stdout

    def accept(self, *options):
        """What is deployed now is the next version, b.json."""
        self.baseline("accept", "etc", "--baseline", "b.json", "--trust", "trust.yaml", "-o", "c.json", "--reason",
                      "the hub is rebuilt", "--owner", "ada", "--state", "author.json", *options)
        self.baseline("sign", "c.json", "--key", self.ada.private, "--state", "author.json")
        (self.folder / "c.json").rename(self.folder / "b.json")

    def waive(self, target, until):
        self.accept("--waive", target, "--waive-until", until)

    def let_waivers_end(self):
        """As if the waivers had been given earlier; signed anew, without our own code."""
        envelope = json.loads((self.folder / "b.json").read_text())
        statement = json.loads(base64.b64decode(envelope["payload"]))
        for waiver in statement["predicate"]["waivers"]:
            waiver["until"] = day(-1)
        payload = json.dumps(statement).encode()
        self.write("b.json", baseline_tools.envelope(payload, self.ada.sign(baseline_tools.pae(payload))))

    def drift(self, status, *options):
        run = self.tacet("drift", "--baseline", "b.json", "--trust", "trust.yaml", "--state", "host.json", "--format",
                         "json", "--format", "text=out.txt", "--format", "sarif=out.sarif", *options, "etc")
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return json.loads(run.stdout)

    def of(self, report, rule):
        return [finding for finding in report["findings"] if finding["rule"] == rule]

    def results(self, rule):
        run = json.loads((self.folder / "out.sarif").read_text())["runs"][0]
        return [result for result in run["results"] if result["ruleId"] == rule]

    def test_what_was_approved_is_counted_and_not_shown(self):
        self.assertEqual(self.tacet("drift", "etc").returncode, 1)
        report = self.drift(0)
        self.assertEqual([(each["accepted"], each["baselineState"]) for each in self.of(report, RULE)],
                         [(True, "unchanged")])
        self.assertEqual(report["summary"]["accepted"], len(report["findings"]))
        text = (self.folder / "out.txt").read_text()
        self.assertNotIn(RULE, text)
        self.assertIn("%d unchanged since the baseline, not shown" % len(report["findings"]), text)
        self.assertEqual(self.results(RULE)[0]["baselineState"], "unchanged")
        self.drift(0, "--sarif-results", "live")
        self.assertEqual(self.results(RULE), [])

    def test_other_bytes_of_the_same_meaning_are_accepted_too(self):
        self.write(UNIT, "# moved to a new rack\n" + CLEARTEXT)
        self.assertEqual([each["accepted"] for each in self.of(self.drift(0), RULE)], [True])

    def test_what_got_better_and_not_good_is_accepted(self):
        self.write(UNIT, CERTIFICATE)
        self.assertEqual([(each["accepted"], each["baselineState"]) for each in self.of(self.drift(0), RULE)],
                         [(True, "updated")])

    def test_one_finding_for_one_change(self):
        self.write(UNIT, CERTIFICATE)
        self.accept()
        self.write(UNIT, CLEARTEXT)
        report = self.drift(1)
        self.assertEqual(self.of(report, RULE), [])
        (found,) = self.of(report, "tacet-cfg-protection-weakened")
        self.assertEqual((found["alsoRules"], found["baselineState"]), ([RULE], "new"))
        self.assertTrue(any(RULE in each["text"] for each in found["related"]), found["related"])

    def test_waived_is_suppressed_with_its_reason(self):
        self.waive(RULE + " " + UNIT, day(30))
        report = self.drift(0)
        (found,) = self.of(report, RULE)
        self.assertFalse(found["accepted"])
        self.assertEqual(found["suppression"]["until"], day(30))
        (result,) = self.results(RULE)
        self.assertEqual(result["suppressions"][0]["justification"], "the hub is rebuilt (ada)")
        self.assertEqual(result["suppressions"][0]["kind"], "external")
        self.assertEqual(self.of(report, "tacet-suppression"), [])

    def test_expired_waiver_is_a_finding_and_so_is_what_it_excused(self):
        self.waive(RULE + " " + UNIT, day(1))
        self.let_waivers_end()
        report = self.drift(1)
        (fault,) = self.of(report, "tacet-suppression")
        self.assertIn("ended on " + day(-1), fault["message"])
        (found,) = self.of(report, RULE)
        self.assertEqual((found["accepted"], found["suppression"]), (False, None))

    def test_unused_waiver_is_told(self):
        self.waive("tacet-cfg-third-party " + UNIT, day(30))
        (fault,) = self.of(self.drift(0), "tacet-suppression")
        self.assertEqual(fault["level"], "note")
        self.assertIn("excuses nothing", fault["message"])
        self.assertEqual(fault["file"], "b.json")

    def test_a_waiver_for_a_unit_that_nobody_has_is_told(self):
        self.waive(RULE + " etc/rsyslog.d/50-forward.conf", day(30))
        self.assertIn("excuses nothing", self.of(self.drift(0), "tacet-suppression")[0]["message"])

    def test_a_waiver_for_another_subject_excuses_nothing(self):
        self.waive(RULE + " " + UNIT + " omfwd@other", day(30))
        self.assertEqual([each["level"] for each in self.of(self.drift(0), "tacet-suppression")], ["note"])

    def test_creating_tells_what_is_accepted(self):
        done = self.baseline("create", "etc", "-o", "other.json", "--state", "author.json")
        self.assertIn("accepts 1 finding of " + RULE, done)


class Comments(BaselineScenario):
    ALLOW = '# tacet: allow(%s) reason="a lab host"%s\n'

    def drift(self, status, *options):
        run = self.tacet("drift", "--format", "json", *options, "etc")
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return json.loads(run.stdout)["findings"]

    def of(self, findings, rule):
        return [each for each in findings if each["rule"] == rule]

    def test_policy_is_answered_for_in_the_file(self):
        self.write(UNIT, self.ALLOW % (RULE + ", tacet-cfg-unredacted-pipeline", "") + CLEARTEXT)
        found = self.drift(0)
        self.assertEqual({each["suppression"]["reason"] for each in found}, {"a lab host"})

    def test_expired_and_unused_comments_are_findings(self):
        self.write(UNIT, self.ALLOW % (RULE, " until=2020-01-01") + CLEARTEXT)
        found = self.drift(1)
        self.assertIn("expired on 2020-01-01", self.of(found, "tacet-suppression")[0]["message"])
        self.assertIsNone(self.of(found, RULE)[0]["suppression"])
        self.write(UNIT, self.ALLOW % ("tacet-cfg-third-party", "") + CLEARTEXT)
        self.assertIn("hides nothing", self.of(self.drift(1), "tacet-suppression")[0]["message"])

    def test_xml_and_line_comments(self):
        rule = "tacet-cfg-verbose-level"
        self.write("etc/app/logback.xml",
                   "<configuration>\n<appender name='F' class='ch.qos.logback.core.FileAppender'>\n"
                   "<file>/var/log/app.log</file><encoder><pattern>%%msg%%n</pattern></encoder></appender>\n"
                   '<!-- tacet: allow(%s) reason="a lab host" -->\n'
                   "<root level='debug'><appender-ref ref='F'/></root>\n</configuration>\n" % rule)
        self.write("etc/sysctl.d/50-dumps.conf", "; tacet: allow(tacet-cfg-core-dump) reason=\"a lab host\"\n"
                                                 "kernel.core_pattern = /var/crash/core\n")
        found = self.drift(0)
        self.assertEqual({each["file"] for each in found if each["rule"] in (rule, "tacet-cfg-core-dump")},
                         {"etc/app/logback.xml", "etc/sysctl.d/50-dumps.conf"})

    def test_what_follows_a_value_in_systemd_is_no_comment(self):
        self.write("etc/sysctl.d/50-dumps.conf", "kernel.core_pattern = /var/crash/core "
                                                 "# tacet: allow(tacet-cfg-core-dump) reason=\"a lab host\"\n")
        self.assertIsNone(self.of(self.drift(1), "tacet-cfg-core-dump")[0]["suppression"])

    def test_drift_is_not_approved_by_a_comment(self):
        self.write(UNIT, CERTIFICATE)
        for command in (["create", "etc", "-o", "b.json"], ["sign", "b.json", "--key", self.ada.private]):
            run = self.tacet("baseline", *command, "--state", "author.json")
            self.assertEqual(run.returncode, 0, run.stderr)
        rule = "tacet-cfg-protection-weakened"
        self.write(UNIT, self.ALLOW % (rule, "") + CLEARTEXT)
        found = self.drift(1, "--baseline", "b.json", "--trust", "trust.yaml", "--state", "host.json")
        self.assertIsNone(self.of(found, rule)[0]["suppression"])
        self.assertIn("a comment can't suppress", self.of(found, "tacet-suppression")[0]["message"])


if __name__ == "__main__":
    scenario.main()
