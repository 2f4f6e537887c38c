"""Trains a small network on Fashion-MNIST with fit(): validation, a schedule, checkpoints, and a run that goes on when it is
started again.

python fit.py DATA OUT [EPOCHS]
"""

import sys
from pathlib import Path

import torchabi
from torchabi import metrics, nn, optim
from torchabi.utils.data import DataLoader, TensorDataset

CLASSES = "shirt trouser pullover dress coat sandal blouse sneaker bag boot".split()


def read_set(data, name):
    images = torchabi.load(data / f"{name}-images-idx3-ubyte").float() / 255
    return TensorDataset(images, torchabi.load(data / f"{name}-labels-idx1-ubyte").long())


def main(data, out, epochs=3):
    data, out = Path(data), Path(out)
    torchabi.set_num_threads(1)
    torchabi.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 64), nn.ReLU(), nn.Dropout(0.1), nn.Linear(64, len(CLASSES)))
    optimizer = optim.Adam(model.parameters(), lr=2e-3)
    history = torchabi.fit(
        model,
        DataLoader(read_set(data, "train"), batch_size=256, shuffle=True),
        loss=nn.functional.cross_entropy,
        optimizer=optimizer,
        scheduler=optim.lr_scheduler.ExponentialLR(optimizer, 0.7),
        epochs=int(epochs),
        validation=DataLoader(read_set(data, "t10k"), batch_size=1000),
        metrics={"accuracy": metrics.Accuracy()},
        checkpoint=out,
        early_stopping={"monitor": "accuracy", "mode": "max", "patience": 3},
    )
    print(history)
    history.plot(width=60, height=8)
    history.csv(out / "history.csv")


if __name__ == "__main__":
    main(*sys.argv[1:])
