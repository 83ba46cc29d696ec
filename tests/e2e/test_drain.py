#!/usr/bin/python3
"""SIGTERM under load: it ends within the deadline with the right status, loses nothing, and the next start does the rest."""

import os
import pathlib
import signal
import time
import unittest

import test_supervisor
import trichtest
from test_supervisor import articles


class Drains(test_supervisor.Flow):
    WORKERS = 2
    OPTIONS = {"database.retry_max_ms": 500, "workers.count": WORKERS}
    DRAIN_S = 1.5  # where it is cut short

    def some_answers(self, count, seed):
        """A producer in the middle of its articles."""
        producer = self.producer(articles(count, seed))
        trichtest.wait_for(lambda: producer.step() or len(producer.answers) >= count // 3, "some answers")
        return producer

    def configure(self, drain_ms):
        self.trichd.stop()
        self.trichd.configure({"daemon.drain_ms": drain_ms})
        self.trichd.start()
        self.workers()

    def stop_in_time(self):
        """SIGTERM; the exit status. It may take no longer than the deadline, and what it takes to kill and reap."""
        begun = time.monotonic()
        status = self.trichd.stop()
        self.assertLess(time.monotonic() - begun, self.DRAIN_S + 10)
        self.assertEqual(self.trichd.leftovers(), [])
        return status

    def numbered_workers(self):
        """{number: pid} when all are there; what checks the configuration is the same program, without a number."""
        found = {}
        for pid in self.trichd.pids("trich-worker"):
            words = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            if b"--number" in words:
                found[int(words[words.index(b"--number") + 1])] = pid
        return found if len(found) == self.WORKERS else None

    def freeze_a_leased_worker(self, producer):
        """SIGSTOP of a worker that holds leases of what is sent: as one that hangs with an article. All are stopped before it
        is sent, so that none is done with it before we look; and one of them did an article before that, so that the broker
        knows whom to lease to."""
        def leased():
            return [worker["number"] for worker in self.trichd.broker_status()["workers"] if worker["leased"]]
        producer.answers.update(self.producer(articles(1, 27), ack="done").run())
        workers = self.trichd.wait_for(self.numbered_workers, "all workers run")
        for pid in workers.values():
            os.kill(pid, signal.SIGSTOP)
        producer.send()
        frozen = self.trichd.wait_for(leased, "a worker has leases")[0]
        for number, pid in workers.items():
            if number != frozen:
                os.kill(pid, signal.SIGCONT)

    def test_sigterm_loses_nothing(self):
        producer = self.producer(articles(600, 21))
        trichtest.wait_for(lambda: producer.step() or len(producer.answers) >= 200, "some answers")
        self.assertEqual(self.trichd.stop(), 0)
        trichtest.wait_for(lambda: "STOPPING=1" in self.trichd.notified, "systemd was told")
        self.assertEqual(self.trichd.leftovers(), [])
        self.assertNotIn("drain_deadline", self.trichd.log_text())
        self.trichd.start()
        self.assert_exactly_once(producer.run())

    def test_without_postgresql_it_drains_too(self):
        self.workers()
        self.server.stop()
        self.addCleanup(self.server.start)
        answers = self.producer(articles(50, 22)).run()
        self.trichd.wait_for(lambda: "PostgreSQL is away" in self.trichd.status(), "the status tells it")
        self.assertEqual(self.trichd.stop(), 0)
        self.server.start()
        self.trichd.start()
        self.assert_exactly_once(answers)

    def test_without_postgresql_under_load(self):
        self.workers()
        self.server.stop(signal.SIGQUIT)
        self.addCleanup(self.server.start)
        producer = self.some_answers(600, 23)
        self.trichd.wait_for(lambda: "PostgreSQL is away" in self.trichd.status(), "the status tells it")
        self.assertEqual(self.stop_in_time(), 0)
        self.server.start()
        self.trichd.start()
        self.assert_exactly_once(producer.run())

    def test_a_worker_that_hangs_costs_the_deadline_and_nothing_else(self):
        self.configure(int(self.DRAIN_S * 1000))
        producer = self.producer(articles(600, 24))
        self.freeze_a_leased_worker(producer)
        trichtest.wait_for(lambda: producer.step() or len(producer.answers) >= 200, "some answers")
        self.assertEqual(self.stop_in_time(), 75)
        self.assertIn("drain_deadline", self.trichd.log_text())
        self.trichd.start()
        self.assert_exactly_once(producer.run())

    def test_a_server_that_hangs_costs_the_deadline_and_nothing_else(self):
        self.configure(int(self.DRAIN_S * 1000))
        producer = self.some_answers(600, 25)
        self.server.process.send_signal(signal.SIGSTOP)
        backends = self.backends()
        for pid in backends:
            os.kill(pid, signal.SIGSTOP)
        try:
            trichtest.wait_for(lambda: producer.step() or len(producer.answers) >= 400, "more answers")
            self.assertIn(self.stop_in_time(), (0, 75))  # 0: no worker was amid a transaction
        finally:
            for pid in [*backends, self.server.process.pid]:
                os.kill(pid, signal.SIGCONT)
        self.trichd.start()
        self.assert_exactly_once(producer.run())

    def backends(self):
        pid = self.server.process.pid
        return [int(child) for child in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]

    def test_told_twice_it_ends_at_once(self):
        self.configure(3600000)
        producer = self.producer(articles(600, 26))
        self.freeze_a_leased_worker(producer)
        before = self.trichd.notified.count("STOPPING=1")
        self.trichd.send_signal(signal.SIGTERM)
        self.trichd.wait_for(lambda: self.trichd.notified.count("STOPPING=1") > before, "it stops")
        self.assertIsNone(self.trichd.process.poll())
        self.assertEqual(self.stop_in_time(), 75)
        self.trichd.start()
        self.assert_exactly_once(producer.run())


if __name__ == "__main__":
    unittest.main()
