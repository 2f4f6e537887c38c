"""Checks of the ABI that need no program of their own.

python run.py LIBRARY
"""

import importlib.metadata
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "gen"))

from spec import Spec  # noqa: E402

STANDARDS = [("gcc", "c", s) for s in ("c99", "c11", "c17")]
STANDARDS += [("g++", "c++", s) for s in ("c++11", "c++14", "c++17", "c++20", "c++23")]
WARNINGS = ["-Wall", "-Wextra", "-pedantic", "-Wconversion", "-Werror"]


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def generated_files_are_fresh(_):
    done = subprocess.run([sys.executable, str(ROOT / "abi/gen"), "check"], capture_output=True, text=True)
    return [done.stderr.strip()] if done.returncode else []


def the_list_of_operators_is_fresh(_):
    """Against the LibTorch that it was made of; another one has another list."""
    import operators

    torch = importlib.metadata.version("torch").split("+")[0]
    if f"LibTorch {torch} " not in operators.LIST.read_text(encoding="utf-8").split("\n")[0]:
        return []
    command = [sys.executable, str(ROOT / "abi/gen/op_list.py"), "check"]
    done = subprocess.run(command, capture_output=True, text=True)
    return [done.stderr.strip()] if done.returncode else []


def exported_symbols_are_the_ledger(library):
    lines = (ROOT / f"abi/symbols/torchabi-{Spec().abi[0]}.txt").read_text(encoding="utf-8").splitlines()
    ledger = {line.split()[0] for line in lines if not line.startswith("#")}
    exported = {line.split()[-1].split("@")[0] for line in output("nm", "-D", "--defined-only", library).splitlines()}
    exported -= {f"TORCHABI_{Spec().abi[0]}"}  # the version node itself
    return [f"exported, but not in the ledger: {s}" for s in sorted(exported - ledger)] + [
        f"in the ledger, but not exported: {s}" for s in sorted(ledger - exported)
    ]


def dynamic_section_is_as_designed(library):
    text = output("readelf", "-d", library)
    wrong = []
    if f"soname: [libtorchabi.so.{Spec().abi[0]}]" not in text:
        wrong.append("SONAME is not libtorchabi.so and the ABI's major")
    if "NODELETE" not in text:
        wrong.append("NODELETE is missing: LibTorch cannot be unloaded")
    needed = set(re.findall(r"NEEDED.*\[(.*)\]", text))
    if "libtorch.so" in needed:
        wrong.append(
            "libtorch.so is NEEDED: CUDA's libraries, where they cannot be loaded, would take the CPU with them"
        )
    if any("python" in n for n in needed):
        wrong.append(f"a Python library is NEEDED: {needed}")
    return wrong


def every_symbol_has_one_version(library):
    text = output("readelf", "--dyn-syms", "-W", library)
    bare = [line.split()[-1] for line in text.splitlines() if re.search(r" DEFAULT +\d+ tabi_\w+$", line)]
    return [f"{name} has no symbol version" for name in bare]


def a_header_compiles_alone(name, compiler, language, standard):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"alone.{language}"
        source.write_text(f"#include <torchabi/{name}.h>\n", encoding="utf-8")
        command = [
            compiler,
            "-x",
            language,
            f"-std={standard}",
            *WARNINGS,
            f"-I{ROOT / 'include'}",
            "-fsyntax-only",
            source,
        ]
        done = subprocess.run(command, capture_output=True, text=True)
    return [] if done.returncode == 0 else [f"{name}.h as {standard}: {done.stderr}"]


def what_swig_reads_is_the_spec(_):
    done = subprocess.run([sys.executable, str(HERE / "swig_xml.py")], capture_output=True, text=True)
    return [] if done.returncode == 0 else [done.stdout + done.stderr]


def main():
    library = sys.argv[1]
    checks = [
        generated_files_are_fresh,
        the_list_of_operators_is_fresh,
        exported_symbols_are_the_ledger,
        dynamic_section_is_as_designed,
        every_symbol_has_one_version,
        what_swig_reads_is_the_spec,
    ]
    names = [h.name for h in Spec().headers] + ["torchabi", "ops"]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [(check.__name__, pool.submit(check, library)) for check in checks]
        jobs += [(f"{n}.h as {s[2]}", pool.submit(a_header_compiles_alone, n, *s)) for n in names for s in STANDARDS]
        results = [(name, job.result()) for name, job in jobs]
    failed = 0
    for name, wrong in results:
        if wrong:
            failed += 1
            print(f"failed: {name}\n  " + "\n  ".join(wrong))
    print(f"{len(results) - failed} passed, {failed} failed, 0 skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
