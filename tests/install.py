"""Installs into a folder and builds a program against what is there, as a C user would."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MESON = Path(os.environ["TORCHABI_LIBRARY"]).parent


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        run("meson", "install", "-C", MESON, "--no-rebuild", "--destdir", root / "installed")
        pc = next((root / "installed").rglob("torchabi.pc"))
        library = next((root / "installed").rglob("libtorchabi.so"))
        env = os.environ | {"PKG_CONFIG_PATH": str(pc.parent), "PKG_CONFIG_SYSROOT_DIR": str(root / "installed")}
        env["LD_LIBRARY_PATH"] = str(library.parent)
        flags = run("pkg-config", "--cflags", "--libs", "torchabi", env=env).split()
        version = run("pkg-config", "--modversion", "torchabi", env=env).strip()

        # The sources stand alone in another folder: nothing of the checkout may be found by chance.
        work = root / "work"
        shutil.copytree(ROOT / "examples/c", work)
        for name in ("sparse", "lenet"):
            run("gcc", "-std=gnu11", f"{name}.c", *flags, "-lm", "-Wl,--allow-shlib-undefined", "-o", name, cwd=work)
        run(sys.executable, ROOT / "examples/pytorch/prepare.py", root / "data")
        checks = {
            "pkg-config tells the version of meson.build": f"version: '{version}'"
            in (ROOT / "meson.build").read_text(),
            "every header is installed": {p.name for p in (ROOT / "include/torchabi").glob("*.h")}
            == {p.name for p in (root / "installed").rglob("torchabi/*.h")},
            "a program against it runs": "cells, sum" in run(work / "sparse", root / "data", env=env),
        }
        for name, holds in checks.items():
            if not holds:
                failed += 1
                print(f"failed: {name}")
    print(f"{len(checks) - failed} passed, {failed} failed, 0 skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
