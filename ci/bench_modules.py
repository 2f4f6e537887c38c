"""Ratios of what modules cost to PyTorch eager, interleaved, medians: python bench_modules.py [--rounds N] [WORD…].

Both packages run in one process over one LibTorch, on as many threads as it takes. Networks are torchvision's and this
library's own with the same weights; programs and TorchScript are of the models that the tests export. A word names the cases
that have it in their names.
"""

import argparse
import functools
import sys
import tempfile
import time
import warnings
from pathlib import Path

import torch
import torchabi
from bench_report import Report

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests/data")]
import make_programs  # noqa: E402

warnings.filterwarnings("ignore", module="torch|make_programs")
PLAIN_GOAL, PROGRAM_GOAL, STEP_GOAL, SCRIPT_GOAL, OPTIMIZED_GOAL, OPTIMISER_GOAL = 1.0, 0.9, 0.95, 1.0, 0.65, 0.5
# Those that PyTorch has fused kernels for take them.
OPTIMISERS = (("SGD", {"momentum": 0.9, "fused": True}), ("Adam", {"fused": True}), ("RMSprop", {}))
NETWORKS = ("resnet18", "resnet50", "resnet101", "vgg19")
# Measured planned alone, and in bfloat16.
SMALL_NETWORKS, HALF_NETWORKS = ("mobilenet_v2",), ("resnet18", "resnet50")
# Name of the program, batch and side of its images where they are others than the tests'.
PROGRAMS = (("mlp_train", None), ("encoder", None), ("resnet18", (3, 64, 4)))


def ours(x):
    return torchabi.from_dlpack(x.detach().clone())


def forward(model, inputs, package):
    def run():
        with package.no_grad():
            model(*inputs)

    return run


def step(model, inputs, package):
    optimizer = package.optim.SGD(model.parameters(), lr=1e-4, **({"fused": True} if package is torch else {}))

    def run():
        optimizer.zero_grad()
        out = model(*inputs)
        (out[0] if isinstance(out, tuple) else out).square().sum().backward()
        optimizer.step()

    return run


@functools.cache
def torchvision():
    library = torch.library.Library("torchvision", "FRAGMENT")
    for name in ("nms", "qnms"):
        library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    import torchvision

    return library, torchvision.models


def network_cases():
    _library, models = torchvision()
    for name in NETWORKS:
        for batch in (1, 8):
            yield f"{name}, batch {batch}", PLAIN_GOAL, lambda n=name, b=batch: network(models, n, b)


def network(models, name, batch, change=lambda mine, x: mine):
    theirs, mine = getattr(models, name)().eval(), getattr(torchabi.models, name)()
    mine.load_state_dict({key: ours(value) for key, value in theirs.state_dict().items()})
    x = torch.randn(batch, 3, 224, 224)
    mine = change(mine.eval(), ours(x))
    return forward(theirs, (x,), torch), forward(mine, (ours(x),), torchabi)


def efficientnet(change):
    from efficientnet_lite_pytorch import EfficientNet

    theirs, x = EfficientNet.from_name("efficientnet-lite0").eval(), torch.randn(1, 3, 224, 224)
    mine = torchabi.models.efficientnet_lite0()
    mine.load_state_dict({key: ours(value) for key, value in theirs.state_dict().items()})
    return forward(theirs, (x,), torch), forward(change(mine.eval(), ours(x)), (ours(x),), torchabi)


def optimized_cases(folder):
    _library, models = torchvision()

    def planned(mine, x):
        return mine.optimize(x)

    def half(mine, x):
        return mine.optimize(x, dtype=torchabi.bfloat16)

    for name in (*NETWORKS, *SMALL_NETWORKS):
        for batch in (1, 8):
            shown = f"optimized {name}, batch {batch}"
            yield shown, OPTIMIZED_GOAL, lambda n=name, b=batch: network(models, n, b, planned)
    yield "optimized efficientnet_lite0, batch 1", OPTIMIZED_GOAL, lambda: efficientnet(planned)
    for name in HALF_NETWORKS:
        yield f"optimized {name}, batch 1, bfloat16", OPTIMIZED_GOAL, lambda n=name: network(models, n, 1, half)

    def loaded(save, **options):
        model, x = models.resnet18().eval(), torch.randn(1, 3, 224, 224)
        path = folder / "model"
        save(model, x, path)
        mine = torchabi.nn.load(path, **options).eval().optimize(ours(x))
        return forward(model, (x,), torch), forward(mine, (ours(x),), torchabi)

    def export(model, x, path):
        # Under the name that it wants, then under the one that it has.
        torch.export.save(torch.export.export(model, (x,)), path.with_suffix(".pt2"))
        path.with_suffix(".pt2").rename(path)

    def script(model, x, path):
        torch.jit.script(model).save(str(path))

    yield "optimized .pt2 resnet18, batch 1", OPTIMIZED_GOAL, lambda: loaded(export)
    yield "optimized TorchScript resnet18, batch 1", OPTIMIZED_GOAL, lambda: loaded(script, trusted=True)


def program_cases(folder):
    for name, image in PROGRAMS:
        shown = name if image is None else f"{name}, {image[1]}x{image[1]}, batch {image[2]}"
        for what, goal, call in (("forward", PROGRAM_GOAL, forward), ("step", STEP_GOAL, step)):
            yield f".pt2 {shown}: {what}", goal, lambda n=name, i=image, c=call: program(folder, n, i, c)


def program(folder, name, image, call):
    kind = make_programs.PROGRAMS[name]
    model = make_programs.ResNet18() if image else kind.make()[0]
    inputs = (torch.randn(image[2], image[0], image[1], image[1]),) if image else kind.make()[1]
    path = folder / "program.pt2"
    torch.export.save(torch.export.export(model, inputs), path)
    return call(model, inputs, torch), call(torchabi.nn.load(path), tuple(map(ours, inputs)), torchabi)


def script_cases(folder):
    def script(name):
        model, inputs = make_programs.PROGRAMS[name].make()[:2]
        path = folder / "script.pt"
        torch.jit.script(model).save(str(path))
        mine = torchabi.nn.load(path, trusted=True)
        return forward(model, inputs, torch), forward(mine, tuple(map(ours, inputs)), torchabi)

    for name in ("mlp_eval", "cnn_eval"):
        yield f"TorchScript {name}: forward", SCRIPT_GOAL, lambda n=name: script(n)


def seconds(run, times):
    began = time.perf_counter()
    for _ in range(times):
        run()
    return (time.perf_counter() - began) / times


def optimiser_cases():
    for name, options in OPTIMISERS:
        yield f"step of {name}, 200 tensors of 32x32", OPTIMISER_GOAL, lambda n=name, o=options: optimisers(n, o)


def optimisers(name, options):
    """The step alone, over parameters with gradients; a rate so small that no number becomes a denormal one."""
    both = []
    for package in (torch, torchabi):
        params = [package.randn(32, 32).requires_grad_() for _ in range(200)]
        for param in params:
            param.grad = package.randn(32, 32)
        both.append(getattr(package.optim, name)(params, lr=1e-6, **options).step)
    return both


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("words", nargs="*")
    args = parser.parse_args()
    report = Report(3)
    print(f"{'modules':42} {'PyTorch':>10} {'ours':>10} {'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        cases = (
            *network_cases(),
            *program_cases(folder),
            *script_cases(folder),
            *optimized_cases(folder),
            *optimiser_cases(),
        )
        for name, goal, make in cases:
            if args.words and not any(word in name for word in args.words):
                continue
            theirs, mine = make()
            times = max(1, int(0.2 / max(seconds(theirs, 3), 1e-6)))
            seconds(mine, 3)
            pairs = [(seconds(theirs, times), seconds(mine, times)) for _ in range(args.rounds)]
            report.add(name, goal, pairs)
    report.close()


if __name__ == "__main__":
    main()
