#!/usr/bin/python3
"""Failpoints are in the build for tests/faults, all of them, and in no other: what is installed has none."""

import pathlib
import re
import subprocess
import unittest

import trichtest

PREFIX = b"failpoint:"
BUILDS = sorted({path.parent for path in (trichtest.ROOT / "build").glob("*/CMakeCache.txt")} | {trichtest.build_dir()})


def has_faults(build):
    return "TRICH_FAULTS:BOOL=ON" in (build / "CMakeCache.txt").read_text(encoding="utf-8")


def programs(build):
    return [path for path in sorted((build / "bin").glob("*")) if path.is_file()]


def failpoints(path):
    """Names of the failpoints in a program, and whether it has the function behind them."""
    found = re.findall(re.escape(PREFIX) + rb"(\w+)\0", path.read_bytes())
    symbols = subprocess.run(["nm", path], capture_output=True, text=True, check=True).stdout
    return {name.decode() for name in found}, "failpoint_hit" in symbols


def named_in_sources():
    sources = [p for d in ("common", "daemon") for p in (trichtest.ROOT / d).glob("**/*.c")]
    return {name for path in sources for name in re.findall(r'\bFAILPOINT\("(\w+)"\)', path.read_text(encoding="utf-8"))}


class Failpoints(unittest.TestCase):
    def test_sources_name_some(self):
        self.assertGreater(len(named_in_sources()), 10)

    def test_no_other_build_has_any(self):
        for build in BUILDS:
            for path in programs(build) if not has_faults(build) else []:
                with self.subTest(path=path):
                    self.assertEqual(failpoints(path), (set(), False))
                    self.assertNotIn(b"TRICH_FAILPOINTS", path.read_bytes())

    def test_the_build_for_faults_has_them(self):
        """Of a build that was not made for this test, some: it may be older than the sources."""
        for build in filter(has_faults, BUILDS):
            found = [failpoints(path) for path in programs(build)]
            with self.subTest(build=build):
                self.assertTrue(not found or any(has_function for _, has_function in found))
                names = set().union(*(names for names, _ in found))
                if build == trichtest.build_dir():
                    self.assertEqual(names, named_in_sources())
                elif found:
                    self.assertTrue(names)

    def test_the_build_as_installed_refuses_them(self):
        """cmake stops where TRICH_FAULTS meets TRICH_HARDEN."""
        text = pathlib.Path(trichtest.ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
        self.assertRegex(text, r"if\(TRICH_HARDEN\)\s+message\(FATAL_ERROR")


if __name__ == "__main__":
    unittest.main()
