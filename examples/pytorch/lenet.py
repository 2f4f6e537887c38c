"""The oracle: what the other examples do, in PyTorch itself.

python lenet.py DATA OUT [EPOCHS [STEPS]]
"""

import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

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
    raw = path.read_bytes()
    sizes = [int.from_bytes(raw[4 + 4 * i : 8 + 4 * i], "big") for i in range(raw[3])]
    return torch.frombuffer(bytearray(raw[4 + 4 * raw[3] :]), dtype=torch.uint8).reshape(sizes)


def batch_of(images, labels, index):
    x = images.index_select(0, index).to(torch.float32) / 255
    return F.pad(x, (2, 2, 2, 2)).unsqueeze(1), labels.index_select(0, index)


def accuracy(model, images, labels):
    right = 0
    with torch.no_grad():
        for index in torch.arange(len(labels)).split(1000):
            x, y = batch_of(images, labels, index)
            right += (model(x).argmax(1) == y).sum().item()
    return right / len(labels)


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    epochs = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    steps = int(sys.argv[4]) if len(sys.argv) > 4 else None
    torch.set_num_threads(1)

    images, labels = read_idx(data / "train-images-idx3-ubyte"), read_idx(data / "train-labels-idx1-ubyte").long()
    test_images, test_labels = (
        read_idx(data / "t10k-images-idx3-ubyte"),
        read_idx(data / "t10k-labels-idx1-ubyte").long(),
    )
    start = torch.load(data / "lenet-start.pt")
    model = LeNet()
    model.load_state_dict(start["model"])
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3, fused=True)

    losses, accuracies, seconds = [], [], []
    for epoch in range(epochs):
        batches = start["order"][epoch].split(BATCH)
        if steps and epoch == epochs - 1:
            batches = batches[:steps]
        began, first = time.perf_counter(), len(losses)
        for i, index in enumerate(batches):
            x, y = batch_of(images, labels, index)
            loss = F.cross_entropy(model(x), y)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
            if sys.stderr.isatty():
                print(
                    f"\repoch {epoch + 1}  step {i + 1}/{len(batches)}  loss {losses[-1]:.4f}", end="", file=sys.stderr
                )
        seconds.append(time.perf_counter() - began)
        accuracies.append(accuracy(model, test_images, test_labels))
        mean = sum(losses[first:]) / len(losses[first:])
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        print(f"epoch {epoch + 1}  loss {mean:.4f}  accuracy {accuracies[-1]:.2%}  {seconds[-1]:.1f} s")

    out.mkdir(parents=True, exist_ok=True)
    result = {"losses": losses, "accuracy": accuracies, "seconds": seconds}
    result = {name: torch.tensor(values, dtype=torch.float64) for name, values in result.items()}
    torch.save({"model": model.state_dict(), **result}, out / "lenet-pytorch.pt")


if __name__ == "__main__":
    main()
