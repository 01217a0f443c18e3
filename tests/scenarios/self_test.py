# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Our own sources pass the strictest scan: what is shown is a literal, a count, public or answered for."""

import scenario

LAYERS = ("core", "checks", "drift", "integrations")


class Self(scenario.Scenario):
    def test_strict(self):
        report = self.scan("-p", scenario.BUILD, "--root", scenario.ROOT, "--profile", "strict", "--fail-on", "never",
                           *(scenario.ROOT / layer for layer in LAYERS))
        shown = [f"{f['file']}:{f['line']}: {f['rule']}: {f['message']}" for f in report["findings"]
                 if f["level"] in ("error", "warning") and not f["suppression"]]
        self.assertEqual(shown, [])
        self.assertGreater(report["coverage"]["unitsAnalysed"], 100)
        self.assertEqual(report["coverage"]["unitsAnalysed"], report["coverage"]["unitsTotal"])


if __name__ == "__main__":
    scenario.main()
