#!/usr/bin/python3
"""Scores what `trich extract` makes of the pages in this directory against the references beside them.

usage: tests/pages/score.py [--errors] [--seen | --held-back] [NAME…]

NAME.html  a page as a crawler delivers it: written for the project, no site's own text, in the skeletons that sites have
NAME.json  what a careful reader takes from it: the keys of "article" in full; of other lists only items that must be among
           those found, by the keys that are given. Pages with "held_back" are for measuring alone: whoever works on
           extraction looks at their scores, never at their misses, so that they say how strangers' pages will fare.

The body counts by words: precision, recall and F1, whatever their order. Other keys are right or wrong.
"""

import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

PAGES = pathlib.Path(__file__).resolve().parent
KEYS = ["page_kind", "language", "title", "published_at", "category", "byline", "view_count", "captions"]
LISTS = ["contacts", "events", "people", "organizations", "figures", "awards", "documents", "dates", "places"]


def references(directory=PAGES):
    """{name: reference} of all pages."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(directory.glob("*.json"))}


def extract(program, names, directory=PAGES):
    """{name: record} as the program extracts them; pages that it refuses are absent, and named on standard error."""
    paths = [str(directory / f"{name}.html") for name in names]
    done = subprocess.run([program, "extract", *paths], stdout=subprocess.PIPE, text=True, check=False)
    return {pathlib.Path(record["file"]).stem: record for record in map(json.loads, done.stdout.splitlines())}


def words(text):
    return collections.Counter(re.findall(r"\w+", (text or "").casefold()))


def overlap(got, want):
    """Precision, recall and F1 of two texts' words."""
    got, want = words(got), words(want)
    both = (got & want).total()
    precision = both / got.total() if got else float(not want)
    recall = both / want.total() if want else float(not got)
    return precision, recall, 2 * precision * recall / (precision + recall) if both else float(not got and not want)


def same(key, got, want):
    if key == "published_at" and got and want:
        return got[:16] == want[:16]  # sites print the minute and keep the second for themselves
    return got == want


def shows(item, want):
    """Whether an item found says all that is asked of it."""
    return all(item.get(key) == value for key, value in want.items())


class Score:
    """One page's: body (precision, recall, F1; None for a page without), wrong {key: (got, want)}, absent [(list, item)]."""

    def __init__(self, record, reference):
        record = record or {"article": {}, **{name: [] for name in LISTS}}
        got, want = record["article"], reference["article"]
        self.held_back = reference.get("held_back", False)
        self.body = overlap(got.get("body"), want["body"]) if "body" in want else None
        self.wrong = {key: (got.get(key), want[key]) for key in KEYS if key in want and not same(key, got.get(key), want[key])}
        self.absent = [(name, item) for name in LISTS for item in reference.get(name, [])
                       if not any(shows(found, item) for found in record[name])]
        self.bodies = (got.get("body"), want.get("body"))
        if "body" not in want:  # no Vietnamese article: nothing is said to take place there
            self.absent += [(name, f"{len(record[name])} invented") for name in LISTS[1:] if record[name]]

    def differences(self):
        """Lines that say what is wrong, with the lines of the body that are too many or missing."""
        yield from (f"{key}: got {json.dumps(got, ensure_ascii=False)}, want {json.dumps(want, ensure_ascii=False)}"
                    for key, (got, want) in self.wrong.items())
        yield from (f"{name}: nothing like {json.dumps(item, ensure_ascii=False)}" for name, item in self.absent)
        if self.body and self.body[2] < 1:
            got, want = ((text or "").split("\n") for text in self.bodies)
            yield from (f"body + {line}" for line in got if line not in want)
            yield from (f"body - {line}" for line in want if line not in got)


def scores(program, names=None, directory=PAGES):
    """{name: Score} of the pages named, or of all."""
    wanted = references(directory)
    wanted = {name: wanted[name] for name in names or wanted}
    records = extract(program, wanted, directory)
    return {name: Score(records.get(name), reference) for name, reference in wanted.items()}


def summary(table):
    """Of many pages: mean and least F1 of the bodies, and the share of right answers by key."""
    bodies = [score.body[2] for score in table.values() if score.body]
    articles = [score for score in table.values() if score.body]
    right = {key: sum(key not in score.wrong for score in (table.values() if key in KEYS[:2] else articles)) for key in KEYS}
    return {"pages": len(table), "articles": len(bodies), "mean": sum(bodies) / len(bodies) if bodies else 1.0,
            "least": min(bodies, default=1.0), "right": right}


def print_table(table, errors):
    for name, score in table.items():
        body = "{:5.3f} {:5.3f} {:5.3f}".format(*score.body) if score.body else " " * 17
        print(f"{name:26}{'*' if score.held_back else ' '} {body}  {' '.join([*score.wrong, *(what for what, _ in score.absent)])}")
        if errors:
            print("".join(f"    {line}\n" for line in score.differences()), end="")
    for title, chosen in (("seen", False), ("held back *", True)):
        part = summary({name: score for name, score in table.items() if score.held_back == chosen})
        if part["pages"]:
            right = ", ".join(f"{key} {n}" for key, n in part["right"].items())
            print(f"{title}: {part['pages']} pages, {part['articles']} articles, body F1 mean {part['mean']:.3f},"
                  f" least {part['least']:.3f}; right: {right}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--errors", action="store_true", help="say what is wrong with each page")
    parser.add_argument("--seen", action="store_true", help="leave out what is held back")
    parser.add_argument("--held-back", action="store_true", help="only what is held back")
    parser.add_argument("--directory", type=pathlib.Path, default=PAGES, help="of pages and references")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    build = pathlib.Path(os.environ.get("TRICH_BUILD_DIR", PAGES.parents[1] / "build" / "dev"))
    table = scores(str(build / "bin" / "trich"), args.names, args.directory)
    if args.seen or args.held_back:
        table = {name: score for name, score in table.items() if score.held_back == args.held_back}
    print_table(table, args.errors)


if __name__ == "__main__":
    sys.exit(main())
