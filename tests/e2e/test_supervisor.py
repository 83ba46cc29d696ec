#!/usr/bin/python3
"""All processes together: whatever is killed or away, every acknowledged article is in PostgreSQL exactly once."""

import os
import pathlib
import re
import signal
import time
import unittest

import msgpack
import trichtest  # puts tests/ on the path
import generate
import zmq



class Producer:
    """Submits articles, a window in flight, again and again until each is answered: what every producer may do."""

    AGAIN_S = 3

    def __init__(self, endpoint, articles, ack="stored", window=100):
        self.endpoint, self.ack, self.window = endpoint, ack, window
        self.waiting = [(article["source"], article["id"], article) for article in articles]
        self.in_flight = {}
        self.answers = {}  # (source, id): the first answer that is final
        self.context = zmq.Context()
        self.socket = None

    def close(self):
        self.context.destroy(linger=0)

    def _connect(self):
        if self.socket:
            self.socket.close(linger=0)
        self.socket = self.context.socket(zmq.DEALER)
        self.socket.connect(self.endpoint)
        for key in list(self.in_flight):
            self._send(key, self.in_flight[key][1])

    def _send(self, key, article):
        self.in_flight[key] = (time.monotonic(), article)
        self.socket.send(msgpack.packb({**article, "ack": self.ack}))

    def _receive(self):
        while self.socket.poll(50):
            answer = msgpack.unpackb(self.socket.recv_multipart()[-1])
            key = (answer["source"], answer["id"])
            if answer["status"] != "busy" and key in self.in_flight:
                del self.in_flight[key]
                self.answers[key] = answer

    def send(self):
        """Sends what may be sent."""
        old = min((at for at, _ in self.in_flight.values()), default=time.monotonic())
        if self.socket is None or time.monotonic() - old > self.AGAIN_S:
            self._connect()
        while self.waiting and len(self.in_flight) < self.window:
            source, id_, article = self.waiting.pop()
            self._send((source, id_), article)

    def step(self):
        """Sends what may be sent, hears what there is. True when all is answered."""
        self.send()
        self._receive()
        return not self.waiting and not self.in_flight

    def run(self, during=lambda answered: None):
        """Until all is answered; during(number of answers) is called in between."""
        def step():
            over = self.step()
            during(len(self.answers))
            return over
        trichtest.wait_for(step, "all articles are answered", 4 * trichtest.WAIT_S)
        return self.answers


def articles(count, seed):
    return [made.sent() for made in generate.articles(count, seed)]


class Flow(unittest.TestCase):
    """A trichd on a PostgreSQL of its own, with articles on their way."""

    OPTIONS = {}

    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        self.dbname = "trich_" + self._testMethodName[-50:].lower()
        self.server.create_database(self.dbname)
        self.trichd = trichtest.Trichd(self.server, {"workers.batch_articles": 16, **self.OPTIONS}, dbname=self.dbname)
        self.addCleanup(self.trichd.close)

    def query(self, sql):
        return self.server.query(sql, dbname=self.dbname)

    def producer(self, sent, **how):
        producer = Producer(self.trichd.submit, sent, **how)
        self.addCleanup(producer.close)
        return producer

    def workers(self):
        """Waits for the first; what checks the configuration is the same program."""
        self.trichd.wait_for(lambda: "child=worker " in self.trichd.log_text(), "a worker is started")
        return self.trichd.wait_for(lambda: self.trichd.pids("trich-worker"), "a worker")

    def stored(self):
        """[(source, id, revision)] in PostgreSQL; empty while there is no schema."""
        if self.query("SELECT to_regclass('trich.article')") == [(None,)]:
            return []
        return self.query("SELECT source, id, revision FROM trich.article")

    def assert_exactly_once(self, answers):
        """Everything acknowledged is stored, once, and nothing else is."""
        self.assertEqual({answer["status"] for answer in answers.values()} - {"stored", "done", "duplicate"}, set())
        self.trichd.wait_for(lambda: len(self.stored()) >= len(answers), "all articles are in PostgreSQL")
        self.trichd.wait_for(lambda: " 0 waiting" in self.trichd.status(), "the spool is empty")
        self.assertEqual(sorted((source, id_) for source, id_, _ in self.stored()), sorted(answers))
        self.assertEqual({revision for _, _, revision in self.stored()}, {1})
        self.assertEqual(self.query("SELECT count(*) FROM trich.dead_letter"), [(0,)])


class Kills(Flow):
    def kill_at(self, counts, kill):
        """Calls kill once as soon as each number of answers is reached."""
        left = sorted(counts)

        def during(answered):
            if left and answered >= left[0]:
                left.pop(0)
                kill()
        return during

    def test_kill_workers(self):
        def kill():
            for pid in self.workers():
                os.kill(pid, signal.SIGKILL)
        self.workers()
        answers = self.producer(articles(600, 11)).run(self.kill_at((100, 300, 500), kill))
        self.assert_exactly_once(answers)
        self.assertIn("signal 9", self.trichd.log_text())

    def test_kill_broker(self):
        def kill():
            broker = self.trichd.wait_for(lambda: self.trichd.pids("trich-broker"), "a broker")
            os.kill(broker[0], signal.SIGKILL)
        answers = self.producer(articles(600, 12)).run(self.kill_at((100, 350), kill))
        self.assert_exactly_once(answers)
        self.assertEqual(self.trichd.notified.count("READY=1"), 1)

    def test_kill_supervisor(self):
        def kill():
            self.trichd.kill()
            self.trichd.start()
        answers = self.producer(articles(600, 13)).run(self.kill_at((100, 350), kill))
        self.assert_exactly_once(answers)

    def test_kill_everything(self):
        def kill():
            left = self.trichd.leftovers()
            for pid in left:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass  # it saw the supervisor die and ended by itself
            self.trichd.process.wait()
            self.trichd.start()
        answers = self.producer(articles(600, 14)).run(self.kill_at((100, 350), kill))
        self.assert_exactly_once(answers)

    def test_kill_while_done_is_awaited(self):
        def kill():
            for pid in self.workers():
                os.kill(pid, signal.SIGKILL)
        self.workers()
        answers = self.producer(articles(300, 15), ack="done").run(self.kill_at((50, 150), kill))
        self.assert_exactly_once(answers)
        stored = dict(((source, id_), key) for source, id_, key in
                      self.query("SELECT source, id, article_id FROM trich.article"))
        self.assertEqual({key: answer["article_id"] for key, answer in answers.items() if "article_id" in answer},
                         {key: stored[key] for key, answer in answers.items() if "article_id" in answer})


class Database(Flow):
    def test_stopped_and_started_in_mid_flow(self):
        steps = [(100, lambda: self.server.stop(signal.SIGQUIT)), (250, self.server.start),
                 (350, self.server.stop), (500, self.server.start)]

        def during(answered):
            if steps and answered >= steps[0][0]:
                steps.pop(0)[1]()
        self.addCleanup(self.server.start)
        self.workers()
        answers = self.producer(articles(600, 31), window=50).run(during)
        self.assertEqual(steps, [])
        self.assert_exactly_once(answers)

    def test_articles_are_accepted_before_postgresql_is_there(self):
        self.trichd.stop()
        self.server.drop_database(self.dbname)
        self.server.create_database(self.dbname)
        self.server.stop()
        self.addCleanup(self.server.start)
        self.trichd.start()
        answers = self.producer(articles(100, 32)).run()
        self.assertEqual({answer["status"] for answer in answers.values()}, {"stored"})
        self.trichd.wait_for(lambda: "100 waiting" in self.trichd.status(), "the status counts them")
        self.server.start()
        self.assert_exactly_once(answers)


    def test_kill_9_of_the_supervisor_leaves_no_migration_behind(self):
        self.trichd.stop()
        self.trichd.configure({"database.conninfo": "host=/nonexistent"})
        self.trichd.start()
        self.trichd.wait_for(lambda: "waiting for PostgreSQL" in self.trichd.log_text(), "the migration waits")
        self.trichd.kill()
        trichtest.wait_for(lambda: not self.trichd.leftovers(), "all that it had started are gone")

    def test_a_restart_while_idle_is_not_even_noticed(self):
        answers = self.producer(articles(40, 33)[:20], ack="done").run()
        self.server.restart()
        answers.update(self.producer(articles(40, 33)[20:], ack="done").run())
        self.assert_exactly_once(answers)
        self.assertNotIn("database_away", self.trichd.log_text())


class Poison(Flow):
    """An article that a worker cannot do ends as a dead letter; one whose worker cannot go on ends as it should.
    Those that take their worker with them: test_poison.py."""

    OPTIONS = {"workers.article_ms": 1000, "workers.article_wall_ms": 1000, "workers.attempts": 1, "workers.count": 1}

    def large(self, id_, mebibytes):
        line = "Ngày 12/3/2021, Trạm Y tế xã Nà Khoang mở lớp tập huấn cho 35 cộng tác viên. "
        return {"source": "poison", "id": id_, "content": line * (mebibytes * 2 ** 20 // len(line.encode()))}

    def dead(self):
        return self.query("SELECT source, id, attempts, reason FROM trich.dead_letter")

    def freeze_a_worker_at_work(self):
        """Stops a worker that has an article in hand, as its scoreboard says. True when one was caught."""
        for pid in self.trichd.pids("trich-worker"):
            try:
                words = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
                slot = int(words[words.index(b"--slot") + 1])
                if self.trichd.scoreboard(slot)[1] == 0:
                    continue
                os.kill(pid, signal.SIGSTOP)
                if self.trichd.scoreboard(slot)[1] != 0:
                    return True
                os.kill(pid, signal.SIGCONT)
            except (OSError, ValueError):
                continue
        return False

    def test_a_worker_that_was_stopped_costs_its_article_nothing(self):
        self.workers()
        slow = self.producer([self.large("slow", 2)], ack="done")
        slow.send()
        end = time.monotonic() + trichtest.WAIT_S
        while not self.freeze_a_worker_at_work():
            self.assertLess(time.monotonic(), end, "no worker has it in hand")
        beside = self.producer(articles(20, 61), ack="done").run()
        answers = {**slow.run(), **beside}
        self.assertIn("it was stopped", self.trichd.log_text())
        self.assert_exactly_once(answers)
        self.assertEqual(self.query("SELECT max(attempts) FROM trich.receipt"), [(0,)])

    def test_an_article_that_takes_too_much_memory_is_set_aside(self):
        self.trichd.stop()
        self.trichd.configure({"workers.article_ms": 600000, "workers.memory_mib": 184})
        self.trichd.start()
        sent = articles(100, 62)
        sent.insert(50, self.large("vast", 9))
        answers = self.producer(sent, ack="done").run()
        self.assertEqual(answers[("poison", "vast")]["status"], "dead")
        self.assertIn("memory", answers[("poison", "vast")]["reason"])
        self.assertEqual((len(self.stored()), len(self.dead())), (100, 1))


class Retirement(Flow):
    def test_a_worker_is_replaced_after_its_articles(self):
        self.trichd.stop()
        self.trichd.configure({"workers.retire_after": 50, "workers.count": 1})
        self.trichd.start()
        answers = self.producer(articles(300, 51)).run()
        self.assert_exactly_once(answers)
        replaced = re.findall(r"event=worker_ended .* how=(.*)", self.trichd.log_text())
        self.assertGreaterEqual(len(replaced), 4)
        self.assertEqual(set(replaced), {'"exit status 0"'})


class Telling(Flow):
    def test_the_watchdog_is_fed_while_it_works(self):
        self.trichd.stop()
        self.trichd.watchdog_s = 1
        self.trichd.start()
        self.trichd.wait_for(lambda: self.trichd.notified.count("WATCHDOG=1") >= 3, "the watchdog is fed")
        self.trichd.wait_for(lambda: self.trichd.status() == "0 done/s, 0 waiting, 2 workers", "the status")


if __name__ == "__main__":
    unittest.main()
