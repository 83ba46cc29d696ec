"""The package in a booted Debian (booted.py), with Debian's own PostgreSQL beside it: what tests of the service share.

Needs the package (cmake --build --preset release --target package), root, and a kernel that lets us boot; where that is not
so all is skipped, with exit status 77. Tests of a class run in the order of their names: they share one machine.
"""

import json
import subprocess
import sys
import unittest

import booted
import trichtest

SAMPLES = sorted((trichtest.ROOT / "deploy" / "samples").glob("*.txt"))
CONF = "/etc/trich/trichd.conf"


def lines_of(source, many):
    """So many articles as JSON lines, all different."""
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES]
    return "".join(json.dumps({"source": source, "id": str(i), "content": f"{texts[i % len(texts)]}\nTin số {i}.\n"}) + "\n"
                   for i in range(many))


class Load:
    """Articles pushed from inside while something else happens."""

    def __init__(self, system, source, many):
        self.source, self.many, self.system = source, many, system
        system.write(f"/root/{source}.jsonl", lines_of(source, many))
        self.start()

    def start(self):
        """Once more, when it has ended."""
        self.process = self.system.popen("trich", "push", "--quiet", "--timeout", "120", f"/root/{self.source}.jsonl",
                                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def end(self):
        with self.process:
            output, _ = self.process.communicate(timeout=trichtest.WAIT_S * 2)
        if self.process.returncode != 0:
            raise AssertionError(f"trich push ended with {self.process.returncode}:\n{output}")


class WithService(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # policy-rc.d: images of containers forbid packages to start services. auto-update: an index of all man pages takes long.
        cls.system = booted.Booted(without=("/etc/postgresql", "/var/lib/postgresql", "/etc/trich", "/var/lib/trich",
                                            "/usr/sbin/policy-rc.d", "/var/lib/man-db/auto-update"))
        cls.addClassCleanup(cls.system.close)
        # As on a machine where PostgreSQL comes second.
        cls.install(trichtest.package())
        cls.system.run("pg_createcluster", trichtest.PG_BIN.parent.name, "main", "--start", "--", "--no-sync")

    @classmethod
    def install(cls, path, *options):
        inside = f"/root/{path.name}"
        cls.system.path(inside).write_bytes(path.read_bytes())
        return cls.system.run("dpkg", *options, "-i", inside)

    @classmethod
    def sql(cls, statement):
        return cls.system.run("su", "postgres", "-c", f"psql -XAtq trich -c \"{statement}\"").stdout.strip()

    def show(self, name):
        return self.system.run("systemctl", "show", "--value", "--property", name, "trichd").stdout.strip()

    def journal(self, *words):
        self.system.run("journalctl", "--sync")
        return self.system.run("journalctl", "--no-pager", "-o", "cat", *words, "-u", "trichd").stdout

    def events(self, name, *words):
        """What the journal has of an event, as objects. (--after-cursor leaves out the first entry that matches what else is asked.)"""
        return [entry for entry in self.entries(*words) if entry.get("TRICH_EVENT") == name]

    def entries(self, *words):
        return [json.loads(line) for line in self.journal("-o", "json", *words).splitlines()]

    def errors(self, since):
        """What journalctl -p err shows."""
        return "\n".join(entry["MESSAGE"] for entry in self.entries(since) if int(entry["PRIORITY"]) <= 3)

    def cursor(self):
        """Where the journal ends now."""
        return "--after-cursor=" + self.system.run("journalctl", "--no-pager", "-n1", "-o", "json").stdout.split(
            '"__CURSOR":"')[1].split('"')[0]

    def stored(self, source):
        return int(self.sql(f"SELECT count(*) FROM trich.article WHERE source = '{source}'"))

    def ends_well(self, load):
        """Every article of a load is there, once."""
        load.end()
        trichtest.wait_for(lambda: self.stored(load.source) == load.many, f"all of {load.source} is stored")
        self.assertEqual(self.sql(f"SELECT count(*) FROM trich.dead_letter WHERE source = '{load.source}'"), "0")


def main():
    trichtest.need_package()
    try:
        with booted.Booted():
            pass
    except booted.CannotBoot as reason:
        print(f"SKIPPED: {reason}", file=sys.stderr)
        return 77
    return unittest.main()
