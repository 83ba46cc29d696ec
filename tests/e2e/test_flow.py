#!/usr/bin/python3
"""From a producer to rows: everything that 1,000 articles state, counted and compared in SQL; what bad messages get."""

import collections
import json
import unittest

import msgpack
import psycopg2
import zmq

import trichtest  # puts tests/ on the path
import generate

ARTICLES = 1000
SAMPLES = sorted((trichtest.ROOT / "deploy" / "samples").glob("*.txt"))
FAMILIES = ["contact", "event", "person", "article_organization", "figure", "award", "document", "date_mention", "place",
            "statement"]


def setUpModule():
    global SERVER, TRICHD  # pylint: disable=global-statement
    SERVER = trichtest.PostgreSQL()
    unittest.addModuleCleanup(SERVER.close)
    TRICHD = trichtest.Trichd(SERVER)
    unittest.addModuleCleanup(TRICHD.close)
    TRICHD.trich("migrate", "--wait")  # trichd does the same at its start; here we wait for it


class Thousand(unittest.TestCase):
    """Articles whose content is known, through `trich push`."""

    @classmethod
    def setUpClass(cls):
        cls.articles = list(generate.articles(ARTICLES))
        lines = "".join(json.dumps(a.sent(), ensure_ascii=False) + "\n" for a in cls.articles)
        cls.pushed = TRICHD.trich("push", "--ack", "done", "--format", "jsonl", "-", stdin=lines)

    def compare(self, sql, wanted):
        """Rows (id, …) against {id: [wanted rows, …]}: every difference by article, not only the first."""
        got = {a.id: [] for a in self.articles}
        for row in SERVER.query(sql):
            got[row[0]].append(tuple(None if v is None else str(v) for v in row[1:]))
        differences = []
        for article in self.articles:
            want, have = sorted(wanted(article), key=repr), sorted(got[article.id], key=repr)
            if want != have:
                missing = list((collections.Counter(want) - collections.Counter(have)).elements())
                spurious = list((collections.Counter(have) - collections.Counter(want)).elements())
                differences.append(f"{article.id}: missing {missing}, spurious {spurious}")
        self.assertFalse(differences, f"{len(differences)} articles differ:\n" + "\n".join(differences[:20]))

    def test_every_article_is_there_once(self):
        self.compare("SELECT id, title FROM trich.article WHERE source = 'generated'",
                     lambda a: [(a.record["article"]["title"],)])

    def test_every_receipt_says_done(self):
        self.compare("SELECT id, state, attempts FROM trich.receipt WHERE source = 'generated'",
                     lambda a: [("done", "0")])

    def test_every_name_and_office(self):
        self.compare("SELECT id, name, (SELECT string_agg(office, ';' ORDER BY office COLLATE \"C\") FROM unnest(positions) office)"
                     " FROM trich.person JOIN trich.article USING (article_id) WHERE source = 'generated'",
                     lambda a: [(p["name"], ";".join(sorted(p["positions"])) or None) for p in a.record["people"]])

    def test_every_rank_and_degree(self):
        self.compare("SELECT id, name, array_to_string(rank || degrees, ';', '-') FROM trich.person JOIN trich.article"
                     " USING (article_id) WHERE source = 'generated'",
                     lambda a: [(p["name"], ";".join([p["rank"] or "-", *p["degrees"]])) for p in a.record["people"]])

    def test_every_figure(self):
        self.compare("SELECT id, trim_scale(value), trim_scale(of) FROM trich.figure JOIN trich.article USING (article_id)"
                     " WHERE source = 'generated'",
                     lambda a: [tuple(None if f[k] is None else str(f[k]) for k in ("value", "of")) for f in a.record["figures"]])

    def test_every_event(self):
        keys = ("kind", "starts_on", "ends_on", "part_of_day", "organizer")
        self.compare(f"SELECT id, {', '.join(keys)} FROM trich.event JOIN trich.article USING (article_id)"
                     " WHERE source = 'generated'", lambda a: [tuple(e[k] for k in keys) for e in a.record["events"]])

    def test_every_organizer_is_an_organisation(self):
        self.compare("SELECT DISTINCT id, o.name FROM trich.article_organization o JOIN trich.article a USING (article_id)"
                     " JOIN trich.event e ON e.article_id = o.article_id AND e.organizer = o.name WHERE source = 'generated'",
                     lambda a: [(e["organizer"],) for e in a.record["events"]])

    def test_every_award(self):
        self.compare("SELECT id, award.name, count FROM trich.award JOIN trich.article USING (article_id)"
                     " WHERE source = 'generated'",
                     lambda a: [(w["name"], str(w["count"])) for w in a.record["awards"]])

    def test_every_document(self):
        self.compare("SELECT id, kind, number, date FROM trich.document JOIN trich.article USING (article_id)"
                     " WHERE source = 'generated'",
                     lambda a: [(w["kind"], w["number"], w["date"]) for w in a.record["documents"]])

    def test_pushed_again_nothing_changes(self):
        before = SERVER.query("SELECT count(*), max(revision), max(stored_at) FROM trich.article")
        lines = "".join(json.dumps(a.sent(), ensure_ascii=False) + "\n" for a in self.articles[:50])
        again = TRICHD.trich("push", "--ack", "done", "--format", "jsonl", "-", stdin=lines)
        self.assertRegex(again.stdout + again.stderr, r"duplicate\D*50")
        self.assertEqual(SERVER.query("SELECT count(*), max(revision), max(stored_at) FROM trich.article"), before)


class Samples(unittest.TestCase):
    """The sample articles in PostgreSQL. That rows say the same as JSON is test_rows.py's affair."""

    @classmethod
    def setUpClass(cls):
        TRICHD.trich("push", "--ack", "done", "--source", "samples", *SAMPLES)

    def test_every_family_occurs(self):
        for table in FAMILIES:
            with self.subTest(table):
                self.assertGreater(SERVER.query(f"SELECT count(*) FROM trich.{table} JOIN trich.article USING (article_id)"
                                                " WHERE source = 'samples'")[0][0], 0)

    def test_spans_show_the_evidence(self):
        """A date's span is the place where its text stands."""
        shown = SERVER.query("SELECT d.text, substr(a.body, lower(d.span) + 1, upper(d.span) - lower(d.span))"
                             " FROM trich.date_mention d JOIN trich.article a USING (article_id)"
                             " WHERE d.span IS NOT NULL AND source = 'samples'")
        self.assertGreater(len(shown), len(SAMPLES))
        self.assertEqual([(text, place) for text, place in shown if text not in place], [])

    def test_views_have_rows(self):
        for view in ("attendance", "organization_figures", "organization_events", "person_positions",
                     "article_receipts", "balance"):
            with self.subTest(view):
                self.assertGreater(SERVER.query(f"SELECT count(*) FROM trich.{view}")[0][0], 0)


def nested(levels):
    return b"\x81\xa4meta" + b"\x91" * levels + b"\xc0"


def article(**keys):
    return msgpack.packb({"source": "bad", **keys})


# What is sent; a word that the reason must hold (lower case).
BAD = {
    "no msgpack": (b"\xc1not msgpack at all", "msgpack"),
    "no map": (msgpack.packb([1, 2, 3]), "map"),
    "empty": (b"", "empty"),
    "no content": (article(id="no-content"), "content"),
    "137 GB header": (b"\xdd\xff\x00\x00\x00", ""),
    "137 GB header inside": (b"\x81\xa7content\xdd\xff\x00\x00\x00", ""),
    "a nesting bomb": (nested(100000), ""),
    "invalid UTF-8": (b"\x82\xa6source\xa3bad\xa7content\xa3\xff\xfe\xfd", "utf-8"),
    "U+0000": (article(id="nul", content="a\0b"), "u+0000"),
    "empty content": (article(id="void", content=""), "content"),
    "too large": (article(id="large", content="x" * (11 << 20)), "large"),
}


class BadMessages(unittest.TestCase):
    """Each gets a reason that a person understands: on submit by reply, on push by a dead letter."""

    def check_reason(self, reason, word):
        self.assertIn(word, reason.lower())
        self.assertGreaterEqual(len(reason.split()), 3, f"a reason is a sentence: {reason!r}")

    def test_submit_answers_with_the_reason(self):
        context = zmq.Context()
        self.addCleanup(context.destroy, 0)
        for name, (message, word) in BAD.items():
            with self.subTest(name):
                socket = context.socket(zmq.DEALER)
                socket.connect(TRICHD.submit)
                socket.send(message)
                self.assertTrue(socket.poll(30000), "no answer")
                answer = msgpack.unpackb(socket.recv())
                self.assertEqual(answer["status"], "rejected", answer)
                self.check_reason(answer["reason"], word)
                socket.close(0)

    def test_push_keeps_it_as_a_dead_letter(self):
        context = zmq.Context()
        self.addCleanup(context.destroy, 0)
        socket = context.socket(zmq.PUSH)
        socket.connect(TRICHD.push)
        for name, (message, word) in BAD.items():
            with self.subTest(name):
                socket.send(message)
                sql = "SELECT reason FROM trich.dead_letter WHERE message = %s ORDER BY seq DESC"
                found = trichtest.wait_for(lambda m=message: SERVER.query(sql, (psycopg2.Binary(m),)),
                                           f"no dead letter for {name}")
                self.check_reason(found[0][0], word)
        socket.close()

    def test_trich_goes_on(self):
        """Behind all that, good articles are taken as before."""
        TRICHD.trich("push", "--ack", "done", "--source", "afterwards", SAMPLES[0])
        self.assertEqual(SERVER.query("SELECT count(*) FROM trich.article WHERE source = 'afterwards'"), [(1,)])


if __name__ == "__main__":
    unittest.main()
