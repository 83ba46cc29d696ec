#!/usr/bin/python3
"""The supervisor alone: the real trichd, with stand-ins for its children that do as each test says.

What the real children do together is tested in test_supervisor.py; here are the cases that real ones show rarely.
"""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

import trichtest

# A child that speaks daemon/control.h; FAKE_DIR/NAME.json says how it behaves, FAKE_DIR/log tells what it saw.
CHILD = r'''#!/usr/bin/python3
import json, mmap, os, pathlib, select, signal, socket, struct, sys, time
name = os.path.basename(sys.argv[0])
here = pathlib.Path(os.environ["FAKE_DIR"])
READY, PROGRESS, GONE, DRAIN, DRAINED, LOG, COUNTED, STUCK = range(8)
def log(**what):
    with open(here / "log", "a") as out:
        out.write(json.dumps({"child": name, "pid": os.getpid(), **what}) + "\n")
def behaviour():
    path = here / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else {}
def wait_for(path):
    while path and not (here / path).exists():
        time.sleep(0.02)
how = behaviour()
words = dict(zip(sys.argv[1::2], sys.argv[2::2])) if name != "trich" else {}
fds = sorted(int(fd) for fd in os.listdir("/proc/self/fd"))
config = pathlib.Path(sys.argv[sys.argv.index("--config") + 1]).read_text()
refuses = how.get("refuse_unless", "") not in config
if name == "trich-worker" and "--slot" not in words:  # it only says whether one could start
    log(event="checked")
    wait_for(how.get("check_until"))
    sys.exit(how.get("check", 78 if refuses and not how.get("check_passes") else 0))
log(event="start", argv=sys.argv[1:], fds=[fd for fd in fds if os.path.exists(f"/proc/self/fd/{fd}")],
    at=time.monotonic(), group=os.getpgid(0), config=config,
    lexicon={path.name: path.read_text() for path in pathlib.Path(words.get("--lexicon", "/nonexistent")).glob("*")})
if "exit" in how:
    sys.exit(how["exit"])
if name == "trich":
    if how.get("wait"):
        signal.pause()
    sys.exit(0)
control = socket.socket(fileno=3)
drained = False
def leave():
    log(event="eof", drained=drained)
    sys.exit(0)
def tell(kind, seq=0, worker=0):
    try:
        control.send(struct.pack("=IIQii", kind, worker, seq, 0, 0))
    except OSError:
        leave()
if name == "trich-worker":
    board = mmap.mmap(4, 258 * 4096)
    at = int(words["--slot"]) * 4096
    board[at:at + 48] = struct.pack("=I4xQqQI4xq", int(words["--number"]), how.get("seq", 0),
        int(time.monotonic() * 1e6), how.get("articles", 0), how.get("waiting_db", 0), how.get("cpu_us", 0))
if refuses:
    wait_for(how.get("refuse_after"))
    sys.exit(78)
if "exit_first" in how:  # before it reads anything
    select.select([control], [], [], how["exit_first"])
    sys.exit(1)
tell(READY)
log(event="ready")
if how.get("spin"):
    while True:
        pass
while True:
    if not how.get("silent"):
        tell(PROGRESS, how.get("waiting", 0))
    ready, _, _ = select.select([control], [], [], 0.1)
    moves = "moves" in how and (here / how["moves"]).exists()
    if how.get("stuck") and not moves:
        tell(STUCK)
        log(event="stuck")
    if moves and name == "trich-worker":
        board[at + 8:at + 16] = bytes(8)
    if "exit_on" in how and (here / how["exit_on"]).exists():
        sys.exit(how.get("exit_with", 1))
    if not ready:
        continue
    try:
        message = control.recv(64)
    except ConnectionResetError:  # closed before it read all that we told
        leave()
    if not message:
        leave()
    kind, worker, seq, a, b = struct.unpack("=IIQii", message)
    log(event="told", kind=kind, worker=worker, seq=seq, a=a, b=b)
    if kind == GONE and how.get("counts", True):
        tell(COUNTED, worker=worker)
    if kind == DRAIN and not how.get("ignore_drain"):
        if name == "trich-worker":
            sys.exit(0)
        tell(DRAINED)
        drained = True
'''

GONE, DRAIN, LOG = 2, 3, 5
BY_ITSELF, CPU, SLEPT = range(3)  # enum gone_cause


class Case(unittest.TestCase):
    """trichd beside stand-ins, in a directory of its own."""

    def setUp(self):
        self.fake = pathlib.Path(tempfile.mkdtemp(prefix="trich-fake-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, self.fake, ignore_errors=True)
        shutil.copy(trichtest.program("trichd"), self.fake)
        for name in ("trich-broker", "trich-worker", "trich"):
            (self.fake / name).write_text(CHILD, encoding="utf-8")
            (self.fake / name).chmod(0o755)
        os.environ["FAKE_DIR"] = str(self.fake)

    def trichd(self, watchdog_s=None, **options):
        daemon = trichtest.Trichd(None, {key.replace("__", "."): value for key, value in options.items()}, start=False,
                                  bin_dir=self.fake, watchdog_s=watchdog_s)
        self.addCleanup(daemon.close)
        return daemon

    def started(self, watchdog_s=None, **options):
        daemon = self.trichd(watchdog_s, **options)
        daemon.start()
        return daemon

    def behave(self, name, **how):
        """For the children of that name that start from now on."""
        (self.fake / f"{name}.new").write_text(json.dumps(how), encoding="utf-8")
        os.replace(self.fake / f"{name}.new", self.fake / f"{name}.json")

    def seen(self, child, event):
        """What stand-ins of that name have seen; of the last line only when it is whole."""
        path = self.fake / "log"
        lines = [json.loads(line) for line in path.read_text().split("\n")[:-1]] if path.exists() else []
        return [line for line in lines if line["child"] == child and line["event"] == event]

    @staticmethod
    def number_of(start):
        return start["argv"][start["argv"].index("--number") + 1]

    def wait_seen(self, daemon, child, event, count=1):
        daemon.wait_for(lambda: len(self.seen(child, event)) >= count, f"{count} times {event} of {child}")
        return self.seen(child, event)


class Starting(Case):
    def test_the_broker_serves_before_the_schema_is_there_and_workers_come_after(self):
        self.behave("trich", wait=True)
        daemon = self.started()
        self.wait_seen(daemon, "trich", "start")
        self.assertEqual(self.seen("trich-worker", "start"), [])
        daemon.wait_for(lambda: "schema is not ready" in daemon.status(), "the status tells of the schema")
        self.behave("trich")
        os.kill(self.seen("trich", "start")[0]["pid"], signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        self.assertEqual(len(self.seen("trich", "start")), 2, "the migration is tried again when it is killed")

    def test_children_get_their_words_and_nothing_else(self):
        daemon = self.started(workers__count=1)
        worker = self.wait_seen(daemon, "trich-worker", "start")[0]
        broker = self.seen("trich-broker", "start")[0]
        migrate = self.seen("trich", "start")[0]
        self.assertEqual(migrate["argv"][:2], ["migrate", "--wait"])
        self.assertEqual(broker["argv"][0], "--config")
        words = dict(zip(worker["argv"][::2], worker["argv"][1::2]))
        self.assertEqual(set(words), {"--config", "--lexicon", "--number", "--slot"})
        self.assertEqual(words["--slot"], "0")
        for child, fds in ((broker, 5), (worker, 5), (migrate, 3)):
            self.assertEqual(child["fds"], list(range(fds)), child["child"])
            self.assertEqual(child["group"], child["pid"], "Ctrl-C at a terminal must not reach children")

    def test_a_signal_that_comes_at_once_waits(self):
        """While trichd still reads its configuration, which is a pipe here."""
        daemon = self.trichd()
        text = daemon.config.read_bytes()
        daemon.config.unlink()
        os.mkfifo(daemon.config)
        daemon.start(wait=False)
        with open(daemon.config, "wb") as pipe:
            daemon.send_signal(signal.SIGHUP)
            daemon.config.unlink()
            daemon.config.write_bytes(text)
            pipe.write(text)
        daemon.wait_for(lambda: "READY=1" in daemon.notified, "trichd is ready")
        daemon.wait_for(lambda: "event=reload_done" in daemon.log_text(), "it heard SIGHUP")

    def test_a_second_trichd_on_one_run_directory_is_refused(self):
        daemon = self.started()
        second = subprocess.run([str(self.fake / "trichd"), "--config", str(daemon.config)], capture_output=True,
                                text=True, check=False, timeout=trichtest.WAIT_S)
        self.assertEqual(second.returncode, 78)
        self.assertIn(f"process {daemon.process.pid}", second.stderr)
        self.assertIn("run_dir", second.stderr)
        self.assertIsNone(daemon.process.poll())

    def test_all_errors_of_the_configuration_are_told(self):
        daemon = self.trichd(workers__count="many", spool__size=1)
        daemon.start(wait=False)
        self.assertEqual(daemon.ended(), 78)
        for what in ("many", "size", "trichd.conf:"):
            self.assertIn(what, daemon.log_text())
        self.assertEqual(self.seen("trich-broker", "start"), [])

    def test_words_that_it_does_not_know_are_wrong_usage(self):
        for words, status, text in ((["--help"], 0, "SIGHUP"), (["--version"], 0, "trichd "), (["--x"], 64, "--x"),
                                    (["--config"], 64, "--config"), (["-c", "/nonexistent/x"], 78, "/nonexistent/x")):
            done = subprocess.run([str(self.fake / "trichd"), *words], capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, text in done.stdout + done.stderr), (status, True), words)


class Deaths(Case):
    def test_a_dead_worker_is_told_to_the_broker_with_what_it_had_in_hand(self):
        self.behave("trich-worker", seq=77, articles=5)
        daemon = self.started(workers__count=1)
        first = self.wait_seen(daemon, "trich-worker", "ready")[0]
        os.kill(first["pid"], signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        told = self.wait_seen(daemon, "trich-broker", "told")[0]
        number = self.number_of(self.seen("trich-worker", "start")[0])
        self.assertEqual((told["kind"], told["seq"], str(told["worker"])), (GONE, 77, number))
        self.assertTrue(os.WIFSIGNALED(told["a"]) and os.WTERMSIG(told["a"]) == signal.SIGKILL)
        self.assertEqual(told["b"], 0)
        self.assertNotEqual(self.number_of(self.seen("trich-worker", "start")[1]), number, "numbers are not used twice")

    def check_overran(self, daemon, seq, cause):
        """The worker is killed, the broker hears why, another one is started."""
        self.wait_seen(daemon, "trich-worker", "ready")
        self.behave("trich-worker")
        told = self.wait_seen(daemon, "trich-broker", "told")[0]
        self.assertEqual((told["kind"], told["seq"], told["b"]), (GONE, seq, cause))
        self.assertEqual(os.WTERMSIG(told["a"]), signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        self.assertIn("worker_overran", daemon.log_text())

    def test_a_worker_that_computes_too_long_at_one_article_is_killed(self):
        self.behave("trich-worker", seq=78, spin=True)
        daemon = self.started(workers__count=1, workers__article_ms=300, workers__article_wall_ms=3600000)
        self.check_overran(daemon, 78, CPU)

    def test_a_worker_that_sleeps_too_long_at_one_article_is_killed(self):
        self.behave("trich-worker", seq=78)
        daemon = self.started(workers__count=1, workers__article_ms=600000, workers__article_wall_ms=300)
        self.check_overran(daemon, 78, SLEPT)

    def test_a_worker_that_is_stopped_costs_its_article_no_attempt(self):
        self.behave("trich-worker", seq=78)
        daemon = self.started(workers__count=1, workers__article_ms=100, workers__article_wall_ms=2000)
        os.kill(self.wait_seen(daemon, "trich-worker", "ready")[0]["pid"], signal.SIGSTOP)
        self.check_overran(daemon, 0, SLEPT)

    def test_neither_waiting_nor_computing_alone_is_too_much(self):
        """One sleeps beyond the budget of processor time, one computes beyond that of the clock: only time of the kind
        that is bounded counts. A third, which is over, tells when the others would have been killed."""
        self.behave("trich-worker", seq=78)
        daemon = self.started(workers__count=2, workers__article_ms=400, workers__article_wall_ms=3600000)
        sleeping = {line["pid"] for line in self.wait_seen(daemon, "trich-worker", "ready", 2)}
        os.kill(sleeping.pop(), signal.SIGKILL)
        self.behave("trich-worker", seq=79, spin=True)
        told = self.wait_seen(daemon, "trich-broker", "told", 2)
        self.assertEqual([(line["seq"], line["b"]) for line in told[:2]], [(78, BY_ITSELF), (79, CPU)])
        os.kill(sleeping.pop(), 0)

    def test_a_death_is_told_again_until_the_broker_has_counted_it(self):
        self.behave("trich-broker", counts=False)
        self.behave("trich-worker", seq=77)
        daemon = self.started(workers__count=1)
        worker = self.wait_seen(daemon, "trich-worker", "ready")[0]
        self.behave("trich-broker", exit_first=0.5)  # the next one dies before it reads
        self.behave("trich-worker")
        broker = self.seen("trich-broker", "start")[0]
        for child in (broker, worker):
            os.kill(child["pid"], signal.SIGKILL)
        self.wait_seen(daemon, "trich-broker", "start", 2)
        self.behave("trich-broker")
        told = self.wait_seen(daemon, "trich-broker", "told")
        self.assertEqual([(line["kind"], line["seq"], str(line["worker"])) for line in told],
                         [(GONE, 77, self.number_of(self.seen("trich-worker", "start")[0]))])
        again = told[0]["pid"]
        os.kill(again, signal.SIGKILL)
        self.wait_seen(daemon, "trich-broker", "ready", len(self.seen("trich-broker", "ready")) + 1)
        self.assertEqual(len(self.seen("trich-broker", "told")), 1, "what was counted is not told again")

    def test_stuck_workers_get_spares_up_to_their_number(self):
        self.behave("trich-broker", stuck=True, moves="moves")
        self.behave("trich-worker", seq=78, moves="moves")
        daemon = self.started(workers__count=2, workers__article_ms=600000, workers__article_wall_ms=600000)
        self.wait_seen(daemon, "trich-worker", "ready", 4)
        self.wait_seen(daemon, "trich-broker", "stuck", len(self.seen("trich-broker", "stuck")) + 20)
        self.assertEqual(len(self.seen("trich-worker", "start")), 4)
        self.behave("trich-worker")
        (self.fake / "moves").touch()
        told = self.wait_seen(daemon, "trich-worker", "told", 2)
        self.assertEqual([line["kind"] for line in told], [DRAIN, DRAIN])
        daemon.wait_for(lambda: len(daemon.pids("trich-worker")) == 2, "the spares have gone")
        self.assertEqual(len(self.seen("trich-worker", "start")), 4)

    def test_deaths_with_an_article_in_hand_do_not_throttle(self):
        self.behave("trich-worker", seq=78)
        daemon = self.started(workers__count=1)
        for count in range(1, 9):  # with pauses that double this would take half a minute
            os.kill(self.wait_seen(daemon, "trich-worker", "ready", count)[-1]["pid"], signal.SIGKILL)
        starts = [line["at"] for line in self.wait_seen(daemon, "trich-worker", "start", 9)]
        self.assertLess(starts[-1] - starts[0], 12)

    def test_however_many_workers_die_the_death_of_the_broker_is_told(self):
        self.behave("trich-worker", articles=1, exit_first=0)
        daemon = self.started(workers__count=4)
        for count in range(20, 161, 20):  # of one event the log tells a hundred a minute
            self.wait_seen(daemon, "trich-worker", "start", count)
        broker = self.seen("trich-broker", "start")[0]["pid"]
        os.kill(broker, signal.SIGKILL)
        told = f'event=child_ended program=trichd pid={daemon.process.pid} child=broker child_pid={broker} how="signal 9 (Killed)"'
        daemon.wait_for(lambda: told in daemon.log_text(), "the broker's end is told")

    def test_children_that_die_at_once_are_started_ever_less_often(self):
        self.behave("trich-worker", exit=1)
        daemon = self.started(workers__count=1)
        starts = [line["at"] for line in self.wait_seen(daemon, "trich-worker", "start", 4)]
        gaps = [after - before for before, after in zip(starts, starts[1:])]
        for gap, least in zip(gaps, (0.1, 0.2, 0.4)):
            self.assertGreaterEqual(gap, least)

    def test_a_worker_that_served_is_replaced_at_once(self):
        self.behave("trich-worker", articles=1, exit_on="die")
        daemon = self.started(workers__count=1)
        for count in range(1, 6):  # with pauses that double this would take longer each time
            self.wait_seen(daemon, "trich-worker", "ready", count)
            os.kill(self.seen("trich-worker", "ready")[-1]["pid"], signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 6)
        self.assertEqual(len(self.seen("trich-broker", "start")), 1)

    def test_a_dead_broker_is_replaced_and_workers_stay(self):
        daemon = self.started()
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        os.kill(self.seen("trich-broker", "ready")[0]["pid"], signal.SIGKILL)
        self.wait_seen(daemon, "trich-broker", "ready", 2)
        self.assertEqual(len(self.seen("trich-worker", "start")), 2)
        self.assertEqual(daemon.notified.count("READY=1"), 1)

    def test_a_child_that_needs_the_operator_ends_trichd(self):
        for name in ("trich-broker", "trich", "trich-worker"):
            with self.subTest(name):
                self.behave(name, exit=78)
                daemon = self.trichd()
                daemon.start(wait=False)
                self.assertEqual(daemon.ended(), 78)
                self.assertIn("says why", daemon.log_text())
                self.assertEqual(daemon.leftovers(), [])
                self.behave(name)

    def test_children_notice_that_the_supervisor_was_killed(self):
        daemon = self.started()
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        daemon.kill()
        trichtest.wait_for(lambda: daemon.leftovers() == [], "no child outlives the supervisor")
        daemon.start()
        self.assertEqual(daemon.stop(), 0)


class Stopping(Case):
    def test_sigterm_drains_workers_first_then_lets_the_broker_go(self):
        daemon = self.started()
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        self.assertEqual(daemon.stop(), 0)
        self.assertTrue(self.seen("trich-broker", "eof")[0]["drained"])
        self.assertEqual([told["kind"] for told in self.seen("trich-worker", "told")], [DRAIN, DRAIN])
        trichtest.wait_for(lambda: "STOPPING=1" in daemon.notified, "systemd was told")
        self.assertEqual(list(daemon.run_dir.glob("checked-*")), [])

    def test_what_does_not_finish_is_killed_at_the_deadline(self):
        for name in ("trich-broker", "trich-worker"):
            with self.subTest(name):
                self.behave(name, ignore_drain=True)
                daemon = self.started(daemon__drain_ms=300)
                daemon.wait_for(lambda: len(daemon.pids("trich-worker")) == 2, "two workers")
                self.wait_seen(daemon, "trich-worker", "ready", 2)
                self.assertEqual(daemon.stop(), 75)
                self.assertEqual(daemon.leftovers(), [])
                self.assertIn("drain_deadline", daemon.log_text())
                self.behave(name)

    def test_asked_twice_it_does_not_wait(self):
        self.behave("trich-broker", ignore_drain=True)
        daemon = self.started(daemon__drain_ms=3600000)
        daemon.send_signal(signal.SIGINT)
        daemon.wait_for(lambda: "STOPPING=1" in daemon.notified, "it stops")
        self.assertEqual(daemon.stop(), 75)

    def test_a_waiting_migration_does_not_hold_it_up(self):
        self.behave("trich", wait=True)
        daemon = self.started(daemon__drain_ms=3600000)
        self.wait_seen(daemon, "trich", "start")
        self.assertEqual(daemon.stop(), 0)


class Reloading(Case):
    def test_workers_are_rolled_over_one_by_one(self):
        daemon = self.started()
        old = {line["pid"] for line in self.wait_seen(daemon, "trich-worker", "ready", 2)}
        daemon.configure({"daemon.log_level": "debug"})
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: daemon.notified.count("READY=1") == 2, "the reload is over")
        self.assertIn("RELOADING=1", daemon.notified)
        daemon.wait_for(lambda: len(daemon.pids("trich-worker")) == 2, "two workers")
        self.assertEqual(old & set(daemon.pids("trich-worker")), set())
        starts = self.seen("trich-worker", "start")
        self.assertEqual(["log_level=debug" in line["config"] for line in starts], [False, False, True, True])
        self.assertEqual(len(self.seen("trich-broker", "start")), 1)
        daemon.wait_for(lambda: [told["a"] for told in self.seen("trich-broker", "told") if told["kind"] == LOG] == [3],
                        "the broker stays, and hears of the new level")

    def test_a_bad_configuration_changes_nothing(self):
        daemon = self.started(workers__count=1)
        first = self.wait_seen(daemon, "trich-worker", "ready")[0]
        daemon.configure({"daemon.drain_ms": "soon", "workers.cuont": 3})
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: daemon.log_text().count("reload_refused") == 2, "both errors are told")
        os.kill(first["pid"], signal.SIGKILL)  # even a worker replaced now reads what was checked before
        second = self.wait_seen(daemon, "trich-worker", "ready", 2)[1]
        self.assertEqual(daemon.pids("trich-worker"), [second["pid"]])
        self.assertNotIn("cuont", self.seen("trich-worker", "start")[1]["config"])
        self.assertNotIn("RELOADING=1", daemon.notified)
        self.assertIsNone(daemon.process.poll())

    def test_what_workers_refuse_changes_nothing(self):
        self.behave("trich-worker", refuse_unless="drain_ms=30000")
        daemon = self.started()
        old = {line["pid"] for line in self.wait_seen(daemon, "trich-worker", "ready", 2)}
        daemon.configure({"daemon.drain_ms": 31000})
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: "old configuration stays" in daemon.log_text(), "the reload is refused")
        daemon.wait_for(lambda: daemon.notified.count("READY=1") == 2, "the reload is over")
        self.assertEqual(set(daemon.pids("trich-worker")), old)
        os.kill(old.pop(), signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 3)

    def test_what_passes_the_check_but_no_worker_starts_with_changes_nothing(self):
        self.behave("trich-worker", refuse_unless="drain_ms=30000", check_passes=True, refuse_after="go")
        daemon = self.started(workers__count=4)
        old = [line["pid"] for line in self.wait_seen(daemon, "trich-worker", "ready", 4)]
        daemon.configure({"daemon.drain_ms": 31000})
        daemon.send_signal(signal.SIGHUP)
        self.wait_seen(daemon, "trich-worker", "start", 5)
        for pid in old[:3]:
            os.kill(pid, signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "start", 7)
        (self.fake / "go").touch()  # now several refuse at once, of which only the first is news
        daemon.wait_for(lambda: "old configuration stays" in daemon.log_text(), "the reload is refused")
        daemon.wait_for(lambda: len(daemon.pids("trich-worker")) == 4, "all workers are there")
        self.assertIn(old[3], daemon.pids("trich-worker"))
        self.assertIsNone(daemon.process.poll())

    def test_a_reload_before_the_first_worker_is_checked_too(self):
        self.behave("trich", wait=True)
        self.behave("trich-worker", refuse_unless="drain_ms=30000")
        daemon = self.started()
        self.wait_seen(daemon, "trich-worker", "checked")
        daemon.configure({"daemon.drain_ms": 31000})
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: "old configuration stays" in daemon.log_text(), "the reload is refused")
        migrate = self.wait_seen(daemon, "trich", "start")[0]["pid"]  # which has read how to behave
        self.behave("trich")
        os.kill(migrate, signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 2)

    def test_what_no_worker_can_start_with_is_told_at_the_start(self):
        self.behave("trich", wait=True)
        self.behave("trich-worker", check=78)
        daemon = self.trichd()
        daemon.start(wait=False)
        self.assertEqual(daemon.ended(), 78)
        self.assertEqual(self.seen("trich-worker", "start"), [])

    def test_a_reload_during_a_reload_is_done_after_it(self):
        daemon = self.started(workers__count=1)
        self.wait_seen(daemon, "trich-worker", "ready")
        self.behave("trich-worker", check_until="go")
        for drain_ms in (31000, 32000, 33000):
            daemon.configure({"daemon.drain_ms": drain_ms})
            daemon.send_signal(signal.SIGHUP)
            self.wait_seen(daemon, "trich-worker", "checked", 2)  # that of the start and the first reload's
        (self.fake / "go").touch()
        daemon.wait_for(lambda: daemon.log_text().count("reload_done") == 2, "the last one is in force")
        self.assertIn("drain_ms=33000", self.seen("trich-worker", "start")[-1]["config"])
        self.assertEqual(len(list(daemon.run_dir.glob("checked-*"))), 1, "nothing is left of those before")

    def test_workers_read_the_lexicon_as_it_was_checked(self):
        daemon = self.trichd(workers__count=1)
        mine = daemon.directory / "lexicon.d" / "mine.lex"
        mine.write_text("first", encoding="utf-8")
        (mine.parent / "notes.txt").write_text("no lexicon", encoding="utf-8")
        daemon.start()
        first = self.wait_seen(daemon, "trich-worker", "ready")[0]
        mine.write_text("second", encoding="utf-8")
        os.kill(first["pid"], signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", 2)
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: "reload_done" in daemon.log_text(), "the reload is over")
        self.assertEqual([start["lexicon"] for start in self.seen("trich-worker", "start")],
                         [{"mine.lex": "first"}, {"mine.lex": "first"}, {"mine.lex": "second"}])

    def test_a_lexicon_that_cannot_be_copied_changes_nothing(self):
        daemon = self.started(workers__count=1)
        self.wait_seen(daemon, "trich-worker", "ready")
        lexicon = daemon.directory / "lexicon.d"
        (lexicon / "pipe.lex").mkdir()
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: "pipe.lex: is no regular file" in daemon.log_text(), "the file is named")
        (lexicon / "pipe.lex").rmdir()
        os.mkfifo(lexicon / "pipe.lex")
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: daemon.log_text().count("pipe.lex: is no regular file") == 2, "nobody waits for it")
        (lexicon / "pipe.lex").unlink()
        lexicon.rmdir()
        lexicon.write_text("no directory", encoding="utf-8")
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: "the lexicon directory cannot be read: Not a directory" in daemon.log_text(), "it is told")
        self.assertEqual(daemon.log_text().count("event=reload_refused"), 3)
        self.assertEqual(len(list(daemon.run_dir.glob("checked-*"))), 1)
        self.assertNotIn("reload_begun", daemon.log_text())

    def test_what_cannot_change_while_running_stays_and_is_named(self):
        daemon = self.started(workers__count=1)
        self.wait_seen(daemon, "trich-worker", "ready")
        daemon.configure({"workers.batch_articles": 7, "daemon.drain_ms": 4000})
        daemon.send_signal(signal.SIGHUP)
        daemon.wait_for(lambda: "reload_done" in daemon.log_text(), "the reload is over")
        self.assertIn("options=workers.batch_articles", daemon.log_text())
        config = self.seen("trich-worker", "start")[-1]["config"]
        self.assertIn("drain_ms=4000", config)
        self.assertIn("batch_articles=64", config)


class Telling(Case):
    def test_the_status_names_what_waits_and_who_works(self):
        self.behave("trich-broker", waiting=3)
        daemon = self.started()
        daemon.wait_for(lambda: daemon.status() == "0 done/s, 3 waiting, 2 workers", "the status")

    def test_the_status_tells_that_postgresql_is_away(self):
        self.behave("trich-worker", waiting_db=1)
        daemon = self.started(workers__count=1)
        daemon.wait_for(lambda: "1 worker, PostgreSQL is away" in daemon.status(), "the status")

    def test_the_status_tells_that_postgresql_refuses(self):
        self.behave("trich-worker", waiting_db=2)
        daemon = self.started(workers__count=1)
        daemon.wait_for(lambda: "1 worker, PostgreSQL refuses: the log says what to do" in daemon.status(), "the status")

    def test_a_broker_that_hangs_starves_the_watchdog_and_is_replaced(self):
        daemon = self.started(watchdog_s=0.4)
        daemon.wait_for(lambda: daemon.notified.count("WATCHDOG=1") >= 3, "the watchdog is fed")
        broker = daemon.pids("trich-broker")[0]
        os.kill(broker, signal.SIGSTOP)
        # What it had said before is heard; from then on nothing comes, though workers come and go.
        daemon.wait_for(lambda: self.quiet_while_a_worker_is_replaced(daemon), "the watchdog starves")
        starved = daemon.notified.count("WATCHDOG=1")
        self.wait_seen(daemon, "trich-broker", "ready", 2)
        self.assertIn("broker_silent", daemon.log_text())
        daemon.wait_for(lambda: daemon.notified.count("WATCHDOG=1") > starved, "it is fed again")

    def quiet_while_a_worker_is_replaced(self, daemon):
        before = daemon.notified.count("WATCHDOG=1")
        count = len(self.seen("trich-worker", "ready"))
        daemon.wait_for(lambda: daemon.pids("trich-worker"), "a worker")
        os.kill(daemon.pids("trich-worker")[0], signal.SIGKILL)
        self.wait_seen(daemon, "trich-worker", "ready", count + 1)
        return daemon.notified.count("WATCHDOG=1") == before


if __name__ == "__main__":
    unittest.main()
