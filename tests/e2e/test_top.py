#!/usr/bin/python3
"""trich top in a real terminal (a pty) with a real trichd: what it shows, keys, sizes, and that it leaves the terminal as it was."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
import unittest

import zmq

import trichtest

SAMPLES = trichtest.ROOT / "deploy" / "samples"


class Terminal(trichtest.Closing):
    """trich top at the other end of a pty, and what its screen shows: frames begin at the upper left corner."""

    def __init__(self, config, *words, lines=40, columns=100, environment=None):
        self.ours, self.theirs = pty.openpty()
        self.resize(lines, columns)
        self.before = termios.tcgetattr(self.theirs)
        self.bytes = b""
        self.process = subprocess.Popen(
            [trichtest.program("trich"), "top", "--config", str(config), *words], stdin=self.theirs, stdout=self.theirs, stderr=self.theirs,
            start_new_session=True, preexec_fn=self._take,
            env={**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8", **(environment or {})})

    def _take(self):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def resize(self, lines, columns):
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def read(self):
        while select.select([self.ours], [], [], 0.02)[0]:
            self.bytes += os.read(self.ours, 65536)
        return self.bytes.decode(errors="replace")

    def frame(self):
        """The newest whole frame as lines without colours, [] before there is one."""
        ended = [frame for frame in self.read().split("\x1b[H")[1:] if frame.endswith("\x1b[J") or "\x1b[J\x1b" in frame]
        text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", ended[-1]) if ended else ""
        return text.rstrip("\r\n").split("\r\n")

    def wait_for(self, pattern):
        try:
            trichtest.wait_for(lambda: re.search(pattern, "\n".join(self.frame()), re.M), pattern)
        except AssertionError as error:
            raise AssertionError(f"{error}\n" + "\n".join(self.frame())) from None

    def press(self, keys):
        os.write(self.ours, keys.encode())

    def ended(self):
        status = self.process.wait(trichtest.WAIT_S)
        return status

    def is_as_before(self):
        """The terminal's modes are those it had; the cursor is back, and so is what stood there before."""
        self.read()
        return termios.tcgetattr(self.theirs) == self.before and self.bytes.rstrip().endswith(b"\x1b[?25h\x1b[?1049l")

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.ours)
        os.close(self.theirs)


class Top(trichtest.WithTrichd):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.trichd.wait_for(lambda: len(cls.trichd.broker_status()["workers"]) == 2, "workers are there")

    def setUp(self):
        if self.trichd.process.poll() is not None:
            self.trichd.start()

    def terminal(self, *words, **more):
        terminal = Terminal(self.trichd.config, *words, **more)
        self.addCleanup(terminal.close)
        return terminal

    def refuse(self, ident):
        socket = zmq.Context.instance().socket(zmq.DEALER)
        socket.connect(self.trichd.submit)
        socket.send(b"\x82\xa2id" + bytes([0xa0 + len(ident)]) + ident.encode() + b"\xa7content\x05")
        self.assertTrue(socket.poll(trichtest.WAIT_S * 1000))
        socket.close(0)

    def test_it_shows_what_happens(self):
        top = self.terminal()
        top.wait_for(r"^trichd \d+\.\d+\.\d+  for .*  \d\d:\d\d:\d\d  each 1 s$")
        top.wait_for(r"^articles get through$")
        self.assertRegex("\n".join(top.frame()), r"(?m)^workers   2: 2 idle$")
        self.assertRegex("\n".join(top.frame()), r"(?m)^  WORKER +SERVED  LEASED  BATCH  STATE  IN HAND$")
        subprocess.run([trichtest.program("trich"), "push", "--quiet", "--ack", "done", "--endpoint", self.trichd.submit, "--config",
                        str(self.trichd.config), str(SAMPLES)], check=True, stderr=subprocess.DEVNULL)
        self.refuse("bad-one")
        top.wait_for(r"^received   +0\.0/s  .*█")  # the height of the past is seen
        top.wait_for(r"^spool     \[░+\] \d+\.\d of 64 MiB")
        top.wait_for(r"ago  rejected +bad-one +\S*content")
        top.wait_for(r"^latency   (half of the articles within .*, 99 % within|no article ended lately)")
        served = sum(int(m[1]) for m in re.finditer(r"(?m)^  \d{4,}  +(\d+)  +\d+  +\d+  +\w+", "\n".join(top.frame())))
        self.assertGreaterEqual(served, len(list(SAMPLES.iterdir())))

    def test_q_ends_it_and_leaves_the_terminal_as_it_was(self):
        top = self.terminal()
        top.wait_for("articles get through")
        self.assertNotEqual(termios.tcgetattr(top.theirs), top.before)
        top.press("q")
        self.assertEqual((top.ended(), top.is_as_before()), (0, True))

    def test_signals_leave_the_terminal_as_it_was(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGSEGV, signal.SIGABRT):
            with self.subTest(number):
                top = self.terminal()
                top.wait_for("articles get through")
                top.process.send_signal(number)
                status = top.ended()
                self.assertTrue(top.is_as_before())
                self.assertNotEqual(status, 0)

    def test_ctrl_c_at_the_keyboard(self):
        top = self.terminal()
        top.wait_for("articles get through")
        top.press("\x03")
        self.assertEqual((top.ended(), top.is_as_before()), (-signal.SIGINT, True))

    def test_stopped_it_gives_the_terminal_back_and_comes_again(self):
        top = self.terminal()
        top.wait_for("articles get through")
        top.process.send_signal(signal.SIGTSTP)
        os.waitid(os.P_PID, top.process.pid, os.WSTOPPED | os.WNOWAIT)
        self.assertTrue(top.is_as_before())
        top.bytes = b""
        top.process.send_signal(signal.SIGCONT)
        top.wait_for("articles get through")
        top.press("q")
        self.assertEqual((top.ended(), top.is_as_before()), (0, True))

    def test_sizes(self):
        """Whatever the size, no line is longer and no frame higher; what matters stands above."""
        top = self.terminal()
        top.wait_for("REFUSED|IN HAND")
        for lines, columns in ((24, 80), (8, 40), (3, 20), (1, 1), (60, 200)):
            with self.subTest(lines=lines, columns=columns):
                top.bytes = b""
                top.resize(lines, columns)
                trichtest.wait_for(lambda: top.read().count("\x1b[H") >= 2, "it draws anew")
                frame = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", top.bytes.decode().split("\x1b[H")[-2]).split("\r\n")
                self.assertLessEqual(len(frame), lines)
                self.assertLessEqual(max(map(len, frame)), columns)
                self.assertTrue(frame[0].startswith("trichd"[:columns]))
        self.assertIsNone(top.process.poll())

    def test_pause_and_help(self):
        top = self.terminal()
        top.wait_for("articles get through")
        top.press("p")
        top.wait_for("each 1 s  paused$")
        top.press("?")
        top.wait_for("^q +ends$")
        top.press("?p\x1b[A")  # an arrow is no key of ours
        top.wait_for(r"each 1 s$(?s:.*)IN HAND")

    def test_it_survives_a_restart(self):
        top = self.terminal()
        top.wait_for("articles get through")
        self.trichd.stop()
        top.wait_for(r"^trichd does not answer, since \d+ s$")
        top.wait_for(r"systemctl\s+start\s+trichd")
        self.trichd.start()
        top.wait_for("articles get through|articles do not get through\n  no worker runs")
        broker = self.trichd.pids("trich-broker")[0]
        os.kill(broker, signal.SIGSTOP)
        try:
            top.wait_for(r"^trichd does not answer, since \d+ s$")
        finally:
            os.kill(broker, signal.SIGCONT)
        top.wait_for("articles get through")

    def test_letters_of_old_terminals(self):
        top = self.terminal(environment={"LC_ALL": "C", "NO_COLOR": "1"})
        top.wait_for(r"^spool     \[[#.]+\]")
        self.assertTrue(top.read().isascii())
        self.assertNotRegex(top.read(), r"\x1b\[[0-9;]+m")

    def test_a_terminal_without_a_cursor_gets_plain_text(self):
        for kind in ("dumb", ""):
            with self.subTest(kind):
                top = self.terminal("-n", "2", environment={"TERM": kind})
                self.assertEqual(top.ended(), 0)
                self.assertEqual((top.read().count("trichd "), "\x1b" in top.read()), (2, False))

    def batch(self, *words, status=0):
        done = subprocess.run([trichtest.program("trich"), "top", "--config", str(self.trichd.config), *words], capture_output=True,
                              text=True, check=False, stdin=subprocess.DEVNULL, timeout=trichtest.WAIT_S)
        self.assertEqual((done.returncode, done.stderr), (status, ""))
        return done.stdout

    def test_without_a_terminal_it_is_plain_text(self):
        begun = time.monotonic()
        text = self.batch("-n", "3", "-d", "1")
        self.assertGreaterEqual(time.monotonic() - begun, 2)
        self.assertEqual((text.count("trichd "), "\x1b" in text), (3, False))
        self.assertIn("workers   2: ", text)
        self.trichd.stop()
        self.assertIn("trichd does not answer, since 0 s", self.batch("-n", "1", status=75))


if __name__ == "__main__":
    unittest.main()
