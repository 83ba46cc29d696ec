"""Proves by SQL what became of every article: one connection, one database, and the checksums of an undisturbed run.

What is compared is everything that an article's rows say, over all tables, but for keys, sequence numbers and times;
organisations are compared by what makes them one.
"""

import dataclasses

from .articles import CONDEMNED

# Columns that differ between two runs, or tell where a row belongs. Which story an article belongs to depends on those before.
OWN = {"article_id", "source", "id", "seq", "confirmed_seq", "revision", "received_at", "stored_at", "story"}
# What stands for a column that is another run's key.
INSTEAD = {"organization_id": "(SELECT o.canonical_key FROM trich.organization o WHERE o.organization_id = t.organization_id)"}

LOADED = """
DROP SCHEMA IF EXISTS judge CASCADE;
CREATE SCHEMA judge;
CREATE TABLE judge.step (id text, step integer, kind text, content integer, status text, article_id bigint, fingerprint text,
    condemned boolean GENERATED ALWAYS AS (kind = ANY ('{%s}')) STORED,
    PRIMARY KEY (id, step));
CREATE TABLE judge.reference (content integer PRIMARY KEY, checksum text UNIQUE);
CREATE TABLE judge.stored (id text, article_id bigint, seq bigint, revision integer, checksum text);
CREATE TABLE judge.dead (id text, seq bigint, fingerprint text, reason text, attempts integer);
CREATE TABLE judge.raw (article_id bigint, seq bigint, fingerprint text, again boolean);
CREATE INDEX ON judge.step (fingerprint);
CREATE INDEX ON judge.stored (id);
CREATE INDEX ON judge.stored (seq);
CREATE INDEX ON judge.dead (id);
CREATE INDEX ON judge.raw (article_id, seq);
CREATE INDEX ON judge.raw (seq);
CREATE VIEW judge.known AS SELECT * FROM judge.step WHERE status <> 'rejected';
CREATE VIEW judge.newest AS SELECT DISTINCT ON (id) * FROM judge.known ORDER BY id, step DESC;
""" % ",".join(CONDEMNED)

SNAPSHOT = """
TRUNCATE judge.stored, judge.dead, judge.raw;
INSERT INTO judge.dead SELECT id, seq, md5(message), reason, attempts FROM trich.dead_letter;
INSERT INTO judge.raw SELECT article_id, seq, md5(message),
    coalesce(md5(message) = lag(md5(message)) OVER (PARTITION BY article_id ORDER BY seq), false) FROM trich.raw_message;
ANALYZE judge.dead, judge.raw, judge.step, judge.reference;
"""

# What was answered and is neither rows nor a dead letter with its bytes.
LOST = {
    "neither rows nor dead letter": """
        SELECT n.id FROM judge.newest n WHERE NOT EXISTS (SELECT FROM judge.stored s WHERE s.id = n.id)
        AND NOT EXISTS (SELECT FROM judge.dead d WHERE (d.id, d.fingerprint) = (n.id, n.fingerprint))""",
    "an older version is stored": """
        SELECT n.id FROM judge.newest n JOIN judge.stored s USING (id) JOIN judge.reference r ON r.content = n.content
        WHERE s.checksum <> r.checksum
        AND EXISTS (SELECT FROM judge.known k JOIN judge.reference o ON o.content = k.content
                    WHERE k.id = n.id AND o.checksum = s.checksum)
        AND NOT EXISTS (SELECT FROM judge.dead d WHERE (d.id, d.fingerprint) = (n.id, n.fingerprint))""",
    "set aside without cause": """
        SELECT d.id FROM judge.dead d JOIN judge.step k ON (k.id, k.fingerprint) = (d.id, d.fingerprint)
        WHERE NOT k.condemned AND NOT (d.attempts >= 2 AND d.reason LIKE 'failed %%' AND d.reason NOT LIKE '%%signal 11%%')""",
    "condemned, but not set aside with its bytes and a reason": """
        SELECT n.id FROM judge.newest n WHERE n.condemned
        AND NOT EXISTS (SELECT FROM judge.dead d WHERE (d.id, d.fingerprint) = (n.id, n.fingerprint) AND length(d.reason) > 20)""",
    "a version that no message is kept of": """
        SELECT s.id FROM judge.stored s WHERE NOT EXISTS (
            SELECT FROM judge.raw r JOIN judge.step k ON k.fingerprint = r.fingerprint AND k.id = s.id
            JOIN judge.reference f ON f.content = k.content AND f.checksum = s.checksum
            WHERE (r.article_id, r.seq) = (s.article_id, s.seq))""",
    "a receipt without its article": """
        SELECT r.id FROM trich.receipt r WHERE r.state <> 'dead'
        AND NOT EXISTS (SELECT FROM trich.article a WHERE (a.article_id, a.id) = (r.article_id, r.id))""",
    "a receipt without its dead letter": """
        SELECT r.id FROM trich.receipt r WHERE r.state = 'dead'
        AND NOT EXISTS (SELECT FROM trich.dead_letter d WHERE (d.seq, d.id) = (r.seq, r.id))""",
}

# What is there and should not be, or more often than it should.
DOUBLED = {
    "rows that nobody sent": """
        SELECT s.id FROM judge.stored s
        WHERE NOT EXISTS (SELECT FROM judge.known k WHERE k.id = s.id AND NOT k.condemned)""",
    "a dead letter that nobody sent": """
        SELECT d.id FROM judge.dead d
        WHERE NOT EXISTS (SELECT FROM judge.known k WHERE (k.id, k.fingerprint) = (d.id, d.fingerprint))""",
    "one id, two articles": "SELECT id FROM judge.stored GROUP BY id HAVING count(*) > 1",
    "the same message stored twice": """
        SELECT s.id FROM judge.raw r JOIN judge.stored s USING (article_id) WHERE r.again""",
    "more or fewer revisions than receipts": """
        SELECT s.id FROM judge.stored s LEFT JOIN (SELECT article_id, count(*) AS n FROM trich.receipt
            WHERE state = 'done' GROUP BY article_id) r USING (article_id) WHERE s.revision IS DISTINCT FROM r.n""",
    "rows and dead letter of one message": """
        SELECT d.id FROM judge.dead d WHERE EXISTS (SELECT FROM judge.raw r WHERE r.seq = d.seq)
        OR EXISTS (SELECT FROM judge.stored s WHERE s.seq = d.seq)""",
    "answered with another article's rows": """
        SELECT k.id FROM judge.step k JOIN trich.article a USING (article_id) WHERE a.id <> k.id""",
}

# What is there, but not whole.
PARTIAL = {
    "rows that differ from those of an undisturbed run": """
        SELECT s.id FROM judge.stored s WHERE EXISTS (SELECT FROM judge.known k WHERE k.id = s.id)
        AND NOT EXISTS (SELECT FROM judge.known k JOIN judge.reference r ON r.content = k.content
                        WHERE k.id = s.id AND r.checksum = s.checksum)""",
    "rows without their receipt": """
        SELECT s.id FROM judge.stored s WHERE NOT EXISTS (
            SELECT FROM trich.receipt r WHERE (r.seq, r.article_id, r.id, r.state) = (s.seq, s.article_id, s.id, 'done'))""",
    "a message kept without its receipt": """
        SELECT r.article_id::text FROM judge.raw r WHERE NOT EXISTS (
            SELECT FROM trich.receipt e WHERE (e.seq, e.article_id, e.state) = (r.seq, r.article_id, 'done'))""",
    "a dead letter without its receipt": """
        SELECT d.id FROM judge.dead d WHERE NOT EXISTS (
            SELECT FROM trich.receipt r WHERE (r.seq, r.id, r.state) = (d.seq, d.id, 'dead'))""",
}

# Articles whose stories contradict each other.
TORN = {
    "one sketch, two stories": """
        SELECT min(a.id) FROM trich.article a WHERE a.sketch IS NOT NULL
        GROUP BY a.sketch HAVING count(DISTINCT a.story) > 1""",
    "no sketch, but a story of others": """
        SELECT a.id FROM trich.article a WHERE a.sketch IS NULL
        AND EXISTS (SELECT FROM trich.article o WHERE o.story = a.story AND o.article_id <> a.article_id)""",
    "another story than its like": """
        SELECT a.id FROM trich.article a JOIN trich.story s USING (story) WHERE NOT trich.same_story(a.sketch, s.sketch)""",
    "a story that was never founded": """
        SELECT a.id FROM trich.article a WHERE a.sketch IS NOT NULL
        AND NOT EXISTS (SELECT FROM trich.story s WHERE s.story = a.story)""",
}

# What the spool says against what the receipts say; %(name)s are the spool's totals.
UNBALANCED = {
    "the spool: received <> done + duplicate + dead + waiting": """
        SELECT 'spool' WHERE %(received)s <> %(done)s + %(duplicate)s + %(dead)s + %(waiting)s""",
    "something waits still": "SELECT 'spool' WHERE %(waiting)s <> 0",
    "received <> receipts": "SELECT 'spool' WHERE %(received)s <> (SELECT count(*) FROM trich.receipt)",
    "done <> receipts": "SELECT 'spool' WHERE %(done)s <> (SELECT count(*) FROM trich.receipt WHERE state = 'done')",
    "duplicate <> receipts": """
        SELECT 'spool' WHERE %(duplicate)s <> (SELECT count(*) FROM trich.receipt WHERE state = 'duplicate')""",
    "dead <> receipts": "SELECT 'spool' WHERE %(dead)s <> (SELECT count(*) FROM trich.receipt WHERE state = 'dead')",
}

DEAD_REASONS = """
SELECT CASE WHEN reason LIKE 'failed %% while being extracted%%' THEN 'attempts: the worker was killed with it in hand'
            WHEN reason LIKE 'PostgreSQL refuses it%%' THEN 'PostgreSQL refuses it'
            ELSE regexp_replace(reason, '[0-9]+', 'N', 'g') END AS why, count(*)
FROM judge.dead GROUP BY 1 ORDER BY 1
"""


@dataclasses.dataclass
class Finding:
    family: str  # lost, doubled, partial, torn or unbalanced
    what: str
    ids: list


def _columns(cursor, table):
    cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_schema = 'trich_data' AND table_name = %s"
                   " ORDER BY column_name", (table,))
    return [INSTEAD.get(name, f't."{name}"') for (name,) in cursor.fetchall() if name not in OWN]


def _children(cursor):
    """Tables with rows of articles, in lists."""
    cursor.execute("SELECT table_name FROM information_schema.columns c JOIN information_schema.tables t"
                   " USING (table_schema, table_name) WHERE table_schema = 'trich_data' AND table_type = 'BASE TABLE'"
                   " AND column_name IN ('article_id', 'ordinal') GROUP BY table_name HAVING count(*) = 2 ORDER BY table_name")
    return [name for (name,) in cursor.fetchall()]


def checksums_sql(cursor):
    """SELECT id, article_id, seq, revision, checksum of every article."""
    joins, parts = [], [f"md5(ROW({', '.join(_columns(cursor, 'article'))})::text)"]
    for child in _children(cursor):
        row = f"ROW({', '.join(_columns(cursor, child))})::text"
        joins.append(f"LEFT JOIN (SELECT t.article_id, md5(string_agg({row}, E'\\n' ORDER BY t.ordinal, {row})) AS sum"
                     f" FROM trich.{child} t GROUP BY t.article_id) {child} ON {child}.article_id = t.article_id")
        parts.append(f"coalesce({child}.sum, '')")
    return (f"SELECT t.id, t.article_id, t.seq, t.revision, md5(concat_ws('/', {', '.join(parts)})) AS checksum"
            f" FROM trich.article t {' '.join(joins)}")


def reference(connection):
    """{content: checksum} of the undisturbed run, whose ids are the contents' numbers."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id::integer, checksum FROM ({checksums_sql(cursor)}) AS c")
        return dict(cursor.fetchall())


def load(connection, ledger, wanted):
    """What was answered (a file) and what an undisturbed run gives, into schema judge."""
    with connection.cursor() as cursor, open(ledger, encoding="utf-8") as lines:
        cursor.execute(LOADED)
        cursor.copy_expert("COPY judge.step (id, step, kind, content, status, article_id, fingerprint) FROM STDIN", lines)
        for content, checksum in wanted.items():
            cursor.execute("INSERT INTO judge.reference VALUES (%s, %s)", (content, checksum))


def judge(connection, spool):
    """All findings. spool: the broker's totals."""
    findings = []
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT)
        cursor.execute(f"INSERT INTO judge.stored {checksums_sql(cursor)}")
        cursor.execute("ANALYZE judge.stored")
        for family, questions in (("lost", LOST), ("doubled", DOUBLED), ("partial", PARTIAL), ("torn", TORN),
                                  ("unbalanced", UNBALANCED)):
            for what, sql in questions.items():
                cursor.execute(sql, spool)
                ids = [row[0] for row in cursor.fetchall()]
                if ids:
                    findings.append(Finding(family, what, ids))
    return findings


def figures(connection):
    """What is neither good nor bad: [(words, number)]."""
    rows = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT status, count(*) FROM judge.step GROUP BY status ORDER BY status")
        rows += [(f"messages answered {status}", n) for status, n in cursor.fetchall()]
        cursor.execute("SELECT count(DISTINCT id) FROM judge.known")
        rows.append(("articles acknowledged", cursor.fetchone()[0]))
        cursor.execute("SELECT count(*) FROM judge.stored")
        rows.append(("articles stored", cursor.fetchone()[0]))
        cursor.execute("SELECT state, count(*) FROM trich.receipt GROUP BY state ORDER BY state")
        rows += [(f"receipts: {state}", n) for state, n in cursor.fetchall()]
        cursor.execute(DEAD_REASONS)
        rows += [(f"dead letters: {why}", n) for why, n in cursor.fetchall()]
    return rows
