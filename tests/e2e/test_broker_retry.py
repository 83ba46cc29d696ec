#!/usr/bin/python3
"""Dead letters that workers hand back to the broker: taken once, durable before it says so, beside newer versions."""

import unittest

import msgpack
from test_broker import DEAD, Broker, Producer, Worker, article
from trichtest import wait_for

LETTER = 1700000000000001


class RetryTest(unittest.TestCase):
    def broker(self, **options):
        broker = Broker({key.replace("__", "."): value for key, value in options.items()})
        self.addCleanup(broker.close)
        return broker

    def test_taken_means_durable(self):
        broker = self.broker()
        worker = Worker(broker, 11, 0)
        for n, message in enumerate((article(1), {"content": "x"})):  # a short one is kept in another way by libzmq
            worker.retry(LETTER + n, msgpack.packb(message))
            self.assertEqual(worker.taken(), LETTER + n)
        broker.kill()
        broker.start()
        worker = Worker(broker, 12, 5)
        first, second = worker.grants(2)
        self.assertEqual((first["source"], first["id"], first["retry_of"], first["dead"]), ("feed", "a-1", LETTER, False))
        self.assertEqual(msgpack.unpackb(first["message"]), article(1))
        self.assertEqual((msgpack.unpackb(second["message"]), second["retry_of"]), ({"content": "x"}, LETTER + 1))
        worker.report(first["seq"], second["seq"])
        wait_for(lambda: broker.status()["spool"]["done"] == 2, "both are done")

    def test_it_is_what_a_producer_would_have_sent(self):
        """Key and content are found as those of a message that was sent."""
        broker = self.broker()
        worker = Worker(broker, 11, 2)
        for message in (article(1), {"content": "no names at all"}):
            Producer(broker).ask(message)
            worker.say(1, 1)
            sent = worker.grant()
            worker.retry(LETTER + sent["seq"], msgpack.packb(message))
            worker.taken()
            back = worker.grant()
            for key in ("source", "id", "content", "message"):
                self.assertEqual(back[key], sent[key])
            self.assertNotEqual(back["seq"], sent["seq"])

    def test_again_and_again_it_waits_once(self):
        broker = self.broker()
        one, other = Worker(broker, 11, 0), Worker(broker, 12, 0)
        for worker in (one, other, one):
            worker.retry(LETTER, msgpack.packb(article(1)))
            self.assertEqual(worker.taken(), LETTER)
        broker.kill()
        broker.start()
        worker = Worker(broker, 13, 5)
        worker.retry(LETTER, msgpack.packb(article(1)))
        first, second = worker.socket.recv_multipart(), worker.socket.recv_multipart()
        self.assertEqual(sorted(msgpack.unpackb(answer[0])[0] for answer in (first, second)), [4, 6])
        self.assertTrue(worker.has_none())
        self.assertEqual(broker.status()["spool"]["received"], 1)

    def test_once_it_ended_it_may_come_again(self):
        broker = self.broker()
        worker = Worker(broker, 11, 5)
        for _ in range(2):
            worker.retry(LETTER, msgpack.packb(article(1)))
            worker.taken()
            worker.report(worker.grant()["seq"], status=DEAD, article_id=0, reason="again")
        wait_for(lambda: broker.status()["spool"]["dead"] == 2, "both ended")

    def test_newer_versions_keep_the_key(self):
        """A version that waits is known as a duplicate, though an older one was retried behind it."""
        broker = self.broker()
        producer, worker = Producer(broker), Worker(broker, 11, 0)
        producer.ask(article(1, content="new"))
        worker.retry(LETTER, msgpack.packb(article(1, content="old")))
        worker.taken()
        self.assertEqual(producer.ask(article(1, content="new"))["status"], "duplicate")
        self.assertEqual(producer.ask(article(1, content="old"))["status"], "stored", "sent again it is a version")
        worker.say(1, 3)
        grants = worker.grants(3)
        self.assertEqual([(msgpack.unpackb(g["message"])["content"], g["retry_of"]) for g in grants],
                         [("new", 0), ("old", LETTER), ("old", 0)])

    def test_what_cannot_be_read_is_a_dead_lease_again(self):
        broker = self.broker(broker__message_bytes=65536)
        worker = Worker(broker, 11, 5)
        for n, (message, word) in enumerate(((b"\xc1", "msgpack"), (b"", "empty"), (b"x" * 100000, "too large"))):
            worker.retry(LETTER + n, message)
            self.assertEqual(worker.taken(), LETTER + n)
            grant = worker.grant()
            self.assertEqual((grant["dead"], grant["retry_of"], grant["message"]), (True, LETTER + n, message))
            self.assertIn(word, grant["reason"])

    def test_without_room_nothing_is_said(self):
        broker = self.broker(spool__limit_mib=8)
        producer, worker = Producer(broker), Worker(broker, 11, 0)
        stored = 0
        while producer.ask(article(stored, content="x" * 500000))["status"] == "stored":
            stored += 1
        worker.retry(LETTER, msgpack.packb(article("late", content="x" * 500000)))
        self.assertTrue(worker.has_none())
        worker.say(1, stored)
        worker.report(*[grant["seq"] for grant in worker.grants(stored)])
        wait_for(lambda: broker.status()["spool"]["waiting"] == 0, "room again")
        worker.retry(LETTER, msgpack.packb(article("late", content="x" * 500000)))
        self.assertEqual(worker.taken(), LETTER)

    def test_only_workers_hand_back(self):
        broker = self.broker()
        worker = Worker(broker, 11, 5)
        worker.socket.send(msgpack.packb([5, 99, LETTER, msgpack.packb(article(1))]))
        worker.socket.send(msgpack.packb([5, 11, 0, msgpack.packb(article(1))]))
        worker.retry(LETTER, msgpack.packb(article(2)))
        self.assertEqual(worker.taken(), LETTER)
        self.assertEqual(broker.status()["spool"]["received"], 1)

    def test_many_at_once(self):
        broker = self.broker()
        worker = Worker(broker, 11, 0)
        for n in range(2000):
            worker.retry(LETTER + n, msgpack.packb(article(n, content="x" * 5000)))
        self.assertEqual([worker.taken() for _ in range(2000)], [LETTER + n for n in range(2000)])
        worker.say(1, 2000)
        self.assertEqual([grant["retry_of"] for grant in worker.grants(2000)], [LETTER + n for n in range(2000)])


if __name__ == "__main__":
    unittest.main()
