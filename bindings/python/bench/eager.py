"""What the same calls and training steps cost in PyTorch eager, the yardstick; the protocol is that of percall.py.

The names without "fused" have the optimisers that PyTorch takes when it is not told otherwise.
"""

import functools

import torch
import workloads

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
    }
    workloads.serve({**workloads.calls(torch), **workloads.keywords(torch), **workloads.steps(torch, optimisers)})
