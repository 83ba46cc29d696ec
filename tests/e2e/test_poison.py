#!/usr/bin/python3
"""Articles that take their worker with them: each costs two attempts and ends as a dead letter, and its neighbours
neither wait for it nor are lost. The programs are those of the build for faults, where such articles can be made."""

import os
import pathlib
import re
import shutil
import signal
import statistics
import tempfile
import time
import unittest

import msgpack
import zmq

import trichtest
from test_supervisor import Flow, articles

FAULTS = trichtest.ROOT / "build" / "faults"
CPU_MS = WALL_MS = 2500
MARK = b"trich-poison:"  # begins the content of a bad article (daemon/poison.h)
CRASHES = {"segv": r"signal 11 ", "abort": r"signal 6 ", "overflow": r"signal 11 ",
           "bloat": r"signal 6 .*most of the memory of 512 MiB"}
HANGS = {"spin": rf"{CPU_MS} ms of processor time", "sleep": rf"{WALL_MS} ms in which it hung"}


def setUpModule():
    if not (FAULTS / "bin" / "trich-worker").exists():
        raise unittest.SkipTest("build the preset faults first")


class Stopwatch:
    """A producer that knows how long each of its articles took to `done`."""

    def __init__(self, endpoint):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.DEALER)
        self.socket.connect(endpoint)
        self.messages, self.sent, self.took, self.status = {}, {}, {}, {}

    def close(self):
        self.context.destroy(linger=0)

    def send(self, article):
        id_ = article["id"]
        self.messages[id_] = msgpack.packb({**article, "ack": "done"})
        self.sent[id_] = time.monotonic()
        self.socket.send(self.messages[id_])

    def hear(self, ms):
        while self.socket.poll(ms):
            answer = msgpack.unpackb(self.socket.recv())
            self.took[answer["id"]] = time.monotonic() - self.sent[answer["id"]]
            self.status[answer["id"]] = answer["status"]
            ms = 0

    def open(self):
        return self.sent.keys() - self.took.keys()


class Case(Flow):
    WORKERS = 1
    OPTIONS = {}

    def setUp(self):
        failpoints = pathlib.Path(tempfile.mkdtemp(prefix="trich-failpoints-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, failpoints)
        self.die_in_hand = failpoints / "article_in_hand"
        os.environ["TRICH_FAILPOINTS"] = str(failpoints)
        self.dbname = "trich_" + re.sub(r"\W+", "_", self.id()).lower()[-50:]
        self.server.create_database(self.dbname)
        self.trichd = trichtest.Trichd(self.server, {
            "workers.count": self.WORKERS, "workers.article_ms": CPU_MS, "workers.article_wall_ms": WALL_MS,
            "workers.memory_mib": 512, **self.OPTIONS}, dbname=self.dbname, bin_dir=FAULTS / "bin")
        self.addCleanup(self.trichd.close)
        self.trichd.trich("migrate", "--wait")
        self.trichd.wait_for(lambda: len(self.trichd.pids("trich-worker")) == self.WORKERS, "all workers run")
        self.watch = Stopwatch(self.trichd.submit)
        self.addCleanup(self.watch.close)
        self.good = iter(articles(2000, 91))
        self.bound_s = None

    def bound(self):
        """What "a second" is on this machine now: with room for what any article takes while others use it."""
        for _ in range(20):
            self.watch.send(next(self.good))
            self.wait_answered()
        return min(1 + 20 * statistics.median(self.watch.took.values()), CPU_MS / 1000 * 0.75)

    def wait_answered(self):
        self.trichd.wait_for(lambda: self.watch.hear(10) or not self.watch.open(), "all are answered")

    @staticmethod
    def poison(kind):
        return {"source": "poison", "id": kind, "content": f"{MARK.decode()}{kind}"}

    def mix(self, kinds):
        """Sends these and good ones before, between and after them, until all are answered."""
        self.bound_s = self.bound_s or self.bound()
        for kind in kinds:
            for _ in range(10):
                self.watch.send(next(self.good))
            self.watch.send(self.poison(kind))

        def over():
            self.watch.hear(50)
            if self.watch.open() & set(kinds):
                self.watch.send(next(self.good))
            return not self.watch.open()
        self.trichd.wait_for(over, "all are answered")

    def check(self, reasons):
        """All bad ones are dead letters of two attempts with reason and bytes; of the others none waited or is lost."""
        dead = self.query("SELECT id, attempts, reason, message FROM trich.dead_letter ORDER BY id")
        self.assertEqual([(id_, attempts) for id_, attempts, _, _ in dead], [(kind, 2) for kind in sorted(reasons)])
        for kind, _, reason, message in dead:
            self.assertRegex(reason, "failed twice while being extracted: .*" + reasons[kind])
            self.assertEqual(bytes(message), self.watch.messages[kind])
        good = {id_: took for id_, took in self.watch.took.items() if id_ not in reasons}
        self.assertEqual({self.watch.status[id_] for id_ in good}, {"done"})
        self.assertEqual(sorted(self.stored()), sorted(("generated", id_, 1) for id_ in good))
        self.assertLess(max(good.values()), self.bound_s, sorted(good.values())[-5:])
        self.assertEqual(self.query("SELECT max(attempts) FROM trich.receipt WHERE source <> 'poison'"), [(0,)])


class OneWorker(Case):
    def test_crashes(self):
        for kind in CRASHES:
            self.mix([kind])
        self.check(CRASHES)

    def test_one_that_computes_for_ever(self):
        self.mix(["spin"])
        self.check({"spin": HANGS["spin"]})

    def test_one_that_sleeps_for_ever(self):
        self.mix(["sleep"])
        self.check({"sleep": HANGS["sleep"]})

    def test_a_reload_that_finds_a_spare_rolls_over_and_ends(self):
        self.watch.send(self.poison("sleep"))
        self.watch.send(next(self.good))
        self.trichd.wait_for(lambda: len(self.trichd.pids("trich-worker")) == 2, "a spare runs")
        before = set(self.trichd.pids("trich-worker"))
        self.trichd.send_signal(signal.SIGHUP)
        seen = set()

        def over():
            seen.update(self.trichd.pids("trich-worker"))
            return "event=reload_done" in self.trichd.log_text()
        self.trichd.wait_for(over, "the reload is over")
        self.wait_answered()
        self.assertFalse(before & set(self.trichd.pids("trich-worker")))
        self.assertLessEqual(len(seen - before), 4, "one for each, and one for each that the article killed")

    def test_one_that_hangs_ends_soon_after_its_supervisor(self):
        for kind in HANGS:
            self.watch.send(self.poison(kind))
        self.trichd.wait_for(lambda: "worker_stuck" in self.trichd.log_text(), "one is in hand")
        self.trichd.kill()
        trichtest.wait_for(lambda: not self.trichd.leftovers(), "all have ended")

    def test_a_death_that_no_broker_saw_is_an_attempt(self):
        self.watch.send(self.poison("sleep"))
        self.trichd.wait_for(lambda: "worker_stuck" in self.trichd.log_text(), "it is in hand")
        pids = [self.trichd.pids(name)[0] for name in ("trich-broker", "trich-worker")]
        self.trichd.send_signal(signal.SIGSTOP)  # so that it finds both dead at once
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        trichtest.wait_for(lambda: all(") Z " in pathlib.Path(f"/proc/{pid}/stat").read_text() for pid in pids), "both are dead")
        self.trichd.send_signal(signal.SIGCONT)
        self.trichd.wait_for(lambda: self.query("SELECT 1 FROM trich.dead_letter"), "it is dead")
        self.assertEqual(self.query("SELECT attempts FROM trich.dead_letter"), [(2,)])
        self.assertEqual(self.trichd.log_text().count("worker_overran"), 1, "and no third worker's")


class TwoWorkers(Case):
    WORKERS = 2

    def test_crashes(self):
        for kind in CRASHES:
            self.mix([kind])
        self.check(CRASHES)

    def test_both_at_once(self):
        self.mix(["spin", "sleep"])
        self.check(HANGS)
        self.assertLessEqual(len(self.trichd.pids("trich-worker")), 2 * self.WORKERS)


class Alone(Case):
    """With batches that wait for ten seconds, so that nothing is stored soon by itself."""
    WORKERS = 2
    OPTIONS = {"workers.batch_ms": 10000}

    def test_an_article_that_cost_a_worker_is_stored_without_others(self):
        for _ in range(6):
            self.watch.send(next(self.good))
        self.die_in_hand.write_text("kill", encoding="utf-8")
        self.watch.send(next(self.good))
        self.trichd.wait_for(lambda: not self.die_in_hand.exists(), "a worker dies")
        died = time.monotonic()
        self.trichd.wait_for(lambda: self.query("SELECT 1 FROM trich.receipt WHERE attempts = 1"), "it is tried again")
        self.assertLess(time.monotonic() - died, 8, "it does not wait for others")
        receipts = self.query("SELECT attempts, xmin::text FROM trich_data.receipt")
        alone = [transaction for attempts, transaction in receipts if attempts]
        before = [transaction for attempts, transaction in receipts if not attempts]
        self.assertEqual((len(alone), len(before) > 0), (1, True), "what its new worker held is stored before")
        self.assertNotIn(alone[0], before)
        self.wait_answered()
        self.assertEqual(set(self.watch.status.values()), {"done"})


class OtherBuilds(unittest.TestCase):
    def test_have_no_such_articles(self):
        for cache in (trichtest.ROOT / "build").glob("*/CMakeCache.txt"):
            worker = cache.parent / "bin" / "trich-worker"
            if worker.exists():
                has = "TRICH_FAULTS:BOOL=ON" in cache.read_text(encoding="utf-8")
                with self.subTest(build=cache.parent.name):
                    self.assertEqual(MARK in worker.read_bytes(), has)


if __name__ == "__main__":
    unittest.main()
