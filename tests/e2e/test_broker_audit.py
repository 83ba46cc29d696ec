#!/usr/bin/python3
"""What the broker answers auditors: all of it, page by page, and no more than a page whatever is asked."""

import json
import time
import unittest

import zmq
from test_broker import DEAD, DUPLICATE, Broker, Producer, Worker, article
from trichtest import wait_for

HOURS = "0 4294967295"


class AuditTest(unittest.TestCase):
    def setUp(self):
        self.broker = Broker({"spool.remember": 1000})
        self.addCleanup(self.broker.close)
        self.asking = self.broker.socket(zmq.REQ, f"ipc://{self.broker.directory}/status.ipc")

    def ask(self, question):
        self.asking.send(question if isinstance(question, bytes) else question.encode())
        return json.loads(self.asking.recv())

    def pages(self, topic, place=""):
        """All rows, and of how many pages."""
        rows, pages = [], 0
        while place is not None:
            page = self.ask(f"audit {topic} {HOURS} {place}")
            rows += page["rows"]
            place = page["next"]
            pages += 1
        return rows, pages

    def fill(self, n):
        producer = Producer(self.broker)
        for i in range(n):
            producer.send(article(i, source=f"nguồn {i:04}"))
        for _ in range(n):
            self.assertEqual(producer.receive()["status"], "stored")
        return time.time() // 3600

    def test_everything_in_pages(self):
        hour = self.fill(1200)
        grants = {g["seq"]: g for g in Worker(self.broker, 11, 1200).grants(1200)}
        rows, pages = self.pages("tallies")
        self.assertEqual(pages, 3)
        self.assertEqual([row[2] for row in rows], [f"nguồn {i:04}" for i in range(1200)])
        self.assertTrue(all(hour - 1 <= row[0] <= hour and row[1] is False for row in rows))
        self.assertEqual({row[4] for row in rows}, set(grants))
        self.assertEqual(sum(row[3] for row in rows), 1200)
        rows, pages = self.pages("waiting")
        self.assertGreaterEqual(pages, 3)
        self.assertEqual([row[0] for row in rows], sorted(grants))
        self.assertTrue(all(row[2] == "waiting" and row[4] == grants[row[0]]["source"] and row[5] == grants[row[0]]["id"]
                            and row[1] == grants[row[0]]["received_us"] for row in rows))
        self.assertEqual(self.pages("ended")[0], [])

    def test_what_ended_until_it_is_forgotten(self):
        self.fill(1100)
        worker = Worker(self.broker, 11, 1100)
        seqs = [g["seq"] for g in worker.grants(1100)]
        worker.report(*seqs[:20], status=DUPLICATE)
        worker.report(*seqs[20:50], status=DEAD, reason="bad")
        wait_for(lambda: self.broker.status()["spool"]["waiting"] == 1050, "reports are kept")
        rows, _ = self.pages("ended")
        self.assertEqual([(row[0], row[2]) for row in rows],
                         [(seq, "duplicate") for seq in seqs[:20]] + [(seq, "dead") for seq in seqs[20:50]])
        worker.report(*seqs[50:])
        wait_for(lambda: self.broker.status()["spool"]["waiting"] == 0, "reports are kept")
        rows, pages = self.pages("ended")
        self.assertEqual([row[0] for row in rows], seqs[100:])
        self.assertEqual(pages, 3)
        self.assertEqual(self.ask(f"audit ended {HOURS} ")["forgotten"], seqs[99])
        totals = self.broker.status()["spool"]
        self.assertEqual((totals["done"], totals["duplicate"], totals["dead"]), (1050, 20, 30))

    def test_hours_are_kept_to(self):
        hour = int(self.fill(3))
        for first, last, n in ((0, hour - 2, 0), (hour - 1, hour + 1, 3), (hour + 2, 4294967295, 0), (5, 4, 0)):
            self.assertEqual(len(self.ask(f"audit waiting {first} {last} ")["rows"]), n, (first, last))

    def test_odd_questions_get_an_answer(self):
        self.fill(1)
        for question in (b"", b"status", b"audit", b"audit nothing", b"x" * 100000, b"audit tallies " + b"9" * 5000, b"\xff\x00"):
            self.assertIn("version", self.ask(question), question)  # the status, as ever
        for question in (b"audit tallies", b"audit tallies - x zz", b"audit waiting 0 99999999999999999999999 -5",
                         b"audit ended 1 2 99999999999999999999999 more", b"audit tallies 0 0 " + b"f" * 550,
                         b"audit tallies\x00 0 0", b"audit ended 0 0 0\n\n\n"):
            self.assertIn("rows", self.ask(question), question)
        for i in range(600):  # of one that never reads
            self.asking.close()
            self.asking = self.broker.socket(zmq.REQ, f"ipc://{self.broker.directory}/status.ipc")
            self.asking.send(f"audit tallies {HOURS} {i}".encode())
            if i % 100 == 99:
                self.assertEqual(Producer(self.broker).ask(article(i, id=f"late-{i}"))["status"], "stored")


if __name__ == "__main__":
    unittest.main()
