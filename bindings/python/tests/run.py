"""Runs the tests of the Python binding: `python bindings/python/tests/run.py [-k WORD] [--slowest N] [GROUP…]`.

The tests of test_*.py run without PyTorch in the process; each oracle_*.py compares with PyTorch in a process of its own.
All run with the compiled helper, or without it where TORCHABI_PYTHON_NATIVE is 0. Closes with the names of the tests that
failed and "N passed, N failed, N skipped".
"""

import argparse
import gc
import importlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

PLAIN = "plain"


def groups():
    return [PLAIN, *sorted(path.stem for path in HERE.glob("oracle_*.py"))]


def modules_of(group):
    return sorted(path.stem for path in HERE.glob("test_*.py")) if group == PLAIN else [group]


class Result(unittest.TextTestResult):
    """Notes how long each test took."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.seconds = {}

    def startTest(self, test):
        self.seconds[test.id()] = -time.monotonic()
        super().startTest(test)

    def stopTest(self, test):
        self.seconds[test.id()] += time.monotonic()
        super().stopTest(test)


def run_group(group, word, verbose):
    """Runs one group here: passed, failed, skipped; the names of what failed; the seconds of each test."""
    loader = unittest.TestLoader()
    if word:
        loader.testNamePatterns = [f"*{word}*"]
    suite = unittest.TestSuite(loader.loadTestsFromModule(importlib.import_module(name)) for name in modules_of(group))
    result = unittest.TextTestRunner(stream=sys.stderr, verbosity=2 if verbose else 0, resultclass=Result).run(suite)
    names = [test.id() for test, _ in result.failures + result.errors]
    names += [f"{test.id()} (passed, which was not expected)" for test in result.unexpectedSuccesses]
    for test, why in result.skipped:
        print(f"skipped: {test.id()}: {why}", file=sys.stderr)
    counts = [result.testsRun - len(names) - len(result.skipped), len(names), len(result.skipped)]
    seconds = result.seconds
    # What the tests made must be gone with them.
    import torchabi

    del suite, result
    gc.collect()
    left = {kind: torchabi.live_handles(kind) for kind in torchabi._memory._KINDS}
    if any(left.values()):
        names.append(f"{group}: handles are left alive: {left}")
        counts[1] += 1
    else:
        counts[0] += 1
    return counts, names, seconds


def run_child(group, args):
    """Runs one group in a process of its own."""
    with tempfile.NamedTemporaryFile() as report:
        command = [sys.executable, __file__, "--in-process", report.name, group]
        command += ["-k", args.k] * bool(args.k) + ["-v"] * args.v
        status = subprocess.run(command).returncode
        text = report.read()
    if status or not text:
        return [0, 1, 0], [f"{group} ended with status {status}"], {}
    return json.loads(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-k", metavar="WORD", help="only tests with that word in their names")
    parser.add_argument("-v", action="store_true", help="names each test")
    parser.add_argument("--slowest", metavar="N", type=int, default=0, help="tells which N tests took longest")
    parser.add_argument("--in-process", metavar="REPORT", help=argparse.SUPPRESS)
    parser.add_argument("groups", nargs="*", help=f"of {', '.join(groups())}; all when none is given")
    args = parser.parse_args()
    if args.in_process:
        Path(args.in_process).write_text(json.dumps(run_group(args.groups[0], args.k, args.v)))
        return 0
    # Said outright, so that what the tests start is told too; a helper that is wanted must be there.
    os.environ.setdefault("TORCHABI_PYTHON_NATIVE", "1")
    total, failed, seconds = [0, 0, 0], [], {}
    for group in args.groups or groups():
        if group != PLAIN and importlib.util.find_spec("torch") is None:
            print(f"skipped: {group}, PyTorch is not installed", file=sys.stderr)
            total[2] += 1
            continue
        counts, names, took = run_child(group, args)
        total = [a + b for a, b in zip(total, counts)]
        failed += names
        seconds |= took
    for name in sorted(seconds, key=seconds.get, reverse=True)[: args.slowest]:
        print(f"{seconds[name]:.1f} s {name}")
    for name in failed:
        print(f"failed: {name}")
    print(f"{total[0]} passed, {total[1]} failed, {total[2]} skipped")
    return 1 if total[1] else 0


if __name__ == "__main__":
    sys.exit(main())
