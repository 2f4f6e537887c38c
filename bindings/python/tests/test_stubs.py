"""The .pyi files: they hold together, say what is there, and mypy understands programs by them."""

import ast
import os
import re
import subprocess
import sys
import tempfile
import unittest
from importlib import import_module
from pathlib import Path

import torchabi
from support import Case
from torchabi._creation import MAKERS

PACKAGE = Path(torchabi.__file__).parent
TYPING = Path(__file__).parent / "typing"
MODULES = (
    "",
    "linalg",
    "fft",
    "special",
    "sparse",
    "signal.windows",
    "cpu",
    "cuda",
    "mps",
    "xpu",
    "autograd",
    "nn.functional",
)
# The stubs have the operators of the LibTorch that their list was made of; another one has others.
OPERATORS = Path(__file__).parents[3] / "abi" / "operators" / "operators.txt"
LIBTORCH = f"LibTorch {torchabi.libtorch_version()} "
of_listed_libtorch = unittest.skipUnless(
    LIBTORCH in OPERATORS.read_text(encoding="utf-8").split("\n")[0], f"the stubs are not of {LIBTORCH.rstrip()}"
)


def declared(body):
    """The public names that a stub, or a class in it, declares."""
    names = set()
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign):
            names.add(node.target.id)
        elif isinstance(node, ast.ImportFrom):
            # An import is a name of the module only where it says so: "x as x".
            names |= {alias.asname for alias in node.names if alias.asname == alias.name}
    return {name for name in names if not name.startswith("_")}


def stub(module):
    path = PACKAGE / module.replace(".", "/")
    path = path / "__init__.pyi" if path.is_dir() else path.with_suffix(".pyi")
    return ast.parse(path.read_text(encoding="utf-8")).body


def public(names):
    """Without helpers, and the halves of differentiable operators, which are called by autograd alone."""
    return {n for n in names if not n.startswith("_") and "__" not in n and "backward" not in n.split("_")[1:]}


def mypy(*paths):
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--no-error-summary"]
    with tempfile.TemporaryDirectory() as cache:
        env = os.environ | {"MYPYPATH": str(PACKAGE.parent), "MYPY_CACHE_DIR": cache}
        done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, env=env)
    return done.stdout + done.stderr


class Stubs(Case):
    @of_listed_libtorch
    def test_what_is_declared_is_there(self):
        for module in MODULES:
            here = import_module(f"torchabi.{module}".rstrip("."))
            missing = {name for name in declared(stub(module)) if not hasattr(here, name)}
            # Size and Tensor are there for annotations.
            self.assertEqual(missing - {"Size", "Tensor"}, set(), module)

    @of_listed_libtorch
    def test_what_is_there_is_declared(self):
        for module in MODULES:
            here = import_module(f"torchabi.{module}".rstrip("."))
            names = {*getattr(here, "__all__", here.__dir__()), *([] if module else dir(torchabi.ops.aten))}
            self.assertEqual(public(names) - declared(stub(module)), set(), module)

    @of_listed_libtorch
    def test_the_methods_of_tensors(self):
        body = next(node.body for node in stub("_tensor") if getattr(node, "name", None) == "Tensor")
        x = torchabi.zeros(1, requires_grad=True)
        names = declared(body)
        self.assertEqual({name for name in names if not hasattr(type(x), name)}, set())
        self.assertEqual(public(dir(x)) - names, set())

    def test_functions_that_make_tensors_take_requires_grad(self):
        functions = [node for node in stub("") if isinstance(node, ast.FunctionDef)]
        takes = {f.name for f in functions if "requires_grad" in [argument.arg for argument in f.args.kwonlyargs]}
        self.assertEqual(takes, {*MAKERS, "tensor", "asarray"})

    def test_mypy_finds_nothing_wrong_with_them(self):
        self.assertEqual(mypy(*PACKAGE.rglob("*.pyi")), "")

    def test_mypy_understands_a_program(self):
        self.assertEqual(mypy(TYPING / "sample.py"), "")
        done = subprocess.run([sys.executable, TYPING / "sample.py"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_mypy_refuses_what_is_wrong(self):
        lines = (TYPING / "wrong.py").read_text(encoding="utf-8").splitlines()
        wanted = {i: line.split("# ")[1] for i, line in enumerate(lines, 1) if "  # " in line}
        found = re.findall(r"wrong.py:(\d+): error: .*\[([\w-]+)\]$", mypy(TYPING / "wrong.py"), re.MULTILINE)
        self.assertEqual({int(i): code for i, code in found}, wanted)


if __name__ == "__main__":
    unittest.main()
