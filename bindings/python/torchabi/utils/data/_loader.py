"""Loaders: examples in batches."""

from __future__ import annotations

import ctypes
from collections import deque
from itertools import islice

from ... import _raw as raw
from ..._core import wrap
from ..._library import lib
from ..._tree import Tree, from_tree, state_tree
from ..._values import pack, pack_names, take
from ._collate import default_collate
from ._datasets import IterableDataset, Owner, handle_from, index_tensor, native_of, several, width_of
from ._samplers import BatchSampler, RandomSampler, SequentialSampler, WeightedRandomSampler, draw_seed


class DataLoader:
    """Gives a dataset out in batches: ``for x, y in DataLoader(TensorDataset(x, y), batch_size=64, shuffle=True)``.

    Each ``for`` is an epoch. A batch of tensors that belong together is a list of tensors with a row for each example; its
    memory is its own. With ``num_workers`` batches are made ahead on so many threads, ``prefetch_factor`` for each (2 unless
    said otherwise): the library's own for datasets of tensors, Python's for others. ``sampler`` gives the numbers of
    examples, ``batch_sampler`` lists of them, instead of ``shuffle``; ``collate_fn`` makes a batch of a list of examples.
    ``pin_memory`` puts batches where an accelerator copies from at once, if there is one. Examples of an ``IterableDataset``
    come in its own order, with workers ahead on one thread of Python.

    Raises ValueError for options that are out of range or exclude each other, TypeError for what is no dataset.
    """

    def __init__(
        self,
        dataset,
        batch_size: int = 1,
        shuffle: bool | None = None,
        sampler=None,
        batch_sampler=None,
        num_workers: int = 0,
        collate_fn=None,
        pin_memory: bool = False,
        drop_last: bool = False,
        *,
        generator=None,
        prefetch_factor: int | None = None,
    ):
        is_stream = isinstance(dataset, IterableDataset)
        if is_stream:
            for name, option in (("shuffle", shuffle), ("sampler", sampler), ("batch_sampler", batch_sampler)):
                if option not in (None, False):
                    raise ValueError(f"an IterableDataset comes in its own order, which leaves no {name}={option!r}")
        elif not hasattr(dataset, "__getitem__") or not hasattr(dataset, "__len__"):
            raise TypeError(f"a dataset has __getitem__ and __len__, which {type(dataset).__name__} has not")
        if sampler is not None and shuffle:
            raise ValueError("sampler option is mutually exclusive with shuffle")
        if batch_sampler is not None and (batch_size != 1 or shuffle or sampler is not None or drop_last):
            raise ValueError(
                "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last"
            )
        self.dataset = dataset
        self.batch_size = None if batch_sampler else batch_size
        self.num_workers = num_workers
        self.prefetch_factor = prefetch_factor if prefetch_factor is not None or not num_workers else 2
        self.pin_memory = pin_memory
        self.drop_last = drop_last
        self.generator = generator
        self.collate_fn = collate_fn or default_collate
        self._dataset = None if is_stream else native_of(dataset)
        self._gathers = self._dataset is not None and collate_fn is None
        self._options = {"batch_size": batch_size, "drop_last": drop_last}
        if is_stream:
            if batch_size < 1:
                raise ValueError(f"batch_size must be positive, not {batch_size}")
            self._options = None
        elif sampler is None and batch_sampler is None:
            sampler = RandomSampler(dataset, generator=generator) if shuffle else SequentialSampler(dataset)
            self._options["shuffle"] = bool(shuffle)
        elif type(sampler) is WeightedRandomSampler and sampler.generator is generator:
            self._options |= {
                "weights": sampler.weights,
                "num_samples": sampler.num_samples,
                "replacement": sampler.replacement,
            }
        else:
            # The library knows no such order: it is this side's.
            self._options = None
        self.sampler = sampler
        self.batch_sampler = None if is_stream else batch_sampler or BatchSampler(sampler, batch_size, drop_last)
        if self._options is not None and self._gathers:
            self._options |= {"num_workers": num_workers, "prefetch_factor": prefetch_factor, "pin_memory": pin_memory}
        elif num_workers < 0 or (prefetch_factor is not None and (num_workers == 0 or prefetch_factor < 1)):
            raise ValueError(
                f"num_workers must not be negative, and prefetch_factor is for workers, at least 1; got {num_workers} "
                f"and {prefetch_factor}"
            )
        # Made at once, so that options are checked now.
        self._next_epoch = self._epoch()
        self._latest = None

    def _epoch(self):
        if isinstance(self.dataset, IterableDataset):
            return _Stream(self)
        if self._options is None:
            return _OwnOrder(self)
        return _Native(self) if self._gathers else _HostExamples(self)

    def __iter__(self):
        epoch, self._next_epoch = self._next_epoch or self._epoch(), None
        self._latest = epoch
        epoch.begin()
        return epoch

    def __len__(self) -> int:
        if self.batch_sampler is not None:
            return len(self.batch_sampler)
        whole, rest = divmod(len(self.dataset), self.batch_size)
        return whole + bool(rest and not self.drop_last)

    def state_dict(self) -> dict:
        """Where the latest epoch stands, and the generator's state: what a loader with the same options goes on from.

        Raises NotImplementedError with a sampler of the host's own, or an IterableDataset.
        """
        return (self._latest or self._next_epoch).state_dict()

    def load_state_dict(self, state_dict: dict) -> None:
        """Goes on where another loader stood: the next ``for`` gives what is left of that epoch, if it was in one."""
        epoch = self._epoch()
        epoch.load_state_dict(state_dict)
        self._next_epoch = self._latest = epoch


class _Native:
    """An epoch whose batches the library makes."""

    def __init__(self, loader):
        native, length = (loader._dataset, 0) if loader._gathers else (None, len(loader.dataset))
        self._width = width_of(native) if native else 0
        kept: list = []
        names, values = pack_names(loader._options, 0), pack(tuple(loader._options.values()), kept)
        self._handle = Owner(lib.tabi_loader_new, native, length, loader.generator, names, values, len(loader._options))
        self._values, self._n = (raw.Value * self._width)(), ctypes.c_int64()
        self._goes_on = False

    def begin(self):
        if not self._goes_on:
            lib.tabi_loader_start(self._handle)
        self._goes_on = False

    def __iter__(self):
        return self

    def __next__(self):
        lib.tabi_loader_next(self._handle, self._values, self._width, self._n)
        if not self._n.value:
            raise StopIteration
        return [take(value) for value in self._values]

    def state_dict(self):
        return from_tree(Tree(handle_from(lib.tabi_loader_state_dict, self._handle)))

    def load_state_dict(self, state):
        lib.tabi_loader_load_state_dict(self._handle, state_tree(state))
        self._goes_on = state["position"] is not None


class _Batches:
    """Makes a batch of the numbers of its examples, ahead of its turn on Python's threads where there are workers.

    ``pull`` gives the next numbers, None at the end.
    """

    def __init__(self, loader):
        self._dataset, self._collate = loader.dataset, loader.collate_fn
        self._native = loader._dataset if loader._gathers else None
        self._most = loader.num_workers * (loader.prefetch_factor or 0)
        self.pending: deque = deque()
        self._pool = None
        if loader.num_workers:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(loader.num_workers)

    def _fetch(self, indices):
        if self._native is not None:
            return several(lib.tabi_dataset_batch, self._native, index_tensor(indices), most=width_of(self._native))
        if hasattr(self._dataset, "__getitems__"):
            return self._collate(self._dataset.__getitems__(indices))
        return self._collate([self._dataset[i] for i in indices])

    def fill(self, pull):
        while len(self.pending) < self._most and (indices := pull()) is not None:
            self.pending.append(self._pool.submit(self._fetch, indices))

    def next(self, pull):
        if self._pool is None:
            if (indices := pull()) is None:
                raise StopIteration
            return self._fetch(indices)
        self.fill(pull)
        if not self.pending:
            self._pool.shutdown(wait=False)
            raise StopIteration
        first = self.pending.popleft()
        self.fill(pull)
        return first.result()


class _HostExamples(_Native):
    """An epoch of the library's order over the host's examples."""

    def __init__(self, loader):
        super().__init__(loader)
        self._batches = _Batches(loader)
        self._left = len(loader)

    def begin(self):
        super().begin()
        self._batches.fill(self._pull)

    def __next__(self):
        return self._batches.next(self._pull)

    def _pull(self):
        # The library is asked for the end when all was given out: until then the epoch has a state.
        if self._left == 0 and self._batches.pending:
            return None
        out = ctypes.c_void_p()
        lib.tabi_loader_next_indices(self._handle, out)
        if not out.value:
            return None
        self._left -= 1
        return wrap(out.value).tolist()

    def state_dict(self):
        state = super().state_dict()
        if state["position"] is not None:
            state["position"] -= len(self._batches.pending)
        return state

    def load_state_dict(self, state):
        super().load_state_dict(state)
        self._left -= state["position"] or 0


class _Stream:
    """An epoch of examples that come one after the other, a few batches ahead on one thread where there are workers."""

    def __init__(self, loader):
        self._dataset, self._generator, self._collate = loader.dataset, loader.generator, loader.collate_fn
        self._size, self._drops = loader.batch_size, loader.drop_last
        self._ahead = loader.num_workers * (loader.prefetch_factor or 0)
        self._examples, self._pool = iter(()), None
        self._pending: deque = deque()

    def begin(self):
        # As PyTorch, whose workers have a seed.
        draw_seed(self._generator)
        self._examples = iter(self._dataset)
        if self._ahead:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(1)
            self._pending.extend(self._pool.submit(self._batch) for _ in range(self._ahead))

    def _batch(self):
        """The next batch, None at the end."""
        examples = list(islice(self._examples, self._size))
        if not examples or (self._drops and len(examples) < self._size):
            return None
        return self._collate(examples)

    def __iter__(self):
        return self

    def __next__(self):
        if self._pool is None:
            batch = self._batch()
        else:
            batch = self._pending.popleft().result() if self._pending else None
            if batch is not None:
                self._pending.append(self._pool.submit(self._batch))
        if batch is None:
            self._pending.clear()
            if self._pool is not None:
                self._pool.shutdown(wait=False)
            raise StopIteration
        return batch

    def state_dict(self):
        raise NotImplementedError("where an IterableDataset stands is not known")

    def load_state_dict(self, _state):
        self.state_dict()


class _OwnOrder:
    """An epoch of the host's own order."""

    def __init__(self, loader):
        self._generator, self._sampler = loader.generator, loader.batch_sampler
        self._batches = _Batches(loader)
        self._numbers = iter(())

    def begin(self):
        self._numbers = iter(self._sampler)
        # As PyTorch, whose workers have a seed.
        draw_seed(self._generator)
        self._batches.fill(self._pull)

    def __iter__(self):
        return self

    def __next__(self):
        return self._batches.next(self._pull)

    def _pull(self):
        indices = next(self._numbers, None)
        return None if indices is None else list(indices)

    def state_dict(self):
        raise NotImplementedError("the state of a sampler of the host's own is not known: shuffle and weights have one")

    def load_state_dict(self, _state):
        self.state_dict()
