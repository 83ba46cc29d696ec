#!/usr/bin/python3
"""The Debian package without installing it: lintian is content, the unit is as closed as it is said to be, and
everything is in it. Needs the package (cmake --build --preset release --target package); skipped without."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import trichtest

# systemd-analyze's sum of what a service could do that it need not, times ten.
EXPOSURE_TCP, EXPOSURE_UNIX = 12, 6


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = pathlib.Path(tempfile.mkdtemp(prefix="trich-package-", dir="/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        cls.run_("dpkg-deb", "-R", trichtest.package(), cls.root)
        cls.unit = next(cls.root.glob("**/lib/systemd/system/trichd.service"))  # /lib, or /usr/lib: where this Debian's are

    @staticmethod
    def run_(*words):
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{words} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def test_lintian(self):
        run_as = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
        copy = self.root / trichtest.package().name
        shutil.copy(trichtest.package(), copy)
        self.root.chmod(0o755)
        told = self.run_(*run_as, "lintian", "--no-cfg", "--allow-root", "--fail-on=error,warning", copy)
        self.assertEqual(told, "")

    def test_everything_is_in_it(self):
        missing = [name for name in (
            "usr/sbin/trichd", "usr/bin/trich", "usr/libexec/trich/trich-broker", "usr/libexec/trich/trich-worker",
            "usr/libexec/trich/trich-metrics", "usr/share/doc/trichd/examples/prometheus/trich.rules.yml",
            "usr/share/doc/trichd/examples/grafana/trich.json",
            "usr/share/trich/lexicon/grammar.lex", "usr/share/trich/sql/001_schema.sql", "etc/trich/trichd.conf",
            "usr/lib/sysusers.d/trichd.conf", "usr/lib/tmpfiles.d/trichd.conf", "usr/share/doc/trichd/copyright",
            "usr/lib/systemd/catalog/trichd.catalog",
            "usr/share/doc/trichd/changelog.gz", "usr/share/doc/trichd/CHANGELOG.md.gz",
            "usr/share/doc/trichd/examples/unix-only.conf", "usr/share/bash-completion/completions/trich",
            *(f"usr/share/doc/trichd/examples/{name}" for name in ("producer.c", "producer.py", "reread.py",
                                                                   "cookbook/01-attendance.sql", "cookbook/articles/so-y-te/2024-08-kiem-tra.txt")),
            *(f"usr/share/man/man{page.name[-1]}/{page.name}.gz" for page in (trichtest.ROOT / "deploy" / "man").iterdir()),
        ) if not (self.root / name).is_file()]
        self.assertEqual(missing, [])
        self.assertEqual((self.root / "DEBIAN/conffiles").read_text(encoding="utf-8"), "/etc/trich/trichd.conf\n")

    def test_dependencies_are_libraries_as_linked(self):
        depends = self.run_("dpkg-deb", "-f", trichtest.package(), "Depends")
        for name in ("libc6", "libzmq5", "libczmq4", "libpq5", "liblmdb0", "libmicrohttpd12", "libsystemd0", "systemd"):
            self.assertRegex(depends, rf"(^|, ){name}(t64)?( \(|,|$)")

    def test_the_changelog_is_of_this_version(self):
        version = self.run_("dpkg-deb", "-f", trichtest.package(), "Version").strip()
        told = self.run_("zcat", self.root / "usr/share/doc/trichd/changelog.gz")
        self.assertTrue(told.startswith(f"trichd ({version}) "), told)

    def local_unit(self, name):
        """The unit as it is understood here, where its programs lie elsewhere."""
        local = self.root / name / "trichd.service"
        local.parent.mkdir()
        text = self.unit.read_text(encoding="utf-8")
        for program in ("sbin/trichd", "bin/trich"):
            self.assertIn(f"=/usr/{program}", text)
            text = text.replace(f"=/usr/{program}", f"={self.root}/usr/{program}")
        local.write_text(text, encoding="utf-8")
        return local

    def test_exposure(self):
        local = self.local_unit("exposed")
        self.run_("systemd-analyze", "security", "--no-pager", "--offline=true", f"--threshold={EXPOSURE_TCP}", local)

    def test_exposure_with_unix_sockets_only(self):
        local = self.local_unit("unix")
        drop_ins = local.with_name("trichd.service.d")
        drop_ins.mkdir()
        shutil.copy(self.root / "usr/share/doc/trichd/examples/unix-only.conf", drop_ins)
        self.run_("systemd-analyze", "security", "--no-pager", "--offline=true", f"--threshold={EXPOSURE_UNIX}", local)


if __name__ == "__main__":
    trichtest.need_package()
    unittest.main()
