#!/usr/bin/python3
"""trich-upgrade(7) is true: every command that it prints is run as printed (those of SQL alone by test_upgrade.py, too), in a booted
Debian under load, from the package of this build to a newer one and back. What it needs: see booted_service.py.

The newer package is the same but for its version, its configuration file and one more step of the schema, which its programs ask
for (cmake --build --preset faults --target next_programs).
"""

import hashlib
import re
import subprocess
import sys
import threading

import booted_service
import test_manual
import trichtest

BLOCKS = test_manual.examples("trich-upgrade.7")
NEXT = trichtest.build_dir().parent / "faults" / "next"
SPOOL = "/var/lib/trich/spool/data.mdb"
# README once had it so.
OLD_STEPS = "createuser --createrole trich && createdb --owner trich trich"
# Of somebody's own, in a schema with an unlucky name.
OWN_VIEW = "CREATE SCHEMA trich_mine; CREATE VIEW trich_mine.titles AS SELECT title FROM trich.article"
STEP = "CREATE VIEW trich.next AS SELECT 1 AS one; COMMENT ON VIEW trich.next IS 'What a newer version adds.'"
ROWS = "SELECT count(*) || ' ' || md5(string_agg(source || id || revision || article_id, ',' ORDER BY article_id)) FROM trich.article"
STORED_ONCE = "SELECT count(*) = count(DISTINCT id) AND max(revision) = 1 FROM trich.article WHERE source = '{}'"
RIGHTS = "SELECT rolcreaterole, pg_has_role('trich', 'trich_owner', 'MEMBER'), pg_has_role('trich', 'trich_reader', 'MEMBER')," \
         " has_database_privilege('trich', 'trich', 'CREATE') FROM pg_roles WHERE rolname = 'trich'"


class Stream:
    """A producer that sends one article after the other until it is told to end, by a pipe to trich push."""

    def __init__(self, system, source):
        self.source, self.system, self.lines = source, system, []
        self.process = system.popen("trich", "push", "--quiet", "--timeout", "120", "--format", "jsonl", "-",
                                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.enough = threading.Event()
        self.thread = threading.Thread(target=self._feed)
        self.thread.start()

    def _feed(self):
        articles = booted_service.lines_of(self.source, 100_000).splitlines(keepends=True)
        while not self.enough.wait(0.002):  # its pace
            self.lines.append(articles[len(self.lines)])
            self.process.stdin.write(self.lines[-1])
            self.process.stdin.flush()

    def end(self):
        self.enough.set()
        self.thread.join()
        output, _ = self.process.communicate(timeout=trichtest.WAIT_S * 2)
        if self.process.returncode != 0:
            raise AssertionError(f"trich push ended with {self.process.returncode}:\n{output}")
        return len(self.lines)

    def send_again(self):
        self.system.write(f"/root/{self.source}.jsonl", "".join(self.lines))
        self.system.run("trich", "push", "--quiet", "--timeout", "120", f"/root/{self.source}.jsonl")


class Upgrade(booted_service.WithService):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.newest = len(list((trichtest.ROOT / "daemon" / "sql").glob("[0-9]*.sql"))) - 1
        cls.system.path("/root/trichd_OLDER.deb").write_bytes(trichtest.package().read_bytes())
        cls.make_newer()
        cls.conf = cls.system.path(booted_service.CONF).read_text(encoding="utf-8") + "\n[workers]\ncount = 3\n"
        cls.system.write(booted_service.CONF, cls.conf)
        cls.system.write("/etc/systemd/system/trichd.service.d/mine.conf", "[Service]\nLimitNOFILE=4321\n")
        cls.system.run("systemctl", "daemon-reload")
        cls.system.run("su", "postgres", "-c", OLD_STEPS)
        cls.system.run("systemctl", "restart", "trichd")
        cls.system.run("runuser", "-u", "trich", "--", "trich", "migrate")
        cls.sql(OWN_VIEW)

    @classmethod
    def make_newer(cls):
        """Of another version, with another configuration file, and of the schema after ours."""
        if not NEXT.exists():
            raise AssertionError(f"no {NEXT}; cmake --build --preset faults --target next_programs")
        new = cls.system.path("/root/newer")
        cls.system.run("dpkg-deb", "-R", "/root/trichd_OLDER.deb", "/root/newer")
        cls.system.run("sed", "-i", "s/^Version: .*/Version: 9.9/", "/root/newer/DEBIAN/control")
        cls.system.run("sed", "-i", "1i# Of version 9.9.", "/root/newer/etc/trich/trichd.conf")
        (new / f"usr/share/trich/sql/{cls.newest + 1:03}_next.sql").write_text(STEP, encoding="utf-8")
        for built, packed in (("trich", "usr/bin/trich"), ("trich-worker", "usr/libexec/trich/trich-worker")):
            (new / packed).write_bytes((NEXT / built).read_bytes())
        cls.system.run("dpkg-deb", "-b", "-Znone", "/root/newer", "/root/trichd_VERSION.deb")

    def tearDown(self):
        self.assertEqual(self.show("ActiveState"), "active", self.journal()[-3000:])
        self.assertEqual(self.show("LimitNOFILE"), "4321")
        self.assertEqual(self.system.path(booted_service.CONF).read_text(encoding="utf-8"), self.conf)

    def psql(self, text):
        self.system.run("su", "postgres", "-c", "psql -X -v ON_ERROR_STOP=1 trich", stdin=text)

    def spool_digest(self, path=SPOOL):
        return hashlib.sha256(self.system.path(path).read_bytes()).hexdigest()

    def stream(self, source):
        """A producer that is at work."""
        made = Stream(self.system, source)
        self.addCleanup(made.enough.set)
        trichtest.wait_for(lambda: made.lines, "it sends")
        return made

    def all_stored(self, stream):
        trichtest.wait_for(lambda: self.stored(stream.source) == len(stream.lines), f"all of {stream.source} is stored")
        self.assertEqual(self.sql(STORED_ONCE.format(stream.source)), "t")

    def audit(self):
        (line,) = BLOCKS["Before"][1].splitlines()
        self.system.type(line)

    def version(self):
        return self.system.run("dpkg-query", "-W", "-f", "${Version}", "trichd").stdout

    def test_05_every_example_is_run(self):
        self.assertEqual({heading: len(blocks) for heading, blocks in BLOCKS.items()}, {
            "DESCRIPTION": 1, "Before": 2, "WHAT IS CARRIED OVER": 1, "HOW LONG MIGRATIONS TAKE": 1, "FEWER RIGHTS": 1, "BACK": 2,
            "WHEN THE EXTRACTOR CHANGES": 1})

    def test_10_fewer_rights(self):
        self.assertEqual(self.sql(RIGHTS), "t|t|t|t")
        self.psql(BLOCKS["FEWER RIGHTS"][0])
        self.assertEqual(self.sql(RIGHTS), "f|f|f|f")
        self.psql(BLOCKS["WHAT IS CARRIED OVER"][0])
        self.system.run("systemctl", "restart", "trichd")
        stream = self.stream("fewer rights")
        stream.end()
        self.all_stored(stream)
        self.audit()

    def test_20_before(self):
        take, check, look, ask = BLOCKS["Before"][0].splitlines()
        self.system.type(take)
        self.system.type(check)
        self.assertTrue(self.system.type(look).stdout.split()[-1].startswith(f"{self.newest + 1:03}_"))
        self.assertIn(str(self.newest), self.system.type(ask).stdout.split())
        self.system.write(booted_service.CONF, self.conf + "went = away\n")
        done = self.system.type(check, check=False)
        self.system.write(booted_service.CONF, self.conf)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(f"{booted_service.CONF}:{len(self.conf.splitlines()) + 1}: ", done.stderr)

    def back_up(self):
        """The lines of the page; what rows and spool are while they run."""
        for line in BLOCKS["BACK"][0].splitlines():
            self.system.type(line)
            if line == "systemctl stop trichd":
                kept = self.sql(ROWS), self.spool_digest()
        return kept

    def test_30_backup(self):
        """Of each upgrade anew, in the place of the one before."""
        self.back_up()
        type(self).sent = self.stream("sent through a backup")
        trichtest.wait_for(lambda: self.stored(self.sent.source) > 0, "articles are stored")
        type(self).kept = self.back_up()
        self.sent.end()
        self.all_stored(self.sent)
        self.assertNotEqual(self.sql(ROWS), self.kept[0])
        self.audit()

    def test_40_upgrade(self):
        main, since = self.show("MainPID"), self.cursor()
        type(self).through = self.stream("sent through an upgrade")
        trichtest.wait_for(lambda: self.stored(self.through.source) > 0, "articles are stored")
        install, migrate = BLOCKS["DESCRIPTION"][0].splitlines()
        self.system.type(install)
        self.assertEqual((self.version(), self.show("ActiveState")), ("9.9", "active"))
        self.assertNotEqual(self.show("MainPID"), main)
        self.assertIn("Of version 9.9", self.system.path(booted_service.CONF + ".dpkg-dist").read_text(encoding="utf-8"))
        trichtest.wait_for(lambda: "trich migrate" in self.journal(since), "the log says what to do")
        amiss = [line for line in self.journal(since).splitlines() if re.search("timed out|SIGKILL|Failed", line)]
        self.assertEqual(amiss, [])
        self.assertLess(self.stored(self.through.source), self.through.end())
        self.assertIn("1 step", self.system.type(migrate).stderr)
        self.all_stored(self.through)
        self.audit()

    def test_50_back(self):
        since = self.cursor()
        for line in BLOCKS["BACK"][1].splitlines():
            self.system.type(line)
            if "pg_restore" in line:
                self.assertEqual(self.sql(ROWS), self.kept[0])
            elif line.startswith("mv "):
                self.assertEqual(self.spool_digest(), self.kept[1])
            elif line.startswith("apt "):
                self.assertIn(f"newer than this program's {self.newest}; install the newer trich", self.journal(since))
        self.assertNotEqual(self.version(), "9.9")
        self.assertEqual(self.sql("SELECT to_regclass('trich.next'), to_regnamespace('trich_mine'), to_regclass('trich_mine.titles')"),
                         "|trich_mine|")
        self.assertEqual(self.stored(self.through.source), 0)
        for stream in (self.sent, self.through):
            stream.send_again()
            self.all_stored(stream)
        self.audit()

    def test_60_migrated_before(self):
        stream = self.stream("sent while it is stopped")
        for line in BLOCKS["HOW LONG MIGRATIONS TAKE"][0].splitlines():
            done = self.system.type(line)
            if "trich migrate" in line:
                self.assertIn("1 step", done.stderr)
        stream.end()
        self.all_stored(stream)
        self.audit()

    def test_70_read_again(self):
        self.psql("UPDATE trich_data.article SET extractor_version = 0 WHERE source = 'fewer rights' AND id = '0'")
        (line,) = BLOCKS["WHEN THE EXTRACTOR CHANGES"][0].splitlines()
        done = self.system.run("su", "postgres", "-s", "/bin/sh", "-c", line)
        self.assertEqual(done.stdout, "1 done\n", done.stderr)
        self.audit()

    def test_80_a_disabled_service_is_left_alone(self):
        self.system.run("systemctl", "disable", "--now", "trichd")
        self.system.type(BLOCKS["DESCRIPTION"][0].splitlines()[0].replace("install", "reinstall"))
        enabled = self.system.run("systemctl", "is-enabled", "trichd", check=False).stdout.strip()
        self.assertEqual((enabled, self.show("ActiveState")), ("disabled", "inactive"))
        self.system.run("systemctl", "enable", "--now", "trichd")


if __name__ == "__main__":
    sys.exit(booted_service.main())
