#!/usr/bin/python3
"""A COMMIT whose answer is lost is unknown, not failed: whatever it was to keep ends in exactly one copy."""

import pathlib
import re
import select
import shutil
import socket
import tempfile
import threading
import unittest

import msgpack
import zmq

import trichtest

STORES = re.compile(rb"COPY trich_data\.receipt")
IDLE = b"Z\0\0\0\5I"  # ReadyForQuery: what PostgreSQL did is committed


class Relay:
    """A man in the middle of the workers' connections. lose(): the next transaction that keeps something is
    committed, but the connection ends before its answer comes through."""

    def __init__(self, server):
        self.server = server.directory / ".s.PGSQL.5432"
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-relay-", dir="/tmp"))
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(self.directory / ".s.PGSQL.5432"))
        (self.directory / ".s.PGSQL.5432").chmod(0o777)
        self.directory.chmod(0o755)
        self.listener.listen()
        self.losing, self.lost = threading.Event(), threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        shutil.rmtree(self.directory)

    def lose(self):
        self.lost.clear()
        self.losing.set()

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._relay, args=(client,), daemon=True).start()

    def _relay(self, client):
        with client, socket.socket(socket.AF_UNIX) as server:
            try:
                server.connect(str(self.server))
                self._forward(client, server)
            except OSError:
                pass

    def _forward(self, client, server):
        stores, last = False, b""
        while True:
            for ready in select.select([client, server], [], [])[0]:
                data = ready.recv(65536)
                if not data:
                    return
                if ready is client:
                    stores = stores or STORES.search(data) is not None
                    server.sendall(data)
                    continue
                last = (last + data)[-len(IDLE):]
                if last == IDLE and stores and self.losing.is_set():
                    self.losing.clear()
                    self.lost.set()
                    return
                stores = stores and last != IDLE
                client.sendall(data)


class LostAnswer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = trichtest.PostgreSQL()
        cls.addClassCleanup(cls.server.close)
        cls.relay = Relay(cls.server)
        cls.addClassCleanup(cls.relay.close)
        cls.trichd = trichtest.Trichd(cls.server, {
            "database.conninfo": f"host={cls.relay.directory} dbname=trich user=postgres",
            "database.owner_conninfo": cls.server.conninfo()})
        cls.addClassCleanup(cls.trichd.close)
        cls.trichd.trich("migrate", "--wait")
        cls.context = zmq.Context()
        cls.addClassCleanup(cls.context.destroy, 0)

    def socket(self, kind, endpoint):
        made = self.context.socket(kind)
        made.connect(endpoint)
        self.addCleanup(made.close, 0)
        return made

    def submit(self, text, **keys):
        """Sends an article whose COMMIT loses its answer; what the producer hears in the end."""
        producer = self.socket(zmq.DEALER, self.trichd.submit)
        producer.send(msgpack.packb({"source": "lost", "content": text, "ack": "done", **keys}))
        self.assertTrue(producer.poll(int(trichtest.WAIT_S * 1000)), self.trichd.log_text()[-2000:])
        return msgpack.unpackb(producer.recv())

    def spool(self):
        return self.trichd.broker_status()["spool"]

    def kept(self, id_):
        """(articles, newest revision, receipts, people) of that id."""
        return self.server.query(
            "SELECT (SELECT count(*) FROM trich.article WHERE id = %(id)s),"
            " (SELECT max(revision) FROM trich.article WHERE id = %(id)s),"
            " (SELECT count(*) FROM trich.receipt WHERE id = %(id)s),"
            " (SELECT count(*) FROM trich.person JOIN trich.article USING (article_id) WHERE id = %(id)s)",
            {"id": id_})[0]

    def test_of_a_new_article(self):
        self.relay.lose()
        answer = self.submit("Đồng chí Nguyễn Văn An, Bí thư Đảng ủy, phát biểu.", id="new")
        self.assertTrue(self.relay.lost.is_set())
        self.assertEqual(answer["status"], "done")
        self.assertEqual(self.kept("new"), (1, 1, 1, 1))
        self.assertEqual(self.server.query("SELECT article_id FROM trich.article WHERE id = 'new'"),
                         [(answer["article_id"],)])

    def test_of_a_new_version(self):
        self.submit("Đồng chí Nguyễn Văn An, Bí thư Đảng ủy, phát biểu.", id="version")
        self.relay.lose()
        answer = self.submit("Đồng chí Trần Thị Bình, Phó Bí thư Đảng ủy, phát biểu.", id="version")
        self.assertTrue(self.relay.lost.is_set())
        self.assertEqual(answer["status"], "done")
        self.assertEqual(self.kept("version"), (1, 2, 2, 1))

    def test_of_a_dead_letter(self):
        self.relay.lose()
        self.socket(zmq.PUSH, self.trichd.push).send(b"\xc1 not msgpack at all")
        self.trichd.wait_for(lambda: self.spool()["dead"] == 1, "the spool knows that it is dead")
        self.assertTrue(self.relay.lost.is_set())
        self.assertEqual(self.server.query("SELECT count(*) FROM trich.dead_letter"), [(1,)])
        self.assertEqual(self.server.query("SELECT count(*) FROM trich.receipt WHERE state = 'dead'"), [(1,)])


if __name__ == "__main__":
    unittest.main()
