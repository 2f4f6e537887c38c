"""The program torchabi: what it shows, converts, verifies and compares, and how it fails. cli.py PROGRAM"""

import collections
import json
import math
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
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


@test
def help_and_versions(folder):
    check(re.fullmatch(r"torchabi \d+\.\d+\.\d+ \(LibTorch \d+\.\d+\.\d+.*\)\n", succeed("--version")))
    check("torchabi inspect" in succeed("--help"))
    for command in ("inspect", "convert", "verify", "diff"):
        out = succeed(command, "--help")
        check(out.startswith(f"usage: torchabi {command}") and out == succeed("help", command))
    done = run()
    check(done.returncode == 2 and done.err.startswith("usage:") and not done.out)


@test
def wrong_command_lines(folder):
    for words, part in [
        (["burn"], "'burn'"),
        (["inspect"], "expected a FILE"),
        (["inspect", "x", "--colour"], "'--colour'"),
        (["inspect", "x", "--json=1"], "'--json' takes no value"),
        (["inspect", "x", "--depth"], "'--depth' needs a value"),
        (["inspect", "x", "--depth", "-1"], "'-1'"),
        (["inspect", "x", "--depth", "2x"], "'2x'"),
        (["verify", "x", "y"], "'y'"),
        (["diff", "x"], "expected two files"),
        (["diff", "x", "y", "--rtol", "-1"], "'-1'"),
        (["diff", "x", "y", "--atol", "nan"], "'nan'"),
        (["convert", "x"], "expected IN and OUT"),
        (["convert", "x", "y.pt", "z"], "'z'"),
        (["convert", "x", "y"], ".safetensors.index.json"),
        (["convert", "x", "y", "--format", "zip"], "torch, safetensors, shards"),
        (["convert", "x", "y.pt", "--shard-size", "5GB"], "shards"),
        (["convert", "x", "y", "--format=shards", "--shard-size", "5 apples"], "'5 apples'"),
        (["convert", "x", "y.pt", "--strip-prefix", "a.*"], "'a.*'"),
        (["convert", "x", "y.pt", "--dtype", "float99"], "float99"),
    ]:
        fail(2, part, *words)


@test
def files_that_are_none(folder):
    (folder / "empty").write_bytes(b"")
    (folder / "text").write_text("no tensors here, and no format that is known")
    good = saved(folder, "good.pt", [torch.ones(2)])
    for command in (["inspect"], ["verify"], ["convert", "--format", "torch"], ["diff"]):
        status = 2 if command == ["diff"] else 1
        other = {"convert": [folder / "out"], "diff": [good]}.get(command[0], [])
        for name in ("missing", "empty", "text", "."):
            fail(status, str(folder / name), *command, folder / name, *other)
    check(not (folder / "out").exists())


@test
def shows_a_state_dict(folder):
    state = model().state_dict()
    out = succeed("inspect", saved(folder, "state.pt", state))
    check(re.search(r"state\.pt: torch, \d", out) and "collections.OrderedDict of 7" in out, out)
    check(re.search(r"0\.weight +float32 \[4, 3\]  48 B  cpu\n", out), out)
    check(re.search(r"1\.num_batches_tracked +int64 \[\]  8 B", out) and "@_metadata" in out, out)
    check("7 tensors, 33 elements, 136 bytes\n" in out, out)
    found = inspected(folder / "state.pt")
    check([e["key"] for e in found["root"]["entries"]] == list(state))
    for name, tensor in state.items():
        node = entry(found["root"], name)
        check(node["shape"] == list(tensor.shape) and f"torch.{node['dtype']}" == str(tensor.dtype), node)
        check(node["bytes"] == tensor.nbytes and node["device"] == "cpu" and node["layout"] == "strided", node)
    check((found["format"], found["tensors"], found["elements"], found["tensor_bytes"]) == ("torch", 7, 33, 136))
    check(found["file_bytes"] == (folder / "state.pt").stat().st_size)


@test
def shows_every_kind_of_value(folder):
    digits = 10**40
    value = {
        "none": None,
        "yes": True,
        "int": 2**62,
        "big": -digits,
        "float": 0.1,
        "whole": 1.0,
        "inf": -math.inf,
        "nan": math.nan,
        "complex": complex(1, math.inf),
        "text": "é'\\",
        "bytes": b"\x00\x1b'",
        "list": [1, "a", None],
        "tuple": (),
        "size": torch.Size([2, 3]),
        "set": {7},
        "dtype": torch.float16,
        "device": torch.device("cuda:1"),
        5: "five",
        (1, "b"): "pair",
        2.5: "float",
        None: torch.ones(2),
        "nested": [{"a": [torch.ones(1)]}],
    }
    path = saved(folder, "kinds.pt", value)
    root = inspected(path)["root"]
    plain = {"none": None, "yes": True, "int": 2**62, "float": 0.1, "whole": 1.0, "text": "é'\\", "5": "five"}
    for key, wanted in {**plain, "(1, 'b')": "pair", "2.5": "float"}.items():
        check(entry(root, key) == wanted and type(entry(root, key)) is type(wanted), key, entry(root, key))
    check(entry(root, "big") == {"kind": "int", "value": str(-digits)}, entry(root, "big"))
    check(entry(root, "inf") == {"kind": "float", "value": "-inf"} and entry(root, "nan")["value"] == "nan")
    check(entry(root, "complex") == {"kind": "complex", "real": 1.0, "imag": "inf"})
    check(entry(root, "bytes") == {"kind": "bytes", "size": 3, "hex": "001b27"})
    check(entry(root, "list") == {"kind": "list", "type": "list", "size": 3, "entries": [1, "a", None]})
    check(entry(root, "tuple")["type"] == "tuple" and entry(root, "size")["type"] == "torch.Size")
    check(entry(root, "set")["entries"] == [7] and entry(root, "device") == {"kind": "device", "value": "cuda:1"})
    check(entry(root, "dtype") == {"kind": "dtype", "value": "float16"})
    check(entry(root, "None")["shape"] == [2] and entry(root, "nested", 0, "a", 0)["shape"] == [1])
    out = succeed("inspect", path)
    for line in (
        "int 4611686018427387904",
        f"int -{digits}",
        "float -inf",
        "float 1.0",
        "complex (1.0+infj)",
        "bool True",
    ):
        check(line in out, line, out)
    for line in ("str 'é\\'\\\\'", r"b'\x00\x1b\''", "list [1, 'a', None]", "torch.Size (2, 3)", "torch.float16"):
        check(line in out, line, out)


@test
def shows_what_tensors_are(folder):
    base = torch.arange(1000.0)
    value = {
        "param": torch.nn.Parameter(torch.ones(2)),
        "frozen": torch.nn.Parameter(torch.ones(2), requires_grad=False),
        "grad": torch.ones(2, requires_grad=True),
        "half": torch.ones(2, dtype=torch.bfloat16),
        "start": base[:10],
        "same": base[:10],
        "all": base,
        "coo": torch.eye(3).to_sparse(),
        "csr": torch.eye(3).to_sparse_csr(),
        "meta": torch.empty(3, device="meta"),
        "quantized": torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.qint8),
        "nested": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]),
    }
    found = inspected(saved(folder, "tensors.pt", value))
    root = found["root"]
    check(entry(root, "param")["parameter"] and entry(root, "param")["requires_grad"])
    check(entry(root, "frozen")["parameter"] and not entry(root, "frozen")["requires_grad"])
    check(not entry(root, "grad")["parameter"] and entry(root, "grad")["requires_grad"])
    check(entry(root, "half")["dtype"] == "bfloat16" and entry(root, "half")["bytes"] == 4)
    check(entry(root, "start")["bytes"] == 40 and entry(root, "start")["storage_bytes"] == 4000)
    check(entry(root, "coo")["layout"] == "sparse_coo" and "bytes" not in entry(root, "coo"))
    check(entry(root, "csr")["layout"] == "sparse_csr" and entry(root, "meta")["shape"] == [3])
    check(entry(root, "quantized")["quantized"] and entry(root, "quantized")["dtype"] == "qint8")
    check(entry(root, "nested")["kind"] == "tensor")
    shared = {"storage": 1, "bytes": 4000, "paths": ["start", "same", "all"]}
    check(found["shared"] == [shared], found["shared"])
    check(all(entry(root, name)["shares_storage"] == 1 for name in shared["paths"]))
    check("shares_storage" not in entry(root, "param") and found["tensors_without_storage"] == 4)
    # 2 + 2 + 2 + 2, 10 once, 1000, 9, 9, 3, 3, and what a nested tensor says of itself.
    check(found["tensor_bytes"] == 3 * 8 + 4 + 4000 + 3 and found["elements"] >= 1042, found["elements"])
    out = succeed("inspect", folder / "tensors.pt")
    # LibTorch's warnings of prototypes are not the user's.
    succeed("convert", folder / "tensors.pt", folder / "again.pt")
    check(succeed("diff", folder / "tensors.pt", folder / "again.pt") == "")
    check(re.search(r"start +float32 \[10\]  40 B of 4\.0 KB  cpu  shares storage 1\n", out), out)
    check("storage 1, 4.0 KB: start, same, all\n" in out and "  parameter without gradient" in out, out)


@test
def shows_objects_of_unknown_classes(folder):
    path = saved(folder, "module.pt", model())
    found = inspected(path)["root"]
    check(found["kind"] == "object" and found["type"] == "torch.nn.modules.container.Sequential", found["type"])
    weight = entry(found, "state", "_modules", "0", "state", "_parameters", "weight")
    check(weight["shape"] == [4, 3] and weight["parameter"])
    check("object of torch.nn.modules.container.Sequential" in succeed("inspect", path))


@test
def shows_a_value_without_a_name(folder):
    path = saved(folder, "tensor.pt", torch.ones(3, 4))
    check("\nfloat32 [3, 4]  48 B" in succeed("inspect", path))
    check(inspected(path)["root"]["shape"] == [3, 4] and "float32" in succeed("inspect", path, "--depth=0"))
    check(inspected(saved(folder, "int.pt", 5))["root"] == 5)
    check(inspected(saved(folder, "big.pt", 10**30))["root"]["value"] == str(10**30))
    np.save(folder / "a.npy", np.arange(6, dtype=np.int16).reshape(2, 3))
    found = inspected(folder / "a.npy")
    check(found["format"] == "npy" and found["root"]["shape"] == [2, 3] and found["root"]["dtype"] == "int16")
    fail(1, str(path), "inspect", path, "a.*")
    fail(1, str(path), "convert", path, folder / "x.pt", "--keys", "a")


@test
def selects_by_patterns(folder):
    path = saved(folder, "state.pt", {"model": model().state_dict(), "epoch": 3})
    out = succeed("inspect", path, "model.1.running_*", "epoch")
    check("1.running_mean" in out and "epoch" in out and "0.weight" not in out and "2 tensors" in out, out)
    fail(1, "'nothing.**'", "inspect", path, "nothing.**")


@test
def reads_no_tensor(folder):
    value = {
        "a": torch.ones(100),
        "b": [torch.arange(50)],
        (0, 1): torch.zeros(7),
        "c": torch.nn.Parameter(torch.ones(3)),
    }
    good = saved(folder, "good.pt", value)
    bad = damaged(good, folder / "bad.pt")
    outputs = [
        succeed("inspect", path, *more).replace(str(path), "") for path in (good, bad) for more in ([], ["--json"])
    ]
    check(outputs[:2] == outputs[2:])
    check(succeed("verify", good) == "ok\n")
    fail(1, str(bad), "verify", bad)
    # Eight gigabytes, of which hardly anything is read or kept.
    path = safetensors(folder / "huge.safetensors", ["w", "v"], 4 << 30)
    program = subprocess.Popen([PROGRAM, "inspect", str(path)], stdout=subprocess.PIPE)
    out = program.stdout.read().decode()
    program.stdout.close()
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = status
    check(status == 0 and "float32 [1073741824]  4.3 GB" in out, out)
    check(usage.ru_maxrss < 1 << 20 and usage.ru_inblock < 1 << 20, usage)


@test
def reads_other_formats(folder):
    state = model().state_dict()
    torch.save(state, folder / "legacy.pt", _use_new_zipfile_serialization=False)
    torch.jit.script(model()).save(str(folder / "script.pt"))
    np.savez_compressed(folder / "a.npz", **{name: tensor.numpy() for name, tensor in state.items()})
    for name, form in {"legacy.pt": "torch-legacy", "script.pt": "torchscript", "a.npz": "npz"}.items():
        found = inspected(folder / name)
        keys = {e["key"]: e["value"]["shape"] for e in found["root"]["entries"]}
        check(found["format"] == form and keys == {key: list(t.shape) for key, t in state.items()}, name, keys)
        check(succeed("verify", folder / name) == "ok\n")


@test
def hostile_names_are_escaped(folder):
    names = ["\x1b]0;title\x07", "a\nb", "\u202etxt.exe", "\x9b31m", "\u2028", "\ud800", "tab\t", "\x7f", "\U000e0041"]
    value = {name: torch.ones(1) for name in names}
    value.update({name + "x": name for name in names})
    value["bytes"] = b"\x1b[2J"
    path = folder / "\x1b[31mname.pt"
    torch.save(value, str(folder / "plain.pt"))
    os.rename(folder / "plain.pt", path)
    harmful = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\U000e0041]")
    for more in ([], ["--json"], ["--all"]):
        out = succeed("inspect", path, *more)
        check(not harmful.search(out), more, harmful.search(out))
    check("\\x1b]0;title\\x07" in out and "a\\nb" in out and "\\u202etxt.exe" in out and "\\U000e0041" in out, out)
    keys = [e["key"] for e in inspected(path)["root"]["entries"]]
    check(keys[:3] == names[:3] and keys[8] == names[8] and "\ufffd" in keys[5], keys)
    other = saved(folder, "other.pt", {name: torch.zeros(1) for name in names})
    for more in ([], ["--json"]):
        done = run("diff", path, other, *more)
        check(done.returncode == 1 and not harmful.search(done.out), done.out)
    for words in (["verify", str(path) + "x"], ["inspect", path, "\x1b[1m"], ["\x1b[1m"], ["inspect", "x", "--\x1b"]):
        done = run(*words)
        check(done.returncode and done.err.count("\n") == 1 and not harmful.search(done.err), done.err)


@test
def what_is_long_is_shortened(folder):
    value = {
        "ints": list(range(100)),
        "tensors": [torch.ones(1) for _ in range(30)],
        "text": "é" * 3000,
        "bytes": b"x" * 5000,
    }
    value["dict"] = {i: i for i in range(50)}
    path = saved(folder, "long.pt", value)
    out = succeed("inspect", path)
    check("18, 19, … 80 more]" in out and "… 10 more\n" in out and "30 tensors" in out, out)
    check(max(map(len, out.splitlines())) < 400 and "ééé'… of 6.0 KB" in out and re.search(r" 49 +int 49\n", out), out)
    found = inspected(path)["root"]
    check(entry(found, "ints")["omitted"] == 80 and len(entry(found, "ints")["entries"]) == 20)
    check(entry(found, "text")["omitted"] == 5000 and set(entry(found, "text")["value"]) == {"é"})
    check(entry(found, "bytes")["omitted"] == 4000 and "omitted" not in entry(found, "dict"))
    found = inspected(path, "--all")["root"]
    check(entry(found, "ints")["entries"] == list(range(100)) and len(entry(found, "tensors")["entries"]) == 30)
    check(entry(found, "text") == "é" * 3000 and "omitted" not in json.dumps(found))
    check("99]" in succeed("inspect", path, "--all"))


@test
def what_is_deep_is_cut(folder):
    deep = torch.ones(2)
    for _ in range(200):
        deep = [deep]
    path = saved(folder, "deep.pt", {"deep": deep})
    out = succeed("inspect", path)
    check(len(out.splitlines()) < 50 and "1 tensor, 2 elements, 8 bytes" in out, out)
    check("float32 [2]" in succeed("inspect", path, "--all"))
    check(succeed("inspect", path, "--depth", "0").splitlines()[1:2] == ["dict of 1"])
    check(succeed("inspect", path, "--depth=1").splitlines()[1:3] == ["dict of 1", "  deep  list of 1"])
    check(inspected(path, "--depth", "1")["root"]["entries"][0]["value"]["omitted"] == 1)
    # Two to the power of forty ways to one tensor.
    for _ in range(40):
        deep = [deep, deep] if isinstance(deep, list) and len(deep) == 2 else [torch.ones(1)] * 2
    began = time.monotonic()
    done = run("inspect", saved(folder, "bomb.pt", deep))
    check(time.monotonic() - began < 60 and len(done.out) < 1 << 20 and done.err.count("\n") <= 1, done.err)


@test
def two_names_for_one_path(folder):
    value = {"a.b": torch.ones(1), "a": {"b": torch.ones(2)}, 1: torch.ones(3), "1": torch.ones(4)}
    root = inspected(saved(folder, "twice.pt", value))["root"]
    check([e["key"] for e in root["entries"]] == ["a.b", "a", "1", "1"], root)
    check(entry(root, "a", "b")["shape"] == [2] and entry(root, "a.b")["shape"] == [1])


@test
def closed_pipes_and_full_disks(folder):
    path = saved(folder, "many.pt", {f"entry {i}": i for i in range(50_000)})
    for command in ("inspect", "inspect --json"):
        shell = f"'{PROGRAM}' {command.replace('inspect', f'inspect {path}')} | head -n 1"
        done = subprocess.run(["bash", "-c", f"set -o pipefail; {shell}"], capture_output=True, text=True)
        check(done.stdout and not done.stderr, done.stderr)
        # Some callers ignore the signal.
        done = subprocess.run(["bash", "-c", f"trap '' PIPE; {shell}"], capture_output=True, text=True)
        check(done.stdout and not done.stderr, done.stderr)
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, "inspect", str(path)], stdout=full, stderr=subprocess.PIPE, text=True)
    check(done.returncode == 1 and "No space left" in done.stderr and done.stderr.count("\n") == 1, done.stderr)


@test
def converts_between_formats(folder):
    state = model().state_dict()
    source = saved(folder, "state.pt", state)
    for name in ("a.safetensors", "a.safetensors.index.json", "a.npz", "a.pt", "a.t7", "a.bin", "a.pth", "a.ckpt"):
        check(succeed("convert", source, folder / name) == "")
        done = run("diff", source, folder / name)
        # Torch7 has no tensors without dimensions.
        lost = "1.num_batches_tracked: int64 [] and int64 [1]\n" if name == "a.t7" else ""
        check(done.returncode == bool(lost) and done.out.startswith(lost), name, done.out)
    for name in ("a.safetensors.index.json", "a.npz", "a.t7"):
        check(succeed("verify", folder / name) == "ok\n")
    back = torch.load(folder / "a.ckpt", weights_only=True)
    check(all(torch.equal(back[name], tensor) for name, tensor in state.items()))
    check(safetensors_header(folder / "a.safetensors")["0.weight"]["shape"] == [4, 3])
    check(np.array_equal(np.load(folder / "a.npz")["0.weight"], state["0.weight"].numpy()))
    succeed("convert", saved(folder, "tensor.pt", torch.ones(2, 3)), folder / "a.npy")
    check(np.load(folder / "a.npy").tolist() == [[1.0] * 3] * 2)
    # The option counts, not the name; a file may be its own source.
    succeed("convert", source, folder / "other.pt", "--format", "safetensors")
    check(inspected(folder / "other.pt")["format"] == "safetensors")
    succeed("convert", "--format=torch", "--", folder / "other.pt", folder / "other.pt")
    check(inspected(folder / "other.pt")["format"] == "torch")
    succeed("convert", source, folder / "text", "--format", "t7-ascii")
    check(inspected(folder / "text")["format"] == "t7-ascii")


@test
def converts_dtypes_devices_and_shards(folder):
    state = collections.OrderedDict((f"w{i}", torch.full((100,), float(i))) for i in range(4))
    source = saved(folder, "state.pt", {**state, "n": torch.arange(3)})
    succeed("convert", source, folder / "half.pt", "--dtype", "float16")
    half = torch.load(folder / "half.pt", weights_only=True)
    check(half["w3"].dtype == torch.float16 and half["n"].dtype == torch.int64 and half["w3"][0] == 3)
    succeed("convert", source, folder / "s.safetensors.index.json", "--shard-size", "0.8KB")
    names = sorted(p.name for p in folder.glob("s-*.safetensors"))
    check(len(names) == 3 and names[0] == "s-00001-of-00003.safetensors", names)
    check(run("diff", source, folder / "s.safetensors.index.json").returncode == 0)
    succeed("convert", source, folder / "map.pt", "--map", "cuda:0=cpu,cpu=cpu")
    fail(1, "no-device", "convert", source, folder / "map2.pt", "--map", "cpu=no-device")


@test
def converts_shared_tensors_as_told(folder):
    weight = torch.ones(4)
    source = saved(folder, "tied.pt", {"a": weight, "b": weight})
    fail(1, str(folder / "tied.safetensors"), "convert", source, folder / "tied.safetensors")
    check(not (folder / "tied.safetensors").exists())
    succeed("convert", source, folder / "tied.safetensors", "--copy-shared")
    check(set(safetensors_header(folder / "tied.safetensors")) - {"__metadata__"} == {"a", "b"})
    succeed("convert", source, folder / "tied2.pt")
    back = torch.load(folder / "tied2.pt", weights_only=True)
    check(back["a"].data_ptr() == back["b"].data_ptr())


@test
def converts_a_part(folder):
    state = model().state_dict()
    source = saved(
        folder, "all.ckpt", {"state_dict": {f"net.{k}": v for k, v in state.items()}, "epoch": 3, "lr": [0.1]}
    )
    fail(1, str(folder / "x.safetensors"), "convert", source, folder / "x.safetensors")
    check(not (folder / "x.safetensors").exists())
    succeed("convert", source, folder / "x.safetensors", "--keys", "state_dict.**", "--strip-prefix", "state_dict.net.")
    header = safetensors_header(folder / "x.safetensors")
    check(set(header) - {"__metadata__"} == set(state), header)
    succeed("convert", "--keys", "state_dict.*.0.*", source, folder / "x.npz", "**.1.weight")
    names = {"state_dict.net.0.weight", "state_dict.net.0.bias", "state_dict.net.1.weight"}
    check(set(np.load(folder / "x.npz")) == names)
    succeed("convert", source, folder / "x.pt", "--keys", "state_dict.net.1.**", "epoch")
    part = torch.load(folder / "x.pt", weights_only=True)
    check(set(part) == {"state_dict", "epoch"} and len(part["state_dict"]) == 5, part)
    # Of a dict that has the prefix itself, nothing else changes.
    source = saved(folder, "parallel.pt", {**{f"module.{k}": v for k, v in state.items()}, "opt": {"lr": 0.1}})
    succeed("convert", source, folder / "single.pt", "--strip-prefix", "module.")
    single = torch.load(folder / "single.pt", weights_only=True)
    check(set(single) == {*state, "opt"} and single["opt"] == {"lr": 0.1}, single)
    fail(1, "'absent.'", "convert", source, folder / "y.pt", "--strip-prefix", "absent.")
    fail(1, "'absent'", "convert", source, folder / "y.pt", "--keys", "absent")
    check(not (folder / "y.pt").exists())


def begin_long_conversion(folder, target, *words):
    """A conversion with a terminal on standard error, when it has begun to write; its process and what stands there."""
    path = folder / "long.safetensors"
    if not path.exists():
        safetensors(path, [f"t{i:02}" for i in range(40)], 64 << 20)
    terminal, end = pty.openpty()
    program = subprocess.Popen([PROGRAM, "convert", str(path), str(target), *words], stderr=end, stdout=end)
    os.close(end)
    deadline = time.monotonic() + 60
    while program.poll() is None and time.monotonic() < deadline:
        if list(folder.glob("*.tmp")):
            break
        time.sleep(0.01)
    return program, terminal


def read_terminal(terminal, until=None):
    text, deadline = b"", time.monotonic() + 60
    while time.monotonic() < deadline and not (until and until in text):
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        text += piece
    return text.decode(errors="replace")


@test
def an_interruption_leaves_nothing(folder):
    target = folder / "out.pt"
    target.write_bytes(b"old")
    program, terminal = begin_long_conversion(folder, target)
    check("%" in read_terminal(terminal, b"%"), "no progress was shown")
    check(list(folder.glob("*.tmp")), "nothing was being written")
    program.send_signal(signal.SIGINT)
    check(program.wait(60) == -signal.SIGINT, program.returncode)
    os.close(terminal)
    check(not list(folder.glob("*.tmp")) and target.read_bytes() == b"old")
    program, terminal = begin_long_conversion(folder, folder / "out.safetensors.index.json", "--keys", "t*", "--quiet")
    check(list(folder.glob("*.tmp")), "nothing was being written")
    program.send_signal(signal.SIGTERM)
    check(program.wait(60) == -signal.SIGTERM, program.returncode)
    check("%" not in read_terminal(terminal))
    os.close(terminal)
    check(not list(folder.glob("*.tmp")) and not (folder / "out.safetensors.index.json").exists())


@test
def a_worker_that_is_killed_leaves_nothing(folder):
    program, terminal = begin_long_conversion(folder, folder / "out.pt", "--quiet")
    children = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGKILL)
    check(program.wait(60) == 1, program.returncode)
    text = read_terminal(terminal)
    os.close(terminal)
    check("out.pt" in text and "signal 9" in text and text.count("\n") == 1, text)
    check(not list(folder.glob("*.tmp")) and not (folder / "out.pt").exists())


@test
def tells_differences(folder):
    a = {"w": torch.ones(3), "same": torch.zeros(2), "lr": 0.1, "gone": torch.ones(1), "nan": torch.tensor([math.nan])}
    b = {
        "w": torch.tensor([1.0, 1.0, 1.001]),
        "same": torch.zeros(2),
        "lr": 0.2,
        "new": [1],
        "nan": torch.tensor([math.nan]),
    }
    first, second = saved(folder, "a.pt", a), saved(folder, "b.pt", b)
    check(succeed("diff", first, first) == "")
    done = run("diff", first, second)
    check(done.returncode == 1 and not done.err, done.err)
    lines = done.out.splitlines()
    check(f"only in {first}: gone" in lines and f"only in {second}: new.0" in lines, lines)
    check(any(line.startswith("w: float32 [3]: 1 of 3 elements differ") for line in lines), lines)
    check(lines[-1] == "2 equal, 2 different, 1 only in the first, 1 only in the second", lines)
    done = run("diff", first, second, "--json", "--rtol", "0.01")
    report = json.loads(done.out)
    check(
        done.returncode == 1 and report["equal"] == 3 and report["only_a"] == ["gone"] and report["only_b"] == ["new.0"]
    )
    check([d["path"] for d in report["different"]] == ["lr"], report)
    check(json.loads(succeed("diff", first, first, "--json"))["different"] == [])
    check(run("diff", first, second, "--rtol", "1", "--atol=1e0").returncode == 1)
    one, other = saved(folder, "1.pt", torch.ones(2)), saved(folder, "2.pt", torch.ones(2) * 2)
    check(run("diff", one, other).returncode == 1 and succeed("diff", one, other, "--atol", "1") == "")
    bad = damaged(first, folder / "bad.pt")
    check(run("diff", first, bad).returncode in (1, 2))


def run_test(function):
    with tempfile.TemporaryDirectory() as folder:
        try:
            function(Path(folder))
        except Exception as error:  # what breaks a test fails it, and the others go on
            check(False, f"{function.__name__}: {type(error).__name__}: {error}")


def main():
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    with ThreadPoolExecutor(min(4, os.cpu_count())) as pool:
        list(pool.map(run_test, FUNCTIONS))
    print(", ".join(f"{n} {what}" for what, n in RESULTS.items()))
    sys.exit(RESULTS["failed"] != 0)


if __name__ == "__main__":
    main()
