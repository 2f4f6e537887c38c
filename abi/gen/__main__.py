"""Generates all that follows from abi/spec and abi/operators.

python3 abi/gen write          rewrites the files that are checked in
python3 abi/gen check          exits with 1, naming them, when they are stale
python3 abi/gen build FOLDER   writes what a build needs and nobody reads
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import c_docs  # noqa: E402
import c_entry  # noqa: E402
import c_header  # noqa: E402
import c_tests  # noqa: E402
import julia_raw  # noqa: E402
import lua_raw  # noqa: E402
import ops_header  # noqa: E402
import python_raw  # noqa: E402
import python_stubs  # noqa: E402
import swig  # noqa: E402
import symbols  # noqa: E402
from spec import ROOT, Spec, SpecError  # noqa: E402

CHECKED_IN = [c_header, ops_header, symbols, python_raw, python_stubs, julia_raw, lua_raw, swig]
BUILT = [c_docs, c_entry, c_tests]


def collect(emitters, spec):
    files = {}
    for emitter in emitters:
        files |= emitter.emit(spec)
    return files


def write(folder, files):
    """Writes what differs, so that a build sees no new time on what stayed the same."""
    for name, text in files.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def main(argv):
    try:
        spec = Spec()
    except SpecError as error:
        sys.exit(f"abi/spec: {error}")
    if argv == ["write"]:
        write(ROOT, collect(CHECKED_IN, spec))
    elif argv == ["check"]:
        files = collect(CHECKED_IN, spec)
        stale = [
            n for n, text in files.items() if not (ROOT / n).exists() or (ROOT / n).read_text(encoding="utf-8") != text
        ]
        if stale:
            sys.exit("stale, mend with `ci/generate`:\n  " + "\n  ".join(stale))
        print(f"{len(files)} generated files are fresh")
    elif len(argv) == 2 and argv[0] == "build":
        write(Path(argv[1]), collect(BUILT, spec))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
