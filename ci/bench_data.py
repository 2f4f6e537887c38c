"""Ratios of what an epoch's batches cost to PyTorch's DataLoader over the same tensors, interleaved, medians:
python bench_data.py [--rounds N] [WORD…].

The tensors are Fashion-MNIST's 60,000 images in float32 and their labels, in batches of 64. A word names the cases that have it
in their names.
"""

import argparse
import time
import warnings
from pathlib import Path

import torch
import torch.utils.data as theirs
import torchabi
from bench_report import Report
from torchabi.utils import data as ours

MNIST = Path("/usr/share/datasets/fashion-mnist")
GOAL = 0.5
CASES = {
    "in order": {},
    "shuffled": {"shuffle": True},
    "shuffled, 2 workers": {"shuffle": True, "num_workers": 2},
}

warnings.filterwarnings("ignore", module="torch")


def seconds(loader):
    start = time.perf_counter()
    for _ in loader:
        pass
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("words", nargs="*")
    args = parser.parse_args()
    images = torchabi.load(MNIST / "train-images-idx3-ubyte.gz").float().div(255)
    labels = torchabi.load(MNIST / "train-labels-idx1-ubyte.gz").long()
    same = theirs.TensorDataset(torch.from_dlpack(images), torch.from_dlpack(labels))
    own = ours.TensorDataset(images, labels)
    report = Report(1)
    print(f"{'an epoch of 938 batches':42} {'PyTorch':>10} {'ours':>10} {'ratio':>7}")
    for name, options in CASES.items():
        if args.words and not any(word in name for word in args.words):
            continue
        loaders = theirs.DataLoader(same, 64, **options), ours.DataLoader(own, 64, **options)
        seconds(loaders[1])
        pairs = [(seconds(loaders[0]), seconds(loaders[1])) for _ in range(args.rounds)]
        report.add(name, GOAL, pairs)
    report.close()


if __name__ == "__main__":
    main()
