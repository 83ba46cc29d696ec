#!/usr/bin/python3
"""The cookbook: each of its questions is answered, as role trich_reader, from what is really extracted of the articles that lie
beside it (and of a PDF that somebody sent in place of a text), and shows the answer that comes.

test_cookbook.py --write puts the answers of now into the files.
"""

import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import trichtest

COOKBOOK = trichtest.ROOT / "deploy" / "cookbook"
QUESTIONS = sorted(COOKBOOK.glob("*.sql"))
SOURCES = sorted(path.name for path in (COOKBOOK / "articles").iterdir())
ANSWER = re.compile(r"\n-- Answer:\n(--.*\n)*\Z")
LINES, COLUMNS = 10, 132
STAMP = re.compile(r"\b(\d\d)/(\d\d)/(\d{4})(?= \d\d:\d\d)")
OF_EACH_ARTICLE = {"14", "15", "16", "18", "19", "20"}  # questions about articles and sources, not about what happened


class Library(trichtest.Closing):
    """A database with the articles of the cookbook, and somebody who may read."""

    def __init__(self):
        self.server = trichtest.PostgreSQL()
        self.trichd = None
        try:
            self.trichd = trichtest.Trichd(self.server, {"workers.count": 1})  # keys in the order of the articles
            for source in SOURCES:
                self.trichd.trich("push", "--ack", "done", "--source", source, COOKBOOK / "articles" / source)
            form = self.trichd.directory / "form.txt"
            form.write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
            self.trichd.trich("push", "--ack", "done", "--source", SOURCES[-1], form, check=False)
            self.server.query("CREATE ROLE reader LOGIN; GRANT trich_reader TO reader")
        except BaseException:
            self.close()
            raise

    def close(self):
        if self.trichd:
            self.trichd.close()
        self.server.close()

    def psql(self, path, **variables):
        """What psql prints of a file, run as reader."""
        words = ["psql", "-X", "-q", "-U", "reader", "-v", "ON_ERROR_STOP=1", "-P", "null=–"]
        for name, value in variables.items():
            words += ["-v", f"{name}={value}"]
        done = subprocess.run(words + ["-f", str(path)], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
                              env={**self.server.environment(), "PGUSER": "reader", "PGCLIENTENCODING": "UTF8"})
        if done.returncode != 0:
            raise AssertionError(f"{path.name}: {done.stderr}")
        return done.stdout

    def answer(self, path):
        """The first lines of each table, as a comment."""
        text = "\n-- Answer:\n"
        for table in re.split(r"\n\n", self.psql(path).strip("\n")):
            lines = table.split("\n")
            last = lines.pop() if re.fullmatch(r"\(\d+ rows?\)", lines[-1]) else None
            if len(lines) > LINES:
                lines[LINES:] = ["…"]
            for line in lines + ([last] if last else []):
                line = line.rstrip()
                text += f"-- {line[:COLUMNS - 1] + '…' if len(line) > COLUMNS else line}".rstrip() + "\n"
        return text


def a_day_later(text):
    """The same article, as a source has it that copied it the day after."""
    def later(stamp):
        day, month, year = map(int, stamp.groups())
        return (datetime.date(year, month, day) + datetime.timedelta(days=1)).strftime("%d/%m/%Y")
    return STAMP.sub(later, text, count=1)


class Copied(unittest.TestCase):
    maxDiff = None

    def test_copies_change_no_answer(self):
        with Library() as library, tempfile.TemporaryDirectory(prefix="trich-copies-") as copies:
            for path in (COOKBOOK / "articles").glob("*/*.txt"):
                (pathlib.Path(copies) / path.name).write_text(a_day_later(path.read_text(encoding="utf-8")), encoding="utf-8")
            library.trichd.trich("push", "--ack", "done", "--source", "ban-sao", copies)
            told = library.server.query("SELECT count(*) FROM trich.story_article WHERE 'ban-sao' = ANY (sources) AND articles > 1")
            self.assertEqual(told, [(len(list(pathlib.Path(copies).iterdir())) - 1,)])  # of the appointment two were there already
            for path in QUESTIONS:
                if path.name[:2] not in OF_EACH_ARTICLE:
                    with self.subTest(path.name):
                        self.assertEqual(library.answer(path), ANSWER.search(path.read_text(encoding="utf-8"))[0])


class Cookbook(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.library = Library()
        cls.addClassCleanup(cls.library.close)

    def test_there_are_twenty(self):
        self.assertEqual([path.name[:3] for path in QUESTIONS], [f"{n:02d}-" for n in range(1, 21)])
        page = (trichtest.build_dir() / "share" / "trich" / "manual" / "trich-cookbook.7").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"(?m)^\.SS \d+\. (.*)", page.replace("\\-", "-").replace("\\(aq", "'")),
                         [path.read_text(encoding="utf-8").split("\n")[0][3:] for path in QUESTIONS])

    def test_each_is_asked_and_answered_as_shown(self):
        for path in QUESTIONS:
            with self.subTest(path.name):
                text = path.read_text(encoding="utf-8")
                self.assertRegex(text, r"\A-- [A-Z].*[?.]\n-- .*[?.]\n")
                shown = ANSWER.search(text)
                self.assertIsNotNone(shown, "run tests/e2e/test_cookbook.py --write")
                self.assertEqual(shown[0], self.library.answer(path))
                self.assertNotIn("(0 rows)", shown[0])


def write():
    with Library() as library:
        for path in QUESTIONS:
            text = ANSWER.sub("", path.read_text(encoding="utf-8"))
            path.write_text(text + library.answer(path), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
