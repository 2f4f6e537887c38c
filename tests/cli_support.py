"""What the tests of the program torchabi share: running it, making files, counting."""

import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch

PROGRAM = sys.argv[1]
FUNCTIONS = []
LOCK = threading.Lock()
RESULTS = {"passed": 0, "failed": 0, "skipped": 0}


def test(function):
    FUNCTIONS.append(function)
    return function


def check(condition, *what):
    with LOCK:
        RESULTS["passed" if condition else "failed"] += 1
    if not condition:
        caller = sys._getframe(1)
        print(f"failed: {caller.f_code.co_name}, line {caller.f_lineno}:", *what)


def run(*words, **options):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, timeout=300, **options)
    done.out, done.err = done.stdout.decode(), done.stderr.decode()
    return done


def succeed(*words, **options):
    done = run(*words, **options)
    check(done.returncode == 0 and not done.err, words, done.returncode, done.err)
    return done.out


def fail(status, sentence, *words):
    """The program says one sentence that has the given part."""
    done = run(*words)
    one_line = done.err.startswith("torchabi: ") and done.err.count("\n") == 1
    check(done.returncode == status and one_line and sentence in done.err, words, done.returncode, done.err)


def inspected(*words):
    return json.loads(succeed("inspect", *words, "--json"))


def entry(node, *keys):
    for key in keys:
        if node["kind"] in ("dict", "object"):
            node = next(e["value"] for e in node["entries"] if e["key"] == key)
        else:
            node = node["entries"][key]
    return node


def saved(folder, name, value, **options):
    torch.save(value, folder / name, **options)
    return folder / name


def model():
    torch.manual_seed(0)
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4))


def safetensors(path, tensors, nbytes):
    """A safetensors file of float32 tensors whose data are a hole."""
    header, at = {}, 0
    for name in tensors:
        header[name] = {"dtype": "F32", "shape": [nbytes // 4], "data_offsets": [at, at + nbytes]}
        at += nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.truncate(8 + len(text) + at)
    return path


def safetensors_header(path):
    data = path.read_bytes()
    return json.loads(data[8 : 8 + struct.unpack("<Q", data[:8])[0]])


def damaged(path, to):
    """A copy of torch.save's file whose tensors' bytes are others, with their checksums as they were."""
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as file:
        for info in file.infolist():
            if "/data/" in info.filename:
                name, extra = struct.unpack("<HH", data[info.header_offset + 26 : info.header_offset + 30])
                data[info.header_offset + 30 + name + extra] ^= 0xFF
    to.write_bytes(data)
    return to


def run_test(function):
    with tempfile.TemporaryDirectory() as folder:
        try:
            function(Path(folder))
        except Exception as error:  # what breaks a test fails it, and the others go on
            check(False, f"{function.__name__}: {type(error).__name__}: {error}")


def run_tests():
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    with ThreadPoolExecutor(min(4, os.cpu_count())) as pool:
        list(pool.map(run_test, FUNCTIONS))
    print(", ".join(f"{n} {what}" for what, n in RESULTS.items()))
    sys.exit(RESULTS["failed"] != 0)
