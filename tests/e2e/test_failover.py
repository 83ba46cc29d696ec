#!/usr/bin/python3
"""A primary with a streaming standby that it waits for: when the primary goes, the standby takes over in mid-flow."""

import signal
import unittest

import trichtest
from test_supervisor import Producer, articles

WAITING_SQL = "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'trich-worker %' AND wait_event = 'SyncRep'"


class Failover(unittest.TestCase):
    def setUp(self):
        self.primary = trichtest.PostgreSQL()
        self.addCleanup(self.primary.close)
        self.standby = self.primary.standby()
        self.addCleanup(self.standby.close)
        hosts = f"host={self.primary.directory},{self.standby.directory}"
        self.trichd = trichtest.Trichd(self.primary, {
            "database.conninfo": f"{hosts} dbname=trich user=postgres target_session_attrs=read-write",
            "database.answer_timeout_ms": 3000,
            "database.connect_timeout_ms": 100,
            "workers.batch_articles": 16,
        })
        self.addCleanup(self.trichd.close)

    def producer(self, sent, ack):
        producer = Producer(self.trichd.submit, sent, ack=ack)
        self.addCleanup(producer.close)
        return producer

    def flow_through(self, at, lose_primary):
        """Articles with each kind of answer on their way; the primary is lost and the standby promoted among them."""
        done, stored = self.producer(articles(300, 51), "done"), self.producer(articles(200, 52), "stored")
        lost = []

        def step():
            over = [producer.step() for producer in (done, stored)]
            if not lost and len(done.answers) >= at:
                lost.append(dict(done.answers))
                lose_primary()
                self.assertLess(len(done.answers), 300, "it was in mid-flow")
                self.standby.promote()
            return all(over)

        self.trichd.wait_for(step, "all articles are answered")
        self.trichd.wait_for(lambda: " 0 waiting" in self.trichd.status(), "the spool is empty")
        self.check_all_there({**done.answers, **stored.answers}, done.answers, lost[0])

    def check_all_there(self, answers, done, before):
        stored = {(source, id_): article_id for source, id_, article_id
                  in self.standby.query("SELECT source, id, article_id FROM trich.article")}
        self.assertEqual(set(stored), set(answers))
        self.assertEqual({answer["status"] for answer in answers.values()} - {"done", "stored", "duplicate"}, set())
        told = {key: answer["article_id"] for key, answer in done.items() if answer["status"] == "done"}
        self.assertEqual({key: stored[key] for key in told}, told)
        self.assertGreater(len(told), len(before), "work went on")
        self.assertEqual(self.standby.query("SELECT count(*), max(revision) FROM trich.article"), [(len(answers), 1)])
        self.assertEqual(self.standby.query("SELECT count(*) FROM trich.receipt WHERE state = 'done'"), [(len(answers),)])
        self.assertEqual(self.standby.query("SELECT count(*) FROM trich.dead_letter"), [(0,)])
        self.assertEqual(self.trichd.log_text().count("child=worker"), 2, "no worker was started anew")

    def test_the_standby_is_promoted_in_mid_flow(self):
        self.flow_through(80, self.primary.kill)

    def test_a_primary_that_hangs_is_given_up(self):
        """What bounds it is database.answer_timeout_ms: a unix socket has no keepalives."""
        self.addCleanup(self.primary.signal_all, signal.SIGCONT)
        self.flow_through(80, lambda: self.primary.signal_all(signal.SIGSTOP))

    def test_done_is_not_told_before_the_standby_has_it(self):
        """Not even when the session was torn from waiting for it: then the rows are committed on the primary alone."""
        self.trichd.trich("migrate", "--wait")
        self.standby.signal_all(signal.SIGSTOP)
        self.addCleanup(self.standby.signal_all, signal.SIGCONT)
        producer = self.producer(articles(1, 53), "done")

        def waiting():
            producer.step()
            return self.primary.query(WAITING_SQL)

        def torn():
            for pid, in waiting():  # first with the organisations, then with the article
                self.primary.query("SELECT pg_terminate_backend(%s)", (pid,))
            return self.primary.query("SELECT seq FROM trich.receipt")

        self.trichd.wait_for(torn, "the primary has the receipt")
        self.trichd.wait_for(lambda: producer.answers or waiting(), "a worker waits for the standby again")
        self.assertEqual(producer.answers, {})
        self.standby.signal_all(signal.SIGCONT)
        answer = list(producer.run().values())[0]
        self.assertEqual(answer["status"], "done")
        self.assertEqual(self.standby.query("SELECT article_id FROM trich.receipt"), [(answer["article_id"],)])


if __name__ == "__main__":
    unittest.main()
