"""Writes files of all formats for the Julia tests to load: python files.py FOLDER."""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import nn

sys.path.append(str(Path(__file__).resolve().parents[4] / "tests" / "data"))
import make_modules  # noqa: E402


def ids_and_values():
    """A sparse matrix as three rows of numbers, as a program would save it."""
    ids = torch.tensor([[0, 2, 1, 3, 0], [1, 0, 2, 2, 4]])
    values = torch.tensor([0.5, -1.5, 2.0, 4.25, 8.0], dtype=torch.float64)
    return {"ids": ids, "values": values}


def special():
    """Tensors that are more than a piece of memory."""
    dense = torch.tensor([[0.0, 1.0, 0.0], [2.0, 0.0, 3.0]])
    return {
        "coo": dense.to_sparse(),
        "csr": dense.to_sparse_csr(),
        "csc": dense.to_sparse_csc(),
        "cube": torch.arange(24.0).reshape(2, 3, 4).to_sparse(),
        "quantized": torch.quantize_per_tensor(dense, 0.5, 10, torch.quint8),
        "channels": torch.quantize_per_channel(dense, torch.tensor([0.5, 0.25]), torch.tensor([0, 1]), 0, torch.qint8),
        "last": torch.arange(24.0).reshape(1, 2, 3, 4).contiguous(memory_format=torch.channels_last),
        "conjugate": torch.tensor([[1 + 2j, 3 - 4j]]).conj(),
        "expanded": torch.tensor([1.0, 2.0]).expand(3, 2),
        "column": torch.arange(12.0).reshape(3, 4)[:, 1],
    }


def large():
    """A checkpoint of which a part is wanted."""
    return {
        "model": {
            "fc": {"weight": torch.ones(3, 2), "bias": torch.zeros(3)},
            "norm": {"weight": torch.full((3,), 2.0)},
        },
        "history": [torch.tensor([1, 2, 3]), {"loss": torch.tensor(0.5)}, "end"],
        "pair": (torch.ones(1), 7),
        "size": torch.Size([2, 3]),
        "parameter": nn.Parameter(torch.tensor([[1.0, 2.0]])),
        "epoch": 3,
        5: "five",
    }


def main(folder):
    warnings.simplefilter("ignore")
    make_modules.write(folder)
    torch.save(ids_and_values(), folder / "data.pt")
    torch.save(ids_and_values(), folder / "legacy.pt", _use_new_zipfile_serialization=False)
    torch.save(special(), folder / "special.pt")
    torch.save({"nested": torch.nested.nested_tensor([torch.ones(2, 3), torch.zeros(1, 3)])}, folder / "nested.pt")
    torch.save({"batched": torch.ones(2, 3, 3).to_sparse_csr()}, folder / "batched.pt")
    torch.save(large(), folder / "large.pt")
    model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
    torch.save(model.state_dict(), folder / "state.pt")
    torch.jit.script(model).save(str(folder / "script.pt"))

    tensors = {"a": torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), "b": torch.tensor([1, 2], dtype=torch.int32)}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt", "note": "☃"})
    save_file({"a": tensors["a"]}, folder / "part-1.safetensors")
    save_file({"b": tensors["b"]}, folder / "part-2.safetensors")
    index = {"metadata": {"total_size": 32}, "weight_map": {"a": "part-1.safetensors", "b": "part-2.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    np.save(folder / "one.npy", tensors["a"].numpy())
    np.savez(folder / "many.npz", **{name: tensor.numpy() for name, tensor in tensors.items()})

    # Of machines with two GPUs.
    on = iter(["cuda:0", "cuda:1"])
    torch.serialization.location_tag = lambda storage: next(on)
    torch.save([torch.ones(2), torch.zeros(2)], folder / "gpus.pt")


main(Path(sys.argv[1]))
