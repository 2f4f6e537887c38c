"""Runs the programs that README.md shows, and checks that every path it names is there."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MESON = Path(os.environ["TORCHABI_LIBRARY"]).parent


def commands(language, source, folder):
    """What runs a program of that language; several where several interpreters do."""
    if language == "c":
        flags = f"-std=c11 -Wall -Wextra -Werror -I{ROOT / 'include'} -L{MESON} -ltorchabi -Wl,-rpath,{MESON}"
        build = f"gcc {source} {flags} -Wl,--allow-shlib-undefined -o {folder}/program"
        return [["sh", "-c", f"{build} && {folder}/program"]]
    interpreters = {"julia": ["julia"], "python": [sys.executable], "lua": ["luajit", "lua5.4"]}
    return [[interpreter, source] for interpreter in interpreters[language]]


def main():
    text = (ROOT / "README.md").read_text()
    programs = re.findall(r"^```(\w+)\n(.*?)^```$", text, re.M | re.S)
    passed = failed = 0
    if {language for language, _ in programs} != {"c", "julia", "python", "lua"}:
        failed += 1
        print("failed: README.md shows no program of some language")
    with tempfile.TemporaryDirectory() as folder:
        for language, program in programs:
            source = Path(folder) / f"program.{language}"
            source.write_text(program.replace("/tmp/", f"{folder}/"))
            for command in commands(language, source, folder):
                done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
                # A training program ends with its last loss, which must have become small.
                loss = re.findall(r"loss\s+(\S+)", done.stdout)
                if done.returncode or (language != "c" and (not loss or float(loss[-1]) > 0.5)):
                    failed += 1
                    print(f"failed: {language}: {command[0]}\n{done.stdout}{done.stderr}")
                else:
                    passed += 1
        for path in re.findall(
            r"(?:`|\()((?:abi|bindings|ci|examples|include|src|tests|CONTRIBUTING)\b[\w/.-]*)", text
        ):
            if (ROOT / path).exists():
                passed += 1
            else:
                failed += 1
                print(f"failed: README.md names {path}, which is not there")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
