#!/usr/bin/python3
"""What README.md prints is true: its Python producer runs exactly as printed, its SQL gives rows, its dependencies are
those of the package lists, and its links lead somewhere."""

import os
import re
import subprocess
import sys
import unittest

import trichtest

README = (trichtest.ROOT / "README.md").read_text(encoding="utf-8")
SAMPLES = trichtest.ROOT / "deploy" / "samples"


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


def packages(name):
    lines = (trichtest.ROOT / "deploy" / f"packages.{name}").read_text(encoding="utf-8").splitlines()
    return {line.split("#")[0].strip() for line in lines} - {""}


class Programs(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        cls.trichd = trichtest.Trichd(cls.server)
        cls.addClassCleanup(cls.trichd.close)
        cls.trichd.trich("push", "--ack", "done", "--source", "samples", SAMPLES)

    def test_python_producer(self):
        (program,) = blocks("python")
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120,
                             env={**os.environ, "TRICH_SUBMIT": self.trichd.submit})
        self.assertEqual(run.returncode, 0, run.stderr)
        status, key = run.stdout.split()[:2]
        self.assertEqual(status, "done", run.stdout)
        self.assertEqual(self.server.query("SELECT source, id FROM trich.article WHERE article_id = %s", (key,)),
                         [("example-news", "2024-07-05/1")])
        self.assertEqual(self.server.query("SELECT name FROM trich.person WHERE article_id = %s", (key,)),
                         [("Lý Văn Khánh",)])

    def test_every_question_has_an_answer(self):
        questions = blocks("sql")
        self.assertGreaterEqual(len(questions), 4)
        for question in questions:
            with self.subTest(question):
                self.assertTrue(self.server.query(question), "no rows")


class Text(unittest.TestCase):

    def test_every_dependency_has_its_reason(self):
        table = README.split("## Dependencies")[1].split("\n## ")[0]
        told = {name.strip() for row in re.findall(r"^\| ([^|]+) \|", table, re.M) for name in row.split(",")}
        told -= {"package", "---"}
        listed = packages("build") | packages("run") | packages("test")
        self.assertEqual(told, listed)

    def test_links_lead_somewhere(self):
        for link in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((trichtest.ROOT / link).exists(), link)

    def test_default_options_are_as_told(self):
        table = README.split("## Configuration")[1].split("\n## ")[0]
        options = (trichtest.ROOT / "common" / "options.def").read_text(encoding="utf-8")
        for section, name in re.findall(r"`(\w+)\.(\w+)`", table):
            self.assertRegex(options, rf"OPTION\({section}, {name},")


if __name__ == "__main__":
    unittest.main()
