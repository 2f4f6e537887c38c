"""Checks with PyTorch what the Lua tests wrote: python read_back.py FOLDER."""

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tests/oracle"))
import results  # noqa: E402


def read(folder):
    got = torch.load(folder / "lua.pt", weights_only=True)
    assert got["random"].dtype == torch.float64
    wanted = {
        "number": 3,
        "half": 2.5,
        "one": 1.0,
        "text": "☃",
        "list": [1, None, True],
        "tuple": (1, "a"),
        "empty": {},
    }
    wanted |= {"dtype": torch.float32, "complex": 1 + 2j, "size": torch.Size([2, 3]), "large": 2**63 - 1}
    for key, value in wanted.items():
        assert got[key] == value and type(got[key]) is type(value), (key, got[key])
    assert torch.equal(got["matrix"], torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64))
    assert got["row"].untyped_storage().data_ptr() == got["matrix"].untyped_storage().data_ptr()
    for name, tensor in got["dtypes"].items():
        assert tensor.dtype == getattr(torch, name) and tensor.shape == (2, 1), name
    again = torch.load(folder / "again.pt", weights_only=False)
    first = results.checkpoint()
    assert list(again) == [key for key in first if key != "custom"] and torch.equal(
        again["base"][1:], first["base"][1:]
    )
    for key in ("big", "nest", "size", "dtype", "device", "ordered", "keys"):
        assert again[key] == first[key] and type(again[key]) is type(first[key]), (key, again[key])

    state = torch.load(folder / "state.pt", weights_only=True)
    assert state._metadata["1"] == {"version": 3} and list(state)[0] == "0.weight"
    counter = torch.load(folder / "counter.pt", weights_only=True)
    assert counter == Counter("aab") and type(counter) is Counter
    arrays = np.load(folder / "lua.npz")
    assert list(arrays) == ["matrix", "x"] and (arrays["x"] == got["x"].numpy()).all()
    assert (np.load(folder / "lua.npy") == got["matrix"].numpy()).all()
    data = (folder / "lua.safetensors").read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    assert header.pop("__metadata__") == {"author": "Lua ☃"} and set(header) == {"matrix", "x"}
    start, end = header["x"]["data_offsets"]
    assert data[8 + size + start : 8 + size + end] == got["x"].numpy().tobytes()

    # A model and its optimiser go on where Lua left them.
    assert list(got["model"]) == ["0.weight", "0.bias"]
    model = nn.Sequential(nn.Linear(3, 2))
    model.load_state_dict(got["model"])
    assert torch.equal(model(got["x"]), got["y"])
    optimiser = torch.optim.Adam(model.parameters(), fused=True)
    optimiser.load_state_dict(got["optimiser"])
    assert optimiser.param_groups[0]["lr"] == 0.25
    model(got["x"]).square().sum().backward()
    optimiser.step()
    for p, q in zip(model.parameters(), got["next"], strict=True):
        assert torch.equal(p, q)


if __name__ == "__main__":
    read(Path(sys.argv[1]))
