#!/usr/bin/python3
"""trich extract --explain: what README.md tells of it, the lines that it prints, and whether they are true: every value of
the reference articles is explained, its entries stand where it says, and without one of them the value is another."""

import collections
import json
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import unittest

import trichtest

README = (trichtest.ROOT / "README.md").read_text(encoding="utf-8")
ARTICLES = sorted([*(trichtest.ROOT / "deploy" / "samples").glob("*.txt"),
                   *(trichtest.ROOT / "tests" / "articles").glob("*.txt")], key=lambda path: path.name)
STAGES = {"article": "page", "lines": "page", "contacts": "contacts", "events": "events", "people": "people",
          "organizations": "organizations", "figures": "figures", "awards": "awards", "documents": "documents",
          "dates": "dates", "places": "places", "statements": "statements"}


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="trich-explain-")
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.own = self.directory / "lexicon.d"
        self.own.mkdir()
        self.conf = self.directory / "trichd.conf"
        self.conf.write_text(f"[daemon]\nlexicon_dir = {self.own}\n", encoding="utf-8")

    def trich(self, *arguments):
        done = subprocess.run([trichtest.program("trich"), "extract", "-c", str(self.conf), *map(str, arguments)],
                              capture_output=True, text=True, timeout=trichtest.WAIT_S, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def page(self, text):
        path = self.directory / "page.txt"
        path.write_text(text, encoding="utf-8")
        return path


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


def shown(text, own):
    """As README.md prints it: where files are when installed, without the numbers of lines, which grow."""
    text = text.replace(str(own), "/etc/trich/lexicon.d")
    return re.sub(r"\S+/(\w+\.lex):\d+ ", r"\1 ", re.sub(r" +", " ", text))


def values(text):
    """{"people[0].name Name": lines below it} of what is printed."""
    found, key = {}, None
    for line in text.splitlines():
        if line.startswith("  "):
            found[key].append(line.strip())
        elif " (stage " in line:
            key = line.split("  (stage ")[0]
            found[key] = []
    return found


class Example(Case):
    """A wrong reading, its entry, a line of one's own, the right reading: exactly as README.md has it."""

    def test_the_readme(self):
        (article,), (before, after), (mine,) = blocks("article"), blocks("explained"), blocks("mine")
        page = self.page(article)
        first = self.trich("--explain", page)
        self.assertIn(shown(before, self.own), shown(first, self.own))
        file, number = re.search(r"(\S+surname\.lex):(\d+) ", first).groups()
        line = pathlib.Path(file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
        self.assertIn("Mai", re.split(r" *\| *", line))

        (self.own / "mine.lex").write_text(mine, encoding="utf-8")
        second = self.trich("--explain", page)
        self.assertIn(shown(after, self.own), shown(second, self.own))
        self.assertIn(f'{self.own}/mine.lex:2  else none', second)
        self.assertNotIn("\npeople[", second)


class Lines(Case):
    """What is printed for sentences of our own; "file.lex:*" stands for any line of it."""

    CASES = (
        ("Sáng 12/5/2031, Bệnh viện Đa khoa Suối Trong tổ chức Hội nghị sơ kết quý I. Đ/c Lò Văn Thử - Giám đốc chủ trì, "
         "BSCKII. Vàng Thị Én báo cáo kết quả.\n", {
             "people[0].name Lò Văn Thử": ["either [surname] \"Lò\" line 1, 80-82 surname.lex:*",
                                           "or [honorific] \"Đ/c\" (Đồng chí) line 1, 76-79 honorific.lex:*"],
             "people[0].honorific Đồng chí": [
                 "needs [honorific] \"Đ/c\" (Đồng chí) line 1, 76-79 honorific.lex:* else none"],
             "people[1].degrees Bác sĩ chuyên khoa II": [
                 "needs [degree] \"BSCKII\" (Bác sĩ chuyên khoa II) line 1, 111-117 degree.lex:* else none"],
             "people[1].roles reported": [
                 "needs [role reported] \"báo cáo\" line 1, 131-138 role.lex:* else \"mentioned\""],
             "events[0].part_of_day morning": [
                 "needs [day_part morning] \"Sáng\" line 1, 0-4 time.lex:* else none"],
             "dates[0].from 2031-05-12": ["no entry of its own: as dates[0].text"],
         }),
        ("Năm qua, khoa Nhi khám 1.250 lượt, công suất giường đạt 98,5%.\n", {
            "figures[0].value 1250": ["either [unit visit] \"lượt\" line 1, 29-33 unit.lex:*",
                                      "or [cue task] \"khám\" (kết nạp) line 1, 18-22 cue.lex:*",
                                      "or [cue result] \"khám\" (kết nạp) line 1, 18-22 cue.lex:*"],
            "figures[0].unit lượt": ["no entry of its own: as figures[0].value"],
            "figures[1].value 98.5": ["no entry: its form and place"],
        }),
        ("Đường dây nóng: 0900 111 222\n\nTrạm Y tế xã Nà Tăm khám cho bà con\n\n"
         "Sáng 03/4/2031, Trạm Y tế xã Nà Tăm khám bệnh cho 60 người cao tuổi của xã.\n", {
             "contacts[0].kind hotline": ["no entry of its own: as contacts[0].value"],
             "contacts[0].value 0900 111 222": [
                 "needs [contact hotline] \"Đường dây nóng\" line 1 contact.lex:* else none"],
             "lines[0].role contact": ["needs [contact hotline] \"Đường dây nóng\" line 1 contact.lex:* else \"noise\""],
         }),
    )

    def test_lines(self):
        for text, wanted in self.CASES:
            found = values(self.trich("--explain", self.page(text)))
            for key, lines in wanted.items():
                with self.subTest(key):
                    self.assertIn(key, found)
                    got = [re.sub(r"\S+/(\w+\.lex):\d+", r"\1:*", re.sub(r" +", " ", line)) for line in found[key]]
                    self.assertEqual(got, lines)

    def test_people_see_both_when_they_ask_for_both(self):
        page = self.page(self.CASES[0][0])
        self.assertEqual(self.trich("--pretty", "--explain", page),
                         self.trich("--pretty", page) + self.trich("--explain", page))

    def test_articles_of_one_file_are_told_apart(self):
        path = self.directory / "in.jsonl"
        path.write_text("".join(json.dumps({"content": case[0]}) + "\n" for case in self.CASES), encoding="utf-8")
        heads = [line for line in self.trich("--explain", path).splitlines() if line.startswith(str(path))]
        self.assertEqual(heads, [f"{path}:{number + 1}" for number in range(len(self.CASES))])

    def test_colours_are_for_terminals(self):
        page = self.page(self.CASES[0][0])
        coloured, plain = self.trich("--explain", "--color", "always", page), self.trich("--explain", page)
        self.assertNotIn("\033", plain)
        self.assertEqual(re.sub(r"\033\[[\d;]*m", "", coloured), plain)

    def test_long_pages_are_refused(self):
        page = self.page("Bệnh viện họp.\n" * 5000)
        done = subprocess.run([trichtest.program("trich"), "extract", "--explain", "-c", str(self.conf), str(page)],
                              capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"^.*page\.txt: the text has \d+ bytes; at most 65536 can be explained\n$")


TONES = "\u0300\u0301\u0303\u0309\u0323"


def same(phrase):
    """Alike for phrases that are one to the lexicon: neither case nor where a word's tone mark stands counts."""
    words = re.findall(r"[^\W\d_]+|\d+|\S", unicodedata.normalize("NFC", phrase.casefold()))
    apart = [unicodedata.normalize("NFD", word) for word in words]
    return " ".join("".join(c for c in word if c not in TONES) + "".join(c for c in word if c in TONES) for word in apart)


def folded(phrase):
    """The letters and digits alone, for what is printed with other punctuation."""
    return "".join(c for c in same(phrase) if c not in TONES and (c.isalnum() or unicodedata.combining(c)))


def phrases(file, number):
    """The phrases of an entry: its line and the lines below that go on with it; comments may stand between."""
    lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()[number - 1:]
    whole = lines[0]
    for line in lines[1:]:
        if line and line[0] not in "|#":
            break
        whole += line if line.startswith("|") else ""
    found = sorted((phrase.strip() for phrase in whole.split("|")), key=lambda phrase: not phrase.startswith("="))
    return list({same(phrase.lstrip("= ")): phrase for phrase in found}.values())


def said(record):
    """[(family, item, field, text)] of all that a record says, as an explanation writes it."""
    def texts(value):
        if isinstance(value, list):
            return [text for one in value for text in texts(one)]
        if isinstance(value, dict):
            return [f"{value['from']} to {value['to']}"]
        return [] if value is None else [format(value, "g") if isinstance(value, float) else str(value)]

    return [(family, number, field, text) for family, number, item in items(record) for field, value in item.items()
            if field not in ("span", "body") and not field.startswith("encoding") for text in texts(value)]


def items(record):
    return [(family, number, item) for family, found in record.items() if family not in ("file", "explain")
            for number, item in enumerate(found if isinstance(found, list) else [found])]


def named(record):
    """The same with what an item is called, or where it stands, instead of its number."""
    calls = {(family, number): item["name"] if family in ("people", "organizations", "places") else str(item.get("span"))
             for family, number, item in items(record)}
    return [(family, calls[family, number], field, text) for family, number, field, text in said(record)]


def explained_as(record):
    """The same, in the order of the explanation."""
    place = {whole: number for number, whole in enumerate(map(number_free, said(record)))}
    names = named(record)
    return [names[place[number_free((v["family"], v["item"], v["field"], v["text"]))]] for v in record["explain"]
            if v["family"] != "lines"]


def number_free(value):
    family, item, field, text = value
    return family, item, field, str(float(text)) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


class Truth(Case):
    records = []

    def explained(self):
        if not self.records:
            self.records.extend(json.loads(line) for line in self.trich("--explain", "--json", *ARTICLES).splitlines())
        return self.records

    def test_records_are_the_same(self):
        plain = [json.loads(line) for line in self.trich(*ARTICLES).splitlines()]
        for record, same in zip(self.explained(), plain, strict=True):
            self.assertEqual({key: value for key, value in record.items() if key != "explain"}, same)

    def test_every_value_is_explained(self):
        for record in self.explained():
            values_of = [(v["family"], v["item"], v["field"], v["text"]) for v in record["explain"]
                         if v["family"] != "lines"]
            self.assertEqual(sorted(map(number_free, values_of)), sorted(map(number_free, said(record))))
            for v in record["explain"]:
                of_figure = (v["family"], v["field"]) == ("figures", "period")
                self.assertEqual(v["stage"], "periods" if of_figure else STAGES[v["family"]], v)

    def test_places_and_entries_are_where_they_are_said_to_be(self):
        rest = 0
        for record in self.explained():
            body = record["article"]["body"]
            page = pathlib.Path(record["file"]).read_text(encoding="utf-8").splitlines()
            for v in record["explain"]:
                for at in [v, *v["entries"]]:
                    if at["span"]:
                        self.assertEqual(body[slice(*at["span"])], at["printed"])
                    if at["line"]:
                        line = re.sub(r"\s+", " ", unicodedata.normalize("NFC", page[at["line"] - 1]))
                        self.assertIn(folded(at["printed"]), folded(line), at)
                for e in v["entries"]:
                    known = {folded(re.sub(r"#", "", p)) for p in phrases(e["file"], e["file_line"])}
                    self.assertTrue(folded(e["printed"]) in known or folded(re.sub(r"\d+", "", e["printed"])) in known, e)
                rest += len(v["entries"]) > 0
        self.assertGreater(rest, 1500)

    def test_what_words_make_rests_on_words(self):
        rest, all_of_them = 0, 0
        names = {"people": "name", "organizations": "name", "awards": "name", "statements": "text", "events": "kind",
                 "places": "name", "documents": "number"}
        for record in self.explained():
            for v in record["explain"]:
                by_form = v["family"] == "people" and re.match(r"\w\b", v["text"])  # Y Blăng, H'Hen
                if names.get(v["family"]) == v["field"] and not by_form:
                    all_of_them += 1
                    rest += bool(v["entries"])
        self.assertGreater(rest / all_of_them, 0.99)

    def test_without_its_entry_a_value_is_another(self):
        """Entries are taken out for real. What else the lexicon is asked for meanwhile may make up for one in a hundred."""
        needed = collections.defaultdict(list)
        for record in self.explained():
            for v, whole in zip((v for v in record["explain"] if v["family"] != "lines"), explained_as(record), strict=True):
                for e in v["entries"]:
                    if e["needed"]:
                        needed[e["section"], e["file"], e["file_line"]].append((record, whole, e["without"]))
        self.assertGreater(len(needed), 250)
        tried, wrong = 0, []
        for section, file, number in sorted(needed)[::8]:
            values_of = needed[section, file, number]
            own = self.own / "mine.lex"
            own.write_text(f"{section.replace('[', '[-')}\n{' | '.join(phrases(file, number))}\n", encoding="utf-8")
            after = [json.loads(line) for line in self.trich(*sorted({r["file"] for r, _, _ in values_of})).splitlines()]
            after = {record["file"]: named(record) for record in after}
            own.unlink()
            for record, whole, without in values_of:
                now, tried = after[record["file"]], tried + 1
                is_lost = now.count(whole) < named(record).count(whole)
                instead = without is None or any((f, k, t) == (whole[0], whole[2], without) for f, _, k, t in now)
                if not is_lost or not instead:
                    wrong.append((record["file"], whole, section, file, number, without))
        self.assertGreater(tried, 150)
        self.assertLess(len(wrong) / tried, 0.02, wrong)


if __name__ == "__main__":
    unittest.main()
