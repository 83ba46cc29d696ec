"""A producer as it should be: waits for answers, sends again what got none, waits when it is told busy. What was answered
goes into a ledger, one line a message that came to an end."""

import collections
import dataclasses
import heapq
import multiprocessing
import time

import msgpack
import zmq

from .articles import Article, Articles, fingerprint

CONNECTIONS = 4
WINDOW = 250          # messages under way, a connection
RESEND_S = {"stored": 2.0, "done": 6.0}
LATER_ARTICLES = 3000  # between an article and its repetition
ENDED = ("stored", "done", "duplicate", "dead", "rejected")


@dataclasses.dataclass
class Sent:
    article: Article
    step: int
    message: bytes


class Connection:
    """One DEALER with the articles that are its share: number % CONNECTIONS == index, so that versions stay in order."""

    def __init__(self, context, endpoint, articles, index, ledger):
        self.articles, self.ledger, self.index = articles, ledger, index
        self.socket = context.socket(zmq.DEALER)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.setsockopt(zmq.RECONNECT_IVL, 20)
        self.socket.setsockopt(zmq.RECONNECT_IVL_MAX, 200)
        self.socket.connect(endpoint)
        self.next_number = index
        self.ready = collections.deque()   # (article, step) to send next
        self.delayed = collections.deque()  # (number from which on, article, step)
        self.sent = {}                      # tag → Sent
        self.due = []                       # (when to send again, tag)
        self.tags = 0
        self.resent = self.busy = self.finished = 0

    def fill(self, allowed, last):
        """Begins what may be begun."""
        while self.delayed and (self.delayed[0][0] <= self.next_number or self.next_number >= last):
            self.ready.append(self.delayed.popleft()[1:])
        while len(self.sent) < WINDOW and (self.ready or self.next_number < min(allowed, last)):
            if self.ready:
                article, step = self.ready.popleft()
            else:
                article, step = self.articles.article(self.next_number), 0
                self.next_number += CONNECTIONS
            self.tags += 1
            self.sent[self.tags] = Sent(article, step, self.articles.message(article, article.steps[step]))
            self.send(self.tags)

    def send(self, tag):
        sent = self.sent[tag]
        try:
            self.socket.send_multipart([tag.to_bytes(8, "little"), sent.message], zmq.DONTWAIT)
        except zmq.Again:
            pass
        wait_s = RESEND_S[sent.article.steps[sent.step].ack]
        heapq.heappush(self.due, (time.monotonic() + wait_s, tag))

    def send_again(self):
        now = time.monotonic()
        while self.due and self.due[0][0] <= now:
            tag = heapq.heappop(self.due)[1]
            if tag in self.sent:
                self.resent += 1
                self.send(tag)

    def hear(self):
        while self.socket.poll(0):
            frames = self.socket.recv_multipart()
            self.take(int.from_bytes(frames[0], "little"), msgpack.unpackb(frames[-1]))

    def take(self, tag, answer):
        sent = self.sent.get(tag)
        if sent is None:
            return  # to a message that was sent twice
        if answer["status"] == "busy":
            self.busy += 1
            heapq.heappush(self.due, (time.monotonic() + answer["retry_after_ms"] / 1000, tag))
            return
        if answer["status"] not in ENDED:
            raise AssertionError(f"what answer is this? {answer}")
        del self.sent[tag]
        self.note(sent, answer)

    def note(self, sent, answer):
        article, step = sent.article, sent.step
        print(article.id, step, article.kind, article.steps[step].content, answer["status"], answer.get("article_id") or "\\N",
              fingerprint(sent.message), sep="\t", file=self.ledger)
        step += 1
        if step == len(article.steps):
            self.finished += 1
        elif article.steps[step].later:
            self.delayed.append((self.next_number + LATER_ARTICLES, article, step))
        else:
            self.ready.append((article, step))

    def idle(self):
        return not (self.sent or self.ready or self.delayed)


class Producer:
    """Runs in a process of its own. allow(n): the first n articles may be sent; end(n): there are no more."""

    def __init__(self, seed, endpoint, ledger, kinds=None):
        context = multiprocessing.get_context("fork")
        self.shared = context.Array("q", 5)  # allowed, last, finished, resent, busy
        self.shared[1] = 1 << 62
        self.process = context.Process(target=self._run, args=(seed, endpoint, ledger, kinds), daemon=True)
        self.process.start()

    def allow(self, number):
        self.shared[0] = number

    def end(self, number):
        self.shared[0] = self.shared[1] = number

    allowed = property(lambda self: self.shared[0])
    finished = property(lambda self: self.shared[2])
    resent = property(lambda self: self.shared[3])
    busy = property(lambda self: self.shared[4])

    def running(self):
        return self.process.is_alive()

    def join(self):
        self.process.join()
        if self.process.exitcode != 0:
            raise AssertionError(f"the producer ended with {self.process.exitcode}")

    def stop(self):
        self.process.kill()
        self.process.join()

    def _run(self, seed, endpoint, path, kinds):
        context = zmq.Context()
        articles = Articles(seed, kinds)
        with open(path, "w", encoding="utf-8") as ledger:
            connections = [Connection(context, endpoint, articles, n, ledger) for n in range(CONNECTIONS)]
            poller = zmq.Poller()
            for connection in connections:
                poller.register(connection.socket, zmq.POLLIN)
            while not self._is_over(connections):
                for connection in connections:
                    connection.fill(self.shared[0], self.shared[1])
                    connection.send_again()
                poller.poll(20)
                for connection in connections:
                    connection.hear()
                for at, name in ((2, "finished"), (3, "resent"), (4, "busy")):
                    self.shared[at] = sum(getattr(c, name) for c in connections)
        context.destroy(0)

    def _is_over(self, connections):
        last = self.shared[1]
        return all(c.next_number >= last and c.idle() for c in connections)
