"""Ratios of what calls from Python into Lua cost to lupa's plain call of a Lua function, interleaved, medians.

python bench_lua.py [--rounds N] [WORD…]. lupa wraps what it is given, and converts nothing; the bridge makes a tensor of an array,
and an array of a tensor. A word names the cases that have it in their names.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import numpy
import torchabi
from lupa import luajit21
from torchabi import lua

SCRIPT = """
function nothing() end
function one(x) return 1 end
function same(x) return x end
function sum(x) return x:sum() end
function call(f, x) return f(x) end
"""
ARRAY_GOAL = 15


def cases(folder):
    """Name, function of the bridge, lupa's for the same, arguments, and the goal for the ratio or None."""
    path = Path(folder) / "bench.lua"
    path.write_text(SCRIPT)
    arrays, tensors = lua.load(path), lua.load(path, tensors="torchabi")
    runtime = luajit21.LuaRuntime()
    runtime.execute(SCRIPT)
    plain = runtime.globals()
    ten, numbers = numpy.arange(10.0), list(range(10))

    def nothing(_):
        return 1

    return [
        ("no arguments", arrays.nothing, plain.nothing, (), None),
        ("a number", arrays.one, plain.one, (1,), None),
        ("a text", arrays.same, plain.same, ("text",), None),
        ("an array of 10", arrays.one, plain.one, (ten,), ARRAY_GOAL),
        ("an array there and back", arrays.same, plain.same, (ten,), None),
        ("the sum of an array", arrays.sum, plain.one, (ten,), None),
        ("a tensor there and back", tensors.same, plain.same, (torchabi.arange(10.0),), None),
        ("a list of 10", arrays.one, plain.one, (numbers,), None),
        ("a list there and back", arrays.same, plain.same, (numbers,), None),
        ("a function called back", arrays.call, plain.call, (nothing, 1), None),
    ]


def sample(function, args, n=2000):
    began = time.process_time_ns()
    for _ in range(n):
        function(*args)
    return (time.process_time_ns() - began) / n


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("words", nargs="*")
    args = parser.parse_args()
    torchabi.set_num_threads(1)
    missed = []
    print("\ncalls from Python into Lua: microseconds, and ratios to lupa's plain call with the same arguments\n")
    with tempfile.TemporaryDirectory() as folder:
        for name, function, plain, given, goal in cases(folder):
            if args.words and not any(word in name for word in args.words):
                continue
            times, ratios = [], []
            for i in range(args.rounds + 1):
                base, ours = sample(plain, given), sample(function, given)
                if i:
                    times.append(ours)
                    ratios.append(ours / base)
            ratio = statistics.median(ratios)
            is_missed = goal is not None and ratio > goal
            print(
                f"{name:26} {statistics.median(times) / 1000:6.2f} µs  {ratio:6.1f}{'!' if is_missed else ''}",
                flush=True,
            )
            if is_missed:
                missed.append(f"{name}: {ratio:.1f} of lupa's plain call, the goal is {goal}")
    if missed:
        print("\nmissed goals:\n  " + "\n  ".join(missed))


if __name__ == "__main__":
    main()
