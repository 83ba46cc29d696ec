#!/usr/bin/python3
"""trich-metrics over HTTP: three pages, on this machine alone; nobody who asks does any harm, and its death neither."""

import http.client
import json
import os
import pathlib
import signal
import socket
import stat
import subprocess
import time
import unittest

import test_metrics
import trichtest
from test_metrics import ask, plug
from test_supervisor import articles

HTTP_CONNECTIONS = 32  # of daemon/metrics_http.h


class Http(test_metrics.Watched):
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

    def test_a_page_full_of_rubbish(self):
        """As a worker that was taken over may leave it: all that reads it goes on, and says what else there is."""
        self.well()
        self.submit(articles(3, 11))
        (broker,) = self.trichd.pids("trich-broker")
        with open(f"/proc/{broker}/fd/4", "r+b", buffering=0) as board:
            os.pwrite(board.fileno(), b"\xff" * trichtest.SLOT_BYTES, 200 * trichtest.SLOT_BYTES)
        got = self.settled(**{'trich_workers{state="waiting"}': 1})
        self.assertEqual((got["trich_broker_up"], got["trich_articles_done_total"]), (1, 3))
        self.well()
        done = subprocess.run([trichtest.program("trich"), "status", "--json", "-c", self.trichd.config], capture_output=True,
                              text=True, check=False)
        status = json.loads(done.stdout)
        self.assertEqual((done.returncode, status["broker_error"], len(status["broker"]["workers"])), (0, None, 3))

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

    def test_loopback(self):
        for family, host, listen in ((socket.AF_INET, "127.0.0.1", "127.0.0.1:{}"), (socket.AF_INET6, "::1", "[::1]:{}")):
            with self.subTest(host):
                try:
                    port = trichtest.free_port(family, host)
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
