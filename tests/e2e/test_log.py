#!/usr/bin/python3
"""What the programs log, as their sources have it, against the table of what it means (common/log_events.def); and the catalog."""

import re
import shutil
import subprocess
import tempfile
import unittest

import trichtest

CALL = re.compile(r'log_(?:event\(\s*(?P<level>[^,]*),|fatal\()\s*(?P<format>(?:"(?:[^"\\]|\\.)*"|PRI\w+|\s)+)', re.S)


def calls():
    """[(file, level, event, keys)] of every event that is logged."""
    found = []
    for path in sorted((trichtest.ROOT / "daemon").glob("*.c")):
        text = path.read_text(encoding="utf-8")
        matches = list(CALL.finditer(text))
        assert len(matches) == len(re.findall(r"\blog_(?:event|fatal)\(", text)), f"a call in {path.name} is not understood"
        for match in matches:
            words = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match["format"])).split()
            found.append((path.name, (match["level"] or "LOG_LEVEL_ERROR").strip(), words[0], [w.split("=")[0] for w in words[1:]]))
        found += [(path.name, "LOG_LEVEL_ERROR", event, ["reason"]) for event in re.findall(r'log_error_lines\("(\w+)"', text)]
    return found


def table():
    text = (trichtest.ROOT / "common" / "log_events.def").read_text(encoding="utf-8")
    messages = re.findall(r'^LOG_MESSAGE\((\w+), "(\w+)", "([^"]+)",((?:\s*"[^"]*")+)\)', text, re.M)
    return (set(re.findall(r"^LOG_KEY\((\w+),", text, re.M)),
            {event: (ident, subject, "".join(re.findall(r'"([^"]*)"', body))) for event, ident, subject, body in messages})


class Events(unittest.TestCase):
    def test_every_key_is_explained(self):
        keys, _ = table()
        self.assertEqual([call for call in calls() if not set(call[3]) <= keys], [])
        self.assertEqual(keys - {key for call in calls() for key in call[3]} - {"more"}, set(), "nobody logs these")

    def test_what_is_amiss_is_in_the_catalog(self):
        _, messages = table()
        missing = {event for _, level, event, _ in calls() if re.search("ERROR|WARNING", level)} - set(messages)
        self.assertEqual(missing, set())
        self.assertEqual(set(messages) - {call[2] for call in calls()}, set(), "nobody logs these")

    def test_every_error_says_why_or_what_to_do(self):
        mute = [call for call in calls() if "ERROR" in call[1] and not {"reason", "hint"} & set(call[3])]
        self.assertEqual(mute, [])

    def test_texts_name_values_that_the_event_has(self):
        _, messages = table()
        for event, (_, _, text) in messages.items():
            for name in re.findall(r"@TRICH_(\w+)@", text):
                with self.subTest(event=event, name=name):
                    self.assertTrue(any(name.lower() in call[3] for call in calls() if call[2] == event))

    def test_no_more_events_than_the_limit_knows_apart(self):
        limit = int(re.search(r"LOG_LIMIT_EVENTS = (\d+)", (trichtest.ROOT / "common/log_limit.h").read_text(encoding="utf-8"))[1])
        self.assertLess(len({call[2] for call in calls()}), limit)


class Catalog(unittest.TestCase):
    def test_it_has_every_message(self):
        path = trichtest.build_dir() / "share" / "trich" / "manual" / "trichd.catalog"
        _, messages = table()
        text = path.read_text(encoding="utf-8")
        for ident, subject, _ in messages.values():
            self.assertIn(f"-- {ident}\nSubject: {subject}\n", text)

    def test_systemd_understands_it(self):
        if not shutil.which("journalctl"):
            self.skipTest("no journalctl here")
        with tempfile.TemporaryDirectory(prefix="trich-catalog-") as root:
            directory = f"{root}/usr/lib/systemd/catalog"
            subprocess.run(["mkdir", "-p", directory, f"{root}/var/lib/systemd/catalog"], check=True)
            shutil.copy(trichtest.build_dir() / "share" / "trich" / "manual" / "trichd.catalog", directory)
            done = subprocess.run(["journalctl", f"--root={root}", "--update-catalog"], capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            listed = subprocess.run(["journalctl", f"--root={root}", "--list-catalog"], capture_output=True, text=True, check=False)
            _, messages = table()
            for ident, subject, _ in messages.values():
                self.assertIn(f"{ident} trich: {subject}\n", listed.stdout)


if __name__ == "__main__":
    unittest.main()
