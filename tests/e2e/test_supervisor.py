#!/usr/bin/python3
"""All processes together: whatever is killed or away, every acknowledged article is in PostgreSQL exactly once."""

import os
import pathlib
import re
import signal
import struct
import time
import unittest

import msgpack
import trichtest  # puts tests/ on the path
import generate
import zmq


SLOT = struct.Struct("=I4xQqQI4x")  # struct scoreboard_slot


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


class Drains(Flow):
    def test_sigterm_loses_nothing(self):
        producer = self.producer(articles(600, 21))
        trichtest.wait_for(lambda: producer.step() or len(producer.answers) >= 200, "some answers")
        self.assertEqual(self.trichd.stop(), 0)
        trichtest.wait_for(lambda: "STOPPING=1" in self.trichd.notified, "systemd was told")
        self.assertEqual(self.trichd.leftovers(), [])
        self.assertNotIn("drain_deadline", self.trichd.log_text())
        self.trichd.start()
        self.assert_exactly_once(producer.run())

    def test_without_postgresql_it_drains_too(self):
        self.workers()
        self.server.stop()
        self.addCleanup(self.server.start)
        answers = self.producer(articles(50, 22)).run()
        self.trichd.wait_for(lambda: "PostgreSQL is away" in self.trichd.status(), "the status tells it")
        self.assertEqual(self.trichd.stop(), 0)
        self.server.start()
        self.trichd.start()
        self.assert_exactly_once(answers)


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
    """An article that takes its worker with it costs attempts of its own, and nobody else's."""

    OPTIONS = {"workers.article_ms": 1500, "workers.attempts": 1}

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
                board = pathlib.Path(f"/proc/{pid}/fd/4")
                at = int(words[words.index(b"--slot") + 1]) * SLOT.size
                if SLOT.unpack(board.read_bytes()[at:at + SLOT.size])[1] == 0:
                    continue
                os.kill(pid, signal.SIGSTOP)
                if SLOT.unpack(board.read_bytes()[at:at + SLOT.size])[1] != 0:
                    return True
                os.kill(pid, signal.SIGCONT)
            except (OSError, ValueError):
                continue
        return False

    def test_an_article_that_takes_too_long_is_set_aside(self):
        self.workers()
        slow = self.producer([self.large("slow", 8)])
        slow.send()
        end = time.monotonic() + trichtest.WAIT_S
        while not self.freeze_a_worker_at_work():
            self.assertLess(time.monotonic(), end, "no worker has it in hand")
        slow.run()
        answers = self.producer(articles(100, 61)).run()
        self.trichd.wait_for(self.dead, "it is set aside")
        (source, id_, attempts, reason), = self.dead()
        self.assertEqual((source, id_, attempts), ("poison", "slow", 1))
        self.assertIn("1500 ms", reason)
        self.trichd.wait_for(lambda: len(self.stored()) == len(answers), "all others are stored")
        self.assertEqual(self.trichd.log_text().count("worker_overran"), 1)

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


class Reloads(Flow):
    OPTIONS = {"database.retry_max_ms": 500}

    def test_workers_are_rolled_over_in_mid_flow(self):
        old = set(self.workers())
        done = []

        def during(answered):
            if answered >= 100 and not done:
                self.trichd.configure({"daemon.log_level": "debug"})
                self.trichd.send_signal(signal.SIGHUP)
                done.append(answered)
        answers = self.producer(articles(400, 41)).run(during)
        self.trichd.wait_for(lambda: "reload_done" in self.trichd.log_text(), "the reload is over")
        self.assert_exactly_once(answers)
        self.assertEqual(old & set(self.trichd.pids("trich-worker")), set())
        trichtest.wait_for(lambda: "RELOADING=1" in self.trichd.notified, "systemd was told")
        self.assertEqual(self.trichd.stop(), 0)
        self.assertIn("level=debug event=worker_finished", self.trichd.log_text())

    def reload(self):
        """SIGHUP, and what came of it: "reload_done" or "reload_refused"."""
        before = len(self.trichd.log_text())
        self.trichd.send_signal(signal.SIGHUP)
        found = self.trichd.wait_for(lambda: re.search("event=(reload_done|reload_refused)", self.trichd.log_text()[before:]),
                                     "the reload is over")
        return found.group(1)

    def kill_workers(self):
        old = set(self.workers())
        for pid in old:
            os.kill(pid, signal.SIGKILL)
        self.trichd.wait_for(lambda: len(set(self.trichd.pids("trich-worker")) - old) == 2, "new workers")

    def organizer(self, id_):
        """Who holds the event of an article about a body that only our own lexicon knows."""
        text = "Nhà mát Lục Yên họp mặt\n\nSáng 05/3/2031, Nhà mát Lục Yên tổ chức Hội nghị tổng kết năm 2030.\n"
        self.producer([{"source": "own", "id": id_, "content": text}], ack="done").run()
        return self.query("SELECT organizer FROM trich.event JOIN trich.article USING (article_id)"
                          f" WHERE source = 'own' AND id = '{id_}'")

    def test_what_is_wrong_changes_nothing_and_is_told_by_file_and_line(self):
        mine = self.trichd.directory / "lexicon.d" / "mine.lex"
        config = self.trichd.config.read_text(encoding="utf-8")
        self.trichd.wait_for(lambda: len(self.trichd.pids("trich-worker")) == 2, "two workers")
        old = set(self.trichd.pids("trich-worker"))
        for text, told in ((b"[no such category]\nx\n", "mine.lex:1: "), (b"[degree]\n\xff\n", "mine.lex:2: "),
                           (b"[degree]\nBSGX\nBSGX\n", "mine.lex:3: "), (b"x\n", "mine.lex:1: "),
                           (b"[degree]\n\nx | | y\n", "mine.lex:3: ")):
            with self.subTest(text):
                mine.write_bytes(text)
                self.assertEqual(self.reload(), "reload_refused")
                self.assertIn(f"{mine.parent}/{told}", self.trichd.log_text())
        mine.unlink()
        for line, told in (("[workers]\ncuont = 1\n", "cuont"), ("[daemon]\ndrain_ms = soon\n", "soon"),
                           ("[daemon]\nlog_level = loud\n", "loud"), ("[daemon\n", "trichd.conf:")):
            with self.subTest(line):
                self.trichd.config.write_text(config + line, encoding="utf-8")
                self.assertEqual(self.reload(), "reload_refused")
                self.assertRegex(self.trichd.log_text(), rf"trichd.conf:{config.count(chr(10)) + line.count(chr(10))}: .*")
                self.assertIn(told, self.trichd.log_text())
        self.assertEqual(set(self.trichd.pids("trich-worker")), old)
        self.assert_exactly_once(self.producer(articles(40, 42), ack="done").run())

    def test_a_lexicon_that_goes_bad_on_the_disk_stops_nobody(self):
        mine = self.trichd.directory / "lexicon.d" / "mine.lex"
        self.assertEqual(self.organizer("before"), [(None,)])
        mine.write_text("[org hospital]\nNhà mát\n", encoding="utf-8")
        self.assertEqual(self.reload(), "reload_done")
        self.assertEqual(self.organizer("good"), [("Nhà mát Lục Yên",)], "the new lexicon is used")
        mine.write_text("[no such category]\nx\n", encoding="utf-8")
        self.kill_workers()
        self.assertEqual(self.organizer("gone bad"), [("Nhà mát Lục Yên",)], "replaced workers use what was checked")
        self.assertEqual(self.reload(), "reload_refused")
        self.kill_workers()
        self.assertEqual(self.organizer("refused"), [("Nhà mát Lục Yên",)], "after a refused reload, too")
        mine.unlink()
        self.assertEqual(self.reload(), "reload_done")
        self.assertEqual(self.organizer("none"), [(None,)])

    def test_nobody_waits_for_a_reload(self):
        def longest(sent, during=lambda: None):
            """Seconds from submission to `done` of the one that waited longest, a few in flight at any time."""
            producer, waited = self.producer(sent, ack="done", window=8), [0.0]
            begun = {}

            def step():
                over = producer.step()
                now = time.monotonic()
                for key in producer.in_flight:
                    begun.setdefault(key, now)
                for key in begun.keys() & producer.answers.keys():
                    waited.append(now - begun.pop(key))
                during()
                return over
            trichtest.wait_for(step, "all are done", 4 * trichtest.WAIT_S)
            self.answers.update(producer.answers)
            return max(waited)
        self.answers, reloads = {}, []

        def reload():
            done = self.trichd.log_text().count("event=reload_done")
            if len(reloads) == done < 3:
                reloads.append(done)
                self.trichd.send_signal(signal.SIGHUP)
        self.trichd.wait_for(lambda: len(self.trichd.pids("trich-worker")) == 2, "two workers")
        longest(articles(40, 43))
        undisturbed = longest(articles(160, 44))
        reloaded = longest(articles(600, 45), reload)
        self.assertEqual(len(reloads), 3)
        self.assertLess(reloaded, undisturbed + 2.0)
        self.assert_exactly_once(self.answers)

    def test_whatever_dies_or_is_away_during_a_reload(self):
        def kill(name):
            for pid in self.trichd.pids(name)[:1]:
                os.kill(pid, signal.SIGKILL)
        steps = [lambda: kill("trich-worker"), lambda: kill("trich-broker"), self.server.stop, lambda: kill("trich-worker"),
                 lambda: None, lambda: self.trichd.send_signal(signal.SIGHUP), self.server.start, lambda: kill("trich-broker")]
        mine = self.trichd.directory / "lexicon.d" / "mine.lex"
        self.addCleanup(self.server.start)
        done = []

        def during(answered):
            if len(done) < len(steps) and answered >= 50 * (len(done) + 1):
                mine.write_text("[bad" if len(done) % 4 == 3 else f"[degree]\nBSG{len(done)}\n", encoding="utf-8")
                self.trichd.send_signal(signal.SIGHUP)
                steps[len(done)]()
                done.append(answered)
        self.workers()
        answers = self.producer(articles(600, 46), window=20).run(during)
        self.assertEqual(len(done), len(steps))
        mine.write_text("[degree]\nBSGX\n", encoding="utf-8")
        self.trichd.send_signal(signal.SIGHUP)
        self.assert_exactly_once(answers)
        self.trichd.wait_for(lambda: self.trichd.notified[::-1].index("RELOADING=1") >
                             self.trichd.notified[::-1].index("READY=1"), "the last reload is over")
        self.trichd.wait_for(lambda: len(self.trichd.pids("trich-worker")) == 2, "no worker is too many")
        self.assertEqual(len(list(self.trichd.run_dir.glob("checked-*"))), 1)
        self.assertEqual(self.trichd.stop(), 0)


class Retirement(Flow):
    def test_a_worker_is_replaced_after_its_articles(self):
        self.trichd.stop()
        self.trichd.configure({"workers.retire_after": 50, "workers.count": 1})
        self.trichd.start()
        answers = self.producer(articles(300, 51)).run()
        self.assert_exactly_once(answers)
        replaced = re.findall(r"child=worker.* how=(.*)", self.trichd.log_text())
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
