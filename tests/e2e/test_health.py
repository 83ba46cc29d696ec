#!/usr/bin/python3
"""/healthz and /readyz: well when articles get through and are accepted, else each reason by which they do not."""

import os
import signal
import time
import unittest

import test_metrics
from test_supervisor import articles


class Health(test_metrics.Watched):
    """One reason each, and well again without it."""

    OPTIONS = {"metrics.stalled_ms": 1500, "spool.limit_mib": 8, "broker.message_bytes": 1 << 20, "daemon.drain_ms": 4000,
               "database.retry_max_ms": 300}

    def test_postgresql_stopped(self):
        self.well()
        self.server.stop()
        self.producer(articles(3, 1)).run()
        self.wait_for_page("/healthz", 503, "every worker waits for PostgreSQL\n")
        self.wait_for_page("/readyz", 200, "ok\n")
        got = self.samples()
        self.assertEqual((got["trich_healthy"], got["trich_accepts"], got["trich_broker_up"]), (0, 1, 1))
        self.assertGreater(got['trich_database_failures_total{reason="away"}'], 0)
        self.wait_for_page("/healthz", 503, "articles wait, and none has ended for ")
        self.assertGreater(self.samples()["trich_oldest_waiting_age_seconds"], 1)
        self.server.start()
        self.well()
        self.assertGreater(self.samples()["trich_database_wait_seconds_total"], 0)

    def test_postgresql_stopped_while_nothing_waits(self):
        self.well()
        self.server.stop()
        self.wait_for_page("/healthz", 503, "every worker waits for PostgreSQL\n")
        self.assertEqual(self.samples()["trich_articles_received_total"], 0)
        self.server.start()
        self.well()

    def test_postgresql_refuses(self):
        self.well()
        self.server.query("REVOKE INSERT ON trich_data.article FROM trich_writer", dbname=self.dbname)
        self.producer(articles(3, 2)).run()
        self.wait_for_page("/healthz", 503, "every worker waits: PostgreSQL refuses")
        self.server.query("GRANT INSERT ON trich_data.article TO trich_writer", dbname=self.dbname)
        self.well()

    def test_no_postgresql_from_the_start(self):
        self.trichd.stop()
        self.server.stop()
        self.trichd.start()
        self.wait_for_page("/healthz", 503, "PostgreSQL's schema is not ready yet")
        self.wait_for_page("/readyz", 200)
        self.server.start()
        self.well()

    def test_spool_full(self):
        self.well()
        self.server.stop()
        large = [{"source": "large", "id": str(i), "content": f"Tin số {i}. " + "họp " * 100000} for i in range(30)]
        producer = self.producer(large, window=5)

        def full():
            producer.step()
            try:
                return self.get("/readyz")[0] == 503
            except OSError:
                return False
        self.trichd.wait_for(full, "the spool is full")
        self.wait_for_page("/readyz", 503, "the spool is full, producers are told busy")
        self.wait_for_page("/healthz", 503, "the spool is full, producers are told busy")
        got = self.samples()
        self.assertEqual((got["trich_spool_full"], got["trich_accepts"]), (1, 0))
        self.assertGreater(got['trich_messages_refused_total{reason="spool_full"}'], 0)
        self.server.start()
        self.well()

    def test_broker_stopped(self):
        self.well()
        (broker,) = self.trichd.pids("trich-broker")
        os.kill(broker, signal.SIGSTOP)
        began = time.monotonic()
        self.wait_for_page("/healthz", 503, "the broker does not answer")
        self.assertLess(time.monotonic() - began, 15)
        self.wait_for_page("/readyz", 503, "the broker does not answer")
        got = self.samples()
        self.assertEqual((got["trich_broker_up"], got["trich_accepts"], got["trich_workers_wanted"]), (0, 0, 2))
        self.assertNotIn("trich_articles_received_total", got)
        os.kill(broker, signal.SIGCONT)
        self.well()

    def test_all_workers_stuck(self):
        self.well()
        workers = self.trichd.pids("trich-worker")
        for pid in workers:
            os.kill(pid, signal.SIGSTOP)
        self.producer(articles(3, 5)).run()
        self.wait_for_page("/healthz", 503, "3 articles wait, and none has ended for ")
        self.wait_for_page("/readyz", 200)
        self.assertGreaterEqual(self.samples()["trich_stalled_seconds"], 1.5)
        for pid in workers:
            os.kill(pid, signal.SIGCONT)
        self.well()

    def test_draining(self):
        self.well()
        (worker, other) = self.trichd.pids("trich-worker")
        os.kill(worker, signal.SIGSTOP)  # so that it lasts
        os.kill(other, signal.SIGSTOP)
        self.producer(articles(3, 6)).run()
        self.trichd.send_signal(signal.SIGTERM)
        self.wait_for_page("/readyz", 503, "trichd is stopping")
        self.wait_for_page("/healthz", 503, "trichd is stopping")
        self.assertEqual(self.samples()["trich_broker_draining"], 1)
        os.kill(worker, signal.SIGCONT)
        os.kill(other, signal.SIGCONT)
        self.assertEqual(self.trichd.ended(), 0)


if __name__ == "__main__":
    unittest.main()
