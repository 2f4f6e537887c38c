"""What the program torchabi writes and compares."""

import collections
import json
import math
import os
import pty
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import torch
from cli_support import (
    PROGRAM,
    check,
    damaged,
    fail,
    inspected,
    model,
    run,
    safetensors,
    safetensors_header,
    saved,
    succeed,
    test,
)


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
