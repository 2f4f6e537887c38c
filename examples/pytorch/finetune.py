"""The oracle: what the other languages' finetune does, in PyTorch itself; the networks are those that it would take.

python finetune.py DATA OUT [STEPS]
"""

import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from efficientnet_lite_pytorch import EfficientNet
from lenet import read_idx
from resnet18 import ResNet18
from torch import nn

BATCH, TESTED = 32, 500
MEAN = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
STD = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)


def batch_of(images, labels, index, side):
    x = images.index_select(0, index).to(torch.float32).unsqueeze(1) / 255
    x = F.interpolate(x, size=(side, side), mode="bilinear", align_corners=False)
    return (x.expand(-1, 3, -1, -1) - MEAN) / STD, labels.index_select(0, index)


@torch.no_grad()
def accuracy(model, images, labels, side):
    right = 0
    for index in torch.arange(TESTED).split(100):
        x, y = batch_of(images, labels, index, side)
        right += (model(x).argmax(1) == y).sum().item()
    return right / TESTED


def finetune(name, model, groups, data, side, steps):
    images, labels, *test = data
    before = accuracy(model.eval(), *test, side)
    optimiser = torch.optim.AdamW(groups, fused=True)
    model.train()
    losses, began = [], time.perf_counter()
    torch.manual_seed(1)
    for index in torch.randperm(len(labels))[: steps * BATCH].split(BATCH):
        x, y = batch_of(images, labels, index, side)
        loss = F.cross_entropy(model(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    seconds = time.perf_counter() - began
    after = accuracy(model.eval(), *test, side)
    print(f"{name:16}  loss {losses[0]:.3f} to {losses[-1]:.3f}  accuracy {before:.1%} to {after:.1%}  {seconds:.1f} s")
    return {"losses": losses, "accuracy": [before, after]}


def efficientnet(folder, data, steps):
    model = EfficientNet.from_name("efficientnet-lite0")
    model.load_state_dict(torch.load(folder / "efficientnet-lite0.pth"))
    torch.manual_seed(0)
    model._fc = nn.Linear(1280, 10)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(("_fc.", "_conv_head.")))
    groups = [{"params": model._fc.parameters(), "lr": 3e-3}, {"params": model._conv_head.parameters(), "lr": 3e-4}]
    return model, finetune("EfficientNet-Lite0", model, groups, data, 64, steps)


def resnet(data, steps):
    torch.manual_seed(0)
    model = ResNet18(1000)
    torch.manual_seed(0)
    model.fc = nn.Linear(512, 10)
    return model, finetune("ResNet18", model, [{"params": model.parameters(), "lr": 1e-3}], data, 32, steps)


def main(folder, out, steps=60):
    folder, out = Path(folder), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    sets = [
        (read_idx(folder / f"{s}-images-idx3-ubyte"), read_idx(folder / f"{s}-labels-idx1-ubyte").long())
        for s in ("train", "t10k")
    ]
    first, of_first = efficientnet(folder, (*sets[0], *sets[1]), int(steps))
    second, of_second = resnet((*sets[0], *sets[1]), int(steps))
    torch.save(
        {"model": first.state_dict(), "efficientnet": of_first, "resnet": of_second, "resnet18": second.state_dict()},
        out / "finetune-pytorch.pt",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
