"""The spool's disk: a small one of its own that can be filled, and one that answers writes and syncs with errors."""

import errno
import mmap
import os
import struct
import subprocess

ORDER = struct.Struct("=iiii")  # struct order of faulty_io.c: calls, error, how, failed
HOWS = {"fail": 1, "late": 2, "short": 3}


class Disk:
    """A tmpfs on directory, where mounting is allowed; else is_small is False and fill does nothing."""

    def __init__(self, directory, mib):
        self.directory = directory
        self.filler = directory / "filler"
        directory.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={mib}m,mode=0755", "trich-faults", directory],
                                 capture_output=True, check=False)
        self.is_small = mounted.returncode == 0

    def fill(self):
        """Takes all that is free."""
        with open(self.filler, "ab", buffering=0) as out:
            try:
                while True:
                    out.write(b"\0" * 65536)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise

    def free(self):
        self.filler.unlink(missing_ok=True)

    def close(self):
        if self.is_small:
            subprocess.run(["umount", "--lazy", self.directory], check=True)
            self.is_small = False


class FaultyIO:
    """What the preloaded faulty_io.c does with files below directory."""

    def __init__(self, library, order_path, directory):
        order_path.write_bytes(bytes(ORDER.size))
        with open(order_path, "r+b") as file:
            self.map = mmap.mmap(file.fileno(), ORDER.size)
        self.environment = {"LD_PRELOAD": str(library), "TRICH_FAULTY_ORDER": str(order_path),
                            "TRICH_FAULTY_DIR": os.path.realpath(directory)}

    def arm(self, calls, error, how):
        """The next calls fail."""
        struct.pack_into("=ii", self.map, 4, error, HOWS[how])
        struct.pack_into("=i", self.map, 0, calls)

    def disarm(self):
        """How many calls have failed so far."""
        struct.pack_into("=i", self.map, 0, 0)
        return ORDER.unpack_from(self.map)[3]
