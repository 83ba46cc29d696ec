#!/usr/bin/python3
"""Power cuts: whatever a disk may hold of what was written and not yet synced, every acknowledged article is there.

A broker runs under a library that records its writes and syncs in order (tests/power/recorder.c). From any beginning of
that record follows what a disk would hold had the power been cut there: all that was synced, and any part of the rest.
Brokers that break the promise (tests/power/broken_*.c) must be found out.
"""

import json
import os
import pathlib
import random
import shutil
import struct
import tempfile
import unittest

import msgpack
import zmq

import trichtest
from test_broker import Broker, Producer, Worker

RECORD = struct.Struct("=IIQQ")  # struct record
WRITE, WRITE_SYNCED, SYNC, CUT, NAME, RENAME = range(6)
SECTOR = 512  # what a disk writes wholly or not at all
SYNC_MS = 4
ROUNDS, A_ROUND = 24, 10
CUTS = 40


class File:
    """What a disk may hold of one file: all that was synced, and of the rest nobody knows."""

    def __init__(self):
        self.synced = bytearray()
        self.since = []  # [kind, offset, bytes, synced], in order

    def sync(self):
        for kind, offset, data, _ in self.since:
            self._apply(self.synced, kind, offset, data)
        self.since = []

    @staticmethod
    def _apply(image, kind, offset, data):
        if kind == CUT:
            del image[offset:]
            return
        if len(image) < offset + len(data):
            image.extend(bytes(offset + len(data) - len(image)))
        image[offset:offset + len(data)] = data

    def after_the_cut(self, rng):
        """One of the contents that are possible: each sector of each write is there or not."""
        image, share = bytearray(self.synced), rng.choice((0, 0.5, 0.9, 1))
        for kind, offset, data, synced in self.since:
            at = 0
            while at < len(data):
                n = SECTOR - (offset + at) % SECTOR
                if synced or rng.random() < share:
                    self._apply(image, kind, offset + at, data[at:at + n])
                at += n
            if kind == CUT and rng.random() < share:
                self._apply(image, kind, offset, data)
        return image


class Disk:
    """Files by their names as of a moment in the record, and which of the names are sure."""

    def __init__(self):
        self.files = {}
        self.unsure = []  # (path it is known by now, path it had before or None)

    def take(self, kind, path, offset, data):
        if kind in (WRITE, CUT):
            self.files.setdefault(path, File()).since.append([kind, offset, data, False])
        elif kind == WRITE_SYNCED:
            self.files[path].since[-1][3] = True
        elif kind == NAME:
            self.files[path] = File()
            self.unsure.append((path, None))
        elif kind == RENAME:
            to = os.fsdecode(data)
            self.files[to] = self.files[path]
            self.unsure.append((to, path))
        else:
            self.unsure = [(to, before) for to, before in self.unsure if os.path.dirname(to) != path]
            if path in self.files:
                self.files[path].sync()

    def exists(self, path, rng):
        """Whether that name outlived the cut; with rng: a name that is not sure may have."""
        return all(to != path or rng.random() < 0.5 for to, _ in self.unsure)


class Recording:
    """A broker that takes articles, gives them to a worker, hears of the end of some, is killed and started again;
    with the record of its files, and how much of that was written when each answer came."""

    def __init__(self, binary=None, seed=1):
        self.rng = random.Random(seed)
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-power-", dir="/tmp"))
        self.log = self.directory / "log"
        self.sent = {}       # id: message
        self.stored = {}     # id: length of the record when the answer came
        self.reported = set()
        spool = self.directory / "spool"
        # The recorder writes beside the spool, which a confined broker may not.
        self.broker = Broker({"spool.dir": spool, "spool.limit_mib": 64, "daemon.confine": "off"}, binary, {
            "LD_PRELOAD": str(trichtest.build_dir() / "tests" / "trich_recorder.so"),
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0",
            "TRICH_RECORD_DIR": str(spool), "TRICH_RECORD_LOG": str(self.log), "TRICH_RECORD_SYNC_MS": str(SYNC_MS)})
        try:
            self._run()
            self.broker.kill()
            self.data = (spool / "data.mdb").read_bytes()
        finally:
            self.broker.close()
        self.records = list(self._read())

    def close(self):
        shutil.rmtree(self.directory, ignore_errors=True)

    def _run(self):
        producer, worker = Producer(self.broker), Worker(self.broker, 11, 100000)
        for n in range(ROUNDS):
            self._submit(producer, n)
            grants = worker.grants(A_ROUND)
            ended = [grant for grant in grants if self.rng.random() < 0.6]
            self.reported |= {grant["id"] for grant in ended}
            worker.report(*(grant["seq"] for grant in ended))
            if n == ROUNDS // 2:
                self.broker.kill()
                self.broker.start()
                producer, worker = Producer(self.broker), Worker(self.broker, 11, 100000)
                worker.grants(self.broker.status()["waiting"])

    def _submit(self, producer, n):
        for i in range(A_ROUND):
            text = f"Bài số {i} của đợt {n}. " + "Hội nghị khai mạc. " * self.rng.choice((1, 20, 200, 3000))
            message = {"source": "power", "id": f"{n}-{i}", "content": text}
            self.sent[message["id"]] = msgpack.packb(message)
            producer.send(self.sent[message["id"]])
        for _ in range(A_ROUND):
            answer = producer.receive()
            assert answer["status"] == "stored", answer
            self.stored[answer["id"]] = self.log.stat().st_size

    def _read(self):
        """(end in the record, kind, path, offset, bytes)."""
        with open(self.log, "rb") as log:
            while head := log.read(RECORD.size):
                kind, path_bytes, offset, length = RECORD.unpack(head)
                path = os.fsdecode(log.read(path_bytes))
                data = log.read(length)
                yield log.tell(), kind, path, offset, data

    def disk(self, until=None):
        disk = Disk()
        for end, kind, path, offset, data in self.records:
            if until is not None and end > until:
                break
            disk.take(kind, path, offset, data)
        return disk

    def promised(self, until):
        """ids of what was answered `stored` before the cut."""
        return [id_ for id_, length in self.stored.items() if length <= until]

    def cuts(self, n):
        """Moments to cut at: right after an answer, or anywhere."""
        return (self.rng.sample(sorted(self.stored.values()), n * 2 // 3) +
                [end for end, *_ in self.rng.sample(self.records, n - n * 2 // 3)])

    def cut(self, until, directory):
        """Lays out the spool as a cut may have left it."""
        disk, spool = self.disk(until), self.directory / "spool"
        if str(spool) not in disk.files or not disk.exists(str(spool), self.rng):
            return
        directory.mkdir()
        name = str(spool / "data.mdb")
        if name in disk.files and disk.exists(name, self.rng):
            (directory / "data.mdb").write_bytes(disk.files[name].after_the_cut(self.rng))


class Died(Exception):
    """The broker, of what it found in its spool."""


class Case(unittest.TestCase):
    def record(self, binary=None, seed=1):
        recording = Recording(binary and str(trichtest.build_dir() / "tests" / binary), seed)
        self.addCleanup(recording.close)
        return recording

    def losses(self, recording, until):
        """What of the promised is not there after a cut; an unreadable spool has lost everything."""
        spool = recording.directory / "cut"
        self.addCleanup(shutil.rmtree, spool, ignore_errors=True)
        shutil.rmtree(spool, ignore_errors=True)
        recording.cut(until, spool)
        promised = recording.promised(until)
        try:
            broker = Broker({"spool.dir": spool, "spool.limit_mib": 64})
        except AssertionError as error:
            return [str(error)]
        try:
            return self._missing(recording, broker, promised)
        except Died:
            return ["the broker cannot go on"]
        finally:
            broker.close()

    @staticmethod
    def _hear(broker, socket, receive):
        trichtest.wait_for(lambda: socket.poll(100) or broker.process.poll() is not None, "the broker answers or ends")
        if not socket.poll(0):
            raise Died
        return receive()

    def _missing(self, recording, broker, promised):
        worker, producer = Worker(broker, 11, 100000), Producer(broker)
        asking = broker.socket(zmq.REQ, f"ipc://{broker.directory}/status.ipc")
        asking.send(b"")
        status = json.loads(self._hear(broker, asking, asking.recv))
        waiting = {}
        for _ in range(status["waiting"]):
            grant = self._hear(broker, worker.socket, worker.grant)
            waiting[grant["id"]] = grant["message"]
        lost = [f"{id_} is changed" for id_, message in waiting.items() if message != recording.sent[id_]]
        lost += [f"{id_} does not wait" for id_ in promised if id_ not in waiting and id_ not in recording.reported]
        for id_ in promised:
            producer.send(recording.sent[id_])
        answers = [self._hear(broker, producer.socket, producer.receive) for _ in promised]
        return lost + [f"{answer['id']} is not known" for answer in answers if answer["status"] != "duplicate"]

    def first_loss(self, recording):
        """(moment, what was lost) of the first cut that lost something; None."""
        for until in recording.cuts(CUTS):
            lost = self.losses(recording, until)
            if lost:
                return until, lost
        return None


class Recorded(Case):
    @classmethod
    def setUpClass(cls):
        cls.recording = Recording()
        cls.addClassCleanup(cls.recording.close)

    def test_the_record_is_whole(self):
        """Replayed to its end it gives the file: nothing was written behind the recorder's back."""
        name = str(self.recording.directory / "spool" / "data.mdb")
        disk = self.recording.disk()
        disk.files[name].sync()
        self.assertEqual(bytes(disk.files[name].synced), self.recording.data)
        self.assertGreater(sum(kind == WRITE_SYNCED for _, kind, *_ in self.recording.records), ROUNDS)

    def test_no_cut_loses_what_was_acknowledged(self):
        self.assertIsNone(self.first_loss(self.recording))

    def test_a_cut_while_the_spool_is_made_leaves_one_that_opens(self):
        first = min(self.recording.stored.values())
        for until in [0] + [end for end, *_ in self.recording.records if end <= first]:
            for _ in range(3):
                self.assertEqual(self.losses(self.recording, until), [], f"cut at {until}")

    def test_what_waited_at_the_cut_ends_in_postgresql(self):
        until = max(self.recording.stored.values())
        with trichtest.PostgreSQL() as server, trichtest.Trichd(server, start=False) as trichd:
            self.recording.cut(until, trichd.directory / "spool")
            trichd.start()
            wanted = sorted(id_ for id_ in self.recording.promised(until) if id_ not in self.recording.reported)
            self.assertGreater(len(wanted), 50)
            trichd.wait_for(lambda: " 0 waiting" in trichd.status(), "all are stored")
            stored = server.query("SELECT id, count(*), max(revision) FROM trich.article GROUP BY id")
            self.assertLessEqual({(id_, 1, 1) for id_ in wanted}, set(stored))
            self.assertEqual(server.query("SELECT count(*) FROM trich.dead_letter"), [(0,)])


class Broken(Case):
    """Each breaks the promise in one way: were it not found, the test above would prove nothing."""

    def test_one_that_does_not_sync(self):
        self.assertIsNotNone(self.first_loss(self.record("broken_sync")))

    def test_one_that_answers_before_it_commits(self):
        self.assertIsNotNone(self.first_loss(self.record("broken_answer")))

    def test_one_that_does_not_sync_the_directory(self):
        self.assertIsNotNone(self.first_loss(self.record("broken_name")))


if __name__ == "__main__":
    unittest.main()
