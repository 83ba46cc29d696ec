#!/usr/bin/python3
"""What README.md prints is true: its Python producers run exactly as printed, its SQL gives rows, the output that it shows
is what comes out, its dependencies are those of the package lists, and its links lead somewhere.

test_readme.py --write puts the output of now into README.md.
"""

import gzip
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

import test_cli_ways
import test_producers
import trichtest

README = (trichtest.ROOT / "README.md").read_text(encoding="utf-8")
SAMPLES = trichtest.ROOT / "deploy" / "samples"


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


SHOWN = re.compile(r"(<!-- output of ([^:\n]+?)(?:: ([^\n]+))? -->\n```\n)(.*?)(```\n)", re.S)


def output_of(server, command, title):
    """What a command of the README prints; of psql's tables the one whose title begins so."""
    words = command.split()
    if words[0] == "psql":
        words += ["-X", "-q", "-v", "ON_ERROR_STOP=1"]
    else:
        words[0] = trichtest.program(words[0])
    printed = subprocess.run(words, cwd=trichtest.ROOT, capture_output=True, text=True, check=True,
                             env={**server.environment(), "PGCLIENTENCODING": "UTF8", "COLUMNS": "100"}).stdout
    if title:
        printed = next(table for table in printed.split("\n\n") if table.strip().startswith(title)) + "\n"
    return printed.strip("\n") + "\n"


def packages(name):
    lines = (trichtest.ROOT / "deploy" / f"packages.{name}").read_text(encoding="utf-8").splitlines()
    return {line.split("#")[0].strip() for line in lines} - {""}


def write_inputs(directory):
    """Files for the README's lines of trich push, each with texts of its own; what each line sends: urls, or ids."""
    def text():
        text.n += 1
        return f"Chiều 05/7/2031, Bệnh viện Đa khoa tỉnh Cao Bằng tổ chức Hội nghị lần thứ {text.n}."
    text.n = 0

    def page():
        return f"<!DOCTYPE html><html><body><h1>Hội nghị</h1><p>{text()}</p></body></html>"

    def warc(n):
        return gzip.compress(test_cli_ways.response(f"http://a.vn/{n}", page()))
    files = {
        "articles/a.txt": text(), "articles/b.html": page(),
        "site/x/y.html": page(), "notes.txt.gz": gzip.compress(text().encode()),
        "news.jsonl.zst": test_cli_ways.zstd(json.dumps({"id": "zst", "content": text()}).encode()),
        "crawl/a.vn/1.json": json.dumps({"maintext": text(), "url": "http://a.vn/please", "date_publish": "2031-07-05 08:00:00"}),
        "items.json": json.dumps([{"content": [text(), text()], "url": f"http://a.vn/item{i}"} for i in range(2)]),
        "other.jsonl": json.dumps({"id": "other", "doc": {"body": text()}, "headline": "Hội nghị"}),
        "pages-1.warc.gz": warc(1), "pages-2.warc.gz": warc(2),
        "fetched": json.dumps({"id": "fetched", "content": text()}),
    }
    for name, content in files.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return [["articles/a.txt", "articles/b.html"], ["notes.txt.gz", "site/x/y.html"], ["zst"], ["http://a.vn/please"],
            ["http://a.vn/item0", "http://a.vn/item1"], ["other"], ["http://a.vn/1", "http://a.vn/2"], ["fetched"]]


class Programs(trichtest.WithTrichd):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.trichd.trich("push", "--ack", "done", "--source", "samples", SAMPLES)

    def test_python_producer(self):
        program, _ = blocks("python")
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120,
                             env={**os.environ, "TRICH_SUBMIT": self.trichd.submit})
        self.assertEqual(run.returncode, 0, run.stderr)
        status, key = run.stdout.split()[:2]
        self.assertEqual(status, "done", run.stdout)
        self.assertEqual(self.server.query("SELECT source, id FROM trich.article WHERE article_id = %s", (key,)),
                         [("example-news", "2024-07-05/1")])
        self.assertEqual(self.server.query("SELECT name FROM trich.person WHERE article_id = %s", (key,)),
                         [("Lý Văn Khánh",)])

    def test_python_producer_with_a_key(self):
        _, program = blocks("python")
        self.server.create_database("keys")
        directory = self.trichd.directory
        self.trichd.trich("key", "server", "--out", directory / "trichd.curve", "--public", directory / "server.cert")
        self.trichd.trich("key", "new", "crawler", "--source", "hospital-*", "--out", directory / "crawler.secret")
        tcp = test_producers.free_tcp()
        options = {"broker.submit": tcp, "broker.curve_key": directory / "trichd.curve",
                   "broker.producers_dir": self.trichd.options["broker.producers_dir"]}
        with trichtest.Trichd(self.server, options, dbname="keys") as trichd:
            trichd.trich("migrate", "--wait")
            run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120,
                                 cwd=directory, env={**os.environ, "TRICH_SUBMIT": tcp})
            self.assertEqual((run.returncode, run.stdout), (0, "stored\n"), run.stderr)
            brought = "SELECT source, producer FROM trich.article"
            rows = trichtest.wait_for(lambda: self.server.query(brought, dbname="keys"), "it is in PostgreSQL")
        self.assertEqual(rows, [("hospital-news", "crawler")])

    def test_ways_in(self):
        (block,) = blocks("sh")
        lines = [line.split("#")[0].strip() for line in block.splitlines()]
        with tempfile.TemporaryDirectory(prefix="trich-readme-", dir="/tmp") as directory:
            want = write_inputs(pathlib.Path(directory))
            self.assertEqual(len(lines), len(want))
            for line, ids in zip(lines, want):
                source = f"ways: {line}"
                words = f"{shlex.quote(trichtest.program('trich'))} push --config {self.trichd.config} --ack done"
                words += "" if "--source" in line else f" --source {shlex.quote(source)}"
                source = "my-feed" if "--source" in line else source
                line = line.replace("fetch-pages", "cat fetched").replace("trich push", words)
                done = subprocess.run(line, cwd=directory, shell=True, capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 0, f"{line}\n{done.stderr}")
                rows = self.server.query("SELECT coalesce(url, id) FROM trich.article WHERE source = %s ORDER BY 1", (source,))
                self.assertEqual([key for key, in rows], ids, line)

    def test_output_is_what_comes_out(self):
        shown = SHOWN.findall(README)
        self.assertEqual(len(shown), README.count("<!-- output of "))
        for _, command, title, text, _ in shown:
            with self.subTest(command):
                self.assertEqual(text, output_of(self.server, command, title))

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

    def test_the_producers_are_those_of_the_manual(self):
        names = ("producer.py", "producer_curve.py")
        self.assertEqual([(trichtest.ROOT / "deploy" / name).read_text(encoding="utf-8") for name in names], blocks("python"))

    def test_links_lead_somewhere(self):
        for link in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((trichtest.ROOT / link).exists(), link)

    def test_what_stops_whom_is_tested(self):
        table = README.split("## Who can do what")[1].split("\n## ")[0]
        rows = re.findall(r"^\| (?!who \||---)(.*) \|$", table, re.M)
        self.assertGreaterEqual(len(rows), 12)
        for row in rows:
            named = re.findall(r"`(test_\w+\.(?:py|c)): (\w+)`", row.split(" | ")[-1])
            self.assertTrue(named, row)
            for file, test in named:
                path = trichtest.ROOT / "tests" / ("unit" if file.endswith(".c") else "e2e") / file
                pattern = rf"cmocka_unit_test\({test}\)" if file.endswith(".c") else rf"(?m)^    def {test}\(self"
                self.assertRegex(path.read_text(encoding="utf-8"), pattern, f"{file}: {test}")

    def test_default_options_are_as_told(self):
        table = README.split("## Configuration")[1].split("\n## ")[0]
        options = (trichtest.ROOT / "common" / "options.def").read_text(encoding="utf-8")
        for section, name in re.findall(r"`(\w+)\.(\w+)`", table):
            self.assertRegex(options, rf"OPTION\({section}, {name},")


def write():
    with trichtest.PostgreSQL() as server, trichtest.Trichd(server) as trichd:
        trichd.trich("push", "--ack", "done", "--source", "samples", SAMPLES)
        text = SHOWN.sub(lambda m: m[1] + output_of(server, m[2], m[3]) + m[5], README)
    (trichtest.ROOT / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
