"""Ratios of what loading and saving cost to PyTorch, interleaved, medians: python bench_files.py [--rounds N] [--mb N] [WORD…].

Every sample is a process of its own, which loads or saves once after its library has started. "cold" is after the system let
go of the file's pages.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = [ROOT / "build/meson/tests/files"]
THEIRS = [sys.executable, ROOT / "bindings/python/bench/files.py"]
MAKE = """
import sys, torch
from safetensors.torch import save_file
folder, megabytes = sys.argv[1], int(sys.argv[2])
large = {f"layer{i}.weight": torch.randn(megabytes << 20 >> 8) for i in range(64)}
torch.save(large, f"{folder}/large.pt")
save_file(large, f"{folder}/large.safetensors")
torch.save({f"layer{i}.weight": torch.randn(4, 4) for i in range(20000)}, f"{folder}/many.pt")
"""
MEGABYTE = 1 << 20
# Name, file, ours, theirs, whether cold, greatest ratio of time, greatest peak of ours: a ratio, or bytes.
CASES = [
    ("read, warm", "large.pt", "load", "load", False, 1.0, 1.02),
    ("read, cold", "large.pt", "load", "load", True, 1.0, 1.02),
    ("mapped, warm", "large.pt", "mapped", "mapped", False, 0.2, 50 * MEGABYTE),
    ("mapped, cold", "large.pt", "mapped", "mapped", True, 0.2, 50 * MEGABYTE),
    ("mapped and lazy", "large.pt", "lazy", "mapped", False, 0.2, 50 * MEGABYTE),
    ("safetensors, mapped", "large.safetensors", "mapped", "safetensors", False, None, None),
    ("safetensors, read", "large.safetensors", "load", "safetensors", False, None, None),
    ("20,000 tensors", "many.pt", "load", "load", False, 0.05, None),
    ("20,000 tensors, lazy", "many.pt", "lazy", "load", False, 0.05, None),
    # torch.save leaves the disk to the system; in the second row it keeps what a save here promises.
    ("save", "large.pt", "save", "save", False, 1.0, None),
    ("save, flushed alike", "large.pt", "save", "save_and_flush", False, 1.0, None),
]


def let_go(path):
    with open(path, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def sample(command, mode, path, out, cold):
    if cold:
        let_go(path)
    if mode.startswith("save"):
        # Ours waits until the disk has its bytes; it is not to wait for those that others left to the system.
        os.sync()
    done = subprocess.run([*command, mode, path, out], capture_output=True, text=True, check=True)
    seconds, peak = done.stdout.split()
    return float(seconds), int(peak)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--mb", type=int, default=512)
    parser.add_argument("words", nargs="*", help="cases that have one of these in their names; all without any")
    args = parser.parse_args()
    missed = []
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        subprocess.run([sys.executable, "-c", MAKE, folder, str(args.mb)], check=True)
        os.sync()
        print(
            f"{'files, ' + str(args.mb) + ' MB':24} {'PyTorch':>10} {'ours':>8} {'ratio':>6} {'peak MB, of PyTorch’s':>24}"
        )
        for name, file, ours, theirs, cold, goal, most in CASES:
            if args.words and not any(word in name for word in args.words):
                continue
            path, out = f"{folder}/{file}", f"{folder}/out"
            rounds = [
                (sample(OURS, ours, path, out, cold), sample(THEIRS, theirs, path, out, cold))
                for _ in range(args.rounds)
            ]
            seconds, peak = (statistics.median(r[0][k] for r in rounds) for k in (0, 1))
            reference, reference_peak = (statistics.median(r[1][k] for r in rounds) for k in (0, 1))
            ratio = seconds / reference
            mark = "!" if goal and ratio > goal else " "
            print(
                f"{name:24} {reference * 1e3:8.1f}ms {seconds * 1e3:6.1f}ms {ratio:6.3f}{mark}"
                f" {peak / MEGABYTE:8.1f} of {reference_peak / MEGABYTE:8.1f}",
                flush=True,
            )
            if goal and ratio > goal:
                missed.append(f"{name}: {ratio:.3f} of PyTorch's time, the goal is {goal}")
            allowed = most * reference_peak if isinstance(most, float) else most
            if allowed and peak > allowed:
                missed.append(f"{name}: {peak / MEGABYTE:.0f} MB of memory, the goal is {allowed / MEGABYTE:.0f}")
    if missed:
        print("\nmissed goals:\n  " + "\n  ".join(missed))


if __name__ == "__main__":
    main()
