"""What the tests share."""

import contextlib
import gc
import importlib.util
import math
import os
import subprocess
import sys
import unittest
from pathlib import Path

import torchabi

HERE = Path(__file__).resolve().parent
HAS_NUMPY = importlib.util.find_spec("numpy") is not None
needs_numpy = unittest.skipUnless(HAS_NUMPY, "NumPy is not installed")


def needs(name):
    return unittest.skipUnless(importlib.util.find_spec(name), f"{name} is not installed")


def file_of(package, name):
    """A file that a package has, which need not be imported for it."""
    return Path(importlib.util.find_spec(package).submodule_search_locations[0], *name.split("/"))


class Case(unittest.TestCase):
    """A test that leaves no handle alive."""

    def run(self, result=None):
        gc.collect()
        before, failed = torchabi.live_handles(), _failures(result)
        out = super().run(result)
        # A failed test's traceback keeps its variables.
        if _failures(result) == failed:
            gc.collect()
            left = torchabi.live_handles() - before
            if left > 0:
                result.addFailure(self, (AssertionError, AssertionError(f"{left} handles are left alive"), None))
        return out

    @contextlib.contextmanager
    def raises(self, kind, *words):
        """Exactly this exception, with these words in its message; and the next call works."""
        with self.assertRaises(kind) as caught:
            yield caught
        self.assertIs(type(caught.exception), kind, str(caught.exception))
        for word in words:
            self.assertIn(word, str(caught.exception))
        caught.exception.__traceback__ = None
        self.assertEqual((torchabi.ones(2) + 1).tolist(), [2.0, 2.0])

    def same(self, tensor, values, dtype=None):
        """A tensor of these values, exactly."""
        self.assertEqual(plain(tensor.tolist()), plain(values))
        if dtype is not None:
            self.assertEqual(tensor.dtype, dtype)


def _failures(result):
    return len(result.errors) + len(result.failures)


def plain(values):
    """Nested lists in which NaN equals NaN."""
    if isinstance(values, (list, tuple)):
        return [plain(value) for value in values]
    return "nan" if isinstance(values, float) and math.isnan(values) else values


def python(code, *args, timeout=120, **environment):
    """Runs Python code in a process of its own."""
    everything = {**os.environ, "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}", **environment}
    everything = {name: value for name, value in everything.items() if value is not None}
    return subprocess.run(
        [sys.executable, "-c", code, *args], env=everything, capture_output=True, text=True, timeout=timeout
    )
