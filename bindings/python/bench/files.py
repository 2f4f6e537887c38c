"""What PyTorch and safetensors take for ci/bench_files.py: files.py MODE FILE [OUT]; prints seconds and bytes of memory.

MODE is load, mapped, save, save_and_flush, or safetensors.
"""

import os
import sys
import time

import torch


def memory(field):
    with open("/proc/self/status", encoding="ascii") as file:
        return next(1024 * int(line.split()[1]) for line in file if line.startswith(field))


def main():
    mode, path = sys.argv[1:3]
    if mode == "safetensors":
        from safetensors.torch import load_file
    value = torch.load(path) if mode.startswith("save") else None
    before = memory("VmRSS:")
    with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
        file.write("5")
    start = time.perf_counter()
    if mode == "save":
        torch.save(value, sys.argv[3])
    elif mode == "save_and_flush":
        with open(sys.argv[3], "wb") as file:
            torch.save(value, file)
            file.flush()
            os.fsync(file.fileno())
    elif mode == "safetensors":
        value = load_file(path)
    else:
        value = torch.load(path, mmap=mode == "mapped")
    print(f"{time.perf_counter() - start:.6f} {memory('VmHWM:') - before}")


if __name__ == "__main__":
    main()
