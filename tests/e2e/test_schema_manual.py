#!/usr/bin/python3
"""trich-schema(7) says what the database says of itself, so that a build needs none.

test_schema_manual.py --write puts what it says now into deploy/man/trich-schema.7.
"""

import re
import subprocess
import sys
import tempfile
import unittest

import trichtest

PAGE = trichtest.ROOT / "deploy" / "man" / "trich-schema.7"
WRITTEN = re.compile(r'(?s)(\.\\" From here .*?\n)(.*)(\.SH SEE ALSO\n)')
RELATIONS = """
    SELECT c.oid, c.relname, obj_description(c.oid, 'pg_class')
    FROM pg_class c
    WHERE c.relnamespace = %s::regnamespace AND c.relkind = %s
      AND (c.relkind = 'r' OR to_regclass('trich_data.' || c.relname) IS NULL) ORDER BY c.relname"""
COLUMNS = """
    SELECT a.attname, format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ', not null' ELSE '' END,
           col_description(a.attrelid, a.attnum)
    FROM pg_attribute a WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"""
KEYS = """
    SELECT replace(pg_get_constraintdef(oid), 'trich_data.', 'trich.') FROM pg_constraint
    WHERE conrelid = %s AND contype IN ('p', 'u', 'f') ORDER BY array_position('{p,u,f}', contype), conname"""
INDEXES = """
    SELECT regexp_replace(pg_get_indexdef(i.indexrelid), '.* USING ', '') FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = %s AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND conrelid = i.indrelid)
    ORDER BY c.relname"""
FUNCTIONS = """
    SELECT p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), obj_description(p.oid, 'pg_proc'),
           has_function_privilege('public', p.oid, 'EXECUTE')
    FROM pg_proc p WHERE p.pronamespace = 'trich'::regnamespace AND p.prorettype <> 'trigger'::regtype ORDER BY p.proname"""
DOMAINS = """
    SELECT t.typname, format_type(t.typbasetype, t.typtypmod), obj_description(t.oid, 'pg_type'),
           ARRAY(SELECT w[1] FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') w
                 WHERE c.contypid = t.oid)
    FROM pg_type t WHERE t.typnamespace = 'trich'::regnamespace AND t.typtype = 'd' ORDER BY t.typname"""
SEQUENCES = "SELECT relname, obj_description(oid, 'pg_class') FROM pg_class WHERE relnamespace = 'trich'::regnamespace" \
            " AND relkind = 'S' AND obj_description(oid, 'pg_class') IS NOT NULL ORDER BY relname"
ROLES = "SELECT rolname, shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname LIKE 'trich%' ORDER BY rolname"


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga").replace("^", "\\(ha")
    return re.sub(r"(?m)^\.", r"\\&.", text)


def described(name, kind, comment):
    return f".TP\n\\fB{name}\\fR ({roff(kind)})\n{roff(comment)}\n"


def relation(query, oid, name, comment):
    text = f".SS trich.{name}\n{roff(comment)}\n"
    for line in query(KEYS, (oid,)):
        text += f".br\n{roff(line[0])}\n"
    for line in query(INDEXES, (oid,)):
        text += f".br\nIndex: {roff(line[0])}\n"
    return text + "".join(described(*column) for column in query(COLUMNS, (oid,)))


def function(name, arguments, result, comment, everybodys):
    arguments = roff(", ".join(arguments.split(", ")))
    text = f".TP\n\\fBtrich.{name}\\fR({arguments})\nReturns {roff(result)}. {roff(comment)}\n"
    return text if everybodys else text + "Not for everybody.\n"


def tables(query):
    """The page's part that the database tells."""
    text = ""
    # People read tables through views of the same names, but keys and indexes are the tables'.
    for title, kind in (("VIEWS", ("trich", "v")), ("TABLES", ("trich_data", "r"))):
        text += f".SH {title}\n" + "".join(relation(query, *row) for row in query(RELATIONS, kind))
    text += ".SH FUNCTIONS\n" + "".join(function(*row) for row in query(FUNCTIONS))
    text += ".SH DOMAINS\n"
    for name, base, comment, values in query(DOMAINS):
        text += described(f"trich.{name}", base, comment + (f" One of: {', '.join(values)}." if values else ""))
    text += ".SH SEQUENCES\n" + "".join(f".TP\n.B trich.{name}\n{roff(comment)}\n" for name, comment in query(SEQUENCES))
    return text + ".SH ROLES\n" + "".join(f".TP\n.B {name}\n{roff(comment)}\n" for name, comment in query(ROLES))


def page():
    """The page as the database of now would have it."""
    with trichtest.PostgreSQL() as server, tempfile.NamedTemporaryFile("w", encoding="utf-8") as config:
        config.write(f"[database]\nconninfo = {server.conninfo()}\n")
        config.flush()
        subprocess.run([trichtest.program("trich"), "migrate", "--config", config.name], check=True, capture_output=True)
        told = tables(server.query)
    return WRITTEN.sub(lambda m: m[1] + told + m[3], PAGE.read_text(encoding="utf-8"))


class SchemaManual(unittest.TestCase):
    maxDiff = None

    def test_the_page_is_of_this_schema(self):
        self.assertEqual(PAGE.read_text(encoding="utf-8"), page(), "run tests/e2e/test_schema_manual.py --write")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        unittest.main()
