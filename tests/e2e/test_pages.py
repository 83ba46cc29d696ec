#!/usr/bin/python3
"""Whole pages in many sites' skeletons (tests/pages) against what a careful reader takes from them."""

import html
import pathlib
import re
import tempfile
import unicodedata
import unittest

import trichtest  # puts tests/ on the path
from pages import score

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def text_of(path):
    """All words of a page, as far as one sees them without a parser: once with every tag between two, once with none."""
    raw = path.read_bytes()
    text = raw.decode("cp1258" if b"windows-1258" in raw[:1024] else "utf-8")
    text = re.sub(r"(?s)<!--.*?-->|<(script|style)\b.*?</\1>", " ", text)
    return "".join(words_of(html.unescape(re.sub(tag, instead, text))) for tag, instead in (
        (r"<[^>]*>", " "), (r"</?(a|b|em|font|i|span|strong|u)\b[^>]*>", "")))


def words_of(text):
    text = unicodedata.normalize("NFC", re.sub(r"<[^>]*>", " ", text)).translate(INVISIBLE)
    return " ".join(["", *re.findall(r"[^_\W]+", text.casefold()), ""])


class References(unittest.TestCase):
    """A reference is what the page says, so that no score measures the reader's slips."""

    def test_every_page_has_its_reference(self):
        self.assertEqual(sorted(path.stem for path in score.PAGES.glob("*.html")), sorted(score.references()))

    def test_references_are_words_of_their_pages(self):
        for name, reference in score.references().items():
            article, text = reference["article"], text_of(score.PAGES / f"{name}.html")
            lines = [article.get("title"), article.get("category"), article.get("byline"), *article.get("captions", []),
                     *article.get("body", "").split("\n")]
            with self.subTest(name):
                self.assertEqual([line for line in lines if line and words_of(line) not in text], [])


class Extraction(unittest.TestCase):
    """Floors, raised as extraction gets better; `tests/pages/score.py --errors` says what is wrong with which page."""

    BODY_MEAN, BODY_LEAST = 0.985, 0.8
    # Of all pages, so many may be wrong.
    WRONG = {"page_kind": 0, "language": 0, "title": 0, "published_at": 2, "category": 5, "byline": 3, "view_count": 5, "captions": 3}

    def test_pages(self):
        table = score.scores(trichtest.program("trich"))
        got = score.summary(table)
        differences = "\n".join(f"{name}: {line}" for name, page in table.items() for line in page.differences())
        self.assertGreaterEqual(got["mean"], self.BODY_MEAN, differences)
        self.assertGreaterEqual(got["least"], self.BODY_LEAST, differences)
        wrong = {key: sum(key in page.wrong for page in table.values()) for key in score.KEYS}
        self.assertEqual({key: n for key, n in wrong.items() if n > self.WRONG[key]}, {}, differences)
        print(f"{got['articles']} articles, body F1 mean {got['mean']:.3f}, least {got['least']:.3f}; wrong: {wrong}")


# The same page as other servers and tools deliver it.
GUISES = {
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "lines end as on Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "elements in capitals": lambda text: re.sub(r"</?[a-z]\w*(?=[\s>/])", lambda tag: tag[0].upper(), text).encode(),
    "blocks not on lines of their own": lambda text: re.sub(r"\s+<(p|div|t[dr]|li|table|h\d)(?=[\s>])", r"<\1", text).encode(),
    "comments between blocks": lambda text: re.sub(r"<(p|div|t[dr]|li)(?=[\s>])", r"<!-- <p>x --><\1", text).encode(),
}


class Guises(unittest.TestCase):

    def test_the_same_is_read_in_every_guise(self):
        pages = {path.stem: path.read_bytes() for path in score.PAGES.glob("*.html")}
        pages = {name: raw.decode() for name, raw in pages.items() if b"windows-1258" not in raw}
        want = score.extract(trichtest.program("trich"), pages)
        self.assertEqual(set(want), set(pages))
        for guise, disguised in GUISES.items():
            with self.subTest(guise), tempfile.TemporaryDirectory() as directory:
                for name, text in pages.items():
                    (pathlib.Path(directory) / f"{name}.html").write_bytes(disguised(text))
                got = score.extract(trichtest.program("trich"), pages, pathlib.Path(directory))
                self.assertEqual(set(got), set(want))
                self.assertEqual([f"{name}: {key}" for name, record in want.items() for key, value in self.said(record).items()
                                  if self.said(got[name])[key] != value], [])

    @staticmethod
    def said(record):
        """A record without the file's name and what is said of its encoding."""
        article = {key: value for key, value in record["article"].items() if not key.startswith("encoding")}
        return {**article, **{key: value for key, value in record.items() if key not in ("file", "article")}}


class Scorer(unittest.TestCase):
    """The scorer sees what is wrong."""

    REFERENCE = {"article": {"title": "Họp giao ban", "published_at": "2024-05-06T07:08:09+07:00", "body": "Một hai ba\nbốn năm"},
                 "people": [{"name": "Lê Na"}]}
    RECORD = {**{name: [] for name in score.LISTS}, **REFERENCE, "people": [{"name": "Lê Na", "rank": None}]}

    def scored(self, article=None, **lists):
        return score.Score({**self.RECORD, "article": {**self.RECORD["article"], **(article or {})}, **lists}, self.REFERENCE)

    def test_all_right(self):
        found = self.scored({"published_at": "2024-05-06T07:08+07:00"})
        self.assertEqual((found.body, found.wrong, found.absent, list(found.differences())), ((1, 1, 1), {}, [], []))

    def test_body(self):
        self.assertEqual(self.scored({"body": "bốn năm\nmột HAI ba"}).body, (1, 1, 1))
        self.assertEqual(self.scored({"body": "một hai ba bốn năm sáu bảy tám chín mười"}).body[:2], (0.5, 1))
        self.assertEqual(self.scored({"body": "một"}).body[:2], (1, 0.2))
        self.assertEqual(self.scored({"body": None}).body, (0, 0, 0))
        self.assertEqual(score.Score(None, self.REFERENCE).body, (0, 0, 0))
        self.assertEqual(list(self.scored({"body": "Một hai ba\nTin khác"}).differences()), ["body + Tin khác", "body - bốn năm"])

    def test_keys_and_items(self):
        self.assertEqual(set(self.scored({"title": "Họp", "published_at": "2024-05-06"}).wrong), {"title", "published_at"})
        self.assertEqual(self.scored(people=[{"name": "Lê Nam"}]).absent, [("people", {"name": "Lê Na"})])
        list_page = score.Score({**self.RECORD, "article": {"page_kind": "list"}}, {"article": {"page_kind": "list"}})
        self.assertEqual(list_page.absent, [("people", "1 invented")])


if __name__ == "__main__":
    unittest.main()
