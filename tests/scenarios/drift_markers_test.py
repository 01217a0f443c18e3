# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""No value of a configuration gets into any output: every value of every case carries a marker.

The files are those of testdata/configs. A value is what stands between quotes or behind a sign of
assignment. With all of them marked, no file is understood any more, and messages are about what is
wrong; so files are also tried with every fifth value marked, then with the others, in turn.
"""

import itertools
import re
import shutil
import subprocess

import scenario

CASES = scenario.ROOT / "testdata" / "configs"
MARKER = "ZqXmark"
KEY = r"[ \t]*(?:- )?[\w.\-/\"\[\]@$]+[ \t]*(?::|=)[ \t]+|[ \t]+[A-Z][\w.]*[ \t]+"
FIELD = re.compile(r"[a-z_]+(?:[._][a-z_]+)*")
NAMES_FIELD = re.compile(r"\b(?:key|Remove|Remove_key|Record|Key)\b")
VALUE = re.compile(rf"^({KEY})([^\s{{\[#|>&'\"][^\n{{}}\[\]]*)$", re.M)
QUOTED = re.compile(r"(?<=[:=,\[(>] )\"([^\"\n]+)\"|(?<==)\"([^\"\n]+)\"")


def marked(text, part=0, parts=1):
    """The text with a marker behind each value whose number leaves `part` when divided by `parts`."""
    number = itertools.count()

    def mark(value, before=""):
        turn = next(number)
        if FIELD.fullmatch(value) and (NAMES_FIELD.search(before) or before == '"'):
            return value  # names of fields are shown: that is how people know what is meant
        return f"{value}{MARKER}{turn}" if turn % parts == part else value

    text = VALUE.sub(lambda found: found[1] + mark(found[2].rstrip(), found[1]), text)
    return QUOTED.sub(lambda found: '"' + mark(found[1] or found[2], '"') + '"', text)


class Markers(scenario.Scenario):
    def search(self, *command, names=()):
        run = self.tacet(*command)
        self.assertIn(run.returncode, (0, 1, 3), f"{command}: {run.stderr}")
        texts = {"standard output": run.stdout, "standard error": run.stderr}
        texts |= {name: (self.folder / name).read_text() for name in names}
        for name, text in texts.items():
            found = re.search(f"[^\n]*{MARKER}[^\n]*", text)
            self.assertIsNone(found, f"{command}, {name}: {found and found[0]}")
        return run

    def tree(self, change):
        """All systems' files, changed; also those that were approved."""
        shutil.rmtree(self.folder / "tree", ignore_errors=True)
        for case in sorted(CASES.glob("*/*/after")):
            for path in sorted(case.rglob("*")):
                if path.is_file():
                    name = path.relative_to(CASES)
                    self.write(f"tree/{name}", change(path.read_text(errors="replace")))

    def search_tree(self):
        formats = ["--format", "text", "--format", "sarif=r.sarif", "--format", "json=r.json"]
        self.search("drift", "--config", "none", *formats, "tree", names=("r.sarif", "r.json"))
        return self.search("drift", "show", "--config", "none", "tree").stdout

    def test_all_values(self):
        self.tree(marked)
        self.assertIn("unit ", self.search_tree())

    def test_some_values(self):
        for part in range(5):
            self.tree(lambda text, part=part: marked(text, part, 5))
            self.assertIn("posture", self.search_tree())

    def test_hosts_users_and_patterns(self):
        """Whole files of one system each, in which every value that could be secret is a marker."""
        self.write("tree/etc/otelcol/config.yaml", f"""
receivers:
  otlp: {{protocols: {{grpc: {{endpoint: "{MARKER}.example:4317"}}}}}}
processors:
  redaction:
    allow_all_keys: true
    blocked_values: ["{MARKER}[0-9]+"]
  transform:
    error_mode: ignore
    trace_statements: [{{context: span, statements: ['replace_pattern(attributes["a"], "{MARKER}", "x")']}}]
exporters:
  otlphttp:
    endpoint: http://{MARKER.lower()}:{MARKER}@{MARKER}.example/{MARKER}
    headers: {{authorization: "Bearer {MARKER}"}}
service:
  telemetry: {{logs: {{level: "{MARKER}"}}}}
  pipelines:
    traces: {{receivers: [otlp], processors: [redaction, transform], exporters: [otlphttp]}}
""")
        self.write("tree/etc/vector/vector.yaml", f"""
sources: {{app: {{type: file, include: ["/var/{MARKER}"]}}}}
transforms:
  scrub: {{type: remap, inputs: [app], source: '.message = redact(.message, filters: [r"{MARKER}"])'}}
sinks:
  out: {{type: http, inputs: [scrub], uri: "http://{MARKER}.example", auth: {{strategy: basic, user: {MARKER}, password: {MARKER}}}}}
""")
        run = self.search("drift", "--config", "none", "tree")
        self.assertIn("tacet-cfg-cleartext-export", run.stdout)
        self.search("drift", "show", "--config", "none", "tree")
        self.search("baseline", "create", "tree", "-o", "b.json", "--state", "s.json", names=("b.json",))
        self.search("baseline", "show", "b.json")
        payload = subprocess.run(["python3", "-c", "import base64, json, sys; sys.stdout.buffer.write("
                                  "base64.b64decode(json.load(open('b.json'))['payload']))"],
                                 capture_output=True, text=True, cwd=self.folder, check=True).stdout
        self.assertNotIn(MARKER, payload)


if __name__ == "__main__":
    scenario.main()
