#!/usr/bin/python3
"""`trich migrate` against real databases: fresh, again, at once, newer, tampered with, without rights, away."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import trichtest

TABLES = {"article", "raw_message", "contact", "event", "person", "organization", "article_organization", "figure",
          "award", "document", "date_mention", "place", "statement", "receipt", "dead_letter", "schema_version",
          "story"}
VIEWS = {"attendance", "dead_letters", "organization_figures", "organization_events", "organization_names",
         "person_positions", "article_receipts", "balance", "discrepancy", "orphan", "story_article",
         "organization_statements", "told_first", "article_about", "tasks", "person_awards", "cited_documents"}
NEWEST = len(list((trichtest.ROOT / "daemon" / "sql").glob("[0-9]*.sql"))) - 1  # 000 makes the roles
ALL = list(range(1, NEWEST + 1))
NEXT = f"{NEWEST + 1:03}"
OPERATOR, AWAY = 78, 75


class Installation:
    """A copy of the program with SQL files of its own, to change them."""

    def __init__(self, directory):
        self.program = directory / "bin" / "trich"
        self.sql = directory / "share" / "trich" / "sql"
        self.program.parent.mkdir(parents=True)
        shutil.copy(trichtest.program("trich"), self.program)
        shutil.copytree(trichtest.ROOT / "daemon" / "sql", self.sql)


class Migrate(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        self.directory = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="trich-migrate-")))
        self.dbname = self._testMethodName
        self.server.create_database(self.dbname)

    def command(self, conninfo=None, program=None, words=()):
        config = self.directory / f"conf-{len(list(self.directory.iterdir()))}"
        config.write_text(f"[database]\nconninfo = {conninfo or self.server.conninfo(self.dbname)}\n", encoding="utf-8")
        return [str(program or trichtest.program("trich")), "migrate", "--config", str(config), *words]

    def migrate(self, status, conninfo=None, program=None):
        done = subprocess.run(self.command(conninfo, program), capture_output=True, text=True, check=False,
                              timeout=trichtest.WAIT_S)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr

    def test_the_journal_learns_how_grave_it_is(self):
        for number, prefix in ((0, "<3>"), (1, "")):  # of the journal's stream; of another file's
            with self.subTest(prefix), open(self.directory / f"said-{number}", "w+", encoding="utf-8") as said:
                at = os.fstat(said.fileno())
                subprocess.run(self.command("host"), stderr=said, check=False,
                               env={**os.environ, "JOURNAL_STREAM": f"{at.st_dev}:{at.st_ino + number}"})
                said.seek(0)
                self.assertTrue(said.read().startswith(prefix + "trich migrate: "))

    def ask(self, sql, *parameters):
        return self.server.query(sql, parameters or None, dbname=self.dbname)

    def versions(self):
        return [row[0] for row in self.ask("SELECT version FROM trich.schema_version ORDER BY 1")]

    def test_fresh_and_again(self):
        self.assertIn(f"{NEWEST} steps applied", self.migrate(0))
        relations = self.ask("SELECT relname, relkind, relowner::regrole::text FROM pg_class"
                             " WHERE relnamespace IN ('trich'::regnamespace, 'trich_data'::regnamespace)"
                             " AND relkind IN ('r', 'v', 'S')")
        self.assertEqual({name for name, kind, _ in relations if kind == "r"}, TABLES)
        self.assertEqual({name for name, kind, _ in relations if kind == "v"}, VIEWS | TABLES - {"schema_version"})
        self.assertEqual({owner for *_, owner in relations}, {"trich_owner"})
        before = self.ask("SELECT version, applied_at FROM trich.schema_version ORDER BY 1")
        self.assertIn("nothing to do", self.migrate(0))
        self.assertEqual(self.ask("SELECT version, applied_at FROM trich.schema_version ORDER BY 1"), before)

    def test_what_is_recorded(self):
        self.migrate(0)
        rows = self.ask("SELECT version, name, checksum, applied_by, program_version FROM trich.schema_version")
        files = {int(path.name[:3]): path for path in (trichtest.ROOT / "daemon" / "sql").glob("[0-9]*.sql")}
        self.assertEqual({row[0] for row in rows}, set(files) - {0})
        for version, name, checksum, user, program_version in rows:
            want = subprocess.run(["sha256sum", files[version]], capture_output=True, text=True, check=True)
            self.assertEqual((name, checksum, user), (files[version].name, want.stdout.split()[0], "postgres"))
            self.assertRegex(program_version, r"^\d+\.\d+\.\d+$")

    def test_many_at_once(self):
        running = [subprocess.Popen(self.command(), stderr=subprocess.PIPE, text=True) for _ in range(4)]
        said = [process.communicate(timeout=trichtest.WAIT_S)[1] for process in running]
        self.assertEqual([process.returncode for process in running], [0] * 4, said)
        self.assertEqual(sum(f"{NEWEST} steps applied" in text for text in said), 1, said)
        self.assertEqual(self.versions(), ALL)

    def test_two_databases_of_a_fresh_cluster_at_once(self):
        with trichtest.PostgreSQL() as server:
            names = ["trich", "other", "third"]
            server.create_database("other")
            server.create_database("third")
            running = [subprocess.Popen(self.command(server.conninfo(name)), stderr=subprocess.PIPE, text=True)
                       for name in names]
            said = [process.communicate(timeout=trichtest.WAIT_S)[1] for process in running]
            self.assertEqual([process.returncode for process in running], [0] * 3, said)

    def test_newer_database_is_refused(self):
        self.migrate(0)
        self.ask("INSERT INTO trich.schema_version (version, name, checksum, program_version)"
                 f" VALUES ({NEWEST + 1}, '{NEXT}_future.sql', 'x', '9.9.9')")
        said = self.migrate(OPERATOR)
        self.assertIn(f"version {NEWEST + 1} ({NEXT}_future.sql, made by trich 9.9.9), newer than this program's {NEWEST}", said)
        self.assertIn("install the newer trich", said)

    def test_changed_file_is_refused(self):
        self.migrate(0)
        copy = Installation(self.directory / "copy")
        with open(copy.sql / "001_schema.sql", "a", encoding="utf-8") as file:
            file.write("-- a comment more\n")
        self.assertIn("001_schema.sql was changed after it had been applied", self.migrate(OPERATOR, program=copy.program))

    def test_broken_file_leaves_nothing_behind(self):
        copy = Installation(self.directory / "copy")
        added = copy.sql / f"{NEXT}_more.sql"
        added.write_text("CREATE TABLE trich.more (n int);\nSELECT 1 / 0;\n", encoding="utf-8")
        self.assertIn(f"{NEXT}_more.sql: division by zero (SQLSTATE 22012)", self.migrate(OPERATOR, program=copy.program))
        self.assertEqual(self.versions(), ALL)
        self.assertEqual(self.ask("SELECT to_regclass('trich.more')"), [(None,)])
        added.write_text("CREATE TABLE trich.more (n int);\n", encoding="utf-8")
        self.assertIn("1 step applied", self.migrate(0, program=copy.program))
        self.assertEqual(self.versions(), [*ALL, NEWEST + 1])
        self.assertIn(f"newer than this program's {NEWEST}", self.migrate(OPERATOR))

    def test_file_that_ends_its_transaction_is_refused(self):
        copy = Installation(self.directory / "copy")
        (copy.sql / f"{NEXT}_more.sql").write_text("COMMIT;\n", encoding="utf-8")
        self.assertIn("ends its own transaction", self.migrate(OPERATOR, program=copy.program))
        self.assertEqual(self.versions(), ALL)

    def test_gap_in_the_files_is_refused(self):
        copy = Installation(self.directory / "copy")
        (copy.sql / f"{NEWEST + 2:03}_more.sql").write_text("SELECT 1;\n", encoding="utf-8")
        self.assertIn(f"{NEWEST + 2:03}_more.sql: number {NEXT} is expected there", self.migrate(OPERATOR, program=copy.program))

    def test_without_rights(self):
        self.ask("CREATE ROLE plain LOGIN")
        self.addCleanup(self.ask, "DROP ROLE plain")
        plain = self.server.conninfo(self.dbname, "plain")
        said = self.migrate(OPERATOR, plain)
        self.assertIn("SQLSTATE 42501", said)
        self.assertIn("owner_conninfo", said)
        self.migrate(0)
        self.assertIn("SQLSTATE 42501", self.migrate(OPERATOR, plain))
        self.ask("GRANT trich_writer TO plain")
        self.assertIn("nothing to do", self.migrate(0, plain))

    def test_waits_for_somebody_who_may(self):
        """As trichd does whose user may only write."""
        self.ask("CREATE ROLE everyday LOGIN")
        self.addCleanup(self.ask, "DROP OWNED BY everyday; DROP ROLE everyday")
        command = self.command(self.server.conninfo(self.dbname, "everyday"), words=["--wait"])
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as waiting:
            self.addCleanup(waiting.kill)
            said = waiting.stderr.readline()
            self.assertIn(f"schema trich is at version 0, this program needs {NEWEST}", said)
            self.assertIn('su postgres -c "trich migrate"', said)
            self.migrate(0)
            self.ask("GRANT trich_writer TO everyday")
            _, rest = waiting.communicate(timeout=trichtest.WAIT_S)
        self.assertEqual(waiting.returncode, 0, rest)
        self.assertIn("nothing to do", rest)
        # An upgrade of trich, which the user may read of but not make.
        copy = Installation(self.directory / "copy")
        (copy.sql / f"{NEXT}_more.sql").write_text("CREATE TABLE trich_data.more (n int);\n", encoding="utf-8")
        said = self.migrate(OPERATOR, self.server.conninfo(self.dbname, "everyday"), copy.program)
        self.assertIn(f"schema trich is at version {NEWEST}, this program needs {NEWEST + 1}", said)

    def test_by_a_user_who_is_no_superuser(self):
        with trichtest.PostgreSQL() as server:  # where nobody made trich's roles yet: from 16 on others' are not his to grant
            server.query("CREATE ROLE builder LOGIN CREATEROLE; ALTER DATABASE trich OWNER TO builder")
            self.assertIn(f"{NEWEST} steps applied", self.migrate(0, server.conninfo(user="builder")))
            self.assertEqual(server.query("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'trich'"),
                             [("trich_owner",)])

    def test_other_encoding_is_refused(self):
        self.ask("CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0")
        self.addCleanup(self.server.drop_database, "ascii")
        self.assertIn("ENCODING 'UTF8'", self.migrate(OPERATOR, self.server.conninfo("ascii")))

    def test_bad_connection_string(self):
        self.assertIn("cannot be read", self.migrate(OPERATOR, "host"))

    def test_away_and_back(self):
        with trichtest.PostgreSQL() as server:
            server.stop()
            self.assertIn("; Is the server running", self.migrate(AWAY, server.conninfo()))
            command = self.command(server.conninfo(), words=["--wait"])
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as waiting:
                self.addCleanup(waiting.kill)
                self.assertIn("waiting for PostgreSQL", waiting.stderr.readline())
                self.assertIsNone(waiting.poll())
                server.start()
                _, said = waiting.communicate(timeout=trichtest.WAIT_S)
            self.assertEqual(waiting.returncode, 0, said)
            self.assertEqual(server.query("SELECT max(version) FROM trich.schema_version"), [(NEWEST,)])


if __name__ == "__main__":
    os.environ.pop("PGOPTIONS", None)
    unittest.main()
