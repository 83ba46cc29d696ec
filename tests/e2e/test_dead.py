#!/usr/bin/python3
"""Dead letters are worked with: real ones, made by a trigger of the test's own and by bytes that nobody can read, are
retried and dropped, by people who may, while workers and the broker are killed."""

import json
import os
import signal
import unittest

import psycopg2
import zmq

import trichtest

REFUSE = """
CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id LIKE TG_ARGV[0] THEN RAISE 'the test refuses %', NEW.id; END IF;
    RETURN NEW;
END $$"""
WAIT = """
CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(77);
    RETURN NEW;
END $$"""


class Case(unittest.TestCase):
    """Each test has a source of its own."""

    options = {}

    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        cls.trichd = trichtest.Trichd(cls.server, cls.options)
        cls.addClassCleanup(cls.trichd.close)
        cls.trichd.trich("migrate", "--wait")
        cls.server.query(REFUSE)
        cls.server.query(WAIT)
        cls.context = zmq.Context()
        cls.addClassCleanup(cls.context.destroy, 0)

    def ask(self, sql, *parameters):
        return self.server.query(sql, parameters)

    def wait(self, condition, what):
        return self.trichd.wait_for(condition, what)

    def refuse(self, pattern):
        """From here on PostgreSQL refuses articles whose id is like that; until accept()."""
        self.server.query("CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON trich_data.article FOR EACH ROW"
                          " EXECUTE FUNCTION public.refuse(%s)", (pattern,))

    def accept(self):
        self.server.query("DROP TRIGGER IF EXISTS refuse ON trich_data.article")

    def submit(self, *articles, ack="done"):
        lines = "".join(json.dumps({"content": "Sáng 04/7/2023, Bệnh viện họp.", **a}) + "\n" for a in articles)
        return self.trichd.trich("push", "--ack", ack, "--resend-ms", 600000, "--format", "jsonl", "-", stdin=lines, check=False)

    def letters(self, source, state="open"):
        return [seq for (seq,) in self.ask("SELECT seq FROM trich.dead_letters WHERE source = %s AND state = %s ORDER BY seq",
                                           source, state)]

    def make_letters(self, source, n, **keys):
        """n dead letters of that source; PostgreSQL accepts again."""
        self.refuse("bad%")
        self.submit(*[{"source": source, "id": f"bad-{i}", **keys} for i in range(n)])
        self.accept()
        letters = self.letters(source)
        self.assertEqual(len(letters), n)
        return letters

    def retry(self, letters):
        return sorted(seq for (seq,) in self.ask("SELECT trich.dead_retry(%s)", letters))

    def ended(self, letters):
        """{state of the retry: how many}, once all letters are retried."""
        def all_retried():
            return self.ask("SELECT bool_and(state = 'retried') FROM trich.dead_letters WHERE seq = ANY (%s)", letters)[0][0]
        self.wait(all_retried, "all letters are retried")
        return dict(self.ask("SELECT retried_state, count(*) FROM trich.dead_letters WHERE seq = ANY (%s) GROUP BY 1", letters))

    def check_identity(self, source):
        """Every letter has one retry, every article is there once, and nothing is missing."""
        self.assertEqual(self.ask("SELECT coalesce(sum(removed), 0) FROM trich.balance WHERE source = %s", source), [(0,)])
        self.assertEqual(self.ask("SELECT retry_of FROM trich.receipt WHERE source = %s AND retry_of IS NOT NULL AND state <> 'duplicate'"
                                  " GROUP BY 1 HAVING count(*) > 1", source), [])


class Dead(Case):
    def test_what_was_refused_is_accepted_later(self):
        letters = self.make_letters("later", 3)
        reasons = self.ask("SELECT DISTINCT reason ~ 'the test refuses bad-' FROM trich.dead_letters WHERE source = 'later'")
        self.assertEqual(reasons, [(True,)])
        self.assertEqual(self.retry(letters), letters)
        self.assertEqual(self.ended(letters), {"done": 3})
        self.assertEqual(self.ask("SELECT count(*), sum(revision) FROM trich.article WHERE source = 'later'"), [(3, 3)])
        self.assertEqual(self.ask("SELECT state, count(*) FROM trich.receipt WHERE source = 'later' GROUP BY 1 ORDER BY 1"),
                         [("dead", 3), ("done", 3)])
        self.assertEqual(self.ask("SELECT count(*) FROM trich.article_receipts WHERE source = 'later' AND current"), [(3,)])
        self.check_identity("later")
        self.assertEqual(self.retry(letters), [], "once")

    def test_what_is_refused_again_is_a_letter_again(self):
        letters = self.make_letters("again", 1)
        self.refuse("bad%")
        self.retry(letters)
        self.assertEqual(self.ended(letters), {"dead": 1})
        self.accept()
        [second] = self.letters("again")
        self.assertEqual(self.ask("SELECT retry_of, reason ~ 'the test refuses' FROM trich.dead_letters WHERE seq = %s", second),
                         [(letters[0], True)])
        self.retry([second])
        self.assertEqual(self.ended([second]), {"done": 1})
        self.check_identity("again")

    def test_bytes_that_nobody_can_read(self):
        with self.context.socket(zmq.PUSH) as socket:
            socket.connect(self.trichd.push)
            socket.send(b"\xc1 nobody can read this")
            [(letter, reason)] = self.wait(
                lambda: self.ask("SELECT seq, reason FROM trich.dead_letter WHERE message = %s", psycopg2.Binary(b"\xc1 nobody can read this")),
                "a dead letter")
        self.retry([letter])
        self.assertEqual(self.ended([letter]), {"dead": 1})
        self.assertEqual(self.ask("SELECT d.reason, d.message, d.state FROM trich.dead_letter d JOIN trich.receipt r USING (seq)"
                                  " WHERE retry_of = %s", letter)[0][0], reason)

    def test_a_newer_version_stays(self):
        """Stored before the retry."""
        letters = self.make_letters("newer", 1, url="urn:old")
        self.submit({"source": "newer", "id": "bad-0", "url": "urn:new"})
        self.retry(letters)
        self.assertEqual(self.ended(letters), {"duplicate": 1})
        self.assertEqual(self.ask("SELECT url, revision FROM trich.article WHERE source = 'newer'"), [("urn:new", 1)])
        self.submit({"source": "newer", "id": "bad-0", "url": "urn:old"})
        self.assertEqual(self.ask("SELECT url, revision FROM trich.article WHERE source = 'newer'"), [("urn:old", 2)],
                         "what a producer sends again is a version")

    def test_only_some_may(self):
        for user in ("reader", "writer"):
            self.server.query(f"CREATE ROLE {user} LOGIN IN ROLE trich_{user}")
        letters = self.make_letters("may", 2)
        for function in ("dead_retry", "dead_drop"):
            with self.assertRaises(psycopg2.errors.InsufficientPrivilege):
                self.server.query(f"SELECT trich.{function}(%s)", (letters,), user="reader")
        self.assertEqual(len(self.server.query("SELECT * FROM trich.dead_letters WHERE source = 'may'", user="reader")), 2)
        self.assertEqual(self.server.query("SELECT trich.dead_drop(%s)", (letters[:1],), user="writer"), [(letters[0],)])
        self.server.query("SELECT trich.dead_retry(%s)", (letters,), user="writer")
        self.ended(letters[1:])
        self.assertEqual(self.ask("SELECT state, bytes IS NULL, changed_by FROM trich.dead_letters WHERE source = 'may' ORDER BY seq"),
                         [("dropped", True, "writer"), ("retried", True, "writer")])
        self.assertEqual(self.ask("SELECT id FROM trich.article WHERE source = 'may'"), [("bad-1",)])
        self.check_identity("may")

    def test_many(self):
        letters = self.make_letters("many", 60, content="x" * 100000)  # more than are claimed at a time
        self.retry(letters)
        self.retry(letters)
        self.assertEqual(self.ended(letters), {"done": 60})
        self.assertEqual(self.ask("SELECT count(*) FROM trich.article WHERE source = 'many'"), [(60,)])
        self.check_identity("many")

    def test_a_lost_word_is_made_up_for(self):
        """Claims whose bytes never reached the broker are repeated; copies that reach it late change nothing."""
        letters = self.make_letters("lost", 20)
        worker, broker = self.trichd.pids("trich-worker"), self.trichd.pids("trich-broker")
        for pid in broker:
            os.kill(pid, signal.SIGSTOP)
        self.retry(letters)
        self.wait(lambda: self.ask("SELECT min(claims) FROM trich.dead_letter WHERE seq = ANY (%s)", letters)[0][0] == 1, "claimed")
        for pid in worker + broker:  # with the bytes in their sockets
            os.kill(pid, signal.SIGKILL)
        self.ask("UPDATE trich.dead_letter SET claim_after = now() WHERE seq = ANY (%s) AND state = 'retrying'", letters)
        self.assertEqual(self.ended(letters), {"done": 20})
        self.assertEqual(self.ask("SELECT count(*), max(revision) FROM trich.article WHERE source = 'lost'"), [(20, 1)])
        self.check_identity("lost")

    def test_killed_all_the_while(self):
        letters = self.make_letters("killed", 40)
        self.retry(letters)
        for turn in range(4):
            for name in ("trich-worker", "trich-broker")[turn % 2:]:
                for pid in self.trichd.pids(name):
                    os.kill(pid, signal.SIGKILL)
            self.ask("UPDATE trich.dead_letter SET claim_after = now() WHERE seq = ANY (%s) AND state = 'retrying'", letters)
            self.ask("NOTIFY trich_dead")
            self.wait(lambda: self.trichd.pids("trich-worker") and self.trichd.pids("trich-broker"), "they are back")
        self.wait(lambda: self.ask("UPDATE trich.dead_letter SET claim_after = now() WHERE seq = ANY (%s) AND state = 'retrying'"
                                   " RETURNING 1", letters) == [], "none is on its way")
        self.assertEqual(self.ended(letters), {"done": 40})
        self.assertEqual(self.ask("SELECT count(*), max(revision) FROM trich.article WHERE source = 'killed'"), [(40, 1)])
        self.check_identity("killed")


class Order(Case):
    """Of two workers one can be held up with all that it may hold: two articles."""

    options = {"workers.batch_articles": 1}

    def leased(self):
        status = self.trichd.broker_status()
        return max(worker["leased"] for worker in status["workers"]), status["waiting"]

    def test_a_newer_version_that_waits_comes_through(self):
        """It was accepted before the retry, but a trigger holds it up, and the retry is stored first."""
        letters = self.make_letters("waits", 1, url="urn:old")
        with self.server.connect() as gate, gate.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(77)")
            self.server.query("CREATE TRIGGER wait BEFORE INSERT ON trich_data.article FOR EACH ROW WHEN (NEW.url = 'urn:new')"
                              " EXECUTE FUNCTION public.wait()")
            self.submit({"source": "waits", "id": "bad-0", "url": "urn:new"}, ack="stored")
            self.wait(lambda: self.leased() == (1, 1), "one worker waits with it")
            for n in range(20):
                if self.leased()[0] < 2:
                    self.submit({"source": "filler", "id": str(n)}, ack="stored")
                self.wait(lambda: self.leased() in ((1, 1), (2, 2)), "another article is done, or waits behind it")
            self.assertEqual(self.leased(), (2, 2))
            self.retry(letters)
            self.assertEqual(self.ended(letters), {"done": 1})
            self.assertEqual(self.ask("SELECT url, revision FROM trich.article WHERE source = 'waits'"), [("urn:old", 1)])
            cursor.execute("SELECT pg_advisory_unlock(77)")
        self.wait(lambda: self.ask("SELECT url, revision FROM trich.article WHERE source = 'waits'") == [("urn:new", 2)],
                  "the newer version replaces the older one")


if __name__ == "__main__":
    unittest.main()
