#!/usr/bin/python3
"""What trich-upgrade(7) says: rows of every older schema are kept, a newer one is left alone, a backup is a way back, old
articles can be read again, and a user who made the schema keeps no more rights than it needs. Its commands, as printed, are run by
test_systemd_upgrade.py."""

import hashlib
import shutil
import subprocess
import sys
import unittest

import psycopg2
import test_manual
import trichtest

SQL = {int(path.name[:3]): path for path in (trichtest.ROOT / "daemon" / "sql").glob("[0-9]*.sql")}
NEWEST = max(SQL)
SAMPLES = trichtest.ROOT / "deploy" / "samples"
EXAMPLES = test_manual.examples("trich-upgrade.7")
WITH_SEARCH, WITH_VIEWS = 9, 13
OPERATOR = 78
ROW = """
    INSERT INTO trich.article (source, id, seq, content_hash, received_at, extractor_version, title, body)
    VALUES ('old', 'a', 1, repeat('x', 16)::bytea, '2024-01-03 09:10+07', 1, 'Tổng kết năm', 'Bệnh viện tổng kết năm 2023.');
    INSERT INTO trich.person (article_id, ordinal, name, positions, roles)
    SELECT article_id, 1, 'Lò Thị Mai', '{Giám đốc}', '{attended}' FROM trich.article;
    INSERT INTO trich.receipt (seq, source, id, state, reason, received_at, extractor_version)
    VALUES (2, 'old', 'b', 'dead', 'bad', '2024-01-03 09:11+07', 1);
    INSERT INTO trich.dead_letter (seq, source, id, reason, received_at, message)
    VALUES (2, 'old', 'b', 'bad', '2024-01-03 09:11+07', 'm')"""
KEPT = """
    SELECT a.title, a.body, a.extractor_version, p.name, d.reason, d.message = 'm'
    FROM trich.article a JOIN trich.person p USING (article_id), trich.dead_letter d"""


class Upgrade(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        self.dbname = self._testMethodName[:60]
        self.server.create_database(self.dbname)

    def ask(self, sql, parameters=None):
        return self.server.query(sql, parameters, dbname=self.dbname)

    def make_schema(self, version, user="postgres"):
        """Schema trich as it was."""
        for number in range(version + 1):
            text = SQL[number].read_text(encoding="utf-8")
            if number:
                text = f"SET ROLE trich_owner;\n{text};\n" \
                       f"INSERT INTO trich.schema_version (version, name, checksum, program_version) VALUES" \
                       f" ({number}, '{SQL[number].name}', '{hashlib.sha256(text.encode()).hexdigest()}', '0')"
            self.server.query(text.replace("SET LOCAL", "SET"), dbname=self.dbname, user=user)
        if version < WITH_VIEWS:
            self.ask("DROP SCHEMA trich_data")

    def trichd(self, *options, **more):
        system = trichtest.Trichd(self.server, *options, dbname=self.dbname, **more)
        self.addCleanup(system.close)
        return system

    def titles(self):
        return sorted(self.ask("SELECT title, revision FROM trich.article"))

    def test_rows_of_every_schema_are_kept(self):
        for version in range(1, NEWEST, 4):  # with rows from there on, through all that follow
            with self.subTest(version):
                self.server.drop_database(self.dbname)
                self.server.create_database(self.dbname)
                self.make_schema(version)
                self.ask(ROW)
                before = self.ask(KEPT)
                with trichtest.Trichd(self.server, dbname=self.dbname, start=False) as system:
                    self.assertIn(f"{NEWEST - version} step", system.trich("migrate").stderr)
                self.assertEqual(self.ask(KEPT), before)
                found = self.ask("SELECT title FROM trich.search('tong ket nam')")
                self.assertEqual(found, [("Tổng kết năm",)] if version < WITH_SEARCH else [])  # then workers fill it in

    def psql(self, text):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", self.dbname], env=self.server.environment(), input=text,
                       capture_output=True, text=True, check=True)

    def test_who_made_the_schema_becomes_a_writer(self):
        """README once had: createuser --createrole trich, createdb --owner trich trich; where nobody made trich's roles yet."""
        self.server = self.enterContext(trichtest.PostgreSQL())
        self.server.create_database(self.dbname)
        self.ask("CREATE ROLE trich LOGIN CREATEROLE")
        self.ask(f"ALTER DATABASE {self.dbname} OWNER TO trich")
        self.make_schema(WITH_VIEWS - 3, user="trich")
        system = self.trichd({"database.conninfo": self.server.conninfo(self.dbname, "trich")})
        system.trich("push", "--ack", "done", SAMPLES / "05-bo-nhiem.txt")
        self.assertEqual(self.ask("SELECT max(version) FROM trich.schema_version"), [(NEWEST,)])
        self.assertEqual(system.stop(), 0)
        rights = "SELECT rolcreaterole, pg_has_role('trich', 'trich_owner', 'MEMBER'), pg_has_role('trich', 'trich_reader', 'MEMBER')," \
                 " has_database_privilege('trich', current_database(), 'CREATE') FROM pg_roles WHERE rolname = 'trich'"
        self.assertEqual(self.ask(rights), [(True, True, True, True)])
        self.psql(EXAMPLES["FEWER RIGHTS"][0].replace("DATABASE trich ", f"DATABASE {self.dbname} "))
        self.assertEqual(self.ask(rights), [(False, False, False, False)])
        system.start()
        system.trich("push", "--ack", "done", "--source", "s", SAMPLES)
        self.assertEqual(len(self.titles()), 11)
        system.trich("audit")

    def test_views_of_readers_are_made_anew(self):
        self.make_schema(WITH_VIEWS - 1)
        self.ask("CREATE ROLE analyst LOGIN; GRANT trich_reader TO analyst; CREATE SCHEMA analyst AUTHORIZATION analyst")
        self.ask(ROW)
        read = "SELECT title FROM analyst.titles"
        self.server.query("CREATE VIEW analyst.titles AS SELECT title FROM trich.article", dbname=self.dbname, user="analyst")
        with trichtest.Trichd(self.server, dbname=self.dbname, start=False) as system:
            system.trich("migrate")
        with self.assertRaises(psycopg2.errors.InsufficientPrivilege):
            self.server.query(read, dbname=self.dbname, user="analyst")
        self.psql(EXAMPLES["WHAT IS CARRIED OVER"][0])
        self.assertEqual(self.server.query(read, dbname=self.dbname, user="analyst"), [("Tổng kết năm",)])

    def newer(self):
        """What another machine's trichd leaves behind that was upgraded before ours."""
        self.ask("INSERT INTO trich.schema_version (version, name, checksum, program_version) VALUES (%s, 'next', '', '9')",
                 (NEWEST + 1,))

    def test_every_step_s_time_is_told(self):
        self.assertIn(f'.BR 11 " to {NEWEST}"\nless than a second.\n', test_manual.PAGES["trich-upgrade.7"])

    def test_a_newer_schema_is_left_alone(self):
        system = self.trichd()
        system.trich("push", "--ack", "done", SAMPLES / "05-bo-nhiem.txt")
        system.stop()
        self.newer()
        system.start(wait=False)
        self.assertEqual(system.ended(), OPERATOR)
        self.assertIn(f"newer than this program's {NEWEST}; install the newer trich", system.log_text())

    def test_who_runs_while_the_schema_becomes_newer_waits(self):
        """From its next connection on; what it accepts stays in its spool."""
        system = self.trichd()
        system.trich("push", "--ack", "done", "--source", "s", SAMPLES / "05-bo-nhiem.txt")
        self.newer()
        self.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
        system.trich("push", "--source", "s", SAMPLES)
        system.wait_for(lambda: "event=database_refuses" in system.log_text(), "workers wait")
        self.assertEqual(len(self.titles()), 1)
        self.ask("DELETE FROM trich.schema_version WHERE version > %s", (NEWEST,))
        system.wait_for(lambda: len(self.titles()) == 10, "they go on")

    def test_back_to_a_backup(self):
        """Dump and spool of one moment, with trichd stopped; then what was sent since is sent again."""
        system = self.trichd()
        system.trich("push", "--ack", "done", "--source", "s", SAMPLES / "05-bo-nhiem.txt")
        self.assertEqual(system.stop(), 0)
        spool, copy = system.directory / "spool", system.directory / "spool.copy"
        shutil.copytree(spool, copy)
        dump = subprocess.run(["pg_dump", "-Fc", "-n", "trich", "-n", "trich_data", self.dbname], env=self.server.environment(), capture_output=True,
                              check=True).stdout
        before = self.titles()
        system.start()
        system.trich("push", "--ack", "done", "--source", "s", SAMPLES)
        after = self.titles()
        self.assertEqual(system.stop(), 0)

        shutil.rmtree(spool)
        copy.rename(spool)
        self.ask("DROP SCHEMA IF EXISTS trich, trich_data CASCADE")
        subprocess.run(["pg_restore", "-d", self.dbname], input=dump, env=self.server.environment(), check=True)
        self.assertEqual(self.titles(), before)
        system.start()
        system.trich("audit")
        system.trich("push", "--ack", "done", "--source", "s", SAMPLES)
        self.assertEqual(self.titles(), after)
        system.trich("audit", "--integrity")

    def test_old_articles_are_read_again(self):
        system = self.trichd()
        system.trich("push", "--ack", "done", "--source", "s", SAMPLES)
        before = self.titles()
        self.ask("UPDATE trich.article SET extractor_version = 0 WHERE id LIKE '%05%'")
        people = self.ask("SELECT name, positions FROM trich.person ORDER BY article_id, ordinal")
        self.ask("DELETE FROM trich.person")
        done = subprocess.run([sys.executable, trichtest.ROOT / "deploy" / "reread.py", self.server.conninfo(self.dbname), "1"],
                              env={**system.environment, "TRICH_SUBMIT": system.submit}, capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "1 done\n")
        again = self.ask("SELECT title, revision, extractor_version > 0, meta FROM trich.article WHERE revision > 1")
        self.assertEqual(again, [(next(title for title, _ in before if "Quân y 38" in title), 2, True, {"read_again_for": 1})])
        names = [name for name, in self.ask("SELECT name FROM trich.person")]
        self.assertTrue(names)
        self.assertLessEqual(set(names), {name for name, _ in people})
        system.trich("audit")


if __name__ == "__main__":
    unittest.main()
