#!/usr/bin/python3
"""What the running broker and workers hold and may do: no password where none is needed, no open door, no way back."""

import os
import pathlib
import re
import unittest

import trichtest

SECRET = "khong-ai-duoc-biet"


def status_of(pid):
    """Fields of /proc/PID/status."""
    return dict(line.split(":\t", 1) for line in pathlib.Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines())


def sockets_of(pid):
    """Inodes of the sockets that a process has open."""
    links = [os.readlink(path) for path in pathlib.Path(f"/proc/{pid}/fd").iterdir()]
    return {match[1] for link in links if (match := re.match(r"socket:\[(\d+)\]", link))}


def listened_on(pid):
    """What a process listens on: (kind, inode or path)."""
    own, found = sockets_of(pid), set()
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        path = pathlib.Path(f"/proc/{pid}/net/{kind}")
        for line in path.read_text(encoding="ascii").splitlines()[1:] if path.exists() else ():
            words = line.split()
            if words[9] in own and (words[3] == "0A" or kind.startswith("udp")):
                found.add((kind, words[1]))
    for line in pathlib.Path(f"/proc/{pid}/net/unix").read_text(encoding="utf-8").splitlines()[1:]:
        words = line.split()
        if words[6] in own and int(words[3], 16) & 0x10000:  # __SO_ACCEPTCON
            found.add(("unix", words[7] if len(words) > 7 else ""))
    return found


class Confined(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        password = pathlib.Path(cls.server.directory / "pgpass")
        password.write_text(f"*:*:*:*:{SECRET}\n", encoding="ascii")
        password.chmod(0o600)
        cls.trichd = trichtest.Trichd(
            cls.server, {"broker.submit": f"ipc://{cls.server.directory}/submit.ipc tcp://127.0.0.1:*",
                         "database.conninfo": cls.server.conninfo(password=SECRET)},
            environment={"PGPASSFILE": str(password), "PGPASSWORD": SECRET, "PGSSLCERT": "/nonexistent"})
        cls.addClassCleanup(cls.trichd.close)
        cls.trichd.wait_for(lambda: len(cls.trichd.broker_status()["workers"]) == 2, "workers serve")
        cls.broker = cls.trichd.pids("trich-broker")[0]
        cls.workers = cls.trichd.pids("trich-worker")

    def test_broker_has_no_credentials(self):
        environment = pathlib.Path(f"/proc/{self.broker}/environ").read_bytes()
        self.assertIn(b"PATH=", environment)
        self.assertEqual(re.findall(rb"(?:^|\0)PG\w+=", environment), [])
        words = pathlib.Path(f"/proc/{self.broker}/cmdline").read_text(encoding="utf-8").split("\0")
        config = pathlib.Path(words[words.index("--config") + 1]).read_text(encoding="utf-8")
        self.assertIn("[broker]", config)
        for text in (environment.decode(), " ".join(words), config):
            self.assertNotIn(SECRET, text)
            self.assertNotIn("conninfo", text)
        self.assertNotIn("[database]", config)

    def test_workers_have_what_they_need(self):
        self.assertIn(f"PGPASSWORD={SECRET}".encode(), pathlib.Path(f"/proc/{self.workers[0]}/environ").read_bytes())

    def test_only_the_broker_listens(self):
        self.assertIn("tcp", {kind for kind, _ in listened_on(self.broker)})
        self.assertIn("unix", {kind for kind, _ in listened_on(self.broker)})
        for worker in self.workers:
            self.assertGreater(len(sockets_of(worker)), 1)
            self.assertEqual(listened_on(worker), set())

    def test_every_thread_is_confined(self):
        for pid in (self.broker, *self.workers):
            threads = list(pathlib.Path(f"/proc/{pid}/task").iterdir())
            self.assertGreater(len(threads), 2)  # ZeroMQ's own are the ones that read what comes
            for thread in threads:
                with self.subTest(pid=pid, thread=thread.name):
                    status = status_of(f"{pid}/task/{thread.name}")
                    self.assertEqual((status["NoNewPrivs"], status["Seccomp"]), ("1", "2"))
        self.assertGreater(int(status_of(self.broker)["Seccomp_filters"]), int(status_of(self.workers[0])["Seccomp_filters"]))

    def test_no_core_files(self):
        for pid in (self.broker, *self.workers):
            limits = pathlib.Path(f"/proc/{pid}/limits").read_text(encoding="ascii")
            for what in ("Max core file size", "Max locked memory", "Max msgqueue size"):
                self.assertRegex(limits, rf"{what} +0 +0 ")

    def test_articles_get_through(self):
        done = self.trichd.trich("push", "--ack", "done", trichtest.ROOT / "deploy" / "samples")
        self.assertIn("10", done.stdout + done.stderr)
        self.assertEqual(self.server.query("SELECT count(*) FROM trich.article"), [(10,)])


class Credential(unittest.TestCase):
    def test_with_an_access_list(self):
        """Its mask stands where a group's rights do, so that libpq would not take the file as it is."""
        server = self.enterContext(trichtest.PostgreSQL())
        credentials = server.directory / "credentials"
        credentials.mkdir()
        password = credentials / "trichd.pgpass"
        password.write_text(f"*:*:*:feeder:{SECRET}\n", encoding="ascii")
        password.chmod(0o440)
        server.query(f"CREATE ROLE feeder LOGIN PASSWORD '{SECRET}'")
        (server.data / "pg_hba.conf").write_text("local all postgres trust\nlocal all feeder scram-sha-256\n", encoding="ascii")
        server.restart()
        trichd = self.enterContext(trichtest.Trichd(
            server, {"database.conninfo": server.conninfo(user="feeder"), "database.owner_conninfo": server.conninfo()},
            environment={"PGPASSFILE": str(password), "CREDENTIALS_DIRECTORY": str(credentials)}))
        trichd.wait_for(lambda: server.query("SELECT to_regclass('trich.story')") != [(None,)], "the schema is there")
        server.query("GRANT trich_writer TO feeder")
        trichd.trich("push", "--ack", "done", trichtest.ROOT / "deploy" / "samples")
        (copy,) = trichd.run_dir.glob("*/pgpass")
        self.assertIn("PostgreSQL 1", trichd.trich("status").stdout)
        self.assertEqual((copy.stat().st_mode & 0o7777, copy.parent.stat().st_mode & 0o7777), (0o600, 0o700))
        self.assertEqual(trichd.stop(), 0)
        self.assertFalse(copy.parent.exists())


class Refused(unittest.TestCase):
    def test_words(self):
        with trichtest.Trichd(None, {"daemon.confine": "perhaps"}, start=False) as trichd:
            trichd.start(wait=False)
            self.assertEqual(trichd.ended(), 78)
            self.assertIn("write possible, required or off", trichd.log_text())


if __name__ == "__main__":
    unittest.main()
