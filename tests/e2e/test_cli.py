"""The command line of trich: help and manuals, check-config, extract."""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import trichtest

COMMANDS = ["push", "extract", "status", "top", "dead", "dead list", "dead show", "dead retry", "dead drop", "audit", "key", "key server",
            "key new", "key list", "key revoke", "migrate", "check-config"]
ARTICLE = """Bệnh viện Đa khoa huyện Suối Trong kiểm điểm hoạt động quý III/2031

Chiều 07/10/2031, Bệnh viện Đa khoa huyện Suối Trong họp kiểm điểm hoạt động quý III/2031 do
Đồng chí Lò Văn Thử - Giám đốc Bệnh viện chủ trì. Toàn viện khám 1.250 lượt, bằng 98,5% số đề ra.
"""


def trich(*arguments, stdin=None, **more):
    """Runs trich to its end; text in and out."""
    if stdin is None:
        more.setdefault("stdin", subprocess.DEVNULL)
    else:
        more["input"] = stdin
    return subprocess.run([trichtest.program("trich"), *map(str, arguments)], capture_output=True, text=True,
                          timeout=trichtest.WAIT_S, check=False, **more)


def option_table():
    """[(command, long, short or None)] as trich_options.def has it."""
    text = (trichtest.ROOT / "daemon" / "trich_options.def").read_text(encoding="utf-8")
    names = dict(re.findall(r'^COMMAND\((\w+), "([^"]+)"', text, re.M))
    options = re.findall(r"^OPTION\((\w+), \w+, \"([^\"]+)\", (?:'(.)'|0)", text, re.M)
    assert len(options) == len(re.findall(r"^OPTION\(", text, re.M)) > 10
    return [(names[command], name, letter or None) for command, name, letter in options]


def conf_options():
    """[(section, name, default)] as options.def has it."""
    text = (trichtest.ROOT / "common" / "options.def").read_text(encoding="utf-8")
    options = re.findall(r'OPTION\((\w+),\s*(\w+),\s*(?:TEXT|NUMBER),\s*("[^"]*"|\d+),', text)
    assert len(options) > 10
    return [(section, name, default.strip('"')) for section, name, default in options]


def manual(name):
    return trichtest.build_dir() / "share" / "trich" / "manual" / name


class TemporaryCase(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="trich-cli-")
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def write(self, name, content):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return str(path)


class Help(unittest.TestCase):
    def test_every_command_explains_itself(self):
        for command in COMMANDS:
            done = trich(*command.split(), "--help")
            self.assertEqual((done.returncode, done.stderr), (0, ""), command)
            for part in ("Usage: trich " + command, "ptions:", "Examples:", "Exit status:"):
                self.assertIn(part, done.stdout)

    def test_every_command_is_listed(self):
        for command in COMMANDS:
            done = trich(*command.split()[:-1], "--help")
            self.assertEqual(done.returncode, 0)
            self.assertRegex(done.stdout, rf"(?m)^  {command} ")

    def test_lines_fit_a_terminal(self):
        for command in COMMANDS:
            for line in trich(*command.split(), "--help").stdout.splitlines():
                self.assertLessEqual(len(line), 100, line)

    def test_every_option_is_in_help_manual_and_completion(self):
        page = manual("trich.1").read_text(encoding="utf-8")
        completion = manual("trich.bash").read_text(encoding="utf-8")
        for command, name, letter in option_table():
            with self.subTest(command=command, name=name):
                shown = trich(*([] if command == "trich" else command.split()), "--help").stdout
                self.assertRegex(shown, rf"(?m)^ +(-{letter}, )?--{name}\b" if letter else rf"(?m)^ +--{name}\b")
                roff = name.replace("-", "\\-")
                short = f"\\fB\\-{letter}\\fR, " if letter else ""
                self.assertIn(f"{short}\\fB\\-\\-{roff}\\fR", page)
                self.assertIn(f"--{name}", completion)

    def test_completion_is_understood_by_bash(self):
        script = f"""source {manual('trich.bash')}
            try() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _trich trich "${{@: -1}}" "${{@: -2:1}}"; echo "${{COMPREPLY[*]}}"; }}
            try trich pu; try trich push --ac; try trich push --ack d; try trich --co; try trich migrate --wa; try trich dead re; try trich dead list --li; try trich dead retry --reas;
            try trich dead show --state retr"""
        done = subprocess.run(["bash", "-euc", script], capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.stdout.split("\n")[:9], ["push", "--ack", "done", "--config --color", "--wait", "retry", "--limit", "--reason",
                                                       "retrying retried"])

    def test_version(self):
        self.assertRegex(trich("--version").stdout, r"^trich \d+\.\d+\.\d+\n$")

    def test_wrong_usage_says_what_to_do(self):
        for arguments, message in (
                ([], "no command is given; commands are push, extract, status, top, dead, audit, key, migrate, check-config"),
                (["psuh"], 'there is no command "psuh"'),
                (["push"], "no file is given"),
                (["extract"], "no file is given"),
                (["status", "x"], "takes options alone"),
                (["push", "--window", "0", "-"], '--window takes a whole number from 1 to 65536, not "0"'),
                (["push", "--window", "many", "-"], 'not "many"'),
                (["push", "--ack", "soon", "-"], "--ack takes one of stored|done"),
                (["push", "--source", "", "-"], "--source needs a value"),
                (["push", "--config"], "--config: missing argument"),
                (["push", "--colour", "x"], "--colour: unknown option"),
                (["extract", "--window", "5", "-"], "--window: unknown option")):
            with self.subTest(arguments=arguments):
                done = trich(*arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn(message, done.stderr)
                self.assertRegex(done.stderr, r"See: trich ([a-z-]+ )?--help\n$")


class CheckConfig(TemporaryCase):
    def test_the_sample_says_the_defaults(self):
        sample = manual("trichd.conf").read_text(encoding="utf-8")
        as_is = trich("check-config", "-c", manual("trichd.conf"))
        every = self.write("every.conf", re.sub(r"(?m)^#(\w+ =)", r"\1", sample))
        empty = self.write("empty.conf", "")
        settings = trich("check-config", "-c", empty).stdout
        self.assertTrue(settings.startswith("ok\n"), settings)
        self.assertEqual(as_is.stdout, settings)
        self.assertEqual(trich("check-config", "-c", every).stdout, settings)
        self.assertEqual(trich("check-config", "--quiet", "-c", every).stdout, "")
        for section, name, default in conf_options():
            self.assertRegex(settings, rf"(?sm)^\[{section}\]$.*^{name} ={' ' if default else ''}{re.escape(default)}$")
            self.assertRegex(sample, rf"(?sm)^\[{section}\]$.*^#{name} =")

    def test_errors_have_lines(self):
        path = self.write("bad.conf", "[workers]\ncount = many\n[demon]\nx = 1\n[broker]\nsubmit = here\n")
        done = trich("check-config", "--config", path)
        self.assertEqual((done.returncode, done.stdout), (78, ""))
        for line, message in ((2, "workers.count: "), (3, "there is no section [demon]"), (6, "broker.submit: ")):
            self.assertIn(f"{path}:{line}: {message}", done.stderr)

    def test_a_missing_file_is_an_error(self):
        done = trich("check-config", "-c", self.directory / "none.conf")
        self.assertEqual(done.returncode, 78)
        self.assertIn("none.conf: cannot be opened: No such file or directory", done.stderr)

    def test_directories_that_hinder_are_warnings(self):
        there = self.directory / "there"
        there.mkdir()
        path = self.write("a.conf", f"[daemon]\nrun_dir = {there}\n[spool]\ndir = {self.directory}/gone\n")
        done = trich("check-config", "-c", path)
        self.assertEqual(done.returncode, 0)
        self.assertNotIn("run_dir", done.stderr)
        self.assertIn(f"warning: spool.dir: {self.directory}/gone: No such file or directory", done.stderr)

    def test_connection_strings_are_checked_and_passwords_hidden(self):
        for given, shown in (("host=db password=s3cret", "host='db' password='********'"),
                             ("postgresql://u:s3cret@db/trich", "user='u' password='********' dbname='trich' host='db'"),
                             ("dbname=trich", "dbname=trich")):
            path = self.write("a.conf", f"[database]\nconninfo = {given}\n")
            done = trich("check-config", "-c", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            line = re.search(r"(?m)^conninfo = (.*)$", done.stdout).group(1)
            self.assertEqual(sorted(line.split()), sorted(shown.split()))
            self.assertNotIn("s3cret", done.stdout + done.stderr)
        path = self.write("a.conf", "[database]\nconninfo = nonsense\n")
        done = trich("check-config", "-c", path)
        self.assertEqual(done.returncode, 78)
        self.assertIn("database.conninfo: ", done.stderr)


class Extract(TemporaryCase):
    def setUp(self):
        super().setUp()
        self.conf = self.write("trichd.conf", "")

    def extract(self, *arguments, **more):
        return trich("extract", "-c", self.conf, *arguments, **more)

    def check_keys(self, record):
        """Every key of the contract, in its order, with values of the right kind."""
        families = {
            "contacts": "kind value", "awards": "name count recipient recipient_kind awarded_by",
            "events": "kind name organizer starts_on ends_on part_of_day place review_period plan_period term attendance",
            "people": "name honorific rank degrees positions organization roles",
            "organizations": "name kind aliases", "figures": "value of unit label percent period",
            "documents": "kind number date issuer", "dates": "text from to", "places": "name level",
            "statements": "section text"}
        order = ["contacts", "events", "people", "organizations", "figures", "awards", "documents", "dates", "places",
                 "statements"]
        self.assertEqual([key for key in record if key not in ("file", "id")], ["article"] + order)
        self.assertEqual(list(record["article"]), ["title", "published_at", "category", "byline", "view_count",
                                                   "language", "page_kind", "body", "captions", "encoding",
                                                   "encoding_from", "encoding_doubt"])
        for family in order:
            for item in record[family]:
                self.assertEqual(list(item), families[family].split() + ["span"])
                span = item["span"]
                if span is not None:
                    self.assertTrue(0 <= span[0] < span[1] <= len(record["article"]["body"]), (family, item))

    def test_files_become_lines(self):
        one, two = self.write("one.txt", ARTICLE), self.write("two.txt", ARTICLE)
        done = self.extract(one, two)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([(list(r)[0], r["file"]) for r in records], [("file", one), ("file", two)])
        for record in records:
            self.check_keys(record)

    def test_standard_input(self):
        done = self.extract("-", stdin=ARTICLE)
        self.assertEqual(done.returncode, 0)
        record = json.loads(done.stdout)
        self.assertEqual(record["file"], "-")
        self.check_keys(record)

    def test_directories_are_walked_in_order(self):
        for name in ("b/2.txt", "b/10.txt", "a.txt", ".hidden", "c/.git/x"):
            self.write("tree/" + name, ARTICLE)
        done = self.extract(self.directory / "tree")
        files = [json.loads(line)["file"] for line in done.stdout.splitlines()]
        self.assertEqual(files, [f"{self.directory}/tree/{name}" for name in ("a.txt", "b/10.txt", "b/2.txt")])

    def test_bad_files_are_told_and_others_go_on(self):
        good = self.write("good.txt", ARTICLE)
        done = self.extract(self.directory / "gone.txt", good)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, f"{self.directory}/gone.txt: cannot be read: No such file or directory\n")
        self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()], [good])

    def test_json_lines(self):
        lines = [json.dumps({"id": 7, "content": ARTICLE}), "", "{", json.dumps({"content": ARTICLE})]
        path = self.write("in.jsonl", "\n".join(lines))
        done = self.extract(path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{path}:3: no JSON: ", done.stderr)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([(r["file"], r.get("id")) for r in records], [(path, "7"), (path, None)])

    def test_pretty_is_for_people(self):
        path = self.write("one.txt", ARTICLE)
        plain = self.extract("--pretty", path)
        self.assertEqual(plain.returncode, 0)
        self.assertIn(f"file  {path}".split()[1], plain.stdout)
        self.assertNotIn("\033", plain.stdout)
        coloured = self.extract("--pretty", "--color", "always", path)
        self.assertIn("\033[1m", coloured.stdout)
        self.assertEqual(re.sub(r"\033\[[\d;]*m", "", coloured.stdout), plain.stdout)

    def test_pretty_sends_no_control_bytes(self):
        name = self.write("esc\033[31m.txt", ARTICLE)
        done = self.extract("--pretty", name)
        self.assertEqual(done.returncode, 0)
        self.assertNotIn("\033", done.stdout)

    def test_a_further_lexicon(self):
        path = self.write("one.txt", ARTICLE)
        done = self.extract("--lexicon", self.directory / "none", path)
        self.assertEqual(done.returncode, 78)
        self.assertIn("No such file or directory", done.stderr)
        self.write("lex/bad.lex", "[no such category]\nx\n")
        done = self.extract("--lexicon", self.directory / "lex", path)
        self.assertEqual(done.returncode, 78)
        self.assertIn("bad.lex:1", done.stderr)

    def test_a_reader_that_goes_away_is_no_crash(self):
        path = self.write("one.txt", ARTICLE)
        program = trichtest.program("trich")
        done = subprocess.run(["bash", "-c", 'set -o pipefail; "$0" extract -c "$1" "${@:2}" | head -c 1', program,
                               self.conf] + [path] * 200, capture_output=True, timeout=trichtest.WAIT_S, check=False)
        self.assertIn(done.returncode, (0, 1, 141))

    def test_a_full_disk_is_told(self):
        path = self.write("one.txt", ARTICLE)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([trichtest.program("trich"), "extract", "-c", self.conf, path], stdout=full,
                                  stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("No space left on device", done.stderr)


if __name__ == "__main__":
    unittest.main()
