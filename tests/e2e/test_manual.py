#!/usr/bin/python3
"""The man pages: well formed, complete against the tables and sources that they tell of, and what they show works."""

import os
import re
import subprocess
import tempfile
import textwrap
import unittest

import test_cli
import trichtest

SOURCES = trichtest.ROOT / "deploy" / "man"
NAMES = sorted(path.name for path in SOURCES.glob("*.[1-8]"))
PAGES = {name: test_cli.manual(name).read_text(encoding="utf-8") for name in NAMES}


def section(page, title):
    return re.split(r"(?m)^\.SH ", PAGES[page].split(f"\n.SH {title}\n")[1])[0]


GROFF = ("groff", "-K", "utf8", "-man", "-T", "utf8", "-P-c", "-rLL=300n")
MANDOC = ("mandoc", "-K", "utf-8", "-T", "utf8", "-O", "width=300")


def examples(page, reader=GROFF):
    """The examples of a page, by the heading that they are under: what somebody sees, and copies, who reads it by that program."""
    found = {}
    for part in re.split(r"(?m)^\.S[HS] ", PAGES[page])[1:]:
        for text in re.findall(r"(?s)\n\.EX\n(.*?)\.EE\n", part):
            shown = subprocess.run(reader, input=f".TH X 7\n.SH X\n.EX\n{text}.EE\n", capture_output=True, text=True, check=True).stdout
            body = re.sub(".\b", "", shown).split("\nX\n")[1].rstrip().rpartition("\n")[0]  # between the page's head and foot
            found.setdefault(part.split("\n")[0], []).append(textwrap.dedent(body).strip() + "\n")
    return found


class Pages(unittest.TestCase):
    def silent(self, *words, **more):
        done = subprocess.run(words, capture_output=True, text=True, check=False, **more)
        self.assertEqual((done.stdout + done.stderr, done.returncode), ("", 0), words)

    def test_well_formed(self):
        self.assertGreaterEqual(len(NAMES), 4)
        for name in NAMES:
            with self.subTest(name):
                self.assertTrue(PAGES[name].startswith(".TH "))
                self.silent("mandoc", "-T", "lint", "-W", "warning", test_cli.manual(name))
                self.silent("groff", "-K", "utf8", "-man", "-T", "utf8", "-ww", "-z", test_cli.manual(name))

    def test_examples_are_the_same_for_all_readers(self):
        for name in NAMES:
            with self.subTest(name):
                self.assertEqual(examples(name), examples(name, MANDOC))
                self.assertNotRegex(str(examples(name)), "[‘’−‐]")

    def test_pages_named_are_there(self):
        for name, page in PAGES.items():
            for other, number in re.findall(r"(trich[a-z.-]*?) ?\((\d)\)", page.replace("\\-", "-")):
                self.assertIn(f"{other}.{number}", NAMES, name)

    def test_every_setting(self):
        page = PAGES["trichd.conf.5"]
        for name, option, _ in test_cli.conf_options():
            self.assertRegex(page, rf"(?sm)^\.SH \[{name}\]\n.*^\.B {option}$")

    def test_every_section_has_an_example_that_is_right(self):
        examples = re.findall(r"(?s)\.EX\n(\[.*?)\.EE", PAGES["trichd.conf.5"])
        self.assertEqual({re.match(r"\[(\w+)\]", text)[1] for text in examples}, {name for name, _, _ in test_cli.conf_options()})
        with tempfile.NamedTemporaryFile("w", suffix=".conf", encoding="utf-8") as config:
            config.write("".join(examples))
            config.flush()
            done = test_cli.trich("check-config", "--config", config.name)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_exit_statuses_of_trichd(self):
        shown = subprocess.run([trichtest.program("trichd"), "--help"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(set(re.findall(r"(?m)^\.B (\d+)$", section("trichd.8", "EXIT STATUS"))),
                         set(re.findall(r"\b(\d+) [a-z]", shown.split("Exit status:")[1])))


class Wire(trichtest.WithTrichd):
    def test_producer_in_c(self):
        old = subprocess.run(["pkg-config", "--exists", "msgpack"], check=False).returncode == 0
        with tempfile.TemporaryDirectory(prefix="trich-manual-", dir="/tmp") as directory:
            program = f"{directory}/producer"
            subprocess.run(["cc", "-Wall", "-Wextra", "-Werror", "-o", program, trichtest.ROOT / "deploy" / "producer.c",
                            "-lzmq", "-lmsgpackc" if old else "-lmsgpack-c"], check=True)
            done = subprocess.run([program], capture_output=True, text=True, check=False, timeout=120,
                                  env={**os.environ, "TRICH_SUBMIT": self.trichd.submit})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('"status"=>"done"', done.stdout)
        self.assertEqual(self.server.query("SELECT e.kind FROM trich.article a JOIN trich.event e USING (article_id)"
                                           " WHERE a.source = 'example-news' AND a.id = '2024-07-05/2'"), [("campaign",)])

    def test_readme_tells_of_the_same_keys(self):
        table = (trichtest.ROOT / "README.md").read_text(encoding="utf-8").split("### What a message holds")[1].split("\n\n")[2]
        told = {key for cell in re.findall(r"(?m)^\| (`[^|]*) \|", table) for key in re.findall(r"`(\w+)`", cell)}
        words = (trichtest.ROOT / "common" / "wire.def").read_text(encoding="utf-8")
        keys = re.findall(r"(?m)^KEY\(\w+, (\w+), (\w+), (\d+)", words)
        self.assertEqual(told, {key for key, _, _ in keys})
        for key, _, longest in keys:
            stated = rf"\\fB{key}\\fR \(text[a-z ]*, at most {longest} bytes\)" if longest != "0" else rf"\\fB{key}\\fR \([a-z ]+\)"
            self.assertRegex(PAGES["trich-wire.7"], stated)


if __name__ == "__main__":
    unittest.main()
