"""PyTorch's own operator database, run twice: every call below autograd is made through TorchABI too, and compared.

    python opdb.py [--dtypes all] [--shard K/N] [OPERATOR…]

Runs every sample of every entry for float32 (or the first dtype that the entry has), and with "--dtypes all" one sample each
of float64, complex64, int64, bool and bfloat16. Closes with "N passed, N failed, N skipped": a test is an entry.
"""

import collections
import gc
import os
import sys
import time
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")

import torch  # noqa: E402
import torchabi  # noqa: E402
from entries import chosen, first_dtype, parser  # noqa: E402
from replay import Replay  # noqa: E402

MORE = (torch.float64, torch.complex64, torch.int64, torch.bool, torch.bfloat16)


def samples(op, dtypes):
    """Samples with their dtype: all of the first, one of each other."""
    supported, first = op.supported_dtypes("cpu"), first_dtype(op)
    for sample in op.sample_inputs("cpu", first, requires_grad=False):
        yield first, sample
    for dtype in MORE if dtypes == "all" else ():
        if dtype in supported and dtype != first:
            yield from ((dtype, sample) for sample in list(op.sample_inputs("cpu", dtype, requires_grad=False))[:1])


def main():
    options = parser(__doc__)
    options.add_argument("--dtypes", choices=["first", "all"], default="first")
    options.add_argument("--slow", action="store_true", help="prints what each entry took")
    args = options.parse_args()
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")

    passed = failed = total = 0
    calls, unsupported = collections.Counter(), collections.Counter()
    skipped = 0
    for op in chosen(args):
        if first_dtype(op) is None:
            skipped += 1
            print(f"skipped: {op.formatted_name}: for CUDA alone")
            continue
        torch.manual_seed(0)
        replay, count, began = Replay(), 0, time.perf_counter()
        try:
            for _, sample in samples(op, args.dtypes):
                count += 1
                try:
                    with replay:
                        op(sample.input, *sample.args, **sample.kwargs)
                except Exception as error:
                    replay.note(op.formatted_name, f"sample {count}: {type(error).__name__}: {error}")
        except Exception as error:
            replay.note(op.formatted_name, f"its samples: {type(error).__name__}: {error}")
        total += count
        calls += replay.calls
        unsupported += replay.unsupported
        if args.slow:
            print(f"{time.perf_counter() - began:6.2f} s  {op.formatted_name}")
        if replay.differences:
            failed += 1
            for name, texts in replay.differences.items():
                print(f"failed: {op.formatted_name}: {name}: {len(texts)} times, first: {texts[0][:400]}", flush=True)
        else:
            passed += 1
    gc.collect()
    left = torchabi.live_handles("tensor")
    if left:
        failed += 1
        print(f"failed: {left} tensors are left alive")
    else:
        passed += 1
    print(f"{total} samples made {sum(calls.values())} calls of {len(calls)} operators")
    for reason, times in unsupported.most_common():
        print(f"skipped: {reason}, {times} calls")
    print(f"{passed} passed, {failed} failed, {skipped + len(unsupported)} skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
