"""Fine-tunes two networks on Fashion-MNIST: EfficientNet-Lite0 from its published weights, and a ResNet18 that PyTorch
exported as a .pt2 program. Both get a new head; what they learned is saved for PyTorch.

python finetune.py DATA OUT [STEPS]
"""

import sys
import time
from pathlib import Path

import torchabi
import torchabi.nn.functional as F
from lenet import read_set
from torchabi import models, nn

BATCH, TESTED = 32, 500
MEAN = torchabi.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)  # of ImageNet's pixels
STD = torchabi.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)


def batch_of(images, labels, index, side):
    """Images as the networks know them: three channels, side x side, normalised."""
    x = images.index_select(0, index).to(torchabi.float32).unsqueeze(1) / 255
    x = F.interpolate(x, size=(side, side), mode="bilinear", align_corners=False)
    return (x.expand(-1, 3, -1, -1) - MEAN) / STD, labels.index_select(0, index)


@torchabi.no_grad()
def accuracy(model, images, labels, side):
    right = 0
    model.eval()
    for index in torchabi.arange(TESTED).split(100):
        x, y = batch_of(images, labels, index, side)
        right += (model(x).argmax(1) == y).sum().item()
    return right / TESTED


def finetune(name, model, groups, data, side, steps):
    images, labels, *test = data
    before = accuracy(model, *test, side)
    optimiser = torchabi.optim.AdamW(groups)
    model.train()
    losses, began = [], time.perf_counter()
    torchabi.manual_seed(1)
    for index in torchabi.randperm(len(labels))[: steps * BATCH].split(BATCH):
        x, y = batch_of(images, labels, index, side)
        loss = F.cross_entropy(model(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    seconds = time.perf_counter() - began
    after = accuracy(model, *test, side)
    print(f"{name:16}  loss {losses[0]:.3f} to {losses[-1]:.3f}  accuracy {before:.1%} to {after:.1%}  {seconds:.1f} s")
    return {"losses": losses, "accuracy": [before, after]}


def efficientnet(folder, data, steps):
    model = models.efficientnet_lite0()
    model.load_state_dict(torchabi.load(folder / "efficientnet-lite0.pth"))
    torchabi.manual_seed(0)
    model._fc = nn.Linear(1280, 10)
    # The head learns fast, the last layers before it slowly, and the rest not at all.
    model.requires_grad_(False).requires_grad_(True, "_fc").requires_grad_(True, "_conv_head")
    groups = [{"params": model._fc.parameters(), "lr": 3e-3}, {"params": model._conv_head.parameters(), "lr": 3e-4}]
    return model, finetune("EfficientNet-Lite0", model, groups, data, 64, steps)


def resnet(folder, data, steps):
    model = nn.load(folder / "resnet18.pt2")
    torchabi.manual_seed(0)
    head = nn.Linear(512, 10)
    model.fc.weight, model.fc.bias = head.weight, head.bias
    return model, finetune("ResNet18 (.pt2)", model, [{"params": model.parameters(), "lr": 1e-3}], data, 32, steps)


def main(folder, out, steps=60):
    folder, out = Path(folder), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    torchabi.set_num_threads(1)
    data = (*read_set(folder, "train"), *read_set(folder, "t10k"))
    first, of_first = efficientnet(folder, data, int(steps))
    second, of_second = resnet(folder, data, int(steps))
    torchabi.save(
        {"model": first.state_dict(), "efficientnet": of_first, "resnet": of_second}, out / "finetune-python.pt"
    )
    second.save(out / "resnet18-python.pt2")


if __name__ == "__main__":
    main(*sys.argv[1:])
