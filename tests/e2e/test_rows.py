#!/usr/bin/python3
"""The rows in PostgreSQL say the same as the JSON of `trich extract`, for the samples, for pages in HTML and for generated articles."""

import datetime
import decimal
import json
import pathlib
import subprocess
import tempfile
import unittest

import trichtest  # puts tests/ on the path
import generate

GENERATED = 40
ONE_BODY = ["BVĐK Kon Plông", "Bệnh viện ĐK Kon Plông", "Bệnh Viện Đa khoa Kon Plông"]  # by names that articles give it
ONE_PARTY_BODY = ["Đảng ủy Sở Y tế tỉnh Kon Tum", "Đảng bộ Sở Y tế Kon Tum", "Đảng uỷ Sở Y tế Kon Tum"]
VIETNAM = datetime.timezone(datetime.timedelta(hours=7))
STAMPS = {"day": "%Y-%m-%d", "minute": "%Y-%m-%dT%H:%M+07:00", "second": "%Y-%m-%dT%H:%M:%S+07:00"}

# Family of the record: its table and columns, in the contract's order; span comes last.
FAMILIES = {
    "contacts": ("contact", ["kind", "value"]),
    "events": ("event", ["kind", "name", "organizer", "starts_on", "ends_on", "part_of_day", "place", "review_period",
                         "plan_period", "term", "attendance"]),
    "people": ("person", ["name", "honorific", "rank", "degrees", "positions", "organization", "roles::text[]"]),
    "organizations": ("article_organization", ["name", "kind", "aliases"]),
    "figures": ("figure", ["value", "of", "unit", "label", "percent", "period"]),
    "awards": ("award", ["name", "count", "recipient", "recipient_kind", "awarded_by"]),
    "documents": ("document", ["kind", "number", "date", "issuer"]),
    "dates": ("date_mention", ["text", "period"]),
    "places": ("place", ["name", "level"]),
    "statements": ("statement", ["section", "text"]),
}


def period(value):
    """A daterange as the contract's inclusive {from, to}."""
    if value is None:
        return None
    return {"from": str(value.lower), "to": str(value.upper - datetime.timedelta(days=1))}


def plain(value):
    """One column's value as JSON has it."""
    if isinstance(value, datetime.date):
        return str(value)
    return period(value) if hasattr(value, "lower_inc") else value


def item_of_row(columns, row):
    *values, span = row
    item = {name.split(":")[0]: plain(value) for name, value in zip(columns, values, strict=True)}
    if set(item) == {"text", "period"}:
        item = {"text": item["text"], **(item["period"] or {"from": None, "to": None})}
    item["span"] = [span.lower, span.upper] if span else None
    return item


class Rows(trichtest.WithTrichd):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.directory = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="trich-rows-"))
        files = sorted((trichtest.ROOT / "deploy" / "samples").glob("*.txt"))
        files += sorted((trichtest.ROOT / "tests" / "pages").glob("[d-w]*-[a-w]*.html"))
        for number, article in enumerate(generate.articles(GENERATED, seed=7)):
            path = pathlib.Path(cls.directory) / f"{number:03}.txt"
            path.write_text(article.content, encoding="utf-8")
            files.append(path)
        for number, names in enumerate(zip(ONE_BODY, ONE_PARTY_BODY, strict=True)):
            path = pathlib.Path(cls.directory) / f"named-{number}.txt"
            path.write_text("Hội nghị người lao động\n\nSáng 06/3/2023, {} tổ chức hội nghị người lao động năm 2023 và ký giao ước thi đua.\n\nDự hội nghị có đại diện {}.\n".format(*names),
                            encoding="utf-8")
            files.append(path)
        cls.files = [str(path) for path in files]
        cls.records = cls.extract(cls.files)
        cls.push(cls.files)

    @classmethod
    def extract(cls, files):
        done = subprocess.run([trichtest.program("trich"), "extract", *files], capture_output=True, check=True)
        lines = [json.loads(line, parse_float=decimal.Decimal) for line in done.stdout.splitlines()]
        return {line.pop("file"): line for line in lines}

    @classmethod
    def push(cls, files):
        """Every file under its path as id, and until all have ended: text as JSON lines, pages as they are."""
        pages = [path for path in files if path.endswith(".html")]
        cls.trich_push("--source", "rows", *pages)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
            for path in set(files) - set(pages):
                content = pathlib.Path(path).read_text(encoding="utf-8")
                lines.write(json.dumps({"source": "rows", "id": path, "content": content}) + "\n")
            lines.flush()
            cls.trich_push(lines.name)
        trichtest.wait_for(lambda: cls.ended() == len(files), f"{len(files)} receipts")

    @classmethod
    def trich_push(cls, *arguments):
        subprocess.run([trichtest.program("trich"), "push", "--config", str(cls.trichd.config), *arguments], check=True,
                       capture_output=True)

    @classmethod
    def ended(cls):
        if not cls.server.query("SELECT to_regclass('trich.balance')")[0][0]:
            return 0
        return cls.server.query("SELECT count(*) FROM trich.receipt")[0][0]

    def record_of_rows(self, path):
        [(article_id, stamp, precision, *rest)] = self.server.query(
            "SELECT article_id, published_at, published_precision, title, category, byline, view_count, language,"
            " page_kind, body, captions, encoding, encoding_from, encoding_doubt FROM trich.article WHERE source = 'rows' AND id = %s", (path,))
        title, *others = rest
        at = stamp.astimezone(VIETNAM).strftime(STAMPS[precision]) if stamp else None
        names = ["category", "byline", "view_count", "language", "page_kind", "body", "captions", "encoding", "encoding_from",
                 "encoding_doubt"]
        record = {"article": {"title": title, "published_at": at, **dict(zip(names, others, strict=True))}}
        for family, (table, columns) in FAMILIES.items():
            rows = self.server.query(f"SELECT {', '.join(columns)}, span::int4range FROM trich.{table}"
                                     " WHERE article_id = %s ORDER BY ordinal", (article_id,))
            record[family] = [item_of_row(columns, row) for row in rows]
        return record

    def test_all_are_done(self):
        self.assertEqual(self.server.query("SELECT id, reason FROM trich.receipt WHERE state <> 'done'"), [])
        self.assertEqual(self.server.query("SELECT count(*) FROM trich.article"), [(len(self.files),)])

    def test_rows_say_what_the_json_says(self):
        for path in self.files:
            with self.subTest(path):
                self.assertEqual(self.record_of_rows(path), self.records[path])

    def test_every_family_is_there(self):
        for family, (table, _) in FAMILIES.items():
            wanted = sum(len(record[family]) for record in self.records.values())
            self.assertGreater(wanted, 0, family)
            self.assertEqual(self.server.query(f"SELECT count(*) FROM trich.{table}"), [(wanted,)])

    def test_spans_show_the_evidence(self):
        rows = self.server.query("SELECT d.text, substr(a.body, lower(d.span) + 1, upper(d.span) - lower(d.span))"
                                 " FROM trich.date_mention d JOIN trich.article a USING (article_id)"
                                 " WHERE d.span IS NOT NULL")
        self.assertGreater(len(rows), 0)
        for text, evidence in rows:
            self.assertEqual(text.split(), evidence.split())

    def test_one_body_is_one_row_whatever_it_is_called(self):
        for names, articles in ((ONE_BODY, 3), (ONE_PARTY_BODY, 3)):
            found = self.server.query("SELECT DISTINCT organization_id FROM trich.organization_names WHERE name = ANY (%s)",
                                      (names,))
            self.assertEqual(len(found), 1, names)
            self.assertEqual(self.server.query("SELECT count(DISTINCT article_id) FROM trich.article_organization"
                                               " WHERE organization_id = %s", found[0]), [(articles,)])
            called = self.server.query("SELECT name FROM trich.organization_names WHERE organization_id = %s", found[0])
            self.assertLessEqual(set(names[:2]), {name for name, in called})

    def test_raw_messages_are_kept(self):
        rows = self.server.query("SELECT a.id, r.message FROM trich.article a JOIN trich.raw_message r USING (article_id, seq)")
        self.assertEqual(len(rows), len(self.files))
        for path, message in rows:
            self.assertIn(pathlib.Path(path).read_bytes(), bytes(message))


if __name__ == "__main__":
    unittest.main()
