"""Runs the C tests under Valgrind's memcheck, and shows that memcheck would see a leaked handle.

    python run.py FOLDER_OF_PROGRAMS

One OpenMP thread, since LibTorch's thread pools keep blocks that look lost. Suppressions name frames, never a library.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEMCHECK = [
    "valgrind",
    "--quiet",
    "--leak-check=full",
    "--show-leak-kinds=definite,possible",
    "--errors-for-leak-kinds=definite,possible",
    "--error-exitcode=9",
    "--num-callers=40",
    f"--suppressions={HERE / 'memcheck.supp'}",
]
PROGRAMS = [
    f"api_{name}"
    for name in "base tensor op ops function autograd transform module module_state optim schedule amp data metric report tree checkpoint inspect device random dlpack".split()
]
PROGRAMS += ["misuse", "lifecycle"]


def run(program):
    env = os.environ | {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "TORCHABI_MEMCHECK": "1"}
    done = subprocess.run([*MEMCHECK, str(program)], capture_output=True, text=True, env=env, timeout=1200)
    return done.returncode, done.stdout, done.stderr


def clean(program):
    code, out, err = run(program)
    if code == 0 and re.search(r" 0 failed,", out):
        return True
    print(f"memcheck of {program.name}: exit {code}\n{out[-2000:]}\n{err[-6000:]}")
    return False


def leak_is_seen(program):
    code, _, err = run(program)
    if code == 9 and err.count("definitely lost") == 2 and "tabi_tensor_from_data" in err and "tabi_tree_new" in err:
        return True
    print(f"memcheck did not see the leak of {program.name}: exit {code}\n{err[-3000:]}")
    return False


def main():
    folder = Path(sys.argv[1])
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(leak_is_seen, folder / "leak")] + [pool.submit(clean, folder / name) for name in PROGRAMS]
        results = [job.result() for job in jobs]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    sys.exit(not all(results))


if __name__ == "__main__":
    main()
