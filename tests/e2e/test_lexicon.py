#!/usr/bin/python3
"""The lexicon as data: nothing in it goes unused, README.md's example of own words does what it says, and check-config reads
what is in lexicon.d."""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import trichtest

LEXICON = trichtest.ROOT / "common" / "lexicon"
README = (trichtest.ROOT / "README.md").read_text(encoding="utf-8")
ARTICLE = """Nhà thương Lục Yên trao thưởng

Sáng 05/3/2031, NT Lục Yên họp mặt. BS.GĐ Lò Văn Thử - Giám đốc Bệnh viện chủ trì, Bsgđ Tòng Thị Én dự.
Ông Vàng A Súa được trao Huy hiệu 15 năm tuổi nghề. Khách từ Tân Phú và Bình Minh cùng dự.
"""


def sources():
    return "\n".join(p.read_text(encoding="utf-8") for p in (trichtest.ROOT / "common").rglob("*.c"))


def names(macro):
    """[(C name, name in files)] of a list such as LEX_WORDS in lexicon.h."""
    text = (trichtest.ROOT / "common" / "lexicon.h").read_text(encoding="utf-8")
    body = re.search(rf"#define {macro}\(X\)(.*?)\n(?=/\*|#)", text, re.S).group(1)
    found = re.findall(r"X\((\w+), (\w+)\)", body)
    assert len(found) > 3
    return found


def headers():
    """Every section header of the files."""
    return {line.strip("[]") for path in LEXICON.glob("*.lex") for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith("[")}


class Data(unittest.TestCase):
    def check(self, macro, category, prefix):
        code, given = sources(), headers()
        for c_name, name in names(macro):
            self.assertTrue(f"{category} {name}" in given, f"no file has words of [{category} {name}]")
            self.assertTrue(c_name == "OTHER" or re.search(rf"\b{prefix}_{c_name}\b", code),
                            f"nothing asks for {prefix}_{c_name}")

    def test_every_function_word_is_asked_for_and_has_words(self):
        self.check("LEX_WORDS", "grammar", "WORD")

    def test_every_cue_is_asked_for_and_has_words(self):
        for macro, category, prefix in (("PAGE_CUES", "page", "PAGE"), ("EVENT_CUES", "event_cue", "EVENT_CUE")):
            with self.subTest(category):
                self.check(macro, category, prefix)


class Own(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="trich-lexicon-")
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.own = self.directory / "own"
        self.own.mkdir()
        self.conf = self.directory / "trichd.conf"
        self.conf.write_text(f"[daemon]\nlexicon_dir = {self.own}\nrun_dir = {self.directory}\n"
                             f"[spool]\ndir = {self.directory}\n", encoding="utf-8")
        self.page = self.directory / "page.txt"
        self.page.write_text(ARTICLE, encoding="utf-8")

    def trich(self, *arguments):
        return subprocess.run([trichtest.program("trich"), *map(str, arguments)], capture_output=True, text=True,
                              timeout=trichtest.WAIT_S, check=False)

    def extract(self):
        done = self.trich("extract", "-c", self.conf, self.page)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_the_example_of_the_readme(self):
        (example,) = re.findall(r"^```lex\n(.*?)^```$", README, re.M | re.S)
        before = self.extract()
        (self.own / "own.lex").write_text(example, encoding="utf-8")
        after = self.extract()

        def organizations(record):
            return [(o["name"], o["kind"]) for o in record["organizations"]]

        def degrees(record):
            return [(p["name"], p["degrees"]) for p in record["people"]]

        def places(record):
            return [(p["name"], p["level"]) for p in record["places"]]

        self.assertNotIn(("Nhà thương Lục Yên", "hospital"), organizations(before))
        self.assertIn(("Nhà thương Lục Yên", "hospital"), organizations(after))
        for who in ("Lò Văn Thử", "Tòng Thị Én"):
            self.assertNotIn((who, ["Bác sĩ gia đình"]), degrees(before))
            self.assertIn((who, ["Bác sĩ gia đình"]), degrees(after))
        self.assertEqual([a["name"] for a in before["awards"]], ["Huy hiệu 15 năm tuổi Đảng"])
        self.assertEqual([a["name"] for a in after["awards"]], ["Huy hiệu 15 năm tuổi nghề"])
        self.assertIn(("Tân Phú", "district"), places(before))
        self.assertIn(("Tân Phú", "city"), places(after))
        self.assertIn(("Bình Minh", "city"), places(before))
        self.assertNotIn("Bình Minh", [name for name, _ in places(after)])

    def test_check_config_reads_it(self):
        self.assertEqual(self.trich("check-config", "-c", self.conf).returncode, 0)
        (self.own / "own.lex").write_text("[rank]\nĐại tá\n\n[rnak]\n", encoding="utf-8")
        done = self.trich("check-config", "-c", self.conf)
        self.assertEqual((done.returncode, done.stdout), (78, ""))
        self.assertEqual(done.stderr, f'{self.own}/own.lex:4: no such category: "rnak"; did you mean rank?\n')


if __name__ == "__main__":
    unittest.main()
