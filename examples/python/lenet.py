"""Trains LeNet on Fashion-MNIST, from the weights and in the order of images that PyTorch wrote.

python lenet.py DATA OUT [EPOCHS [STEPS]]
"""

import sys
import time
from pathlib import Path

import torchabi
import torchabi.nn.functional as F
from torchabi import nn

BATCH = 64


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 3)
        self.conv2 = nn.Conv2d(6, 16, 3)
        self.fc1 = nn.Linear(16 * 6 * 6, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.flatten(1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


def read_idx(path):
    """An IDX file: two zero bytes, the type (8 is uint8), the number of dimensions, their big-endian sizes, the data."""
    raw = bytearray(path.read_bytes())
    sizes = [int.from_bytes(raw[4 + 4 * i : 8 + 4 * i], "big") for i in range(raw[3])]
    return torchabi.frombuffer(raw, dtype=torchabi.uint8, offset=4 + 4 * len(sizes)).reshape(sizes)


def read_set(data, name):
    return read_idx(data / f"{name}-images-idx3-ubyte"), read_idx(data / f"{name}-labels-idx1-ubyte").long()


def batch_of(images, labels, index):
    x = images.index_select(0, index).to(torchabi.float32) / 255
    return F.pad(x, (2, 2, 2, 2)).unsqueeze(1), labels.index_select(0, index)


def train_step(model, optimiser, x, y):
    loss = F.cross_entropy(model(x), y)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    return loss.item()


@torchabi.no_grad()
def accuracy(model, images, labels):
    right = 0
    for index in torchabi.arange(len(labels)).split(1000):
        x, y = batch_of(images, labels, index)
        right += (model(x).argmax(1) == y).sum().item()
    return right / len(labels)


def progress(epoch, step, steps, loss):
    """A line that writes over itself, for a person at a terminal."""
    if sys.stderr.isatty():
        bar = "#" * (30 * step // steps)
        print(f"\repoch {epoch} [{bar:30}] {step}/{steps}  loss {loss:.4f}", end="", file=sys.stderr)
        if step == steps:
            print("\r\033[K", end="", file=sys.stderr)


def main(data, out, epochs=1, steps=None):
    data, out, epochs = Path(data), Path(out), int(epochs)
    torchabi.set_num_threads(1)
    images, labels = read_set(data, "train")
    test_images, test_labels = read_set(data, "t10k")
    start = torchabi.load(data / "lenet-start.pt")
    model = LeNet()
    model.load_state_dict(start["model"])
    optimiser = torchabi.optim.Adam(model.parameters(), lr=1e-3)

    losses, accuracies, seconds = [], [], []
    for epoch in range(epochs):
        batches = start["order"][epoch].split(BATCH)
        if steps and epoch == epochs - 1:
            batches = batches[: int(steps)]
        began, first = time.perf_counter(), len(losses)
        for i, index in enumerate(batches, 1):
            x, y = batch_of(images, labels, index)
            losses.append(train_step(model, optimiser, x, y))
            progress(epoch + 1, i, len(batches), losses[-1])
        seconds.append(time.perf_counter() - began)
        accuracies.append(accuracy(model, test_images, test_labels))
        mean = sum(losses[first:]) / len(batches)
        print(f"epoch {epoch + 1}  loss {mean:.4f}  accuracy {accuracies[-1]:.2%}  {seconds[-1]:.1f} s")

    out.mkdir(parents=True, exist_ok=True)
    result = {"losses": losses, "accuracy": accuracies, "seconds": seconds}
    result = {name: torchabi.tensor(values, dtype=torchabi.float64) for name, values in result.items()}
    torchabi.save({"model": model.state_dict(), **result}, out / "lenet-python.pt")


if __name__ == "__main__":
    main(*sys.argv[1:])
