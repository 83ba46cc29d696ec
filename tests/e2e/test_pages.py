#!/usr/bin/python3
"""Whole pages in many sites' skeletons (tests/pages) against what a careful reader takes from them."""

import html
import re
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

    BODY_MEAN, BODY_LEAST = 0.89, 0.0
    # Of all pages, so many may be wrong.
    WRONG = {"page_kind": 4, "language": 1, "title": 3, "published_at": 3, "category": 4, "byline": 5, "view_count": 1, "captions": 3}

    def test_pages(self):
        table = score.scores(trichtest.program("trich"))
        got = score.summary(table)
        differences = "\n".join(f"{name}: {line}" for name, page in table.items() for line in page.differences())
        self.assertGreaterEqual(got["mean"], self.BODY_MEAN, differences)
        self.assertGreaterEqual(got["least"], self.BODY_LEAST, differences)
        wrong = {key: sum(key in page.wrong for page in table.values()) for key in score.KEYS}
        self.assertEqual({key: n for key, n in wrong.items() if n > self.WRONG[key]}, {}, differences)
        print(f"{got['articles']} articles, body F1 mean {got['mean']:.3f}, least {got['least']:.3f}; wrong: {wrong}")


if __name__ == "__main__":
    unittest.main()
