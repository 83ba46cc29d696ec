#!/usr/bin/python3
"""Full-text search: what people type finds what they mean, ranked and shown as printed; nothing that is typed is an error;
workers make the very vectors that SQL makes; the index is used; articles of an older schema are found, too.
"""

import datetime
import json
import pathlib
import shutil
import subprocess
import tempfile
import unicodedata
import unittest

import trichtest  # puts tests/ on the path
import generate

BEFORE = 8  # the last schema without search
MANY = 20000
WORKER = "trich.search_vector(title, body) = search_vector"

# (title, body), by article_id from 1; every name is invented.
ARTICLES = [
    ("Hội nghị sơ kết công tác Đảng trong 6 tháng đầu năm",
     "Sáng 05/7/2024, Đảng ủy Bệnh viện Suối Bạc tổ chức hội nghị. Thực hiện Chỉ thị số 35-CT/TW, Đảng bộ kết nạp 12 đảng viên."),
    ("Kiểm kê kho vật tư", "Phòng Tài vụ đếm số két và số khoá. Công tắc đèn được thay mới, dạng đơn giản; 35 hộp, ct TW."),
    ("Khám bệnh tại xã Hoà Bình",
     "Đoàn thầy thuốc khám cho bà con xã Hòa Bình, huyện Thuỷ Nguyên. Uỷ ban nhân dân xã cảm ơn đoàn. Chỉ thị 15/2023 được nhắc lại."),
    ("HOP GIAO BAN THANG 3", "Benh vien hop giao ban, so ket cong tac quy I. Dang uy du hop. 3 thang cuoi nam."),
    (unicodedata.normalize("NFD", "Tập huấn cấp cứu"),
     unicodedata.normalize("NFD", "Lớp tập huấn phòng COVID-19 cho điều dưỡng kéo dài 6 ngày trong tháng 5.")),
    ("Đường dây nóng", "Gọi 0912 345 678 khi đường huyết tăng. Người trực: H'Mai Niê. Lái xe đi đường Trần Phú."),
    ("Hợp tác quốc tế", "Giáo sư Müller đến từ München, ông Straße và bác sĩ Москва; “Đảng” là gì? Ðảng viên Lý Ngọc Lan đón đoàn."),
    ("Thăm thương binh nhân ngày 27/7", "Đoàn viên thăm các thương binh nặng."),
    ("Một tình thương bình dị", "Tình thương bình dị của người điều dưỡng, thuở còn đi học."),
    ("Tổng kết năm", "Hội nghị tổng kết. Việc sơ tuyển kết thúc sớm. Ba đơn vị: sơ cứu; kết quả tốt."),
]

# What is typed: which articles are found.
QUERIES = {
    # without marks: under any marks, d for đ
    "so ket cong tac dang": {1, 2, 4},
    "so ket": {1, 2, 4, 10},
    "SO KET": {1, 2, 4, 10},
    "dang": {1, 2, 4, 7},
    "duong": {5, 6, 9},
    "hoa binh": {3},
    "thuong binh": {8, 9},
    "dieu duong": {5, 9},
    "thuo": {9},
    "tap huan": {5},
    "muller": {7},
    "munchen": {7},
    # with marks: that word
    "sơ kết": {1, 10},
    "Sơ Kết": {1, 10},
    "SƠ KẾT": {1, 10},
    "số két": {2},
    "công tác": {1},
    "đảng": {1, 7},
    "dạng": {2},
    "Đảng": {1, 7},
    "đường": {6},
    "dưỡng": {5, 9},
    "đuờng": set(),
    "bình": {3, 9},
    "Müller": {7},
    # each word by itself
    "sơ ket": {1, 10},
    "so kết": {1, 10},
    "công tac dang": {1, 2},
    "thương binh": {8, 9},
    # tones in either place, and decomposed
    "hòa bình": {3},
    "hoà bình": {3},
    "đảng ủy": {1},
    "đảng uỷ": {1},
    "ủy ban": {3},
    "uỷ ban": {3},
    "Thủy Nguyên": {3},
    unicodedata.normalize("NFD", "sơ kết"): {1, 10},
    unicodedata.normalize("NFD", "ủy ban"): {3},
    "tập huấn": {5},
    "thủơ": {9},
    # phrases, exclusion, alternatives
    '"sơ kết"': {1},
    '"so ket"': {1, 2, 4},
    "“so ket”": {1, 2, 4},
    '"ket so"': set(),
    '"công tác Đảng"': {1},
    '"tác công"': set(),
    "so ket -dang": {10},
    "so ket -đảng": {2, 4, 10},
    'sơ kết -"kết nạp"': {10},
    "muller OR covid": {5, 7},
    "muller or covid": {5, 7},
    "hoa binh OR thuong binh -di": {3, 8},
    '"thương binh nhân" OR covid': {5, 8},
    "-dang -ket": {3, 5, 6, 8, 9},
    # numbers, dates, documents
    "6 tháng": {1, 5},
    '"6 tháng"': {1},
    "06 thang": {1, 5},
    "15/2023": {3},
    "2023/15": set(),
    "35-CT/TW": {1},
    "35 ct tw": {1, 2},
    "5/7/2024": {1},
    "05/07/2024": {1},
    "27/7": {8},
    "27-7": {8},
    "COVID-19": {5},
    "covid": {5},
    "0912 345 678": {6},
    "0912345678": set(),
    "h'mai": {6},
    "HMai": set(),
    # nothing is too frequent or too short
    "là gì": {7},
    "va": {2, 7},
    "i": {4},
    # other letters
    "straße": {7},
    "strasse": set(),
    "Москва": {7},
    # a word is a whole word
    "hoi": {1, 10},
    "ho": set(),
    "nguye": set(),
}

# The first of these is found before the second.
RANKED = {
    "tổng kết": [10], "so ket": [1, 10], "thương binh": [8, 9], "đường": [6], "hội nghị": [1, 10], "hop": [4, 2], "dang": [1, 2],
    "ket": [1, 2],
}

HOSTILE = ["", " ", "-", "--", '"', '""', '-"', '"-"', "OR", "or or or", "a OR", "OR a", "- - a", "&", "|", "!", "!!a", "a & & b", "(a", "a)",
           "<->", "a <-> b", ":*", "a:*", "'", "''", "\\", "a\\'b", "';DROP TABLE trich.article;--", "%", "_", "a\nb\tc", "\u0301", "\u0301a",
           "\ufeff", "\u200b", "🏥", "🏥 khám", "a" * 5000, "a " * 5000, '"' * 1001, "-" * 1001, "OR " * 400, '"a ' * 400, "đ" * 3000,
           "\u0323\u0302" * 500, "가나다", "\U0010ffff", "\x01\x02", "ﬁ ﬃ", "a/b/c/d:e*f!g", "-a -b -c", '-"a b" OR -c', "０１２", "ế́́́"]

# What vectors are made of, beside ordinary articles.
TEXTS = ["", "a", "Sơ KẾT — hoà, hòa; HOÀ!", "05 0 00 007 0a 0x1F", "Müller ñ ç ø ß Æ Ð Đ đ ð İ ı ſ K Å Ω", "가나다 漢字 かが カガ Москва́ Ёлка ελλάς",
         "a\u0301\u0323\u0302 a\u0323\u0301 \u0301\u0302x ê\u0323 ơ\u0323 ư\u0309 ṹ ǘ ặ́", "🏥🇻🇳 ① ② ½ ™ № → ↚ ≠ ⫝̸ \u20d0x\u20d0 \u302ay \ufe20z",
         "\u0958 \u09cb \u0b4b \ufb1d \ufb2a \u1e9b\u0323 \u1fc1 \u2126 \u212a \u212b \u2329 \uf900 \U0001d15e \U0002f800", "x" * 70 + " " + "ế" * 40,
         "0" * 70 + " " + "0" * 70 + "a", "a\u0334\u0301\u0327 " * 3, "ương ươn ươ ư " * 300, "một " * 20000 + "hai ba hai"]


def of_numbers(rows):
    return [row[0] for row in rows]


class Database(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        cls.directory = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="trich-search-")))

    @classmethod
    def migrate(cls, program=None):
        config = cls.directory / "trichd.conf"
        config.write_text(f"[database]\nconninfo = {cls.server.conninfo()}\n", encoding="utf-8")
        subprocess.run([program or trichtest.program("trich"), "migrate", "--config", config], check=True, capture_output=True)

    def ask(self, sql, *parameters, user="postgres"):
        return self.server.query(sql, parameters or None, user=user)

    def search(self, query, more="", user="postgres"):
        return self.ask(f"SELECT * FROM trich.search(%s{more})", query, user=user)


class Search(Database):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.migrate()
        for number, (title, body) in enumerate(ARTICLES, 1):
            cls.server.query(
                "INSERT INTO trich.article (article_id, source, id, seq, url, content_hash, received_at, extractor_version, title,"
                " published_at, published_precision, body, search_vector) VALUES (%s, %s, %s, %s, %s, repeat('x', 16)::bytea, now(), 1, %s,"
                " %s, 'day', %s, trich.search_vector(%s, %s))",
                (number, "odd" if number % 2 else "even", str(number), number, f"https://example.org/{number}", title,
                 f"2024-01-{number:02} 00:00+07", body, title, body))
        cls.server.query("CREATE ROLE reader LOGIN; GRANT trich_reader TO reader; CREATE ROLE stranger LOGIN")

    def test_what_is_typed_finds_what_is_meant(self):
        self.assertGreaterEqual(len(QUERIES), 40)
        for query, wanted in QUERIES.items():
            with self.subTest(query):
                self.assertEqual(set(of_numbers(self.search(query))), wanted)

    def test_the_best_comes_first(self):
        for query, wanted in RANKED.items():
            with self.subTest(query):
                found = of_numbers(self.search(query))
                self.assertEqual([number for number in found if number in wanted], wanted, found)
                ranks = [row[1] for row in self.search(query)]
                self.assertEqual(ranks, sorted(ranks, reverse=True))

    def test_what_is_shown(self):
        cases = {
            "so ket cong tac": (4, "Benh vien hop giao ban, <so> <ket> <cong> <tac> quy I. Dang uy du hop. 3 thang cuoi nam."),
            "uỷ bàn ban -xyz": None,
            "ủy ban": (3, "… xã Hòa Bình, huyện Thuỷ Nguyên. <Uỷ> <ban> nhân dân xã cảm ơn đoàn. Chỉ thị 15/2023 được nhắc lại."),
            "hoa binh": (3, "… thuốc khám cho bà con xã <Hòa> <Bình>, huyện Thuỷ Nguyên. Uỷ ban nhân dân xã cảm ơn đoàn. Chỉ thị 15/2023 được nhắc lại."),
            "h'mai": (6, "… khi đường huyết tăng. Người trực: <H>'<Mai> Niê. Lái xe đi đường Trần Phú."),
            "đảng viên": (7, "… ông Straße và bác sĩ Москва; “<Đảng>” là gì? <Ðảng> <viên> Lý Ngọc Lan đón đoàn."),
            "tap huan": (5, unicodedata.normalize("NFD", "Lớp <tập> <huấn> phòng COVID-19 cho điều dưỡng kéo dài 6 ngày trong tháng 5.")),
            "tình dị": (9, "<Tình> thương bình <dị> của người điều dưỡng, thuở còn đi học."),
        }
        for query, wanted in cases.items():
            with self.subTest(query):
                found = {row[0]: row[6] for row in self.search(query, ", mark_begin => '<', mark_end => '>'")}
                if wanted is None:
                    self.assertEqual(found, {})
                else:
                    self.assertEqual(found[wanted[0]], wanted[1])

    def test_all_columns(self):
        self.assertEqual(self.search('"thương binh nhân"')[0][2:], (
            "Thăm thương binh nhân ngày 27/7", datetime.date(2024, 1, 8), "even", "https://example.org/8",
            "Đoàn viên thăm các <b>thương</b> <b>binh</b> nặng."))

    def test_a_long_article_is_shown_where_the_words_are(self):
        filler = "Một hai ba bốn năm sáu bảy tám chín mười. " * 300
        body = filler + "Sơ tán.\n\nHội nghị sơ kết\ncủa đơn vị. " + filler
        snippet = self.ask("SELECT trich.search_snippet(b, trich.search_vector('', b), '{so/,ket/}', 12, '[', ']') FROM (SELECT %s::text) AS t (b)",
                           body)
        self.assertEqual(snippet, [("… chín mười. [Sơ] tán. Hội nghị [sơ] [kết] của đơn vị. Một …",)])

    def test_limits_and_filters(self):
        cases = {", max_rows => 1": 1, ", max_rows => 0": 0, ", max_rows => -3": 0, ", max_rows => 2, skip_rows => 3": 1,
                 ", skip_rows => -1": 4, ", in_source => 'odd'": 1, ", in_source => 'none'": 0, ", since => '2024-01-02'": 3,
                 ", until => '2024-01-02'": 2, ", since => '2024-01-02', until => '2024-01-04'": 2, ", max_rows => NULL": 4, ", ranked => 2": 2,
                 ", ranked => -1": 0, ", any_page => true": 5}
        self.ask("INSERT INTO trich.article (article_id, source, id, seq, content_hash, received_at, extractor_version, body, page_kind,"
                 " search_vector) VALUES (99, 's', 'list', 99, repeat('x', 16)::bytea, now(), 1, '', 'list', trich.search_vector('', 'so ket'))")
        self.addCleanup(self.ask, "DELETE FROM trich.article WHERE article_id = 99")
        for more, wanted in cases.items():
            with self.subTest(more):
                self.assertEqual(len(self.search("so ket", more)), wanted)
        both = of_numbers(self.search("so ket", ", 2")) + of_numbers(self.search("so ket", ", 2, 2"))
        self.assertEqual(both, of_numbers(self.search("so ket")))

    def test_nothing_that_is_typed_is_an_error(self):
        for query in HOSTILE:
            with self.subTest(query[:40]):
                self.search(query)
                self.search(query + ' "x" -' + query)
        self.assertEqual(self.search(None), [])
        for query in HOSTILE[:10]:
            self.assertEqual(self.search(query), [], query)
        self.assertTrue(self.search("a OR covid OR"))

    def test_a_query_has_an_end(self):
        words = " ".join(f"x{n}" for n in range(200))
        self.assertEqual(self.ask("SELECT numnode(trich.search_query(%s))", words), [(64 + 63,)])
        self.assertEqual(self.ask("SELECT trich.search_query(%s)::text", " " * 990 + "đảng viên mới"), [("'dang/93' & 'vien/6'",)])

    def test_who_may_search(self):
        self.assertEqual(of_numbers(self.search("covid", user="reader")), [5])
        with self.assertRaisesRegex(Exception, "permission denied"):
            self.search("covid", user="stranger")

    def test_own_objects_in_the_way_change_nothing(self):
        self.ask("CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS 'SELECT NULL::text';"
                 "CREATE FUNCTION public.ts_rank_cd(tsvector, tsquery) RETURNS real LANGUAGE sql AS 'SELECT 7::real'")
        self.addCleanup(self.ask, "DROP FUNCTION public.lower(text), public.ts_rank_cd(tsvector, tsquery)")
        self.assertEqual(self.server.query("SET search_path = public, pg_catalog; SELECT * FROM trich.search('SO KET')"),
                         self.search("SO KET"))
        self.assertLess(self.search("SO KET")[0][1], 7)

    def test_functions_promise_what_an_index_needs(self):
        rows = self.ask("SELECT proname, concat(provolatile, proparallel) FROM pg_proc WHERE pronamespace = 'trich'::regnamespace"
                        " AND proname LIKE 'search%'")
        self.assertEqual({name: flags for name, flags in rows if flags != "is"}, {"search": "ss"})
        self.assertEqual(len(rows), 8)

    def test_in_any_locale(self):
        self.ask("CREATE DATABASE plain LOCALE 'C' TEMPLATE template0")
        self.addCleanup(self.server.drop_database, "plain")
        config = self.directory / "plain.conf"
        config.write_text(f"[database]\nconninfo = {self.server.conninfo('plain')}\n", encoding="utf-8")
        subprocess.run([trichtest.program("trich"), "migrate", "--config", config], check=True, capture_output=True)
        for text in (*TEXTS[:10], *(" ".join(article) for article in ARTICLES)):
            call = "SELECT trich.search_vector(%s, %s)::text, trich.search_query(%s)::text"
            self.assertEqual(self.server.query(call, (text,) * 3, dbname="plain"), self.server.query(call, (text,) * 3), text[:60])


class Workers(Database):
    """What workers store is what SQL makes of title and body."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.trichd = trichtest.Trichd(cls.server, {"workers.memory_mib": 512})
        cls.addClassCleanup(cls.trichd.close)

    def push(self, articles):
        path = self.directory / f"{self._testMethodName}.jsonl"
        path.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
        self.trichd.trich("push", "--ack", "done", path)

    def stored(self, source):
        self.assertEqual(self.ask("SELECT id, reason FROM trich.dead_letter"), [])
        rows = self.ask(f"SELECT id, {WORKER}, length(search_vector), title, body FROM trich.article WHERE source = %s", source)
        self.assertEqual([row for row in rows if not row[1]], [])
        return {row[0]: row[2] for row in rows}

    def test_of_articles(self):
        samples = [path.read_text(encoding="utf-8") for path in sorted((trichtest.ROOT / "deploy" / "samples").glob("*.txt"))]
        articles = [{"source": "a", "id": str(n), "content": text} for n, text in enumerate(samples)]
        articles += [{"source": "a", "id": a.id, "content": a.content} for a in generate.articles(40, seed=11)]
        self.push(articles)
        stored = self.stored("a")
        self.assertEqual(len(stored), len(articles))
        self.assertGreater(min(stored.values()), 20)

    def test_of_odd_texts(self):
        self.push([{"source": "o", "id": str(n), "title": text[:300], "content": "Sáng 05/7 họp.\n" + text} for n, text in enumerate(TEXTS)])
        self.assertEqual(len(self.stored("o")), len(TEXTS))

    def test_of_long_texts(self):
        letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
        names = [f"{a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in letters][:400_000]
        texts = {"same": "đảng viên " * 500_000, "different": " ".join(names), "korean": " ".join(chr(0xAC00 + n % 11172) * (n % 60 + 2)
                 for n in range(30_000))}
        self.push([{"source": "l", "id": name, "title": "Dài", "content": text} for name, text in texts.items()])
        stored = self.stored("l")
        self.assertEqual(stored["same"], 3)
        self.assertGreater(stored["different"], 50_000)
        self.assertLess(stored["different"], 400_000)
        self.assertGreater(stored["korean"], 1_000)
        sizes = self.ask("SELECT max(pg_column_size(search_vector)) FROM trich.article WHERE source = 'l'")
        self.assertLess(sizes[0][0], 3_000_000)

    def test_of_a_newer_version(self):
        for content in ("Sáng 05/7, Bệnh viện tổ chức họp bản đầu tiên.", "Sáng 05/7, Bệnh viện tổ chức họp bản thứ hai."):
            self.push([{"source": "v", "id": "x", "title": "Tin", "content": content}])
        self.assertEqual(len(self.stored("v")), 1)
        self.assertEqual([len(self.search(query)) for query in ('"ban dau tien"', '"ban thu hai"')], [0, 1])


class Index(Database):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.migrate()
        # Articles of words as frequent as in any language, some of them of this one.
        cls.server.query("""
            INSERT INTO trich.article (article_id, source, id, seq, content_hash, received_at, extractor_version, title,
                                       published_at, published_precision, body, search_vector)
            SELECT n, 'g', n, n, repeat('x', 16)::bytea, now(), 1, 'Tin số ' || n, '2020-01-01'::date + n %% 1000, 'day', t.body,
                   trich.search_vector('Tin số ' || n, t.body)
            FROM generate_series(1, %s) AS n
            CROSS JOIN LATERAL (SELECT 'Hội nghị ' || string_agg('chữ' || floor(20000 * power(random(), 3)), ' ')
                                       || CASE WHEN n %% 2000 = 0 THEN ' sơ kết' ELSE '' END AS body
                                FROM generate_series(1, 40)) t""", (MANY,))
        cls.server.query("VACUUM ANALYZE trich.article")

    def plan(self, sql):
        connection = self.server.connect()
        self.addCleanup(connection.close)
        cursor = connection.cursor()
        cursor.execute("LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;"
                       "SET client_min_messages = log")
        cursor.execute(sql)
        return cursor.fetchall(), "".join(connection.notices)

    def test_the_index_is_used(self):
        for query, wanted in (("so ket", MANY // 2000), ("sơ kết", MANY // 2000), ('"hội nghị" sơ -xyz', MANY // 2000), ("hoi nghi", 20)):
            with self.subTest(query):
                rows, plan = self.plan(f"SELECT * FROM trich.search('{query}')")
                self.assertEqual(len(rows), wanted)
                self.assertIn("Bitmap Index Scan on article_search_vector_idx", plan)
                self.assertNotIn("Seq Scan on article", plan)

    def test_the_index_is_used_by_queries_of_ones_own(self):
        plan = self.ask("EXPLAIN SELECT FROM trich.article WHERE search_vector @@ trich.search_query('so ket')")
        self.assertIn("Bitmap Index Scan on article_search_vector_idx", "".join(of_numbers(plan)))


class Older(Database):
    def test_articles_of_an_older_schema_are_found(self):
        program = self.directory / "old" / "bin" / "trich"
        sql = self.directory / "old" / "share" / "trich" / "sql"
        program.parent.mkdir(parents=True)
        sql.mkdir(parents=True)
        shutil.copy(trichtest.program("trich"), program)
        for path in (trichtest.ROOT / "daemon" / "sql").glob("*.sql"):
            if int(path.name[:3]) <= BEFORE:
                shutil.copy(path, sql)
        self.migrate(program)
        self.assertEqual(self.ask("SELECT max(version) FROM trich.schema_version"), [(BEFORE,)])
        for number, (title, body) in enumerate(ARTICLES, 1):
            self.ask("INSERT INTO trich.article (article_id, source, id, seq, content_hash, received_at, extractor_version, title, body)"
                     " VALUES (%s, 's', %s, 1, repeat('x', 16)::bytea, now(), 1, %s, %s)", number, str(number), title, body)
        self.migrate()
        self.assertEqual(self.ask(f"SELECT count(*) FROM trich.article WHERE {WORKER}"), [(len(ARTICLES),)])
        for query in ("so ket", "sơ kết", "35-CT/TW"):
            self.assertEqual(set(of_numbers(self.search(query))), QUERIES[query])


if __name__ == "__main__":
    unittest.main()
