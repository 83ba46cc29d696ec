"""Everything that the run needs, made and removed by itself."""

import collections
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import msgpack
import psycopg2
import zmq

import trichtest

from . import articles
from .disk import Disk, FaultyIO

DISK_MIB = 40
WORKERS = 3
OUTLIVES_S = 20  # a process may outlive its supervisor by ten
OPTIONS = {
    "workers.count": WORKERS,
    "workers.batch_articles": 24,
    "workers.article_ms": 3000,
    "workers.article_wall_ms": 5000,
    "workers.memory_mib": 512,
    "broker.message_bytes": 1 << 20,
    "broker.retry_after_ms": 100,
    "spool.limit_mib": 24,
    "spool.remember": 20000,   # fewer than articles, so that PostgreSQL must know duplicates, too
    "daemon.drain_ms": 5000,
    "database.retry_max_ms": 500,
    "database.connect_timeout_ms": 3000,
}
PREPARED = f"""
ALTER TABLE trich_data.article ADD CONSTRAINT torment CHECK (coalesce(meta ->> 'torment', '') <> '{articles.REFUSED}');
CREATE SCHEMA torment;
CREATE FUNCTION torment.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{articles.REFUSED_LATE}'; END $$;
CREATE TRIGGER torment AFTER INSERT ON trich_data.raw_message FOR EACH ROW
    WHEN (position('{articles.REFUSED_LATE}'::bytea IN new.message) > 0) EXECUTE FUNCTION torment.refuse();
"""


def store_undisturbed(server, contents):
    """Stores every content once, in the database `reference` under the content's number."""
    server.create_database("reference")
    with trichtest.Trichd(server, dbname="reference") as trichd, zmq.Context() as context:
        with context.socket(zmq.DEALER) as socket:
            socket.setsockopt(zmq.LINGER, 0)
            socket.connect(trichd.submit)
            for n in range(articles.CONTENTS):
                socket.send(contents.packed(str(n), n, "done"))
            for n in range(articles.CONTENTS):
                answer = msgpack.unpackb(socket.recv())
                assert answer["status"] == "done", answer


def status(trichd):
    """What the broker says of itself; None: nothing."""
    with zmq.Context() as context, context.socket(zmq.REQ) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        socket.connect(f"ipc://{trichd.run_dir}/status.ipc")
        socket.send(b"")
        return socket.recv_json() if socket.poll(2000) else None


class Proxy:
    """proxy.py, started."""

    def __init__(self, directory, server):
        port_file = directory / "port"
        program = pathlib.Path(__file__).with_name("proxy.py")
        self.process = subprocess.Popen([sys.executable, program, port_file, server.directory / ".s.PGSQL.5432"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(trichtest.wait_for(lambda: port_file.exists() and port_file.read_text(), "the proxy listens"))

    def order(self, words):
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self):
        self.process.kill()
        self.process.communicate()


class Rig(trichtest.Closing):
    """Use it as a context manager."""

    def __init__(self, build, spool_remember=None):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.environ["TRICH_BUILD_DIR"] = str(build)
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-faults-", dir="/tmp"))
        self.failpoints = self.directory / "failpoints"
        self.failpoints.mkdir()
        self.ends = collections.Counter()  # of supervisors that ended by themselves
        self.notes = 0                     # of trichd's messages to systemd: what it said before its last start
        self.server = self.proxy = self.disk = self.trichd = None
        options = {**OPTIONS, **({"spool.remember": spool_remember} if spool_remember else {})}
        try:
            self._open(build, options)
        except BaseException:
            self.close()
            raise

    def _open(self, build, options):
        self.server = trichtest.PostgreSQL(settings={"max_wal_size": "512MB", "shared_buffers": "128MB", "jit": "off"})
        self.proxy = Proxy(self.directory, self.server)
        self.disk = Disk(self.directory / "disk", DISK_MIB)
        spool = self.disk.directory / "spool"
        self.io = FaultyIO(build / "bin" / "faulty_io.so", self.directory / "order", spool)
        options["database.conninfo"] = (f"host=127.0.0.1 port={self.proxy.port} user=postgres dbname=trich sslmode=disable"
                                        " gssencmode=disable")
        options["spool.dir"] = spool
        self.trichd = trichtest.Trichd(self.server, options, start=False,
                                       environment={"TRICH_FAILPOINTS": str(self.failpoints), **self.io.environment})
        self.trichd.start()
        self.trichd.trich("migrate", "--wait")
        self.server.query(PREPARED)

    def close(self):
        for part in (self.trichd, self.proxy, self.disk, self.server):
            if part:
                part.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def nurse(self):
        """What systemd would do: starts again what ended. We are it for PostgreSQL, too."""
        if not self.server.running():
            self.server.start()
        process = self.trichd.process
        if process.poll() is None:
            return
        if process.returncode not in (-signal.SIGKILL, -signal.SIGABRT):  # what we and failpoints do
            self.ends[process.returncode] += 1
        self.notes = len(self.trichd.notified)
        self.trichd.start(wait=False)

    def is_ready(self):
        """Whether trichd said so since its last start."""
        return "READY=1" in self.trichd.notified[self.notes:]

    def pids(self, program):
        """trichd's children of that name; trichd itself."""
        if program == "supervisor":
            return [self.trichd.process.pid] if self.trichd.process.poll() is None else []
        return self.trichd.pids(f"trich-{program}")

    def outlived(self, seconds=OUTLIVES_S):
        """What still runs after that time of those that the trichd that runs now knows nothing of: "pid command line"."""
        end = time.monotonic() + seconds
        while (strays := self.trichd.strays()) and time.monotonic() < end:
            self.nurse()
            time.sleep(0.1)
        return strays

    def wake(self):
        """Continues whatever is stopped."""
        for pid in self.trichd.leftovers():
            try:
                stat = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
                if stat.rpartition(")")[2].split()[0] == "T":
                    os.kill(pid, signal.SIGCONT)
            except OSError:
                pass  # it is gone

    def backend(self, chance):
        """The process of some worker's session; None: there is none, or no server."""
        try:
            rows = self.server.query("SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'trich-worker%' ORDER BY pid",
                                     dbname="postgres")
        except psycopg2.OperationalError:
            return None
        return rows[int(chance * len(rows))][0] if rows else None

    def calm(self):
        """Lets everything go."""
        self.disk.free()
        self.io.disarm()
        self.proxy.order("hang off")
        for path in self.failpoints.iterdir():
            path.unlink(missing_ok=True)
        self.wake()
