#!/usr/bin/python3
"""SIGHUP in mid-flow: what is wrong changes nothing and is told, what is good is taken over, and nobody waits for it."""

import os
import re
import signal
import time
import unittest

import test_supervisor
import trichtest
from test_supervisor import articles


class Reloads(test_supervisor.Flow):
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


if __name__ == "__main__":
    unittest.main()
