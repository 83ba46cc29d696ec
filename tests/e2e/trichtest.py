#!/usr/bin/python3
"""Helpers of the end-to-end tests: a private PostgreSQL, waiting for conditions, where things lie.

As a command:  trichtest.py postgres [--fsync] -- COMMAND…
runs COMMAND with PGHOST, PGUSER, PGDATABASE (and TRICH_PG_DATA, TRICH_PG_LOG) of a private server that
is started again when the command kills it, and takes COMMAND's exit status.
"""

import json
import os
import pathlib
import pwd
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import psycopg2
import zmq

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))  # for the package generate
PG_BIN = pathlib.Path(os.environ.get("TRICH_PG_BIN", "/usr/lib/postgresql/15/bin"))
# The scoreboard (daemon/control.h): how each slot begins (worker, seq_in_hand, since_us, articles, waiting_db, cpu_us), how
# large it is, and all of it.
SLOT = struct.Struct("=I4xQqQI4xq")
SLOT_BYTES = 4096
BOARD_BYTES = 258 * SLOT_BYTES
WAIT_S = float(os.environ.get("TRICH_TEST_WAIT_S", "60"))


def build_dir():
    """The build under test: TRICH_BUILD_DIR (ctest sets it), or build/dev."""
    return pathlib.Path(os.environ.get("TRICH_BUILD_DIR", ROOT / "build" / "dev"))


def program(name):
    """Path of one of trich's programs."""
    return str(build_dir() / "bin" / name)


def package():
    """The Debian package that was made of the build under test; None: none was."""
    return max(build_dir().glob("trichd_*.deb"), key=lambda path: path.stat().st_mtime, default=None)


def need_package():
    """Ends the program where there is no package, with the exit status that ctest takes for skipped."""
    if package() is None:
        print(f"SKIPPED: no package in {build_dir()}; cmake --build --preset release --target package", file=sys.stderr)
        sys.exit(77)


def wait_for(condition, what, seconds=WAIT_S):
    """Calls condition until it returns something true, which is returned. Never a bare sleep in tests."""
    end = time.monotonic() + seconds
    while True:
        got = condition()
        if got:
            return got
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.02)


def unprivileged():
    """Words before a command so that it does not run as root and dies with us; and the user's name (or None)."""
    words = ["setpriv", "--pdeathsig", "QUIT"]
    if os.geteuid() != 0:
        return words, None
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = "postgres" if "postgres" in names else "nobody"
    entry = pwd.getpwnam(user)
    return words + [f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups"], user


class Closing:
    """A context manager that closes itself."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class PostgreSQL(Closing):
    """A private PostgreSQL 15 cluster in a directory of its own, reachable by unix socket only.

    Use it as a context manager, or call close() (addClassCleanup). Its superuser is `postgres`, trusted;
    a database `trich` is there. The server runs in the foreground as our child and dies with us: start it
    in the main thread, since the kernel ties the child's end to the thread that made it.
    """

    def __init__(self, fsync=False, settings=None, start=True, primary=None):
        self.settings = {
            "listen_addresses": "",
            "fsync": "on" if fsync else "off",
            "full_page_writes": "on" if fsync else "off",
            "shared_buffers": "64MB",
            "max_connections": "50",
            "lc_messages": "C",
            "log_line_prefix": "%m [%p] %u@%d ",
            **(settings or {}),
        }
        self.process = None
        # Not TMPDIR: socket paths are limited to 107 bytes, and the server's user must get there.
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-pg-", dir="/tmp"))
        self.data = self.directory / "data"
        self.log = self.directory / "log"
        try:
            self._initdb(primary)
            if start:
                self.start()
            if start and not primary:
                self.create_database("trich")
        except BaseException:
            self.close()
            raise

    def _initdb(self, primary):
        prefix, user = unprivileged()
        if user:
            entry = pwd.getpwnam(user)
            os.chown(self.directory, entry.pw_uid, entry.pw_gid)
        os.chmod(self.directory, 0o755)
        if primary:
            command = ["pg_basebackup", "-D", str(self.data), "-d", primary.conninfo(application_name=self.directory.name),
                       "--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync"]
        else:
            command = ["initdb", "-D", str(self.data), "-U", "postgres", "-A", "trust", "-E", "UTF8",
                       "--locale=C.UTF-8", "--no-sync", "--no-instructions"]
        done = subprocess.run(prefix + [str(PG_BIN / command[0])] + command[1:], cwd=self.directory, capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")

    def _spawn(self):
        prefix, _ = unprivileged()
        words = []
        for name, value in {**self.settings, "unix_socket_directories": str(self.directory)}.items():
            words += ["-c", f"{name}={value}"]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                prefix + [str(PG_BIN / "postgres"), "-D", str(self.data)] + words,
                cwd=self.directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def _answers(self):
        try:
            self.connect("postgres").close()
            return True
        except psycopg2.OperationalError:
            return False

    def start(self):
        """Starts the server and waits until it answers."""
        if self.running():
            return
        end = time.monotonic() + WAIT_S
        self._spawn()
        while not self._answers():
            if time.monotonic() > end:
                raise AssertionError(f"PostgreSQL does not start:\n{self.log_text()[-3000:]}")
            if self.process.poll() is not None:  # what a kill left behind may need a moment to go
                time.sleep(0.05)
                self._spawn()
            time.sleep(0.02)

    def standby(self, synchronous=True):
        """A streaming standby of this server, which it waits for at every commit (remote_apply) when synchronous."""
        other = PostgreSQL(primary=self)
        if synchronous:
            self.query(f"ALTER SYSTEM SET synchronous_standby_names = '\"{other.directory.name}\"'", dbname="postgres")
            self.query("ALTER SYSTEM SET synchronous_commit = 'remote_apply'", dbname="postgres")
            self.query("SELECT pg_reload_conf()", dbname="postgres")
        state = "sync" if synchronous else "async"
        wait_for(lambda: self.query("SELECT sync_state FROM pg_stat_replication", dbname="postgres") == [(state,)],
                 "the standby streams")
        return other

    def promote(self):
        """Makes a standby a server of its own."""
        self.query("SELECT pg_promote()", dbname="postgres")

    def running(self):
        return self.process is not None and self.process.poll() is None

    def _pids(self):
        """The server's process, then those of its children."""
        pid = self.process.pid
        try:
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:
            children = []
        return [pid] + [int(child) for child in children]

    def signal_all(self, number):
        """To the server's process first, so that no child is made meanwhile: SIGSTOP lets all hang until SIGCONT."""
        for pid in self._pids():
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass

    def stop(self, how=signal.SIGINT):
        """Stops it: SIGINT ends sessions, SIGTERM waits for them, SIGQUIT is a crash that recovers."""
        if not self.running():
            return
        self.process.send_signal(how)
        try:
            self.process.wait(WAIT_S)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def restart(self, how=signal.SIGINT):
        self.stop(how)
        self.start()

    def kill(self):
        """kill -9 of the server and all its processes."""
        if not self.running():
            return
        children = self._pids()[1:]
        self.process.kill()
        self.process.wait()
        for child in children:
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def close(self):
        """Ends the server and removes everything."""
        try:
            self.stop(signal.SIGQUIT)
        finally:
            shutil.rmtree(self.directory, ignore_errors=True)

    def conninfo(self, dbname="trich", user="postgres", **more):
        """A libpq connection string."""
        words = {"host": self.directory, "dbname": dbname, "user": user, **more}
        return " ".join(f"{key}='{value}'" for key, value in words.items())

    def environment(self, dbname="trich"):
        """os.environ with libpq's variables set for this server."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
        return {**kept, "PGHOST": str(self.directory), "PGUSER": "postgres", "PGDATABASE": dbname,
                "TRICH_PG_DATA": str(self.data), "TRICH_PG_LOG": str(self.log)}

    def connect(self, dbname="trich", user="postgres", **more):
        """A psycopg2 connection in autocommit."""
        connection = psycopg2.connect(self.conninfo(dbname, user, **more))
        connection.autocommit = True
        return connection

    def query(self, sql, parameters=None, dbname="trich", user="postgres"):
        """All rows of one statement ([] when it gives none), on a connection of its own."""
        connection = self.connect(dbname, user)
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql, parameters)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def create_database(self, name):
        self.query(f'CREATE DATABASE "{name}"', dbname="postgres")

    def drop_database(self, name):
        self.query(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', dbname="postgres")

    def log_text(self):
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""


class Trichd(Closing):
    """trichd with its broker and workers in a directory of its own; we stand in for systemd at the notify socket.

    Options are those of the configuration, as {"workers.count": 2}. server: a PostgreSQL of ours (None: none is
    there). bin_dir: other programs than those of the build. Use it as a context manager, or call close()
    (addClassCleanup, before that of the server), which kills all that is left. environment: variables beside ours.
    """

    def __init__(self, server, options=None, start=True, dbname="trich", bin_dir=None, watchdog_s=None, environment=None):
        self.server = server
        self.process = None
        self.bin_dir = pathlib.Path(bin_dir) if bin_dir else build_dir() / "bin"
        self.watchdog_s = watchdog_s
        self.environment = environment or {}
        self.notified = []  # every assignment that systemd would have got, in order: READY=1, STATUS=…
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-", dir="/tmp"))
        self.config = self.directory / "trichd.conf"
        self.log = self.directory / "log"
        self.run_dir = self.directory / "run"
        self.submit = f"ipc://{self.directory}/submit.ipc"
        self.push = f"ipc://{self.directory}/push.ipc"
        self.options = {
            "daemon.run_dir": self.run_dir,
            "daemon.lexicon_dir": self.directory / "lexicon.d",
            "broker.submit": self.submit,
            "broker.push": self.push,
            "broker.producers_dir": self.directory / "producers",
            "spool.dir": self.directory / "spool",
            "spool.limit_mib": 64,
            "workers.count": 2,
            "database.conninfo": server.conninfo(dbname) if server else "host=/nonexistent",
            **(options or {}),
        }
        (self.directory / "lexicon.d").mkdir()
        self.configure()
        self._listen()
        if start:
            try:
                self.start()
            except BaseException:
                self.close()
                raise

    def configure(self, options=None):
        """Writes the configuration file, with some options changed: for the next start, or a reload."""
        self.options.update(options or {})
        sections = {}
        for name, value in self.options.items():
            section, option = name.split(".")
            sections.setdefault(section, []).append(f"{option} = {value}")
        text = "\n".join(f"[{section}]\n" + "\n".join(lines) + "\n" for section, lines in sections.items())
        self.config.write_text(text, encoding="utf-8")

    def _listen(self):
        """A thread reads what systemd would be told: unread, it would hold trichd up."""
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        listener.bind(str(self.directory / "notify"))

        def read():
            with listener:
                while (message := listener.recv(4096)) != b"END":
                    self.notified += message.decode().split("\n")

        self.listener = threading.Thread(target=read, daemon=True)
        self.listener.start()

    def start(self, wait=True):
        """Starts trichd; with wait until it says READY=1: its broker accepts."""
        environment = {**os.environ, **self.environment, "NOTIFY_SOCKET": str(self.directory / "notify")}
        if self.watchdog_s:
            environment["WATCHDOG_USEC"] = str(int(self.watchdog_s * 1e6))
        before = len(self.notified)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", str(self.bin_dir / "trichd"), "--config", str(self.config)],
                cwd=self.directory, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True)
        if wait:
            self.wait_for(lambda: "READY=1" in self.notified[before:], "trichd is ready")

    def wait_for(self, condition, what):
        """As the function; gives up when trichd ended, and shows the log."""
        def check():
            got = condition()
            if not got and self.process.poll() is not None:
                raise AssertionError(f"trichd ended with {self.process.returncode}, in vain: {what}")
            return got
        try:
            return wait_for(check, what)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.log_text()[-5000:]}") from None

    def status(self):
        """The newest STATUS text, or ""."""
        return next((m[len("STATUS="):] for m in reversed(self.notified) if m.startswith("STATUS=")), "")

    def children(self):
        """[(pid, program)] of trichd's children."""
        if self.process is None or self.process.poll() is not None:
            return []
        pid = self.process.pid
        try:
            pids = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:
            return []
        return [(int(child), name) for child in pids if (name := _program_of(child))]

    def pids(self, name):
        return [pid for pid, child in self.children() if child == name]

    def send_signal(self, number):
        self.process.send_signal(number)

    def ended(self, seconds=WAIT_S):
        """Waits for trichd's end; its exit status."""
        return self.process.wait(seconds)

    def stop(self, seconds=WAIT_S):
        """SIGTERM, and what trichd makes of it: its exit status."""
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.terminate()
        return self.ended(seconds)

    def kill(self):
        """kill -9 of the supervisor alone; broker and workers notice by themselves."""
        self.process.kill()
        self.process.wait()

    def strays(self):
        """Of leftovers() those that trichd, as it runs now, knows nothing of: "pid command line". While processes end, the
        kernel may leave one out of its parent's list: ask again before you believe it."""
        left = set(self.leftovers())  # first: what trichd starts in between, it knows
        found = []
        for pid in left - {self.process.pid, *(pid for pid, _ in self.children())}:
            try:
                words = pathlib.Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
            except OSError:
                continue  # it is gone
            if words:  # what has ended has none
                found.append(f"{pid} {words}")
        return found

    def leftovers(self):
        """Processes that have our directory on their command line: trichd, its children, orphans."""
        mark = str(self.directory).encode()
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):  # glob would look into what ends meanwhile, and raise
            try:
                if mark in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes():
                    found.append(int(pid))
            except OSError:
                pass
        return found

    def close(self):
        """Ends all and removes everything."""
        try:
            self.stop()
        except subprocess.TimeoutExpired:
            self.kill()
        finally:
            for pid in self.leftovers():
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
                end.sendto(b"END", str(self.directory / "notify"))
            self.listener.join()
            shutil.rmtree(self.directory, ignore_errors=True)

    def trich(self, *words, stdin=None, check=True):
        """Runs the command line with our configuration: subprocess.CompletedProcess with texts."""
        command = [program("trich"), *map(str, words), "--config", str(self.config)]
        done = subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, timeout=600)
        if check and done.returncode != 0:
            raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}\n"
                                 f"{self.log_text()[-3000:]}")
        return done

    def scoreboard(self, slot):
        """What a worker shows there, as SLOT has it; read from the broker, who has all of it."""
        (broker,) = self.pids("trich-broker")
        with open(f"/proc/{broker}/fd/4", "rb") as board:
            return SLOT.unpack(os.pread(board.fileno(), SLOT.size, slot * SLOT_BYTES))

    def broker_status(self):
        """What the broker says of itself."""
        with zmq.Context.instance().socket(zmq.REQ) as socket_:
            socket_.setsockopt(zmq.LINGER, 0)
            socket_.connect(f"ipc://{self.run_dir}/status.ipc")
            socket_.send(b"")
            if not socket_.poll(WAIT_S * 1000):
                raise AssertionError(f"the broker is silent\n{self.log_text()[-3000:]}")
            return json.loads(socket_.recv())

    def log_text(self):
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""


def _program_of(pid):
    """The name that a process was started by; of a script, the script's. A trich-worker that only checks whether workers
    could start is "check"."""
    try:
        words = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return None
    names = [os.path.basename(word.decode()) for word in words]
    name = names[1] if names[0].startswith("python3") and len(names) > 1 else names[0]
    return "check" if name == "trich-worker" and "--number" not in names else name


def run_with_postgres(command, fsync):
    """COMMAND under a private server, which is started again whenever it ends before the command does."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with PostgreSQL(fsync=fsync) as server:
        with subprocess.Popen(command, env=server.environment()) as child:
            try:
                while child.poll() is None:
                    fds = [os.pidfd_open(p.pid) for p in (child, server.process) if p.poll() is None]
                    if len(fds) == 2:
                        select.select(fds, [], [])
                    for fd in fds:
                        os.close(fd)
                    if child.poll() is None and not server.running():
                        server.start()
            finally:
                if child.poll() is None:
                    child.kill()
        return child.returncode if child.returncode >= 0 else 128 - child.returncode


def free_port(family=socket.AF_INET, host="127.0.0.1"):
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


class WithTrichd(unittest.TestCase):
    """One trichd on a PostgreSQL of its own, for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.server = PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        cls.trichd = Trichd(cls.server)
        cls.addClassCleanup(cls.trichd.close)


def main(arguments):
    if arguments[:1] != ["postgres"] or "--" not in arguments or arguments[-1] == "--":
        print(__doc__, file=sys.stderr)
        return 2
    at = arguments.index("--")
    return run_with_postgres(arguments[at + 1:], "--fsync" in arguments[1:at])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
