# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The bundled deployment: what got weaker is found, in five systems, and nothing else."""

import json
import subprocess

import scenario

DEPLOY = scenario.ROOT / "testdata" / "example" / "deploy"
EXPECTED = [
    ("protection-weakened", "etc/fluent-bit/fluent-bit.conf", 19, "tacet-cfg-cleartext-export"),
    ("protection-weakened", "etc/otelcol/config.yaml", 8, "tacet-cfg-cleartext-export"),
    ("protection-removed", "etc/otelcol/config.yaml", 40, "tacet-cfg-unredacted-pipeline"),  # attributes/user
    ("protection-removed", "etc/otelcol/config.yaml", 40),  # redaction/cards
    ("protection-weakened", "etc/rsyslog.d/50-forward.conf", 3, "tacet-cfg-cleartext-export"),
    ("exposure-added", "etc/systemd/journald.conf.d/99-debug.conf", 4),
    ("protection-weakened", "etc/vector/vector.toml", 13, "tacet-cfg-fail-open-redaction"),
]


class Example(scenario.Scenario):
    def run_all(self, *commands):
        for command in commands:
            run = subprocess.run([str(part) for part in command], cwd=self.folder, capture_output=True, text=True)
            self.assertEqual(run.returncode, 0, run.stderr)

    def drift(self, state):
        root = DEPLOY / state
        run = self.tacet("drift", "--baseline", "b.json", "--trust", "trust.yaml", "--state", "s.json",
                         "--config", DEPLOY / "tacet.yaml", "--root", root, "--format", "json", root / "etc")
        found = []
        for finding in json.loads(run.stdout)["findings"]:
            if not finding["accepted"]:
                rule = finding["rule"].removeprefix("tacet-cfg-")
                found.append((rule, finding["file"], finding["line"], *finding["alsoRules"]))
        return run.returncode, found

    def test_drift(self):
        approved = DEPLOY / "approved"
        self.run_all(
            ["openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem"],
            ["openssl", "pkey", "-in", "key.pem", "-pubout", "-out", "pub.pem"],
            [scenario.TACET, "baseline", "create", approved / "etc", "--root", approved, "--config",
             DEPLOY / "tacet.yaml", "--scope", "web", "-o", "b.json", "--state", "s.json"],
            [scenario.TACET, "baseline", "sign", "b.json", "--key", "key.pem", "--state", "s.json"],
            [scenario.TACET, "baseline", "trust", "add", "trust.yaml", "--operator", "ana", "--key", "pub.pem"])
        self.assertEqual(self.drift("approved"), (0, []))
        status, found = self.drift("deployed")
        self.assertEqual(status, 1)
        self.assertEqual(found, EXPECTED)


if __name__ == "__main__":
    scenario.main()
