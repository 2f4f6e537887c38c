"""What examples/lua/torch7.lua should learn in 50 steps, by PyTorch: python train_legacy.py FOLDER. The data go to
FOLDER/data."""

import sys
from pathlib import Path

import torch
import torch.nn.functional as F

sys.path.append(str(Path(__file__).resolve().parents[3] / "examples" / "pytorch"))
import lenet  # noqa: E402
import prepare  # noqa: E402

STEPS = 50


def read_set(data, name):
    return (
        lenet.read_idx(data / f"{name}-images-idx3-ubyte"),
        lenet.read_idx(data / f"{name}-labels-idx1-ubyte").long(),
    )


def main(folder):
    torch.set_num_threads(1)
    data = folder / "data"
    sys.argv[1:] = [str(data), "1"]
    prepare.main()
    start = torch.load(data / "lenet-start.pt")
    model = lenet.LeNet()
    model.load_state_dict(start["model"])
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    images, labels = read_set(data, "train")
    losses = []
    for index in start["order"][0].split(lenet.BATCH)[:STEPS]:
        x, y = lenet.batch_of(images, labels, index)
        loss = F.cross_entropy(model(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    result = {"losses": losses, "accuracy": lenet.accuracy(model, *read_set(data, "t10k"))}
    torch.save(result, folder / "trained.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
