"""What trich push reads: HTML, packed files, patterns, JSON of other crawlers, WARC; against a broker made of Python."""

import gzip
import http.server
import json
import os
import pathlib
import resource
import subprocess
import threading
import time
import unittest
import zlib

import test_cli_push
import trichtest

PAGE = "<!DOCTYPE html><html><head><title>Hội nghị sơ kết</title></head><body><p>Chiều 05/7/2031 tại Cao Bằng.</p></body></html>"


def zstd(content):
    return subprocess.run(["zstd", "-q", "-c"], input=content, stdout=subprocess.PIPE, check=True).stdout


def record(kind, block, length=None, **fields):
    """A WARC record as warcio writes it."""
    names = {"url": "WARC-Target-URI", "date": "WARC-Date", "type": "Content-Type", "segment": "WARC-Segment-Number"}
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n"
    head += "".join(f"{names[key]}: {value}\r\n" for key, value in fields.items())
    head += f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def response(url, body, status="200 OK", type_="text/html; charset=utf-8", more="", length=None):
    body = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status}\r\n" + (f"Content-Type: {type_}\r\n" if type_ else "") + f"{more}\r\n"
    return record("response", head.encode() + body, length, url=url, date="2031-07-05T08:00:00Z",
                  type="application/http; msgtype=response")


class Files(test_cli_push.PushCase):

    def contents(self, broker):
        return [a["content"] for a in broker.articles]

    def test_packed_files_are_known_by_their_content(self):
        broker = self.broker()
        lines = "".join(json.dumps({"id": str(i), "content": f"Bài {i}"}) + "\n" for i in range(3)).encode()
        self.push(self.write("a.jsonl.gz", gzip.compress(lines[:20]) + gzip.compress(lines[20:])), self.write("b.jsonl", zstd(lines)),
                  self.write("c.html.gz", gzip.compress(PAGE.encode())), self.write("d.txt", zstd("Chữ".encode())))
        self.assertEqual([a.get("id") for a in broker.articles],
                         ["0", "1", "2"] * 2 + [f"{self.directory}/c.html.gz", f"{self.directory}/d.txt"])
        self.assertEqual([a.get("content_type") for a in broker.articles[-2:]], ["text/html", None])
        self.assertEqual(self.contents(broker)[-2:], [PAGE, "Chữ"])

    def test_packed_standard_input(self):
        broker = self.broker()
        self.push("--format", "jsonl", "-", stdin=gzip.compress(b'{"content": "a"}\n{"content": "b"}'))
        self.push("-", stdin=zstd("Một bài".encode()))
        self.assertEqual(self.contents(broker), ["a", "b", "Một bài"])

    def test_damaged_packing_is_told(self):
        broker = self.broker()
        whole = gzip.compress(b"".join(b'{"content": "%d%s"}\n' % (i, os.urandom(40).hex().encode()) for i in range(3000)))
        done = self.push(self.write("cut.jsonl.gz", whole[:-2000]), self.write("tail.txt.gz", gzip.compress(b"x") + b"garbage"),
                         self.write("a.txt.xz", b"\xfd7zXZ\0 and so on"), self.write("good.txt", "gut"), status=1)
        self.assertGreater(len(broker.articles), 2000)
        self.assertIn("gut", self.contents(broker))
        self.assertIn("ends in the middle of what is packed: it is cut off", done.text)
        self.assertIn("it is damaged", done.text)
        self.assertIn("send it so: xz -dc FILE | trich push --format FORMAT -", done.text)

    def test_a_bomb_costs_little(self):
        broker = self.broker()
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        block = packer.compress(b"\0" * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
        middle = packer.compress(b"\0" * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
        bomb = block + middle * 10239  # 10 GiB of zeros; its end is never reached
        names = [self.write(name, bomb) for name in ("bomb.gz", "bomb.jsonl.gz", "bomb.json.gz")]
        head = response("http://a.vn/", "x", length=10 << 30)[:-5]
        names.append(self.write("bomb.warc.gz", gzip.compress(head) + bomb))
        begun = time.monotonic()
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        done = self.push(*names, status=1)
        self.assertLess(time.monotonic() - begun, 20)
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, max(before, 300 << 10))
        self.assertEqual(broker.articles, [])
        self.assertIn("the file is larger than 100000 bytes", done.text)
        self.assertIn("unpacks to more than 200 times its size, as no articles do", done.text)

    def test_patterns_in_quotes(self):
        broker = self.broker()
        for name in ("a.html", "x/b.html", "x/y/c.html", "x/y/d.txt", "x/.hidden/e.html", ".f.html", "odd[1].html"):
            self.write("in/" + name, name)
        base = f"{self.directory}/in"
        for pattern, want in (("*.html", ["a.html", "odd[1].html"]), ("**/*.html", ["a.html", "odd[1].html", "x/b.html", "x/y/c.html"]),
                              ("x/**", ["x/b.html", "x/y/c.html", "x/y/d.txt"]), ("?/y/[cd].*", ["x/y/c.html", "x/y/d.txt"]),
                              ("**/y/*", ["x/y/c.html", "x/y/d.txt"]), ("odd[1].html", ["odd[1].html"]), (".f*", [".f.html"])):
            broker.articles.clear()
            self.push(f"{base}/{pattern}")
            self.assertEqual([a["id"] for a in broker.articles], [f"{base}/{name}" for name in want], pattern)
        done = self.push(f"{base}/*.pdf", status=1)
        self.assertIn(f"no file matches this pattern ({base}/*.pdf)", done.text)
        broker.articles.clear()
        subprocess.run(self.command("**/b.html"), cwd=base, check=True, capture_output=True)
        self.assertEqual([a["id"] for a in broker.articles], ["x/b.html"])

    def test_saved_pages_say_where_they_are_from(self):
        broker = self.broker()
        url = "https://benhvien.example/tin/1?a=b"
        marked = f"<!DOCTYPE html>\n<!-- saved from url=(00{len(url)}){url} -->\n<html>…"
        self.push(self.write("a.html", marked), self.write("b.html", "<!-- saved from url=(9999)http://a/ -->"),
                  self.write("c.html", "<!-- saved from url=(0017)javascript:alert1 -->"), self.write("d.txt", marked))
        self.assertEqual([a.get("url") for a in broker.articles], [url, None, None, None])
        self.assertEqual({a.get("fetched_at") for a in broker.articles}, {None})

    def test_format_html(self):
        broker = self.broker()
        self.push("--format", "html", self.write("page.php", PAGE))
        self.assertEqual(broker.articles[0]["content_type"], "text/html")


class Json(test_cli_push.PushCase):
    NEWS_PLEASE = {"authors": ["Lý Văn Khánh"], "date_download": "2031-07-06 02:03:04", "date_modify": "None",
                   "date_publish": "2031-07-05 17:00:00", "description": "Tóm tắt", "filename": "a.html", "image_url": None,
                   "language": "vi", "localpath": None, "maintext": "Chiều 05/7/2031, Bệnh viện sơ kết.",
                   "source_domain": "benhvien.example", "text": None, "title": "Sơ kết", "title_page": None, "title_rss": None,
                   "url": "https://benhvien.example/so-ket"}

    def test_news_please(self):
        broker = self.broker()
        unknown = {**self.NEWS_PLEASE, "maintext": None, "text": "Chữ", "date_publish": "None", "title": None, "title_page": "Trang"}
        paths = [self.write("a.json", json.dumps(self.NEWS_PLEASE, indent=1)), self.write("b.json", json.dumps(unknown))]
        self.push("--map", "news-please", *paths)
        one, two = broker.articles
        meta = one.pop("meta")
        self.assertEqual(one, {"source": "benhvien.example", "url": "https://benhvien.example/so-ket", "title": "Sơ kết",
                               "content": self.NEWS_PLEASE["maintext"], "published_at": "2031-07-05 17:00:00",
                               "fetched_at": "2031-07-06 02:03:04"})
        self.assertEqual((meta["authors"], meta["language"], meta["date_modify"]), (["Lý Văn Khánh"], "vi", "None"))
        self.assertNotIn("maintext", meta)
        self.assertEqual((two["content"], two["title"], two.get("published_at")), ("Chữ", "Trang", None))
        self.push("--map", "news-please", "--source", "feed", paths[0])
        self.assertEqual(broker.articles[-1]["source"], "feed")

    def test_scrapy_exports(self):
        broker = self.broker()
        items = [{"title": ["Tựa"], "content": ["Một", " ", "Hai"], "url": "http://a.vn/1", "date": 1941015600, "tags": ["a"]},
                 {"headline": "B", "text": "Ba", "link": "http://a.vn/2", "scraped_at": 1941015600123, "id": 7}]
        export = "[\n" + ",\n".join(json.dumps(i) for i in items) + "\n]"
        for name, text in (("a.json", export), ("a.jl", "\n".join(json.dumps(i) for i in items)), ("b.jsonl", export)):
            broker.articles.clear()
            self.push("--map", "scrapy", self.write(name, text))
            self.assertEqual(broker.articles, [
                {"source": "files", "title": "Tựa", "content": "Một\nHai", "url": "http://a.vn/1",
                 "published_at": "2031-07-05T11:00:00Z", "meta": {"tags": ["a"]}},
                {"source": "files", "title": "B", "content": "Ba", "url": "http://a.vn/2", "fetched_at": "2031-07-05T11:00:00Z",
                 "id": "7"}])

    def test_a_map_of_ones_own(self):
        broker = self.broker()
        item = {"doc": {"body": "Chữ", "kept": 1, "list": [{"x": "y"}]}, "a.b": "Tựa", "name": "nguồn", "source": {"id": 1}, "meta": [1]}
        self.push("--map", "content=absent,content=doc.body,url=doc.list.0.x", "--map", "title=a.b,source=name",
                  "-", stdin=json.dumps(item).encode())
        self.assertEqual(broker.articles, [{"source": "nguồn", "content": "Chữ", "title": "Tựa", "url": "y",
                                            "meta": {"doc": {"kept": 1, "list": [{}]}, "source": {"id": 1}, "meta": [1]}}])

    def test_what_has_no_content_is_told(self):
        broker = self.broker()
        lines = '{"maintext": "None"}\n{"maintext": "x"}\n{"text": {"a": 1}}\n[1]\n'
        done = self.push("--map", "content=maintext,content=text", self.write("a.jsonl", lines), status=1)
        self.assertEqual(len(broker.articles), 1)
        self.assertIn('2 × no text under "maintext", "text", "content" (the first: ', done.text)
        self.assertIn("a.jsonl:1)", done.text)

    def test_wrong_maps(self):
        for words, reason in (("content", "neither a pair"), ("body=x", '"body" is no key of trich\'s'), ("content=", "names no key"),
                              ("news-please,scrap", "neither a pair")):
            done = self.push("--map", words, "a.json", status=2)
            self.assertIn(f"--map {words}: ", done.text)
            self.assertIn(reason, done.text)

    def test_arrays_that_are_bad(self):
        broker = self.broker()
        text = '[{"content": "a"},\n 5, "],[", {"content": "' + "x" * 200000 + '"},\n\n [{"content": "n"}], {"content": "b"},\n{"conte'
        done = self.push(self.write("a.json", text), self.write("open.json", '[{"content": "c"}'), status=1)
        self.assertEqual([a["content"] for a in broker.articles], ["a", "b", "c"])
        self.assertIn("the JSON value is larger than 100000 bytes", done.text)
        self.assertIn("the file ends in the middle of a JSON value: it is cut off", done.text)
        self.assertIn("the file ends in the middle of its JSON array: it is cut off", done.text)
        self.assertRegex(done.text, r"unreadable +6\n")


class Server(http.server.BaseHTTPRequestHandler):
    """A site with a page, a page in pieces, a packed one, a picture and a page that is not there."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):  # pylint: disable=invalid-name
        page = PAGE.encode()
        if self.path == "/picture.png":
            self.answer(200, "image/png", b"\x89PNG")
        elif self.path == "/chunked":
            body = b"".join(b"%x\r\n%s\r\n" % (len(page[i:i + 50]), page[i:i + 50]) for i in range(0, len(page), 50)) + b"0\r\n\r\n"
            self.answer(200, "text/html", body, **{"Transfer-Encoding": "chunked"})
        elif self.path == "/packed":
            self.answer(200, "text/html; charset=utf-8", gzip.compress(page), **{"Content-Encoding": "gzip"})
        elif self.path == "/old":
            self.answer(200, "text/html; charset=windows-1258", "Cao B\u0103\u0300ng".encode("cp1258"))
        else:
            self.answer(200 if self.path == "/" else 404, "text/html", page)

    def answer(self, status, type_, body, **more):
        self.send_response(status)
        self.send_header("Content-Type", type_)
        if "Transfer-Encoding" not in more:
            self.send_header("Content-Length", str(len(body)))
        for key, value in more.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Site:
    """Server on a port of its own."""

    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    def wget(self, directory, *paths):
        """Makes directory/crawl.warc.gz of these pages: their addresses."""
        urls = [self.url + path for path in paths]
        subprocess.run(["wget", "-q", "--no-proxy", "--warc-file=crawl", "--delete-after", "--tries=1", *urls], cwd=directory,
                       check=False, timeout=trichtest.WAIT_S)
        return urls


class Warc(test_cli_push.PushCase):

    def test_what_wget_wrote(self):
        broker = self.broker()
        with Site() as site:
            urls = site.wget(self.directory, "/", "/chunked", "/packed", "/old", "/picture.png", "/gone")
        done = self.push(self.directory / "crawl.warc.gz")
        self.assertEqual([(a["source"], a["url"]) for a in broker.articles], [("127.0.0.1", url) for url in urls[:4]])
        self.assertEqual([a["content"] for a in broker.articles[:3]], [PAGE] * 3)
        self.assertEqual([a["content_type"] for a in broker.articles],
                         ["text/html", "text/html", "text/html; charset=utf-8", "text/html; charset=windows-1258"])
        self.assertEqual(broker.articles[3]["content"], b"Cao B\xe3\xccng")
        for article in broker.articles:
            self.assertRegex(article["fetched_at"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertIn(f"1 × status 404 ({self.directory}/crawl.warc.gz:", done.text)
        self.assertIn("1 × type image/png", done.text)
        self.assertIn("6 × request record", done.text)
        self.assertIn(" × resource record", done.text)  # wget's own log
        self.push("--source", "crawl", self.directory / "crawl.warc.gz")
        self.assertEqual({a["source"] for a in broker.articles[4:]}, {"crawl"})

    def test_what_other_tools_write(self):
        broker = self.broker()
        page = PAGE.encode()
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        raw = packer.compress(page) + packer.flush()
        records = [
            record("warcinfo", b"software: warcio\r\n", type="application/warc-fields"),
            response("http://WWW.A.vn:8080/1", page, more="X-Crawl-Content-Encoding: gzip\r\n"),
            response("http://u:p@b.vn/2?x://y", zlib.compress(page), more="Content-Encoding: deflate\r\n"),
            response("http://b.vn/3", raw, more="Content-Encoding: deflate\r\n", type_="application/xhtml+xml"),
            response("http://b.vn/4", page, more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),  # both were undone
            response("http://b.vn/5", zstd(page), more="Content-Encoding: zstd\r\n"),
            response("http://b.vn/6", b"\x0b\x02\x80", more="Content-Encoding: br\r\n"),
            response("http://b.vn/7", gzip.compress(page)[:-30], more="Content-Encoding: gzip\r\n"),
            response("http://b.vn/8", "", status="301 Moved", type_=""),
            response("http://b.vn/9", page, type_=""),
            record("revisit", b"HTTP/1.1 200 OK\r\n\r\n", url="http://b.vn/1"),
            record("response", b"dns", url="dns:b.vn", type="text/dns"),
            record("conversion", "Chữ của trang".encode(), url="<http://c.vn/a>", date="2031-07-05T08:00:00Z", type="text/plain"),
            record("resource", page, url="http://c.vn/b", type="text/html"),
            record("response", b"half", url="http://c.vn/c", type="application/http", segment=1),
        ]
        for name, content in (("a.warc", b"".join(records)), ("a.warc.gz", b"".join(map(gzip.compress, records))),
                              ("a.warc.zst", b"".join(map(zstd, records))), ("unnamed", b"".join(records))):
            with self.subTest(name):
                broker.articles.clear()
                done = self.push(self.write(name, content))
                self.assertEqual([a["url"][-3:] + " " + a["source"] for a in broker.articles],
                                 ["0/1 www.a.vn", "//y b.vn", "n/3 b.vn", "n/4 b.vn", "n/5 b.vn", "n/7 b.vn", "n/a c.vn", "n/b c.vn"])
                texts = [a["content"] for a in broker.articles]
                self.assertEqual(texts[:5] + texts[7:], [PAGE] * 6)
                self.assertTrue(PAGE.startswith(texts[5]) and texts[5])
                self.assertEqual((texts[6], broker.articles[6]["content_type"]), ("Chữ của trang", "text/plain"))
                self.assertEqual({a.get("id") for a in broker.articles}, {None})
                for reason in ("warcinfo record", "content-encoding br", "status 301", "no type is said", "revisit record",
                               "type text/dns", "record in segments"):
                    self.assertIn(f"1 × {reason} (", done.text)
                self.assertRegex(done.text, r"stored +8\n  skipped +7\n")

    def test_broken_ones(self):
        broker = self.broker()
        page = PAGE.encode()
        good = [response(f"http://a.vn/{i}", page) for i in range(4)]
        wrong = {
            "longer": good[0] + response("http://a.vn/bad", page, length=len(page) + 400) + good[1],
            "shorter": good[0] + response("http://a.vn/bad", page, length=70) + good[1],
            "none": good[0] + good[1].replace(b"Content-Length", b"Content-Nonsense") + good[2],
            "garbage": good[0] + os.urandom(5000).replace(b"WARC", b"") + b"\r\n" + good[1],
        }
        for name, content in wrong.items():
            with self.subTest(name):
                broker.articles.clear()
                done = self.push(self.write(name + ".warc", content), status=1)
                urls = [a["url"] for a in broker.articles]
                self.assertEqual(urls, ["http://a.vn/0", "http://a.vn/2" if name == "none" else "http://a.vn/1"], done.text)
                self.assertRegex(done.text, r"unreadable +1\n")

    def test_cut_ones(self):
        broker = self.broker()
        whole = b"".join(response(f"http://a.vn/{i}", PAGE) for i in range(3))
        last = len(whole) // 3 * 2
        for cut in (last + 3, last + 100, last + 300, len(whole) - 30):
            with self.subTest(cut):
                broker.articles.clear()
                done = self.push(self.write("cut.warc", whole[:cut]), status=1)
                self.assertEqual(len(broker.articles), 2)
                self.assertRegex(done.text, r"unreadable +1\n")
        broker.articles.clear()
        self.push(self.write("cut.warc", whole[:-4]))  # the empty lines alone are missing
        self.assertEqual(len(broker.articles), 3)

    def test_too_large_ones(self):
        broker = self.broker()
        content = (response("http://a.vn/1", b"x" * 300000) + response("http://a.vn/2", gzip.compress(b"x" * 300000), more="Content-Encoding: gzip\r\n") +
                   response("http://a.vn/3", b"\0" * 300000, type_="video/mp4") + response("http://a.vn/4", PAGE))
        for pack in (bytes, gzip.compress):
            broker.articles.clear()
            done = self.push(self.write("a.warc", pack(content)), status=1)
            self.assertEqual([a["url"] for a in broker.articles], ["http://a.vn/4"])
            self.assertIn("1 × the record is larger than 100000 bytes", done.text)
            self.assertIn("1 × the page, unpacked, is larger than 100000 bytes", done.text)
            self.assertIn("1 × type video/mp4", done.text)

    def test_what_is_skipped_shows_in_the_bar(self):
        broker = self.broker()
        broker.answer = lambda article, times: {"status": "stored"} if times > 1 else {"status": "busy", "retry_after_ms": 300}
        path = self.write("a.warc", b"".join(response(f"http://a.vn/{i}", PAGE, status="404 Gone") for i in range(70)) +
                          response("http://a.vn/", PAGE))
        shown, status = self.on_terminal(path)
        self.assertEqual(status, 0)
        self.assertIn(" 98 %  0 articles  0/s  70 skipped", shown)

    def test_extract_reads_the_same(self):
        path = self.write("a.warc.gz", gzip.compress(
            record("conversion", "Chiều 05/7/2031, Bệnh viện Đa khoa tỉnh Cao Bằng tổ chức Hội nghị.".encode(), url="http://a.vn/1",
                   type="text/plain") + response("http://a.vn/2", b"", status="404 Not Found")))
        done = subprocess.run([trichtest.program("trich"), "extract", path], capture_output=True, text=True, check=True)
        (line,) = done.stdout.splitlines()
        self.assertEqual((json.loads(line)["file"], json.loads(line)["id"]), (path, "http://a.vn/1"))
        self.assertIn("1 × status 404", done.stderr)
        path = self.write("a.json", json.dumps([Json.NEWS_PLEASE]))
        done = subprocess.run([trichtest.program("trich"), "extract", "--map", "news-please", path], capture_output=True, text=True,
                              check=True)
        self.assertIn("Sơ kết", done.stdout)


class Rows(test_cli_push.PushCase):
    """The whole way, with everything real."""

    def test_what_wget_wrote_becomes_rows(self):
        with Site() as site, trichtest.PostgreSQL() as server, trichtest.Trichd(server) as trichd:
            site.wget(self.directory, "/", "/old", "/gone")
            done = trichd.trich("push", "--ack", "done", self.directory / "crawl.warc.gz")
            self.assertRegex(done.stderr, r"done +2\n")
            rows = server.query("SELECT source, url, body, fetched_at IS NOT NULL FROM trich.article ORDER BY url")
            self.assertEqual([row[:2] for row in rows], [("127.0.0.1", f"{site.url}/"), ("127.0.0.1", f"{site.url}/old")])
            self.assertIn("Chiều 05/7/2031 tại Cao Bằng.", rows[0][2])
            self.assertIn("Cao B\u1eb1ng", rows[1][2])
            self.assertTrue(rows[0][3] and rows[1][3])


if __name__ == "__main__":
    unittest.main()
