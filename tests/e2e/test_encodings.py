#!/usr/bin/python3
"""One article in every encoding through the whole chain: the rows are those of its UTF-8, the columns say what it was.

Python's own codecs and iconv make the bytes, so they share nothing with ours; VNI is spelled by its manual.
"""

import pathlib
import subprocess
import tempfile
import unicodedata
import unittest

import trichtest

TEXT = """Hội nghị sơ kết hoạt động 6 tháng đầu năm 2023
Ngày đăng: 06/7/2023

Sáng ngày 04/7/2023, Đảng ủy Bệnh viện Đa khoa Suối Bạc tổ chức hội nghị sơ kết hoạt động 6 tháng đầu năm 2023. Dự hội nghị \
có đồng chí Lò Thị Mai, Bí thư Đảng ủy, Giám đốc Bệnh viện; đồng chí Nguyễn Văn Hùng, Phó Giám đốc và 45 đảng viên.

Trong 6 tháng, Bệnh viện đã khám 12.345 lượt người bệnh, đạt 98,5% kế hoạch; kết nạp 03 đảng viên. Tuy nhiên, công tác \
tuyên truyền còn hạn chế. Thời gian tới, các chi bộ tiếp tục học tập Nghị quyết số 27-NQ/TW ngày 09/11/2022.
"""
MARKS = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
BOW = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
SINGLE = {"đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def vni_letter(letter):
    small = letter.lower()
    if small in SINGLE:
        return SINGLE[small] if small == letter else SINGLE[small].upper()
    base, *marks = unicodedata.normalize("NFD", small)
    tone = "".join(mark for mark in marks if mark in MARKS)
    if "\u0302" in marks:
        out = base + HAT[tone]
    elif "\u0306" in marks:
        out = base + BOW[tone]
    else:
        out = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
        out += MARKS[tone] if tone else ""
    return out if small == letter else out.upper()


def iconv(name):
    return subprocess.run(["iconv", "-f", "UTF-8", "-t", name], input=TEXT.encode(), capture_output=True, check=True).stdout


def misread(data):
    """Bytes read as windows-1252, as browsers do, where it has none as ISO 8859-1."""
    return "".join(bytes([c]).decode("latin-1" if c in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252") for c in data)


VNI = "".join(map(vni_letter, TEXT)).encode("cp1252")
# name: bytes, the name for --charset, what columns say of them with and without it
FILES = {
    "utf-16": (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16", "UTF-16LE mark", "UTF-16LE mark"),
    "utf-16be": (TEXT.encode("utf-16-be"), "utf-16be", "UTF-16BE declared", "UTF-16BE sniffed"),
    "1258": (iconv("CP1258"), "windows-1258", "windows-1258 declared", "windows-1258 sniffed"),
    "tcvn3": (iconv("TCVN5712-1"), "tcvn3", "TCVN3 declared", "TCVN3 sniffed"),
    "viscii": (iconv("VISCII"), "viscii", "VISCII declared", "VISCII sniffed"),
    "vni": (VNI, "vni", "VNI declared", "VNI sniffed"),
    "wrong": (VNI, "iso-8859-1", "VNI sniffed doubted", "VNI sniffed"),
    "again": (misread(TEXT.encode()).encode(), "utf-8", "UTF-8 declared doubted", "UTF-8 declared doubted"),
    "vni-misread": (misread(VNI).encode(), "utf-8", "UTF-8 declared doubted", "UTF-8 declared doubted"),
    "nfd": (unicodedata.normalize("NFD", TEXT).encode(), "utf-8", "UTF-8 declared", "UTF-8 declared"),
    "cut": (TEXT.encode() + "ế".encode()[:2], "utf-8", "UTF-8 declared doubted", "UTF-8 sniffed doubted"),
}
TABLES = ["event", "person", "article_organization", "figure", "document", "date_mention", "statement"]


class Encodings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        home = pathlib.Path(directory.name)
        cls.server = cls.enterClassContext(trichtest.PostgreSQL())
        cls.trichd = cls.enterClassContext(trichtest.Trichd(cls.server))
        (home / "utf-8.txt").write_bytes(TEXT.encode())
        cls.push(home, "with", "utf-8")
        (home / "document.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3")
        cls.push(home, "with", "document")
        for name, (data, charset, *_) in FILES.items():
            (home / f"{name}.txt").write_bytes(data)
            cls.push(home, "with", name, "--charset", charset)
            cls.push(home, "without", name)
        trichtest.wait_for(lambda: cls.ended() == 2 * len(FILES) + 2, "all receipts")

    @classmethod
    def push(cls, home, source, name, *more):
        subprocess.run([trichtest.program("trich"), "push", "--config", str(cls.trichd.config), "--quiet", "--source", source,
                        *more, f"{name}.txt"], cwd=home, check=True, capture_output=True)

    @classmethod
    def ended(cls):
        if not cls.server.query("SELECT to_regclass('trich.balance')")[0][0]:
            return 0
        return cls.server.query("SELECT count(*) FROM trich.receipt")[0][0]

    def rows(self, source, name):
        key = (source, f"{name}.txt")
        what = self.server.query("SELECT title, published_at, language, rtrim(body, E'\\n' || chr(65533)), captions FROM trich.article"
                                 " WHERE (source, id) = (%s, %s)", key)
        for table in TABLES:
            what.append(self.server.query(
                f"SELECT string_agg((to_jsonb(t) - 'article_id')::text, E'\\n' ORDER BY ordinal) FROM trich.{table} t"
                " JOIN trich.article USING (article_id) WHERE (source, article.id) = (%s, %s)", key))
        return what

    def test_rows_are_those_of_utf8(self):
        want = self.rows("with", "utf-8")
        self.assertNotIn([(None,)], want)
        for name in FILES:
            for source in ("with", "without"):
                with self.subTest(name, source=source):
                    self.assertEqual(self.rows(source, name), want)

    def test_columns_say_what_it_was(self):
        for name, (_, _, with_charset, without) in {"utf-8": (0, 0, "UTF-8 declared", None), **FILES}.items():
            for source, want in (("with", with_charset), ("without", without)):
                with self.subTest(name, source=source):
                    got = self.server.query("SELECT encoding || ' ' || encoding_from || CASE WHEN encoding_doubt IS NULL"
                                            " THEN '' ELSE ' doubted' END FROM trich.article WHERE (source, id) = (%s, %s)",
                                            (source, f"{name}.txt"))
                    self.assertEqual(got, [(want,)] if want else [])

    def test_what_is_no_text_is_a_dead_letter_that_says_so(self):
        self.assertEqual(self.server.query("SELECT id, reason FROM trich.receipt WHERE state <> 'done'"),
                         [("document.txt", "the content is a PDF document, no text")])


if __name__ == "__main__":
    unittest.main()
