# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Metrics tell how a run ended, however it ended; the scheduled unit that writes them is sound."""

import re
import shutil
import subprocess
import time
import unittest

import scenario
from scenario import ROOT

COLLECTOR = """receivers: {otlp: {protocols: {grpc: {endpoint: localhost:4317}}}}
exporters: {otlp/backend: {endpoint: collector.shop.example:4317}}
service: {pipelines: {traces: {receivers: [otlp], exporters: [otlp/backend]}}}
"""
SAMPLE = re.compile(r'^([a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\.)*",?)+\})?) (-?\d+)$')


class Metrics(scenario.Scenario):
    def drift(self, *arguments, status):
        run = self.tacet("drift", "--config", "none", "--metrics", "out/drift.prom", *arguments)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return self.samples()

    def samples(self):
        """By name and labels; every line has to be one of the format's."""
        self.assertEqual([each.name for each in (self.folder / "out").iterdir()], ["drift.prom"])
        path = self.folder / "out/drift.prom"
        self.assertEqual(path.stat().st_mode & 0o777, 0o644)
        found, typed = {}, set()
        for line in path.read_text().splitlines():
            if line.startswith("# TYPE "):
                typed.add(line.split()[2])
            if line.startswith("# "):
                continue
            sample = SAMPLE.match(line)
            self.assertTrue(sample, line)
            self.assertIn(sample[1].split("{")[0], typed)
            found[sample[1]] = int(sample[2])
        return found

    def baseline(self):
        for command in (["openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem"],
                        ["openssl", "pkey", "-in", "key.pem", "-pubout", "-out", "pub.pem"]):
            subprocess.run(command, cwd=self.folder, check=True, capture_output=True)
        for command in (["create", "etc", "-o", "b.json", "--scope", "web", "--state", "a.json"],
                        ["sign", "b.json", "--key", "key.pem", "--state", "a.json"],
                        ["trust", "add", "trust.yaml", "--operator", "ana", "--key", "pub.pem"]):
            run = self.tacet("baseline", *command)
            self.assertEqual(run.returncode, 0, run.stderr)
        return ["--baseline", "b.json", "--trust", "trust.yaml", "--state", "host.json", "etc"]

    def test_findings_and_times(self):
        self.write("etc/otelcol/config.yaml", COLLECTOR)
        self.write("etc/odd/config.yaml", "greeting: hello\n")
        before = int(time.time())
        found = self.drift("etc", status=1)
        self.assertEqual(sum(value for name, value in found.items() if name.startswith(
            "tacet_drift_findings{") and "unredacted-pipeline" in name), 1)
        self.assertGreaterEqual(found["tacet_drift_last_good_timestamp_seconds"], before)
        self.assertEqual(found["tacet_drift_exit_status"], 1)
        self.assertEqual(found['tacet_drift_units{state="understood"}'], 1)
        self.assertFalse([name for name in found if "baseline_" in name and "rule=" not in name])

    def test_a_refused_baseline_keeps_the_last_good_run(self):
        self.write("etc/otelcol/config.yaml", COLLECTOR)
        options = self.baseline()
        good = self.drift(*options, status=0)
        self.assertEqual(good["tacet_drift_baseline_trusted"], 1)
        self.assertEqual(good['tacet_drift_baseline_version{scope="web"}'], 1)
        self.assertEqual(good["tacet_drift_findings_accepted"], 1)
        self.write("b.json", (self.folder / "b.json").read_text().replace('"sig":"', '"sig":"AAAA'))
        bad = self.drift(*options, status=4)
        self.assertEqual(bad["tacet_drift_baseline_trusted"], 0)
        self.assertEqual([name for name in bad if "baseline_refused" in name].__len__(), 1)
        self.assertFalse([name for name in bad if "baseline_version" in name])
        self.assertEqual(bad["tacet_drift_last_good_timestamp_seconds"],
                         good["tacet_drift_last_good_timestamp_seconds"])

    def test_runs_that_end_early_are_told_without_zeros(self):
        self.write("etc/otelcol/config.yaml", COLLECTOR)
        self.write("wrong.yaml", "profil: strict\n")
        run = self.tacet("drift", "--config", "wrong.yaml", "--metrics", "out/drift.prom", "etc")
        self.assertEqual(run.returncode, 2)
        found = self.samples()
        self.assertEqual(found["tacet_drift_exit_status"], 2)
        self.assertEqual(found["tacet_drift_last_good_timestamp_seconds"], 0)
        self.assertFalse([name for name in found if "findings" in name or "units" in name])

    def test_metrics_that_cannot_be_written(self):
        self.write("etc/otelcol/config.yaml", COLLECTOR)
        self.write("file", "")
        run = self.tacet("drift", "--config", "none", "--metrics", "file/x.prom", "etc")
        self.assertEqual(run.returncode, 2)
        self.assertIn("cannot write 'file/x.prom'", run.stderr)

    @unittest.skipUnless(shutil.which("promtool"), "promtool is part of Debian's prometheus")
    def test_prometheus_takes_it(self):
        self.write("etc/otelcol/config.yaml", COLLECTOR)
        self.drift(*self.baseline(), status=0)
        with open(self.folder / "out/drift.prom") as file:
            subprocess.run(["promtool", "check", "metrics"], stdin=file, check=True)
        subprocess.run(["promtool", "test", "rules", ROOT / "testdata/prometheus/alerts_test.yml"],
                       check=True, capture_output=True)


class Schedule(scenario.Scenario):
    """integrations/systemd, as systemd itself judges it."""

    def unit(self):
        text = (ROOT / "integrations/systemd/tacet-drift.service").read_text()
        self.assertIn("\nExecStart=tacet drift ", text)
        shutil.copy(ROOT / "integrations/systemd/tacet-drift.timer", self.folder)
        return self.write("tacet-drift.service",
                          text.replace("ExecStart=tacet", f"ExecStart={scenario.TACET}"))

    @unittest.skipUnless(shutil.which("systemd-analyze"), "without systemd")
    def test_verified_and_sandboxed(self):
        unit = self.unit()
        run = subprocess.run(["systemd-analyze", "verify", unit, unit.with_suffix(".timer")],
                             capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stdout + run.stderr), (0, ""))
        run = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=20", unit],
                             capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_the_unit_only_uses_options_that_there_are(self):
        help_text = self.tacet("drift", "--help").stdout
        options = re.findall(r"--[a-z-]+", re.search(
            r"ExecStart=((?:.*\\\n)*.*)", self.unit().read_text())[1].split("tacet", 1)[1])
        self.assertGreater(len(options), 4)
        for option in options:
            self.assertIn(option, help_text)


if __name__ == "__main__":
    scenario.main()
