"""A whole Debian to test in: this machine's root with a real systemd booted in it, by systemd-nspawn over an overlay.

What is done inside changes nothing outside: writes go to memory, the network is its own, and all ends with us. Needs root;
raises CannotBoot where the kernel or the machine does not allow it.
"""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

import trichtest

ENVIRONMENT = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root",
               "LANG": "C.UTF-8", "TERM": "dumb", "DEBIAN_FRONTEND": "noninteractive", "PAGER": "cat"}

# In namespaces of mounts and processes of their own, so that all of it goes when we do, however we end.
BOOT = """
set -e
mount -t tmpfs -o size=2g,mode=755 trich-boot "$1"
mkdir "$1/upper" "$1/work" "$1/root"
mount -t overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" trich-boot "$1/root"
shift_root=$1/root
shift
: >"$shift_root/etc/machine-id"
for path do rm -rf "$shift_root$path"; done
echo ready
exec systemd-nspawn --quiet --register=no --keep-unit --directory="$shift_root" --boot --private-network \
    --system-call-filter="landlock_create_ruleset landlock_add_rule landlock_restrict_self" \
    --machine=trich --link-journal=no --console=pipe
"""


def _own_scope():
    """Where systemd runs already, systemd-nspawn refuses to be a part of somebody's session."""
    if not os.path.isdir("/run/systemd/system"):
        return []
    return ["systemd-run", "--quiet", "--scope", "--slice=machine.slice", "--property=Delegate=yes"]


def _own_cgroups(name):
    """Else a systemd would take the services of another, booted beside it, for its own. None where the machine allows none."""
    made = []
    for hierarchy in ("unified", "systemd", "."):
        path = pathlib.Path("/sys/fs/cgroup", hierarchy)
        if (path / "cgroup.procs").exists() and not os.path.isdir("/run/systemd/system"):
            with contextlib.suppress(OSError):
                (path / name).mkdir()
                made.append(path / name)
    return made


def _children(pid):
    try:
        text = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(child) for child in text.split()]


def _innermost_pid(pid):
    """What a process is called by itself, when it is in a namespace below that of its parent; else None."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return None
    names = status.split("NSpid:")[1].split("\n")[0].split()
    return int(names[-1]) if len(names) > 2 else None


class CannotBoot(Exception):
    """This machine does not let us; says why."""


class Booted(trichtest.Closing):
    """Use it as a context manager, or call close() (addClassCleanup). without: paths of this machine that are not there."""

    def __init__(self, without=()):
        for program in ("systemd-nspawn", "nsenter", "unshare"):
            if not shutil.which(program):
                raise CannotBoot(f"there is no {program}")
        if os.geteuid() != 0:
            raise CannotBoot("this needs root")
        self.pid = None
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="trich-boot-", dir="/tmp"))
        self.console = self.directory / "console"
        self.mounted = self.directory / "mounted"
        self.mounted.mkdir()
        self.cgroups = _own_cgroups(self.directory.name)
        with open(self.console, "wb") as console:
            self.process = subprocess.Popen(
                [*_own_scope(), "setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--propagation", "private", "--pid", "--fork",
                 "--kill-child=KILL", "--mount-proc", "sh", "-c", BOOT, "boot", str(self.mounted), *without],
                stdin=subprocess.DEVNULL, stdout=console, stderr=console, start_new_session=True, env=ENVIRONMENT,
                preexec_fn=self._enter_cgroups)
        try:
            self.pid = trichtest.wait_for(self._first_process, "systemd is started")
            trichtest.wait_for(self._has_booted, "systemd has booted")
        except BaseException:
            self.close()
            raise

    def _enter_cgroups(self):
        for path in self.cgroups:
            (path / "cgroup.procs").write_text("0", encoding="ascii")

    def _has_left_cgroups(self):
        """False while somebody is still in one."""
        try:
            for path in self.cgroups:
                for inner, _, _ in os.walk(path, topdown=False):
                    os.rmdir(inner)
        except OSError:
            return False
        return True

    def console_text(self):
        return self.console.read_text(encoding="utf-8", errors="replace")

    def _first_process(self):
        """The process that is 1 inside."""
        if self.process.poll() is not None:
            raise CannotBoot(f"no overlay, or no container, is possible here:\n{self.console_text()[-2000:]}")
        for child in _children(self.process.pid):  # systemd-nspawn, once all is mounted
            for grandchild in _children(child):
                if _innermost_pid(grandchild) == 1:
                    return grandchild
        return None

    def _has_booted(self):
        if self.process.poll() is not None:
            raise AssertionError(f"systemd ended:\n{self.console_text()[-3000:]}")
        return self.run("systemctl", "is-system-running", check=False).stdout.strip() in ("running", "degraded")

    def command(self, *words):
        """The words that run a command inside, as root, in a clean environment."""
        entered = ["nsenter", "--target", str(self.pid), "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup"]
        return [*entered, "env", "-i", "--chdir=/", *(f"{name}={value}" for name, value in ENVIRONMENT.items()), *map(str, words)]

    def run(self, *words, check=True, stdin=None, terminal=None):
        """Runs a command inside: subprocess.CompletedProcess with texts. terminal: the descriptor to read from, else stdin's text."""
        given = {"input": stdin} if terminal is None else {"stdin": terminal}
        done = subprocess.run(self.command(*words), capture_output=True, text=True, check=False, timeout=300, **given)
        if check and done.returncode != 0:
            raise AssertionError(f"{words} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done

    def type(self, line, check=True):
        """Runs a line as root types it into a terminal, in /root, who answers every question by Enter."""
        keys, terminal = os.openpty()
        ended = threading.Event()

        def press_enter():  # again and again, since dpkg throws away what was typed before it asks
            while not ended.wait(0.2):
                os.write(keys, b"\n")
        typist = threading.Thread(target=press_enter)
        typist.start()
        try:
            return self.run("sh", "-c", f"cd /root && {line}", check=check, terminal=terminal)
        finally:
            ended.set()
            typist.join()
            os.close(keys)
            os.close(terminal)

    def popen(self, *words, **more):
        """Starts a command inside, and goes on."""
        return subprocess.Popen(self.command("setpriv", "--pdeathsig", "KILL", *words), text=True, **more)

    def path(self, inside):
        """Where we see a file of inside."""
        return pathlib.Path(f"/proc/{self.pid}/root/{str(inside).lstrip('/')}")

    def write(self, inside, text, mode=0o644):
        path = self.path(inside)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def close(self):
        """Ends all that runs inside, with its files."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.pid:
            trichtest.wait_for(lambda: not _children(self.pid) and not self.path("/usr").exists(), "systemd has ended")
        trichtest.wait_for(self._has_left_cgroups, "nobody is left of it")
        shutil.rmtree(self.directory, ignore_errors=True)
