"""Packs the Lua files of the bridge too, and the built library where there is one; see pyproject.toml.

The library is that of TORCHABI_LIBRARY, else of the checkout's build. Without one, the package finds it on the system, or by
TORCHABI_LIBRARY when it is imported.
"""

import os
import shutil
import tempfile
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent
LUA = HERE.parent / "lua" / "torchabi"
BUILT = HERE.parents[1] / "build" / "meson"


def libraries():
    """The built libraries: the C library, and the helper of this package."""
    library = Path(os.environ.get("TORCHABI_LIBRARY") or BUILT / "libtorchabi.so")
    if library.exists():
        yield library
        helper = library.with_name("libtorchabi_python.so")
        for path in (helper, library.parent / "bindings" / "python" / "native" / helper.name):
            if path.exists():
                yield path
                return


class BuildPy(build_py):
    def run(self):
        super().run()
        package = Path(self.build_lib) / "torchabi"
        if LUA.is_dir():
            share = package / "lua" / "share" / "torchabi"
            shutil.copytree(LUA, share, dirs_exist_ok=True)
        for path in libraries():
            shutil.copy(path, package)


# Nothing of it is left in the checkout.
folder = tempfile.mkdtemp()
setup(
    cmdclass={"build_py": BuildPy},
    options={"build": {"build_base": folder}, "egg_info": {"egg_base": folder}},
    # A library makes the package one for this kind of machine.
    has_ext_modules=lambda: any(libraries()),
)
