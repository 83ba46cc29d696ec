#!/usr/bin/python3
"""trich key: the files that it makes, lists and removes; and what trich push says when a server does not let it in."""

import json
import os
import re
import signal
import stat
import subprocess
import unittest

import msgpack
import zmq
import zmq.auth
from zmq.auth.thread import ThreadAuthenticator

import trichtest
from test_cli import TemporaryCase, trich
from test_metrics import Connection, ask
from test_producers import free_tcp


class KeyCase(TemporaryCase):
    """Commands run in a directory of their own, with a configuration there."""

    def setUp(self):
        super().setUp()
        self.producers = self.directory / "producers"
        self.conf = self.write("trichd.conf", f"[broker]\nproducers_dir = {self.producers}\n")

    def key(self, command, *words, status=0, **more):
        done = trich("key", command, "--config", self.conf, *words, cwd=self.directory, **more)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def mode(self, name):
        return oct(stat.S_IMODE((self.directory / name).stat().st_mode))

    def listed(self, status=0):
        return [json.loads(line) for line in self.key("list", "--json", status=status).stdout.splitlines()]


class Server(KeyCase):
    FILES = ("--out", "credstore/trichd.curve", "--public", "etc/server.cert")

    def test_both_halves_are_made_once(self):
        done = self.key("server", *self.FILES)
        self.assertIn("systemctl restart trichd", done.stdout)
        self.assertEqual([self.mode(name) for name in ("credstore", "credstore/trichd.curve", "etc/server.cert")],
                         ["0o700", "0o600", "0o644"])
        public, secret = zmq.auth.load_certificate(self.directory / "credstore/trichd.curve")
        self.assertEqual(zmq.curve_public(secret), public)
        self.assertEqual(zmq.auth.load_certificate(self.directory / "etc/server.cert"), (public, None))
        again = self.key("server", *self.FILES, status=1)
        self.assertIn("are there already, and are not replaced", again.stderr)
        self.assertEqual(zmq.auth.load_certificate(self.directory / "credstore/trichd.curve"), (public, secret))

    def test_a_public_half_that_is_lost_is_made_again(self):
        self.key("server", *self.FILES)
        first = zmq.auth.load_certificate(self.directory / "etc/server.cert")
        (self.directory / "etc/server.cert").unlink()
        done = self.key("server", *self.FILES)
        self.assertNotIn("restart", done.stdout)
        self.assertEqual(zmq.auth.load_certificate(self.directory / "etc/server.cert"), first)

    def test_a_public_half_of_another_key_stays(self):
        self.write("etc/server.cert", "old")
        self.key("server", *self.FILES, status=1)
        self.assertEqual((self.directory / "etc/server.cert").read_text(), "old")
        self.assertFalse((self.directory / "credstore/trichd.curve").exists())

    def test_the_configuration_says_where(self):
        self.conf = self.write("trichd.conf", f"[broker]\ncurve_key = {self.directory}/my.key\n")
        self.key("server", "--public", "server.cert")
        self.assertEqual(self.mode("my.key"), "0o600")

    def test_a_file_that_is_no_certificate_is_told(self):
        self.write("credstore/trichd.curve", "secret")
        done = self.key("server", *self.FILES, status=78)
        self.assertIn("credstore/trichd.curve:1: \"secret\" is no part of a certificate", done.stderr)


class Producers(KeyCase):
    def test_a_producer_has_two_files(self):
        done = self.key("new", "crawler", "--source", "hospital-*", "-s", "party", "--articles-per-s", "50",
                        "--message-bytes", "65536")
        for told in ("systemctl restart trichd", f"{self.producers}/crawler.cert", "--key crawler.secret", "server.cert"):
            self.assertIn(told, done.stdout)
        self.assertEqual((self.mode("crawler.secret"), self.mode("producers/crawler.cert")), ("0o600", "0o644"))
        self.assertEqual(sorted(os.listdir(self.directory)), ["crawler.secret", "producers", "trichd.conf"])
        self.assertEqual(os.listdir(self.producers), ["crawler.cert"])
        public, secret = zmq.auth.load_certificate(self.directory / "crawler.secret")
        self.assertEqual(zmq.curve_public(secret), public)
        self.assertEqual(zmq.auth.load_certificate(self.producers / "crawler.cert"), (public, None))
        (producer,) = self.listed()
        self.assertIn("systemctl reload trichd", self.key("new", "second").stdout, "the directory was there")
        self.assertRegex(producer.pop("since"), r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(producer, {"name": "crawler", "public_key": public.decode(), "sources": ["hospital-*", "party"],
                                    "articles_per_s": 50, "message_bytes": 65536})

    def test_nothing_is_replaced(self):
        self.key("new", "crawler")
        before = (self.producers / "crawler.cert").read_bytes()
        self.assertIn("there is a producer of that name already", self.key("new", "crawler", "-o", "x", status=1).stderr)
        self.assertFalse((self.directory / "x").exists())
        self.assertIn("crawler.secret is there already", self.key("new", "other", "-o", "crawler.secret", status=1).stderr)
        self.assertEqual(os.listdir(self.producers), ["crawler.cert"])
        self.assertEqual((self.producers / "crawler.cert").read_bytes(), before)

    def test_where_the_public_file_cannot_be_no_secret_stays(self):
        self.producers.write_text("no directory", encoding="utf-8")
        done = self.key("new", "crawler", status=78)
        self.assertIn("producers/crawler.cert: cannot be written: Not a directory", done.stderr)
        self.assertFalse((self.directory / "crawler.secret").exists())

    @unittest.skipIf(trichtest.unprivileged()[1] is None, "nobody to become")
    def test_missing_rights_are_told(self):
        self.producers.mkdir(mode=0o755)
        self.directory.chmod(0o755)
        mine = self.directory / "mine"
        mine.mkdir()
        mine.chmod(0o777)
        words, _ = trichtest.unprivileged()
        done = subprocess.run([*words, trichtest.program("trich"), "key", "new", "-c", self.conf, "crawler", "-o", mine / "secret"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 78, done.stderr)
        self.assertIn("producers/crawler.cert: cannot be written: Permission denied; run this as root", done.stderr)
        self.assertEqual(os.listdir(mine), [])

    def test_wrong_usage(self):
        for words, message in (((), "name one of server, new, list and revoke"),
                               (("new",), "name one producer"),
                               (("new", "a", "b"), "name one producer"),
                               (("new", "../a"), "a producer's name is"),
                               (("revoke", "a/b"), "a producer's name is"),
                               (("new", ".a"), "a producer's name is"),
                               (("new", "a" * 64), "a producer's name is"),
                               (("new", "a", "-s", "x*y"), "--source x*y: * stands at the end"),
                               (("new", "a", "-s", "x y"), "--source x y: a pattern has no blanks"),
                               (("new", "a", "-s", 'x"'), "--source x\": patterns are UTF-8 without quotes"),
                               (("new", "a", "-b", "5"), "--message-bytes takes a whole number from 1024"),
                               (("list", "a"), "takes options alone")):
            with self.subTest(words):
                done = trich("key", *words, cwd=self.directory)
                self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                self.assertIn(message, done.stderr)
        self.assertFalse(self.producers.exists())

    def test_a_table_for_people(self):
        self.key("new", "north", "--source", "north-*", "--articles-per-s", "50")
        self.key("new", "all")
        lines = self.key("list").stdout.splitlines()
        self.assertRegex(lines[0], r"^ +NAME +PUBLIC KEY +SOURCES +LIMITS +SINCE$")
        self.assertRegex(lines[1], r"^ +all +\S{40} +any +20\d\d-\d\d-\d\d$")
        self.assertRegex(lines[2], r"^ +north +\S{40} +north-\* +50 articles/s +20\d\d-\d\d-\d\d$")

    def test_bad_files_are_told_and_others_listed(self):
        self.key("new", "good")
        self.key("new", "twin")
        self.key("new", "other")
        text = (self.producers / "twin.cert").read_text(encoding="utf-8")
        self.write("producers/twin2.cert", text.replace('"twin"', '"twin2"'))
        self.write("producers/limits.cert", text.replace('name = "twin"', 'source = "x"'))
        self.write("producers/stray.key", text)
        (self.directory / "other.secret").rename(self.producers / "other.cert")
        self.write("producers/.hidden", "x")
        done = self.key("list", "--json", status=1)
        self.assertEqual([json.loads(line)["name"] for line in done.stdout.splitlines()], ["good"])
        told = done.stderr.splitlines()
        self.assertEqual(len(told), 4, told)
        for name, fault in (("twin2.cert", "has the key of twin.cert; neither counts"),
                            ("limits.cert", '"source" is no limit that trich knows'),
                            ("stray.key", "is not read: certificates of producers are called NAME.cert"),
                            ("other.cert", "holds a secret key, which belongs to the producer alone")):
            pattern = rf"{re.escape(str(self.producers))}/{re.escape(name)}(:\d+)?: {re.escape(fault)}"
            self.assertTrue(any(re.match(pattern, line) for line in told), (name, told))

    def test_none_is_no_error(self):
        self.assertEqual(self.listed(), [])
        self.assertIn("there is no producer in", self.key("list").stderr)

    def test_keys_made_by_others_count(self):
        public, _ = zmq.auth.create_certificates(self.directory, "theirs", {"sources": "a b-*"})
        self.producers.mkdir()
        os.rename(public, self.producers / "theirs.cert")
        (producer,) = self.listed()
        self.assertEqual((producer["name"], producer["since"]), ("theirs", None))

    def test_revoke(self):
        self.key("new", "crawler")
        done = self.key("revoke", "crawler")
        self.assertIn("systemctl reload trichd", done.stdout)
        self.assertEqual(self.listed(), [])
        done = self.key("revoke", "crawler", status=1)
        self.assertIn("crawler.cert: No such file or directory; trich key list shows who is there", done.stderr)


class Gate:
    """A ROUTER that stores all, for those whose certificates lie in producers; with_key=False: for everybody."""

    def __init__(self, directory, producers, with_key=True):
        self.context = zmq.Context()
        self.authenticator = ThreadAuthenticator(self.context)
        self.authenticator.start()
        self.socket = self.context.socket(zmq.ROUTER)
        if with_key:
            keys = {zmq.auth.load_certificate(path)[0]: True for path in producers.glob("*.cert")}
            self.authenticator.thread.authenticator.certs["*"] = keys
            self.authenticator.thread.authenticator.allow_any = False
            self.socket.curve_publickey, self.socket.curve_secretkey = zmq.auth.load_certificate(directory / "trichd.curve")
            self.socket.curve_server = True
        self.endpoint = f"tcp://127.0.0.1:{self.socket.bind_to_random_port('tcp://127.0.0.1')}"

    def serve(self, process):
        """Answers until process has ended."""
        while process.poll() is None:
            if self.socket.poll(20):
                *way, message = self.socket.recv_multipart()
                article = msgpack.unpackb(message)
                self.socket.send_multipart([*way, msgpack.packb({"source": article["source"], "id": article["id"],
                                                                 "status": "stored"})])

    def close(self):
        self.socket.close(0)
        self.authenticator.stop()
        self.context.term()


class Push(KeyCase):
    def setUp(self):
        super().setUp()
        self.key("server", "--out", "trichd.curve", "--public", "server.cert")
        self.key("new", "crawler")
        self.article = self.write("a.txt", "Bài viết")

    def gate(self, **more):
        gate = Gate(self.directory, self.producers, **more)
        self.addCleanup(gate.close)
        return gate

    def push(self, gate, *words, status):
        """Where nobody told why, it would end with 75 after the timeout."""
        command = [trichtest.program("trich"), "push", "-c", self.conf, "-e", gate.endpoint, "--timeout", "60", *words,
                   self.article]
        with subprocess.Popen(command, cwd=self.directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True) as process:
            gate.serve(process)
            output = process.stdout.read()
        self.assertEqual(process.returncode, status, output)
        return output

    def test_a_key_that_is_known_is_let_in(self):
        self.assertIn("stored", self.push(self.gate(), "-k", "crawler.secret", "-K", "server.cert", status=0))

    def test_a_key_that_is_not_known_is_told(self):
        self.key("new", "late")
        self.key("revoke", "late")
        told = self.push(self.gate(), "-k", "late.secret", "-K", "server.cert", status=78)
        self.assertIn("the server refused the key: it does not know it", told)
        self.assertIn("sending an article twice is harmless", told)

    def test_no_key_is_told(self):
        self.assertIn("the server asks for a key: name it by --key and --server-key", self.push(self.gate(), status=78))

    def test_a_key_where_none_is_asked_for_is_told(self):
        told = self.push(self.gate(with_key=False), "-k", "crawler.secret", "-K", "server.cert", status=78)
        self.assertIn("the server asks for no key at this endpoint", told)

    def test_another_server_is_told(self):
        self.key("server", "--out", "other.curve", "--public", "other.cert")
        told = self.push(self.gate(), "-k", "crawler.secret", "-K", "other.cert", status=78)
        self.assertIn("the server breaks off: --server-key is not its key", told)

    def test_wrong_files_are_told(self):
        self.write("broken", "curve\n    public-key = \"x\"\n")
        for key, server, message in (
                ("none", "server.cert", "--key: none: No such file or directory"),
                ("crawler.secret", "none", "--server-key: none: No such file or directory"),
                ("a.txt", "server.cert", "--key: a.txt:1: \"Bài viết\" is no part of a certificate"),
                ("crawler.secret", "broken", "--server-key: broken:2: public-key is no key of CURVE"),
                ("server.cert", "server.cert", "--key server.cert: holds no secret key; it wants the secret file"),
                ("crawler.secret", "trichd.curve", "--server-key trichd.curve: holds a secret key; it wants the server's public"),
                ("trichd.curve", "server.cert", "--key and --server-key hold the same key")):
            with self.subTest((key, server)):
                done = trich("push", "-c", self.conf, "-e", "tcp://127.0.0.1:1", "-k", key, "-K", server, self.article,
                             cwd=self.directory)
                self.assertEqual(done.returncode, 78, done.stderr)
                self.assertIn(message, done.stderr)

    def test_keys_go_together_and_over_tcp(self):
        for words, message in ((("-k", "crawler.secret"), "--key and --server-key go together"),
                               (("-K", "server.cert"), "--key and --server-key go together"),
                               (("-k", "crawler.secret", "-K", "server.cert", "-e", f"ipc://{self.directory}/x"),
                                "asks for no key: --key is for tcp://HOST:PORT")):
            done = trich("push", "-c", self.conf, *words, self.article, cwd=self.directory)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(message, done.stderr)

    def test_a_secret_that_others_may_read_is_warned_of(self):
        (self.directory / "crawler.secret").chmod(0o644)
        told = self.push(self.gate(), "-k", "crawler.secret", "-K", "server.cert", status=0)
        self.assertIn("warning: others may read the secret key in crawler.secret: chmod 600 crawler.secret", told)


class Service(unittest.TestCase):
    """A real trichd with a key of its own; who may come, and until when."""

    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        cls.trichd = trichtest.Trichd(cls.server, start=False)
        cls.addClassCleanup(cls.trichd.close)
        cls.directory = cls.trichd.directory
        cls.tcp = free_tcp()
        cls.trichd.configure({"broker.submit": f"{cls.trichd.submit} {cls.tcp}",
                              "broker.curve_key": cls.directory / "trichd.curve"})
        cls.key("server", "--public", cls.directory / "server.cert")
        cls.key("new", "crawler", "--source", "hospital-*", "--out", cls.directory / "crawler.secret")
        cls.trichd.start()
        cls.article = cls.directory / "a.txt"

    @classmethod
    def key(cls, *words):
        return cls.trichd.trich("key", *words)

    def push(self, source, name="crawler", server="server.cert", status=0):
        """One article that nobody sent before."""
        self.article.write_text(f"Bài viết {self.id()} {source}", encoding="utf-8")
        done = self.trichd.trich("push", "--endpoint", self.tcp, "--key", self.directory / f"{name}.secret",
                                 "--server-key", self.directory / server, "--source", source, "--ack", "done",
                                 "--timeout", "60", self.article, check=False)
        self.assertEqual(done.returncode, status, done.stderr + self.trichd.log_text()[-2000:])
        return done.stderr

    def reload(self):
        before = self.trichd.log_text().count("event=reload_done")
        self.trichd.send_signal(signal.SIGHUP)
        self.trichd.wait_for(lambda: self.trichd.log_text().count("event=reload_done") > before, "trichd has reloaded")

    def counted(self, name):
        """What /metrics has; 0 as long as nobody answers there."""
        try:
            _, _, text = ask(Connection(self.trichd.run_dir / "metrics.sock"), "/metrics")
        except OSError:
            return 0
        return float(re.search(rf"^trich_{name}_total (\S+)$", text, re.M)[1])

    def test_who_has_a_key_is_let_in_under_its_name(self):
        self.push("hospital-a")
        self.assertEqual(self.server.query("SELECT producer FROM trich.article WHERE source = 'hospital-a'"), [("crawler",)])

    def test_other_sources_are_refused(self):
        self.assertIn("rejected", self.push("party", status=1))

    def test_a_new_key_counts_from_a_reload_on_and_a_revoked_one_no_more(self):
        self.key("new", "late", "--out", self.directory / "late.secret")
        self.assertIn("the server refused the key", self.push("late-1", "late", status=78))
        self.trichd.wait_for(lambda: self.counted("keys_refused"), "it is counted")
        self.reload()
        self.push("late-2", "late")
        self.key("revoke", "late")
        self.push("late-3", "late")
        self.reload()
        self.assertIn("the server refused the key", self.push("late-4", "late", status=78))
        self.push("hospital-still")

    def test_another_server_s_key_is_told(self):
        self.key("server", "--out", self.directory / "other.curve", "--public", self.directory / "other.cert")
        self.assertIn("--server-key is not its key", self.push("hospital-x", server="other.cert", status=78))

    def test_no_key_is_told(self):
        done = self.trichd.trich("push", "--endpoint", self.tcp, "--timeout", "60", "-", stdin="Bài viết",
                                 check=False)
        self.assertEqual(done.returncode, 78, done.stderr)
        self.assertIn("the server asks for a key", done.stderr)
        self.trichd.wait_for(lambda: self.counted("strangers_refused"), "it is counted")

    def test_unix_sockets_ask_for_none(self):
        done = self.trichd.trich("push", "--source", "here", "--ack", "done", "-", stdin="Bài viết ở đây")
        self.assertIn("done", done.stderr)
        self.assertEqual(self.server.query("SELECT producer FROM trich.article WHERE source = 'here'"), [(None,)])


if __name__ == "__main__":
    unittest.main()
