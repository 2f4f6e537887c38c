"""Files of PyTorch and NumPy for the Lua tests to load: python write_files.py FOLDER."""

import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.append(str(Path(__file__).resolve().parents[3] / "tests" / "data"))
import make_modules  # noqa: E402


def write(folder):
    make_modules.write(folder)
    net = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
    torch.save(net.state_dict(), folder / "state.pt")
    torch.save(net.state_dict(), folder / "legacy.pt", _use_new_zipfile_serialization=False)
    torch.jit.trace(net.eval(), torch.zeros(1, 3)).save(folder / "script.pt")
    torch.save(Counter("aab"), folder / "counter.pt")
    state = {name: t.numpy() for name, t in net.state_dict().items()}
    np.savez(folder / "state.npz", **state)
    np.savez_compressed(folder / "packed.npz", **state)
    np.save(folder / "big_endian.npy", np.arange(6, dtype=">i4").reshape(2, 3))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
