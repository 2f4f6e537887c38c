"""Checks with PyTorch what the Julia tests wrote: python read_back.py FOLDER."""

import sys
from collections import OrderedDict
from pathlib import Path

import torch
from torch import nn


def read(folder):
    got = torch.load(folder / "julia.pt", weights_only=True)
    expected = {
        "matrix": torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64),
        "number": 3,
        "text": "☃",
        "list": [1, 2.5, None, True],
        "tuple": (1, "a"),
        "dtype": torch.float32,
    }
    for key, value in expected.items():
        same = torch.equal(got[key], value) if isinstance(value, torch.Tensor) else got[key] == value
        assert same and type(got[key]) is type(value), (key, got[key])
    assert got["row"].untyped_storage().data_ptr() == got["matrix"].untyped_storage().data_ptr()
    for name, tensor in got["dtypes"].items():
        assert tensor.dtype == getattr(torch, name) and tensor.shape == (2, 1), name
    assert list(got["model"]) == ["0.weight", "0.bias"] and isinstance(got["model"], OrderedDict)
    model = nn.Sequential(nn.Linear(3, 2))
    model.load_state_dict(got["model"])
    assert torch.equal(model(got["x"]), got["y"])
    optimiser = torch.optim.Adam(model.parameters())
    optimiser.load_state_dict(got["optimiser"])
    assert optimiser.param_groups[0]["lr"] == 0.25 and optimiser.state_dict()["state"][0]["exp_avg"].shape == (2, 3)


if __name__ == "__main__":
    read(Path(sys.argv[1]))
