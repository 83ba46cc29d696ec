#!/usr/bin/python3
"""Schema trich: everything has a comment, roles can do what they should and no more, views answer."""

import datetime
import subprocess
import tempfile
import unittest

import msgpack
import psycopg2
import trichtest

FAMILIES = ["contact", "event", "person", "article_organization", "figure", "award", "document", "date_mention", "place",
            "statement"]
TABLES = ["article", "raw_message", "organization", "receipt", "dead_letter", "story"] + FAMILIES  # each behind a view
VIEWS = ["attendance", "organization_figures", "organization_events", "organization_names", "organization_statements", "told_first",
         "person_positions", "article_receipts", "balance", "dead_letters", "story_article",
         "discrepancy", "orphan", "article_about", "tasks", "person_awards", "cited_documents"]
FUNCTIONS = ["dead_retry", "dead_drop", "dead_claim", "dead_end"]  # not for everybody
DENIED = "42501"

# Two articles about one hospital, another one about nothing in particular; every name is invented.
ROWS = """
INSERT INTO trich.organization (canonical_key, name, kind) VALUES
    ('bệnh viện suối bạc', 'Bệnh viện Suối Bạc', 'hospital'), ('sở y tế đồi thông', 'Sở Y tế Đồi Thông', 'government');
INSERT INTO trich.article (article_id, source, id, seq, content_hash, received_at, extractor_version, title,
                           published_at, published_precision, body) VALUES
    (1, 'web', 'a', 10, repeat('x', 16)::bytea, '2024-01-03 09:10+07', 1, 'Tổng kết', '2024-01-02 23:30+07', 'minute', 'b'),
    (2, 'web', 'b', 11, repeat('y', 16)::bytea, '2024-06-03 09:10+07', 1, 'Thăm', '2024-06-01 00:00+07', 'day', 'b'),
    (3, 'web', 'c', 12, repeat('z', 16)::bytea, '2024-06-03 09:20+07', 1, NULL, NULL, NULL, '');
INSERT INTO trich.raw_message VALUES (1, 10, 'm'), (2, 11, 'm'), (3, 12, 'm');
INSERT INTO trich.event (article_id, ordinal, kind, name, organizer, starts_on, review_period) VALUES
    (1, 1, 'review', 'Hội nghị tổng kết', 'Bệnh viện Suối Bạc', '2023-12-29', '[2023-01-01,2023-12-31]'),
    (2, 1, 'visit', 'Chuyến thăm', 'Sở Y tế Đồi Thông', '2024-05-31', NULL);
INSERT INTO trich.article_organization (article_id, ordinal, organization_id, name, kind) VALUES
    (1, 1, 2, 'Sở Y tế Đồi Thông', 'government'), (1, 2, 1, 'Bệnh viện Suối Bạc', 'hospital'),
    (2, 1, 1, 'Bệnh viện Suối Bạc', 'hospital'), (2, 2, 2, 'Sở Y tế Đồi Thông', 'government');
INSERT INTO trich.person (article_id, ordinal, name, positions, organization, roles) VALUES
    (1, 1, 'Lò Thị Mai', '{Phó Giám đốc}', 'Bệnh viện Suối Bạc', '{presided,spoke}'),
    (1, 2, 'Hà Văn Tú', '{}', NULL, '{mentioned}'),
    (2, 1, 'Lò Thị Mai', '{Giám đốc,Bí thư Chi bộ}', 'Bệnh viện Suối Bạc', '{attended}'),
    (3, 1, 'Lò Thị Mai', '{Giám đốc}', 'Bệnh viện Suối Bạc', '{attended}');
INSERT INTO trich.figure (article_id, ordinal, value, of, unit, label, percent, period) VALUES
    (1, 1, 98.5, NULL, '%', 'hài lòng', NULL, NULL),
    (1, 2, 1200, 1500, 'lượt', 'khám', 80, '[2022-01-01,2022-12-31]'),
    (2, 1, 20, NULL, 'suất quà', NULL, NULL, NULL);
INSERT INTO trich.receipt (seq, source, id, state, article_id, reason, received_at, extractor_version) VALUES
    (10, 'web', 'a', 'done', 1, NULL, '2024-01-03 09:10+07', 1), (11, 'web', 'b', 'done', 2, NULL, '2024-06-03 09:10+07', 1),
    (12, 'web', 'c', 'done', 3, NULL, '2024-06-03 09:20+07', 1), (13, 'web', 'b', 'duplicate', 2, 'same', '2024-06-03 09:59+07', 1),
    (14, 'web', 'd', 'dead', NULL, 'bad', '2024-06-03 09:59+07', 1), (15, NULL, NULL, 'dead', NULL, 'bad', '2024-06-03 10:00+07', 1),
    (16, 'web', 'e', 'done', 99, NULL, '2024-06-03 11:00+07', 1);
INSERT INTO trich.dead_letter (seq, source, id, reason, received_at, message) VALUES
    (14, 'web', 'd', 'bad', '2024-06-03 09:59+07', 'm'), (15, NULL, NULL, 'bad', '2024-06-03 10:00+07', 'm');
"""


def day(text):
    return datetime.date.fromisoformat(text)


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as config:
            config.write(f"[database]\nconninfo = {cls.server.conninfo()}\n")
            config.flush()
            subprocess.run([trichtest.program("trich"), "migrate", "--config", config.name], check=True,
                           capture_output=True)
        cls.server.query(ROWS)
        for role in ("reader", "writer"):
            cls.server.query(f"CREATE ROLE {role} LOGIN; GRANT trich_{role} TO {role}")
        cls.server.query("CREATE ROLE stranger LOGIN")

    def ask(self, sql, *parameters, user="postgres"):
        return self.server.query(sql, parameters or None, user=user)

    def refused(self, sql, user):
        """Runs sql in a transaction that is rolled back; True when a right is lacking."""
        connection = self.server.connect(user=user)
        connection.autocommit = False
        try:
            connection.cursor().execute(sql)
            return False
        except psycopg2.Error as error:
            if error.pgcode != DENIED:
                raise
            return True
        finally:
            connection.rollback()
            connection.close()

    def test_everything_has_a_comment(self):
        bare = """
            SELECT 'relation ' || relname FROM pg_class
             WHERE relnamespace IN ('trich'::regnamespace, 'trich_data'::regnamespace) AND relkind IN ('r', 'v', 'S')
               AND obj_description(oid, 'pg_class') IS NULL
               AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'i')
            UNION ALL
            SELECT 'column ' || relname || '.' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
             WHERE relnamespace IN ('trich'::regnamespace, 'trich_data'::regnamespace) AND relkind IN ('r', 'v') AND attnum > 0 AND NOT attisdropped
               AND col_description(attrelid, attnum) IS NULL
            UNION ALL
            SELECT 'domain ' || typname FROM pg_type
             WHERE typnamespace = 'trich'::regnamespace AND typtype = 'd' AND obj_description(oid, 'pg_type') IS NULL
            UNION ALL
            SELECT 'role ' || rolname FROM pg_roles
             WHERE rolname LIKE 'trich%' AND shobj_description(oid, 'pg_authid') IS NULL
            UNION ALL
            SELECT 'function ' || proname FROM pg_proc
             WHERE pronamespace IN ('trich'::regnamespace, 'trich_data'::regnamespace) AND obj_description(oid, 'pg_proc') IS NULL
            UNION ALL
            SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname LIKE 'trich%' AND obj_description(oid, 'pg_namespace') IS NULL"""
        self.assertEqual(self.ask(bare), [])
        self.assertEqual(self.ask("SELECT count(*) FROM pg_type WHERE typnamespace = 'trich'::regnamespace"
                                  " AND typtype = 'd'"), [(13,)])

    def test_reader_reads_views_only(self):
        for relation in TABLES + VIEWS:
            with self.subTest(relation):
                self.assertFalse(self.refused(f"SELECT * FROM trich.{relation}", "reader"))
        seen = self.ask("SELECT relnamespace::regnamespace || '.' || relname, relkind FROM pg_class"
                        " WHERE relnamespace IN ('trich'::regnamespace, 'trich_data'::regnamespace) AND relkind IN ('r', 'v', 'm', 'p')"
                        " AND has_table_privilege('reader', oid, 'SELECT')")
        self.assertEqual(dict(seen), {f"trich.{name}": "v" for name in TABLES + VIEWS})
        for table in [f"trich_data.{name}" for name in TABLES] + ["trich.schema_version", "pg_catalog.pg_authid"]:
            with self.subTest(table):
                self.assertTrue(self.refused(f"SELECT FROM {table}", "reader"))

    def test_reader_writes_nothing(self):
        for table in [f"{schema}.{name}" for name in TABLES for schema in ("trich", "trich_data")]:
            column = self.ask("SELECT attname FROM pg_attribute WHERE attnum = 2 AND attrelid = %s::regclass", table)[0][0]
            for statement in (f"INSERT INTO {table} DEFAULT VALUES", f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
                self.assertTrue(self.refused(statement, "reader"), statement)
        for table in TABLES:
            self.assertTrue(self.refused(f"TRUNCATE trich_data.{table}", "reader"), table)
        for statement in ("SELECT nextval('trich.article_id')", "CREATE TABLE trich.mine (n int)", "CREATE VIEW trich.mine AS SELECT 1",
                          "SET ROLE trich_writer", "SET ROLE trich_owner", "CALL trich_data.show('article')"):
            self.assertTrue(self.refused(statement, "reader"), statement)

    def test_views_show_all_of_their_tables(self):
        columns = ("SELECT attname, format_type(atttypid, atttypmod), col_description(attrelid, attnum) FROM pg_attribute"
                   " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")
        for table in TABLES:
            self.assertEqual(self.ask(columns, f"trich.{table}"), self.ask(columns, f"trich_data.{table}"), table)
        described = "SELECT obj_description(%s::regclass, 'pg_class')"
        for table in TABLES:
            self.assertEqual(self.ask(described, f"trich.{table}"), self.ask(described, f"trich_data.{table}"), table)

    def test_a_later_column_is_shown(self):
        connection = self.server.connect()
        connection.autocommit = False
        self.addCleanup(connection.close)
        cursor = connection.cursor()
        cursor.execute("SET ROLE trich_owner; ALTER TABLE trich_data.article ADD COLUMN later text;"
                       "COMMENT ON COLUMN trich_data.article.later IS 'Later.'; CALL trich_data.show('article'); RESET ROLE; SET ROLE reader")
        cursor.execute("SELECT later, (SELECT col_description('trich.article'::regclass, attnum) FROM pg_attribute"
                       " WHERE attrelid = 'trich.article'::regclass AND attname = 'later') FROM trich.article LIMIT 1")
        self.assertEqual(cursor.fetchone(), (None, "Later."))

    def test_the_writer_is_nobody_else(self):
        """Nor may it become anybody, make anything, or see what it does not write."""
        self.assertEqual(self.ask("SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles"
                                  " WHERE rolname = 'trich_writer'"), [(False,) * 5])
        self.assertEqual(self.ask("SELECT count(*) FROM pg_class WHERE relowner IN ('writer'::regrole, 'trich_writer'::regrole)"), [(0,)])
        self.assertEqual(self.ask("SELECT roleid::regrole::text FROM pg_auth_members WHERE member IN ('writer'::regrole, 'trich_writer'::regrole)"),
                         [("trich_writer",)])
        for statement in ("CREATE ROLE mine", "CREATE SCHEMA mine", "CREATE TABLE public.mine (n int)",
                          "CREATE TABLE trich_data.mine (n int)", "SET ROLE trich_owner", "SET ROLE postgres", "SELECT FROM pg_authid",
                          "COPY trich_data.article TO PROGRAM 'true'", "COPY trich_data.article TO '/tmp/mine'",
                          "SELECT pg_read_file('/etc/passwd')", "SET session_replication_role = replica",
                          "CREATE TRIGGER mine BEFORE INSERT ON trich_data.article"
                          " EXECUTE FUNCTION suppress_redundant_updates_trigger()", "CREATE FUNCTION trich.mine() RETURNS int LANGUAGE sql RETURN 1",
                          "DROP FUNCTION trich.search_gaps() CASCADE", "INSERT INTO trich.article (title) VALUES ('')",
                          "DELETE FROM trich_data.article", "UPDATE trich_data.receipt SET state = 'done'", "DELETE FROM trich_data.receipt",
                          "SELECT FROM trich_data.raw_message", "UPDATE trich_data.raw_message SET seq = 0", "DELETE FROM trich_data.dead_letter",
                          "UPDATE trich_data.dead_letter SET state = 'dropped'", "UPDATE trich_data.organization SET name = ''",
                          "UPDATE trich_data.story SET story = 0", "UPDATE trich_data.person SET name = ''", "CALL trich_data.show('article')"):
            with self.subTest(statement):
                self.assertTrue(self.refused(statement, "writer"))

    def test_writer_does_what_workers_do_and_no_more(self):
        for statement in ("DROP TABLE trich_data.article", "TRUNCATE trich_data.article", "DELETE FROM trich.article",
                          "CREATE TABLE trich.mine (n int)", "ALTER TABLE trich_data.article ADD n int",
                          "UPDATE trich.receipt SET state = 'done'", "DELETE FROM trich.receipt",
                          "DELETE FROM trich.dead_letter", "UPDATE trich.dead_letter SET state = 'dropped'",
                          "SELECT * FROM trich.raw_message", "DELETE FROM trich.raw_message",
                          "UPDATE trich.organization SET name = ''", "INSERT INTO trich.schema_version DEFAULT VALUES",
                          "DROP VIEW trich.attendance", "DROP SCHEMA trich CASCADE"):
            with self.subTest(statement):
                self.assertTrue(self.refused(statement, "writer"))
        for statement in ("SELECT * FROM trich.article", "UPDATE trich_data.article SET title = ''",
                          "DELETE FROM trich_data.figure", "SELECT nextval('trich.article_id')",
                          "SELECT count(*) FROM trich.dead_letter", "SELECT * FROM trich.balance",
                          "SELECT * FROM trich.dead_letters", "SELECT trich.dead_retry('{14}')",
                          "SELECT trich.dead_drop('{14}')", "SELECT trich.dead_claim(1)", "SELECT trich.dead_end('{}', '{}')"):
            with self.subTest(statement):
                self.assertFalse(self.refused(statement, "writer"))

    def test_dead_letters_are_worked_with_by_few(self):
        functions = self.ask("SELECT proname FROM pg_proc WHERE pronamespace = 'trich'::regnamespace AND prosecdef")
        self.assertEqual({name for (name,) in functions}, set(FUNCTIONS))
        for user in ("reader", "stranger"):
            for call in ("dead_retry('{14}')", "dead_drop('{14}')", "dead_claim(1)", "dead_end('{14}', '{15}')"):
                with self.subTest(user=user, call=call):
                    self.assertTrue(self.refused(f"SELECT trich.{call}", user))

    def test_strangers_see_nothing(self):
        for relation in TABLES + VIEWS:
            self.assertTrue(self.refused(f"SELECT FROM trich.{relation}", "stranger"), relation)

    def test_types(self):
        wanted = {("article", "published_on"): "date", ("article", "received_at"): "timestamp with time zone",
                  ("article", "captions"): "text[]", ("article", "meta"): "jsonb", ("event", "term"): "daterange",
                  ("figure", "value"): "numeric", ("person", "roles"): "trich.role_set", ("person", "span"): "trich.span",
                  ("raw_message", "message"): "bytea"}
        for (table, column), want in wanted.items():
            got = self.ask("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                           f" WHERE attrelid = 'trich_data.{table}'::regclass AND attname = '{column}'")
            self.assertEqual(got, [(want,)], f"{table}.{column}")
        self.assertEqual(self.ask("SELECT relname || '.' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
                                  " WHERE relnamespace = 'trich_data'::regnamespace AND relkind = 'r' AND atttypid = 'jsonb'::regtype"),
                         [("article.meta",)])

    def test_large_values_are_compressed_with_lz4(self):
        large = [("article", "body"), ("article", "captions"), ("article", "meta"), ("raw_message", "message"),
                 ("dead_letter", "message"), ("statement", "text")]
        for table, column in large:
            self.assertEqual(self.ask("SELECT attcompression FROM pg_attribute"
                                      f" WHERE attrelid = 'trich_data.{table}'::regclass AND attname = '{column}'"), [("l",)],
                             f"{table}.{column}")

    def test_what_an_article_states_goes_with_it(self):
        keys = self.ask("SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'c'"
                        " AND confrelid = 'trich_data.article'::regclass")
        self.assertEqual({name.removeprefix("trich_data.") for (name,) in keys}, set(FAMILIES) | {"raw_message"})

    def test_words_outside_the_contract_are_refused(self):
        cases = ["INSERT INTO trich.event (article_id, ordinal, kind) VALUES (3, 1, 'party')",
                 "INSERT INTO trich.place (article_id, ordinal, name, level) VALUES (3, 1, 'x', 'planet')",
                 "INSERT INTO trich.person (article_id, ordinal, name, roles) VALUES (3, 9, 'x', '{slept}')",
                 "INSERT INTO trich.person (article_id, ordinal, name, roles) VALUES (3, 9, 'x', '{}')",
                 "INSERT INTO trich.statement (article_id, ordinal, section, text) VALUES (3, 9, 'joke', 'x')",
                 "INSERT INTO trich.contact (article_id, ordinal, kind, value, span) VALUES (3, 1, 'fax', '1', '[3,3)')",
                 "INSERT INTO trich.contact (article_id, ordinal, kind, value, span) VALUES (3, 1, 'fax', '1', '[-1,3)')"]
        for statement in cases:
            with self.subTest(statement), self.assertRaises(psycopg2.errors.CheckViolation):
                self.ask(statement)

    def test_attendance(self):
        rows = self.ask("SELECT name, positions, roles, event_kind, event, organizer, starts_on, published_on, title"
                        " FROM trich.attendance ORDER BY starts_on", user="reader")
        self.assertEqual(rows, [
            ("Lò Thị Mai", ["Phó Giám đốc"], ["presided", "spoke"], "review", "Hội nghị tổng kết", "Bệnh viện Suối Bạc",
             day("2023-12-29"), day("2024-01-02"), "Tổng kết"),
            ("Lò Thị Mai", ["Giám đốc", "Bí thư Chi bộ"], ["attended"], "visit", "Chuyến thăm", "Sở Y tế Đồi Thông",
             day("2024-05-31"), day("2024-06-01"), "Thăm")])

    def test_organization_figures(self):
        rows = self.ask("SELECT organization, year, value::float, of::int, unit, percent::int"
                        " FROM trich.organization_figures ORDER BY year, value", user="reader")
        self.assertEqual(rows, [("Bệnh viện Suối Bạc", 2022, 1200, 1500, "lượt", 80),
                                ("Bệnh viện Suối Bạc", 2023, 98.5, None, "%", None),
                                ("Sở Y tế Đồi Thông", 2024, 20, None, "suất quà", None)])

    def test_organization_events(self):
        rows = self.ask("SELECT as_organizer, starts_on, kind, event FROM trich.organization_events"
                        " WHERE organization = 'Bệnh viện Suối Bạc' ORDER BY starts_on", user="reader")
        self.assertEqual(rows, [(True, day("2023-12-29"), "review", "Hội nghị tổng kết"),
                                (False, day("2024-05-31"), "visit", "Chuyến thăm")])

    def test_told_first(self):
        with self.server.connect() as connection, connection.cursor() as cursor:
            connection.autocommit = False
            cursor.execute("UPDATE trich.article SET story = 1; UPDATE trich.article SET story = 2 WHERE article_id = 1")
            for change, want in (("", [(1, 2), (2, 1)]),  # the third has no stamp
                                 ("UPDATE trich.article SET published_at = NULL, published_precision = NULL", [(1, 2), (2, 1)]),
                                 ("UPDATE trich.article SET page_kind = 'list' WHERE article_id = 2", [(1, 2), (3, 1)])):
                cursor.execute(change + ";SELECT article_id, story FROM trich.told_first ORDER BY 1")
                self.assertEqual(cursor.fetchall(), want, change)
                cursor.execute("SELECT article_id, story FROM trich.story_article ORDER BY 1")
                self.assertEqual(cursor.fetchall(), want, change)
            connection.rollback()

    def test_organization_statements(self):
        """Whose they are, of which day, until when, and who asks."""
        self.ask("""
            INSERT INTO trich.statement (article_id, ordinal, section, text, span) VALUES
                (1, 1, 'request', 'Lò Thị Mai và Hà Văn Tú yêu cầu làm xong trước 30/6/2024', '[10,90)'),
                (1, 2, 'limitation', 'Thuốc còn thiếu', '[100,120)'), (2, 1, 'limitation', 'thuốc còn thiếu.', '[10,20)'),
                (3, 1, 'achievement', 'Không của ai', NULL);
            INSERT INTO trich.date_mention (article_id, ordinal, text, period, span) VALUES
                (1, 1, '2023', '[2023-01-01,2023-12-31]', '[20,24)'), (1, 2, '30/6/2024', '[2024-06-30,2024-06-30]', '[80,89)'),
                (1, 3, '2030', '[2030-01-01,2030-12-31]', '[200,204)');
            UPDATE trich.event SET place = 'Bệnh viện Suối Bạc' WHERE article_id = 2""")
        columns = "SELECT organization, said_on, section, text, person, due_on FROM trich.organization_statements ORDER BY article_id, ordinal"
        self.assertEqual(self.ask(columns, user="reader"), [
            ("Bệnh viện Suối Bạc", day("2023-12-29"), "request", "Lò Thị Mai và Hà Văn Tú yêu cầu làm xong trước 30/6/2024", "Lò Thị Mai",
             day("2024-06-30")),
            ("Bệnh viện Suối Bạc", day("2023-12-29"), "limitation", "Thuốc còn thiếu", None, None),
            ("Bệnh viện Suối Bạc", day("2024-05-31"), "limitation", "thuốc còn thiếu.", None, None)])  # the visited's
        self.ask("DELETE FROM trich.statement; DELETE FROM trich.date_mention; UPDATE trich.event SET place = NULL")

    def test_a_task_is_found_by_its_day(self):
        """With the latest day of its sentence; what lies behind, names no day or is no task is none."""
        self.ask("""
            INSERT INTO trich.statement (article_id, ordinal, section, text, span) VALUES
                (1, 1, 'request', 'Lò Thị Mai đề nghị bắt đầu ngày 01/3/2024 và xong trước 30/6/2024', '[10,90)'),
                (1, 2, 'direction', 'Làm tiếp việc của ngày 01/12/2023', '[100,140)'), (1, 3, 'direction', 'Làm tốt hơn', '[150,160)'),
                (1, 4, 'achievement', 'Nhận nhà mới đến 2030', '[170,190)'), (1, 5, 'direction', 'Sửa nhà từ 5/5 đến 5/5/2024', '[200,230)');
            INSERT INTO trich.date_mention (article_id, ordinal, text, period, span) VALUES
                (1, 1, '01/3/2024', '[2024-03-01,2024-03-01]', '[40,49)'), (1, 2, '30/6/2024', '[2024-06-30,2024-06-30]', '[80,89)'),
                (1, 3, '01/12/2023', '[2023-12-01,2023-12-01]', '[120,130)'), (1, 4, '2030', '[2030-01-01,2030-12-31]', '[180,184)'),
                (1, 5, '5/5', '[2024-05-05,2024-05-05]', '[210,213)'), (1, 6, '5/5/2024', '[2024-05-05,2024-05-05]', '[218,226)')""")
        self.addCleanup(self.ask, "DELETE FROM trich.statement; DELETE FROM trich.date_mention")
        tasks = self.ask("SELECT due_on, organization, section, person, said_on, ordinal FROM trich.tasks ORDER BY ordinal", user="reader")
        self.assertEqual(tasks, [
            (day("2024-06-30"), "Bệnh viện Suối Bạc", "request", "Lò Thị Mai", day("2023-12-29"), 1),
            (day("2024-05-05"), "Bệnh viện Suối Bạc", "direction", None, day("2023-12-29"), 5)])
        self.assertEqual(tasks, self.ask("SELECT due_on, organization, section, person, said_on, ordinal FROM trich.organization_statements"
                                         " WHERE section IN ('direction', 'request') AND due_on IS NOT NULL ORDER BY ordinal"))

    def test_figures_of_an_inspection_are_those_of_the_visited(self):
        self.ask("UPDATE trich.event SET place = 'Bệnh viện Suối Bạc' WHERE article_id = 2")
        self.addCleanup(self.ask, "UPDATE trich.event SET place = NULL WHERE article_id = 2")
        figures = "SELECT organization FROM trich.organization_figures WHERE article_id = 2"
        self.assertEqual(self.ask(figures, user="reader"), [("Bệnh viện Suối Bạc",)])
        self.assertEqual(self.ask("SELECT article_id, organization FROM trich.article_about ORDER BY 1", user="reader"),
                         [(1, "Bệnh viện Suối Bạc"), (2, "Bệnh viện Suối Bạc")])

    def test_what_figures_cover(self):
        """Their own period, or else that which is looked back on."""
        self.assertEqual(self.ask("SELECT value::float, lower(covers), upper(covers) - 1 FROM trich.organization_figures ORDER BY value",
                                  user="reader"),
                         [(20, None, None), (98.5, day("2023-01-01"), day("2023-12-31")), (1200, day("2022-01-01"), day("2022-12-31"))])

    def test_whose_committee_an_organisation_is(self):
        """Where that body is named itself; else nobody's."""
        with self.server.connect() as connection, connection.cursor() as cursor:
            connection.autocommit = False
            for committee, key, institution in (("Đảng ủy Bệnh viện Suối Bạc", "đảng uỷ bệnh viện suối bạc", "Bệnh viện Suối Bạc"),
                                                ("Công đoàn cơ sở Bệnh viện Suối Bạc", "công đoàn cơ sở bệnh viện suối bạc", "Bệnh viện Suối Bạc"),
                                                ("Chi bộ 3", "chi bộ 3", "Chi bộ 3"), ("Đảng ủy Xa", "đảng uỷ xa", "Đảng ủy Xa")):
                cursor.execute("UPDATE trich_data.organization SET name = %s, canonical_key = %s WHERE organization_id = 2;"
                               "SELECT organization, institution FROM trich.organization_figures WHERE article_id = 2", (committee, key))
                self.assertEqual(cursor.fetchall(), [(committee, institution)])
            connection.rollback()

    def test_a_number_is_not_a_document(self):
        """Another year or another issuer: another document; a citation that says neither goes with the only one that it can mean."""
        self.ask("""
            INSERT INTO trich.document (article_id, ordinal, kind, number, date, issuer) VALUES
                (1, 1, 'Kế hoạch', '12/KH', '2024-01-05', 'Huyện ủy Suối Bạc'), (2, 1, 'Kế hoạch', '12/KH', '2024-01-05', NULL),
                (2, 2, 'Kế hoạch', '12/KH', NULL, 'Huyện uỷ Suối Bạc'), (1, 2, 'Kế hoạch', '12/KH', '2023-02-03', 'Huyện ủy Suối Bạc'),
                (1, 3, 'Kế hoạch', '12/KH', '2024-01-05', 'Huyện ủy Suối Bạc'), (1, 4, 'Kế hoạch', '12/KH', '2024-05-06', 'Bệnh viện Suối Bạc'),
                (3, 1, 'Kế hoạch', '12/KH', NULL, NULL),
                (1, 5, 'Chỉ thị', '05-CT/TW', '2016-05-15', 'Bộ Chính trị'), (2, 5, 'Chỉ thị', '05–CT/TW', NULL, NULL),
                (1, 6, NULL, '9/2018/TT-BYT', NULL, 'Bộ Y tế'), (3, 6, 'Thông tư', '9/2018/TT-BYT', NULL, NULL),
                (1, 7, 'Kế hoạch', '7-KH/ĐU', '2024-02-01', NULL), (3, 7, 'Kế hoạch', '7-KH/ĐU', NULL, NULL)""")
        self.addCleanup(self.ask, "DELETE FROM trich.document")
        rows = self.ask("SELECT number, kind, issued_on, issuer, article_ids FROM trich.cited_documents"
                        " ORDER BY number, issued_on, issuer", user="reader")
        self.assertEqual(rows, [
            ("05-CT/TW", "Chỉ thị", day("2016-05-15"), "Bộ Chính trị", [1, 2]),
            ("12/KH", "Kế hoạch", day("2023-02-03"), "Huyện ủy Suối Bạc", [1]),
            ("12/KH", "Kế hoạch", day("2024-01-05"), "Huyện ủy Suối Bạc", [1, 2]),
            ("12/KH", "Kế hoạch", day("2024-05-06"), "Bệnh viện Suối Bạc", [1]),
            ("12/KH", "Kế hoạch", None, None, [3]),
            ("7-KH/ĐU", "Kế hoạch", day("2024-02-01"), None, [1]),
            ("7-KH/ĐU", "Kế hoạch", None, None, [3]),  # each party committee signs so
            ("9/2018/TT-BYT", "Thông tư", None, "Bộ Y tế", [1, 3])])
        self.assertEqual(self.ask("SELECT stories, articles FROM trich.cited_documents WHERE number = '05-CT/TW'"), [(2, 2)])

    def test_awards_of_people(self):
        self.ask("""
            INSERT INTO trich.award (article_id, ordinal, name, recipient, awarded_by) VALUES
                (1, 1, 'Giấy khen', 'Hà Văn Tú; Lò Thị Mai', 'Giám đốc Sở Y tế'), (1, 2, 'Bằng khen', 'Khoa Nội', NULL), (2, 1, 'Cờ thi đua', NULL, NULL)""")
        self.addCleanup(self.ask, "DELETE FROM trich.award")
        self.assertEqual(self.ask("SELECT name, award, awarded_by, given_on, positions FROM trich.person_awards ORDER BY name", user="reader"),
                         [("Hà Văn Tú", "Giấy khen", "Giám đốc Sở Y tế", day("2023-12-29"), []),
                          ("Lò Thị Mai", "Giấy khen", "Giám đốc Sở Y tế", day("2023-12-29"), ["Phó Giám đốc"])])

    def test_folded(self):
        for a, b in (("Hoà Bình", "hòa bình"), ("UỶ BAN", "Ủy ban"), ("sức khoẻ", "Sức khỏe"), ("H’Hen – Đ", "h'hen - đ"),
                     ("Ho\u0300a", "Hòa"), ("Hoà", "Hoá"), ("của", "cuả"), ("", "x")):
            same = self.server.query("SELECT trich.folded(%s) = trich.folded(%s)", (a, b), user="reader")
            self.assertEqual(same, [((a, b) not in (("Hoà", "Hoá"), ("của", "cuả"), ("", "x")),)], (a, b))

    def test_alike(self):
        for a, b, want in (("Thuốc còn thiếu", "thiếu thuốc, còn!", 1), ("một hai", "ba bốn", 0), ("một hai", "hai ba", 0.5), ("", "", 0),
                           ("một một hai", "một hai", 1), (None, "x", None)):
            self.assertEqual(self.server.query("SELECT trich.alike(%s, %s)", (a, b), user="reader"), [(want,)], (a, b))

    def test_offices_are_one_however_they_are_spelt(self):
        self.ask("""
            INSERT INTO trich.article_organization (article_id, ordinal, organization_id, name, kind) VALUES
                (3, 1, 1, 'BV Suối Bạc', 'hospital');
            INSERT INTO trich.person (article_id, ordinal, name, positions, organization, roles) VALUES
                (1, 8, 'Vi Thị Hoà', '{Bí thư Đảng uỷ}', 'Bệnh viện Suối Bạc', '{attended}'),
                (2, 8, 'Vi Thị Hoà', '{Bí thư Đảng ủy}', 'Bệnh viện Suối Bạc', '{attended}'),
                (3, 8, 'Vi Thị Hoà', '{Bí thư Đảng Ủy}', 'BV Suối Bạc', '{attended}')""")
        self.addCleanup(self.ask, "DELETE FROM trich.person WHERE ordinal = 8; DELETE FROM trich.article_organization WHERE article_id = 3")
        self.assertEqual(self.ask("SELECT organization, article_ids, articles FROM trich.person_positions WHERE name = 'Vi Thị Hoà'",
                                  user="reader"), [("Bệnh viện Suối Bạc", [1, 2, 3], 3)])

    def test_person_positions(self):
        self.ask("INSERT INTO trich.article_organization (article_id, ordinal, organization_id, name, kind)"
                 " VALUES (3, 1, 1, 'Bệnh viện Suối Bạc', 'hospital')")
        self.addCleanup(self.ask, "DELETE FROM trich.article_organization WHERE article_id = 3")
        rows = self.ask("SELECT position, organization, first_on, last_on, articles FROM trich.person_positions"
                        " WHERE name = 'Lò Thị Mai' ORDER BY first_on, position", user="reader")
        self.assertEqual(rows, [
            ("Phó Giám đốc", "Bệnh viện Suối Bạc", day("2023-12-29"), day("2023-12-29"), 1),
            ("Bí thư Chi bộ", "Bệnh viện Suối Bạc", day("2024-05-31"), day("2024-05-31"), 1),
            ("Giám đốc", "Bệnh viện Suối Bạc", day("2024-05-31"), day("2024-05-31"), 2)])

    def test_article_receipts(self):
        rows = self.ask("SELECT seq, state, current, title, revision FROM trich.article_receipts ORDER BY seq", user="reader")
        self.assertEqual(rows[0], (10, "done", True, "Tổng kết", 1))
        self.assertEqual(rows[3], (13, "duplicate", False, "Thăm", 1))
        self.assertEqual(rows[4], (14, "dead", False, None, None))
        self.assertEqual(len(rows), 7)

    def in_vain(self, *statements):
        """Runs statements in a transaction that is rolled back; the rows of the last one."""
        connection = self.server.connect(user="writer")
        connection.autocommit = False
        try:
            cursor = connection.cursor()
            for statement in statements:
                cursor.execute(statement)
            return cursor.fetchall()
        finally:
            connection.rollback()
            connection.close()

    def test_states_of_dead_letters(self):
        show = "SELECT seq, state, bytes, changed_by, retried_seq, retried_state FROM trich.dead_letters ORDER BY seq"
        waiting = (15, "open", 1, "postgres", None, None)
        self.assertEqual(self.in_vain(show), [(14, "open", 1, "postgres", None, None), waiting])
        retry, drop, end = "SELECT trich.dead_retry('{14}')", "SELECT trich.dead_drop('{14,99}')", "SELECT trich.dead_end('{14}', '{13}')"
        self.assertEqual(self.in_vain(retry, show), [(14, "retrying", 1, "writer", None, None), waiting])
        self.assertEqual(self.in_vain(drop), [(14,)])
        self.assertEqual(self.in_vain(drop, show), [(14, "dropped", None, "writer", None, None), waiting])
        self.assertEqual(self.in_vain(retry, end), [(1,)])
        self.assertEqual(self.in_vain(retry, end, show), [(14, "retried", None, "writer", 13, "duplicate"), waiting])
        self.assertEqual(self.in_vain(retry, retry), [(14,)], "hurries")
        for first, second in ((retry, drop), (drop, retry), (drop, drop)):
            self.assertEqual(self.in_vain(first, second), [])
        for before in ((), (drop,), (retry, end)):
            self.assertEqual(self.in_vain(*before, end), [(0,)])

    def test_claims_of_dead_letters(self):
        both, claim = "SELECT trich.dead_retry('{14,15}')", "SELECT seq, message FROM trich.dead_claim(1000)"
        self.assertEqual(self.in_vain(claim), [])
        self.assertEqual([(seq, bytes(m)) for seq, m in self.in_vain(both, claim)], [(14, b"m"), (15, b"m")])
        self.assertEqual(self.in_vain(both, claim, claim), [], "handed out again only later")
        self.assertEqual(self.in_vain(both, claim, both, claim)[0][0], 14, "but at once when it is wanted")
        self.assertEqual(len(self.in_vain(both, "SELECT trich.dead_claim(1)")), 1)
        times = "SELECT claims, claim_after - now() FROM trich.dead_letter WHERE seq = 14"
        self.assertEqual(self.in_vain(both, claim, times), [(1, datetime.timedelta(minutes=1))])

    def test_headings(self):
        title, text = "Hội nghị sơ kết", "Sáng 04/7, Bệnh viện họp.\nDự họp có ông A." + "ễ" * 300
        cases = [({"source": "s", "content": text, "title": title}, title),
                 ({"content": text}, text.split("\n", maxsplit=1)[0]), ({"content": text.encode()}, text.split("\n", maxsplit=1)[0]),
                 ({"content": "Ngắn"}, "Ngắn"), ({"content": "x" * 100}, "x" * 100), ({"content": "y" * 400}, "y" * 160),
                 ({"content": "a " + "ễ" * 300}, "a"), ({"content": "Hội\0".encode("utf-16")}, None), ({"title": None, "content": "b"}, "b"),
                 ({"content": ""}, None), ({"url": "x"}, None), (["content"], None), ({"content": 1}, None)]
        for message, wanted in cases:
            with self.subTest(str(message)[:60]):
                packed = msgpack.packb(message)
                for cut in (len(packed), len(packed) // 2, 12, 0):  # of all that is cut, nothing fails
                    got = self.server.query("SELECT trich.message_heading(%s)", (packed[:cut],), user="reader")
                    if cut == len(packed):
                        self.assertEqual(got, [(wanted,)])

    def test_balance(self):
        rows = self.ask("SELECT source, hour AT TIME ZONE 'Asia/Ho_Chi_Minh', ended, done, duplicate, dead, removed"
                        " FROM trich.balance ORDER BY hour, source", user="reader")
        self.assertEqual([(source, hour.hour, *counts) for source, hour, *counts in rows],
                         [("web", 9, 1, 1, 0, 0, 0), ("web", 9, 4, 2, 1, 1, 0), (None, 10, 1, 0, 0, 1, 0),
                          ("web", 11, 1, 1, 0, 0, 1)])

    def test_discrepancy(self):
        self.assertEqual(self.ask("SELECT kind, seq, source, id, article_id FROM trich.discrepancy ORDER BY seq", user="reader"),
                         [("done without article", 16, "web", "e", 99)])
        connection = self.server.connect()
        connection.autocommit = False
        self.addCleanup(connection.close)
        self.addCleanup(connection.rollback)
        cursor = connection.cursor()
        cursor.execute("SET LOCAL session_replication_role = replica; DELETE FROM trich.receipt WHERE seq = 10;"
                       "DELETE FROM trich.dead_letter WHERE seq = 14; DELETE FROM trich.article WHERE article_id = 2;"
                       "UPDATE trich.dead_letter SET state = 'retried', retried_seq = 15, message = NULL WHERE seq = 15")
        cursor.execute("SELECT kind, seq FROM trich.discrepancy ORDER BY seq, kind")
        self.assertEqual(cursor.fetchall(), [("article without receipt", 10), ("done without article", 11),
                                             ("dead without dead letter", 14), ("retried without receipt", 15),
                                             ("done without article", 16)])
        cursor.execute("SELECT DISTINCT referring, referred, key FROM trich.orphan ORDER BY 1")
        self.assertEqual(cursor.fetchall(), [(table, "article", 2) for table in
                                             ("article_organization", "event", "figure", "person", "raw_message")])

    def test_orphan_looks_at_every_reference(self):
        keys = self.ask("SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'"
                        " AND connamespace = 'trich_data'::regnamespace")
        definition = self.ask("SELECT pg_get_viewdef('trich.orphan'::regclass)")[0][0]
        self.assertGreater(len(keys), 10)
        for referring, referred in keys:
            pair = [f"'{name.removeprefix('trich_data.')}'::text" for name in (referring, referred)]
            self.assertRegex(definition, rf"SELECT {pair[0]}[^,]*,\s+{pair[1]}", (referring, referred))
        self.assertEqual(definition.count("NOT (EXISTS"), len(keys))

    def test_views_use_the_indexes(self):
        plans = {"SELECT * FROM trich.person_positions WHERE name = 'x'": "person_name_idx",
                 "SELECT * FROM trich.organization_events WHERE organization = 'x'": "article_organization_organization_id_idx",
                 "SELECT * FROM trich.organization_figures WHERE organization = 'x'": "organization_name_idx",
                 "SELECT * FROM trich.person_positions WHERE organization = 'x'": "organization_name_idx",
                 "SELECT * FROM trich.tasks WHERE due_on = '2024-06-30'": "Filter: ((upper(period) - 1) = '2024-06-30'::date)",
                 "SELECT * FROM trich.article_receipts WHERE article_id = 1": "receipt_article_id_idx",
                 "SELECT * FROM trich.attendance WHERE name = 'x'": "person_name_idx",
                 "SELECT * FROM trich.attendance JOIN trich.told_first USING (article_id) WHERE name = 'x'": "article_story_idx"}
        for query, index in plans.items():
            plan = self.ask(f"SET enable_seqscan = off; SET enable_bitmapscan = off; EXPLAIN {query}")
            self.assertIn(index, "\n".join(row[0] for row in plan), query)

    def test_views_leave_joins_to_those_who_ask(self):
        """So few relations that PostgreSQL still weighs all orders of them when told_first is joined."""
        for view in ("attendance WHERE name = 'x'", "organization_events WHERE organization = 'x'", "organization_figures WHERE label = 'x'",
                     "organization_figures WHERE institution = 'x'", "organization_statements WHERE section = 'request'"):
            plan = "EXPLAIN SELECT * FROM trich." + view.replace(" WHERE", " JOIN trich.told_first USING (article_id) WHERE")
            free = self.ask("SET join_collapse_limit = 20; SET from_collapse_limit = 20; SET geqo = off; " + plan)
            self.assertEqual(self.ask(plan), free, view)


if __name__ == "__main__":
    unittest.main()
