# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""A baseline from its making to its next version, and the log that tells of it."""

import base64
import json

import scenario
from baseline_tools import BaselineScenario, Key

COLLECTOR = """\
receivers:
  otlp:
    protocols:
      grpc:
        endpoint: localhost:4317
processors:
  redaction:
    allow_all_keys: false
    blocked_values: ["4[0-9]{12}"]
exporters:
  otlp:
    endpoint: backend.example.com:4317
    headers: {authorization: "Bearer PLANTED-SECRET"}
service:
  pipelines:
    traces:
      receivers: [otlp]
      processors: [redaction]
      exporters: [otlp]
"""


class Steps(BaselineScenario):
    def setUp(self):
        super().setUp()
        self.bob = Key(self.folder, "bob", "ec")
        self.add("bob", self.bob)
        self.edit_trust("threshold: 1", "threshold: 2")
        self.write("etc/collector.yaml", COLLECTOR)

    def baseline(self, *arguments, status=0):
        done = self.tacet("baseline", *arguments)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        self.assertNotIn("PLANTED-SECRET", done.stdout + done.stderr)
        return done

    def create(self, *options, status=0):
        return self.baseline("create", "etc", "-o", "b.json", *self.state, *options, status=status)

    state = ("--state", "state.json")

    def sign(self, name, key):
        self.baseline("sign", name, "--key", key.private, *self.state)

    def accept(self, *options, status=0):
        return self.baseline(
            *("accept", "etc", "--baseline", "b.json", "--trust", "trust.yaml", "-o", "c.json"),
            *("--reason", "reviewed", *self.state),
            *options,
            status=status,
        )

    def signed(self):
        self.create("--scope", "prod", "--reason", "first")
        self.sign("b.json", self.ada)
        self.sign("b.json", self.bob)


class Life(Steps):
    def test_from_the_first_to_the_second_version(self):
        self.create("--scope", "prod")
        self.refuses("unsigned")
        self.sign("b.json", self.ada)
        self.refuses("below-threshold")
        self.sign("b.json", self.bob)
        self.assertIn("signed by ada, bob", self.accepts(None, "--scope", "prod").stdout)
        self.write("etc/collector.yaml", COLLECTOR.replace("processors: [redaction]", "processors: []"))
        done = self.accept("--ticket", "T-7", "--owner", "ada")
        self.assertIn("etc/collector.yaml: weaker: ", done.stdout)
        self.refuses("unsigned", name="c.json")
        self.sign("c.json", self.ada)
        self.sign("c.json", self.bob)
        self.assertIn("version 2", self.accepts(name="c.json").stdout)
        self.refuses("rolled-back")
        shown = self.baseline("show", "c.json").stdout
        self.assertIn("NOT VERIFIED", shown)
        self.assertIn("ticket    T-7", shown)
        self.assertIn("weaker", self.baseline("diff", "b.json", "c.json", status=1).stdout)
        self.baseline("diff", "c.json", "c.json")

    def test_nothing_is_accepted_on_top_of_what_nobody_trusts(self):
        self.create()
        self.accept(status=4)
        self.assertFalse((self.folder / "c.json").exists())

    def test_waivers(self):
        self.signed()
        self.accept("--waive", "tacet-cfg-x etc/collector.yaml", status=2)
        waiver = ("--waive", "tacet-cfg-x etc/collector.yaml a subject", "--waive-until", "30d")
        self.accept(*waiver, "--owner", "ada")
        self.assertIn(
            "waiver    tacet-cfg-x etc/collector.yaml a subject until ", self.baseline("show", "c.json").stdout
        )
        self.accept("--waive", "x y", "--waive-until", "30d", "--owner", "ada", status=2)

    def test_what_nobody_can_read_nobody_approves(self):
        self.write("etc/broken.yaml", "a: [")
        self.create(status=3)
        self.assertFalse((self.folder / "b.json").exists())

    def test_a_baseline_is_not_overwritten(self):
        self.create()
        self.create(status=2)

    def test_bad_expiry(self):
        for expires in ("90", "0d", "2020-01-01", "soon"):
            self.create("--expires", expires, status=2)

    def test_no_values_in_the_baseline(self):
        self.create()
        payload = base64.b64decode(json.loads((self.folder / "b.json").read_text())["payload"])
        self.assertIn(b"etc/collector.yaml", payload)
        self.assertNotIn(b"PLANTED-SECRET", payload)
        self.assertNotIn(b"backend.example.com", payload)

    def test_equal_input_gives_equal_bytes(self):
        self.create()
        first = (self.folder / "b.json").read_bytes()
        (self.folder / "b.json").unlink()
        (self.folder / "tacet-baseline.log").unlink()
        (self.folder / "state.json").unlink()
        self.create()
        self.assertEqual((self.folder / "b.json").read_bytes(), first)


class Log(Steps):
    """Rows of docs/attacks.md that are about the audit log."""

    def setUp(self):
        super().setUp()
        self.signed()
        self.log = self.folder / "tacet-baseline.log"
        self.lines = self.log.read_text().splitlines(keepends=True)

    def check(self, *options, status=0, state="state.json"):
        return self.baseline("log", "tacet-baseline.log", "--verify", "--state", state, *options, status=status)

    def refused(self, lines, text, *options, state="state.json"):
        self.log.write_text("".join(lines))
        done = self.check(*options, status=4, state=state)
        self.assertEqual(done.stdout, "")
        self.assertIn(text, done.stderr)

    def test_whole_log(self):
        self.assertEqual([json.loads(line)["action"] for line in self.lines], ["create", "sign", "sign"])
        self.assertIn("3 lines, unbroken", self.check().stdout)
        self.assertEqual(len(self.baseline("log", "tacet-baseline.log").stdout.splitlines()), 3)

    def test_removed_line(self):
        self.refused([self.lines[0], self.lines[2]], "tacet-baseline.log:2:")

    def test_reordered_lines(self):
        self.refused([self.lines[0], self.lines[2], self.lines[1]], "tacet-baseline.log:2:")

    def test_edited_line(self):
        edited = self.lines[0].replace('"first"', '"forged"')
        self.assertNotEqual(edited, self.lines[0])
        self.refused([edited, *self.lines[1:]], "tacet-baseline.log:2:")

    def test_edited_last_line(self):
        self.refused([*self.lines[:2], self.lines[2].replace('"who":"', '"who":"x')], "rewritten")

    def test_truncated(self):
        self.refused(self.lines[:2], "cut off")
        self.refused([], "cut off")
        self.refused([*self.lines[:2], self.lines[2][:-5]], "cut off")
        self.log.unlink()
        self.check(status=4)

    def test_truncated_where_there_is_no_state(self):
        self.accept()
        self.sign("c.json", self.ada)
        self.sign("c.json", self.bob)
        trust = ("--baseline", "c.json", "--trust", "trust.yaml")
        self.check(*trust, state="fresh.json")
        self.refused(self.lines[:2], "cut off", *trust, state="other.json")

    def test_nothing_is_added_to_a_broken_log(self):
        self.log.write_text("".join(self.lines[:2]))
        self.baseline("sign", "b.json", "--key", self.ada.private, *self.state, status=2)
        self.accept(status=2)


if __name__ == "__main__":
    scenario.main()
