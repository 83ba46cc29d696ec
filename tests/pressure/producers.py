"""Producers, a process each: they make articles until they are told to stop, and go on until all are answered.

Each has numbered articles of its own source, so that what must be stored is known: the numbers below `made`.
"""

import collections
import ctypes
import multiprocessing
import signal
import time

import msgpack
import zmq

import generate

TEXTS = 100  # different articles; each is sent again and again, under another id
SPAWN = multiprocessing.get_context("spawn")  # a fork would take the parent's sockets and threads along


def texts(seed):
    return [article.sent() for article in generate.articles(TEXTS, seed)]


class Counters(ctypes.Structure):
    """What a producer tells while it runs; written by it alone."""

    _fields_ = [(name, ctypes.c_uint64) for name in ("made", "answered", "busy", "blocked", "asked_ms")]


class Producer:
    """One producer process. kind: a function of this module."""

    def __init__(self, kind, source, endpoint, seed):
        self.source, self.kind = source, kind
        self.counters = SPAWN.Value(Counters, lock=False)
        self.stopping = SPAWN.Event()
        self.process = SPAWN.Process(target=kind, args=(source, endpoint, seed, self.counters, self.stopping), daemon=True)
        self.process.start()

    def stop_making(self):
        self.stopping.set()

    def is_over(self):
        """Whether all that it made is answered (pushed: ZeroMQ has it; the connection stays)."""
        if self.process.exitcode:
            raise AssertionError(f"producer {self.source} ended with {self.process.exitcode}")
        return self.process.exitcode == 0 or self.kind is push and self.counters.answered > 0

    def close(self):
        self.process.kill()
        self.process.join()


def numbered(source, pool, number):
    return msgpack.packb({**pool[number % len(pool)], "source": source, "id": str(number)})


class Submitter:
    """Submits with a window in flight; what was refused with `busy` is sent again after the time that was asked for."""

    WINDOW, AGAIN_S = 200, 20

    def __init__(self, source, endpoint, seed, counters):
        self.source, self.counters, self.pool = source, counters, texts(seed)
        self.in_flight = collections.OrderedDict()  # number: when it was sent, the oldest first
        self.refused = collections.deque()
        self.hold_until = 0.0
        self.socket = zmq.Context.instance().socket(zmq.DEALER)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.connect(endpoint)

    def send(self, number):
        self.in_flight[number] = time.monotonic()
        self.in_flight.move_to_end(number)
        self.socket.send(numbered(self.source, self.pool, number))

    def hear(self):
        answer = msgpack.unpackb(self.socket.recv())
        number = int(answer["id"])
        if number not in self.in_flight:
            return  # a second answer
        del self.in_flight[number]
        if answer["status"] == "busy":
            self.counters.busy += 1
            self.counters.asked_ms = answer["retry_after_ms"]
            self.refused.append(number)
            self.hold_until = time.monotonic() + answer["retry_after_ms"] / 1000
        elif answer["status"] in ("stored", "duplicate"):
            self.counters.answered += 1
        else:
            raise AssertionError(answer)

    def step(self, makes):
        now = time.monotonic()
        while now >= self.hold_until and len(self.in_flight) < self.WINDOW and (self.refused or makes):
            if self.refused:
                self.send(self.refused.popleft())
            else:
                self.send(self.counters.made)
                self.counters.made += 1
        oldest = next(iter(self.in_flight.items()), None)
        if oldest and now - oldest[1] > self.AGAIN_S:
            self.send(oldest[0])
        left_ms = int((self.hold_until - now) * 1000)
        timeout_ms = min(max(left_ms, 0), 100) if not self.in_flight or left_ms > 0 else 100
        if self.socket.poll(timeout_ms):
            while self.socket.poll(0):
                self.hear()


def submit(source, endpoint, seed, counters, stopping):
    submitter = Submitter(source, endpoint, seed, counters)
    while not stopping.is_set() or submitter.in_flight or submitter.refused:
        submitter.step(not stopping.is_set())


def push(source, endpoint, seed, counters, stopping):
    """Pushes as fast as it is let; `blocked` counts how often it was not."""
    pool, context = texts(seed), zmq.Context()
    socket = context.socket(zmq.PUSH)
    socket.connect(endpoint)
    while not stopping.is_set():
        if socket.poll(200, zmq.POLLOUT):
            socket.send(numbered(source, pool, counters.made))
            counters.made += 1
        else:
            counters.blocked += 1
    counters.answered = counters.made  # all is in ZeroMQ's hands
    signal.pause()  # until it is killed: of a peer that goes while its messages are not read, libzmq drops what the kernel holds


def deaf(source, endpoint, seed, counters, stopping):
    """Submits one article again and again and reads no answer."""
    context = zmq.Context()
    socket = context.socket(zmq.DEALER)
    socket.setsockopt(zmq.RCVHWM, 1)
    socket.setsockopt(zmq.LINGER, 0)
    socket.connect(endpoint)
    message = numbered(source, texts(seed), 0)
    while not stopping.is_set():
        if socket.poll(200, zmq.POLLOUT):
            socket.send(message)
            counters.made += 1
        else:
            counters.blocked += 1
    socket.close()
    context.term()


def crowd(source, endpoint, seed, counters, stopping):
    """A thousand connections that are mostly idle: each submits one article and waits until it is taken."""
    context = zmq.Context()
    context.set(zmq.MAX_SOCKETS, 2048)
    pool, waiting = texts(seed), {}
    poller = zmq.Poller()
    while counters.made < 1000:
        socket = context.socket(zmq.REQ)
        socket.connect(endpoint)
        socket.send(numbered(source, pool, counters.made))
        waiting[socket] = [counters.made, 0.0]  # number; when it may be sent again
        poller.register(socket, zmq.POLLIN)
        counters.made += 1
    while counters.answered < counters.made:
        for socket, _ in poller.poll(100):
            answer = msgpack.unpackb(socket.recv())
            counters.busy += answer["status"] == "busy"
            counters.answered += answer["status"] != "busy"
            waiting[socket][1] = time.monotonic() + answer.get("retry_after_ms", 0) / 1000
            if answer["status"] != "busy":
                waiting.pop(socket)
        for socket, (number, at) in waiting.items():
            if 0 < at <= time.monotonic():
                socket.send(numbered(source, pool, number))
                waiting[socket][1] = 0.0
    stopping.wait()
    context.destroy(linger=0)
