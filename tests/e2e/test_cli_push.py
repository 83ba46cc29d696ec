"""trich push against a broker made of Python: window, resends, busy, refusals, progress, signals."""

import json
import os
import pathlib
import pty
import re
import signal
import subprocess
import tempfile
import threading
import unittest

import msgpack
import zmq

import trichtest


class FakeBroker:
    """A ROUTER that answers as `answer(article, times)` says: a map, None for silence; times: how often this id came.

    With hold=N it answers nothing until N articles are there, and then all.
    """

    def __init__(self, directory, answer=None, hold=0):
        self.endpoint = f"ipc://{directory}/submit.ipc"
        self.answer = answer or (lambda article, times: {"status": "stored"})
        self.hold = hold
        self.held = []
        self.articles = []  # as they came
        self.times = {}
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.bind(self.endpoint)
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.stop.is_set():
            if not self.socket.poll(20):
                continue
            frames = self.socket.recv_multipart()
            article = msgpack.unpackb(frames[-1])
            key = article.get("id", article.get("url", article["content"]))
            self.times[key] = self.times.get(key, 0) + 1
            self.articles.append(article)
            reply = self.answer(article, self.times[key])
            if reply is not None:
                self.held.append((frames[:-1], {"source": article["source"], "id": article.get("id", "hash"), **reply}))
            if len(self.articles) >= self.hold:
                for envelope, held in self.held:
                    self.socket.send_multipart(envelope + [msgpack.packb(held)])
                self.held = []

    def seen(self):
        """The ids (else urls, else contents) that came."""
        return set(self.times)

    def close(self):
        self.stop.set()
        self.thread.join()
        self.socket.close(0)
        self.context.term()


class PushCase(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="trich-push-", dir="/tmp")
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.conf = self.directory / "trichd.conf"
        self.conf.write_text(f"[broker]\nsubmit = ipc://{directory.name}/submit.ipc\nmessage_bytes = 100000\n",
                             encoding="utf-8")

    def broker(self, answer=None, hold=0):
        broker = FakeBroker(self.directory, answer, hold)
        self.addCleanup(broker.close)
        return broker

    def write(self, name, content):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def files(self, n):
        for i in range(n):
            self.write(f"in/{i:03}.txt", f"Bài viết số {i}")
        return str(self.directory / "in")

    def command(self, *arguments):
        return [trichtest.program("trich"), "push", "-c", str(self.conf), *map(str, arguments)]

    def push(self, *arguments, stdin=b"", status=0):
        done = subprocess.run(self.command(*arguments), input=stdin, capture_output=True, timeout=trichtest.WAIT_S,
                              check=False)
        done.text = done.stderr.decode()
        self.assertEqual(done.returncode, status, done.text)
        self.assertEqual(done.stdout, b"")
        return done

    def on_terminal(self, *arguments, **environment):
        """What a terminal of 90 columns shows, and the exit status."""
        leader, follower = pty.openpty()
        env = {**os.environ, "TERM": "xterm", **environment}
        env.pop("NO_COLOR", None)
        with subprocess.Popen(self.command(*arguments), stderr=follower, env=env) as child:
            os.close(follower)
            shown = b""
            while True:
                try:
                    piece = os.read(leader, 65536)
                except OSError:  # the terminal's other end is closed
                    break
                if not piece:
                    break
                shown += piece
            os.close(leader)
            return shown.decode(), child.wait()


class What(PushCase):
    """What is sent."""

    def test_a_directory_of_texts(self):
        broker = self.broker()
        for name in ("b.txt", "a/2.html", "a/10.txt", ".hidden.txt"):
            self.write("in/" + name, "Xin chào " + name)
        done = self.push("--source", "tin", self.directory / "in")
        self.assertEqual(broker.articles, [
            {"source": "tin", "id": f"{self.directory}/in/a/10.txt", "content": "Xin chào a/10.txt"},
            {"source": "tin", "id": f"{self.directory}/in/a/2.html", "content": "Xin chào a/2.html",
             "content_type": "text/html"},
            {"source": "tin", "id": f"{self.directory}/in/b.txt", "content": "Xin chào b.txt"}])
        self.assertRegex(done.text, r"(?m)^3 articles in .*\n  stored +3\n$")

    def test_ids_do_not_depend_on_how_a_path_is_spelt(self):
        broker = self.broker()
        self.write("in/a.txt", "x")
        for path in ("in", "in/", "./in", "././in/a.txt", "in/a.txt"):
            done = subprocess.run(self.command(path), cwd=self.directory, capture_output=True, check=False,
                                  stdin=subprocess.DEVNULL, timeout=trichtest.WAIT_S)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([a["id"] for a in broker.articles], ["in/a.txt"] * 5)

    def test_bytes_that_are_no_utf8_go_as_binary(self):
        broker = self.broker()
        self.push("--charset", "tcvn3", self.write("a.txt", b"\xb5\xff"), self.write("b.txt", b"a\0b"),
                  self.write("c.txt", "Chữ"))
        self.assertEqual([(a["content"], a.get("charset")) for a in broker.articles],
                         [(b"\xb5\xff", "tcvn3"), (b"a\0b", "tcvn3"), ("Chữ", None)])
        self.assertEqual({a["source"] for a in broker.articles}, {"files"})

    def test_standard_input_is_one_text(self):
        broker = self.broker()
        self.push("-", stdin="Một\nHai\n".encode())
        self.assertEqual(broker.articles, [{"source": "files", "content": "Một\nHai\n"}])

    def test_json_lines_carry_the_keys_of_the_wire(self):
        broker = self.broker()
        whole = {"source": "báo", "id": "1", "url": "https://example.org/1", "content": "Một", "content_type": "text/html",
                 "charset": "utf-8", "fetched_at": "2031-01-02T03:04:05Z", "title": "Tựa", "published_at": "2031-01-02"}
        line = {**whole, "meta": {"k": [1, None, 2.5, True]}, "lang": "vi"}
        path = self.write("a.jsonl", json.dumps(line) + "\n\r\n" + json.dumps({"id": 2, "content": "Hai", "ack": "done"}))
        self.push(path)
        self.assertEqual(broker.articles, [{**whole, "meta": {"k": [1, None, 2.5, True], "lang": "vi"}},
                                           {"source": "files", "id": "2", "content": "Hai", "ack": "done"}])

    def test_json_lines_that_are_bad_are_told_with_their_line(self):
        broker = self.broker()
        lines = ['{"content": "a"}', "{", '{"id": 5}', '{"content": "' + "x" * 200000 + '"}', '{"content": "b"}']
        path = self.write("a.jsonl", "\n".join(lines))
        done = self.push(path, status=1)
        self.assertEqual([a["content"] for a in broker.articles], ["a", "b"])
        self.assertRegex(done.text, r"stored +2\n  unreadable +3\n")
        self.assertIn(f"({path}:2)", done.text)
        self.assertIn(f'1 × "content" is missing; it is the article\'s text ({path}:3)', done.text)
        self.assertIn("the line is larger than 100000 bytes", done.text)

    def test_lines_are_sent_as_they_come(self):
        broker = self.broker()
        with subprocess.Popen(self.command("--format", "jsonl", "-"), stdin=subprocess.PIPE,
                              stderr=subprocess.PIPE) as child:
            for n in (1, 2):
                child.stdin.write(b'{"content": "%d"}\n' % n)
                child.stdin.flush()
                trichtest.wait_for(lambda n=n: len(broker.articles) == n, f"article {n}")
            child.stdin.close()
            self.assertRegex(child.stderr.read().decode(), r"stored +2\n")
            self.assertEqual(child.wait(), 0)

    def test_what_cannot_be_sent_is_told(self):
        broker = self.broker()
        done = self.push(self.write("big.txt", "x" * 100001), self.write("edge.txt", "x" * 100000),
                         self.directory / "gone", self.write("good.txt", "x"), status=1)
        self.assertEqual([a["id"] for a in broker.articles], [f"{self.directory}/good.txt"])
        self.assertIn("the file is larger than 100000 bytes", done.text)
        self.assertIn("the article is larger than broker.message_bytes", done.text)
        self.assertIn(f"cannot be read: No such file or directory ({self.directory}/gone)", done.text)

    def test_nothing_is_sent_of_nothing(self):
        broker = self.broker()
        (self.directory / "empty").mkdir()
        self.assertIn("0 articles", self.push(self.directory / "empty").text)
        self.assertEqual(broker.articles, [])


class How(PushCase):
    """How answers are awaited."""

    def test_the_window_bounds_what_is_in_flight(self):
        broker = self.broker(hold=7)
        with subprocess.Popen(self.command("--window", 7, "--resend-ms", 600000, self.files(30)),
                              stderr=subprocess.PIPE) as child:
            self.assertRegex(child.stderr.read().decode(), r"stored +30\n")
            self.assertEqual(child.wait(), 0)
        self.assertEqual(len(broker.articles), 30)

    def test_no_more_than_the_window_is_in_flight(self):
        broker = self.broker(answer=lambda article, times: None)
        with subprocess.Popen(self.command("--window", 5, "--resend-ms", 50, self.files(20)),
                              stderr=subprocess.PIPE) as child:
            trichtest.wait_for(lambda: min(broker.times.values(), default=0) >= 2 and len(broker.times) >= 5, "resends")
            child.send_signal(signal.SIGINT)
            child.stderr.read()
        self.assertEqual(len(broker.times), 5)

    def test_what_is_not_answered_is_sent_again(self):
        broker = self.broker(answer=lambda article, times: {"status": "stored"} if times == 3 else None)
        self.assertRegex(self.push("--resend-ms", 20, self.files(4)).text, r"4 articles in .*\n  stored +4\n")
        self.assertEqual(set(broker.times.values()), {3})

    def test_late_answers_to_resends_are_counted_once(self):
        broker = self.broker(hold=8)  # four articles, each sent twice, then all eight answers
        self.assertRegex(self.push("--resend-ms", 100, self.files(4)).text, r"4 articles in .*\n  stored +4\n")
        self.assertEqual(len(broker.times), 4)

    def test_busy_is_honoured(self):
        broker = self.broker(answer=lambda article, times: {"status": "stored"} if times > 2 else
                             {"status": "busy", "retry_after_ms": 30})
        self.assertRegex(self.push(self.files(3)).text, r"3 articles in .*\n  stored +3\n")
        self.assertEqual(set(broker.times.values()), {3})

    def test_refusals_are_summed_by_reason(self):
        def answer(article, _):
            n = int(re.search(r"(\d+)\.txt", article["id"]).group(1))
            if n < 3:
                return {"status": "rejected", "reason": "its url is no text"}
            if n == 3:
                return {"status": "dead", "reason": "killed\033[2J two workers"}
            return {"status": "duplicate"} if n == 4 else {"status": "stored"}
        self.broker(answer)
        text = self.push(self.files(8), status=1).text
        self.assertRegex(text, r"8 articles in .*\n  stored +3\n  duplicate +1\n  rejected +3\n  dead +1\n")
        self.assertIn(f"  3 × its url is no text (the first: {self.directory}/in/000.txt)\n", text)
        self.assertIn(f"  1 × killed [2J two workers ({self.directory}/in/003.txt)\n", text)

    def test_many_reasons_take_bounded_room(self):
        self.broker(lambda article, _: {"status": "rejected", "reason": "no " + article["content"]})
        text = self.push(self.files(50), status=1).text
        self.assertEqual(text.count(" × "), 21)
        self.assertIn("  30 × other reasons\n", text)

    def test_done_tells_what_was_found(self):
        broker = self.broker(lambda article, _: {"status": "done", "article_id": 5, "counts": {"people": 2, "figures": 1}})
        text = self.push("--ack", "done", self.files(3)).text
        self.assertEqual({a["ack"] for a in broker.articles}, {"done"})
        self.assertRegex(text, r"  done +3\nFound: .* 6 people, .* 3 figures")

    def test_nobody_there(self):
        done = self.push("--timeout", 1, self.write("a.txt", "x"), status=75)
        self.assertRegex(done.text, r"unanswered +1\n")
        self.assertIn("submit.ipc was silent for 1 s: there is no such socket. Start trichd", done.text)

    def test_somebody_who_is_not_trichd(self):
        self.broker(lambda article, times: {"status": "what?"})
        done = self.push("--timeout", 1, self.write("a.txt", "x"), status=75)
        self.assertIn("what answers there is not trichd", done.text)

    def test_a_broker_that_comes_late_is_found(self):
        with subprocess.Popen(self.command("--resend-ms", 50, self.files(3)), stderr=subprocess.PIPE) as child:
            broker = self.broker()
            self.assertRegex(child.stderr.read().decode(), r"stored +3\n")
            self.assertEqual(child.wait(), 0)
        self.assertEqual(len(broker.times), 3)

    def test_an_endpoint_of_the_command_line(self):
        broker = self.broker()
        self.conf.write_text("[broker]\nsubmit = tcp://127.0.0.1:1\n", encoding="utf-8")
        self.push("--endpoint", broker.endpoint, self.write("a.txt", "x"))
        self.assertEqual(len(broker.articles), 1)
        done = self.push("--endpoint", "nonsense", self.write("a.txt", "x"), status=78)
        self.assertIn("--endpoint nonsense: ", done.text)

    def test_wild_endpoints_are_connected_to(self):
        with zmq.Context() as context, context.socket(zmq.ROUTER) as router:
            port = router.bind_to_random_port("tcp://127.0.0.1")
            self.conf.write_text(f"[broker]\nsubmit = tcp://*:{port}\n", encoding="utf-8")
            with subprocess.Popen(self.command(self.write("a.txt", "x")), stderr=subprocess.PIPE) as child:
                self.assertTrue(router.poll(trichtest.WAIT_S * 1000))
                frames = router.recv_multipart()
                router.send_multipart(frames[:-1] + [msgpack.packb({"source": "files", "id": "a", "status": "stored"})])
                self.assertRegex(child.stderr.read().decode(), r"stored +1\n")

    def test_an_endpoint_that_may_be_used_is_chosen(self):
        broker = self.broker()
        self.conf.write_text(f"[broker]\nsubmit = ipc:///nowhere/submit.ipc  {broker.endpoint}\n", encoding="utf-8")
        self.push(self.write("a.txt", "x"))
        self.assertEqual(len(broker.articles), 1)

    def test_interrupted_it_tells_how_far_it_came(self):
        broker = self.broker(lambda article, times: None if "002" in article["id"] else {"status": "stored"})
        with subprocess.Popen(self.command(self.files(3)), stderr=subprocess.PIPE) as child:
            trichtest.wait_for(lambda: len(broker.times) == 3, "three articles")
            child.send_signal(signal.SIGINT)
            text = child.stderr.read().decode()
            self.assertEqual(child.wait(), 130)
        self.assertRegex(text, r"unanswered +[1-3]\ntrich: interrupted\n.* A run with --resume FILE can be gone on with.\n$")


    def test_a_signal_is_heard_within_what_is_passed_over(self):
        broker = self.broker()
        path = self.write("a.jsonl", '{"content": "a"}\n')
        os.truncate(path, 1 << 40)  # the second line takes very long
        with subprocess.Popen(self.command(path), stderr=subprocess.PIPE) as child:
            trichtest.wait_for(lambda: broker.articles, "an article")
            child.send_signal(signal.SIGINT)
            try:
                text = child.communicate(timeout=trichtest.WAIT_S)[1].decode()
            finally:
                child.kill()
        self.assertEqual(child.returncode, 130)
        self.assertIn("trich: interrupted", text)


class Progress(PushCase):

    def test_a_terminal_sees_a_bar(self):
        self.broker(lambda article, times: {"status": "stored"} if times > 3 else
                    {"status": "busy", "retry_after_ms": 150})
        shown, status = self.on_terminal(self.files(5))
        self.assertEqual(status, 0)
        self.assertIn("\r\033[K", shown)
        self.assertIn(" %  0 articles", shown)
        self.assertIn("trichd is busy, waiting", shown)
        self.assertRegex(shown, r"\r\033\[K5 articles in ")

    def test_the_bar_moves(self):
        n = 200
        broker = self.broker(lambda article, times: {"status": "stored"})

        def answer(article, times):  # half at once; the rest when the bar must have been drawn
            if len(broker.times) > n // 2 and times < 3:
                return None
            return {"status": "stored"}
        broker.answer = answer
        shown, status = self.on_terminal("--resend-ms", 200, self.files(n))
        self.assertEqual(status, 0)
        self.assertRegex(shown, r"━+╸? +50 %  100 articles  \d+/s  \d+:\d\d left")

    def test_no_terminal_sees_no_bar(self):
        self.broker()
        for arguments in ([], ["--color", "never"]):
            self.assertNotIn("\033", self.push(*arguments, self.files(3)).text)

    def test_quiet(self):
        self.broker(lambda article, times: {"status": "stored"} if times > 1 else
                    {"status": "busy", "retry_after_ms": 300})
        shown, _ = self.on_terminal("--quiet", self.files(3))
        self.assertNotIn("\033", shown)
        self.assertIn("3 articles in ", shown)


if __name__ == "__main__":
    unittest.main()
