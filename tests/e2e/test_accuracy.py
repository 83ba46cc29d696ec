#!/usr/bin/python3
"""Extraction from the seed articles, from the development corpus and from articles written for the project by people who
did not know what the extractor can do (tests/gold), scored against gold made by hand. The scorer, the seeds and the corpus
lie beside the checkout, in ../shared; where that is absent the test is skipped (exit status 77)."""

import functools
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import trichtest

SHARED = trichtest.ROOT.parent / "shared"
GOLD = trichtest.ROOT / "tests" / "gold"
PROJECT = [(SHARED / "gold" / "seeds", SHARED / "seeds"), (SHARED / "corpus" / "dev" / "gold", SHARED / "corpus" / "dev" / "raw")]
STRANGERS = [(GOLD / "gold", GOLD / "raw")]
EXACT = ["person.name", "person.position", "figure.value", "date", "event.starts_on", "event.organizer",
         "organization.name", "article.title", "article.published_at"]  # on the seeds


@functools.cache
def extracted(articles):
    """What trich extract prints of a directory's articles."""
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


def share_right(corpus, family, keys, label, field):
    """Of the entries of a family that are found, the share whose field, which score.py does not look at, is the gold's. An entry of
    gold is that with the same keys whose label has most words in common with its own."""
    right = total = 0

    def words(entry):
        return set((entry[label] or "").lower().split())

    def key(entry):
        return [str(entry[name]).lower() for name in keys]

    for gold, articles in corpus:
        for record in map(json.loads, extracted(articles).splitlines()):
            found = record[family]
            wanted = (gold / pathlib.Path(record["file"]).name).with_suffix(".json")
            for entry in json.loads(wanted.read_text(encoding="utf-8"))[family]:
                same = [other for other in found if key(other) == key(entry)]
                if same:
                    best = max(same, key=lambda other, entry=entry: len(words(entry) & words(other)))
                    found.remove(best)
                    total += 1
                    right += best[field] == entry[field]
    print(f"{family}.{field}: {right} of {total} right")
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
        f1 = self.check(scored(*PROJECT[0]), macro=0.97, family=0.85)
        self.assertEqual({name: f1[name] for name in EXACT}, dict.fromkeys(EXACT, 1.0))

    def test_development_corpus(self):
        self.check(scored(*PROJECT[1]), macro=0.93, family=0.85)

    def test_periods_of_figures(self):
        """Where gold has none though its sentence tells one, ours counts as wrong."""
        for corpus in (PROJECT[1:], STRANGERS):
            self.assertGreaterEqual(share_right(corpus, "figures", ("value", "unit"), "label", "period"), 0.87)

    def test_givers_of_awards(self):
        for corpus in (PROJECT, STRANGERS):
            self.assertGreaterEqual(share_right(corpus, "awards", ("name", "count"), "recipient", "awarded_by"), 0.9)

    def test_articles_of_strangers(self):
        self.check(scored(*STRANGERS[0]), macro=0.93, family=0.75)


if __name__ == "__main__":
    if not (SHARED / "gold" / "seeds").is_dir():
        print(f"SKIPPED: no gold in {SHARED}", file=sys.stderr)
        sys.exit(77)
    unittest.main()
