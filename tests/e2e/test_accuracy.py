#!/usr/bin/python3
"""Extraction from the seed articles, scored against their gold. Both lie beside the checkout, in ../shared; where that
is absent there is nothing to score, and the test is skipped (exit status 77)."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import trichtest

SHARED = trichtest.ROOT.parent / "shared"
MACRO_F1 = 0.85


class Accuracy(unittest.TestCase):

    def test_seeds(self):
        seeds = sorted((SHARED / "seeds").glob("*.txt"))
        done = subprocess.run([trichtest.program("trich"), "extract", *map(str, seeds)], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        with tempfile.TemporaryDirectory() as directory:
            predictions = pathlib.Path(directory) / "predictions.jsonl"
            predictions.write_text(done.stdout, encoding="utf-8")
            score = subprocess.run([sys.executable, str(SHARED / "tools" / "score.py"), "--json",
                                    str(SHARED / "gold" / "seeds"), str(predictions)],
                                   capture_output=True, text=True, check=True)
        table = json.loads(score.stdout)
        self.assertEqual(table["absent"], [])
        weak = {family: row["f1"] for family, row in table["families"].items() if (row["f1"] or 0) < MACRO_F1}
        self.assertGreaterEqual(table["macro_f1"], MACRO_F1, f"families below: {weak}")
        print(f"macro F1 {table['macro_f1']:.3f} over {table['articles']} articles")


if __name__ == "__main__":
    if not (SHARED / "gold" / "seeds").is_dir():
        print(f"SKIPPED: no gold in {SHARED}", file=sys.stderr)
        sys.exit(77)
    unittest.main()
