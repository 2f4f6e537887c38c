"""What the same calls and training steps cost in PyTorch eager, the yardstick; the protocol is that of percall.py.

The names without "fused" have the optimisers that PyTorch takes when it is not told otherwise.
"""

import functools
import sys
from pathlib import Path

import torch
import workloads

sys.path.append(str(Path(__file__).resolve().parents[3] / "examples/pytorch"))
from resnet18 import ResNet18  # noqa: E402

if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    adam = torch.optim.Adam
    fused = functools.partial(adam, fused=True)
    optimisers = {
        "mlp_sgd": functools.partial(torch.optim.SGD, momentum=0.9),
        "mlp_adam": adam,
        "mlp_adam_fused": fused,
        "lenet_sgd": functools.partial(torch.optim.SGD, momentum=0.9),
        "lenet_adam": adam,
        "lenet_adam_fused": fused,
        "lstm_adam_fused": fused,
        "resnet18_adam_fused": fused,
    }
    steps = workloads.steps(torch, ResNet18, optimisers)
    workloads.serve({**workloads.calls(torch), **workloads.keywords(torch), **steps})
