#!/usr/bin/python3
"""cmake --install puts every file in its place, and what it installed works from there."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import trichtest


def cache(name):
    """A variable of the build under test."""
    for line in (trichtest.build_dir() / "CMakeCache.txt").read_text(encoding="utf-8").splitlines():
        if line.split(":")[0] == name:
            return line.split("=", 1)[1]
    raise KeyError(name)


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = pathlib.Path(tempfile.mkdtemp(prefix="trich-install-", dir="/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        subprocess.run(["cmake", "--install", str(trichtest.build_dir())], env={**os.environ, "DESTDIR": str(cls.root)},
                       check=True, capture_output=True, text=True)
        cls.prefix = cls.root / cache("CMAKE_INSTALL_PREFIX").lstrip("/")
        cls.unit_dir = cls.root / cache("TRICH_SYSTEMD_UNIT_DIR").lstrip("/")

    def test_everything_is_in_its_place(self):
        missing = [name for name in ("sbin/trichd", "bin/trich", "libexec/trich/trich-broker",
                                     "libexec/trich/trich-worker", "libexec/trich/trich-metrics", "share/trich/lexicon/grammar.lex",
                                     "share/trich/sql/001_schema.sql")
                   if not (self.prefix / name).is_file()]
        missing += [str(path) for path in
                    (self.unit_dir / "trichd.service",
                     self.root / cache("TRICH_SYSTEMD_SYSUSERS_DIR").lstrip("/") / "trichd.conf",
                     self.root / cache("TRICH_SYSTEMD_TMPFILES_DIR").lstrip("/") / "trichd.conf",
                     self.root / cache("TRICH_SYSTEMD_CATALOG_DIR").lstrip("/") / "trichd.catalog")
                    if not path.is_file()]
        self.assertEqual(missing, [])

    def test_nothing_of_the_build_is_installed(self):
        found = [str(path) for path in self.root.rglob("*")
                 if path.name.startswith(".") or path.suffix in (".a", ".o", ".h", ".in")]
        self.assertEqual(found, [])

    def test_every_lexicon_and_sql_file_of_the_source_is_installed(self):
        for source, ext, place in (("common/lexicon", "lex", "lexicon"), ("daemon/sql", "sql", "sql")):
            want = {path.name for path in (trichtest.ROOT / source).glob(f"*.{ext}")}
            got = {path.name for path in (self.prefix / "share/trich" / place).glob(f"*.{ext}")}
            self.assertEqual(got, want)

    def test_the_installed_programs_find_their_data(self):
        done = subprocess.run([str(self.prefix / "bin/trich"), "extract", "-"], input="Bệnh viện khai trương khoa mới.\n",
                              capture_output=True, text=True, check=False, timeout=trichtest.WAIT_S)
        self.assertEqual((done.returncode, done.stdout.count("\n")), (0, 1), done.stderr)

    def test_the_installed_supervisor_finds_its_children(self):
        daemon = trichtest.Trichd(None, bin_dir=self.prefix / "sbin")
        self.addCleanup(daemon.close)
        self.assertEqual(daemon.stop(), 0)

    def test_the_unit_names_the_installed_program_and_is_understood(self):
        unit = (self.unit_dir / "trichd.service").read_text(encoding="utf-8")
        self.assertIn(f"ExecStart={cache('CMAKE_INSTALL_PREFIX')}/sbin/trichd\n", unit)
        self.assertNotIn("@CMAKE", unit)
        if not shutil.which("systemd-analyze"):
            self.skipTest("no systemd-analyze here")
        # Below another root neither the user nor the targets of a whole system are there: only its syntax is asked.
        local = self.root / "verify/trichd.service"
        local.parent.mkdir()
        local.write_text(unit.replace(cache("CMAKE_INSTALL_PREFIX"), str(self.prefix)), encoding="utf-8")
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(local)],
                              capture_output=True, text=True, check=False)
        complaints = [line for line in done.stderr.splitlines() if "trichd.service" in line]
        self.assertEqual(complaints, [])


if __name__ == "__main__":
    unittest.main()
