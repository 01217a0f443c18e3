# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""tacet drift as operators use it: signed baselines, exit statuses, and never a value in an output."""

import json
import subprocess

import scenario

COLLECTOR = """receivers:
  otlp:
    protocols:
      grpc:
        endpoint: localhost:4317
processors:
  attributes/user:
    actions:
      - key: user.email
        action: delete
exporters:
  otlp/backend:
    endpoint: collector.shop.example:4317
service:
  pipelines:
    traces:
      receivers: [otlp]
      processors: [attributes/user]
      exporters: [otlp/backend]
"""
WEAKER = COLLECTOR.replace("      processors: [attributes/user]\n", "")
NAME = "etc/otelcol/config.yaml"


class Drift(scenario.Scenario):
    def baseline(self, *more):
        """A signed baseline of etc/ and the options that compare with it."""
        run = self.tacet("baseline", "create", "etc", "-o", "b.json", "--scope", "web", "--state",
                         "author.json", *more)
        self.assertEqual(run.returncode, 0, run.stderr)
        for command in (["openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem"],
                        ["openssl", "pkey", "-in", "key.pem", "-pubout", "-out", "pub.pem"]):
            subprocess.run(command, cwd=self.folder, check=True, capture_output=True)
        for command in (["sign", "b.json", "--key", "key.pem", "--state", "author.json"],
                        ["trust", "add", "trust.yaml", "--operator", "ana", "--key", "pub.pem"]):
            run = self.tacet("baseline", *command)
            self.assertEqual(run.returncode, 0, run.stderr)
        return ["--baseline", "b.json", "--trust", "trust.yaml", "--state", "host.json"]

    def drift(self, *arguments, status):
        run = self.tacet("drift", "--format", "json", *arguments)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return json.loads(run.stdout)

    def rules(self, report):
        return sorted(finding["rule"] for finding in report["findings"])

    def test_unchanged_is_clean(self):
        self.write(NAME, COLLECTOR)
        options = self.baseline()
        self.assertEqual(self.rules(self.drift(*options, "etc", status=0)), [])
        self.write(NAME, "# a comment\n" + COLLECTOR)
        self.assertEqual(self.rules(self.drift(*options, "etc", status=0)), [])

    def test_policy_speaks_of_unchanged_units(self):
        self.write(NAME, WEAKER.replace("4317\nservice", "4317\n    tls: {insecure: true}\nservice"))
        self.write("etc/other/config.yaml", COLLECTOR)
        told = lambda report: [(each["rule"], each["line"], each["message"]) for each in report["findings"]]
        plain = told(self.drift("etc", status=1))
        self.assertEqual(len({rule for rule, *_ in plain}), 2, plain)
        report = self.drift(*self.baseline(), "etc", status=0)
        self.assertEqual(told(report), plain)
        self.assertTrue(all(each["accepted"] for each in report["findings"]))

    def test_weaker_is_found_with_both_places(self):
        self.write(NAME, COLLECTOR)
        options = self.baseline()
        self.write(NAME, WEAKER)
        report = self.drift(*options, "etc", status=1)
        found = [each for each in report["findings"] if each["rule"] == "tacet-cfg-protection-removed"]
        self.assertEqual(len(found), 1, report["findings"])
        self.assertIn("attributes/user", found[0]["message"])
        self.assertEqual([(each["line"], each["text"]) for each in found[0]["related"]][0],
                         (9, "in the baseline it stood here"))
        self.assertEqual(found[0]["alsoRules"], ["tacet-cfg-unredacted-pipeline"])

    def test_missing_and_unexpected_units(self):
        self.write(NAME, COLLECTOR)
        options = self.baseline()
        (self.folder / NAME).rename(self.folder / "etc/otelcol/other.yaml")
        self.assertEqual(self.rules(self.drift(*options, "etc", status=1)),
                         ["tacet-cfg-missing-unit", "tacet-cfg-unexpected-unit"])

    def test_untrusted_baselines_fail_closed(self):
        self.write(NAME, COLLECTOR)
        options = self.baseline()
        envelope = json.loads((self.folder / "b.json").read_text())
        envelope["signatures"] = []
        self.write("stripped.json", json.dumps(envelope))
        options[1] = "stripped.json"
        self.assertEqual(self.rules(self.drift(*options, "etc", status=4)),
                         ["tacet-cfg-baseline-untrusted"])
        options[1] = "none.json"
        self.drift(*options, "etc", status=4)

    def test_first_use_can_be_refused(self):
        self.write(NAME, COLLECTOR)
        options = self.baseline()
        self.drift(*options, "--no-first-use", "etc", status=4)
        self.drift(*options, "etc", status=0)
        self.drift(*options, "--no-first-use", "etc", status=0)

    def test_unreadable_input_is_incomplete(self):
        self.write(NAME, COLLECTOR + "service: {}\n")
        report = self.drift("--config", "none", "etc", status=3)
        self.assertIn("tacet-cfg-unreadable", self.rules(report))

    def test_links_are_followed_but_not_in_circles(self):
        self.write("elsewhere/config.yaml", WEAKER)
        (self.folder / "etc/sub").mkdir(parents=True)
        (self.folder / "etc/linked").symlink_to("../elsewhere")
        for name in ("a", "b", "sub/c", "sub/d"):
            (self.folder / "etc" / name).symlink_to(self.folder / "etc")
        report = self.drift("--config", "none", "etc", status=1)
        self.assertEqual([each["file"] for each in report["findings"]], ["etc/linked/config.yaml"])

    def test_standard_input(self):
        indented = "".join("    " + line + "\n" for line in WEAKER.splitlines())
        objects = ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: collector, namespace: ops}\n"
                   "data:\n  config.yaml: |\n" + indented)
        run = subprocess.run([str(scenario.TACET), "drift", "--config", "none", "--format", "json", "-"],
                             input=objects, capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertEqual(self.rules(json.loads(run.stdout)), ["tacet-cfg-unredacted-pipeline"])

    def test_suppressed_by_configuration(self):
        self.write(NAME, WEAKER)
        self.write("tacet.yaml", "suppressions:\n  - rule: tacet-cfg-unredacted-pipeline\n"
                                 "    path: etc/**\n    reason: holds made-up data\n")
        self.drift("etc", status=0)

    def test_wrong_configuration_and_options(self):
        self.write(NAME, COLLECTOR)
        self.write("tacet.yaml", "drift:\n  units:\n    - {system: otelcoll, files: [a]}\n")
        self.assertEqual(self.tacet("drift", "etc").returncode, 2)
        run = self.tacet("drift", "--config", "none", "--baseline", "b.json", "etc")
        self.assertEqual(run.returncode, 2)
        self.assertEqual(self.tacet("drift").returncode, 2)

    def test_contracts(self):
        self.write(NAME, COLLECTOR.replace("collector.shop.example", "api.honeycomb.io"))
        self.assertEqual(self.rules(self.drift("etc", status=1)), ["tacet-cfg-third-party"])
        self.write("tacet.yaml", "drift:\n  contracts:\n    - {owner: honeycomb.io, contract: a}\n")
        self.drift("etc", status=0)


if __name__ == "__main__":
    scenario.main()
