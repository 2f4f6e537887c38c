"""What calls and training steps cost through TorchABI.

Reads commands from standard input, "NAME N" a line, and answers each with one line: nanoseconds of the process's CPU time
an iteration, over N. "list" prints the names. eager.py answers the same of PyTorch itself. TORCHABI_PYTHON_NATIVE=0
measures the package without its compiled helper.
"""

import ctypes
import functools

import torchabi as torch
import workloads
from torchabi._library import lib


def raw(name, function, *sizes):
    """The C call alone, as ctypes makes it: the operator's handle, one tensor's handle for each size, and the free."""

    def make():
        op = ctypes.c_void_p()
        lib.tabi_op_find(name.encode(), None, op)
        op = op.value
        tensors = [torch.rand(size) for size in sizes]
        call, free, handles = getattr(lib, function), lib.tabi_free, [x._as_parameter_ for x in tensors]

        def run(n):
            for _ in range(n):
                free(call(op, *handles))

        # The handles are numbers: the tensors must live as long.
        run.tensors = tensors
        return run

    return make


if __name__ == "__main__":
    torch.set_num_threads(1)
    optimisers = {
        "mlp_sgd": functools.partial(torch.optim.SGD, momentum=0.9),
        "mlp_adam": torch.optim.Adam,
        "lenet_sgd": functools.partial(torch.optim.SGD, momentum=0.9),
        "lenet_adam": torch.optim.Adam,
        "lstm_adam": torch.optim.Adam,
        "resnet18_adam": torch.optim.Adam,
    }
    raws = {
        "add4_raw": raw("aten::add.Tensor", "tabi_call_tt", (4,), (4,)),
        "matmul4_raw": raw("aten::matmul.default", "tabi_call_tt", (4, 4), (4, 4)),
        "relu4_raw": raw("aten::relu.default", "tabi_call_t", (4, 4)),
    }
    resnet18 = functools.partial(torch.models.resnet18, num_classes=10)
    steps = workloads.steps(torch, resnet18, optimisers)
    workloads.serve({**workloads.calls(torch), **workloads.keywords(torch), **raws, **steps})
