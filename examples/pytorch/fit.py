"""What examples/*/fit do, as the loop that one writes with PyTorch; the test compares with it.

python fit.py DATA OUT [EPOCHS]: OUT/fit-pytorch.pt gets {"model", "history": {"loss", "val_loss", "accuracy"}}
"""

import sys
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def read_set(data, name):
    images = torch.frombuffer(bytearray((data / f"{name}-images-idx3-ubyte").read_bytes()[16:]), dtype=torch.uint8)
    labels = torch.frombuffer(bytearray((data / f"{name}-labels-idx1-ubyte").read_bytes()[8:]), dtype=torch.uint8)
    return TensorDataset(images.reshape(-1, 28, 28).float() / 255, labels.long())


def main(data, out, epochs=3):
    data = Path(data)
    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 64), nn.ReLU(), nn.Dropout(0.1), nn.Linear(64, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3, fused=True)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.7)
    train = DataLoader(read_set(data, "train"), batch_size=256, shuffle=True)
    test = DataLoader(read_set(data, "t10k"), batch_size=1000)
    history = {"loss": [], "val_loss": [], "accuracy": []}
    for _ in range(int(epochs)):
        model.train()
        losses, sizes = [], []
        for x, y in train:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            sizes.append(len(y))
        history["loss"].append(sum(loss * n for loss, n in zip(losses, sizes)) / sum(sizes))
        model.eval()
        total, right = 0.0, 0
        with torch.no_grad():
            for x, y in test:
                output = model(x)
                total += nn.functional.cross_entropy(output, y).item() * len(y)
                right += (output.argmax(1) == y).sum().item()
        history["val_loss"].append(total / len(test.dataset))
        history["accuracy"].append(right / len(test.dataset))
        scheduler.step()
    torch.save({"model": model.state_dict(), "history": history}, Path(out) / "fit-pytorch.pt")


if __name__ == "__main__":
    main(*sys.argv[1:])
