"""torch.nn.utils.rnn: sequences of several lengths, padded or packed."""

from __future__ import annotations

from collections import namedtuple

from ..._ops import call

__all__ = [
    "PackedSequence",
    "invert_permutation",
    "pack_padded_sequence",
    "pack_sequence",
    "pad_packed_sequence",
    "pad_sequence",
    "unpack_sequence",
    "unpad_sequence",
]


class PackedSequence(
    namedtuple("PackedSequence", "data batch_sizes sorted_indices unsorted_indices", defaults=(None, None))
):
    """Sequences of several lengths without padding: their data step by step, and how many go on at each."""

    __slots__ = ()

    def to(self, *args, **options):
        """A copy whose data, and order, are moved as tensors' to() moves them."""
        data = self.data.to(*args, **options)
        order = [None if index is None else index.to(data.device) for index in self[2:]]
        return PackedSequence(data, self.batch_sizes, *order)

    @property
    def is_cuda(self) -> bool:
        return self.data.is_cuda

    def is_pinned(self) -> bool:
        """Whether the data is in memory that an accelerator copies from directly."""
        return self.data.is_pinned()

    def pin_memory(self):
        """A copy in such memory."""
        return PackedSequence(self.data.pin_memory(), *self[1:])

    def cpu(self):
        """A copy on the CPU."""
        return self.to("cpu")

    def cuda(self):
        """A copy on a CUDA device."""
        return self.to("cuda")


def _converter(name):
    def convert(self):
        return PackedSequence(getattr(self.data, name)(), *self[1:])

    convert.__name__ = name
    convert.__doc__ = f"A copy whose data are {name}s."
    return convert


for _name in ("byte", "char", "double", "float", "half", "int", "long", "short"):
    setattr(PackedSequence, _name, _converter(_name))


def _named(function):
    return f"nn_utils_rnn::{function}"


def pack_padded_sequence(input, lengths, batch_first: bool = False, enforce_sorted: bool = True) -> PackedSequence:
    """Packs padded sequences of given lengths; unless ``enforce_sorted`` is False the longest comes first."""
    return PackedSequence(*call(_named("pack_padded_sequence"), input, lengths, batch_first, enforce_sorted))


def pad_packed_sequence(sequence, batch_first: bool = False, padding_value: float = 0.0, total_length=None):
    """The sequences padded again, and their lengths."""
    return call(_named("pad_packed_sequence"), tuple(sequence), batch_first, padding_value, total_length)


def pad_sequence(sequences, batch_first: bool = False, padding_value: float = 0.0, padding_side: str = "right"):
    """Sequences of several lengths in one tensor, padded to the longest."""
    return call(_named("pad_sequence"), tuple(sequences), batch_first, padding_value, padding_side)


def unpad_sequence(padded_sequences, lengths, batch_first: bool = False):
    """The sequences of a padded tensor, as a list."""
    return list(call(_named("unpad_sequence"), padded_sequences, lengths, batch_first))


def pack_sequence(sequences, enforce_sorted: bool = True) -> PackedSequence:
    """Packs sequences of several lengths."""
    return PackedSequence(*call(_named("pack_sequence"), tuple(sequences), enforce_sorted))


def unpack_sequence(packed_sequences):
    """The sequences of a packed one, as a list."""
    return list(call(_named("unpack_sequence"), tuple(packed_sequences)))


def invert_permutation(permutation):
    """The inverse of a permutation of indices; None stays."""
    return None if permutation is None else call(_named("invert_permutation"), permutation)
