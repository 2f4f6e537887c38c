"""Oracle: a run of training that PyTorch, C, Julia, Lua or this package began goes on in each of the others with the losses that
PyTorch comes to alone: dropout, Adam, its schedule and the scaler of losses go on as if nothing had happened."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import torch
from support import Case

REPOSITORY = Path(__file__).resolve().parents[3]
SCRIPTS = REPOSITORY / "tests" / "resume"
sys.path.insert(0, str(SCRIPTS))

import resume  # noqa: E402

HALF = resume.STEPS


def hosts():
    """Commands of those that are here, by name."""
    built = Path(os.environ.get("TORCHABI_LIBRARY", "")).parent / "tests" / "resume"
    found = {
        "c": [str(built)] if built.exists() else None,
        "ctypes": [sys.executable, str(SCRIPTS / "resume.py"), "torchabi"],
    }
    for name, program, script in (
        ("julia", "julia", "resume.jl"),
        ("luajit", "luajit", "resume.lua"),
        ("lua5.4", "lua5.4", "resume.lua"),
    ):
        found[name] = [program, str(SCRIPTS / script)] if shutil.which(program) else None
    return found


class Resume(Case):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        torch.set_num_threads(1)
        torch.manual_seed(11)
        data = {"x": torch.randn(2 * HALF, 6, 8), "y": torch.randn(2 * HALF, 6, 4)}
        cls.data = cls.folder / "data.pt"
        torch.save(data, cls.data)
        made = resume.make(torch)
        resume.save(torch, made, 0, [], cls.file("torch", 0))
        cls.losses = resume.train(torch, made, data, range(HALF))
        resume.save(torch, made, HALF, cls.losses, cls.file("torch", HALF))
        cls.losses += resume.train(torch, made, data, range(HALF, 2 * HALF))
        resume.save(torch, made, 2 * HALF, [], cls.file("torch", 2 * HALF))
        cls.values = data

    @classmethod
    def file(cls, name, epoch):
        return cls.folder / f"{name}-{epoch}.pt"

    def run_host(self, command, pairs):
        files = [str(path) for pair in pairs for path in pair]
        done = subprocess.run([*command, str(self.data), *files], capture_output=True, text=True, timeout=240)
        self.assertEqual(done.returncode, 0, f"{command}: {done.stdout}{done.stderr}")

    def check(self, path, epoch):
        """What was saved there is what PyTorch comes to."""
        got = torch.load(path)
        self.assertEqual(got["epoch"], epoch)
        self.assertEqual(got["losses"].tolist(), self.losses[epoch - HALF : epoch])
        wanted = torch.load(self.file("torch", epoch))
        for name, tensor in wanted["model"].items():
            self.assertTrue(torch.equal(got["model"][name], tensor), name)
        self.assertTrue(torch.equal(got["rng"], wanted["rng"]))
        self.assertEqual(got["scaler"], wanted["scaler"])
        for name in ("last_epoch", "base_lrs", "_last_lr"):
            self.assertEqual(got["scheduler"][name], wanted["scheduler"][name], name)
        for i, state in wanted["optimizer"]["state"].items():
            for name, tensor in state.items():
                self.assertTrue(torch.equal(got["optimizer"]["state"][i][name], tensor), (i, name))

    def test_all_pairs(self):
        here = {name: command for name, command in hosts().items() if command}
        for name in set(hosts()) - set(here):
            print(f"skipped: oracle_resume: there is no {name}", file=sys.stderr)
        for name, command in here.items():
            with self.subTest(f"{name} goes the first half"):
                self.run_host(command, [(self.file("torch", 0), self.file(name, HALF))])
                self.check(self.file(name, HALF), HALF)
        for name, command in here.items():
            others = [other for other in ("torch", *here) if other != name]
            pairs = [(self.file(other, HALF), self.folder / f"{other}-{name}.pt") for other in others]
            self.run_host(command, pairs)
            for other, (_, path) in zip(others, pairs):
                with self.subTest(f"from {other} to {name}"):
                    self.check(path, 2 * HALF)
        for name in here:
            with self.subTest(f"from {name} to torch"):
                path = self.folder / f"{name}-torch.pt"
                resume.resume(torch, self.values, self.file(name, HALF), path)
                self.check(path, 2 * HALF)


if __name__ == "__main__":
    unittest.main()
