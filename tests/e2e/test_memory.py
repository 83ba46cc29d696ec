#!/usr/bin/python3
"""What processes take of memory, whatever producers do. Sanitizers keep what was freed: there all of it is skipped, and CI
runs it with the programs as they are installed."""

import contextlib
import resource
import socket
import struct
import sys
import unittest

import msgpack
import zmq

import test_broker
import trichtest  # puts tests/ on the path
from pressure import memory

MIB = 1 << 20


def is_sanitized():
    broker = test_broker.Broker()
    try:
        return memory.is_sanitized(broker.process.pid)
    finally:
        broker.close()


class BrokerMemory(unittest.TestCase):
    LIMIT_MIB = 640

    def broker(self, limit_mib, options=None):
        """With less memory than it gives itself."""
        broker = test_broker.Broker(options)
        self.addCleanup(broker.close)
        self.hard = resource.prlimit(broker.process.pid, resource.RLIMIT_DATA)[1]
        self.limit(broker, limit_mib)
        return broker

    def limit(self, broker, limit_mib):
        resource.prlimit(broker.process.pid, resource.RLIMIT_DATA, (limit_mib * MIB, self.hard))

    def assert_serves(self, broker):
        """An article is taken, maybe after it was refused some times or fell on deaf ears."""
        producer = test_broker.Producer(broker)

        def taken():
            producer.send(test_broker.article(1))
            return producer.socket.poll(1000) and producer.receive()["status"] in ("stored", "duplicate")
        trichtest.wait_for(taken, "an article is taken")
        self.assertIsNone(broker.process.poll(), broker.log.read_text())

    def flood(self, broker, kind, endpoint):
        """Forty connections send large messages as fast as they are let: much more than there is room for."""
        many = [broker.socket(kind, endpoint) for _ in range(40)]
        content = "x" * (2 * MIB)
        for each in many:
            each.setsockopt(zmq.SNDHWM, 2)

        sent = []

        def flooded():
            for each in many:
                with contextlib.suppress(zmq.Again):
                    each.send(msgpack.packb({"source": "flood", "id": str(len(sent)), "content": content}), zmq.DONTWAIT)
                    sent.append(len(content))
            return sum(sent) > 2 * self.LIMIT_MIB * MIB and "memory_short" in broker.log.read_text()
        trichtest.wait_for(flooded, "memory is short")
        for each in many:
            each.close()

    def test_the_bound_is_the_one_that_is_stated(self):
        broker = test_broker.Broker({"workers.count": 3, "broker.message_bytes": 5 * MIB})
        self.addCleanup(broker.close)
        self.assertEqual(resource.prlimit(broker.process.pid, resource.RLIMIT_DATA)[0],
                         memory.bounds(3, message_bytes=5 * MIB)["trich-broker"])

    def test_many_large_submissions_at_once(self):
        broker = self.broker(self.LIMIT_MIB)
        self.flood(broker, zmq.DEALER, broker.submit)
        self.assert_serves(broker)

    def test_many_large_pushes_that_find_no_room(self):
        broker = self.broker(self.LIMIT_MIB, {"spool.limit_mib": 16})
        self.flood(broker, zmq.PUSH, broker.push)
        answer = test_broker.Producer(broker).ask(test_broker.article(1, content="x" * 2 * MIB))
        self.assertEqual((answer["status"], answer["retry_after_ms"]), ("busy", 1000))
        self.assertIsNone(broker.process.poll())

    def test_answers_that_nobody_reads(self):
        broker = self.broker(256)
        message = msgpack.packb({"source": "s" * 250, "id": "i" * 1000})  # no content: refused, by its whole name
        deaf = [broker.socket(zmq.DEALER, broker.submit) for _ in range(20)]
        for each in deaf:
            each.setsockopt(zmq.RCVHWM, 1)

        def filled():
            for each in deaf:
                with contextlib.suppress(zmq.Again):
                    for _ in range(200):
                        each.send(message, zmq.DONTWAIT)
            return broker.process.poll() is not None
        trichtest.wait_for(filled, "the broker gives it up")
        self.assertIn("memory is full of half messages, or of answers that nobody reads", broker.log.read_text())
        for each in deaf:
            each.close()
        broker.start()
        self.limit(broker, 256)
        self.assert_serves(broker)

    def test_a_message_without_an_end_ends_only_its_connection(self):
        broker = self.broker(256)
        with socket.socket(socket.AF_UNIX) as raw:
            raw.settimeout(trichtest.WAIT_S)
            raw.connect(broker.submit.removeprefix("ipc://"))
            raw.sendall(b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32))
            for _ in range(64):
                raw.recv(1)
            ready = b"\x05READY\x0bSocket-Type" + struct.pack(">I", 6) + b"DEALER"
            raw.sendall(bytes([4, len(ready)]) + ready)
            frame = b"\x03" + struct.pack(">Q", 1 << 20) + bytes(1 << 20)  # more follow, always
            with self.assertRaises((BrokenPipeError, ConnectionResetError)):
                for _ in range(1000):
                    raw.sendall(frame)
        self.assert_serves(broker)


class WorkerMemory(unittest.TestCase):
    def test_a_large_article_leaves_no_large_worker(self):
        line = "Ngày 12/3/2021, Trạm Y tế xã Nà Khoang mở lớp tập huấn cho 35 cộng tác viên.\n"
        with trichtest.PostgreSQL() as server, trichtest.Trichd(server, {"workers.count": 1}) as trichd:
            large = line * (5 * MIB // len(line.encode()))
            before, *_, after = [self.size_after(trichd, content) for content in (line, large, large + line, line + line)]
            self.assertEqual(server.query("SELECT count(*) FROM trich.article"), [(4,)])
        self.assertLess(after, before + 32 * MIB)

    def size_after(self, trichd, content):
        context = zmq.Context()
        with context, context.socket(zmq.REQ) as producer:
            producer.setsockopt(zmq.LINGER, 0)
            producer.connect(trichd.submit)
            producer.send(msgpack.packb({"content": content, "ack": "done"}))
            self.assertTrue(producer.poll(trichtest.WAIT_S * 1000), trichd.log_text())
            self.assertEqual(msgpack.unpackb(producer.recv())["status"], "done")
        return memory.anonymous_bytes(trichd.pids("trich-worker")[0])


if __name__ == "__main__":
    if is_sanitized():
        sys.exit(77)
    unittest.main()
