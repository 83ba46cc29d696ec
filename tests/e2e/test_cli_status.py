"""trich status and trich migrate, with a real PostgreSQL and a broker's status socket made of Python."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import unittest

import zmq

import trichtest

BROKER = {
    "version": "9.8.7", "uptime_s": 7300, "draining": False,
    "spool": {"received": 1234567, "done": 1233900, "duplicate": 100, "dead": 7, "waiting": 560, "used_bytes": 5 * 2**20,
              "limit_bytes": 100 * 2**20},
    "received_per_s": 120.1, "done_per_s": 110.25, "waiting": 560, "leased": 128,
    "stalled_s": 0.5, "last_ended_s": 0.1, "oldest_waiting_s": 185.2, "spool_full": False, "memory": "well",
    "latency_s": {"buckets": [[0.005, 10], [0.01, 60], [0.05, 99], [60, 100]], "sum": 1.5, "count": 100},
    "refused": {"count": 12, "last": [
        {"how": "dead", "age_s": 3.2, "source": None, "id": None, "seq": 1720000000000001, "reason": "killed twice"},
        {"how": "rejected", "age_s": 900, "source": "báo\n\u001b[31m", "id": "7", "seq": None, "reason": "no map"}]},
    "listens": [{"socket": "submit", "endpoint": "ipc:///run/trich/submit.ipc"},
                {"socket": "submit", "endpoint": "tcp://*:7461", "keys": True}],
    "workers": [{"number": 3001, "state": "works", "articles": 4000, "leased": 64, "batch": 12, "seq": 9, "in_hand_ms": 4},
                {"number": 4, "state": "stuck", "articles": 0, "leased": 64, "batch": 0, "seq": 11, "in_hand_ms": 4000},
                {"number": 5, "state": "idle", "articles": 12, "leased": 0, "batch": 0, "seq": 0, "in_hand_ms": 0}]}


def states(*words):
    """BROKER with workers in these states."""
    return {**BROKER, "workers": [{**BROKER["workers"][0], "state": word} for word in words]}


def paths(value, path=""):
    """Every key of a JSON value: a.b, and a[].b in lists of objects."""
    if isinstance(value, dict):
        for key, inner in value.items():
            name = f"{path}.{key}" if path else key
            yield name
            yield from paths(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{path}[]")


class StatusSocket:
    """Answers every request with the same bytes."""

    def __init__(self, run_dir, answer):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.bind(f"ipc://{run_dir}/status.ipc")
        self.answer = answer
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.stop.is_set():
            if self.socket.poll(20):
                frames = self.socket.recv_multipart()
                self.socket.send_multipart(frames[:-1] + [self.answer])

    def close(self):
        self.stop.set()
        self.thread.join()
        self.socket.close(0)
        self.context.term()


class ServiceCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="trich-status-", dir="/tmp")
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.database = "t" + re.sub(r"\W", "", self.id().split(".")[-1])[:50].lower()
        self.server.start()
        self.server.create_database(self.database)
        self.configure(self.server.conninfo(self.database))

    def configure(self, conninfo):
        self.conf = self.directory / "trichd.conf"
        self.conf.write_text(f"[daemon]\nrun_dir = {self.directory}\n[database]\nconninfo = {conninfo}\n"
                             "connect_timeout_ms = 2000\nretry_max_ms = 300\n", encoding="utf-8")

    def command(self, *arguments):
        return [trichtest.program("trich"), *arguments, "-c", str(self.conf)]

    def trich(self, *arguments, status=0):
        done = subprocess.run(self.command(*arguments), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=trichtest.WAIT_S, check=False)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def broker(self, answer=None):
        socket = StatusSocket(self.directory, answer or json.dumps(BROKER).encode())
        self.addCleanup(socket.close)


class Status(ServiceCase):
    def server_version(self):
        """150013 for PostgreSQL 15.13."""
        return int(self.server.query("SHOW server_version_num", dbname=self.database)[0][0])

    def test_all_is_well(self):
        self.broker()
        major, minor = divmod(self.server_version(), 10000)
        self.trich("migrate")
        shown = self.trich("status").stdout
        for line in (r"trichd 9\.8\.7  runs for 2 h", r"  received   1,234,567  \(120\.1 a second\)",
                     r"  duplicate  100", r"  waiting    560  \(128 with workers; the oldest for 3 min\)",
                     r"  balance    ✓ received = done \+ duplicate \+ dead \+ waiting", r"  spool      5\.0 of 100 MiB \(5\.0 %\)",
                     r"  latency    half of the articles within 10 ms, 99 % within 50 ms", r"  refused    12",
                     r"  submit     ipc:///run/trich/submit\.ipc, tcp://\*:7461 \(with a key\)", r"  push       nowhere",
                     r"  3001    4,000   64      12     works                9 for 4 ms",
                     r"  4       0       64      0      long at one article  11 for 4000 ms",
                     r"  5       12      0       0      idle", r"  3 s ago     dead +1720000000000001  killed twice",
                     r"  15 min ago  rejected  báo  \[31m  7 +no map", r"✓ articles get through", rf"PostgreSQL {major}\.{minor}  answers", r"  articles      0",
                     r"  last receipt  none yet"):
            self.assertRegex(shown, rf"(?m)^{line}$")

    def test_an_article_that_is_missing_shows(self):
        self.broker(json.dumps({**BROKER, "spool": {**BROKER["spool"], "done": 1233899}}).encode())
        self.trich("migrate")
        self.assertIn("✗ received - done - duplicate - dead - waiting = 1, not 0", self.trich("status", status=1).stdout)

    def test_why_nothing_moves(self):
        """What hinders articles stands first, and in the exit status."""
        self.trich("migrate")
        for answer, why in (({**BROKER, "draining": True}, "drains"), ({**BROKER, "spool_full": True}, "the spool is full"),
                            ({**BROKER, "memory": "gone"}, "memory is short"), (states(), "no worker runs"),
                            (states("away", "away"), "wait for PostgreSQL"), (states("refused", "away"), "PostgreSQL refuses"),
                            (states("stuck", "stuck"), "every worker is at one article"),
                            ({**BROKER, "stalled_s": 75.9}, "none ended for 75 s")):
            with self.subTest(why):
                socket = StatusSocket(self.directory, json.dumps(answer).encode())
                try:
                    self.assertRegex(self.trich("status", status=1).stdout.splitlines()[0], f"^✗ .*{why}")
                    (told,) = json.loads(self.trich("status", "--json", status=1).stdout)["problems"]
                    self.assertIn(why, told)
                finally:
                    socket.close()

    def test_one_worker_that_works_is_enough(self):
        """As /healthz says (test_health.py)."""
        self.trich("migrate")
        for words in (("stuck", "works"), ("away", "idle"), ("refused", "works")):
            with self.subTest(words):
                socket = StatusSocket(self.directory, json.dumps(states(*words)).encode())
                try:
                    self.trich("status")
                finally:
                    socket.close()

    @unittest.skipUnless(os.geteuid() == 0, "only root may be somebody else")
    def test_root_asks_as_the_user_of_trichd(self):
        """Whom PostgreSQL's unix socket knows, while it does not know root."""
        self.broker()
        self.trich("migrate")
        conninfo = self.server.conninfo(self.database).replace("user='postgres'", "")
        self.configure(conninfo)
        with open(self.conf, "a", encoding="utf-8") as conf:
            conf.write(f"[spool]\ndir = {self.directory}/spool\n")
        self.assertIn('role "root" does not exist', self.trich("status", status=75).stdout)
        (self.directory / "spool").mkdir()
        shutil.chown(self.directory / "spool", "nobody")
        self.assertIn('role "nobody" does not exist', self.trich("status", status=75).stdout)
        self.server.query("CREATE ROLE nobody LOGIN")
        self.assertIn("GRANT trich_writer", self.trich("status", status=78).stdout)
        self.server.query("GRANT trich_writer TO nobody")
        self.trich("status")

    def test_json_says_the_same(self):
        self.broker()
        self.trich("migrate")
        self.server.query("""INSERT INTO trich.receipt (seq, state, article_id, reason, received_at, ended_at,
                             extractor_version) VALUES (5, 'dead', NULL, 'because', now(), now() - interval '90 s', 1)""",
                          dbname=self.database)
        self.server.query("INSERT INTO trich.dead_letter (seq, reason, received_at, message) VALUES (5, 'x', now(), '')",
                          dbname=self.database)
        text = self.trich("status", "--json").stdout
        self.assertIn('"received_per_s":120.1,', text)
        got = json.loads(text)
        self.assertEqual(got["broker"], BROKER)
        self.assertEqual((got["broker_error"], got["postgresql_error"], got["problems"]), (None, None, []))
        pg = got["postgresql"]
        self.assertEqual((pg["articles"], pg["dead_letters"], pg["counts_are_estimates"]), (0, 1, False))
        self.assertEqual(pg["server_version"], self.server_version())
        self.assertRegex(pg["last_receipt_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertTrue(90 <= pg["last_receipt_age_s"] < 90 + trichtest.WAIT_S)

    def test_what_does_not_run_is_told(self):
        self.configure("host=/nowhere dbname=trich")
        shown = self.trich("status", status=75).stdout
        self.assertIn("✗ trichd does not answer: ", shown)
        self.assertIn("no socket there", shown)
        self.assertIn("systemctl start trichd", shown)
        self.assertIn("✗ PostgreSQL does not answer: ", shown)
        self.assertIn("/nowhere", shown)
        got = json.loads(self.trich("status", "--json", status=75).stdout)
        self.assertIsNone(got["broker"])
        self.assertIsNone(got["postgresql"])
        self.assertIn("status.ipc", got["broker_error"])
        self.assertIn("/nowhere", got["postgresql_error"])

    def test_a_broker_that_is_gone_or_odd(self):
        self.trich("migrate")
        (self.directory / "status.ipc").touch()
        self.assertIn("does not answer", json.loads(self.trich("status", "--json", status=75).stdout)["broker_error"])
        (self.directory / "status.ipc").unlink()
        self.broker(b"\xff")
        self.assertIn("no JSON", json.loads(self.trich("status", "--json", status=75).stdout)["broker_error"])

    def test_a_schema_that_needs_a_hand(self):
        self.broker()
        self.assertIn("schema trich is not there: run trich migrate", self.trich("status", status=78).stdout)
        self.trich("migrate")
        self.server.query("DELETE FROM trich.schema_version WHERE version = (SELECT max(version) FROM "
                          "trich.schema_version)", dbname=self.database)
        self.assertIn("run trich migrate", self.trich("status", status=78).stdout)
        self.server.query("INSERT INTO trich.schema_version (version, name, checksum, program_version) "
                          "VALUES (999, 'x', 'x', 'x')", dbname=self.database)
        self.assertIn("install a newer trich", self.trich("status", status=78).stdout)


class Keys(ServiceCase):
    """Each key that trich status --json prints is explained, and nothing is that is not there."""

    def test_every_key_is_described(self):
        text = (trichtest.ROOT / "daemon" / "trich_status.def").read_text(encoding="utf-8")
        described = re.findall(r'^STATUS_KEY\("([^"]+)", "([^"]+)", "[^"]+"\)$', text, re.M)
        self.assertEqual(len(described), text.count("STATUS_KEY(") - 1)
        with trichtest.Trichd(self.server, dbname=self.database) as trichd:
            trichd.wait_for(lambda: trichd.broker_status()["workers"], "workers are there")
            socket = zmq.Context.instance().socket(zmq.DEALER)
            self.addCleanup(socket.close, 0)
            socket.connect(trichd.submit)
            socket.send(b"\xc1")
            self.assertTrue(socket.poll(trichtest.WAIT_S * 1000))
            done = subprocess.run([trichtest.program("trich"), "status", "--json", "-c", str(trichd.config)], capture_output=True,
                                  text=True, check=False, timeout=trichtest.WAIT_S)
        got = json.loads(done.stdout)
        self.assertEqual((done.returncode, got["problems"]), (0, []), done.stdout)
        self.assertEqual(set(paths(got)), {path for path, _ in described})
        kinds = {"number": (int, float), "text": (str,), "yes or no": (bool,), "list": (list,), "object": (dict,), "null": (type(None),)}
        values = {}
        for path in (path for path, _ in described):
            value = [got]
            for step in path.split("."):
                value = [inner for one in value for inner in (one[step.removesuffix("[]")] if step.endswith("[]") else [one[step]])]
            values[path] = value
        for path, type_ in described:
            words = ["yes or no"] if type_ == "yes or no" else type_.split(" or ")
            wrong = [value for value in values[path] if not any(type(value) in kinds[word] for word in words)]
            self.assertEqual(wrong, [], path)


class Migrate(ServiceCase):
    def test_what_is_missing_is_applied_once(self):
        self.assertRegex(self.trich("migrate").stderr, r"\d+ steps applied; the schema is at this version\n$")
        self.assertIn("nothing to do", self.trich("migrate").stderr)
        self.assertTrue(self.server.query("SELECT to_regclass('trich.article') IS NOT NULL",
                                          dbname=self.database)[0][0])

    def test_the_owner_s_connection_is_used(self):
        with open(self.conf, "a", encoding="utf-8") as conf:
            conf.write(f"owner_conninfo = {self.server.conninfo(self.database)}\n")
        text = self.conf.read_text(encoding="utf-8").replace("\nconninfo = ", "\nconninfo = dbname=other ", 1)
        self.conf.write_text(re.sub(r"(?m)^conninfo = .*$", "conninfo = host=/nowhere", text), encoding="utf-8")
        self.trich("migrate")

    def test_a_newer_database_is_refused(self):
        self.trich("migrate")
        self.server.query("INSERT INTO trich.schema_version (version, name, checksum, program_version) "
                          "VALUES (999, 'x', 'x', 'x')", dbname=self.database)
        self.assertIn("999", self.trich("migrate", status=78).stderr)

    def test_postgresql_away(self):
        self.configure("host=/nowhere dbname=trich")
        done = self.trich("migrate", status=75)
        self.assertIn("PostgreSQL is away: ", done.stderr)
        self.assertIn("--wait", done.stderr)

    def test_it_waits_for_postgresql(self):
        self.server.stop()
        with subprocess.Popen(self.command("migrate", "--wait"), stderr=subprocess.PIPE, text=True) as child:
            self.assertIn("waiting for PostgreSQL: ", child.stderr.readline())
            self.server.start()
            rest = child.stderr.read()
            self.assertEqual(child.wait(), 0, rest)
        self.assertIn("applied", rest)


if __name__ == "__main__":
    unittest.main()
