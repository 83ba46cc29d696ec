"""The faults. A seed decides their order, their kinds, whom of a kind they hit, how long they last and the pauses between
them; what the programs are doing meanwhile is as it comes."""

import collections
import errno
import heapq
import os
import random
import re
import signal
import time

import psycopg2

import trichtest

PAUSE_S = 0.7      # at most, between two faults
AWAITED_S = 3      # for a trap that nobody walks into
PROCESSES = ("worker", "broker", "supervisor")

# Kind: how often, of their sum.
KINDS = {
    "kill worker": 8, "kill broker": 5, "kill supervisor": 3,
    "stop worker": 5, "stop broker": 3, "stop supervisor": 2,
    "terminate backend": 7, "kill backend": 2, "restart postgresql": 2,
    "cut connections": 6, "cut a message": 7, "hang connections": 5, "lose commit's answer": 8,
    "fill disk": 4, "fail io": 10,
    "failpoint": 30, "reload": 2,
}


def failpoints():
    """All that the sources have."""
    sources = [p for d in ("common", "daemon") for p in (trichtest.ROOT / d).glob("**/*.c")]
    return sorted({n for p in sources for n in re.findall(r'\bFAILPOINT\("(\w+)"\)', p.read_text(encoding="utf-8"))})


def plan(seed):
    """(pause, kind, a, b, c) for ever; a, b and c say the rest, each in [0, 1)."""
    chance = random.Random(f"faults {seed}")
    while True:
        kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
        yield chance.random() * PAUSE_S, kind, chance.random(), chance.random(), chance.random()


def pick(things, chance):
    return things[int(chance * len(things))]


class Tormentor:
    """say: takes a line a fault. counts: what happened, by kind; unmet: traps that nobody walked into."""

    def __init__(self, rig, seed, say):
        self.rig, self.say = rig, say
        self.plan = plan(seed)
        self.points = failpoints()
        self.counts, self.unmet = collections.Counter(), collections.Counter()
        self.begun = time.monotonic()
        self.ends = []  # (when, number, kind, target, function that says whether it happened)
        self.number = 0
        self.next = None

    @property
    def happened(self):
        return sum(self.counts.values())

    def turn(self, begins=True):
        """Whatever is due; returns the time until the next. begins: a new fault may begin."""
        now = time.monotonic()
        while self.ends and self.ends[0][0] <= now:
            self._end(*heapq.heappop(self.ends)[2:])
        if self.next is None:
            pause, *self.next = next(self.plan)
            self.next_at = now + pause
        if begins and now >= self.next_at:
            fault, self.next = self.next, None
            self._begin(*fault)
        return max(0.0, min([self.next_at if self.next else now] + [e[0] for e in self.ends[:1]]) - time.monotonic())

    def finish(self):
        """Ends what lasts."""
        while self.ends:
            self._end(*heapq.heappop(self.ends)[2:])

    def _tell(self, kind, target, note=""):
        self.say(f"{time.monotonic() - self.begun:9.3f}  {kind:20}  {target}{note}")

    def _begin(self, kind, a, b, c):
        self.number += 1
        verb, _, thing = kind.partition(" ")
        if verb in ("kill", "stop") and thing in PROCESSES:
            self._signal(kind, thing, signal.SIGKILL if verb == "kill" else signal.SIGSTOP, a, b)
        else:
            getattr(self, "_" + re.sub(r"\W+", "_", kind))(kind, a, b, c)

    def _done(self, kind, target, happened=True):
        """It is over at once."""
        (self.counts if happened else self.unmet)[kind] += 1
        self._tell(kind, target, "" if happened else "  (nobody there)")

    def _lasts(self, kind, target, seconds, end):
        heapq.heappush(self.ends, (time.monotonic() + seconds, self.number, kind, target, end))

    def _end(self, kind, target, end):
        happened = end()
        (self.counts if happened else self.unmet)[kind] += 1
        self._tell(kind, target, "" if happened else "  (not met)")

    def _signal(self, kind, program, number, a, b):
        pids = self.rig.pids(program)
        if not pids:
            self._done(kind, program, False)
            return
        pid = pick(pids, a)
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            self._done(kind, program, False)
            return
        if number == signal.SIGSTOP:
            self._lasts(kind, f"{program} {pid} for {b * 2:.1f} s", b * 2, self._woken)
            return
        if program == "supervisor":
            self.rig.trichd.process.wait()
        self._done(kind, f"{program} {pid}")

    def _woken(self):
        self.rig.wake()
        return True

    def _terminate_backend(self, kind, a, *_):
        pid = self.rig.backend(a)
        if pid:
            try:
                self.rig.server.query("SELECT pg_terminate_backend(%s)", (pid,), dbname="postgres")
            except psycopg2.Error:
                pid = None
        self._done(kind, f"backend {pid}", pid is not None)

    def _kill_backend(self, kind, a, *_):
        pid = self.rig.backend(a)
        if pid:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pid = None
        self._done(kind, f"backend {pid}, and so all of the server's processes", pid is not None)

    def _restart_postgresql(self, kind, *_):
        self.rig.server.restart(signal.SIGQUIT)
        self._done(kind, "postgresql, immediately")

    def _cut_connections(self, kind, *_):
        n = int(self.rig.proxy.order("cut"))
        self._done(kind, f"{n} of workers to postgresql", n > 0)

    def _trap(self, kind, word, target):
        self.rig.proxy.order(word)
        self._lasts(kind, target, AWAITED_S, lambda: self.rig.proxy.order(f"cancel {word}") == "yes")

    def _cut_a_message(self, kind, *_):
        self._trap(kind, "half", "half of what passes next, then its connection")

    def _lose_commit_s_answer(self, kind, *_):
        self._trap(kind, "swallow", "the next COMMIT's answer, then its connection")

    def _hang_connections(self, kind, a, *_):
        def end():
            self.rig.proxy.order("hang off")
            return True
        self.rig.proxy.order("hang on")
        self._lasts(kind, f"all of workers to postgresql, for {a * 2:.1f} s", a * 2, end)

    def _fill_disk(self, kind, a, *_):
        def end():
            self.rig.disk.free()
            return True
        if not self.rig.disk.is_small:
            self._done(kind, "the spool's disk: may not be mounted", False)
            return
        self.rig.disk.fill()
        self._lasts(kind, f"the spool's, for {a * 2:.1f} s", a * 2, end)

    def _fail_io(self, kind, a, b, c):
        name, how, calls = pick(("ENOSPC", "EIO"), a), pick(("fail", "late", "short"), b), 1 + int(c * 6)
        before = self.rig.io.disarm()
        self.rig.io.arm(calls, getattr(errno, name), how)
        self._lasts(kind, f"{calls} writes or syncs of the spool: {name}, {how}", AWAITED_S / 2,
                    lambda: self.rig.io.disarm() > before)

    def _failpoint(self, kind, a, b, c):
        name, order = pick(self.points, a), pick(("kill", "kill", "kill", "stop", "abort"), b)
        path = self.rig.failpoints / name

        def end():
            happened = not path.exists()
            path.unlink(missing_ok=True)
            self.rig.wake()
            return happened

        hidden = path.with_name(f".{name}")
        hidden.write_text(order, encoding="ascii")
        hidden.rename(path)
        self._lasts(f"{kind} {name}", order, AWAITED_S / 2, end)
        workers = self.rig.pids("worker")
        if name.startswith("gone_") and workers:  # only a death leads there
            os.kill(pick(workers, c), signal.SIGKILL)

    def _reload(self, kind, *_):
        ready = bool(self.rig.pids("supervisor")) and self.rig.is_ready()
        if ready:
            self.rig.trichd.send_signal(signal.SIGHUP)
        self._done(kind, "SIGHUP to the supervisor", ready)
