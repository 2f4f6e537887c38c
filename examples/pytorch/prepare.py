"""Makes what the examples start from: Fashion-MNIST as plain IDX files, and the checkpoints that PyTorch writes.

    python prepare.py DATA [EPOCHS]

DATA/lenet-start.pt: {"model": state dict, "order": int64 [EPOCHS, 60000]}, the weights and the order of images that every
language starts from. DATA/sparse.pt: {"ids": int64 [2, N], "values": float32 [N], "sum": float}, a sparse matrix.
"""

import gzip
import shutil
import sys
from pathlib import Path

import torch
from lenet import LeNet

DATASET = Path("/usr/share/datasets/fashion-mnist")  # Debian's dataset-fashion-mnist


def main():
    data = Path(sys.argv[1])
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    data.mkdir(parents=True, exist_ok=True)
    for packed in DATASET.glob("*-ubyte.gz"):
        plain = data / packed.stem
        if not plain.exists():
            with gzip.open(packed) as source, open(plain, "wb") as target:
                shutil.copyfileobj(source, target)

    torch.manual_seed(0)
    model = LeNet()
    order = torch.stack([torch.randperm(60000) for _ in range(epochs)])
    torch.save({"model": model.state_dict(), "order": order}, data / "lenet-start.pt")

    rows, columns, n = 1000, 2000, 5000
    cells = torch.randperm(rows * columns)[:n]  # no cell twice
    values = torch.randn(n)
    ids = torch.stack([cells // columns, cells % columns])
    torch.save({"ids": ids, "values": values, "sum": values.double().sum().item()}, data / "sparse.pt")


if __name__ == "__main__":
    main()
