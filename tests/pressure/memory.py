"""What the processes of a trichd take, sampled from /proc, and the bounds that README.md states for it.

Counted is RssAnon: what a process holds for itself. Pages of files (programs, and the spool, which the broker reads through a
mapping) are the kernel's cache: it drops them when it needs room.
"""

import pathlib
import re
import threading

MIB = 1 << 20


def anonymous_bytes(pid):
    """RssAnon, or None when the process is gone."""
    try:
        text = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return None
    found = re.search(r"^RssAnon:\s+(\d+) kB", text, re.M)
    return int(found.group(1)) * 1024 if found else None


def is_sanitized(pid):
    """Sanitizers keep what was freed: sizes mean nothing."""
    return "libasan" in pathlib.Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")


def bounds(workers, message_bytes=10 * MIB, memory_mib=1024):
    """{program: bytes}, as README.md states them."""
    return {"trichd": 16 * MIB,
            "trich-broker": (1024 + 64 * workers) * MIB + 32 * message_bytes,
            "trich-worker": memory_mib * MIB,
            "trich-metrics": 128 * MIB}


class Sampler:
    """Samples all processes of a trichd twice a second in a thread, as a context manager. most: {program: bytes}."""

    PAUSE_S = 0.5

    def __init__(self, trichd):
        self.trichd, self.most = trichd, {}
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self):
        while not self.ending.wait(self.PAUSE_S):
            for pid, name in [(self.trichd.process.pid, "trichd"), *self.trichd.children()]:
                taken = anonymous_bytes(pid)
                if taken is not None:
                    self.most[name] = max(self.most.get(name, 0), taken)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        self.thread.join()
