#!/usr/bin/python3
"""trich dead: letters are listed, shown, tried again and dropped, and what cannot be done is told."""

import json
import os
import pty
import subprocess
import unittest

import msgpack
import trichtest
import zmq
from test_dead import Case

TEXT = "Hội nghị sơ kết\n\nSáng 04/7/2023, Bệnh viện họp.\x1b[2J"


class DeadCommand(Case):
    def dead(self, action, *words, **more):
        """trich dead ACTION …: (exit status, output, errors)."""
        command = [trichtest.program("trich"), "dead", action, "--config", str(self.trichd.config), *map(str, words)]
        more.setdefault("stdin", subprocess.DEVNULL)
        done = subprocess.run(command, capture_output=True, check=False, timeout=trichtest.WAIT_S, **more)
        return done.returncode, done.stdout if "--raw" in words else done.stdout.decode(), done.stderr.decode()

    def listed(self, *words):
        status, out, _ = self.dead("list", "--json", *words)
        self.assertEqual(status, 0)
        return [json.loads(line) for line in out.splitlines()]

    def test_list(self):
        letters = self.make_letters("listed", 3, content=TEXT)
        found = self.listed("--source", "listed")
        self.assertEqual([letter["seq"] for letter in found], letters)
        self.assertEqual({(a["state"], a["source"], a["heading"], a["attempts"], a["retried_seq"]) for a in found},
                         {("open", "listed", "Hội nghị sơ kết", 0, None)})
        self.assertIn("the test refuses bad-0", found[0]["reason"])
        self.assertRegex(found[0]["received_at"], r"^20\d\d-\d\d-\d\dT[\d:]{8}Z$")
        self.assertEqual([a["seq"] for a in self.listed("--source", "listed", "--reason", "REFUSES BAD-1")], letters[1:2])
        self.assertEqual(self.listed("--source", "listed", "--state", "retried"), [])
        status, out, err = self.dead("list", "--source", "listed", "--limit", 2)
        self.assertEqual((status, len(out.splitlines()) >= 3), (0, True))
        self.assertIn("there are more", err)
        for word in ("SEQ", "REASON", str(letters[1]), "Hội nghị sơ kết"):
            self.assertIn(word, out)
        self.assertEqual(self.dead("list", "--source", "nobody")[::2], (0, "trich dead: no letter fits\n"))

    def test_show(self):
        [letter] = self.make_letters("shown", 1, content=TEXT, url="https://example.org/1", meta={"k": 1}, other="x")
        status, out, err = self.dead("show", letter)
        self.assertEqual((status, err), (0, ""))
        for line in (f"Dead letter {letter}", "  url   https://example.org/1", '  meta  {"other":"x","k":1}',
                     "Hội nghị sơ kết", "Sáng 04/7/2023, Bệnh viện họp."):
            self.assertIn(line, out)
        self.assertRegex(out, r"(?m)^  state  +open$")
        self.assertNotIn("\x1b", out, "a message cannot steer the terminal")
        status, raw, err = self.dead("show", letter, "--raw")
        self.assertEqual((status, err, msgpack.unpackb(raw)["content"]), (0, "", TEXT))
        status, out, err = self.dead("show", 17)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("there is no dead letter 17", err)

    def test_show_what_nobody_can_read(self):
        with self.context.socket(zmq.PUSH) as socket:
            socket.connect(self.trichd.push)
            socket.send(b"\xc1 what is this")
            [letter] = self.wait(lambda: self.listed("--reason", "msgpack"), "a dead letter")
        self.assertIsNone(letter["source"])
        status, out, _ = self.dead("show", letter["seq"])
        self.assertEqual(status, 0)
        self.assertIn("14 bytes that are no article", out)
        self.assertIn("what is this", out)
        status, out, _ = self.dead("retry", letter["seq"], "--wait")
        self.assertEqual((status, out), (1, "1 dead letter on the way\ndone 0, duplicate 0, dead again 1\n"))
        self.assertEqual(self.dead("drop", "--all", "--reason", "msgpack", "--yes")[:2], (0, "1 dead letter dropped\n"))

    def test_retry(self):
        letters = self.make_letters("retried", 4)
        status, out, err = self.dead("retry", letters[0], letters[1], "--wait")
        self.assertEqual((status, out, err), (0, "2 dead letters on the way\ndone 2, duplicate 0, dead again 0\n", ""))
        status, out, err = self.dead("retry", letters[0], 17, letters[2], "--wait")
        self.assertEqual((status, out), (1, "1 dead letter on the way\ndone 1, duplicate 0, dead again 0\n"))
        [again] = self.ask("SELECT retried_seq FROM trich.dead_letters WHERE seq = %s", letters[0])
        self.assertEqual(err, f"trich dead: {letters[0]} is retried already, as {again[0]}\n"
                              "trich dead: no dead letter 17 fits\n")
        self.assertEqual(self.dead("retry", "--all", "--source", "retried", "--wait")[:2],
                         (0, "1 dead letter on the way\ndone 1, duplicate 0, dead again 0\n"))
        self.assertEqual(self.dead("retry", "--all", "--source", "retried")[:2], (0, "0 dead letters on the way\n"))
        self.assertEqual(self.ask("SELECT count(*) FROM trich.article WHERE source = 'retried'"), [(4,)])
        status, _, err = self.dead("show", letters[0], "--raw")
        self.assertEqual((status, err), (1, f"trich dead: it is retried and has its bytes no more; its retry has them: {again[0]}\n"))
        self.assertIn("retried", self.dead("show", letters[0])[1])

    def test_drop(self):
        letters = self.make_letters("dropped", 3)
        status, out, err = self.dead("drop", letters[0])
        self.assertEqual((status, out), (2, ""))
        self.assertIn("--yes", err)
        for answer, wanted in ((b"n\n", (1, "open")), (b"y\n", (0, "dropped"))):
            ours, theirs = pty.openpty()
            os.write(ours, answer)
            status, _, err = self.dead("drop", letters[0], stdin=theirs)
            os.close(theirs)
            os.close(ours)
            self.assertIn("Drop 1 dead letter?", err)
            self.assertEqual((status, self.ask("SELECT state FROM trich.dead_letters WHERE seq = %s", letters[0])[0][0]), wanted)
        self.assertEqual(self.dead("drop", "--all", "--source", "dropped", "--yes")[:2], (0, "2 dead letters dropped\n"))
        status, _, err = self.dead("drop", letters[0], "--yes")
        self.assertEqual((status, err), (1, f"trich dead: {letters[0]} is dropped already\n"))
        self.assertEqual(len(self.listed("--source", "dropped", "--state", "dropped")), 3, "lines stay")
        status = json.loads(self.trichd.trich("status", "--json").stdout)
        self.assertEqual(status["postgresql"]["dead_letters"], len(self.listed()), "what is over is not counted")

    def test_wrong_usage(self):
        for words, reason in ((("retry",), "--all"), (("drop", 1, "--all"), "--all"), (("show",), "one letter"),
                              (("show", "1x"), "is no number"), (("list", "--state", "gone"), "open|retrying"),
                              (("list", 5), "options alone"), (("frobnicate",), "there is no command")):
            status, out, err = self.dead(*words)
            self.assertEqual((status, out), (2, ""), words)
            self.assertIn(reason, err)

    def test_what_the_database_refuses(self):
        self.server.query("CREATE ROLE nobody LOGIN")
        self.server.create_database("empty")
        cases = ((self.server.conninfo(user="nobody"), 78, "GRANT trich_writer"), ("host=/nonexistent", 75, "/nonexistent"),
                 (self.server.conninfo(dbname="empty"), 78, "run trich migrate"))
        for conninfo, wanted, reason in cases:
            config = self.trichd.directory / "other.conf"
            config.write_text(f"[database]\nconninfo = {conninfo}\n", encoding="utf-8")
            status, out, err = self.dead("list", "--config", config)
            self.assertEqual((status, out), (wanted, ""), err)
            self.assertIn(reason, err)

    def test_without_trichd_they_stay_marked(self):
        letters = self.make_letters("patient", 1)
        self.assertEqual(self.trichd.stop(), 0)
        status, out, err = self.dead("retry", *letters, "--wait", "--timeout", 1)
        self.assertEqual((status, out), (75, "1 dead letter on the way\ndone 0, duplicate 0, dead again 0\n"))
        self.assertIn("Does trichd run", err)
        self.trichd.start()
        self.assertEqual(self.ended(letters), {"done": 1})


if __name__ == "__main__":
    unittest.main()
