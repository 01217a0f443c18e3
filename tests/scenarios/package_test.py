# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The Debian package of the configuration half: what it holds, what it asks for, and that it runs unpacked."""

import shutil
import subprocess
import unittest

import scenario
from scenario import BUILD


@unittest.skipUnless(shutil.which("dpkg-shlibdeps"), "dpkg-shlibdeps is part of Debian's dpkg-dev")
class DriftPackage(scenario.Scenario):
    @classmethod
    def setUpClass(cls):
        cls.place = scenario.Path(scenario.tempfile.mkdtemp()).resolve()
        cls.addClassCleanup(shutil.rmtree, cls.place)
        configs = [BUILD / name for name in ("CPackDriftConfig.cmake", "CPackConfig.cmake")]
        config = next(each for each in configs if each.exists())
        run = subprocess.run(["cpack", "--config", config, "-B", cls.place], capture_output=True, text=True)
        if run.returncode:
            raise AssertionError(run.stdout + run.stderr)
        cls.package = next(cls.place.glob("tacet-drift_*.deb"))
        cls.root = cls.place / "root"
        subprocess.run(["dpkg-deb", "-R", cls.package, cls.root], check=True)

    def field(self, name):
        return subprocess.run(["dpkg-deb", "-f", self.package, name], check=True, capture_output=True,
                              text=True).stdout.strip()

    def test_needs_libraries_and_no_compiler(self):
        depends = self.field("Depends")
        for wanted in ("libc6", "libssl3", "libyaml-cpp"):
            self.assertIn(wanted, depends)
        for unwanted in ("llvm", "clang", "git"):
            self.assertNotIn(unwanted, depends)
        names = [path.relative_to(self.root).as_posix() for path in self.root.rglob("*")]
        self.assertFalse([name for name in names if "clang" in name or "tacet-scan" in name], names)

    def test_replaces_the_whole_and_is_replaced_by_it(self):
        self.assertEqual(self.field("Conflicts"), "tacet")
        self.assertEqual(self.field("Replaces"), "tacet")

    def test_the_timer_is_there_and_not_enabled(self):
        self.assertTrue((self.root / "usr/lib/systemd/system/tacet-drift.timer").is_file())
        self.assertFalse((self.root / "etc").exists())
        for script in ("postinst", "postrm"):
            path = self.root / "DEBIAN" / script
            self.assertEqual(path.stat().st_mode & 0o777, 0o755)
            self.assertNotRegex(path.read_text(), "systemctl.*(enable|start)")
            subprocess.run(["sh", "-n", path], check=True)

    def test_what_debian_asks_for(self):
        doc = self.root / "usr/share/doc/tacet-drift"
        self.assertTrue((doc / "copyright").is_file())
        self.assertTrue((doc / "changelog.gz").is_file())
        self.assertTrue((self.root / "usr/share/man/man1/tacet-drift.1.gz").is_file())
        for path in self.root.rglob("*"):
            self.assertFalse(path.stat().st_mode & 0o022, path)

    def test_it_runs(self):
        self.write("etc/rsyslog.conf", "*.* @@logs.example:514\n")
        run = self.tacet("drift", "--config", "none", "etc", program=self.root / "usr/bin/tacet")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("tacet-cfg-cleartext-export", run.stdout)
        run = self.tacet("scan", "a.c", program=self.root / "usr/bin/tacet")
        self.assertEqual(run.returncode, 2)
        self.assertIn("tacet-scan is not beside this program", run.stderr)


if __name__ == "__main__":
    scenario.main()
