#!/usr/bin/python3
"""The judge of tests/faults sees what is wrong: a sound run is tampered with, each time in another way, and undone."""

import pathlib
import subprocess
import tempfile
import unittest

import trichtest  # puts tests/ on the path
from torment import articles, judge, producer, rig, tormentor

COUNT = 120
DIFFERENT = "rows that differ from those of an undisturbed run"
# More of what is rare, so that few articles have each kind.
KINDS = {"plain": 5, "again": 1, "versions": 3, "returned": 1, "refused": 1, "refused_late": 1, "rejected": 1}
CHILD = "SELECT article_id FROM trich.article WHERE id = (SELECT min(id) FROM judge.step WHERE kind = 'plain')"
REVISED = "SELECT article_id FROM trich.article WHERE revision = 2 ORDER BY id LIMIT 1"
TWIN = f"CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM trich.article WHERE article_id = ({CHILD});"

# What is done: the statements, then the finding that must be among those of the judge.
TAMPERED = {
    "an article is lost": (
        f"DELETE FROM trich.article WHERE article_id = ({CHILD})", "lost", "neither rows nor dead letter"),
    "a dead letter is lost": (
        "DELETE FROM trich.dead_letter WHERE seq = (SELECT min(seq) FROM trich.dead_letter)",
        "lost", "condemned, but not set aside with its bytes and a reason"),
    "a dead letter's bytes are others": (
        "UPDATE trich.dead_letter SET message = message || '\\x00' WHERE seq = (SELECT min(seq) FROM trich.dead_letter)",
        "lost", "condemned, but not set aside with its bytes and a reason"),
    "a dead letter has no reason": (
        "UPDATE trich.dead_letter SET reason = '-'", "lost", "condemned, but not set aside with its bytes and a reason"),
    "an innocent one is a dead letter": (
        "INSERT INTO trich.receipt (seq, source, id, state, reason, received_at, extractor_version)"
        f" SELECT 1, source, id, 'dead', 'why not', now(), 1 FROM trich.article WHERE article_id = ({CHILD});"
        "INSERT INTO trich.dead_letter (seq, source, id, reason, received_at, message)"
        f" SELECT 1, source, id, 'why not', now(), message FROM trich.article JOIN trich.raw_message USING (article_id)"
        f" WHERE article_id = ({CHILD})", "lost", "set aside without cause"),
    "the message of what is stored is lost": (
        f"DELETE FROM trich.raw_message WHERE article_id = ({CHILD})", "lost", "a version that no message is kept of"),
    "the message is another one's": (
        "UPDATE trich.raw_message SET message = (SELECT message FROM trich.raw_message ORDER BY seq DESC LIMIT 1)"
        f" WHERE article_id = ({CHILD})", "lost", "a version that no message is kept of"),
    "a receipt leads nowhere": (
        f"UPDATE trich.receipt SET article_id = -1 WHERE article_id = ({CHILD})", "lost", "a receipt without its article"),
    "a receipt of a dead letter leads nowhere": (
        "DELETE FROM trich.dead_letter", "lost", "a receipt without its dead letter"),
    "the newest version is not the one that was sent last": (
        "UPDATE judge.step s SET content = o.content, fingerprint = o.fingerprint FROM judge.step o WHERE s.kind = 'versions'"
        " AND o.id = s.id AND o.step = (SELECT max(step) FROM judge.step m WHERE m.id = s.id) - s.step",
        "lost", "an older version is stored"),
    "the article is there twice, under another id": (
        TWIN + "UPDATE twin SET article_id = -1, id = 'twin'; INSERT INTO trich.article ({columns}) SELECT {columns} FROM twin",
        "doubled", "rows that nobody sent"),
    "the article is there twice": (
        TWIN + "UPDATE twin SET article_id = -1; ALTER TABLE trich_data.article DROP CONSTRAINT article_source_id_key;"
        "INSERT INTO trich.article ({columns}) SELECT {columns} FROM twin", "doubled", "one id, two articles"),
    "a message is there twice": (
        f"INSERT INTO trich.raw_message SELECT article_id, seq + 1, message FROM trich.raw_message WHERE article_id = ({CHILD})",
        "doubled", "the same message stored twice"),
    "a revision too many": (
        f"UPDATE trich.article SET revision = revision + 1 WHERE article_id = ({CHILD})",
        "doubled", "more or fewer revisions than receipts"),
    "both stored and set aside": (
        "INSERT INTO trich.dead_letter (seq, source, id, reason, received_at, message)"
        " SELECT a.seq, source, id, 'failed twice', now(), message FROM trich.article a JOIN trich.raw_message"
        f" USING (article_id) WHERE article_id = ({CHILD})", "doubled", "rows and dead letter of one message"),
    "a dead letter of something else": (
        "UPDATE trich.dead_letter SET id = 'somebody' WHERE seq = (SELECT min(seq) FROM trich.dead_letter)",
        "doubled", "a dead letter that nobody sent"),
    "answered with another article": (
        "UPDATE judge.step SET article_id = (SELECT max(article_id) FROM trich.article)"
        " WHERE id = (SELECT min(id) FROM judge.step WHERE kind = 'plain')",
        "doubled", "answered with another article's rows"),
    "an article's receipt is lost": (
        f"DELETE FROM trich.receipt WHERE article_id = ({CHILD})", "partial", "rows without their receipt"),
    "an earlier version's receipt is lost": (
        f"DELETE FROM trich.receipt WHERE seq = (SELECT min(seq) FROM trich.raw_message WHERE article_id = ({REVISED}))",
        "partial", "a message kept without its receipt"),
    "a dead letter's receipt is another's": (
        "UPDATE trich.receipt SET id = 'somebody' WHERE state = 'dead'", "partial", "a dead letter without its receipt"),
    "a text is another": (
        f"UPDATE trich.article SET body = body || '.' WHERE article_id = ({CHILD})",
        "partial", DIFFERENT),
    "a copy has another story": (
        "UPDATE trich.article SET sketch = (SELECT max(sketch::text) FROM trich.article)::bit(192)"
        " WHERE sketch = (SELECT min(sketch::text) FROM trich.article)::bit(192)", "torn", "one sketch, two stories"),
    "an article without a sketch has a story of others": (
        "UPDATE trich.article SET sketch = NULL, story = (SELECT max(story) FROM trich.article)"
        f" WHERE article_id = ({CHILD})", "torn", "no sketch, but a story of others"),
    "an article has another's story": (
        f"UPDATE trich.article SET sketch = ~sketch WHERE article_id = ({CHILD})", "torn", "another story than its like"),
    "a story is lost": (
        f"DELETE FROM trich.story WHERE story = (SELECT story FROM trich.article WHERE article_id = ({CHILD}))",
        "torn", "a story that was never founded"),
}


def setUpModule():
    global SERVER, SPOOL  # pylint: disable=global-statement
    SERVER = trichtest.PostgreSQL()
    unittest.addModuleCleanup(SERVER.close)
    directory = tempfile.TemporaryDirectory(prefix="trich-judge-")
    unittest.addModuleCleanup(directory.cleanup)
    ledger = pathlib.Path(directory.name) / "ledger"
    with trichtest.Trichd(SERVER) as trichd:
        trichd.trich("migrate", "--wait")
        SERVER.query(rig.PREPARED)
        rig.store_undisturbed(SERVER, articles.Articles("judge"))
        sender = producer.Producer("judge", trichd.submit, ledger, KINDS)
        sender.end(COUNT)
        sender.join()
        SPOOL = trichtest.wait_for(lambda: (s := rig.status(trichd)["spool"])["waiting"] == 0 and s, "all is done")
    with SERVER.connect() as connection, SERVER.connect("reference") as undisturbed:
        judge.load(connection, ledger, judge.reference(undisturbed))


class Judge(unittest.TestCase):
    def setUp(self):
        self.connection = SERVER.connect()
        self.addCleanup(self.connection.close)
        self.connection.autocommit = False

    def tampered(self, sql):
        """What the judge finds after these statements, as {(family, what)}. Nothing of it stays."""
        self.connection.rollback()
        with self.connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")  # no foreign key comes in between
            cursor.execute("SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns"
                           " WHERE table_schema = 'trich_data' AND table_name = 'article' AND is_generated = 'NEVER'")
            cursor.execute(sql.replace("{columns}", cursor.fetchone()[0]))
            self.assertTrue(cursor.rowcount, "nothing was tampered with")
        return {(f.family, f.what) for f in judge.judge(self.connection, SPOOL)}

    def test_a_sound_run_is_sound(self):
        self.assertEqual(judge.judge(self.connection, SPOOL), [])
        self.assertGreater(dict(judge.figures(self.connection))["articles stored"], COUNT / 2)

    def test_each_wrong_is_found(self):
        for name, (sql, family, what) in TAMPERED.items():
            with self.subTest(name):
                self.assertIn((family, what), self.tampered(sql))

    def test_every_question_is_tried(self):
        """One that no tampering answers may be one that never answers anything."""
        asked = {(family, what) for family, questions in (("lost", judge.LOST), ("doubled", judge.DOUBLED), ("partial", judge.PARTIAL),
                                                         ("torn", judge.TORN))
                 for what in questions}
        self.assertEqual(asked, {(family, what) for _, family, what in TAMPERED.values()})

    def test_one_row_less_or_another_in_any_table(self):
        with self.connection.cursor() as cursor:
            children = judge._children(cursor)  # pylint: disable=protected-access
        self.assertGreater(len(children), 9)
        for table in children:
            with self.subTest(table):
                one = f"WHERE ctid = (SELECT min(ctid) FROM trich_data.{table})"
                self.assertIn(("partial", DIFFERENT), self.tampered(f"DELETE FROM trich_data.{table} {one}"))
                self.assertIn(("partial", DIFFERENT), self.tampered(f"UPDATE trich_data.{table} SET span = '[1,2)' {one}"))

    def test_the_totals_must_agree(self):
        for name in ("received", "done", "duplicate", "dead", "waiting"):
            with self.subTest(name):
                found = judge.judge(self.connection, {**SPOOL, name: SPOOL[name] + 1})
                self.connection.rollback()
                self.assertTrue(any(f.family == "unbalanced" for f in found))


class Outlived(unittest.TestCase):
    def test_a_process_that_no_supervisor_has_is_seen(self):
        with trichtest.Trichd(SERVER) as trichd:
            trichtest.wait_for(lambda: not trichd.strays(), "only what trichd started runs")
            with subprocess.Popen(["tail", "-f", trichd.log], stdout=subprocess.DEVNULL) as stray:
                begins = f"{stray.pid} tail "
                trichtest.wait_for(lambda: [words[:len(begins)] for words in trichd.strays()] == [begins], "it alone is seen")
                stray.kill()
            trichtest.wait_for(lambda: not trichd.strays(), "it is gone")


class Plan(unittest.TestCase):
    def test_a_seed_decides_all_faults_and_articles(self):
        first, again, other = (tormentor.plan(seed) for seed in ("a", "a", "b"))
        taken = [next(first) for _ in range(100)]
        self.assertEqual(taken, [next(again) for _ in range(100)])
        self.assertNotEqual(taken, [next(other) for _ in range(100)])
        self.assertEqual({kind for _, kind, *_ in (next(first) for _ in range(2000))}, set(tormentor.KINDS))
        self.assertEqual(articles.Articles("a").article(7), articles.Articles("a").article(7))


if __name__ == "__main__":
    unittest.main()
