"""Makes what a CUDA build of LibTorch links to and this machine lacks, gigabytes of libraries, as stand-ins of some kilobytes.

    python standins.py FOLDER_OF_LIBTORCH OUT

Without a GPU nothing calls into them, but the loader wants them to be there, with every symbol. Each function of theirs
returns 1, which is a failure to all that CUDA's libraries return.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOTS = ("libtorch.so", "libtorch_python.so", "libtorch_cuda_linalg.so")
USERS = (*ROOTS, "libtorch_cuda.so", "libtorch_nvshmem.so")
LINK = "gcc -shared -fPIC -w -fno-builtin".split()


def output(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True).stdout


def origins(library):
    """The library that each version of a symbol comes from, as the loader checks them."""
    origin, found = None, {}
    for line in output("objdump", "-p", library).splitlines():
        if required := re.match(r"\s+required from (\S+):", line):
            origin = required[1]
        elif origin and (version := re.match(r"\s+0x\w+ 0x\w+ \d+ (\S+)", line)):
            found[version[1]] = origin
    return found


def wanted_symbols(folder, missing):
    """For each missing library its symbols by version. Those without a version may be in any library: the first has them."""
    symbols = {name: {} for name in missing}
    for user in USERS:
        if not (folder / user).exists():
            continue
        origin = origins(folder / user)
        for symbol, version in re.findall(r" U (\w+)@(\S+)", output("nm", "-D", "--undefined-only", folder / user)):
            if origin.get(version) in missing:
                symbols[origin[version]].setdefault(version, set()).add(symbol)
        unresolved = re.findall(r"undefined symbol: (\w+)\s+\(", output("ldd", "-r", folder / user))
        symbols[min(missing)].setdefault("", set()).update(unresolved)
    return symbols


def make(library, versions):
    source, script = library.with_suffix(".c"), library.with_suffix(".map")
    names = sorted(set().union(*versions.values()))
    source.write_text("".join(f"int {name}(void) {{ return 1; }}\n" for name in names))
    nodes = {version: sorted(of) for version, of in versions.items() if version}
    script.write_text("".join(f"{version} {{ global: {'; '.join(of)}; }};\n" for version, of in nodes.items()))
    options = [f"-Wl,-soname,{library.name}", *([f"-Wl,--version-script={script}"] if nodes else [])]
    subprocess.run([*LINK, *options, source, "-o", library], check=True)
    source.unlink()
    script.unlink()


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    missing = set()
    for root in ROOTS:
        missing |= set(re.findall(r"(\S+) => not found", output("ldd", folder / root)))
    for name, versions in wanted_symbols(folder, missing).items() if missing else ():
        make(out / name, versions)


if __name__ == "__main__":
    main()
