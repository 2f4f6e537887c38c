"""Ratios of what networks cost from Julia to PyTorch eager, interleaved, medians: python bench_julia.py [--rounds N] [WORD…].

Inference of ResNet and VGG at 224x224, plain, planned, and as Flux's models moved by `torch`; training steps by Zygote, of
ResNet18 at 64x64; and a call of four elements, whose results Julia's collector finds. PyTorch runs in this process, Julia in one
that is asked for samples, each on as many threads as PyTorch takes. What needs Flux is skipped by name where it is not
installed. A word names the cases that have it in their names.
"""

import argparse
import functools
import os
import statistics
import subprocess
import sys
import time
import warnings
from pathlib import Path

import torch
from bench_modules import forward, torchvision

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "bindings/python/bench"), str(ROOT / "tests/data")]
import make_programs  # noqa: E402
import workloads  # noqa: E402

warnings.filterwarnings("ignore", module="torch|make_programs")
NETWORKS = ("resnet50", "resnet101", "vgg19")
# What is compared with PyTorch's, by what Julia's name ends in, and the goals; Flux's own time is compared with this library's.
INFERENCE = {"": 1.02, "_optimized": 0.65, "_moved": None}
FLUX_GOAL = 3
STEPS = {"lenet_zygote": 1.3, "lenet_zygote_flux": 1.3, "resnet18_zygote": None, "resnet18_zygote_flux": None}


class Julia:
    """The program, kept to be asked."""

    def __init__(self):
        command = ["julia", str(ROOT / "bindings/julia/TorchABI/bench/networks.jl")]
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ask(f"threads {torch.get_num_threads()}")
        self.names = set(self.ask("list").split())

    def ask(self, line):
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()
        answer = self.child.stdout.readline()
        if not answer:
            sys.exit(f"Julia ended at '{line}'")
        return answer

    def seconds(self, name, times):
        return float(self.ask(f"{name} {times}")) / 1e9

    def close(self):
        self.child.stdin.close()
        self.child.wait()


def seconds(run, times):
    began = time.perf_counter()
    run(times)
    return (time.perf_counter() - began) / times


def inference(name, batch):
    _library, models = torchvision()
    call = forward(getattr(models, name)().eval(), (torch.randn(batch, 3, 224, 224),), torch)

    def run(n):
        for _ in range(n):
            call()

    return run


def cases():
    """What PyTorch runs, and names of Julia with their goals."""
    yield workloads.calls(torch)["add4"], {"add4": None}
    for name in NETWORKS:
        for batch in (1, 8):
            shown = f"{name}_b{batch}"
            goals = {shown + end: goal for end, goal in INFERENCE.items()}
            yield lambda n=name, b=batch: inference(n, b), goals | {f"{shown}_flux": None}
    sgd = functools.partial(torch.optim.SGD, momentum=0.9)
    for name, make in workloads.steps(torch, make_programs.ResNet18, {"lenet": sgd, "resnet18": sgd}).items():
        yield make, {own: goal for own, goal in STEPS.items() if own.startswith(name)}


def measure(julia, make, names, rounds):
    """Medians: of PyTorch's seconds, and of each name's ratio to them in the same round."""
    theirs = make()
    times = max(1, int(0.3 / max(seconds(theirs, 3), 1e-7)))
    reference, ratios = [], {}
    # One name after another: what Julia made for one is forgotten for the next.
    for name in names:
        own_times = max(1, int(0.3 / max(julia.seconds(name, 1), 1e-7)))
        pairs = [(seconds(theirs, times), julia.seconds(name, min(times, own_times))) for _ in range(rounds)]
        reference += [pair[0] for pair in pairs]
        ratios[name] = statistics.median(pair[1] / pair[0] for pair in pairs)
    return statistics.median(reference), ratios


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("words", nargs="*")
    args = parser.parse_args()
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    julia = Julia()
    missed, skipped = [], []
    print(f"{'Julia':28} {'PyTorch':>10} {'ratio':>7}")
    for make, goals in cases():
        wanted = [name for name in goals if not args.words or any(word in name for word in args.words)]
        skipped += [name for name in wanted if name not in julia.names]
        wanted = [name for name in wanted if name in julia.names]
        if not wanted:
            continue
        reference, ratios = measure(julia, make, wanted, args.rounds)
        for name, ratio in ratios.items():
            goal = goals[name]
            late = goal is not None and ratio > goal
            print(f"{name:28} {reference * 1e3:8.3f}ms {ratio:7.3f}{'!' if late else ''}", flush=True)
            if late:
                missed.append(f"{name}: {ratio:.3f} of PyTorch's time, the goal is {goal}")
            of_flux = ratio / ratios.get(name.removesuffix("_flux"), ratio)
            if name.endswith("_flux") and "zygote" not in name and of_flux < FLUX_GOAL:
                missed.append(f"{name}: {of_flux:.2f} times this library's time, the goal is {FLUX_GOAL}")
    julia.close()
    if skipped:
        print("\nskipped, as Flux and Zygote are not installed: " + ", ".join(skipped))
    if missed:
        print("\nmissed goals:\n  " + "\n  ".join(missed))


if __name__ == "__main__":
    main()
