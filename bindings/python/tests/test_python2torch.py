"""python2torch: its README's example, what that says is missing, its gotchas, and its documentation here."""

import concurrent.futures
import contextlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request
from pathlib import Path

import torchabi as t
from support import HERE, Case, needs, needs_numpy

ROOT = HERE.parents[2]
EXAMPLES = ROOT / "examples" / "python"
PRINTED = """['DoIt', 'Hello']
Is it me you're looking for?
[]
1
3.14159
boomplesnoot
1\teasy
2\tas
3\t123
torch.DoubleTensor\t
 10
[torch.LongStorage of size 1]

[array([ 1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10.])]
"""


@needs("lupa")
@needs_numpy
class Python2Torch(Case):
    def setUp(self):
        import numpy
        import python2torch

        self.np, self.package = numpy, python2torch
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def script(self, source, **options):
        path = self.folder / "script.lua"
        path.write_text(source)
        torch = self.package.PyTorch(path, **options)
        self.addCleanup(torch._state.close)
        return torch

    def test_the_example(self):
        done = subprocess.run(
            [sys.executable, EXAMPLES / "python2torch" / "example.py"], capture_output=True, text=True, cwd="/"
        )
        self.assertEqual((done.stdout, done.stderr, done.returncode), (PRINTED, "", 0))

    def test_the_object(self):
        torch = self.script("function f() return 1, 'x' end value = 1")
        self.assertIn("f", dir(torch))
        self.assertIn("tostring", torch.function_names)
        self.assertNotIn("value", dir(torch))
        self.assertEqual((torch.f(), torch.tostring(1), torch.value), ([1, "x"], ["1"], 1))
        with self.raises(AttributeError, "defines no 'g'"):
            torch.g  # noqa: B018
        with self.assertRaises(FileNotFoundError):
            self.package.PyTorch("nowhere.lua")

    def test_missing_none(self):
        torch = self.script("function f(x, y) return x == nil, y, nil end")
        self.assertEqual(torch.f(None, 1), [True, 1, None])

    def test_missing_dict(self):
        torch = self.script("function f(x) return x.a + x.b.c, x end")
        self.assertEqual(torch.f({"a": 1, "b": {"c": 2}}), [3, {"a": 1, "b": {"c": 2}}])

    def test_missing_bool_and_functions_on_the_way_back(self):
        torch = self.script("function f() return true, function() return 2 end, 'a\\0b' end")
        yes, two, text = torch.f()
        self.assertEqual((yes, two(), text), (True, [2], "a\0b"))
        del two

    def test_gotcha_tuples_and_lists(self):
        torch = self.script("function f(x, y) return #x, x[1], #y, y[1] end")
        self.assertEqual(torch.f((5, 6), [7]), [2, 5, 1, 7])

    def test_gotcha_results_that_are_not_contiguous(self):
        torch = self.script(
            "function f() return torch.range(1, 6):resize(2, 3):t(), torch.range(1, 6):resize(3, 2):select(2, 1) end"
        )
        both = torch.f()
        self.assertEqual([one.tolist() for one in both], [[[1, 4], [2, 5], [3, 6]], [1, 3, 5]])

    def test_gotcha_tables_from_1(self):
        torch = self.script("function f() return {'a', 'b'}, {[0] = 'a', 'b'} end")
        self.assertEqual(torch.f(), [["a", "b"], {0: "a", 1: "b"}])

    def test_gotcha_packages_of_torch(self):
        torch = self.script(
            """
            require 'torch'
            require 'nn'
            require 'optim'
            local net = nn.Sequential():add(nn.Linear(3, 2)):add(nn.Tanh())
            function f(x) return net:forward(x) end
            """
        )
        self.assertEqual(torch.f(self.np.zeros((4, 3)))[0].shape, (4, 2))
        self.assertIs(type(torch.f(self.np.zeros(3))[0]), self.np.ndarray)

    def test_gotcha_no_library_is_opened_for_all(self):
        for name in ("__init__.py",):
            self.assertNotIn("RTLD_GLOBAL", (HERE.parent / "python2torch" / name).read_text())

    def test_tensors_of_this_library(self):
        torch = self.script("function f(x) return x:mul(2) end", tensors="torchabi")
        x = t.ones(2)
        (found,) = torch.f(x)
        self.assertEqual(found.data_ptr(), x.data_ptr())
        self.same(x, [2.0, 2.0])

    def test_two_objects_are_apart(self):
        one = self.script("x = 1 function get() return x end")
        two = self.script("function get() return x end")
        self.assertEqual((one.get(), two.get()), ([1], [None]))


@needs("lupa")
@needs_numpy
class Service(Case):
    def test_requests(self):
        service = subprocess.Popen(
            [sys.executable, EXAMPLES / "service" / "service.py", "0"], stdout=subprocess.PIPE, text=True, cwd="/"
        )
        self.addCleanup(service.stdout.close)
        self.addCleanup(service.wait)
        self.addCleanup(service.terminate)
        address = service.stdout.readline().strip()

        def ask(value, path=address):
            request = urllib.request.Request(path, json.dumps(value).encode())
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)

        image = [i % 256 for i in range(784)]
        found = ask({"images": [image, image[::-1]]})
        self.assertEqual(len(found["classes"]), 2)
        for best, row in zip(found["classes"], found["probabilities"]):
            self.assertAlmostEqual(sum(row), 1, places=5)
            self.assertEqual(best, row.index(max(row)))
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertTrue(all(one == found for one in pool.map(ask, [{"images": [image, image[::-1]]}] * 16)))
        for wrong, path in (({"images": [[1, 2]]}, address), ({}, address), ({}, address + "/x")):
            with self.assertRaises(urllib.error.HTTPError) as caught:
                ask(wrong, path)
            self.assertIn(caught.exception.code, (400, 404))
            caught.exception.close()


@needs("lupa")
@needs_numpy
class Page(unittest.TestCase):
    def test_every_program(self):
        from torchabi.lua import Module

        page = (HERE.parent / "python2torch" / "README.md").read_text()
        scripts = dict(re.findall(r"^`(\w+\.lua)`:\n```lua\n(.*?)^```$", page, re.M | re.S))
        programs = re.findall(r"^```python\n(.*?)^```\n(?:prints\n```\n(.*?)^```)?", page, re.M | re.S)
        self.assertGreater(len(scripts), 1)
        self.assertGreater(len(programs), 3)
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            for name, source in scripts.items():
                Path(name).write_text(source)
            names: dict = {}
            for source, printed in programs:
                with contextlib.redirect_stdout(io.StringIO()) as out:
                    exec(source, names)
                self.assertEqual(out.getvalue(), printed, source)
        for value in names.values():
            if isinstance(value, Module):
                value._state.close()
        names.clear()


@needs("lupa")
@needs("setuptools")
@needs_numpy
class Install(unittest.TestCase):
    def test_pip(self):
        """What pip installs runs the example, with nothing of the checkout in sight."""
        with tempfile.TemporaryDirectory() as folder:
            options = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check"]
            install = [sys.executable, "-m", "pip", "install", *options, "--target", folder, HERE.parent]
            done = subprocess.run(install, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            environment = {"PATH": os.environ["PATH"], "PYTHONPATH": folder}
            example = [sys.executable, EXAMPLES / "python2torch" / "example.py"]
            done = subprocess.run(example, capture_output=True, text=True, cwd=folder, env=environment)
            self.assertEqual((done.stdout, done.stderr), (PRINTED, ""))
            self.assertEqual([*HERE.parent.glob("*.egg-info"), *HERE.parent.glob("build")], [])
