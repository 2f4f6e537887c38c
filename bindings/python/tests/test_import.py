"""Loading: what is found, what is refused, what is left alone, and how the interpreter ends."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import torchabi
from support import Case, python
from torchabi import _library, _raw

STUB = r"""
#include <stdint.h>
uint32_t tabi_abi_version(void) { return VERSION; }
"""


class Import(Case):
    def test_imports_neither_torch_nor_numpy(self):
        ran = python(
            "import sys, torchabi\n"
            "torchabi.tensor([1.0]) + 1; torchabi.nn.Linear(1, 1); torchabi.optim; torchabi.load\n"
            "print(sorted(name for name in sys.modules if name.split('.')[0] in ('torch', 'numpy')))"
        )
        self.assertEqual(ran.stdout, "[]\n", ran.stderr)

    def test_starts_without_slow_modules(self):
        ran = python(
            "import sys; before = set(sys.modules); import torchabi; torchabi.zeros(1)\n"
            "print(sorted({'inspect', 'typing', 'subprocess', 'torchabi.nn', 'torchabi.optim'} & set(sys.modules) - before))"
        )
        self.assertEqual(ran.stdout, "[]\n", ran.stderr)

    def test_helper_is_used_as_told(self):
        for setting, expected in (("0", "False"), ("1", "True")):
            ran = python("from torchabi._core import NATIVE; print(NATIVE)", TORCHABI_PYTHON_NATIVE=setting)
            self.assertEqual(ran.stdout.strip(), expected, ran.stderr)

    def test_missing_library_says_what_was_tried(self):
        ran = python("import torchabi", TORCHABI_LIBRARY="/nowhere/libtorchabi.so")
        self.assertNotEqual(ran.returncode, 0)
        self.assertIn("ImportError: libtorchabi was not found", ran.stderr)
        self.assertIn("/nowhere/libtorchabi.so (TORCHABI_LIBRARY): ", ran.stderr)
        self.assertIn("beside the package", ran.stderr)
        self.assertIn("the system's libraries", ran.stderr)

    def test_library_beside_the_package(self):
        with tempfile.TemporaryDirectory() as folder:
            package = Path(folder, "torchabi")
            package.mkdir()
            source = Path(torchabi.__file__).parent
            for path in source.rglob("*.py"):
                target = package / path.relative_to(source)
                target.parent.mkdir(exist_ok=True)
                target.write_bytes(path.read_bytes())
            (package / "libtorchabi.so").symlink_to(Path(_library.lib.path).resolve())
            ran = python(
                "import torchabi; print(torchabi.__file__, torchabi.ones(2).tolist())",
                TORCHABI_LIBRARY=None,
                PYTHONPATH=folder,
            )
            self.assertEqual(ran.stdout, f"{package}/__init__.py [1.0, 1.0]\n", ran.stderr)

    def _stub(self, folder, version):
        path = Path(folder, "libstub.so")
        source = Path(folder, "stub.c")
        source.write_text(STUB)
        try:
            subprocess.run(
                ["cc", "-shared", "-fPIC", f"-DVERSION={version}", "-o", path, source], check=True, capture_output=True
            )
        except (OSError, subprocess.CalledProcessError):
            self.skipTest("there is no C compiler")
        return str(path)

    def test_other_versions_are_refused(self):
        major, minor = _raw.ABI
        with tempfile.TemporaryDirectory() as folder:
            for version, text in (
                (major + 1 << 16, f"version {major + 1}.0"),
                (major << 16 | minor - 1, f"{major}.{minor - 1}"),
            ):
                if version < 0:
                    continue
                ran = python("import torchabi", TORCHABI_LIBRARY=self._stub(folder, version))
                self.assertIn("ImportError", ran.stderr)
                self.assertIn(text, ran.stderr)
                self.assertIn(f"this package needs {major}.{minor}", ran.stderr)

    def test_foreign_library_is_refused(self):
        ran = python("import torchabi", TORCHABI_LIBRARY="libm.so.6")
        self.assertIn("ImportError: libm.so.6 is no libtorchabi: it has no tabi_abi_version", ran.stderr)

    def test_every_function_of_the_interface_is_bound(self):
        for name in _raw.FUNCTIONS:
            self.assertTrue(hasattr(_library.lib, name), name)

    def test_versions(self):
        self.assertEqual(torchabi.abi_version(), _raw.ABI)
        self.assertEqual(torchabi.version(), torchabi.__version__)
        self.assertEqual(
            torchabi.libtorch_version().split(".")[:2], torchabi.libtorch_version(built=True).split(".")[:2]
        )
        self.assertIs(type(torchabi.has_feature("mkl")), bool)
        with self.raises(KeyError, "no feature is called", "known are"):
            torchabi.has_feature("antigravity")


class Package(Case):
    def test_all_names_are_there(self):
        for name in torchabi.__all__:
            self.assertIsNotNone(getattr(torchabi, name) if name != "newaxis" else name, name)

    def test_unknown_name(self):
        with self.raises(AttributeError, "has no attribute 'no_such_thing', nor LibTorch an operator"):
            _ = torchabi.no_such_thing
        self.assertFalse(hasattr(torchabi, "__no_such_thing__"))

    def test_star_import(self):
        ran = python("from torchabi import *\nprint(tensor([1, 2]).dtype, pi > 3, nn.Linear(1, 1))")
        self.assertEqual(
            ran.stdout, "torchabi.int64 True Linear(in_features=1, out_features=1, bias=True)\n", ran.stderr
        )

    def test_dir_has_operators(self):
        names = dir(torchabi)
        self.assertIn("relu", names)
        self.assertIn("nn", names)
        self.assertIn("softmax", dir(torchabi.ones(1)))


class Exit(Case):
    def quiet(self, code):
        ran = python(code)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))

    def test_with_everything_alive(self):
        self.quiet(
            "import torchabi as t, gc\n"
            "x = t.ones(3, requires_grad=True); y = (x * x).sum()\n"
            "net = t.nn.Sequential(t.nn.Linear(2, 2)); opt = t.optim.Adam(net.parameters())\n"
            "g = t.Generator(); b = t.frombuffer(bytearray(8), dtype=t.float32)\n"
            "cycle = [x]; cycle.append(cycle); capsule = x.detach().__dlpack__()\n"
            "t.kept_by_the_module = x"
        )

    def test_within_modes_and_scopes(self):
        self.quiet("import torchabi as t\nt.no_grad().__enter__(); t.scope().__enter__(); x = t.ones(2)")

    def test_tensors_freed_by_late_finalisers(self):
        self.quiet(
            "import torchabi as t, atexit\n"
            "class Late:\n"
            "    def __init__(self): self.x = t.ones(2)\n"
            "    def __del__(self): self.x.sum()\n"
            "import builtins; builtins.late = Late(); atexit.register(lambda: t.ones(3).sum())"
        )

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork here")
    def test_borrowed_memory(self):
        self.quiet(
            "import torchabi as t\n"
            "buffers = [t.frombuffer(bytearray(64), dtype=t.float32, count=4) for _ in range(4)]\n"
            "views = [b[1:] for b in buffers]; del buffers"
        )

    def test_daemon_thread(self):
        self.quiet(
            "import torchabi as t, threading, time\n"
            "def work():\n"
            "    while True: t.ones(50) + 1\n"
            "threading.Thread(target=work, daemon=True).start(); time.sleep(0.2)"
        )
