"""The program torchabi: what it shows, converts, verifies and compares, and how it fails. cli.py PROGRAM"""

import json
import math
import os
import re
import subprocess
import sys
import time

import cli_convert  # noqa: F401  its tests are run too
import numpy as np
import torch
from cli_support import (
    PROGRAM,
    check,
    damaged,
    entry,
    fail,
    inspected,
    model,
    run,
    run_tests,
    safetensors,
    saved,
    succeed,
    test,
)


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
    # A child begins with its parent's peak of memory: this one's parent is a small process.
    measured = """if True:
        import resource, subprocess, sys
        out = subprocess.run(sys.argv[1:], capture_output=True, text=True, check=True).stdout
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(usage.ru_maxrss, usage.ru_inblock, out)"""
    out = subprocess.run(
        [sys.executable, "-c", measured, PROGRAM, "inspect", str(path)], capture_output=True, text=True
    )
    check(out.returncode == 0 and "float32 [1073741824]  4.3 GB" in out.stdout, out)
    peak, blocks, _ = out.stdout.split(maxsplit=2)
    check(int(peak) < 1 << 20 and int(blocks) < 1 << 20, peak, blocks)


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


if __name__ == "__main__":
    run_tests()
