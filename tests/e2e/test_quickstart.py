#!/usr/bin/python3
"""deploy/quickstart in a copy of the source tree and a directory of its own: from nothing to tables, again, stop, purge."""

import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time
import unittest

import trichtest


def run(source, *words, prefix=()):
    """quickstart of the copied tree: its CompletedProcess."""
    return subprocess.run([*prefix, source / "deploy" / "quickstart", *map(str, words)], capture_output=True, text=True,
                          check=False, timeout=540, stdin=subprocess.DEVNULL)


class Quickstart(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.home = pathlib.Path(tempfile.mkdtemp(prefix="trich-qs-", dir="/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.home, ignore_errors=True)
        cls.source = cls.home / "source"
        shutil.copytree(trichtest.ROOT, cls.source, ignore=shutil.ignore_patterns("build", ".git", "__pycache__"))
        cls.home.chmod(0o755)
        cls.dir = cls.home / "run"
        cls.addClassCleanup(run, cls.source, "--purge", "--dir", cls.dir)

    def ok(self, *words):
        done = run(self.source, *words)
        self.assertEqual(done.returncode, 0, f"{done.stdout}\n{done.stderr}")
        return done.stdout

    def query(self, sql):
        return subprocess.run(["psql", "-h", self.dir / "run", "-U", "reader", "-d", "trich", "-X", "-At", "-c", sql],
                              capture_output=True, text=True, check=True).stdout.strip()

    def processes(self):
        """Pids of processes whose program or arguments lie in our directory."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    if str(self.dir).encode() in (entry / "cmdline").read_bytes():
                        found.append(int(entry.name))
                except OSError:
                    continue
        return found

    def test_from_nothing_to_nothing(self):
        with self.subTest("first run"):
            shown = self.ok("--dir", self.dir)
            self.assertIn(f"psql -h {self.dir}/run -U reader trich", shown)
            for title in ("Articles and what was found", "Who took part", "Figures of organisations", "Awards",
                          "What was asked"):
                self.assertIn(title, shown)
            self.assertEqual(self.query("SELECT count(*) FROM article"), "10")
            self.assertEqual(self.query("SELECT count(*) FROM receipt WHERE state <> 'done'"), "0")
            self.assertIn(self.query("SELECT min(name) FROM person WHERE 'presided' = ANY (roles::text[])"), shown)
        with self.subTest("PostgreSQL never runs as root, and listens on no network"):
            owner = (self.dir / "postgresql" / "postmaster.pid").stat().st_uid
            self.assertNotEqual(owner, 0)
            self.assertEqual(self.query("SHOW listen_addresses"), "")
        with self.subTest("a reader cannot write"):
            with self.assertRaises(subprocess.CalledProcessError):
                self.query("DELETE FROM article")
        with self.subTest("second run changes nothing"):
            before = self.query("SELECT count(*), max(revision), max(stored_at) FROM article")
            began = time.monotonic()
            shown = self.ok("--dir", self.dir)
            print(f"second run took {time.monotonic() - began:.1f} s")
            self.assertIn("PostgreSQL: runs already", shown)
            self.assertIn("trichd: runs already", shown)
            self.assertEqual(self.query("SELECT count(*), max(revision), max(stored_at) FROM article"), before)
        with self.subTest("--stop leaves the data and nothing running"):
            self.ok("--stop", "--dir", self.dir)
            self.assertEqual(self.processes(), [])
            self.assertTrue((self.dir / "postgresql" / "PG_VERSION").exists())
        with self.subTest("--stop again is harmless"):
            self.ok("--stop", "--dir", self.dir)
        with self.subTest("a run after --stop goes on with the data"):
            self.ok("--dir", self.dir)
            self.assertEqual(self.query("SELECT count(*), max(revision), max(stored_at) FROM article"), before)
        with self.subTest("--purge removes everything"):
            self.ok("--purge", "--dir", self.dir)
            self.assertEqual(self.processes(), [])
            self.assertFalse(self.dir.exists())

    @unittest.skipIf(os.geteuid() != 0, "only root can become another user")
    def test_a_plain_user_needs_no_root(self):
        """With all packages there nothing asks for more than the user has; the default directory is the home's."""
        home = self.home / "home"
        home.mkdir()
        nobody = pwd.getpwnam("nobody")
        for top in (self.source, home):
            subprocess.run(["chown", "-R", "nobody", top], check=True)
        prefix = ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups", "env",
                  f"HOME={home}"]
        try:
            done = run(self.source, prefix=prefix)
            self.assertEqual(done.returncode, 0, f"{done.stdout}\n{done.stderr}")
            self.assertIn(f"psql -h {home}/.trich-quickstart/run", done.stdout)
            self.assertEqual((home / ".trich-quickstart" / "postgresql").stat().st_uid, nobody.pw_uid)
        finally:
            done = run(self.source, "--purge", prefix=prefix)
        self.assertEqual(done.returncode, 0, f"{done.stdout}\n{done.stderr}")
        self.assertEqual(list(home.iterdir()), [])

    def test_foreign_directories_are_left_alone(self):
        other = self.home / "other"
        other.mkdir()
        (other / "precious").write_text("mine")
        for words in (["--purge"], ["--stop"], []):
            done = run(self.source, *words, "--dir", other)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("was not made by quickstart", done.stderr)
        self.assertEqual((other / "precious").read_text(), "mine")

    def test_help_and_mistakes(self):
        self.assertIn("--purge", self.ok("--help"))
        for words, reason in ((["--frobnicate"], "unknown argument"), (["--dir"], "needs a directory"),
                              (["--dir", "/tmp/" + "x" * 100], "too long"), (["--dir", "/tmp/a b"], "blanks")):
            done = run(self.source, *words)
            self.assertEqual(done.returncode, 1)
            self.assertIn(reason, done.stderr)


if __name__ == "__main__":
    unittest.main()
