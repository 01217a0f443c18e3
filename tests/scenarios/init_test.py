# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""tacet init looks at the project and writes a tacet.yaml that fits it, and that loads without a word."""

import re

import scenario

COLLECTOR = """receivers: {otlp: {protocols: {grpc: {endpoint: localhost:4317}}}}
exporters: {otlphttp: {endpoint: "https://api.honeycomb.io"}}
service: {pipelines: {traces: {receivers: [otlp], exporters: [otlphttp]}}}
"""
LOGGING = """#include "spdlog/spdlog.h"
#  include <sentry.h>
// #include <glog/logging.h>
const char *note = "#include <log4cxx/logger.h>";
static std::string maskCard(std::string_view number) { return std::string(number.size(), '*'); }
size_t hashOf(const std::string &text);
std::string greet(const std::string &name) { return maskCard(name); }
"""


class Init(scenario.Scenario):
    def init(self):
        run = self.tacet("init")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return run.stdout, (self.folder / "tacet.yaml").read_text()

    def loads(self, status=0):
        """Drift reads the file and has nothing to say about it; 3 where units are named that aren't there."""
        (self.folder / "empty").mkdir(exist_ok=True)
        run = self.tacet("drift", "empty")
        self.assertEqual((run.returncode, run.stderr), (status, ""))

    def switch_on(self):
        """Makes every example count: '#sinks:' and '#  - on:', but not '# prose'."""
        path = self.folder / "tacet.yaml"
        text = re.sub(r"^#(?=\w|  +[-\w]+:|  +- \S)", "", path.read_text(), flags=re.M)
        path.write_text(re.sub(r"^   (heuristic|annotated|strict) .*$", "", text, flags=re.M))
        return path.read_text()

    def test_an_empty_folder(self):
        said, text = self.init()
        self.assertIn("compilation database: none", said)
        self.assertIn("# No compile_commands.json was seen.", text)
        self.assertNotIn("known already", text)
        self.assertNotIn("Seen here", text)
        self.loads()
        self.switch_on()
        self.loads(3)

    def test_a_project(self):
        self.write("src/log.cpp", LOGGING)
        self.write("deploy/otelcol.yaml", COLLECTOR)
        self.write("build/compile_commands.json", "[]")
        self.write("build/CMakeCache.txt", "")
        self.write("build/_deps/x.cpp", "#include <log4cplus/logger.h>\n")
        said, text = self.init()
        self.assertIn("libraries that log: sentry, spdlog\n", said)
        self.assertIn("'tacet scan -p build' looks", text)
        self.assertIn("# - spdlog (src/log.cpp)\n", text)
        self.assertIn("#  - vendor: sentry\n", text)
        self.assertIn('#  - on: "**::maskCard"   # src/log.cpp\n', text)
        self.assertIn("# - otelcol (deploy/otelcol.yaml)\n", text)
        self.assertRegex(text, r'#    otelcol: "[\d.]+"\n')
        self.assertIn("#    - owner: honeycomb.io\n", text)
        for absent in ("glog", "log4cxx", "log4cplus", "hashOf", "greet", "crashpad"):
            self.assertNotIn(absent, text)
        self.loads()

    def test_examples_hold_when_they_are_switched_on(self):
        self.write("src/log.cpp", LOGGING)
        self.write("deploy/a b.yaml", COLLECTOR)
        self.write("deploy/it's.yaml", COLLECTOR)
        self.init()
        self.assertEqual(self.tacet("drift", "deploy").returncode, 1)
        text = self.switch_on()
        self.assertIn("\n      files: ['deploy/a b.yaml', 'deploy/it''s.yaml']", text)
        (self.folder / "tacet").mkdir()
        self.write("tacet/our-libraries.yaml", "library: ours\nabout: ours\n")
        self.loads(3)
        run = self.tacet("drift", "deploy")
        self.assertEqual(run.stderr, "")
        self.assertNotIn("third-party", run.stdout)

    def test_a_file_that_is_there_stays(self):
        self.write("tacet.yaml", "profile: strict\n")
        run = self.tacet("init")
        self.assertEqual(run.returncode, 2)
        self.assertIn("already there", run.stderr)
        self.assertEqual((self.folder / "tacet.yaml").read_text(), "profile: strict\n")

    def test_another_folder(self):
        self.write("sub/main.c", "#include <syslog.h>\n")
        run = self.tacet("init", "sub/tacet.yaml")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("# - syslog (main.c)\n", (self.folder / "sub/tacet.yaml").read_text())


if __name__ == "__main__":
    scenario.main()
