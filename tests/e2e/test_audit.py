#!/usr/bin/python3
"""trich audit: proves a run with dead letters and duplicates, names by key whatever is taken away, and raises no false alarm
while workers are busy."""

import json
import threading
import time
import unittest

import zmq
import msgpack

import trichtest

REMEMBERED = 1000


def articles(first, n, source="feed"):
    return "".join(json.dumps({"source": source, "id": f"{source}-{i}", "content": f"Ngày 5/7/2024, Bệnh viện {source} họp lần {i}."},
                              ensure_ascii=False) + "\n" for i in range(first, first + n))


def setUpModule():
    global SERVER  # pylint: disable=global-statement
    SERVER = trichtest.PostgreSQL()
    unittest.addModuleCleanup(SERVER.close)


class AuditCase(unittest.TestCase):
    """Each class with a trichd and a database of its own."""

    @classmethod
    def setUpClass(cls):
        cls.database = cls.__name__.lower()
        SERVER.create_database(cls.database)
        cls.trichd = trichtest.Trichd(SERVER, {"spool.remember": REMEMBERED}, dbname=cls.database)
        cls.addClassCleanup(cls.trichd.close)
        cls.trichd.trich("migrate", "--wait")

    def ask(self, sql, *parameters):
        return SERVER.query(sql, parameters, dbname=self.database)

    def push(self, *some, ack="done"):
        self.trichd.trich("push", "--ack", ack, "--format", "jsonl", "-", stdin="".join(some))

    def refuse(self, *messages):
        """Messages that become dead letters: pushed, so that nobody is told."""
        before = self.ask("SELECT count(*) FROM trich.dead_letter")[0][0]
        with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
            socket.connect(self.trichd.push)
            for message in messages:
                socket.send(message)
            trichtest.wait_for(lambda: self.ask("SELECT count(*) FROM trich.dead_letter")[0][0] == before + len(messages),
                               "dead letters")

    def audit(self, *words, status=0):
        done = self.trichd.trich("audit", "--json", *words, check=False)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def differences(self, *words):
        got = self.audit(*words, status=1)
        self.assertFalse(got["proved"])
        return sorted(((d["kind"], d["source"], d["id"]) for d in got["differences"]), key=repr)


class Proof(AuditCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        case = cls()
        case.push(articles(0, 300, "một nguồn"), articles(0, REMEMBERED, "feed"))
        case.refuse(b"\xc1", b"", msgpack.packb({"source": "feed", "id": "no-content"}))
        case.push(articles(0, 20, "một nguồn"))  # PostgreSQL knows them, the spool no longer

    def test_a_run_with_duplicates_and_dead_letters(self):
        got = self.audit("--integrity")
        self.assertTrue(got["proved"])
        self.assertEqual(got["total"], {"received": 1323, "done": 1300, "duplicate": 20, "dead": 3, "waiting": 0})
        sources = {}
        for row in got["rows"]:
            self.assertEqual(row["verdict"], "proved")
            counts = sources.setdefault(row["source"], [0, 0, 0, 0])
            for i, name in enumerate(("received", "done", "duplicate", "dead")):
                counts[i] += row["spool"][name]
                self.assertEqual(row["receipts"].get(name, row["spool"][name]), row["spool"][name])
        self.assertEqual(sources, {None: [2, 0, 0, 2], "feed": [1001, 1000, 0, 1], "một nguồn": [320, 300, 20, 0]})

    def test_in_words(self):
        shown = self.trichd.trich("audit").stdout
        self.assertIn("✓ 1323 received = 1300 done + 20 duplicate + 3 dead + 0 waiting", shown)
        self.assertIn("Each that ended has its receipt, and its article or dead letter.", shown)
        self.assertRegex(shown, r"(?m)^  \d{4}-\d\d-\d\dT\d\d:00Z  một nguồn +\d+ +\d+ +\d+ +0 +0 +✓ \d+$")
        self.assertIn("This spool counts since", shown)

    def test_the_status_shows_the_same(self):
        shown = self.trichd.trich("status").stdout
        self.assertRegex(shown, r"(?m)^  balance +✓ received = done \+ duplicate \+ dead \+ waiting$")
        spool = json.loads(self.trichd.trich("status", "--json").stdout)["broker"]["spool"]
        got = self.audit()["total"]
        self.assertEqual({key: spool[key] for key in got}, got)
        self.assertEqual(self.ask("SELECT sum(ended), sum(done), sum(duplicate), sum(dead), sum(removed)::int FROM trich.balance"),
                         [(1323, 1300, 20, 3, 0)])

    def test_one_source_or_later_hours(self):
        got = self.audit("--source", "một nguồn")
        self.assertEqual(got["total"]["received"], 320)
        self.assertEqual(self.audit("--source", "nobody")["total"]["received"], 0)
        self.assertEqual(self.audit("--since", "2200-01-01")["total"]["received"], 0)
        self.assertEqual(self.audit("--since", "1970-01-01")["total"]["received"], 1323)

    def test_wrong_words(self):
        done = self.trichd.trich("audit", "--since", "yesterday", check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--since wants a day", done.stderr)


class Broken(AuditCase):
    """What is taken away or added is named; and put back, all is proved again."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        case = cls()
        case.push(articles(0, 60, "feed"), articles(0, 20, "other"))
        case.refuse(msgpack.packb({"source": "feed", "id": "bad-1"}), b"\xc1")

    def setUp(self):
        self.audit("--integrity")

    def without_rules(self, *statements):
        """As a careless superuser does it; undone at the end of the test."""
        connection = SERVER.connect(self.database)
        self.addCleanup(connection.close)
        cursor = connection.cursor()
        tables = ("receipt", "article", "dead_letter", "person", "date_mention")
        cursor.execute("SET session_replication_role = replica")
        for table in tables:
            columns = self.ask("SELECT string_agg(attname, ', ') FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
                               " AND NOT attisdropped AND attgenerated = ''", f"trich_data.{table}")[0][0]
            cursor.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM trich.{table}")
            self.addCleanup(cursor.execute, f"DELETE FROM trich.{table}; INSERT INTO trich.{table} ({columns}) SELECT {columns}"
                                            f" FROM kept_{table}; DROP TABLE kept_{table}")
        for statement in statements:
            cursor.execute(statement)

    def test_a_receipt_that_is_gone(self):
        self.without_rules("DELETE FROM trich.receipt WHERE id = 'feed-7'")
        self.assertEqual(self.differences(), [("no_receipt", "feed", "feed-7"), ("no_receipt_of_article", "feed", "feed-7")])
        shown = self.trichd.trich("audit", check=False).stdout
        self.assertRegex(shown, r"(?m)^  \d{16}  \S+00Z  feed +feed-7 +ended in the spool, but has no receipt: done$")
        self.assertRegex(shown, r"✗ 82 received = 80 done \+ 0 duplicate \+ 2 dead \+ 0 waiting")

    def test_an_article_that_is_gone(self):
        self.without_rules("DELETE FROM trich.article WHERE id = 'other-3'")
        self.assertEqual(self.differences(), [("no_article", "other", "other-3")])
        orphans = [d for d in self.audit("--integrity", status=1)["differences"] if d["kind"] == "orphan"]
        self.assertTrue(any("trich.date_mention refers to" in d["detail"] for d in orphans), orphans)

    def test_a_dead_letter_that_is_gone(self):
        self.without_rules("DELETE FROM trich.dead_letter WHERE id = 'bad-1' OR id IS NULL")
        self.assertEqual(self.differences(), [("no_dead_letter", "feed", "bad-1"), ("no_dead_letter", None, None)])

    def test_a_dead_letter_s_receipt_that_is_gone(self):
        self.without_rules("DELETE FROM trich.receipt WHERE state = 'dead' AND id IS NULL")
        self.assertEqual(self.differences(), [("no_receipt", None, None)])
        self.assertIn("orphan", [d["kind"] for d in self.audit("--integrity", status=1)["differences"]])

    def test_a_foreign_receipt(self):
        self.without_rules("""INSERT INTO trich.receipt (seq, source, id, state, article_id, received_at, extractor_version)
            SELECT seq + 1000000000, source, 'forged', 'done', article_id, received_at, 1 FROM trich.receipt WHERE id = 'feed-9'""")
        self.assertEqual(self.differences(), [("unknown_to_spool", "feed", "forged")])

    def test_a_receipt_for_another(self):
        """Counts are the same: the sums of seqs are not."""
        self.without_rules("UPDATE trich.receipt SET seq = seq + 1000000000, id = 'changed' WHERE id = 'feed-9'")
        self.assertEqual(self.differences(), [("no_receipt", "feed", "feed-9"), ("no_receipt_of_article", "feed", "feed-9"),
                                              ("unknown_to_spool", "feed", "changed")])

    def test_a_receipt_in_another_state(self):
        self.without_rules("UPDATE trich.receipt SET state = 'duplicate' WHERE id = 'feed-9'")
        self.assertEqual(self.differences(), [("no_receipt_of_article", "feed", "feed-9"), ("other_state", "feed", "feed-9")])

    def test_a_receipt_of_another_hour(self):
        """By key nothing is missing, but no row is what it was."""
        self.without_rules("UPDATE trich.receipt SET source = 'other' WHERE id = 'feed-9'")
        self.assertEqual({kind for kind, _, _ in self.differences()}, {"count"})

    def test_all_of_many(self):
        self.without_rules("DELETE FROM trich.receipt WHERE source = 'feed'")
        got = self.audit("--source", "feed", status=1)
        self.assertEqual(len([d for d in got["differences"] if d["kind"] == "no_receipt"]), 61)
        self.assertTrue(all(row["verdict"] == "differs" for row in got["rows"]))
        self.assertTrue(self.audit("--source", "other")["proved"])


class Busy(AuditCase):
    """Audits one after the other while a producer sends and two workers store."""

    def test_no_false_alarm(self):
        verdicts, failed, enough = [], [], threading.Event()

        def produce():
            n = 0
            try:
                while not enough.is_set():
                    self.push(articles(400 * n, 400), articles(100 * n, 200, "again"), ack="stored")
                    n += 1
            except AssertionError as error:
                failed.append(error)

        def seen():
            """Ten audits while work went on; in one of them counts alone could not tell."""
            got = self.audit()
            self.assertEqual(got["differences"], [])
            if got["total"]["waiting"]:
                verdicts.append({row["verdict"] for row in got["rows"]})
            return failed or (len(verdicts) >= 10 and "busy" in set.union(*verdicts))

        producer = threading.Thread(target=produce)
        producer.start()
        try:
            trichtest.wait_for(seen, "audits of a busy spool")
        finally:
            enough.set()
            producer.join()
        self.assertEqual(failed, [])
        trichtest.wait_for(lambda: self.audit()["total"]["waiting"] == 0, "all ended")
        total = self.audit("--integrity")["total"]
        self.assertEqual(self.ask("SELECT count(*) FROM trich.receipt"), [(total["received"],)])


class Interleaved(AuditCase):
    """A broker of ours: what happens between the looks of an audit happens exactly there."""

    def setUp(self):
        self.hour = int(time.time()) // 3600
        self.ask("TRUNCATE trich_data.receipt CASCADE")
        self.directory = self.trichd.directory / "fake"
        self.directory.mkdir(exist_ok=True)
        self.addCleanup(self.trichd.configure, {"daemon.run_dir": self.trichd.run_dir})
        self.trichd.configure({"daemon.run_dir": self.directory})

    def seq(self, n):
        return self.hour * 3600000000 + n

    def store(self, *numbers):
        for n in numbers:
            self.ask("INSERT INTO trich.receipt (seq, source, id, state, received_at, extractor_version) VALUES"
                     " (%s, 'feed', %s, 'duplicate', to_timestamp(%s), 1)", self.seq(n), f"m{n}", self.hour * 3600)

    def tally(self, received, ended):
        sums = [x for numbers in (received, (), ended, ()) for x in (len(numbers), sum(map(self.seq, numbers)))]
        return [[self.hour, False, "feed", *sums]]

    def keys(self, state, *numbers):
        return [[self.seq(n), self.hour * 3600000000, state, 0, "feed", f"m{n}"] for n in numbers]

    def answer(self, *answers):
        """Answers questions in turn: (topic, what to do before, rows)."""
        context = zmq.Context()
        socket = context.socket(zmq.REP)
        socket.bind(f"ipc://{self.directory}/status.ipc")
        socket.setsockopt(zmq.RCVTIMEO, int(trichtest.WAIT_S * 1000))
        asked = []

        def run():
            for topic, action, rows in answers:
                asked.append(socket.recv().decode().split()[1])
                action()
                socket.send(json.dumps({"tallied_after": 1, "forgotten": 1, "rows": rows, "next": None}).encode())

        thread = threading.Thread(target=run)
        thread.start()
        self.addCleanup(context.term)
        self.addCleanup(socket.close)
        self.addCleanup(lambda: (thread.join(), self.assertEqual(asked, [topic for topic, _, _ in answers])))

    def busy(self, *ended):
        """1 to 4 end while the audit looks, 5 is committed but not yet reported, 6 waits."""
        everything = range(1, 7)
        self.store(1, 2, 5)
        self.answer(("tallies", lambda: None, self.tally(everything, (1,))),
                    ("tallies", lambda: self.store(3), self.tally(everything, (1, 2, 3))),
                    ("waiting", lambda: None, self.keys("waiting", 5, 6)),
                    ("ended", lambda: self.store(4), self.keys("duplicate", 1, 2, 3, *ended)))

    def test_what_ends_meanwhile_is_no_difference(self):
        self.busy(4)
        got = self.audit()
        self.assertEqual([row["verdict"] for row in got["rows"]], ["busy"])

    def test_what_is_lost_meanwhile_is_named(self):
        self.busy(4, 6)
        self.assertEqual(self.differences(), [("no_receipt", "feed", "m6")])

    def test_what_the_spool_never_had_is_named_meanwhile(self):
        self.store(7)
        self.busy(4)
        self.assertEqual(self.differences(), [("unknown_to_spool", "feed", "m7")])


class Retried(AuditCase):
    def test_a_dead_letter_that_is_tried_again(self):
        self.refuse(msgpack.packb({"source": "feed", "id": "bad-1"}))
        self.ask("SELECT trich.dead_retry(array_agg(seq)) FROM trich.dead_letter")
        trichtest.wait_for(lambda: self.ask("SELECT 1 FROM trich.dead_letter WHERE state = 'retried'"), "the retry")
        trichtest.wait_for(lambda: self.audit()["total"]["waiting"] == 0, "its report")
        got = self.audit("--integrity")["total"]
        self.assertEqual((got["received"], got["dead"]), (2, 2))
        self.ask("SELECT trich.dead_drop(array_agg(seq)) FROM trich.dead_letter")
        self.audit("--integrity")
        self.ask("DELETE FROM trich.receipt WHERE retry_of IS NOT NULL")
        self.assertEqual(self.differences(), [("no_receipt", "feed", "bad-1"), ("no_receipt_of_retry", "feed", "bad-1")])


class Refused(AuditCase):
    """Who cannot answer is told. (Last of all: PostgreSQL is stopped.)"""

    def test_who_does_not_answer(self):
        SERVER.query("CREATE ROLE nobody_s LOGIN NOINHERIT")
        self.addCleanup(self.trichd.configure, {"database.conninfo": self.trichd.options["database.conninfo"]})
        self.trichd.configure({"database.conninfo": SERVER.conninfo(self.database, "nobody_s")})
        done = self.trichd.trich("audit", check=False)
        self.assertEqual((done.returncode, done.stdout), (78, ""))
        self.assertIn("permission denied", done.stderr)
        SERVER.query("GRANT trich_writer TO nobody_s")
        self.trichd.configure({"database.role": "trich_writer"})
        self.audit("--integrity")
        SERVER.stop()
        self.addCleanup(SERVER.start)
        done = self.trichd.trich("audit", check=False)
        self.assertEqual((done.returncode, done.stdout), (75, ""))
        self.assertIn("PostgreSQL does not answer: ", done.stderr)
        SERVER.start()
        self.trichd.stop()
        done = self.trichd.trich("audit", check=False)
        self.assertEqual((done.returncode, done.stdout), (75, ""))
        self.assertRegex(done.stderr, "^trich audit: .*(trichd|the broker) does not answer")


if __name__ == "__main__":
    unittest.main()
