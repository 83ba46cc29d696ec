#!/usr/bin/python3
"""Whole articles against reference files: deploy/samples/NAME.txt and tests/articles/NAME.txt must give
tests/articles/NAME.json, to the letter.

test_articles.py --write makes the references anew from what is extracted now; read the difference (git diff) against the
contract before it is committed: a reference is what an article states, not what happens to be extracted.
"""

import json
import subprocess
import sys
import unittest

import trichtest

REFERENCES = trichtest.ROOT / "tests" / "articles"
ARTICLES = sorted([*(trichtest.ROOT / "deploy" / "samples").glob("*.txt"), *REFERENCES.glob("*.txt")],
                  key=lambda path: path.name)


def extract():
    """{name: record} of all articles."""
    done = subprocess.run([trichtest.program("trich"), "extract", *map(str, ARTICLES)], capture_output=True, text=True,
                          check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return {path.stem: {k: v for k, v in record.items() if k != "file"} for path, record in zip(ARTICLES, records)}


def differences(got, want, path=""):
    """Lines that say where two JSON values differ."""
    if isinstance(got, dict) and isinstance(want, dict):
        return [line for key in sorted(set(got) | set(want))
                for line in differences(got.get(key, "(absent)"), want.get(key, "(absent)"), f"{path}.{key}")]
    if isinstance(got, list) and isinstance(want, list) and len(got) == len(want):
        return [line for n, (g, w) in enumerate(zip(got, want)) for line in differences(g, w, f"{path}[{n}]")]
    return [] if got == want else [f"{path[1:]}: got {json.dumps(got, ensure_ascii=False)}, "
                                   f"want {json.dumps(want, ensure_ascii=False)}"]


class Articles(unittest.TestCase):

    def test_references(self):
        records = extract()
        self.assertEqual(len(records), len(ARTICLES))
        self.assertGreaterEqual(len(ARTICLES), 40)
        for name, record in records.items():
            with self.subTest(name):
                want = json.loads((REFERENCES / f"{name}.json").read_text(encoding="utf-8"))
                wrong = differences(record, want)
                self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_same_everywhere(self):
        """Whatever the locale, the time zone, the directory and the memory's old content; whatever was read before."""
        def lines(articles, cwd="/", **env):
            done = subprocess.run([trichtest.program("trich"), "extract", *map(str, articles)], capture_output=True, check=True,
                                  cwd=cwd, env={"PATH": "/usr/bin:/bin", **env})
            return sorted(done.stdout.splitlines())
        want = lines(ARTICLES)
        self.assertEqual(len(want), len(ARTICLES))
        for env in ({"LC_ALL": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh"}, {"LC_ALL": "POSIX", "TZ": "America/New_York", "HOME": "/"},
                    {"LC_ALL": "tr_TR.UTF-8", "LANG": "vi_VN", "MALLOC_PERTURB_": "165"}):
            with self.subTest(env):
                self.assertEqual(lines(ARTICLES[::-1], cwd=str(REFERENCES), **env), want)

    def test_every_reference_has_its_article(self):
        self.assertEqual([p.stem for p in sorted(REFERENCES.glob("*.json"))], [p.stem for p in ARTICLES])


def write():
    for name, record in extract().items():
        text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        (REFERENCES / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
