"""Runs the C tests under Valgrind's memcheck, and shows that memcheck would see a leaked handle.

    python run.py FOLDER_OF_PROGRAMS

The tests of all programs run in two processes, since memcheck takes a minute to load LibTorch. One OpenMP thread, since
LibTorch's thread pools keep blocks that look lost. Suppressions name frames, never a library.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROCESSES = 2
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


def run(program, *names):
    settings = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "TORCHABI_MEMCHECK": "1"}
    # A tensor's memory is not kept for the next, so that what is used after it was freed is seen.
    env = os.environ | settings | {"TORCHABI_CPU_CACHE": "0"}
    done = subprocess.run([*MEMCHECK, str(program), *names], capture_output=True, text=True, env=env, timeout=1800)
    return done.returncode, done.stdout, done.stderr


def clean(program, names):
    """How many of these programs passed: none where memcheck saw something, or the process died."""
    code, out, err = run(program, *names)
    passed = [name for name in names if re.search(rf"^{name}:\n(?:(?!\w+:$).*\n)*?\d+ passed, 0 failed,", out, re.M)]
    if code == 0 and passed == names:
        return len(names)
    print(f"failed: memcheck of {', '.join(names)}: exit {code}\n{out[-4000:]}\n{err[-6000:]}")
    return min(len(passed), len(names) - 1) if code == 1 else 0


def leak_is_seen(program):
    code, _, err = run(program)
    if code == 9 and err.count("definitely lost") == 2 and "tabi_tensor_from_data" in err and "tabi_tree_new" in err:
        return True
    print(f"failed: memcheck did not see the leak of {program.name}: exit {code}\n{err[-3000:]}")
    return False


def main():
    folder = Path(sys.argv[1])
    together = folder / "together"
    names = subprocess.run([together], capture_output=True, text=True, check=True).stdout.split()
    with ThreadPoolExecutor(min(PROCESSES, os.cpu_count())) as pool:
        jobs = [pool.submit(clean, together, names[i::PROCESSES]) for i in range(PROCESSES)]
        seen = pool.submit(leak_is_seen, folder / "leak")
        passed = sum(job.result() for job in jobs) + seen.result()
    failed = len(names) + 1 - passed
    print(f"{passed} passed, {failed} failed, 0 skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
