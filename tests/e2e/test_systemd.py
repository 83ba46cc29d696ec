#!/usr/bin/python3
"""The package in a booted Debian: installed, run by the real systemd with Debian's own PostgreSQL beside it, fed, killed,
frozen, reloaded, stopped under load and purged. What it needs: see booted_service.py."""

import json
import re
import sys

import booted_service
import trichtest

DEFECTS = re.compile(r"Sanitizer|trich: bug")

# An article as no client of ours sends it.
REFUSED = """
import msgpack, zmq
socket = zmq.Context.instance().socket(zmq.DEALER)
socket.connect("ipc:///run/trich/submit.ipc")
socket.send(msgpack.packb({"source": "nguồn xấu", "id": "7", "content": 5}))
assert socket.poll(60000) and msgpack.unpackb(socket.recv())["status"] == "rejected"
"""


def commands_of(heading, behind):
    """The lines that README.md prints under a heading, behind some words."""
    text = (trichtest.ROOT / "README.md").read_text(encoding="utf-8").split(f"\n{heading}\n")[1].split("\n## ")[0]
    return re.findall(r"(?m)^    (\S.*)$", text.split(behind)[1].split("```")[0])


def first_steps():
    return commands_of("## Install", "First steps")


class Systemd(booted_service.WithService):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.first_steps = [(line, cls.system.run("sh", "-c", line, check=False)) for line in first_steps()]

    def tearDown(self):
        """Each test leaves a service that runs as it was installed."""
        if self.id().split(".")[-1] < "test_9":
            trichtest.wait_for(lambda: self.show("ActiveState") != "reloading", "what it was asked last is done")
            self.assertEqual(self.show("ActiveState"), "active", self.journal()[-3000:])

    def pids(self, program):
        """Of inside, as the command line names them."""
        return self.system.run("pgrep", "-f", f"^[^ ]*{program}( .*)?$", check=False).stdout.split()

    def wait_for_pids(self, program, others_than=()):
        return trichtest.wait_for(lambda: set(self.pids(program)) - set(others_than), f"{program} runs")

    def use(self, drop_in=None, conf=None):
        """Restarts the service with a drop-in or another configuration for this test."""
        kept = self.system.path("/etc/trich/trichd.conf").read_text(encoding="utf-8")
        self.addCleanup(self.system.run, "systemctl", "restart", "trichd")
        self.addCleanup(self.system.run, "systemctl", "daemon-reload")
        if drop_in:
            self.system.write("/run/systemd/system/trichd.service.d/test.conf", drop_in)
            self.addCleanup(self.system.path("/run/systemd/system/trichd.service.d/test.conf").unlink)
        if conf:
            self.system.write("/etc/trich/trichd.conf", conf)
            self.addCleanup(self.system.write, "/etc/trich/trichd.conf", kept)
        self.system.run("systemctl", "daemon-reload")
        self.system.run("systemctl", "restart", "trichd")

    def test_10_first_steps(self):
        self.assertEqual(len(self.first_steps), 3)
        for line, done in self.first_steps:
            self.assertEqual(done.returncode, 0, f"{line}\n{done.stdout}{done.stderr}")
        self.assertRegex(self.first_steps[1][1].stderr, rf"done +{len(booted_service.SAMPLES)}\b")
        self.assertIn("Lâm Quốc Bửu", self.first_steps[2][1].stdout)
        self.assertEqual(self.sql("SELECT count(*) FROM trich.article"), str(len(booted_service.SAMPLES)))

    def test_11_installed_as_told(self):
        self.assertEqual(self.system.run("systemctl", "is-enabled", "trichd").stdout.strip(), "enabled")
        self.assertEqual(self.show("Type"), "notify")
        self.assertRegex(self.show("StatusText"), r"done/s, \d+ waiting, \d+ worker")
        modes = self.system.run("stat", "-c", "%a %U:%G %n", "/run/trich", "/var/lib/trich", "/run/trich/submit.ipc",
                                "/run/trich/lease.ipc", "/etc/trich/trichd.conf", "/etc/trich/producers").stdout.splitlines()
        self.assertEqual(modes, ["750 trich:trich /run/trich", "700 trich:trich /var/lib/trich",
                                 "660 trich:trich /run/trich/submit.ipc", "600 trich:trich /run/trich/lease.ipc",
                                 "644 root:root /etc/trich/trichd.conf", "750 root:trich /etc/trich/producers"])

    def test_12_confined_within_the_unit_s_own_sandbox(self):
        self.assertEqual(self.events("confined_less"), [])
        for program in ("trich-broker", "trich-worker"):
            pids = self.wait_for_pids(program)
            own = {line for pid in pids for line in self.system.run("grep", "Seccomp_filters", f"/proc/{pid}/status").stdout.splitlines()}
            whole = self.system.run("grep", "Seccomp_filters", f"/proc/{self.show('MainPID')}/status").stdout.split()[1]
            self.assertTrue(own)
            for line in own:
                self.assertGreater(int(line.split()[1]), int(whole), program)
        environment = self.system.path(f"/proc/{min(self.wait_for_pids('trich-broker'))}/environ").read_bytes()
        self.assertNotIn(b"PGPASSFILE", environment)
        self.assertEqual(self.sql("SELECT rolcreaterole FROM pg_roles WHERE rolname = 'trich'"), "f")

    def test_20_kills(self):
        load = booted_service.Load(self.system, "kills", 6000)
        workers = self.wait_for_pids("trich-worker")
        self.system.run("kill", "-9", *workers)
        self.wait_for_pids("trich-worker", workers)
        main = self.show("MainPID")
        restarts = int(self.show("NRestarts"))
        self.system.run("kill", "-9", main)
        trichtest.wait_for(lambda: self.show("ActiveState") == "active" and self.show("MainPID") not in (main, "0"),
                           "systemd has started it again")
        self.assertEqual(int(self.show("NRestarts")), restarts + 1)
        self.ends_well(load)
        self.system.run("runuser", "-u", "trich", "--", "trich", "audit")

    def test_13_status_by_root(self):
        """As README.md shows it: by whom PostgreSQL does not know."""
        self.assertIn("articles get through", self.system.run("trich", "status").stdout)
        self.system.run("trich", "audit")
        self.system.run("trich", "dead", "list")

    def test_22_restarted_again_and_again(self):
        """By somebody's script, say. It is not left lying."""
        for _ in range(8):
            self.system.run("systemctl", "restart", "trichd")
        self.ends_well(booted_service.Load(self.system, "restarted", 20))

    def test_21_watchdog(self):
        """Neither a supervisor nor a broker that hangs stays."""
        self.use("[Service]\nWatchdogSec=2\nRestartSec=100ms\n")
        for program in ("trichd", "trich-broker"):
            with self.subTest(program):
                since = self.cursor()
                (frozen,) = self.wait_for_pids(program)
                self.system.run("kill", "-STOP", frozen)
                self.wait_for_pids(program, [frozen])
                self.assertNotIn(frozen, self.pids(program))
                self.assertIn("Watchdog timeout", self.journal(since))
                trichtest.wait_for(lambda: self.show("ActiveState") == "active", "it is ready again")

    def test_30_reload(self):
        kept = self.system.path("/etc/trich/trichd.conf").read_text(encoding="utf-8")
        main, since = self.show("MainPID"), self.cursor()
        self.addCleanup(self.system.run, "systemctl", "reload", "trichd")
        self.addCleanup(self.system.write, "/etc/trich/trichd.conf", kept)
        self.system.write("/etc/trich/trichd.conf", "[workers]\ncount = many\n")
        done = self.system.run("systemctl", "reload", "trichd", check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("/etc/trich/trichd.conf:2: workers.count: ", self.errors(since))
        self.assertEqual(self.events("reload_begun", since), [])
        self.system.write("/etc/trich/trichd.conf", kept, 0o600)
        self.assertNotEqual(self.system.run("systemctl", "reload", "trichd", check=False).returncode, 0)
        self.assertIn("/etc/trich/trichd.conf: cannot be opened: Permission denied; trichd's user must be able to read it", self.journal(since))
        self.assertEqual((self.show("MainPID"), self.show("ActiveState")), (main, "active"))

        workers = self.pids("trich-worker")
        self.system.write("/etc/trich/trichd.conf", kept + "\n[daemon]\nlog_level = debug\n")
        self.system.run("systemctl", "reload", "trichd")
        trichtest.wait_for(lambda: self.events("reload_done", since), "the new configuration is in force")
        self.assertEqual(self.show("MainPID"), main)
        trichtest.wait_for(lambda: not set(workers) & set(self.pids("trich-worker")), "workers are new ones")

    def test_31_reload_with_a_bad_lexicon(self):
        self.system.write("/etc/trich/lexicon.d/mine.lex", "[nonsense]\nx\n")
        path, since = self.system.path("/etc/trich/lexicon.d/mine.lex"), self.cursor()
        self.addCleanup(path.unlink)
        self.assertNotEqual(self.system.run("systemctl", "reload", "trichd", check=False).returncode, 0)
        self.assertIn("/etc/trich/lexicon.d/mine.lex:1", self.errors(since))

    def test_40_password_as_a_credential(self):
        """libpq gets it from a file that the service alone can read; it stands in no environment and on no command line."""
        secret = "mat-khau-rieng"
        self.sql(f"CREATE ROLE feeder LOGIN PASSWORD '{secret}'")
        self.sql("GRANT trich_writer TO feeder")
        self.system.write("/etc/credstore/trichd.pgpass", f"127.0.0.1:*:*:feeder:{secret}\n", 0o600)
        self.addCleanup(self.system.path("/etc/credstore/trichd.pgpass").unlink)
        self.use(conf="[database]\nconninfo = host=127.0.0.1 dbname=trich user=feeder\nowner_conninfo = dbname=trich\n")
        self.ends_well(booted_service.Load(self.system, "secret", 20))
        self.assertIn("feeder", self.sql("SELECT usename FROM pg_stat_activity WHERE application_name LIKE 'trich%'"))
        self.system.run("trich", "status")
        self.system.run("runuser", "-u", "trich", "--", "trich", "status")
        exposed = [path for pid in self.system.run("pgrep", "-u", "trich").stdout.split()
                   for path in (f"/proc/{pid}/environ", f"/proc/{pid}/cmdline")
                   if secret in self.system.run("cat", path).stdout]
        self.assertEqual(exposed, [])
        self.assertNotIn(secret, self.journal())

    def test_41_unix_sockets_only(self):
        self.use(drop_in=self.system.path("/usr/share/doc/trichd/examples/unix-only.conf").read_text(encoding="utf-8"),
                 conf="[broker]\nsubmit = ipc:///run/trich/submit.ipc\npush = ipc:///run/trich/push.ipc\n")
        self.ends_well(booted_service.Load(self.system, "unix", 20))

    def test_42_a_producer_with_a_key(self):
        """As README.md says: TCP is opened to a crawler, which is let in by its key until it is revoked, and nobody else is."""
        *opened, fed = commands_of("### Who may feed", "To open TCP to a crawler")
        self.assertEqual(len(opened), 3)
        kept = self.system.path("/etc/trich/trichd.conf").read_text(encoding="utf-8")
        made = ("/root/crawler.secret", "/root/server.cert", "/etc/trich/server.cert", "/etc/credstore/trichd.curve")
        for command in (("systemctl", "restart", "trichd"), ("rm", "-rf", "/root/articles", *made)):
            self.addCleanup(self.system.run, *command)
        self.addCleanup(self.system.write, "/etc/trich/trichd.conf", kept)
        for line in opened:
            self.system.run("sh", "-c", f"cd /root && {line}")
        self.assertEqual(self.system.run("stat", "-c", "%a %U:%G", "/etc/credstore/trichd.curve", "/root/crawler.secret",
                                         "/etc/trich/producers/crawler.cert").stdout.split("\n")[:3],
                         ["600 root:root", "600 root:root", "644 root:root"])

        def push(name, words):
            self.system.write(f"/root/articles/{name}.txt", f"Bài viết {name}")
            return self.system.run("sh", "-c", f"cd /root && {words.replace('trich.example', '127.0.0.1')}", check=False)

        self.system.run("cp", "/etc/trich/server.cert", "/root")
        done = push("first", fed)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = self.system.run("env", "-C", "/root", "TRICH_SUBMIT=tcp://127.0.0.1:7461", "/usr/bin/python3",
                               "/usr/share/doc/trichd/examples/producer_curve.py")
        self.assertEqual(done.stdout, "stored\n")
        brought = "SELECT count(*), min(producer) FROM trich.article WHERE source = 'hospital-news'"
        trichtest.wait_for(lambda: self.sql(brought) == "2|crawler", "both are stored under its name")

        self.system.write("/etc/trich/producers/bad.cert", "curve\n")
        self.assertIn("bad.cert", self.system.run("trich", "check-config").stderr)
        self.system.path("/etc/trich/producers/bad.cert").unlink()
        secret = self.system.path("/etc/credstore/trichd.curve").read_text(encoding="utf-8")
        self.system.write("/etc/credstore/trichd.curve", "", 0o600)
        self.assertIn("/etc/credstore/trichd.curve: ", self.system.run("trich", "check-config", check=False).stderr)
        self.system.write("/etc/credstore/trichd.curve", secret, 0o600)
        done = push("keyless", fed.split(" --key")[0] + " articles/")
        self.assertEqual(done.returncode, 78, done.stderr)
        self.assertIn("the server asks for a key", done.stderr)
        self.system.run("trich", "key", "revoke", "crawler")
        self.system.run("systemctl", "reload", "trichd")
        done = push("revoked", fed)
        self.assertEqual(done.returncode, 78, done.stderr)
        self.assertIn("the server refused the key", done.stderr)
        self.assertEqual(self.sql(brought), "2|crawler")

    def test_50_stop_under_load(self):
        load = booted_service.Load(self.system, "stopped", 6000)
        trichtest.wait_for(lambda: self.sql("SELECT count(*) FROM trich.article WHERE source = 'stopped'") != "0",
                           "the load is on")
        since = self.cursor()
        self.system.run("systemctl", "stop", "trichd")
        self.assertEqual((self.show("ActiveState"), self.show("Result")), ("inactive", "success"), self.journal(since))
        self.assertNotRegex(self.journal(since), "timed out|SIGKILL")
        self.assertEqual(self.pids("trich-worker") + self.pids("trich-broker"), [])
        self.system.run("systemctl", "start", "trichd")
        self.ends_well(load)

    def test_60_journal(self):
        """All is found there: of every program, an entry an event, with its priority and its fields."""
        self.use(conf="[daemon]\nlog_level = debug\n")
        since = self.cursor()
        self.ends_well(booted_service.Load(self.system, "journal", 20))
        self.system.run("systemctl", "restart", "trichd")
        entries = [json.loads(line) for line in self.journal(since, "-o", "json").splitlines()]
        ours = [entry for entry in entries if "TRICH_EVENT" in entry]
        told = {entry["SYSLOG_IDENTIFIER"] for entry in ours} - {"trich-metrics"}  # which has not always something to say
        self.assertEqual(told, {"trichd", "trich-broker", "trich-worker"})
        self.assertEqual({entry["_TRANSPORT"] for entry in ours}, {"journal"})
        priorities = {entry["TRICH_EVENT"]: entry["PRIORITY"] for entry in ours}
        self.assertEqual((priorities["ready"], priorities["article_ended"]), ("6", "7"))
        self.assertNotIn("3", priorities.values())
        self.assertEqual([entry["MESSAGE"] for entry in entries if "level=" in str(entry.get("MESSAGE"))], [], "lines are no events")
        done = [entry for entry in ours if entry["TRICH_EVENT"] == "article_ended"]
        self.assertEqual({entry["TRICH_ID"] for entry in done}, {str(i) for i in range(20)})
        self.assertEqual({(entry["TRICH_SOURCE"], entry["TRICH_STATE"]) for entry in done}, {("journal", "done")})
        self.assertNotRegex(self.journal(since), DEFECTS)

    def test_61_an_article_s_refusal_is_found_and_explained(self):
        self.system.run("/usr/bin/python3", "-c", REFUSED)
        found = lambda: self.system.run("journalctl", "--no-pager", "-x", "_SYSTEMD_UNIT=trichd.service",
                                        "TRICH_SOURCE=nguồn xấu").stdout
        trichtest.wait_for(lambda: "article rejected: " in found(), "the journal has it")
        (entry,) = self.events("article_rejected")
        self.assertEqual((entry["TRICH_ID"], entry["TRICH_SOCKET"], entry["PRIORITY"]), ("7", "submit", "4"))
        self.assertIn("content", entry["TRICH_REASON"])
        self.assertIn("An article was refused", found())
        self.assertIn(f"A message of source nguồn xấu, id 7, was not taken: {entry['TRICH_REASON']}.", " ".join(
            word for line in found().splitlines() for word in line.removeprefix("░░").split()))

    def test_62_why_it_did_not_start(self):
        """What a process says last is found under the unit, however soon it is gone."""
        since = self.cursor()
        self.system.run("systemctl", "stop", "trichd")
        self.addCleanup(self.system.run, "systemctl", "restart", "trichd")
        self.assertEqual(self.events("broker_not_started", since), [])
        self.system.run("install", "-d", "-m", "755", "-o", "root", "/var/lib/trich/other")
        self.addCleanup(self.system.run, "rm", "-rf", "/var/lib/trich/other")
        kept = self.system.path("/etc/trich/trichd.conf").read_text(encoding="utf-8")
        self.addCleanup(self.system.write, "/etc/trich/trichd.conf", kept)
        self.system.write("/etc/trich/trichd.conf", "[spool]\ndir = /var/lib/trich/other\n")
        self.system.run("systemctl", "start", "trichd", check=False)
        trichtest.wait_for(lambda: self.events("broker_not_started", since), "the broker's reason is in the journal")
        (last,) = self.events("broker_not_started", since)[-1:]
        self.assertIn("/var/lib/trich/other", last["TRICH_REASON"])
        self.assertEqual(last["PRIORITY"], "3")
        trichtest.wait_for(lambda: [entry for entry in self.events("stopping", since) if entry["PRIORITY"] == "3"], "trichd gives up")
        self.system.write("/etc/trich/trichd.conf", kept)
        self.system.run("systemctl", "start", "trichd")

    def test_63_a_spool_elsewhere(self):
        """Where the unit does not permit it; it is said how it does."""
        kept, since = self.system.path("/etc/trich/trichd.conf").read_text(encoding="utf-8"), self.cursor()
        self.system.run("install", "-d", "-o", "trich", "/srv/trich")
        self.system.write("/etc/trich/trichd.conf", "[spool]\ndir = /srv/trich/spool\n")
        self.assertNotEqual(self.system.run("systemctl", "restart", "trichd", check=False).returncode, 0)
        (entry,) = self.events("broker_not_started", since)
        self.assertIn("ReadWritePaths=", entry["TRICH_REASON"])
        self.system.write("/etc/trich/trichd.conf", kept)
        self.system.run("systemctl", "start", "trichd")

    def test_90_purge(self):
        """Articles stay, and it is said where; all else goes."""
        before = self.sql("SELECT count(*) FROM trich.article")
        self.system.write("/etc/credstore/trichd.curve", "key", 0o600)
        done = self.system.run("dpkg", "--purge", "trichd")
        self.assertIn("left alone: the database (schema trich)", done.stdout)
        self.assertIn("left alone: keys: /etc/credstore/trichd.curve", done.stdout)
        self.assertTrue(self.system.path("/etc/credstore/trichd.curve").exists())
        self.assertEqual(self.sql("SELECT count(*) FROM trich.article"), before)
        self.assertEqual(self.system.run("pgrep", "-u", "trich", check=False).stdout, "")
        left = [path for path in ("/etc/trich", "/run/trich", "/usr/share/trich", "/usr/share/doc/trichd",
                                  "/usr/libexec/trich", "/lib/systemd/system/trichd.service",
                                  "/etc/systemd/system/multi-user.target.wants/trichd.service")
                if self.system.path(path).exists() or self.system.path(path).is_symlink()]
        self.assertEqual(left, [])
        self.assertTrue(self.system.path("/var/lib/trich/spool").exists())


if __name__ == "__main__":
    sys.exit(booted_service.main())
