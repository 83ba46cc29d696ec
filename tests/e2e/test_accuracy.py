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


def extracted(articles):
    paths = sorted(map(str, articles.glob("*.txt")))
    done = subprocess.run([trichtest.program("trich"), "extract", *paths], capture_output=True, text=True, check=True)
    return done.stdout


def scored(gold, articles):
    """What score.py says of the articles: {"macro_f1": …, "families": {name: {"f1": …, "gold": …}}, …}."""
    with tempfile.TemporaryDirectory() as directory:
        predictions = pathlib.Path(directory) / "predictions.jsonl"
        predictions.write_text(extracted(articles), encoding="utf-8")
        score = subprocess.run([sys.executable, str(SHARED / "tools" / "score.py"), "--json", str(gold), str(predictions)],
                               capture_output=True, text=True, check=True)
    return json.loads(score.stdout)


def periods_right(gold, articles):
    """The share of the figures found whose period is the gold's, which score.py does not look at. A figure of gold is that
    of its value and unit whose label has most words in common with its own."""
    right = total = 0
    for line in extracted(articles).splitlines():
        record = json.loads(line)
        found = record["figures"]
        wanted = json.loads((gold / pathlib.Path(record["file"]).with_suffix(".json").name).read_text(encoding="utf-8"))
        for figure in wanted["figures"]:
            same = [other for other in found if (other["value"], other["unit"]) == (figure["value"], figure["unit"])]
            if not same:
                continue
            words = set((figure["label"] or "").lower().split())
            best = max(same, key=lambda other, words=words: len(words & set((other["label"] or "").lower().split())))
            found.remove(best)
            total += 1
            right += best["period"] == figure["period"]
    print(f"the right period for {right} of {total} figures")
    return right / total


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

    def test_periods_of_figures(self):
        """Where gold has none though its sentence tells one, ours counts as wrong."""
        corpus = SHARED / "corpus" / "dev"
        self.assertGreaterEqual(periods_right(corpus / "gold", corpus / "raw"), 0.87)
        self.assertGreaterEqual(periods_right(GOLD / "gold", GOLD / "raw"), 0.87)

    def test_articles_of_strangers(self):
        self.check(scored(GOLD / "gold", GOLD / "raw"), macro=0.93, family=0.75)


if __name__ == "__main__":
    if not (SHARED / "gold" / "seeds").is_dir():
        print(f"SKIPPED: no gold in {SHARED}", file=sys.stderr)
        sys.exit(77)
    unittest.main()
