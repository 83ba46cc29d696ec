#!/usr/bin/python3
"""trich-metrics: what it tells over HTTP is true, in Prometheus's format, and goes on whoever dies; nobody who asks does
any harm."""

import contextlib
import http.client
import os
import pathlib
import re
import signal
import socket
import stat
import subprocess
import time
import unittest

import trichtest
from test_supervisor import Producer, articles

TABLE = (trichtest.ROOT / "daemon" / "metrics.def").read_text(encoding="utf-8")
# (name, help) of each metric, as the one table has it.
METRICS = re.findall(r'^(?:COUNTED|COUNTED_BY|MEASURED|ASKED|FOUND)\(.*?"(trich_\w+)", "(.*)"\)$', TABLE, re.M)
SAMPLE = re.compile(r'^(trich_\w+)(\{[^}]*\})? ([0-9.e+-]+|\+Inf|NaN)$')
HTTP_CONNECTIONS = 32  # of daemon/metrics_http.h


class Connection(http.client.HTTPConnection):
    """HTTP over a unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=trichtest.WAIT_S)
        self.path = str(path)

    def connect(self):
        self.sock = plug(self.path)


def plug(path):
    """A connection to the socket at path."""
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    made.settimeout(trichtest.WAIT_S)
    made.connect(str(path))
    return made


def ask(connection, path, method="GET", body=None):
    """(status, headers, text)"""
    with contextlib.closing(connection):
        connection.request(method, path, body)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()


class Watched(unittest.TestCase):
    """A trichd on a database of its own, asked over HTTP."""

    OPTIONS = {}

    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        self.server.start()
        self.dbname = self._testMethodName[-50:].lower()
        self.server.create_database(self.dbname)
        self.trichd = trichtest.Trichd(self.server, self.OPTIONS, dbname=self.dbname)
        self.addCleanup(self.trichd.close)
        self.path = self.trichd.run_dir / "metrics.sock"

    def get(self, path, method="GET", body=None):
        return ask(Connection(self.path), path, method, body)

    def wait_for_page(self, path, status, reason=""):
        def is_so():
            try:
                got, _, text = self.get(path)
            except OSError:  # not there yet, or not any more
                return None
            return text if got == status and reason in text else None
        return self.trichd.wait_for(is_so, f"{path} says {status} {reason}")

    def well(self):
        self.wait_for_page("/healthz", 200)

    def samples(self):
        """{name and labels: value} of /metrics."""
        status, _, text = self.get("/metrics")
        self.assertEqual(status, 200)
        found = [SAMPLE.match(line) for line in text.splitlines() if not line.startswith("#")]
        self.assertTrue(all(found), text)
        return {match[1] + (match[2] or ""): float(match[3]) for match in found}

    def producer(self, sent, **how):
        producer = Producer(self.trichd.submit, sent, **how)
        self.addCleanup(producer.close)
        return producer

    def submit(self, sent, **how):
        return self.producer(sent, ack="done", **how).run()

    def settled(self, **want):
        """Samples, once these are so: what is asked for within half a second is answered alike."""
        def are():
            got = self.samples()
            return got if all(got.get(name) == value for name, value in want.items()) else None
        return self.trichd.wait_for(are, str(want))


class Figures(Watched):
    def test_everything_is_told(self):
        self.well()
        sent = articles(40, 7)
        self.submit(sent)
        self.submit(sent[:3])
        self.trichd.trich("push", "--source", "x", "-", stdin="Ngày 5/3/2031, họp.")
        got = self.settled(trich_articles_done_total=41)
        self.assertEqual((got["trich_articles_received_total"], got["trich_articles_waiting"], got["trich_articles_dead_total"]),
                         (41, 0, 0))
        for name in ("trich_article_latency_seconds", "trich_article_extract_seconds", "trich_article_bytes"):
            self.assertEqual((got[f"{name}_count"], got[f'{name}_bucket{{le="+Inf"}}']), (41, 41), name)
        self.assertEqual(got["trich_batch_articles_sum"], 41)
        self.assertEqual(got["trich_batch_articles_count"], got["trich_batch_store_seconds_count"])
        size = sum(len(article["content"].encode()) for article in sent)
        self.assertTrue(size < got["trich_article_bytes_sum"] < 2 * size)
        self.assertTrue(0 < got["trich_article_extract_seconds_sum"] < got["trich_article_latency_seconds_sum"])
        self.assertGreater(got["trich_spool_commit_seconds_count"], 0)
        self.assertEqual(got["trich_leases_total"], 41)
        self.assertEqual(got["trich_database_connections_total"], 2)
        self.assertEqual((got['trich_workers{state="idle"}'], got["trich_workers_wanted"]), (2, 2))
        self.assertTrue(abs(got["trich_start_time_seconds"] - time.time()) < 10 * trichtest.WAIT_S)
        self.assertLess(got["trich_last_receipt_age_seconds"], 10 * trichtest.WAIT_S)

    def test_the_text_is_as_prometheus_wants_it(self):
        self.well()
        self.submit(articles(2, 8))
        self.settled(trich_articles_done_total=2)
        status, headers, text = self.get("/metrics")
        self.assertEqual((status, headers["Content-Type"]), (200, "text/plain; version=0.0.4; charset=utf-8"))
        done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))
        told = re.findall(r"^# HELP (\w+) (.*)$", text, re.M)
        self.assertEqual([metric for metric in METRICS if metric not in told],
                         [metric for metric in METRICS if metric[0] in ("trich_oldest_waiting_age_seconds",
                          "trich_broker_memory_limit_bytes")
                          and metric not in told])  # which have nothing to tell while none waits, and under ASan
        self.assertEqual([metric for metric in told if metric not in METRICS], [])

    def test_what_is_refused_counts(self):
        self.well()
        self.submit([{"source": "a", "id": "b", "content": "họp"}, {"source": "a", "id": "c", "content": "họp", "charset": 7}])
        self.settled(**{'trich_messages_refused_total{reason="malformed"}': 1, "trich_articles_received_total": 1})

    def test_no_count_goes_back_whoever_dies(self):
        """Workers, the broker, and trich-metrics itself."""
        self.well()
        sent = articles(1500, 9)
        before, killed, dead = {}, {"trich-worker": 0, "trich-broker": 0, "trich-metrics": 0}, []

        def look(answered):
            nonlocal before
            try:
                now = self.samples()
            except (OSError, http.client.HTTPException):
                return  # it is the one that was killed
            back = {name: (value, now[name]) for name, value in before.items() if name in now and now[name] < value
                    and re.search(r"_(total|count|sum|bucket)(\{|$)", name)}
            self.assertEqual(back, {})
            before = {**before, **now}
            name = list(killed)[len(dead) % 3]
            if answered > 100 * len(dead) and len(dead) < 9:
                pids = self.trichd.pids(name)
                if pids:
                    os.kill(pids[0], signal.SIGKILL)
                    killed[name] += 1
                    dead.append(name)
        self.producer(sent, ack="done").run(look)
        self.assertEqual(killed, {"trich-worker": 3, "trich-broker": 3, "trich-metrics": 3})
        self.well()
        got = self.settled(trich_articles_waiting=0, **{'trich_worker_ends_total{reason="crashed"}': 3})
        self.assertEqual(got["trich_articles_done_total"] + got["trich_articles_duplicate_total"], got["trich_articles_received_total"])
        # What a killed worker had stored and not yet counted is all that may be missing.
        self.assertGreater(got["trich_article_latency_seconds_count"], 0.7 * len(sent))
        self.assertEqual(got['trich_process_starts_total{program="broker"}'], 4)
        self.assertEqual(got['trich_process_starts_total{program="metrics"}'], 4)
        self.assertEqual(got['trich_process_starts_total{program="worker"}'], 5)


class Http(Watched):
    def test_three_pages_two_methods(self):
        self.well()
        for path in ("/metrics", "/healthz", "/readyz"):
            status, headers, _ = self.get(path)
            self.assertEqual((status, headers["Connection"], headers["Cache-Control"]), (200, "close", "no-store"))
            status, headers, text = self.get(path, "HEAD")
            self.assertEqual((status, text), (200, ""))
            self.assertGreater(int(headers["Content-Length"]), 2)
            for method in ("POST", "PUT", "DELETE", "OPTIONS", "BREW"):
                status, headers, _ = self.get(path, method, "x" * 100000)
                self.assertEqual((status, headers["Allow"]), (405, "GET, HEAD"))
        for path in ("/", "/metrics/", "//metrics", "/%6detrics/..", "/../../etc/passwd", "/x" * 3000):
            self.assertEqual(self.get(path)[0], 404, path[:20])
        self.assertEqual(self.get("/healthz?" + "a=b&" * 100)[0], 200)
        self.assertEqual(stat.S_IMODE(self.path.stat().st_mode), 0o660)

    def test_hostile_clients(self):
        """Connections that stay and say nothing, or a byte now and then: all end, and whoever asks is answered."""
        self.well()
        (metrics,) = self.trichd.pids("trich-metrics")
        for garbage in (b"\0" * 4096, b"GET /metrics HTTP/9.9\r\n\r\n", b"GET " + b"/" * 100000, b"\r\n" * 10000,
                        b"GET /metrics HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 100000 + b"\r\n",
                        b"POST /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
                        b"POST /metrics HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n"):
            with plug(self.path) as talk:
                try:
                    talk.sendall(garbage)
                    talk.shutdown(socket.SHUT_WR)
                    while talk.recv(65536):
                        pass
                except OSError:
                    pass  # it hung up in the middle
        silent = [plug(self.path) for _ in range(2 * HTTP_CONNECTIONS)]
        self.addCleanup(lambda: [talk.close() for talk in silent])
        dripping = silent[0]
        began = time.monotonic()

        def drips():
            try:
                dripping.send(b"G")
            except OSError:
                return time.monotonic() - began
            time.sleep(0.2)
            return None
        took = self.trichd.wait_for(drips, "who sends a byte now and then is cut off")
        self.assertLess(took, 20)
        self.well()
        self.assertEqual(self.trichd.pids("trich-metrics"), [metrics])

    def test_it_is_replaced_and_holds_nothing_up(self):
        self.well()
        (first,) = self.trichd.pids("trich-metrics")
        os.kill(first, signal.SIGKILL)
        self.well()
        (second,) = self.trichd.pids("trich-metrics")
        self.assertNotEqual(first, second)
        os.kill(second, signal.SIGSTOP)
        self.submit(articles(3, 3))
        began = time.monotonic()
        self.assertEqual(self.trichd.stop(), 0)
        self.assertLess(time.monotonic() - began, 10)
        self.assertFalse(self.path.exists())

    def test_what_a_killed_trichd_left_is_no_hindrance(self):
        self.well()
        self.trichd.kill()
        trichtest.wait_for(lambda: not self.trichd.leftovers(), "all notice")
        self.assertTrue(self.path.exists())
        self.trichd.start()
        self.well()


class Listening(unittest.TestCase):
    def trichd(self, listen):
        trichd = trichtest.Trichd(None, {"metrics.listen": listen})
        self.addCleanup(trichd.close)
        return trichd

    @staticmethod
    def free_port(family, host):
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.bind((host, 0))
            return probe.getsockname()[1]

    def test_loopback(self):
        for family, host, listen in ((socket.AF_INET, "127.0.0.1", "127.0.0.1:{}"), (socket.AF_INET6, "::1", "[::1]:{}")):
            with self.subTest(host):
                try:
                    port = self.free_port(family, host)
                except OSError:
                    self.skipTest(f"this machine has no {host}")
                trichd = self.trichd(listen.format(port))

                def status():
                    try:
                        return ask(http.client.HTTPConnection(host, port, timeout=trichtest.WAIT_S), "/readyz")[0]
                    except OSError:
                        return None
                trichd.wait_for(lambda: status() == 200, "it answers there")

    def test_a_port_that_is_taken_is_told_and_tried_again(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            trichd = self.trichd(f"127.0.0.1:{port}")
            trichd.wait_for(lambda: f"cannot listen on 127.0.0.1:{port}" in trichd.log_text(), "it is told")
        trichd.wait_for(lambda: trichd.pids("trich-metrics"), "it listens now")

    def test_nowhere(self):
        trichd = self.trichd("")
        trichd.wait_for(lambda: "child=migrate" in trichd.log_text(), "what comes after it is started")
        self.assertEqual(trichd.pids("trich-metrics"), [])

    def test_others_than_this_machine_are_refused(self):
        config = pathlib.Path(self.trichd("").directory) / "other.conf"
        for value, reason in (("0.0.0.0:9100", "neither a unix socket nor this machine alone"),
                              ("localhost:9100", "neither a unix socket nor"), (":9100", "neither a unix"),
                              ("[::]:9100", "neither a unix"), ("127.0.0.1:0", "is no port"), ("127.0.0.1:65536", "is no port"),
                              ("127.0.0.1:", "is no port"), ("127.0.0.1:9100x", "is no port"), ("[::1]:-1", "is no port"),
                              ("unix:", "an absolute path, or a name"), ("unix:a/b", "an absolute path, or a name"),
                              ("unix:" + "n" * 16, "may have 15 bytes"), ("unix:/" + "p" * 107, "longer than a socket's")):
            config.write_text(f"[metrics]\nlisten = {value}\n", encoding="utf-8")
            done = subprocess.run([trichtest.program("trich"), "check-config", "-c", config], capture_output=True, text=True,
                                  check=False)
            self.assertEqual(done.returncode, 78, value)
            self.assertIn("other.conf:2: metrics.listen: ", done.stderr)
            self.assertIn(reason, done.stderr)


if __name__ == "__main__":
    unittest.main()
