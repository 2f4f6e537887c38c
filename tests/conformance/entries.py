"""The entries of PyTorch's operator database, and which of them a run is asked for."""

import argparse

import torch
from torch.testing._internal.common_methods_invocations import op_db

# What no CPU runs: PyTorch's own tests skip these too.
FOR_CUDA = {
    "jiterator_2inputs_2outputs", "jiterator_4inputs_with_extra_args", "jiterator_binary", "jiterator_binary_return_by_ref",
    "jiterator_unary", "nn_functional_batch_norm_without_cudnn", "torch_ops_aten__efficient_attention_forward",
    "torch_ops_aten__flash_attention_forward",
}  # fmt: skip


def first_dtype(op):
    """The dtype of an entry's samples: float32 where it has that; None where no CPU runs it."""
    dtypes = op.supported_dtypes("cpu")
    if not dtypes or op.formatted_name in FOR_CUDA:
        return None
    return torch.float32 if torch.float32 in dtypes else next(iter(dtypes))


def parser(text):
    """What every run over the database takes."""
    made = argparse.ArgumentParser(description=text)
    made.add_argument("--shard", default="1/1", metavar="K/N")
    made.add_argument("operators", nargs="*")
    return made


def chosen(args):
    """The entries of those names, or all; of these one shard."""
    shard, shards = map(int, args.shard.split("/"))
    names = args.operators
    return [op for op in op_db if not names or op.name in names or op.formatted_name in names][shard - 1 :: shards]
