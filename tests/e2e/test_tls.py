#!/usr/bin/python3
"""PostgreSQL over TLS, sslmode=verify-full, with real certificates: the right one lets articles through; of a wrong one the log
says what is wrong and what to do, nobody gets in, and nothing is lost."""

import os
import pwd
import subprocess
import unittest

import trichtest

def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


class Authority:
    """A certificate authority of our own in a directory."""

    def __init__(self, directory, name):
        self.directory, self.name = directory, name
        self.certificate, self.key = directory / f"{name}.crt", directory / f"{name}.key"
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", 30, "-subj", f"/CN={name}",
                "-keyout", self.key, "-out", self.certificate)

    def issue(self, name, subject, days=30):
        """(certificate, key) of a host or user; with 0 days it has expired."""
        paths = [self.directory / f"{self.name}-{name}.{ending}" for ending in ("crt", "key", "csr", "ext")]
        certificate, key, request, extension = paths
        extension.write_text(f"subjectAltName=DNS:{subject}\n", encoding="ascii")
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", f"/CN={subject}",
                "-keyout", key, "-out", request)
        openssl("x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self.key, "-CAcreateserial", "-extfile", extension,
                "-days", days, "-out", certificate)
        return certificate, key


class Server(trichtest.PostgreSQL):
    """Listens on this machine's own address too, so that TLS is spoken; the port is for unix sockets as well."""

    def conninfo(self, dbname="trich", user="postgres", **more):
        return super().conninfo(dbname, user, **{"port": self.settings.get("port", 5432), **more})

    def present(self, certificate, key):
        """Is started anew, and shows another certificate."""
        for name, path in (("server.crt", certificate), ("server.key", key)):
            (self.data / name).write_bytes(path.read_bytes())
            (self.data / name).chmod(0o600)
            if os.geteuid() == 0:
                entry = pwd.getpwnam(trichtest.unprivileged()[1])
                os.chown(self.data / name, entry.pw_uid, entry.pw_gid)
        self.restart()


class Tls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.close)
        cls.server.query("CREATE ROLE worker LOGIN")
        ours, theirs = (Authority(cls.server.directory, name) for name in ("ours", "theirs"))
        cls.right = ours.issue("right", "localhost")
        cls.wrong = {"of another authority": theirs.issue("right", "localhost"), "of another host": ours.issue("host", "db.example"),
                     "expired": ours.issue("old", "localhost", 0)}
        (cls.server.data / "pg_hba.conf").write_text("local all postgres trust\nhostssl all worker localhost cert\n", encoding="ascii")
        (cls.server.data / "root.crt").write_bytes(ours.certificate.read_bytes())
        (cls.server.data / "root.crt").chmod(0o644)
        cls.server.settings.update({"ssl": "on", "ssl_ca_file": "root.crt", "listen_addresses": "localhost", "port": str(trichtest.free_port())})
        cls.server.present(*cls.right)
        certificate, key = ours.issue("user", "worker")
        cls.tls = {"host": "localhost", "user": "worker", "sslmode": "verify-full", "sslrootcert": ours.certificate, "sslcert": certificate,
                   "sslkey": key, "gssencmode": "disable"}
        cls.migrate()

    @classmethod
    def migrate(cls):
        config = cls.server.directory / "migrate.conf"
        config.write_text(f"[database]\nconninfo = {cls.server.conninfo()}\n", encoding="utf-8")
        subprocess.run([trichtest.program("trich"), "migrate", "--config", str(config)], check=True, capture_output=True)
        cls.server.query("GRANT trich_writer TO worker")

    def start(self, **more):
        trichd = trichtest.Trichd(self.server, {"database.conninfo": self.server.conninfo(**{**self.tls, **more}), "workers.count": 1,
                                                "database.retry_max_ms": 500})
        self.addCleanup(trichd.close)
        return trichd

    def stored(self, source):
        return self.server.query("SELECT count(*) FROM trich.article WHERE source = %s", (source,))[0][0]

    def push(self, trichd, source, ack):
        trichd.trich("push", "--ack", ack, "--source", source, trichtest.ROOT / "deploy" / "samples")

    def test_the_right_certificate(self):
        trichd = self.start()
        self.push(trichd, "right", "done")
        self.assertEqual(self.stored("right"), 10)
        seen = self.server.query("SELECT s.ssl, s.client_dn FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.usename = 'worker'")
        self.assertEqual(set(seen), {(True, "/CN=worker")})

    def test_wrong_certificates(self):
        trichd = self.start()
        self.push(trichd, "before", "done")
        for name, (certificate, key) in self.wrong.items():
            with self.subTest(name):
                self.server.present(certificate, key)
                seen = len(trichd.log_text())
                self.push(trichd, name, "stored")
                trichd.wait_for(lambda: "sslrootcert must hold the authority" in trichd.log_text()[seen:], "the log says what to do")
                self.assertRegex(trichd.log_text()[seen:], "event=database_away.*certificate")
                self.assertEqual(self.stored(name), 0)
                self.server.present(*self.right)
                trichd.wait_for(lambda: self.stored(name) == 10, "all is stored")
        self.assertEqual(self.server.query("SELECT count(*) FROM trich.dead_letter"), [(0,)])
        self.assertEqual(trichd.stop(), 0)

    def test_without_the_authority_s_certificate(self):
        trichd = self.start(sslrootcert="/nonexistent/root.crt")
        trichd.wait_for(lambda: "does not exist" in trichd.log_text(), "the file is missed")
        self.assertIn("sslrootcert must hold", trichd.log_text())

    def test_renewed_by_another_file(self):
        """A running worker reads it, although it was not there when it gave up its files."""
        trichd = self.start()
        self.push(trichd, "old", "done")
        for name in ("sslcert", "sslrootcert"):
            path = self.tls[name]
            renewed = path.with_suffix(".new")
            renewed.write_bytes(path.read_bytes())
            renewed.rename(path)
        self.server.restart()
        self.push(trichd, "renewed", "done")
        self.assertEqual(self.stored("renewed"), 10)


if __name__ == "__main__":
    unittest.main()
