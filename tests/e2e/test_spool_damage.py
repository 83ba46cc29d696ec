#!/usr/bin/python3
"""A spool's file with damage anywhere: the operator is told what to do, nothing is started for ever, nothing wrong is leased."""

import json
import os
import random
import shutil
import struct
import unittest

import msgpack
import zmq

import test_broker
import trichtest

PAGE = 4096
STORED, ENDED = 240, 80
OPERATOR = 78


def sent(number):
    rng = random.Random(number)
    return test_broker.article(number, content="".join(rng.choices("aăâbcdđeêghiklmnoôơ ", k=rng.choice((50, 800, 3000, 20000)))))


def damage_random(rng, data):
    """Whole pages of noise."""
    for _ in range(rng.choice((1, 3, 10))):
        at = rng.randrange(2, len(data) // PAGE) * PAGE
        data[at:at + PAGE] = rng.randbytes(PAGE)


def damage_zero(rng, data):
    for _ in range(rng.choice((1, 3, 10))):
        at = rng.randrange(2, len(data) // PAGE) * PAGE
        data[at:at + PAGE] = bytes(PAGE)


def damage_bytes(rng, data):
    """A few bytes in the middle of pages, as a failing memory leaves them."""
    for _ in range(40):
        data[rng.randrange(2 * PAGE, len(data))] = rng.randrange(256)


def damage_cut(rng, data):
    del data[rng.randrange(3, len(data) // PAGE) * PAGE:]


def damage_swap(rng, data):
    """Pages that went to each other's place."""
    pages = rng.sample(range(2, len(data) // PAGE), 2)
    first, second = (bytes(data[page * PAGE:(page + 1) * PAGE]) for page in pages)
    data[pages[0] * PAGE:(pages[0] + 1) * PAGE] = second
    data[pages[1] * PAGE:(pages[1] + 1) * PAGE] = first


def damage_tree(rng, data):
    """Noise in pages that hold LMDB's tree itself, sometimes behind a head that looks well."""
    tree = [at for at in range(2 * PAGE, len(data) - PAGE, PAGE) if struct.unpack_from("=H", data, at + 10)[0] in (1, 2)]
    for at in rng.sample(tree, rng.choice((1, 2, 4))):
        begin = at + rng.choice((0, 16, 16, 64))
        data[begin:at + PAGE] = rng.randbytes(at + PAGE - begin)


class Damage(unittest.TestCase):
    ROUNDS = int(os.environ.get("TRICH_DAMAGE_ROUNDS", "4"))

    @classmethod
    def setUpClass(cls):
        """Two spools, of a broker that was killed and of one that was stopped: the first is looked at as it is opened."""
        cls.broker = test_broker.Broker()
        cls.addClassCleanup(cls.broker.close)
        producer, worker = test_broker.Producer(cls.broker), test_broker.Worker(cls.broker, 11, STORED)
        cls.messages = {f"a-{n}": msgpack.packb(sent(n)) for n in range(STORED)}
        for message in cls.messages.values():
            assert producer.ask(message)["status"] == "stored"
        grants = worker.grants(STORED)
        worker.report(*[grant["seq"] for grant in grants[::STORED // ENDED]])
        trichtest.wait_for(lambda: cls.broker.status()["spool"]["done"] == ENDED, "a third is done")
        cls.waiting = {grant["id"] for n, grant in enumerate(grants) if n % (STORED // ENDED)}
        cls.spool, cls.template = cls.broker.directory / "spool", {}
        cls.broker.kill()
        cls.template["killed"] = cls.keep("killed")
        cls.broker.start()
        cls.broker.tell(test_broker.DRAIN)
        cls.broker.expect(test_broker.DRAINED)
        cls.broker.control.close()
        assert cls.broker.process.wait(trichtest.WAIT_S) == 0
        cls.template["stopped"] = cls.keep("stopped")

    @classmethod
    def keep(cls, name):
        return shutil.copytree(cls.spool, cls.broker.directory / name)

    def put(self, template, damage, rng):
        shutil.rmtree(self.spool)
        shutil.copytree(template, self.spool)
        path = self.spool / "data.mdb"
        data = bytearray(path.read_bytes())
        damage(rng, data)
        path.write_bytes(data)
        self.broker.log.write_text("", encoding="utf-8")

    def waiting_now(self):
        """How many wait, as the broker says; 0 when it ends instead of an answer."""
        asking = self.broker.socket(zmq.REQ, f"ipc://{self.broker.directory}/status.ipc")
        asking.send(b"")
        while self.broker.process.poll() is None:
            if asking.poll(50):
                return json.loads(asking.recv())["waiting"]
        return 0

    def serve(self):
        """Takes all that is leased and ends it, and sends some more: what was leased. The broker may end in the middle."""
        worker, producer = test_broker.Worker(self.broker, 11, 8000), test_broker.Producer(self.broker)
        producer.send(test_broker.article("new", content="mới"))
        for message in list(self.messages.values())[::7]:
            producer.send(message)
        got = {}

        def is_over():
            while worker.socket.poll(50):
                grant = worker.grant()
                got[grant["id"]] = grant["message"]
                worker.report(grant["seq"])
            return self.waiting_now() == 0
        try:
            trichtest.wait_for(is_over, "all that waits is leased")
        finally:  # else they would speak to the next broker
            worker.socket.close()
            producer.socket.close()
        return got

    def check(self, template, damage, seed):
        rng = random.Random(seed)
        self.put(template, damage, rng)
        got, crashes = {}, 0
        while True:
            try:
                self.broker.start()
            except (AssertionError, OSError):
                pass
            else:
                got.update(self.serve())
                if self.broker.process.poll() is None:
                    break
            if self.broker.process.wait(trichtest.WAIT_S) == OPERATOR:
                break
            crashes += 1
            self.assertLess(crashes, 3, f"it is started for ever\n{self.broker.log.read_text()}")
        told = self.broker.process.poll() is not None
        self.broker.kill()
        for id_, message in got.items():
            self.assertEqual(message, self.messages.get(id_, msgpack.packb(test_broker.article("new", content="mới"))))
        if told:
            self.assertRegex(self.broker.log.read_text(), "move the directory|spool_unreadable|of format")
        else:
            self.assertLessEqual(self.waiting, set(got), "nothing is missing without a word")
        return told

    def check_all(self, damage):
        told = 0
        for name, template in self.template.items():
            for seed in range(self.ROUNDS):
                with self.subTest(spool=name, seed=seed):
                    told += self.check(template, damage, seed)
        return told

    def test_undamaged(self):
        self.assertEqual(self.check_all(lambda rng, data: None), 0)

    def test_noise(self):
        self.assertGreater(self.check_all(damage_random), 0)

    def test_noise_in_the_tree(self):
        self.assertGreater(self.check_all(damage_tree), 0)

    def test_zeros(self):
        self.assertGreater(self.check_all(damage_zero), 0)

    def test_a_few_bytes(self):
        self.assertGreater(self.check_all(damage_bytes), 0)

    def test_cut(self):
        self.assertGreater(self.check_all(damage_cut), 0)

    def test_swapped(self):
        self.check_all(damage_swap)


if __name__ == "__main__":
    unittest.main()
