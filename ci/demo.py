"""Runs examples/*/lenet and compares: python demo.py [--all] [--epochs N]. ci/demo sets up first."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[1]
DATA, OUT = ROOT / "build/data", ROOT / "build/demo"
ORACLE = "PyTorch"
LOSSES = 100  # steps whose losses are compared


def commands(build_c):
    """Language, command, and the name of its result."""
    examples = ROOT / "examples"
    runs = [
        (ORACLE, [sys.executable, examples / "pytorch/lenet.py"], "pytorch"),
        ("Julia", ["julia", examples / "julia/lenet.jl"], "julia"),
    ]
    if build_c:
        program = OUT / "lenet-c"
        meson = ROOT / "build/meson"
        compile_ = ["gcc", "-O2", "-D_GNU_SOURCE", f"-I{ROOT / 'include'}", examples / "c/lenet.c", "-o", program]
        link = [f"-L{meson}", "-ltorchabi", f"-Wl,-rpath,{meson}", "-Wl,--allow-shlib-undefined"]
        subprocess.run([*compile_, *link], check=True)
        runs += [
            ("C", [program], "c"),
            ("Python", [sys.executable, examples / "python/lenet.py"], "python"),
            ("LuaJIT", ["luajit", examples / "lua/lenet.lua"], "lua"),
            ("Lua 5.4", ["lua5.4", examples / "lua/lenet.lua"], "lua"),
        ]
    return runs


def run(language, command, result, epochs):
    """Runs one example; its result, and the most memory it had."""
    print(f"{language}:", flush=True)
    child = subprocess.Popen([str(part) for part in [*command, DATA, OUT, epochs]])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{language} ended with exit status {child.returncode}")
    return torch.load(OUT / f"lenet-{result}.pt"), usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--all", action="store_true", help="every language, not Julia alone")
    parser.add_argument("--epochs", type=int, default=2)
    args = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    prepare = [sys.executable, ROOT / "examples/pytorch/prepare.py", DATA, args.epochs]
    subprocess.run([str(part) for part in prepare], check=True)

    rows, wrong = [], []
    for language, command, result in commands(args.all):
        saved, memory = run(language, command, result, args.epochs)
        rows.append((language, saved, memory))
    oracle = rows[0][1]
    print(
        f"\n{'':10}  {'test accuracy':>13}  {'s an epoch':>10}  {'of PyTorch':>10}  {'peak MiB':>8}  {'largest loss difference':>23}"
    )
    for language, saved, memory in rows:
        difference = ((saved["losses"] - oracle["losses"]).abs() / oracle["losses"].abs())[:LOSSES].max().item()
        seconds = saved["seconds"].median().item()
        ratio = seconds / oracle["seconds"].median().item()
        accuracy = saved["accuracy"][-1].item()
        shown = f"{difference:.1e} of {LOSSES} steps" if language != ORACLE else "(the oracle)"
        print(f"{language:10}  {accuracy:>13.2%}  {seconds:>10.2f}  {ratio:>10.2f}  {memory:>8.0f}  {shown:>23}")
        if difference > 1e-6:
            wrong.append(f"{language}'s losses differ from PyTorch's by {difference:.1e}")
        if abs(accuracy - oracle["accuracy"][-1].item()) > 0.005:
            wrong.append(f"{language}'s accuracy is not PyTorch's")
        if saved["model"].keys() != oracle["model"].keys():
            wrong.append(f"{language}'s checkpoint has other keys than PyTorch's")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
