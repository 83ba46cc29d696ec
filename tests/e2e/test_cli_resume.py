"""trich push --resume: an import that is interrupted goes on where it stopped, and nothing is lost or left out."""

import contextlib
import gzip
import json
import os
import re
import signal
import subprocess
import unittest

import test_cli_push
import test_cli_ways
import trichtest


class Checkpoint(test_cli_push.PushCase):
    """Against a broker made of Python, which answers as the test wants."""

    def setUp(self):
        super().setUp()
        self.file = self.directory / "import.resume"

    def lines(self, name, n, pack=bytes):
        return self.write(name, pack("".join(json.dumps({"id": f"{name}-{i}", "content": f"Bài {i}"}) + "\n" for i in range(n)).encode()))

    def came_to(self, line):
        """The checkpoint says so: that answers came to the broker's other side cannot be seen there."""
        return lambda: self.file.exists() and f"\n{line}\n" in self.file.read_text(encoding="ascii")

    def answer_until(self, broker, n, names):
        """The broker answers the first n of names alone, which may come in another order; True when that was noted."""
        answered = set(names[:n])
        broker.answer = lambda article, times: {"status": "stored"} if article.get("id", article.get("url")) in answered else None
        return self.came_to(f"articles {n}")

    def answer_all(self, broker):
        """From now on; what came before is forgotten, and returned."""
        seen = broker.seen()
        broker.times.clear()
        broker.articles.clear()
        broker.answer = lambda article, times: {"status": "stored"}
        return seen

    def interrupted(self, condition, *arguments, how=signal.SIGINT):
        """A run that is ended by a signal once the condition holds and a checkpoint was written: (status, what it said)."""
        with subprocess.Popen(self.command("--resume", self.file, *arguments), stderr=subprocess.PIPE) as child:
            trichtest.wait_for(condition, "articles")
            child.send_signal(how)
            text = child.stderr.read().decode()
            return child.wait(), text

    def test_it_goes_on_where_it_was_interrupted(self):
        paths = [self.files(30), self.lines("a.jsonl", 40), self.lines("b.jsonl.gz", 40, gzip.compress)]
        names = [f"{paths[0]}/{i:03}.txt" for i in range(30)] + [f"{name}-{i}" for name in ("a.jsonl", "b.jsonl.gz") for i in range(40)]
        for n in (3, 30, 50, 90):
            with self.subTest(n), contextlib.closing(test_cli_push.FakeBroker(self.directory)) as broker:
                status, text = self.interrupted(self.answer_until(broker, n, names), "--window", 10, *paths)
                self.assertEqual(status, 130)
                self.assertIn(f"trich: interrupted\nThe same command, with --resume {self.file}, goes on from here.\n", text)
                self.answer_all(broker)
                done = self.push("--resume", self.file, *paths)
                self.assertEqual(broker.seen(), set(names[n:]))
                self.assertRegex(done.text, rf"stored +{110 - n}\nWith the runs before: 110 articles, 0 refused, 0 skipped\n")
                self.assertFalse(self.file.exists())
                self.assertEqual(list(self.directory.glob("*.new")), [])

    def test_what_was_not_answered_is_not_passed_over(self):
        path = self.lines("a.jsonl", 60)
        broker = self.broker(lambda article, times: None if article["id"] == "a.jsonl-5" else {"status": "stored"})
        noted = self.came_to("articles 5")
        self.interrupted(lambda: len(broker.times) == 60 and noted(), path, how=signal.SIGKILL)
        broker.times.clear()
        broker.answer = lambda article, times: {"status": "stored"}
        self.push("--resume", self.file, path)
        self.assertEqual(len(broker.times), 55)
        self.assertIn("a.jsonl-5", broker.times)

    def test_every_kind_goes_on_from_its_middle(self):
        texts = [f"Bài số {i}" for i in range(50)]
        array = "[" + ",\n ".join(json.dumps({"id": text, "content": text}, indent=1) for text in texts) + "]"
        warc = [test_cli_ways.record("conversion", text.encode(), url=f"http://a.vn/{i}", type="text/plain")
                for i, text in enumerate(texts)]
        for name, content in (("a.json", array.encode()), ("a.json.gz", gzip.compress(array.encode())), ("a.warc", b"".join(warc)),
                              ("a.warc.gz", b"".join(map(gzip.compress, warc)))):
            with self.subTest(name), contextlib.closing(test_cli_push.FakeBroker(self.directory)) as broker:
                path = self.write(name, content)
                names = texts if "json" in name else [f"http://a.vn/{i}" for i in range(len(texts))]
                self.interrupted(self.answer_until(broker, 30, names), "--window", 4, path)
                self.answer_all(broker)
                self.push("--resume", self.file, path)
                self.assertEqual(broker.seen(), set(names[30:]))
                self.assertEqual({a["content"] for a in broker.articles}, set(texts[30:]))

    def test_other_files_or_options_are_refused(self):
        self.broker(lambda article, times: None)
        paths = [self.files(3), self.lines("a.jsonl", 3)]
        self.assertEqual(self.interrupted(self.file.exists, *paths)[0], 130)
        kept = self.file.read_bytes()
        for other in (paths[:1], paths[::-1], ["--source", "x", *paths], ["--ack", "done", *paths], ["--map", "scrapy", *paths]):
            done = self.push("--resume", self.file, *other, status=78)
            self.assertIn(f"--resume {self.file}: it belongs to an import of other files (or one was changed since), or with other "
                          "options; give those, or name another file, or remove it to begin anew", done.text)
        os.utime(paths[1], ns=(1, 1))
        self.assertIn("it belongs to an import of other files", self.push("--resume", self.file, *paths, status=78).text)
        self.assertEqual(self.file.read_bytes(), kept)

    def test_what_cannot_be_gone_on_with_is_told_before_anything_is_sent(self):
        broker = self.broker()
        path = self.lines("a.jsonl", 3)
        good = "trich checkpoint 1\nimport 1\nfiles 0\noffset 0\nnumber 0\nkind 0\narray 0\nbytes 0\narticles 0\nrefused 0\nskipped 0\nend\n"
        self.file.write_text(good, encoding="ascii")
        self.assertIn("it belongs to an import of other files", self.push("--resume", self.file, path, status=78).text)
        for bad in ("an old letter\n", good[:-4], good.replace("kind 0", "kind 9"), good.replace("files 0", "files -1"),
                    good.replace("offset 0", "offset 99999999999999999999"), good + "more\n"):
            self.file.write_text(bad, encoding="ascii")
            self.assertIn("that is no checkpoint of trich", self.push("--resume", self.file, path, status=78).text)
            self.assertEqual(self.file.read_text(encoding="ascii"), bad)
        self.assertIn("No such file", self.push("--resume", self.directory / "gone" / "x", path, status=78).text)
        self.assertIn("needs files that can be read again", self.push("--resume", self.directory / "x", "-", status=78).text)
        self.assertEqual(broker.articles, [])

    def test_the_bar_begins_where_the_run_before_ended(self):
        names = [f"a.jsonl-{i}" for i in range(400)]
        path = self.write("a.jsonl", "".join(json.dumps({"id": name, "content": "x" * 4000}) + "\n" for name in names))
        broker = self.broker()
        self.interrupted(self.answer_until(broker, 300, names), "--window", 4, path)
        self.answer_all(broker)
        broker.answer = lambda article, times: {"status": "stored"} if times > 1 else {"status": "busy", "retry_after_ms": 300}
        shown, status = self.on_terminal("--resume", self.file, "--window", 50, path)
        self.assertEqual(status, 0)
        first = int(re.search(r"(\d+) %", shown).group(1))
        self.assertIn(first, range(74, 80))  # what was read, a piece at a time

    def test_an_empty_file_is_begun_with(self):
        self.file.touch()
        self.broker()
        self.assertRegex(self.push("--resume", self.file, self.lines("a.jsonl", 3)).text, r"stored +3\n$")
        self.assertFalse(self.file.exists())

    def test_refusals_of_earlier_runs_count(self):
        path = self.write("a.jsonl", '{"content": "a"}\n{\n{"content": "b"}\n')
        broker = self.broker(lambda article, times: {"status": "stored"} if article["content"] == "a" else None)
        self.interrupted(self.came_to("refused 1"), path)
        broker.answer = lambda article, times: {"status": "stored"}
        done = self.push("--resume", self.file, path, status=1)
        self.assertRegex(done.text, r"stored +1\nWith the runs before: 3 articles, 1 refused, 0 skipped\n")

    def test_without_it_no_file_is_written(self):
        self.broker()
        before = set(self.directory.rglob("*"))
        paths = [self.files(3), self.lines("a.jsonl", 3)]
        self.push(*paths)
        self.assertEqual({p.name for p in set(self.directory.rglob("*")) - before},
                         {"in", "000.txt", "001.txt", "002.txt", "a.jsonl"})


class Killed(trichtest.WithTrichd):
    """With everything real."""
    FILES, LINES, RECORDS = 100, 220, 220

    def write_inputs(self):
        """[(source, url or id)] of what is written."""
        text = "Chiều 05/7/2031, Bệnh viện Đa khoa tỉnh Cao Bằng tổ chức hội nghị số {}."
        base = self.trichd.directory / "in"
        base.mkdir()
        for i in range(self.FILES):
            (base / f"a{i:03}.txt").write_text(text.format(i), encoding="utf-8")
        lines = [json.dumps({"id": f"line {i}", "content": text.format(1000 + i)}) for i in range(self.LINES)]
        (base / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
        records = [test_cli_ways.record("conversion", text.format(2000 + i).encode(), url=f"http://a.vn/{i}", type="text/plain")
                   for i in range(self.RECORDS)]
        (base / "c.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
        return ({f"{base}/a{i:03}.txt" for i in range(self.FILES)} | {f"line {i}" for i in range(self.LINES)} |
                {f"http://a.vn/{i}" for i in range(self.RECORDS)})

    def begin(self, timeout_s=60):
        command = [trichtest.program("trich"), "push", "--config", str(self.trichd.config), "--resume", str(self.file), "--ack",
                   "done", "--window", "1", "--timeout", str(timeout_s), str(self.trichd.directory / "in")]
        return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)

    def came_further(self, child, before):
        """Waits until the checkpoint was written anew, or all is done."""
        def check():
            now = self.file.read_bytes() if self.file.exists() else None
            return child.poll() is not None or (now and now != before)
        trichtest.wait_for(check, "a newer checkpoint")
        return self.file.read_bytes() if self.file.exists() else None

    def test_nothing_is_lost(self):
        want = self.write_inputs()
        self.file = self.trichd.directory / "import.resume"
        at, kills = None, 0
        for how in (signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGKILL, "trichd"):
            with self.begin(2 if how == "trichd" else 60) as child:
                at = self.came_further(child, at)  # as it begins
                at = self.came_further(child, at)
                if child.poll() is not None:
                    break
                if how == "trichd":
                    self.trichd.stop()
                    self.assertIn("The same command, with --resume", child.stderr.read())
                    self.assertEqual(child.wait(), 75)
                    self.trichd.start()
                else:
                    child.send_signal(how)
                kills += 1
        with self.begin() as child:
            text = child.stderr.read()
            self.assertEqual(child.wait(), 0, text)
        self.assertGreaterEqual(kills, 2)
        self.assertFalse(self.file.exists())
        all_runs = re.search(r"With the runs before: (\d+) articles, 0 refused", text)
        self.assertEqual(int(all_runs.group(1)), len(want), text)
        self.assertLess(int(re.search(r"(?m)^(\d+) articles in ", text).group(1)), len(want), "the last run began anew")
        rows = self.server.query("SELECT coalesce(url, id), count(*) FROM trich.article GROUP BY 1")
        self.assertEqual({key: n for key, n in rows}, {key: 1 for key in want})


if __name__ == "__main__":
    unittest.main()
