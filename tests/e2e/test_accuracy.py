#!/usr/bin/python3
"""Extraction from the seed articles, from the development corpus and from articles written for the project by people who
did not know what the extractor can do (tests/gold), scored against gold made by hand. The scorer, the seeds and the corpus
lie beside the checkout, in ../shared; where that is absent the test is skipped (exit status 77)."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import trichtest

SHARED = trichtest.ROOT.parent / "shared"
GOLD = trichtest.ROOT / "tests" / "gold"
EXACT = ["person.name", "person.position", "figure.value", "date", "event.starts_on", "event.organizer",
         "organization.name", "article.title", "article.published_at"]  # on the seeds


def scored(gold, articles):
    """What score.py says of the articles: {"macro_f1": …, "families": {name: {"f1": …, "gold": …}}, …}."""
    paths = sorted(map(str, articles.glob("*.txt")))
    done = subprocess.run([trichtest.program("trich"), "extract", *paths], capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory() as directory:
        predictions = pathlib.Path(directory) / "predictions.jsonl"
        predictions.write_text(done.stdout, encoding="utf-8")
        score = subprocess.run([sys.executable, str(SHARED / "tools" / "score.py"), "--json", str(gold), str(predictions)],
                               capture_output=True, text=True, check=True)
    return json.loads(score.stdout)


class Accuracy(unittest.TestCase):

    def check(self, table, macro, family):
        self.assertEqual(table["absent"], [])
        self.assertGreater(len(table["families"]), 20)
        f1 = {name: row["f1"] for name, row in table["families"].items() if row["gold"]}
        weakest = min(f1, key=f1.get)
        print(f"macro F1 {table['macro_f1']:.3f} over {table['articles']} articles, weakest: {weakest} {f1[weakest]:.3f}")
        self.assertEqual({name: value for name, value in f1.items() if value < family}, {})
        self.assertGreaterEqual(table["macro_f1"], macro)
        return f1

    def test_seeds(self):
        f1 = self.check(scored(SHARED / "gold" / "seeds", SHARED / "seeds"), macro=0.97, family=0.85)
        self.assertEqual({name: f1[name] for name in EXACT}, dict.fromkeys(EXACT, 1.0))

    def test_development_corpus(self):
        self.check(scored(SHARED / "corpus" / "dev" / "gold", SHARED / "corpus" / "dev" / "raw"), macro=0.93, family=0.85)

    def test_articles_of_strangers(self):
        self.check(scored(GOLD / "gold", GOLD / "raw"), macro=0.93, family=0.75)


if __name__ == "__main__":
    if not (SHARED / "gold" / "seeds").is_dir():
        print(f"SKIPPED: no gold in {SHARED}", file=sys.stderr)
        sys.exit(77)
    unittest.main()
