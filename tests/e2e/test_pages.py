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
    return " ".join(["", *re.findall(r"[^_\W]+", text), ""])


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


if __name__ == "__main__":
    unittest.main()
