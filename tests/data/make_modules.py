"""Modules in files, and what they compute, for the tests of all languages to load: `python make_modules.py FOLDER`."""

import copy
import importlib.util
import shutil
import sys
from pathlib import Path

import torch
from torch import nn


class Net(nn.Module):
    scale: float

    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.norm = nn.BatchNorm1d(8)
        self.fc2 = nn.Linear(8, 3)
        self.scale = 2.0

    def forward(self, x):
        return self.fc2(torch.relu(self.norm(self.fc1(x)))) * self.scale

    @torch.jit.export
    def twice(self, x, times: int = 2):
        return x * times


def write(folder):
    """script.jit and program.pt2, of one model in training mode; modules.pt has an input, the output in both modes, and
    the state after three steps of SGD with the sum of squares as loss. silero.jit is silero-vad's detector of speech;
    modules.pt has chunks of sound for it, one after the other, and what it says to each."""
    torch.manual_seed(0)
    torch.set_num_threads(1)
    net = Net()
    x = torch.randn(5, 4)
    torch.jit.script(net).save(str(folder / "script.jit"))
    torch.export.save(torch.export.export(net, (x,)), folder / "program.pt2")
    expected = {"x": x, "eval": copy.deepcopy(net).eval()(x).detach(), "train": copy.deepcopy(net)(x).detach()}
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, fused=True)
    for _ in range(3):
        optimizer.zero_grad()
        net(x).square().sum().backward()
        optimizer.step()
    package = importlib.util.find_spec("silero_vad").submodule_search_locations[0]
    shutil.copyfile(Path(package) / "data/silero_vad.jit", folder / "silero.jit")
    detector, chunks = torch.jit.load(folder / "silero.jit"), torch.randn(3, 1, 512)
    with torch.no_grad():
        silero = {"chunks": chunks, "said": torch.stack([detector(chunk, 16000) for chunk in chunks])}
    torch.save({**expected, "after": net.state_dict(), "silero": silero}, folder / "modules.pt")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write(folder)
