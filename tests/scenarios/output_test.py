# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Reports: same input, same bytes; no secret in any of them; several at once."""

import json

import scenario

SECRET = "hunter2-very-secret"
CODE = f"""#include <cstdio>
static const char *password = "{SECRET}";
void f() {{ std::fprintf(stderr, "password {SECRET} %s", password); }}
void g() {{ std::fprintf(stdout, "%s", password); }} // {SECRET}
"""
class Output(scenario.Scenario):
    def test_same_bytes_and_no_secret(self):
        names = [f"{letter}.cpp" for letter in "abcdef"]
        for name in names:
            self.write(name, CODE)
        self.write("broken.cpp", "int nothing() { return nowhere; }\n")
        self.database(*names, "broken.cpp", "gone.cpp")
        for form in ("text", "json", "sarif", "github", "gitlab", "checkstyle"):
            first = self.tacet("scan", "-p", ".", "--format", form)
            second = self.tacet("scan", "-p", ".", "--format", form, "-j", "1")
            self.assertEqual(first.stdout, second.stdout)
            self.assertEqual(first.returncode, 3)
            self.assertIn("a.cpp", first.stdout)
            self.assertNotIn(SECRET, first.stdout + first.stderr)
            self.assertNotIn(str(self.folder), first.stdout)

    def test_no_value_of_a_literal(self):
        # In halves: this file is looked at by scanners for secrets as well.
        token, rows = "ghp_" + "bQTKjtayTfSlX2oumQ5geJ6xZGWtmeTtfosi", ["Zk3vT9wq" * 8, "pL8sYb2d" * 8, "Qm5xRn7c" * 8]
        code = (f'const char *a = "{token}";\nconst char *b = "{token[:9]}" "{token[9:]}"; // {token}\n'
                f'const char *c = R"(-----BEGIN PRIVATE KEY-----\n' + "\n".join(rows) + '\n)"; // real\n'
                f'/* {token} */ void f(const char *); void g() {{ f("{token}"); }}\n')
        self.write("a.cpp", code)
        for form in ("text", "json", "sarif"):
            run = self.tacet("scan", "--format", form, "a.cpp", "--")
            self.assertEqual(run.stdout.count("looks like a real") if form == "text" else 4, 4, run.stdout)
            for value in (token, token[9:], *rows):
                self.assertNotIn(value[:12], run.stdout + run.stderr)

    def test_several_formats(self):
        self.write("a.cpp", CODE)
        run = self.tacet("scan", "--format", "text", "--format", "sarif=r.sarif", "a.cpp", "--")
        self.assertIn("[tacet-log-leak]", run.stdout)
        sarif = json.loads((self.folder / "r.sarif").read_text())
        rules = {result["ruleId"] for result in sarif["runs"][0]["results"]}
        self.assertEqual(rules, {"tacet-log-leak"})

    def test_shared_headers_change_nothing(self):
        names = [f"{letter}.cpp" for letter in "abcdef"]
        for name in names:
            self.write(name, "#include <string>\n#include <vector>\n" + CODE)
        # Is broken by headers that it doesn't include, and has to be parsed without.
        self.write("alone.cpp", CODE + "int wcslen = 1;\n")
        self.database(*names, "alone.cpp")
        shared = self.tacet("scan", "-p", ".", "--fail-on", "never")
        self.assertEqual(shared.returncode, 0, shared.stdout)
        self.assertIn("alone.cpp", shared.stdout)
        whole = self.scan("-p", ".", "--fail-on", "never", status=0)["findings"]
        for name in [*names, "alone.cpp"]:
            # One unit shares with nobody.
            single = self.scan("-p", ".", name, "--fail-on", "never", status=0)["findings"]
            self.assertEqual(single, [each for each in whole if each["file"] == name])


if __name__ == "__main__":
    scenario.main()
