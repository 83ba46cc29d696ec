#!/usr/bin/python3
"""trich-metrics: what it tells over HTTP is true, in Prometheus's format, and goes back for nobody's death."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import time
import unittest

import test_supervisor
import trichtest
from test_supervisor import articles

TABLE = (trichtest.ROOT / "daemon" / "metrics.def").read_text(encoding="utf-8")
# (name, help) of each metric, as the one table has it.
METRICS = re.findall(r'^(?:COUNTED|COUNTED_BY|MEASURED|ASKED|FOUND)\(.*?"(trich_\w+)", "(.*)"\)$', TABLE, re.M)
SAMPLE = re.compile(r'^(trich_\w+)(\{[^}]*\})? ([0-9.e+-]+|\+Inf|NaN)$')


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
        with contextlib.suppress(BrokenPipeError):  # a body that nobody wants is not read to its end
            connection.request(method, path, body)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()


class Watched(test_supervisor.Flow):
    """A trichd on a database of its own, asked over HTTP."""

    def setUp(self):
        self.server.start()
        super().setUp()
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

    def test_workers_by_what_they_do(self):
        self.well()
        with self.server.connect(self.dbname) as held, held.cursor() as cursor:
            cursor.execute("LOCK TABLE trich_data.article IN ACCESS EXCLUSIVE MODE")
            self.producer(articles(1, 10)).run()
            self.settled(**{'trich_workers{state="storing"}': 1, 'trich_workers{state="idle"}': 1})
        self.settled(trich_articles_done_total=1, **{'trich_workers{state="storing"}': 0, 'trich_workers{state="idle"}': 2})

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


if __name__ == "__main__":
    unittest.main()
