#!/usr/bin/python3
"""trich-broker alone: real producers, a fake worker that speaks lease messages, and we as its supervisor."""

import contextlib
import fcntl
import json
import mmap
import os
import pathlib
import re
import resource
import shutil
import signal
import socket
import stat
import struct
import subprocess
import tempfile
import time
import unittest

import msgpack
import zmq

from trichtest import BOARD_BYTES, SLOT, SLOT_BYTES, WAIT_S, program, wait_for

READY, PROGRESS, GONE, DRAIN, DRAINED, SETTINGS, COUNTED, STUCK, PRODUCERS = range(9)
HELLO, CREDIT, REPORT, BYE, GRANT, RETRY, TAKEN = range(7)
DONE, DUPLICATE, DEAD = 1, 2, 5
CONTROL = struct.Struct("=IIQii")
WAITERS_MAX = 16384  # BROKER_WAITERS_MAX of daemon/broker.h
FAMILIES = ["contacts", "events", "people", "organizations", "figures", "awards", "documents", "dates", "places",
            "statements"]


class Broker:
    """A broker process, with a control socket and a scoreboard as the supervisor gives them. binary: another than
    that of the build; environment: variables beside ours."""

    def __init__(self, options=None, binary=None, environment=None):
        self.binary = binary or program("trich-broker")
        self.environment = {**os.environ, **(environment or {})}
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-broker-", dir="/tmp"))
        self.config = self.directory / "trichd.conf"
        self.log = self.directory / "log"
        self.submit = f"ipc://{self.directory}/submit.ipc"
        self.push = f"ipc://{self.directory}/push.ipc"
        self.context = zmq.Context()
        self.process = self.control = self.board = None
        self.heard = []  # kinds of control messages
        self.sockets = []  # kept so that close() ends them, not the garbage collector
        options = {"daemon.run_dir": self.directory, "broker.submit": f"{self.submit} tcp://127.0.0.1:*",
                   "broker.push": self.push, "spool.dir": self.directory / "spool", **(options or {})}
        self.config.write_text("".join(
            f"[{name.split('.')[0]}]\n{name.split('.')[1]} = {value}\n" for name, value in options.items()),
            encoding="utf-8")
        try:
            self.start()
        except BaseException:
            self.close()
            raise

    def start(self):
        if self.control:
            self.control.close()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        board = os.memfd_create("scoreboard")
        os.ftruncate(board, BOARD_BYTES)
        self.board = mmap.mmap(board, BOARD_BYTES)
        fds = [fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (theirs.fileno(), board)]
        words = f'exec "$0" --config "$1" 3<&{fds[0]} 4<&{fds[1]} {fds[0]}<&- {fds[1]}<&-'
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", "/bin/bash", "-c", words, self.binary, str(self.config)],
                env=self.environment, pass_fds=fds, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for fd in (*fds, board):
            os.close(fd)
        theirs.close()
        self.control = ours
        self.control.settimeout(WAIT_S)
        self.expect(READY)

    def expect(self, kind):
        """Reads control messages until one of that kind comes."""
        while True:
            bytes_ = self.control.recv(CONTROL.size)
            if not bytes_:
                raise AssertionError(f"the broker hung up:\n{self.log.read_text()}")
            self.heard.append(CONTROL.unpack(bytes_)[0])
            if self.heard[-1] == kind:
                return CONTROL.unpack(bytes_)

    def tell(self, kind, worker=0, seq=0, a=0, b=0):
        self.control.send(CONTROL.pack(kind, worker, seq, a, b))

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.control.close()

    def socket(self, kind, endpoint):
        made = self.context.socket(kind)
        made.setsockopt(zmq.LINGER, 0)
        made.setsockopt(zmq.RCVTIMEO, int(WAIT_S * 1000))
        made.setsockopt(zmq.SNDTIMEO, int(WAIT_S * 1000))
        made.connect(endpoint)
        self.sockets.append(made)
        return made

    def status(self):
        asking = self.socket(zmq.REQ, f"ipc://{self.directory}/status.ipc")
        asking.send(b"")
        answer = json.loads(asking.recv())
        asking.close()
        return answer

    def show(self, slot, worker, seq=0, articles=0, waiting_db=0, since_us=None):
        """Writes one line of the scoreboard; since_us None: that it has just taken seq in hand."""
        SLOT.pack_into(self.board, SLOT_BYTES * slot, worker, seq, since_us or time.monotonic_ns() // 1000, articles,
                       waiting_db, 0)

    def bury(self, worker, seq=0, status=0, overran=0):
        """The worker is dead: what the supervisor does then."""
        self.show(worker, 0)
        self.tell(GONE, worker=worker, seq=seq, a=status, b=overran)

    def close(self):
        self.control.close()
        self.board.close()
        self.context.destroy(linger=0)
        if self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.directory, ignore_errors=True)


class Producer:
    def __init__(self, broker):
        self.socket = broker.socket(zmq.DEALER, broker.submit)

    def send(self, message):
        self.socket.send(message if isinstance(message, bytes) else msgpack.packb(message))

    def receive(self):
        return msgpack.unpackb(self.socket.recv())

    def ask(self, message):
        self.send(message)
        return self.receive()

    def is_silent(self, ms=200):
        return not self.socket.poll(ms)


class Worker:
    """Speaks as a worker does; what it is granted stays with it until report()."""

    def __init__(self, broker, number, credit):
        self.number = number
        self.socket = broker.socket(zmq.DEALER, f"ipc://{broker.directory}/lease.ipc")
        broker.show(number, number)
        self.say(HELLO)
        self.say(CREDIT, credit)

    def say(self, kind, *rest):
        self.socket.send(msgpack.packb([kind, self.number, *rest]))

    def grant(self):
        return self.grant_of(*self.socket.recv_multipart())

    @staticmethod
    def grant_of(grant, message):
        (kind, seq, received_us, attempts, dead, reason, source, id_, content_hash, retry_of,
         producer) = msgpack.unpackb(grant)
        assert kind == GRANT and len(content_hash) == 16
        return {"seq": seq, "received_us": received_us, "attempts": attempts, "dead": dead, "reason": reason,
                "source": source, "id": id_, "message": message, "content": content_hash, "retry_of": retry_of,
                "producer": producer}

    def retry(self, letter, message, producer=None):
        self.say(RETRY, letter, producer, message)

    def taken(self):
        """The letter whose retry is in the spool, as the broker says."""
        taken, rest = self.socket.recv_multipart()
        kind, letter = msgpack.unpackb(taken)
        assert kind == TAKEN and rest == b""
        return letter

    def grants(self, n):
        return [self.grant() for _ in range(n)]

    def has_none(self, ms=200):
        return not self.socket.poll(ms)

    def report(self, *seqs, status=DONE, article_id=7, reason=None):
        self.say(REPORT, [[seq, status, reason, article_id, list(range(len(FAMILIES)))] for seq in seqs])


def article(n, **more):
    return {"source": "feed", "id": f"a-{n}", "content": f"Bài số {n}", **more}


def nested(depth):
    return b"\x81\xa1x" * depth + b"\xc0"


# What a producer may get wrong: bytes, and words of the reason that it must be told.
BAD = {
    "nothing": (b"", "empty"),
    "noise": (b"\xc1\xc1\xc1", "must be a msgpack map|not msgpack"),
    "json": (b'{"content": "x"}', "JSON"),
    "html": (b"<html></html>", "HTML"),
    "list": (msgpack.packb(["content"]), "must be a msgpack map, but is a list"),
    "cut": (msgpack.packb(article(1))[:-3], "cut"),
    "137 GB": (b"\xdd\xff\x00\x00\x00", "claims 4278190080 items"),
    "137 GB inside": (b"\x82\xa7content\xa1x\xa4meta\xdf\xff\xff\xff\xff", "claims 4294967295 items"),
    "nesting bomb": (b"\x82\xa7content\xa1x\xa4meta" + nested(5000), "nested too deeply"),
    "nesting bomb of lists": (b"\x82\xa7content\xa1x\xa1y" + b"\x91" * 5000, "nested too deeply"),
    "no content": (msgpack.packb({"id": "x"}), "`content` is missing"),
    "nil content": (msgpack.packb({"content": None}), "`content` is nil"),
    "empty content": (msgpack.packb({"content": ""}), "`content` is empty"),
    "numeric content": (msgpack.packb({"content": 5}), "`content` must be text or binary"),
    "invalid UTF-8": (b"\x81\xa7content\xa2\xff\xfe", "`content` is not valid UTF-8"),
    "surrogate": (b"\x81\xa7content\xa3\xed\xa0\x80", "`content` is not valid UTF-8"),
    "U+0000": (msgpack.packb({"content": "a\0b"}), "U\\+0000"),
    "wrong type": (msgpack.packb({"content": "x", "url": 5}), "`url` must be text"),
    "wrong ack": (msgpack.packb({"content": "x", "ack": "maybe"}), "`ack` must be"),
    "twice": (b"\x82\xa7content\xa1x\xa7content\xa1y", "`content` is there twice"),
    "picture": (msgpack.packb({"content": "x", "content_type": "image/png"}), "text/plain and text/html are read"),
    "trailing": (msgpack.packb({"content": "x"}) + b"\0", "1 bytes follow"),
    "too large": (msgpack.packb({"id": "big", "content": "x" * 70000}), "too large: 700[0-9]+ bytes; at most 65536"),
}


class BrokerTest(unittest.TestCase):
    def broker(self, **options):
        broker = Broker({key.replace("__", "."): value for key, value in options.items()})
        self.addCleanup(broker.close)
        return broker

    def test_stored_means_durable(self):
        broker = self.broker()
        producer = Producer(broker)
        answer = producer.ask(article(1))
        broker.kill()
        self.assertEqual(answer, {"source": "feed", "id": "a-1", "status": "stored"})
        broker.start()
        grant = Worker(broker, 11, 5).grant()
        self.assertEqual((grant["source"], grant["id"], grant["dead"]), ("feed", "a-1", False))
        self.assertEqual(msgpack.unpackb(grant["message"]), article(1))

    def test_envelopes_come_back(self):
        broker = self.broker()
        producer = Producer(broker)
        producer.socket.send_multipart([b"", b"mine", msgpack.packb(article(1))])
        self.assertEqual(producer.socket.recv_multipart()[:2], [b"", b"mine"])
        asking = broker.socket(zmq.REQ, broker.submit)
        asking.send(msgpack.packb(article(2)))
        self.assertEqual(msgpack.unpackb(asking.recv())["status"], "stored")
        producer.socket.send_multipart([b"x"] * 20 + [msgpack.packb(article(3))])
        answer = producer.receive()
        self.assertEqual(answer["status"], "rejected")
        self.assertIn("frames", answer["reason"])

    def test_names_are_made_where_none_are_given(self):
        broker = self.broker()
        producer = Producer(broker)
        first = producer.ask({"content": "x", "url": "https://example.vn/1"})
        again = producer.ask({"content": "y", "url": "https://example.vn/1"})
        other = producer.ask({"content": "x"})
        self.assertEqual(first["source"], "default")
        self.assertRegex(first["id"], "^[0-9a-f]{32}$")
        self.assertEqual(first["id"], again["id"])
        self.assertNotEqual(first["id"], other["id"])
        self.assertEqual([first["status"], again["status"], other["status"]], ["stored"] * 3)

    def test_duplicates(self):
        broker = self.broker()
        producer, worker = Producer(broker), Worker(broker, 11, 10)
        self.assertEqual(producer.ask(article(1))["status"], "stored")
        seq = worker.grant()["seq"]
        self.assertEqual(producer.ask(article(1))["status"], "duplicate")
        worker.report(seq, article_id=4711)
        wait_for(lambda: broker.status()["spool"]["done"] == 1, "the report is kept")
        again = producer.ask(article(1, ack="done"))
        self.assertEqual((again["status"], again["article_id"]), ("duplicate", 4711))
        self.assertEqual(producer.ask(article(1, title="Bản mới"))["status"], "stored")
        self.assertGreater(worker.grant()["seq"], seq)

    def test_done_is_answered_when_it_is_done(self):
        broker = self.broker()
        producer, other, worker = Producer(broker), Producer(broker), Worker(broker, 11, 10)
        producer.send(article(1, ack="done"))
        seq = worker.grant()["seq"]
        other.send(article(1, ack="done"))
        self.assertTrue(producer.is_silent())
        worker.report(seq, article_id=9)
        for each in (producer, other):
            answer = each.receive()
            self.assertEqual((answer["id"], answer["status"], answer["article_id"]), ("a-1", "done", 9))
            self.assertEqual(answer["counts"], {name: i for i, name in enumerate(FAMILIES)})
        producer.send(article(2, ack="done"))
        worker.report(worker.grant()["seq"], status=DEAD, article_id=0, reason="cannot be read")
        answer = producer.receive()
        self.assertEqual((answer["status"], answer["reason"]), ("dead", "cannot be read"))

    def test_only_so_many_may_wait_for_done(self):
        broker = self.broker()
        producer = Producer(broker)
        for n in range(WAITERS_MAX + 1):
            producer.send(article(n, ack="done"))
        answer = producer.receive()
        self.assertEqual((answer["id"], answer["status"]), (f"a-{WAITERS_MAX}", "busy"))
        self.assertIn("too many producers wait", answer["reason"])
        self.assertEqual(producer.ask(article("stored"))["status"], "stored")

    def test_what_ended_dead_may_be_sent_again(self):
        broker = self.broker()
        producer, worker = Producer(broker), Worker(broker, 11, 10)
        producer.ask(article(1))
        worker.report(worker.grant()["seq"], status=DEAD, article_id=0, reason="cannot be read")
        wait_for(lambda: broker.status()["spool"]["dead"] == 1, "the report is kept")
        self.assertEqual(producer.ask(article(1))["status"], "stored")
        self.assertFalse(worker.grant()["dead"])

    def test_busy_when_full_and_room_again(self):
        broker = self.broker(spool__limit_mib=8, broker__retry_after_ms=123)
        producer, pusher = Producer(broker), broker.socket(zmq.PUSH, broker.push)
        answers = []
        while not answers or answers[-1]["status"] == "stored":
            answers.append(producer.ask(article(len(answers), content="x" * 500000)))
        self.assertEqual((answers[-1]["status"], answers[-1]["retry_after_ms"]), ("busy", 123))
        wait_for(lambda: "spool_full" in broker.log.read_text(), "the log says that the spool is full")
        stored = len(answers) - 1
        self.assertGreater(stored, 12)
        for n in range(3):
            pusher.send(msgpack.packb(article(f"pushed-{n}", content="y" * 500000)))
        worker = Worker(broker, 11, 100)
        grants = worker.grants(stored)
        self.assertEqual(producer.ask(article("more", content="x" * 500000))["status"], "busy")
        worker.report(*[grant["seq"] for grant in grants])
        ids = {worker.grant()["id"] for _ in range(3)}
        self.assertEqual(ids, {"a-pushed-0", "a-pushed-1", "a-pushed-2"})
        self.assertEqual(producer.ask(article("more", content="x" * 500000))["status"], "stored")

    def test_a_full_disk_loses_nothing(self):
        broker = self.broker()
        producer, pusher, worker = Producer(broker), broker.socket(zmq.PUSH, broker.push), Worker(broker, 11, 100)
        page = "x" * 50000
        for n in range(10):
            self.assertEqual(producer.ask(article(n, content=page))["status"], "stored")
        seqs = [grant["seq"] for grant in worker.grants(10)]
        # As when the disk has no room for a larger file; our log is smaller than that.
        size = (broker.directory / "spool" / "data.mdb").stat().st_size
        resource.prlimit(broker.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        answers = [producer.ask(article(f"late-{n}", content=page)) for n in range(5)]
        self.assertEqual({answer["status"] for answer in answers[-2:]}, {"busy"})
        pusher.send(msgpack.packb(article("pushed", content=page)))
        worker.report(*seqs)
        kept = {answer["id"] for answer in answers if answer["status"] == "stored"}
        resource.prlimit(broker.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        self.assertEqual({worker.grant()["id"] for _ in range(len(kept) + 1)}, kept | {"a-pushed"})
        self.assertEqual(producer.ask(article("last", content=page))["status"], "stored")
        wait_for(lambda: broker.status()["spool"]["done"] == 10, "what was reported meanwhile is kept")
        self.assertIn("spool_full", broker.log.read_text())
        wait_for(lambda: "spool_has_room_again" in broker.log.read_text(), "the log says that there is room")

    def test_what_was_acknowledged_survives_kill_9_in_mid_flow(self):
        broker = self.broker()
        acknowledged = set()
        for round_ in range(4):
            producer = Producer(broker)
            for n in range(1000):
                producer.send(article(f"{round_}-{n}"))
            for _ in range(300):
                answer = producer.receive()
                self.assertEqual(answer["status"], "stored")
                acknowledged.add(answer["id"])
            broker.kill()
            broker.start()
            producer.socket.close()
        worker = Worker(broker, 11, 8000)
        waiting = broker.status()["spool"]["waiting"]
        granted = [worker.grant()["id"] for _ in range(waiting)]
        self.assertEqual(len(granted), len(set(granted)))
        self.assertLessEqual(acknowledged, set(granted))

    def test_who_does_not_read_answers_stops_nobody(self):
        broker = self.broker()
        deaf = broker.context.socket(zmq.DEALER)
        deaf.setsockopt(zmq.RCVHWM, 1)
        deaf.setsockopt(zmq.LINGER, 0)
        deaf.connect(broker.submit)
        broker.sockets.append(deaf)
        for _ in range(40000):
            deaf.send(b"\xc0")
        self.assertEqual(Producer(broker).ask(article(1))["status"], "stored")

    def test_what_is_not_zeromq_harms_nobody(self):
        broker = self.broker()
        for noise in (b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 64, bytes(range(256)) * 64):
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as raw, contextlib.suppress(OSError):
                raw.connect(broker.submit[len("ipc://"):])
                raw.sendall(noise)
        self.assertEqual(Producer(broker).ask(article(1))["status"], "stored")

    def test_a_dead_worker_gives_back_at_once(self):
        broker = self.broker()
        producer = Producer(broker)
        first = Worker(broker, 11, 10)
        for n in range(4):
            producer.ask(article(n))
        held = [grant["seq"] for grant in first.grants(4)]
        second = Worker(broker, 12, 10)
        self.assertTrue(second.has_none())
        broker.bury(11, held[1], signal.SIGSEGV)
        got = second.grants(4)
        self.assertEqual([grant["seq"] for grant in got], held)
        self.assertEqual([grant["attempts"] for grant in got], [0, 1, 0, 0])
        broker.bury(12, held[1], signal.SIGSEGV)
        dead = Worker(broker, 13, 10).grants(4)[1]
        self.assertEqual((dead["seq"], dead["dead"], dead["attempts"]), (held[1], True, 2))
        self.assertIn("failed twice while being extracted", dead["reason"])
        self.assertIn("signal 11", dead["reason"])

    def test_attempts_survive_the_broker(self):
        broker = self.broker()
        Producer(broker).ask(article(1))
        seq = Worker(broker, 11, 1).grant()["seq"]
        broker.bury(11, seq, signal.SIGKILL, overran=1)
        self.assertEqual(Worker(broker, 12, 1).grant()["attempts"], 1)
        broker.kill()
        broker.start()
        grant = Worker(broker, 13, 1).grant()
        self.assertEqual(grant["attempts"], 1)
        self.assertIn("more than 10000 ms", grant["reason"])

    def test_a_worker_cannot_cost_an_attempt_of_another(self):
        broker = self.broker()
        Producer(broker).ask(article(1))
        seq = Worker(broker, 11, 1).grant()["seq"]
        liar = Worker(broker, 12, 1)
        liar.report(seq)
        broker.bury(12, seq, signal.SIGSEGV)
        broker.bury(11)
        self.assertEqual(Worker(broker, 13, 1).grant()["attempts"], 0)
        self.assertEqual(broker.status()["spool"]["done"], 0)

    def test_a_death_that_is_told_twice_counts_once(self):
        broker = self.broker()
        Producer(broker).ask(article(1))
        seq = Worker(broker, 11, 1).grant()["seq"]
        broker.bury(11, seq, signal.SIGSEGV)
        self.assertEqual(broker.expect(COUNTED)[1], 11)
        broker.kill()
        broker.start()
        broker.bury(11, seq, signal.SIGSEGV)  # by a supervisor that did not hear that it was counted
        self.assertEqual(broker.expect(COUNTED)[1], 11)
        self.assertEqual(Worker(broker, 12, 1).grant()["attempts"], 1)
        broker.bury(12, seq, signal.SIGSEGV)
        self.assertEqual(broker.expect(COUNTED)[1], 12)
        grant = Worker(broker, 13, 1).grant()
        self.assertEqual((grant["attempts"], grant["dead"]), (2, True))

    def test_a_worker_that_hangs_up_keeps_what_it_holds_until_its_death_is_told(self):
        """What it has in hand killed it, perhaps: nobody else gets that before the attempt is counted."""
        broker = self.broker()
        producer, dead, other = Producer(broker), Worker(broker, 11, 1000), Worker(broker, 12, 0)
        producer.ask(article(0))
        seq = dead.grant()["seq"]
        dead.socket.close()

        def noticed(count=iter(range(1, 1000))):
            producer.ask(article(next(count)))
            other.say(CREDIT, 1)
            return not other.has_none(50)
        wait_for(noticed, "the broker notices it")
        self.assertNotEqual(other.grant()["seq"], seq)
        broker.bury(11, seq, signal.SIGSEGV)
        other.say(CREDIT, 1000)
        while (grant := other.grant())["seq"] != seq:
            pass
        self.assertEqual(grant["attempts"], 1)

    def test_a_worker_that_does_not_move_on_keeps_only_what_it_has_in_hand(self):
        broker = self.broker()
        producer, slow, other = Producer(broker), Worker(broker, 11, 10), Worker(broker, 12, 0)
        for n in range(5):
            producer.ask(article(n))
        seqs = [grant["seq"] for grant in slow.grants(5)]
        broker.show(11, 11, seq=seqs[1], since_us=1)
        other.say(CREDIT, 10)
        self.assertEqual([grant["seq"] for grant in other.grants(4)], [seqs[0], *seqs[2:]])
        producer.ask(article(9))
        other.report(other.grant()["seq"])  # while the slow one has credit, too
        slow.report(*seqs)  # counts for what it holds alone
        wait_for(lambda: broker.status()["spool"]["done"] == 2, "its own is kept")
        self.assertEqual(broker.status()["leased"], 4)
        broker.show(11, 11)
        other.say(BYE)
        self.assertEqual([grant["seq"] for grant in slow.grants(4)], [seqs[0], *seqs[2:]])

    def test_the_attempt_of_a_worker_that_was_stuck_is_that_of_its_article(self):
        broker = self.broker()
        producer, slow = Producer(broker), Worker(broker, 11, 10)
        for n in range(3):
            producer.ask(article(n))
        seqs = [grant["seq"] for grant in slow.grants(3)]
        broker.show(11, 11, seq=seqs[0], since_us=1)
        broker.expect(STUCK)
        broker.bury(11, seqs[0], signal.SIGKILL, overran=1)
        grants = {grant["seq"]: grant for grant in Worker(broker, 12, 10).grants(3)}
        self.assertEqual([grants[seq]["attempts"] for seq in seqs], [1, 0, 0])
        self.assertIn("ms of processor time", grants[seqs[0]]["reason"])

    def test_the_supervisor_hears_of_it_when_articles_wait_and_nobody_moves_on(self):
        broker = self.broker()
        producer, slow = Producer(broker), Worker(broker, 11, 10)
        producer.ask(article(1))
        broker.show(11, 11, seq=slow.grant()["seq"], since_us=1)
        wait_for(lambda: "worker_stuck" in broker.log.read_text(), "it is seen")
        self.assertEqual([broker.expect(PROGRESS)[0] for _ in range(3)], [PROGRESS] * 3)
        self.assertNotIn(STUCK, broker.heard)
        producer.ask(article(2))
        broker.expect(STUCK)

    def test_only_supervised_workers_are_granted(self):
        broker = self.broker()
        Producer(broker).ask(article(1))
        stray = Worker(broker, 11, 1)
        broker.show(11, 0)
        stray.say(HELLO)
        stray.say(CREDIT, 1)
        broker.bury(11)
        self.assertEqual(Worker(broker, 12, 1).grant()["id"], "a-1")

    def test_leasing_follows_credit(self):
        broker = self.broker()
        producer = Producer(broker)
        first, second = Worker(broker, 11, 2), Worker(broker, 12, 5)
        for n in range(10):
            producer.ask(article(n))
        seqs = [grant["seq"] for grant in first.grants(2)]
        second.grants(5)
        self.assertTrue(first.has_none() and second.has_none())
        first.report(*seqs)
        first.say(CREDIT, 2)
        first.grants(2)
        self.assertTrue(first.has_none())
        self.assertEqual(broker.status()["leased"], 7)
        second.say(BYE)
        first.say(CREDIT, 10)
        first.grants(6)

    def test_kill_9_leases_all_waiting_again(self):
        broker = self.broker()
        producer, worker = Producer(broker), Worker(broker, 11, 100)
        for n in range(50):
            producer.ask(article(n))
        seqs = [grant["seq"] for grant in worker.grants(50)]
        worker.report(*seqs[:20])
        wait_for(lambda: broker.status()["spool"]["done"] == 20, "the reports are kept")
        broker.kill()
        broker.start()
        worker.report(*seqs[20:30])  # by a worker that lived on
        wait_for(lambda: broker.status()["spool"]["done"] == 30, "reports for a broker before are taken")
        broker.show(11, 11)  # on the new scoreboard, too
        worker.say(HELLO)
        worker.say(CREDIT, 100)
        self.assertEqual([grant["seq"] for grant in worker.grants(20)], seqs[30:])
        self.assertTrue(worker.has_none())
        totals = broker.status()["spool"]
        self.assertEqual((totals["received"], totals["done"], totals["dead"], totals["waiting"]), (50, 30, 0, 20))

    def test_bad_messages_are_rejected_with_a_reason(self):
        broker = self.broker(broker__message_bytes=65536)
        producer = Producer(broker)
        for name, (message, reason) in BAD.items():
            with self.subTest(name):
                answer = producer.ask(message)
                self.assertEqual(answer["status"], "rejected")
                self.assertRegex(answer["reason"], reason)
        self.assertEqual(producer.ask(msgpack.packb({"id": "big", "content": "x" * 70000}))["id"], "big")
        self.assertEqual(producer.ask(article(1))["status"], "stored")
        self.assertEqual(broker.status()["spool"]["received"], 1)

    def test_bad_pushed_messages_become_dead_leases(self):
        broker = self.broker(broker__message_bytes=65536)
        pusher, worker = broker.socket(zmq.PUSH, broker.push), Worker(broker, 11, 100)
        for name, (message, reason) in BAD.items():
            with self.subTest(name):
                pusher.send(message)
                grant = worker.grant()
                self.assertTrue(grant["dead"])
                self.assertRegex(grant["reason"], reason)
                self.assertEqual(grant["message"], message)
        pusher.send_multipart([b"", msgpack.packb(article(1))])
        self.assertIn("one frame", worker.grant()["reason"])
        pusher.send(msgpack.packb(article(1)))
        self.assertFalse(worker.grant()["dead"])

    def test_bad_messages_do_not_fill_the_log(self):
        broker = self.broker()
        producer = Producer(broker)
        for n in range(300):
            producer.socket.send(b"\xc1")
            self.assertEqual(producer.receive()["status"], "rejected")
        broker.control.close()
        broker.process.wait(30)
        told = [int(more or 1) for more in re.findall(r"event=article_rejected (?:.* more=(\d+) )?", broker.log.read_text())]
        self.assertEqual(sum(told), 300, "one by one, or as a number at the end")
        self.assertLess(len(told), 150)

    def test_as_many_connections_as_the_operator_allows(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard // 2, hard))
        broker = self.broker()
        self.assertEqual(resource.prlimit(broker.process.pid, resource.RLIMIT_NOFILE), (hard, hard))

    def test_a_message_far_too_large_ends_only_its_connection(self):
        broker = self.broker(broker__message_bytes=65536)
        Producer(broker).send(msgpack.packb({"content": "x" * 1000000}))
        self.assertEqual(Producer(broker).ask(article(1))["status"], "stored")

    def test_nonsense_from_workers_is_ignored(self):
        broker = self.broker()
        worker = Worker(broker, 11, 1)
        for message in (b"", b"\xc1", b"\xdd\xff\x00\x00\x00", msgpack.packb([9, 1]), msgpack.packb([REPORT, 11]),
                        msgpack.packb([CREDIT, 11, -1]), msgpack.packb([HELLO, 0]),
                        msgpack.packb([REPORT, 11, [[1, 0, None, 0, [0] * 10]]])):
            worker.socket.send(message)
        self.assertEqual(Producer(broker).ask(article(1))["status"], "stored")
        self.assertEqual(worker.grant()["id"], "a-1")
        self.assertIn("worker_message_ignored", broker.log.read_text())

    def test_drain(self):
        broker = self.broker()
        producer, worker = Producer(broker), Worker(broker, 11, 1)
        producer.send(article(1, ack="done"))
        seq = worker.grant()["seq"]
        producer.send(article(2, ack="done"))
        wait_for(lambda: broker.status()["spool"]["waiting"] == 2, "both are stored")
        broker.tell(DRAIN)
        wait_for(lambda: broker.status()["draining"], "the broker drains")
        worker.report(seq)
        answers = {answer["id"]: answer["status"] for answer in (producer.receive(), producer.receive())}
        self.assertEqual(answers, {"a-1": "done", "a-2": "stored"})
        broker.expect(DRAINED)
        self.assertIsNone(broker.process.poll())
        broker.control.close()
        self.assertEqual(broker.process.wait(WAIT_S), 0)

    def test_without_a_supervisor_it_ends(self):
        broker = self.broker()
        Producer(broker).ask(article(1))
        broker.control.close()
        self.assertEqual(broker.process.wait(WAIT_S), 0)
        broker.start()
        self.assertEqual(Worker(broker, 11, 1).grant()["id"], "a-1")

    def test_status(self):
        broker = self.broker()
        Producer(broker).ask(article(1))
        broker.show(3, 11, seq=99, articles=17, waiting_db=1)
        status = broker.status()
        self.assertEqual(status["workers"],
                         [{"number": 11, "state": "away", "articles": 17, "leased": 0, "batch": 0, "seq": 99,
                           "in_hand_ms": status["workers"][0]["in_hand_ms"]}])
        self.assertGreaterEqual(status["workers"][0]["in_hand_ms"], 0)
        self.assertEqual(status["listens"], [{"socket": "submit", "endpoint": broker.submit, "keys": False},
                                             {"socket": "submit", "endpoint": "tcp://127.0.0.1:*", "keys": False},
                                             {"socket": "push", "endpoint": broker.push, "keys": False}])
        self.assertEqual((status["waiting"], status["leased"]), (1, 0))
        self.assertEqual(status["spool"]["received"], 1)
        self.assertGreater(status["received_per_s"], 0)
        self.assertRegex(status["version"], r"^\d+\.\d+\.\d+$")
        self.assertEqual((status["producers_waiting"], status["last_ended_s"]), (0, None))
        self.assertGreater(status["memory_bytes"], 0)
        self.assertEqual((status["memory"], status["spool_full"]), ("well", False))
        wait_for(lambda: broker.status()["oldest_waiting_s"] > 1, "its age is told")
        self.assertEqual((status["latency_s"]["sum"], status["latency_s"]["count"]), (0, 0))
        self.assertEqual([bucket[0] for bucket in status["latency_s"]["buckets"]][:3], [0.005, 0.01, 0.025])
        stalled = status["stalled_s"]
        wait_for(lambda: broker.status()["stalled_s"] > stalled, "the time is told for which nothing ends")

    def test_status_says_what_workers_do(self):
        broker = self.broker()
        now = time.monotonic_ns() // 1000
        long_ago, soon = now - 10_000_000, now + 1_000_000_000
        for slot, how in enumerate(({}, {"seq": 5, "since_us": soon}, {"seq": 6, "since_us": long_ago}, {"waiting_db": 1}, {"waiting_db": 2})):
            broker.show(slot, slot + 1, **how)
        self.assertEqual([worker["state"] for worker in broker.status()["workers"]], ["idle", "works", "stuck", "away", "refused"])
        self.assertGreaterEqual(broker.status()["workers"][2]["in_hand_ms"], 10_000)

    def test_status_names_what_was_refused_last(self):
        """The newest first, a few of them, whatever bytes they have."""
        broker = self.broker()
        producer = Producer(broker)
        self.assertEqual(broker.status()["refused"], {"count": 0, "last": []})
        for n in range(20):
            producer.ask({"source": "nguồn\n\x1b[31m" + "ố" * 60, "id": f"bad-{n}", "content": n})
        refused = broker.status()["refused"]
        self.assertEqual((refused["count"], [one["id"] for one in refused["last"]]), (20, [f"bad-{n}" for n in range(19, 11, -1)]))
        first = refused["last"][0]
        self.assertEqual((first["how"], first["seq"]), ("rejected", None))
        self.assertTrue(first["source"].startswith("nguồn\n\x1b[31mố"))
        self.assertIn("content", first["reason"])
        producer.ask(article(1))
        worker = Worker(broker, 11, 1)
        seq = worker.grant()["seq"]
        worker.report(seq, status=DEAD, reason="too odd")
        wait_for(lambda: broker.status()["refused"]["count"] == 21, "the report is heard")
        first = broker.status()["refused"]["last"][0]
        self.assertEqual((first["how"], first["seq"], first["reason"]), ("dead", seq, "too odd"))

    def test_only_its_user_may_be_a_worker(self):
        broker = self.broker()
        for name, mode in {"submit": 0o660, "push": 0o660, "status": 0o660, "lease": 0o600}.items():
            self.assertEqual(stat.S_IMODE((broker.directory / f"{name}.ipc").stat().st_mode), mode, name)

    def test_faults_of_the_operator_are_told(self):
        for options, reason in ((("broker.submit", "ipc:///nonexistent/x.ipc"), "cannot listen on ipc:///nonexistent"),
                                (("spool.dir", "/nonexistent/a/b"), "cannot make the spool directory"),
                                (("spool.limit_mib", "many"), "limit_mib")):
            with self.subTest(reason), self.assertRaises(AssertionError) as failed:
                Broker({options[0]: options[1]})
            self.assertIn(reason, str(failed.exception))

    def test_a_socket_that_somebody_listens_on_is_left_to_them(self):
        broker = self.broker()
        for option in ("broker.submit", "broker.push"):
            with self.subTest(option), self.assertRaises(AssertionError) as failed:
                Broker({option: broker.submit})
            self.assertIn("is another trichd running?", str(failed.exception))
        with self.assertRaises(AssertionError) as failed:
            Broker({"broker.submit": f"ipc://{broker.directory}/x", "broker.push": f"ipc://{broker.directory}/x"})
        self.assertIn("another option of trich", str(failed.exception))
        self.assertEqual(Producer(broker).ask(article(1))["status"], "stored", "the first one is still reached")

    def test_a_spool_that_was_cut_is_told(self):
        broker = self.broker()
        producer = Producer(broker)
        for n in range(50):
            self.assertEqual(producer.ask(article(n, content="x" * 20000))["status"], "stored")
        broker.kill()
        data = broker.directory / "spool" / "data.mdb"
        os.truncate(data, 3 * 4096)
        # Of a broker that was killed it is looked at before it is opened; of one that had stopped it is found as it is read.
        for state, told in (("o", "the spool's file is damaged"), ("c", "spool_unreadable")):
            (broker.directory / "spool" / "lock").write_text(state, encoding="ascii")
            with self.assertRaises(AssertionError) as failed:
                broker.start()
            self.assertIn(told, str(failed.exception))
            self.assertEqual(broker.process.wait(WAIT_S), 78)

    def test_ten_thousand_in_a_window(self):
        broker = self.broker()
        producer, worker = Producer(broker), Worker(broker, 11, 500)
        total, sent, stored, done = 10000, 0, 0, 0
        poller = zmq.Poller()
        poller.register(producer.socket, zmq.POLLIN)
        poller.register(worker.socket, zmq.POLLIN)
        while stored < total or done < total:
            while sent < total and sent - stored < 500:
                producer.send(article(sent))
                sent += 1
            ready = dict(poller.poll(WAIT_S * 1000))
            self.assertTrue(ready, f"{stored} stored, {done} done, then silence")
            seqs = []
            with contextlib.suppress(zmq.Again):
                while producer.socket.poll(0):
                    self.assertEqual(producer.receive()["status"], "stored")
                    stored += 1
            while worker.socket.poll(0) and len(seqs) < 200:
                seqs.append(worker.grant()["seq"])
            if seqs:
                worker.report(*seqs)
                worker.say(CREDIT, len(seqs))
                done += len(seqs)
        wait_for(lambda: broker.status()["spool"]["done"] == total, "all reports are kept")
        self.assertEqual(broker.status()["spool"]["used_bytes"], 0)


if __name__ == "__main__":
    unittest.main()
