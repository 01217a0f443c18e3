# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The bundled example: each line that says it leaks is reported, each harmless twin is not."""

import subprocess

import scenario
from scenario import ROOT


class Example(scenario.Scenario):
    def test_leaks_and_twins(self):
        example = ROOT / "testdata" / "example"
        subprocess.run(["cmake", "-S", example, "-B", "b", "-G", "Ninja"], cwd=self.folder, check=True,
                       capture_output=True)
        report = self.scan("-p", "b", "--root", ROOT, "--min-confidence", "low", status=1)
        found = {(finding["file"], finding["line"]) for finding in report["findings"]}
        leaks = set()
        for path in sorted((example / "src").iterdir()):
            name = path.relative_to(ROOT).as_posix()
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if "// leak:" in line:
                    leaks.add((name, number))
        self.assertEqual(found, leaks)
        self.assertEqual(report["coverage"]["unitsAnalysed"], 6)


if __name__ == "__main__":
    scenario.main()
