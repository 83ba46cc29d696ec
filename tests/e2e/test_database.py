#!/usr/bin/python3
"""PostgreSQL that does not take what it gets, by real causes under a whole trichd: it waits, says what to do in log and
status, loses nothing, and goes on by itself, in the same processes."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

import trichtest
from test_supervisor import Producer, articles


class Causes(unittest.TestCase):
    def setUp(self):
        self.server = trichtest.PostgreSQL()
        self.addCleanup(self.server.close)
        self.server.query("CREATE ROLE worker LOGIN")
        self.trichd = trichtest.Trichd(self.server, {
            "database.conninfo": self.server.conninfo(user="worker"),
            "database.owner_conninfo": self.server.conninfo(),
            "database.retry_max_ms": 500,
            "workers.batch_articles": 16,
        }, start=False)
        self.addCleanup(self.trichd.close)
        self.trichd.trich("migrate")
        self.server.query("GRANT trich_writer TO worker")
        self.trichd.start()
        self.sent = []

    def producer(self, count, seed):
        self.sent += articles(count, seed)
        producer = Producer(self.trichd.submit, self.sent[-count:], ack="done")
        self.addCleanup(producer.close)
        return producer

    def goes_on(self, producer, cause, status, words, cure):
        """Articles flow; cause stops them, which is told; what is sent meanwhile is kept; behind the cure all is there."""
        first = self.producer(100, 61).run()
        cause()
        self.trichd.wait_for(lambda: producer.step() or status in self.trichd.status(), f"the status tells: {status}")
        self.trichd.wait_for(lambda: words in self.trichd.log_text(), f"the log tells: {words}")
        self.assertIn("hint=", self.trichd.log_text())
        self.assertTrue(producer.in_flight, "some wait")
        workers = set(self.trichd.pids("trich-worker"))
        cure()
        answers = {**first, **producer.run()}
        self.assertEqual({answer["status"] for answer in answers.values()}, {"done"})
        self.assertEqual(set(self.server.query("SELECT source, id FROM trich.article")), set(answers))
        self.assertEqual(len(answers), len(self.sent))
        self.assertEqual(self.server.query("SELECT count(*) FROM trich.dead_letter"), [(0,)])
        self.assertEqual(set(self.trichd.pids("trich-worker")), workers, "no worker was started anew")
        self.trichd.wait_for(lambda: "PostgreSQL" not in self.trichd.status(), "the status tells that it is over")
        self.assertIn("database_back", self.trichd.log_text())

    def test_the_disk_is_full(self):
        """A tablespace on a small file system of its own."""
        place = pathlib.Path(tempfile.mkdtemp(prefix="trich-tablespace-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, place, ignore_errors=True)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m,mode=777", "tmpfs", place], check=False,
                                 capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("mounting a small file system needs root")
        self.addCleanup(subprocess.run, ["umount", "--lazy", place], check=True)
        self.addCleanup(self.server.stop)
        (place / "data").mkdir()
        shutil.chown(place / "data", trichtest.unprivileged()[1])
        (place / "data").chmod(0o700)
        self.server.query(f"CREATE TABLESPACE small LOCATION '{place}/data'")
        self.server.query("ALTER TABLE trich_data.raw_message SET TABLESPACE small")
        filler = place / "filler"

        def fill():
            try:
                with open(filler, "wb", buffering=0) as out:
                    while out.write(b"x" * 4096):
                        pass
            except OSError:
                pass

        self.goes_on(self.producer(300, 62), fill, "PostgreSQL is away",
                     "(SQLSTATE 53100); free disk space on the database server", filler.unlink)

    def test_a_permission_is_revoked(self):
        self.goes_on(self.producer(300, 63),
                     lambda: self.server.query("REVOKE INSERT ON trich_data.person FROM trich_writer"),
                     "PostgreSQL refuses: the log says what to do",
                     "(SQLSTATE 42501); run `trich migrate`, and GRANT trich_writer",
                     lambda: self.server.query("GRANT INSERT ON trich_data.person TO trich_writer"))

    def alter_worker(self, how, ended=False):
        """ALTER ROLE; ended: with the connections that the old state let in."""
        self.server.query(f"ALTER ROLE worker {how}")
        if ended:
            self.server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'worker'")

    def test_the_login_is_refused(self):
        """Which is no absence that ends by itself: somebody must act, and is told what to do."""
        self.goes_on(self.producer(400, 68), lambda: self.alter_worker("NOLOGIN", ended=True), "PostgreSQL refuses", "pg_hba.conf",
                     lambda: self.alter_worker("LOGIN"))
        self.assertIn("SQLSTATE 28000", self.trichd.log_text())

    def test_the_login_is_refused_while_nothing_waits(self):
        """The status names the log, so it stands there, too."""
        self.producer(20, 69).run()
        self.alter_worker("NOLOGIN", ended=True)
        self.trichd.wait_for(lambda: "PostgreSQL refuses: the log says what to do" in self.trichd.status(), "the status tells it")
        self.assertIn("event=database_refuses", self.trichd.log_text())
        self.alter_worker("LOGIN")
        self.trichd.wait_for(lambda: "event=database_back" in self.trichd.log_text(), "the log tells that it is over")

    def test_the_database_becomes_read_only(self):
        self.goes_on(self.producer(300, 64), lambda: self.alter_worker("SET default_transaction_read_only = on", ended=True),
                     "PostgreSQL is away", "session is read-only", lambda: self.alter_worker("RESET ALL"))

    def test_the_schema_is_restored_from_a_dump(self):
        """It is renamed away, as long as a restore takes, and is there again."""
        self.goes_on(self.producer(300, 65), lambda: self.server.query("ALTER SCHEMA trich RENAME TO gone"),
                     "PostgreSQL refuses: the log says what to do", "run `trich migrate`",
                     lambda: self.server.query("ALTER SCHEMA gone RENAME TO trich"))

    def test_one_article_that_stumbles_holds_nobody_up(self):
        """A trigger with a defect that one article meets, alone, as its code does not tell whose fault it is."""
        self.trichd.stop()
        self.trichd.configure({"workers.count": 1})
        self.server.query("CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                          " IF NEW.id = 'stone' THEN PERFORM nobody_wrote_this(); END IF; RETURN NEW; END $$")
        self.server.query("CREATE TRIGGER stumble BEFORE INSERT ON trich_data.article FOR EACH ROW EXECUTE FUNCTION stumble()")
        self.trichd.start()
        stone, others = self.producer(1, 66), self.producer(20, 67)
        stone.waiting = [(source, "stone", {**sent, "id": "stone"}) for source, _, sent in stone.waiting]
        self.trichd.wait_for(lambda: stone.step() or "PostgreSQL refuses" in self.trichd.status(), "alone it waits")
        self.assertEqual({answer["status"] for answer in others.run().values()}, {"done"})
        self.assertEqual([answer["status"] for answer in stone.run().values()], ["dead"])
        reason, = self.server.query("SELECT reason FROM trich.dead_letter")[0]
        self.assertRegex(reason, r"^PostgreSQL refuses it: function nobody_wrote_this\(\) does not exist.*\(SQLSTATE 42883\)$")


if __name__ == "__main__":
    unittest.main()
