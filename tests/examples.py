"""Runs the examples in every language for some steps, and compares with PyTorch."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[1]
MESON = Path(os.environ["TORCHABI_LIBRARY"]).parent
EXAMPLES, DATA = ROOT / "examples", MESON.parent / "data"
STEPS, FINETUNE_STEPS = 100, 20

passed, failed = 0, 0


def check(name, holds, why=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"failed: {name} {why}")


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd="/")
    if done.returncode:
        print(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def compile_c(name, folder):
    flags = [f"-I{ROOT / 'include'}", f"-L{MESON}", "-ltorchabi", "-lm", f"-Wl,-rpath,{MESON}"]
    program = Path(folder) / name
    warnings = ["-Wall", "-Wextra", "-Werror"]
    source = EXAMPLES / f"c/{name}.c"
    run("gcc", "-std=gnu11", "-O2", *warnings, source, *flags, "-Wl,--allow-shlib-undefined", "-o", program)
    return program


def check_finetune(language, done, out, oracle):
    """Two networks learned what PyTorch's do, and PyTorch reads them."""
    check(f"{language}: finetune ends well", done.returncode == 0)
    if done.returncode:
        return
    saved = torch.load(next(out.glob("finetune-*.pt")))
    for name in ("efficientnet", "resnet"):
        found, expected = (torch.as_tensor(one[name]["losses"], dtype=torch.float64) for one in (saved, oracle))
        same = len(found) == FINETUNE_STEPS and ((found - expected).abs() / expected).max().item() <= 1e-6
        check(f"{language}: losses of {name} are PyTorch's", same)
        before, after = (float(one) for one in saved[name]["accuracy"])
        check(f"{language}: {name} learns", after > before + 0.2, f"{before} to {after}")
        check(f"{language}: accuracy of {name} is PyTorch's", [before, after] == oracle[name]["accuracy"])
    program = torch.export.load(next(out.glob("resnet18-*.pt2")))
    for name, state in (("model", saved["model"]), ("resnet18", program.state_dict)):
        same = state.keys() == oracle[name].keys() and all(torch.equal(state[k], v) for k, v in oracle[name].items())
        check(f"{language}: what {name} learned is PyTorch's", same)
    check(f"{language}: the program has its new head", program.module()(torch.zeros(3, 3, 32, 32)).shape == (3, 10))


def check_fit(languages, folder):
    """One training that each language takes on from the one before, epoch by epoch, is PyTorch's."""
    out, chain = Path(folder) / "fit", ["python", "julia", "luajit", "lua5.4"]
    run(sys.executable, EXAMPLES / "pytorch/fit.py", DATA, folder, len(chain))
    oracle = torch.load(f"{folder}/fit-pytorch.pt")
    for epoch, language in enumerate(chain, 1):
        done = run(*languages[language]("fit"), DATA, out, epoch)
        check(f"{language}: fit ends well", done.returncode == 0)
        if done.returncode:
            return
        saved = torch.load(out / "last.pt", weights_only=True)
        check(f"{language}: fit has done {epoch} epochs", saved["epoch"] == epoch and saved["within"] is None)
        for name, values in oracle["history"].items():
            found, expected = saved["history"][name][epoch - 1], values[epoch - 1]
            check(f"{language}: fit's {name} is PyTorch's", abs(found - expected) <= 1e-6 * expected, found - expected)
        rows = (out / "history.csv").read_text().splitlines()
        check(
            f"{language}: history.csv", len(rows) == epoch + 1 and rows[0].startswith("epoch,lr,loss,val_loss,accuracy")
        )
        check(f"{language}: fit shows its curves", "* loss   o val_loss" in done.stdout)
        check(f"{language}: fit is quiet without a terminal", done.stderr == "", done.stderr)
    check("fit learns", saved["history"]["accuracy"][-1] > 0.84, saved["history"]["accuracy"])
    same = all(torch.equal(saved["model"][name], value) for name, value in oracle["model"].items())
    check("what fit learned is PyTorch's", same)


def main():
    run(sys.executable, EXAMPLES / "pytorch/prepare.py", DATA)
    run(sys.executable, EXAMPLES / "pytorch/prepare.py", DATA, "finetune")
    with tempfile.TemporaryDirectory() as folder:
        languages = {
            "c": lambda name: [compile_c(name, folder)],
            "julia": lambda name: ["julia", EXAMPLES / f"julia/{name}.jl"],
            "python": lambda name: [sys.executable, EXAMPLES / f"python/{name}.py"],
            "luajit": lambda name: ["luajit", EXAMPLES / f"lua/{name}.lua"],
            "lua5.4": lambda name: ["lua5.4", EXAMPLES / f"lua/{name}.lua"],
        }
        run(sys.executable, EXAMPLES / "pytorch/lenet.py", DATA, folder, 1, STEPS)
        oracle = torch.load(f"{folder}/lenet-pytorch.pt")
        run(sys.executable, EXAMPLES / "pytorch/finetune.py", DATA, folder, FINETUNE_STEPS)
        finetuned = torch.load(f"{folder}/finetune-pytorch.pt")
        for language, command in languages.items():
            out = Path(folder) / language
            done = run(*command("lenet"), DATA, out, 1, STEPS)
            check(f"{language}: lenet ends well", done.returncode == 0)
            check(f"{language}: lenet tells of its epoch", done.stdout.startswith("epoch 1  loss "), done.stdout)
            check(f"{language}: no progress bar without a terminal", "\r" not in done.stdout + done.stderr)
            results = list(out.glob("lenet-*.pt"))
            check(f"{language}: lenet saves one result", len(results) == 1)
            if not results:
                continue
            # weights_only is the default: what was saved is plain data.
            saved = torch.load(results[0])
            difference = ((saved["losses"] - oracle["losses"]).abs() / oracle["losses"]).max().item()
            check(f"{language}: losses are PyTorch's", len(saved["losses"]) == STEPS and difference <= 1e-6, difference)
            check(f"{language}: accuracy is PyTorch's", (saved["accuracy"] - oracle["accuracy"]).abs().item() < 1e-6)
            same = all(torch.equal(saved["model"][k], v) for k, v in oracle["model"].items())
            check(f"{language}: weights are PyTorch's", same and list(saved["model"]) == list(oracle["model"]))
            check_finetune(language, run(*command("finetune"), DATA, out, FINETUNE_STEPS), out, finetuned)
            done = run(*command("sparse"), DATA)
            check(f"{language}: sparse finds the sum", done.returncode == 0 and "sum" in done.stdout, done.stdout)

        check_fit(languages, folder)

    for source in EXAMPLES.glob("*/lenet.*"):
        lines = len(source.read_text().splitlines())
        check(f"{source.parent.name}: lenet is under 120 lines", lines < 120, lines)
    for source in EXAMPLES.glob("*/fit.*"):
        lines = len(source.read_text().splitlines())
        check(f"{source.parent.name}: fit is under 60 lines", lines < 60, lines)

    # The environment that ci/env prints serves from any folder.
    for name, command in {
        "python": [os.environ["TORCHABI_PYTHON"], "-c", "import torchabi"],
        "julia": ["julia", "-e", "using TorchABI"],
        "luajit": ["luajit", "-e", "require 'torchabi'"],
        "lua5.4": ["lua5.4", "-e", "require 'torchabi'"],
    }.items():
        check(f"{name}: ci/env is enough", run(*command).returncode == 0)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
