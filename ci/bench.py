"""Ratios of what this library costs to PyTorch eager, interleaved, medians: python bench.py [--rounds N] [WORKLOAD…].

Each language has a program that stays and is asked for samples: a line "NAME ITERATIONS" is answered with nanoseconds of
CPU time an iteration, on one thread. A round asks all of them for one workload, PyTorch first.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BINDINGS = ROOT / "bindings"
PERCALL = {
    "PyTorch": [sys.executable, BINDINGS / "python/bench/eager.py"],
    "LibTorch": [ROOT / "build/meson/tests/libtorch"],
    "C": [ROOT / "build/meson/tests/percall"],
    "Julia": ["julia", BINDINGS / "julia/TorchABI/bench/percall.jl"],
    "LuaJIT": ["luajit", BINDINGS / "lua/bench/percall.lua"],
    "Lua 5.4": ["lua5.4", BINDINGS / "lua/bench/percall.lua"],
    "ctypes": [sys.executable, BINDINGS / "python/bench/percall.py"],
    "Python": [sys.executable, BINDINGS / "python/bench/percall.py"],
}
LANGUAGES = list(PERCALL)[1:]
# Ratios at most. C, Julia and LuaJIT are held to the call itself, Python to what its users write; "ctypes" is Python without
# its compiled helper, where the C call and the free alone cost more than PyTorch's operator. "LibTorch" is C++ without this
# library, the floor, and has no goal.
RAW_GOALS = {"C": 0.6, "Julia": 0.6, "LuaJIT": 0.6}
WRITTEN_GOALS = {"Python": 1.0}
# An element of a matrix as a number.
INDEX_GOALS = {"Julia": 1.5, "LuaJIT": 1.0, "Lua 5.4": 1.5, "Python": 1.0}
# Tagged values in place of a trampoline, from C.
GENERAL_GOAL = 1.15
STEP_GOALS = dict.fromkeys(LANGUAGES[1:], 0.6)
# Against PyTorch's fused optimisers.
FUSED_GOALS = {"mlp": 0.55, "lstm": 0.8, "lenet": 0.95, "resnet18": 0.95}
KEYWORDS = "sum max softmax clamp cat conv2d index_select layer_norm split addmm".split()
# Workload, iterations a sample, what PyTorch's is called, and goals by the name of what is timed.
WORKLOADS = [
    *((w, 5000, w, {f"{w}_raw": RAW_GOALS, w: WRITTEN_GOALS}) for w in ("add4", "matmul4", "relu4")),
    ("index", 5000, "index", {"index": INDEX_GOALS}),
    ("walk", 3, "walk", {}),
    *((w, 2000, w, {}) for w in KEYWORDS),
    ("mlp_sgd", 100, "mlp_sgd", {"mlp_sgd": STEP_GOALS}),
    ("mlp_adam", 100, "mlp_adam", {"mlp_adam": STEP_GOALS}),
    ("lenet_sgd", 5, "lenet_sgd", {}),
    *(
        (
            f"{name}_adam",
            iterations,
            f"{name}_adam_fused",
            {f"{name}_adam": dict.fromkeys(LANGUAGES[1:], FUSED_GOALS[name])},
        )
        for name, iterations in (("mlp", 100), ("lstm", 10), ("lenet", 5), ("resnet18", 1))
    ),
]
START = {
    "PyTorch": [sys.executable, "-c", "import torch; torch.ones(2)"],
    "C": [ROOT / "build/meson/tests/percall", "start"],
    "Julia": ["julia", "-e", "using TorchABI; Tensor(2, 2)"],
    "LuaJIT": ["luajit", "-e", "require('torchabi').ones(2)"],
    "Lua 5.4": ["lua5.4", "-e", "require('torchabi').ones(2)"],
    "ctypes": [sys.executable, "-c", "import torchabi; torchabi.ones(2)"],
    "Python": [sys.executable, "-c", "import torchabi; torchabi.ones(2)"],
}
START_GOAL = 0.3
HANDLES_GOAL = 0.02  # of a four-element add


def environment(language):
    pure = {"TORCHABI_PYTHON_NATIVE": "0"} if language == "ctypes" else {}
    return os.environ | {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"} | pure


class Program:
    """A language's program, kept to be asked."""

    def __init__(self, language, command):
        command = [str(part) for part in command]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.language = language
        self.child = subprocess.Popen(command, env=environment(language), **pipes)

    def ask(self, line):
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()
        answer = self.child.stdout.readline()
        if not answer:
            sys.exit(f"the program of {self.language} ended at '{line}'")
        return answer

    def names(self):
        return self.ask("list").split()

    def sample(self, name, iterations):
        return float(self.ask(f"{name} {iterations}"))

    def close(self):
        self.child.stdin.close()
        self.child.wait()


def cell(ratio, goal):
    missed = goal is not None and ratio > goal
    return f"{ratio:.2f}{'!' if missed else ' '}", missed


def measure(programs, workload, iterations, eager_name, rounds):
    """Median PyTorch nanoseconds, and each language's median ratio: of the raw layer where it has one, and as written."""
    names = (f"{workload}_raw", workload)
    known = {language: programs[language].names() for language in LANGUAGES}
    asked = [(language, name) for name in names for language in LANGUAGES if name in known[language]]
    eager, ratios = [], {key: [] for key in asked}
    for i in range(rounds + 1):
        base = programs["PyTorch"].sample(eager_name, iterations)
        samples = {key: programs[key[0]].sample(key[1], iterations) for key in asked}
        if i:  # the first warms up
            eager.append(base)
            for key, nanoseconds in samples.items():
                ratios[key].append(nanoseconds / base)
    return statistics.median(eager), {key: statistics.median(values) for key, values in ratios.items()}


def print_row(title, unit_text, cells):
    print(
        f"{title:26} {unit_text:>10}  " + "  ".join(f"{cells.get(language, ''):>8}" for language in LANGUAGES),
        flush=True,
    )


def bench_calls(programs, wanted, rounds):
    missed, of_keywords = [], {}
    for workload, iterations, eager_name, goals in WORKLOADS:
        if wanted and workload not in wanted:
            continue
        eager, ratios = measure(programs, workload, iterations, eager_name, rounds)
        if workload in KEYWORDS:
            for (language, _), ratio in ratios.items():
                of_keywords.setdefault(language, []).append(ratio)
        rows = {}
        for (language, name), ratio in ratios.items():
            goal = goals.get(name, {}).get(language)
            rows.setdefault(name, {})[language], miss = cell(ratio, goal)
            if miss:
                floor = rows[name].get("LibTorch")
                note = f", LibTorch's own {floor.strip()}" if floor else ""
                missed.append(f"{name} from {language}: {ratio:.2f} of PyTorch's, the goal is {goal}{note}")
        for name, cells in rows.items():
            print_row(name + (" (fused)" if eager_name.endswith("fused") else ""), f"{eager / 1000:.2f} µs", cells)
        if workload == KEYWORDS[-1] and not wanted:
            means = {language: f"{statistics.geometric_mean(all_of):.2f} " for language, all_of in of_keywords.items()}
            print_row("ten with keywords, mean", "", means)
    return missed


def bench_general(program, rounds):
    """What a call by tagged values takes from C, over the trampoline of the same shape."""
    missed = []
    print(f"\nratios to the trampolines in C; the goal is {GENERAL_GOAL}")
    kinds = {"general": "tabi_op_call", "whole": "overload picked", "named": "tabi_op_call_named"}
    for workload in ("add4", "matmul4", "relu4"):
        ratios = {kind: [] for kind in kinds}
        for i in range(rounds * 4 + 1):
            base = program.sample(f"{workload}_raw", 5000)
            samples = {kind: program.sample(f"{workload}_{kind}", 5000) for kind in kinds}
            for kind, nanoseconds in samples.items() if i else ():
                ratios[kind].append(nanoseconds / base)
        cells = []
        for kind, title in kinds.items():
            text, miss = cell(statistics.median(ratios[kind]), GENERAL_GOAL)
            cells.append(f"{title} {text}")
            if miss:
                missed.append(
                    f"{workload} from C by {title}: {text.strip('!')} of the trampoline's, the goal is {GENERAL_GOAL}"
                )
        print(f"{workload:26} " + "  ".join(cells), flush=True)
    return missed


def bench_start(rounds):
    """Start of the process to its first tensor, on the clock."""
    seconds = {language: [] for language in START}
    for i in range(rounds + 1):
        for language, command in START.items():
            began = time.perf_counter()
            child = [str(part) for part in command]
            subprocess.run(child, env=environment(language), check=True, stdin=subprocess.DEVNULL, capture_output=True)
            if i:
                seconds[language].append(time.perf_counter() - began)
    medians = {language: statistics.median(values) for language, values in seconds.items()}
    missed, cells = [], {}
    for language in LANGUAGES[1:]:
        ratio = medians[language] / medians["PyTorch"]
        cells[language], miss = cell(ratio, START_GOAL)
        if miss:
            missed.append(f"start from {language}: {ratio:.2f} of PyTorch's, the goal is {START_GOAL}")
    print_row("start to first tensor", f"{medians['PyTorch']:.2f} s", cells)
    return missed


def bench_handles(rounds):
    """What checked handles add to an add of four floats, over the same boundary with bare pointers."""
    ratios = []
    program = Program("handles", [ROOT / "build/meson/tests/handles"])
    for i in range(rounds * 4 + 1):
        # Each is asked first in every other round: after the wait for a question, what comes first is the slower.
        order = ("checked", "unchecked")[:: 1 if i % 2 else -1]
        samples = {name: program.sample(name, 5000) for name in order}
        if i:
            ratios.append(samples["checked"] / samples["unchecked"])
    program.close()
    added = statistics.median(ratios) - 1
    print(f"\nchecked handles: {added:+.1%} of a four-element add")
    return [] if added <= HANDLES_GOAL else [f"checked handles: {added:+.1%}, the goal is {HANDLES_GOAL:.0%}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("workloads", nargs="*", choices=[[], *dict.fromkeys(w[0] for w in WORKLOADS)])
    args = parser.parse_args()
    programs = {language: Program(language, command) for language, command in PERCALL.items()}
    print("ratios to PyTorch eager in the same run, medians; one thread; ! misses its goal\n")
    print_row("", "PyTorch", {language: f"{language} " for language in LANGUAGES})
    missed = bench_calls(programs, args.workloads, args.rounds)
    if not args.workloads:
        missed += bench_start(max(args.rounds // 2, 1))
        missed += bench_general(programs["C"], args.rounds)
        missed += bench_handles(args.rounds)
    for program in programs.values():
        program.close()
    if missed:
        print("\nmissed goals:\n  " + "\n  ".join(missed))


if __name__ == "__main__":
    main()
