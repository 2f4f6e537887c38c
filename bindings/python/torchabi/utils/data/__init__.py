"""Datasets and loaders, with the names of ``torch.utils.data``.

Datasets of tensors are gathered by the library, ahead on its own threads where ``num_workers`` is not 0; anything with
``__len__`` and ``__getitem__`` is a dataset too, whose examples are stacked. At equal seeds the order is PyTorch's.
"""

from ._collate import default_collate
from ._datasets import ConcatDataset, Dataset, IterableDataset, Subset, TensorDataset, random_split, read_csv
from ._loader import DataLoader
from ._samplers import (
    BatchSampler,
    RandomSampler,
    Sampler,
    SequentialSampler,
    SubsetRandomSampler,
    WeightedRandomSampler,
)

__all__ = [
    "BatchSampler",
    "ConcatDataset",
    "DataLoader",
    "Dataset",
    "IterableDataset",
    "RandomSampler",
    "Sampler",
    "SequentialSampler",
    "Subset",
    "SubsetRandomSampler",
    "TensorDataset",
    "WeightedRandomSampler",
    "default_collate",
    "random_split",
    "read_csv",
]
