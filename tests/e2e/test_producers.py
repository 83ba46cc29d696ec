#!/usr/bin/python3
"""Who may feed over TCP: keys, what they permit, and how that ends. Real sockets with CURVE, wrong and forged keys."""

import contextlib
import itertools
import os
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
import unittest

import msgpack
import zmq
import zmq.utils.monitor

from test_broker import PRODUCERS, SETTINGS, Broker, Producer, Worker, article
from trichtest import WAIT_S, PostgreSQL, Trichd, free_port, program, wait_for

SUCCEEDED = zmq.EVENT_HANDSHAKE_SUCCEEDED
FAILED = (zmq.EVENT_HANDSHAKE_FAILED_AUTH, zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL, zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL,
          zmq.EVENT_DISCONNECTED)
NULL_GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)


def free_tcp():
    """An endpoint of loopback, which has an address for every process: nobody beside us takes it before our broker does."""
    pid = os.getpid()
    address = f"127.{1 + (pid >> 16)}.{pid >> 8 & 255}.{pid & 255}"
    with socket.socket() as s:
        s.bind((address, 0))
        return f"tcp://{address}:{s.getsockname()[1]}"


def ready(socket_type, **properties):
    """A READY command of ZMTP 3."""
    words = {"Socket-Type": socket_type.encode(), "Identity": b"", **properties}
    body = b"\x05READY" + b"".join(bytes([len(key)]) + key.encode() + struct.pack(">I", len(value)) + value
                                   for key, value in words.items())
    return (b"\x04" + bytes([len(body)]) if len(body) < 256 else b"\x06" + struct.pack(">Q", len(body))) + body


class Keys:
    """Key pairs by name, and certificates in a directory."""

    def __init__(self, directory):
        self.directory = directory
        self.pairs = {}
        (directory / "producers").mkdir()
        self.public, secret = (key.decode() for key in zmq.curve_keypair())
        self.server = directory / "server.cert_secret"
        self.server.write_text(f'metadata\ncurve\n    public-key = "{self.public}"\n    secret-key = "{secret}"\n')

    def path(self, name):
        return self.directory / "producers" / f"{name}.cert"

    def make(self, name, **limits):
        """Writes a producer's certificate, with a new key."""
        self.pairs[name] = zmq.curve_keypair()
        meta = "".join(f'    {key} = "{value}"\n' for key, value in {"name": name, **limits}.items())
        self.path(name).write_text(f'metadata\n{meta}curve\n    public-key = "{self.pairs[name][0].decode()}"\n')

    def pair(self, name):
        return self.pairs.get(name) or zmq.curve_keypair()


class Keyed(Broker):
    """A broker that asks for keys over TCP; its directory has the keys. names: producers as {name: limits}."""

    def __init__(self, names=None, options=None):
        self.keys = None
        self.names = names or {}
        self.tcp = {"submit": free_tcp(), "push": free_tcp()}
        self.more = options or {}
        super().__init__()

    def start(self):
        if not self.keys:
            self.keys = Keys(self.directory)
            for name, limits in self.names.items():
                self.keys.make(name, **limits)
            lines = {"broker.curve_key": self.keys.server, "broker.producers_dir": self.directory / "producers",
                     "broker.submit": f"{self.tcp['submit']} {self.submit}", "broker.push": f"{self.push} {self.tcp['push']}",
                     "daemon.run_dir": self.directory, "spool.dir": self.directory / "spool", **self.more}
            self.config.write_text("".join(f"[{key.split('.')[0]}]\n{key.split('.')[1]} = {value}\n"
                                           for key, value in lines.items()), encoding="utf-8")
        super().start()

    def keyed(self, name, kind=zmq.DEALER, server=None):
        """A socket with a producer's key (a new one when there is no such name), not connected yet."""
        made = self.context.socket(kind)
        made.linger = 0
        made.rcvtimeo = made.sndtimeo = int(WAIT_S * 1000)
        made.curve_publickey, made.curve_secretkey = self.keys.pair(name)
        made.curve_serverkey = (server or self.keys.public).encode()
        self.sockets.append(made)
        return made

    def connect(self, name):
        made = Producer.__new__(Producer)
        made.socket = self.keyed(name)
        made.socket.connect(self.tcp["submit"])
        return made

    def is_let_in(self, made, endpoint="submit"):
        monitor = made.get_monitor_socket()
        made.connect(self.tcp[endpoint])
        while True:
            assert monitor.poll(int(WAIT_S * 1000)), "no event of the handshake"
            event = zmq.utils.monitor.recv_monitor_message(monitor)["event"]
            if event == SUCCEEDED or event in FAILED:
                made.disable_monitor()
                monitor.close()
                return event == SUCCEEDED

    def lines(self, event):
        text, _, _ = self.log.read_text(encoding="utf-8").rpartition("\n")  # what follows is being written
        return [line for line in text.splitlines() if f" event={event} " in line]

    def read_producers(self):
        """As on a reload; returns when the broker has done it."""
        before = len(self.lines("producers_read"))
        self.tell(PRODUCERS)
        wait_for(lambda: len(self.lines("producers_read")) > before, "the certificates are read")

    def knock(self, address):
        """Somebody without a key comes from there, until he is hung up on."""
        host, port = self.tcp["submit"].removeprefix("tcp://").split(":")
        with socket.create_connection((host, int(port)), WAIT_S, (address, 0)) as raw, \
                contextlib.suppress(ConnectionResetError):
            raw.sendall(NULL_GREETING)
            while raw.recv(4096):
                pass


class ProducersTest(unittest.TestCase):
    def broker(self, names=None, **options):
        broker = Keyed(names, {key.replace("__", "."): value for key, value in options.items()})
        self.addCleanup(broker.close)
        return broker

    def test_who_is_let_in(self):
        broker = self.broker({"crawler": {}})
        for endpoint, kind in (("submit", zmq.DEALER), ("push", zmq.PUSH)):
            self.assertTrue(broker.is_let_in(broker.keyed("crawler", kind), endpoint))
            self.assertFalse(broker.is_let_in(broker.keyed("unknown", kind), endpoint))
            other = zmq.curve_keypair()[0].decode()
            self.assertFalse(broker.is_let_in(broker.keyed("crawler", kind, server=other), endpoint))
            plain = broker.context.socket(kind)
            broker.sockets.append(plain)
            self.assertFalse(broker.is_let_in(plain, endpoint))
        refused = wait_for(lambda: broker.lines("key_refused"), "the log tells of it")
        self.assertIn("address=127.0.0.1", refused[0])
        self.assertNotIn(broker.keys.pairs["crawler"][0].decode(), "".join(refused))
        for endpoint in broker.tcp.values():
            wait_for(lambda: any(f"endpoint={endpoint} " in line and "it takes another key for trichd's" in line
                                 for line in broker.lines("stranger_refused")), "who has another server's key is told of")

    def test_strangers_are_told_of_with_their_own_addresses(self):
        """Never with another's, nor with that of a producer who comes and goes between them. Of who hangs up at once the
        address may be unknown."""
        broker = self.broker({"crawler": {}})
        host, port = broker.tcp["submit"].removeprefix("tcp://").split(":")
        reasons = {}

        def told():
            lines = [re.search(r' address=(\S+) again=\d+ reason="([^"]+)"', line) for line in broker.lines("stranger_refused")]
            return {line.groups() for line in lines if line and line[1] != "unknown"}

        def come_again(address):
            broker.knock(address)
            return address in {one for one, _ in told()}

        for n in range(1, 5):
            keyless, other, known = f"127.7.0.{n}", f"127.8.0.{n}", f"127.6.0.{n}"
            stranger = broker.keyed("crawler", server=zmq.curve_keypair()[0].decode())
            stranger.reconnect_ivl = 500
            stranger.connect(f"tcp://{other}:0;{host}:{port}")
            producer = broker.keyed("crawler")
            producer.connect(f"tcp://{known}:0;{host}:{port}")
            producer.send(msgpack.packb(article(n)))
            producer.recv()
            producer.close()
            wait_for(lambda address=keyless: come_again(address), "who has no key is told of with his address")
            reasons |= {keyless: "it has no key", other: "it takes another key for trichd's"}
        wait_for(lambda: told() >= set(reasons.items()), "each is told of with his address")
        self.assertEqual(told(), set(reasons.items()))

    def test_who_knocks_all_the_time_hides_nobody(self):
        broker = self.broker({"crawler": {}})

        def told(address):
            return [line for line in broker.lines("stranger_refused") if f"address={address} " in line]

        began = time.monotonic()
        for _ in range(150):  # more than lines of one event are told in a minute
            broker.knock("127.7.1.1")
        wait_for(lambda: broker.knock("127.7.1.2") or told("127.7.1.2"), "the other one is told of")
        minutes = 1 + int((time.monotonic() - began) / 60)
        self.assertLessEqual(len(told("127.7.1.1")), minutes)  # none where his address was unknown each time

    def test_who_has_another_key_each_time_hides_nobody(self):
        broker = self.broker({"crawler": {}})
        for i in range(120):  # more than lines of one event are told in a minute
            self.assertFalse(broker.is_let_in(broker.keyed(f"unknown-{i}"), "submit"))
        host, port = broker.tcp["submit"].removeprefix("tcp://").split(":")
        broker.keyed("another").connect(f"tcp://127.7.2.1:0;{host}:{port}")
        wait_for(lambda: any("address=127.7.2.1 " in line for line in broker.lines("key_refused")), "the other one is told of")

    def test_status_says_where_keys_are_asked(self):
        broker = self.broker({"crawler": {"sources": "mine"}})
        self.assertEqual({one["endpoint"]: one["keys"] for one in broker.status()["listens"]},
                         {broker.submit: False, broker.push: False, broker.tcp["submit"]: True, broker.tcp["push"]: True})
        self.assertEqual(broker.connect("crawler").ask(article(1))["status"], "rejected")
        (refused,) = broker.status()["refused"]["last"]
        self.assertEqual((refused["producer"], refused["source"]), ("crawler", "feed"))

    def test_old_greetings_without_a_key(self):
        """ZMTP 1 and 2 know no keys; 3 with NULL names no right."""
        broker = self.broker({"crawler": {}})
        host, port = broker.tcp["submit"].removeprefix("tcp://").split(":")
        message = msgpack.packb(article(1))
        for greeting in (b"\x01\x00" + bytes([len(message) + 1, 0]) + message,
                         b"\xff\0\0\0\0\0\0\0\x01\x7f\x01\x05\0\0\0" + bytes([len(message)]) + message,
                         NULL_GREETING + ready("DEALER") + b"\0" + bytes([len(message)]) + message):
            with socket.create_connection((host, int(port)), WAIT_S) as raw:
                raw.sendall(greeting)
                try:
                    while raw.recv(4096):
                        pass
                except ConnectionResetError:
                    pass
        self.assertEqual(broker.status()["spool"]["received"], 0)
        wait_for(lambda: any("it has no key" in line for line in broker.lines("stranger_refused")), "the log tells of it")

    def test_nobody_is_told_of_who_is_let_in(self):
        """Nor of who comes through a unix socket, whatever he says there."""
        broker = self.broker({"crawler": {}})
        self.assertEqual(broker.connect("crawler").ask(article(1))["status"], "stored")
        with socket.socket(socket.AF_UNIX) as raw:
            raw.connect(broker.submit.removeprefix("ipc://"))
            raw.sendall(NULL_GREETING[:12] + b"CURVE".ljust(20, b"\0") + bytes(32))
        with socket.create_connection(broker.tcp["submit"].removeprefix("tcp://").split(":"), WAIT_S) as raw:
            raw.sendall(NULL_GREETING)
        (line,) = wait_for(lambda: broker.lines("stranger_refused"), "the last one is told of")
        self.assertIn(f"endpoint={broker.tcp['submit']} ", line)
        self.assertEqual(broker.lines("key_refused"), [])

    def test_the_producer_stands_with_the_article(self):
        broker = self.broker({"crawler": {}, "other": {}})
        worker = Worker(broker, 11, 10)
        self.assertEqual(broker.connect("crawler").ask(article(1))["status"], "stored")
        self.assertEqual(broker.connect("other").ask(article(2, producer="crawler"))["status"], "stored")
        self.assertEqual(Producer(broker).ask(article(3))["status"], "stored")
        pushing = broker.keyed("other", zmq.PUSH)
        pushing.connect(broker.tcp["push"])
        pushing.send(msgpack.packb(article(4)))
        self.assertEqual([(g["id"], g["producer"]) for g in worker.grants(4)],
                         [("a-1", "crawler"), ("a-2", "other"), ("a-3", None), ("a-4", "other")])
        broker.kill()
        broker.start()
        again = Worker(broker, 12, 10)
        self.assertEqual([g["producer"] for g in again.grants(4)], ["crawler", "other", None, "other"])
        self.assertEqual(broker.connect("other").ask(article(1))["status"], "duplicate")

    def test_nobody_claims_a_name_without_its_key(self):
        """A peer over ipc says in its handshake to be a user: the public key of a producer, which is no secret."""
        broker = self.broker({"crawler": {}})
        worker = Worker(broker, 11, 10)
        key = broker.keys.pairs["crawler"][0]
        for claim in ({"User-Id": key}, {"User-Id": bytes(32).hex().encode()[:32] + key, "name": b"crawler"}):
            with socket.socket(socket.AF_UNIX) as raw:
                raw.settimeout(WAIT_S)
                raw.connect(broker.submit.removeprefix("ipc://"))
                raw.sendall(NULL_GREETING + ready("DEALER", **claim))
                heard = b""
                while b"READY" not in heard:
                    heard += raw.recv(4096)
                message = msgpack.packb(article(len(claim)))
                raw.sendall(b"\0" + bytes([len(message)]) + message)
                self.assertIsNone(worker.grant()["producer"])

    def test_sources(self):
        broker = self.broker({"crawler": {"sources": "benhvien-* feed"}})
        producer, worker = broker.connect("crawler"), Worker(broker, 11, 10)
        self.assertEqual(producer.ask(article(1))["status"], "stored")
        self.assertEqual(producer.ask(article(2, source="benhvien-175"))["status"], "stored")
        for source in ("feeds", "benhvien", "BENHVIEN-175", "other"):
            answer = producer.ask(article(3, source=source))
            self.assertEqual(answer["status"], "rejected")
            self.assertEqual(answer["reason"], f'producer crawler may not write to source "{source}"')
        pushing = broker.keyed("crawler", zmq.PUSH)
        pushing.connect(broker.tcp["push"])
        pushing.send(msgpack.packb(article(5, source="other")))
        grants = worker.grants(3)
        self.assertEqual([g["source"] for g in grants[:2]], ["feed", "benhvien-175"])
        self.assertEqual((grants[2]["dead"], grants[2]["source"], grants[2]["id"], grants[2]["producer"]),
                         (True, "", "", "crawler"))
        self.assertIn("may not write", grants[2]["reason"])
        # A retry does not get there either; one that may be written does.
        worker.retry(1001, msgpack.packb(article(5, source="other")), "crawler")
        worker.retry(1002, msgpack.packb(article(6)), "crawler")
        worker.retry(1003, msgpack.packb(article(7)), "gone")
        worker.retry(1004, msgpack.packb(article(8, source="other")))
        both = [worker.socket.recv_multipart() for _ in range(8)]
        self.assertEqual({msgpack.unpackb(head)[1] for head, body in both if not body}, {1001, 1002, 1003, 1004})
        retried = {g["retry_of"]: g for g in (worker.grant_of(*frames) for frames in both if frames[1])}
        self.assertEqual({letter: (g["dead"], g["source"], g["producer"]) for letter, g in retried.items()}, {
            1001: (True, "", "crawler"), 1002: (False, "feed", "crawler"), 1003: (True, "feed", "gone"),
            1004: (False, "other", None)})

    def test_sizes(self):
        broker = self.broker({"small": {"message_bytes": 2000}, "large": {}})
        answer = broker.connect("small").ask(article(1, text="x" * 3000))
        self.assertEqual(answer["status"], "rejected")
        self.assertRegex(answer["reason"], "the message has 30[0-9][0-9] bytes; producer small may send 2000")
        self.assertEqual(broker.connect("small").ask(article(1, text="x" * 1000))["status"], "stored")
        self.assertEqual(broker.connect("large").ask(article(2, text="x" * 3000))["status"], "stored")

    def test_rates(self):
        """Who is too fast is told when to come again, and then is in time; others are not held up."""
        broker = self.broker({"slow": {"articles_per_s": 5}, "fast": {}})
        slow, fast = broker.connect("slow"), broker.connect("fast")
        answers = []
        for n in range(20):
            slow.send(article(n))
        begun = time.monotonic()
        answers = [slow.receive() for _ in range(20)]
        busy = [a for a in answers if a["status"] == "busy"]
        self.assertGreaterEqual(sum(a["status"] == "stored" for a in answers), 5)
        self.assertGreaterEqual(len(busy), 5)
        self.assertIn("more than 5 articles a second came from slow", busy[0]["reason"])
        for n in range(50):
            self.assertEqual(fast.ask(article(n, source="fast"))["status"], "stored")
        waits = sorted((a["retry_after_ms"], a["id"]) for a in busy)
        self.assertGreater(waits[-1][0], waits[0][0] + 150 * (len(busy) - 2))
        for wait_ms, id_ in waits[:3]:
            time.sleep(max(0, begun + 0.1 + wait_ms / 1000 - time.monotonic()))
            self.assertEqual(slow.ask({**article(0), "id": id_})["status"], "stored")

    def test_the_rate_of_all_who_name_none(self):
        broker = self.broker({"crawler": {}}, broker__producer_articles_per_s=3)
        for each in (Producer(broker), broker.connect("crawler")):
            for n in range(30):
                each.send(article(n))
            self.assertIn("busy", [each.receive()["status"] for _ in range(30)])
        broker.tell(SETTINGS, a=2, seq=0)
        producer = broker.connect("crawler")
        wait_for(lambda: "busy" not in [producer.ask(article(n))["status"] for n in range(30)], "there is no limit any more")

    def test_what_is_pushed_too_fast_is_thrown_away(self):
        broker = self.broker({"slow": {"articles_per_s": 5}})
        pushing = broker.keyed("slow", zmq.PUSH)
        pushing.connect(broker.tcp["push"])
        for n in range(100):
            pushing.send(msgpack.packb(article(n)))
        wait_for(lambda: broker.lines("article_rejected"), "the log tells of it")
        pushing.setsockopt(zmq.LINGER, int(WAIT_S * 1000))
        self.assertIn("more than 5 articles a second came from slow", broker.lines("article_rejected")[0])
        self.assertLess(broker.status()["spool"]["received"], 100)

    def test_revoked_and_changed_keys(self):
        broker = self.broker({"crawler": {}, "other": {}})
        producer, other = broker.connect("crawler"), broker.connect("other")
        pushing = broker.keyed("crawler", zmq.PUSH)
        pushing.connect(broker.tcp["push"])
        self.assertEqual(producer.ask(article(1))["status"], "stored")
        self.assertEqual(other.ask(article(2))["status"], "stored")
        broker.keys.path("crawler").unlink()
        old = broker.keys.pairs["other"]
        broker.keys.make("other")
        broker.read_producers()
        for each in (producer, other):
            answer = each.ask(article(3))
            self.assertEqual((answer["status"], answer["reason"]),
                             ("rejected", "the key of this connection was revoked or changed"))
        pushing.send(msgpack.packb(article(4)))
        wait_for(lambda: any("socket=push" in line for line in broker.lines("article_rejected")), "what was pushed is refused")
        self.assertEqual(broker.status()["spool"]["received"], 2)
        self.assertEqual({each["keys"] for each in broker.status()["listens"] if each["endpoint"].startswith("tcp")}, {True})
        self.assertEqual({each["keys"] for each in broker.status()["listens"] if each["endpoint"].startswith("ipc")}, {False})
        self.assertFalse(broker.is_let_in(broker.keyed("crawler")))
        self.assertTrue(broker.is_let_in(broker.keyed("other")))
        broker.keys.pairs["other"] = old
        self.assertFalse(broker.is_let_in(broker.keyed("other")))
        broker.keys.make("new")
        self.assertFalse(broker.is_let_in(broker.keyed("new")))
        broker.read_producers()
        self.assertTrue(broker.is_let_in(broker.keyed("new")))

    def test_what_a_certificate_says_counts_from_a_reload_on(self):
        """Also for connections that are there: other sources, and another name."""
        broker = self.broker({"crawler": {"sources": "feed"}})
        producer, worker = broker.connect("crawler"), Worker(broker, 11, 10)
        self.assertEqual(producer.ask(article(1))["status"], "stored")
        path, renamed = broker.keys.path("crawler"), broker.keys.path("spider")
        path.write_text(path.read_text().replace('"feed"', '"other"'))
        self.assertEqual(producer.ask(article(2))["status"], "stored")
        broker.read_producers()
        self.assertEqual(producer.ask(article(3))["reason"], 'producer crawler may not write to source "feed"')
        self.assertEqual(producer.ask(article(4, source="other"))["status"], "stored")
        renamed.write_text(path.read_text().replace('"crawler"', '"spider"'))
        path.unlink()
        broker.read_producers()
        self.assertEqual(producer.ask(article(5, source="other"))["status"], "stored")
        self.assertEqual([(g["id"], g["producer"]) for g in worker.grants(4)],
                         [("a-1", "crawler"), ("a-2", "crawler"), ("a-4", "crawler"), ("a-5", "spider")])
        # Two files with one key: neither counts, nor what is there of it.
        path.write_text(renamed.read_text().replace('"spider"', '"crawler"'))
        broker.read_producers()
        self.assertEqual(producer.ask(article(6, source="other"))["reason"], "the key of this connection was revoked or changed")

    def test_a_directory_that_comes_late(self):
        """Landlock knows what is there at the start: who makes the directory later is told to restart."""
        directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-producers-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, directory)
        broker = self.broker({"crawler": {}}, broker__producers_dir=directory / "late")
        self.assertFalse(broker.is_let_in(broker.keyed("crawler")))
        shutil.copytree(broker.directory / "producers", directory / "late")
        broker.tell(PRODUCERS)
        wait_for(lambda: broker.lines("producers_not_read") or len(broker.lines("producers_read")) > 1, "the broker has tried")
        for line in broker.lines("producers_not_read"):
            self.assertRegex(line, "late: Permission denied.*can be read after a restart")
        broker.kill()
        broker.start()
        self.assertTrue(broker.is_let_in(broker.keyed("crawler")))

    def test_bad_certificates(self):
        broker = self.broker({"good": {}})
        for name, text in (("broken", "metadata\ncurve\n"), ("liar", broker.keys.path("good").read_text()),
                           ("noise", "\0\xff" * 100), ("greedy", "x" * 100000)):
            broker.keys.path(name).write_text(text)
        broker.keys.make("wrong", sauces="feed")
        broker.keys.make("second")
        broker.keys.path("second-again").write_text(broker.keys.path("second").read_text().replace('"second"', '"second-again"'))
        broker.read_producers()
        faults = broker.lines("certificate_ignored")
        for name in ("broken", "liar", "noise", "greedy", "wrong", "second-again"):
            self.assertTrue(any(f"/{name}.cert" in line for line in faults), (name, faults))
        self.assertFalse(any("/good.cert:" in line and "reason" in line.split("/good.cert:")[0] and "liar" not in line
                             for line in faults))
        self.assertTrue(broker.is_let_in(broker.keyed("good")))
        for name in ("wrong", "second"):
            self.assertFalse(broker.is_let_in(broker.keyed(name)), (name, faults))

    def test_strangers_cost_little(self):
        """Many connections that never finish their handshake, and many that are refused: producers do not notice."""
        broker = self.broker({"crawler": {}})
        host, port = broker.tcp["submit"].removeprefix("tcp://").split(":")
        half = NULL_GREETING[:12] + b"CURVE".ljust(20, b"\0") + bytes(32) + b"\x06" + struct.pack(">Q", 1 << 19)
        strangers = []
        for n in range(200):
            raw = socket.create_connection((host, int(port)), WAIT_S)
            strangers.append(raw)
            raw.sendall(half + bytes(1 << 12) if n % 2 else b"\xff")
        unknown = [broker.keyed("unknown") for _ in range(50)]
        for each in unknown:
            each.connect(broker.tcp["submit"])
        producer = broker.connect("crawler")
        for n in range(20):
            self.assertEqual(producer.ask(article(n))["status"], "stored")
        for each in unknown:
            each.close()
        # What hangs in its handshake is hung up on.
        for raw in strangers:
            raw.settimeout(WAIT_S)
            try:
                while raw.recv(4096):
                    pass
            except ConnectionResetError:
                pass
            raw.close()


def words(command, directory, options, **environment):
    """Exit status and standard error of a program with these options."""
    config = directory / "trichd.conf"
    lines = {"daemon.run_dir": directory, "daemon.lexicon_dir": directory, "spool.dir": directory / "spool",
             "database.conninfo": "host=/nonexistent", **options}
    config.write_text("".join(f"[{key.split('.')[0]}]\n{key.split('.')[1]} = {value}\n" for key, value in lines.items()),
                      encoding="utf-8")
    done = subprocess.run([program(command[0]), *command[1:], "--config", str(config)], capture_output=True, text=True,
                          timeout=WAIT_S, check=False, env={**os.environ, **environment})
    return done.returncode, done.stderr


class StartTest(unittest.TestCase):
    """What trichd does not start with, and what trich check-config says of it."""

    def setUp(self):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-producers-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, self.directory)
        (self.directory / "none").mkdir()
        self.keys = Keys(self.directory)

    def both(self, options, expected, **environment):
        options = {"broker.push": f"ipc://{self.directory}/push.ipc", **options}
        environment = {"CREDENTIALS_DIRECTORY": str(self.directory / "none"), **environment}
        for command in (["trich", "check-config"], ["trichd"]):
            status, text = words(command, self.directory, options, **environment)
            self.assertEqual(status, 78, text)
            self.assertRegex(text, expected)

    def test_open_tcp(self):
        for endpoint in ("tcp://*:1", "tcp://0.0.0.0:1", f"ipc://{self.directory}/s tcp://eth0:1"):
            self.both({"broker.submit": endpoint}, "would take articles from anyone who reaches it: make a key .trich key "
                                                   "server., or listen on 127.0.0.1, or write broker.plain_tcp = anyone may write")
        self.both({"broker.submit": f"ipc://{self.directory}/s", "broker.push": "tcp://*:1", "broker.plain_tcp": "yes"},
                  "write anyone may write, or nothing")

    def test_a_reload_does_not_judge_what_it_cannot_see(self):
        """systemd names MAINPID to ExecReload, and shows it no credential."""
        status, text = words(["trich", "check-config"], self.directory, {"broker.submit": "tcp://*:1"}, MAINPID="1")
        self.assertEqual((status, [line for line in text.splitlines() if "tcp" in line]), (0, []), text)

    def test_open_tcp_when_told_so(self):
        port = free_port()
        with Trichd(None, {"broker.submit": f"tcp://*:{port}", "broker.plain_tcp": "anyone may write"}) as trichd:
            with zmq.Context() as context, context.socket(zmq.REQ) as asking:
                asking.linger = 0
                asking.connect(f"tcp://127.0.0.1:{port}")
                asking.send(msgpack.packb(article(1)))
                self.assertTrue(asking.poll(int(WAIT_S * 1000)))
                self.assertEqual(msgpack.unpackb(asking.recv())["status"], "stored")
            self.assertEqual(trichd.stop(), 0)

    def test_bad_keys_of_trichd(self):
        submit = {"broker.submit": "tcp://*:1"}
        self.both({**submit, "broker.curve_key": self.directory / "absent"}, "absent: .*No such file")
        public = self.directory / "server.cert"
        public.write_text(f'metadata\ncurve\n    public-key = "{self.keys.public}"\n', encoding="utf-8")
        self.both({**submit, "broker.curve_key": public}, "holds no secret key; trich key server makes one")
        (self.directory / "none" / "trichd.curve").write_text("noise", encoding="utf-8")
        self.both(submit, "trichd.curve:?")

    def test_check_config_tells_of_bad_certificates(self):
        self.keys.make("good")
        self.keys.make("bad", sauces="feed")
        status, text = words(["trich", "check-config"], self.directory,
                             {"broker.submit": "tcp://*:1", "broker.curve_key": self.keys.server,
                              "broker.producers_dir": self.directory / "producers"})
        self.assertEqual(status, 0, text)
        self.assertRegex(text, "warning: .*/bad.cert:.*sauces.*its producer is not let in")
        self.assertNotIn("good.cert", text)

    def test_who_gets_in_anyway(self):
        """libzmq that asks for no key, or lets in any: the broker tries, and does not run."""
        shim = self.directory / "shim.so"
        source = self.directory / "shim.c"
        source.write_text(SHIM, encoding="utf-8")
        subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
        options = {"broker.submit": free_tcp(), "broker.push": f"ipc://{self.directory}/push.ipc",
                   "broker.curve_key": self.keys.server, "broker.producers_dir": self.directory / "producers"}
        for fault, expected in (("no_key", "lets in who has no key"), ("any_key", "lets in who has a wrong key")):
            status, text = words(["trichd"], self.directory, options, LD_PRELOAD=str(shim), SHIM=fault,
                                 ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=0")
            self.assertEqual(status, 78, text)
            self.assertIn(expected, text)


# Stands between the broker and libzmq: CURVE is never switched on, or whoever asks for keys is always told yes.
SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
static int is(const char *fault) { const char *s = getenv("SHIM"); return s && !strcmp(s, fault); }
int zmq_setsockopt(void *s, int option, const void *at, size_t n)
{
    int (*real)(void *, int, const void *, size_t) = dlsym(RTLD_NEXT, "zmq_setsockopt");
    if (is("no_key") && (option == 47 || option == 49 || option == 55)) /* CURVE_SERVER, CURVE_SECRETKEY, ZAP_DOMAIN */
        return 0;
    return real(s, option, at, n);
}
int zmq_send(void *s, const void *at, size_t n, int flags)
{
    int (*real)(void *, const void *, size_t, int) = dlsym(RTLD_NEXT, "zmq_send");
    return real(s, is("any_key") && n == 3 && !memcmp(at, "400", 3) ? "200" : at, n, flags);
}
"""


class WholeTest(unittest.TestCase):
    """From a producer's key to the column, and back to who may write no more."""

    def test_the_column_and_a_reload(self):
        server = PostgreSQL()
        self.addCleanup(server.close)
        directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-producers-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, directory)
        keys = Keys(directory)
        keys.make("crawler", sources="feed")
        tcp = free_tcp()
        trichd = Trichd(server, {"broker.submit": tcp, "broker.curve_key": keys.server,
                                 "broker.producers_dir": directory / "producers"})
        self.addCleanup(trichd.close)
        context = zmq.Context()
        self.addCleanup(context.destroy, 0)
        producer = context.socket(zmq.REQ)
        producer.rcvtimeo = int(WAIT_S * 1000)
        producer.curve_publickey, producer.curve_secretkey = keys.pair("crawler")
        producer.curve_serverkey = keys.public.encode()
        producer.connect(tcp)
        self.addCleanup(producer.close, 0)

        def ask(message):
            producer.send(msgpack.packb(message))
            return msgpack.unpackb(producer.recv())
        self.assertEqual(ask(article(1, ack="done"))["status"], "done")
        self.assertEqual(server.query("SELECT id, producer FROM trich.article"), [("a-1", "crawler")])
        keys.path("crawler").unlink()
        trichd.send_signal(signal.SIGHUP)
        n = itertools.count(2)
        wait_for(lambda: ask(article(next(n)))["status"] == "rejected", "the revoked key is of no use")
        self.assertEqual(trichd.stop(), 0)


if __name__ == "__main__":
    unittest.main()
