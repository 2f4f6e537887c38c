"""Oracle: gradients clipped and gathered, deterministic and anomaly modes, and checkpoints within steps of training come to what
PyTorch's come to, bit for bit."""

import unittest
import warnings

import torch
import torchabi
from oracle import compare
from support import Case

GRADS = """
torch.manual_seed(4)
params = [torch.randn(s).requires_grad_() for s in ((5, 3), (7,), (2, 2, 2))]
params += [torch.randn(4, dtype=torch.float64).requires_grad_(), torch.randn(6).to(torch.bfloat16).requires_grad_()]
for p in params:
    p.grad = torch.randn(p.shape).to(p.dtype) * 3
params.append(torch.ones(2, requires_grad=True))
clip = torch.nn.utils
"""


class Clipping(Case):
    def test_norms_and_values(self):
        for call in (
            "clip.clip_grad_norm_(params, 1.0)",
            "clip.clip_grad_norm_(params, 100.0)",
            "clip.clip_grad_norm_(params, 0.5, norm_type=1)",
            "clip.clip_grad_norm_(params, 0.5, norm_type=float('inf'))",
            "clip.clip_grad_norm_(params, 0.5, norm_type=3.5)",
            "clip.clip_grad_norm_(params[0], 0.5)",
            "clip.clip_grad_norm_([], 0.5)",
            "clip.clip_grad_norm_((p for p in params[:3]), 0.25, error_if_nonfinite=True)",
            "clip.clip_grad_value_(params, 0.5)",
            "clip.clip_grad_value_(params[1], 2)",
            "clip.get_total_norm([p.grad for p in params[:5]], 2.0)",
        ):
            compare(self, [f"{GRADS}\nout = {call}\n[out, *[p.grad for p in params[:5]]]"])

    def test_what_is_not_finite(self):
        bad = f"{GRADS}\nparams[1].grad[2] = float('nan')\n"
        compare(
            self,
            [
                bad + "clip.clip_grad_norm_(params, 1.0, error_if_nonfinite=True)",
                bad + "out = clip.clip_grad_norm_(params, 1.0)\n[out, params[0].grad]",
            ],
        )

    def test_sparse_gradients_are_refused(self):
        table = torchabi.nn.Embedding(5, 3, sparse=True)
        table(torchabi.tensor([1])).sum().backward()
        with self.raises(torchabi.Error, "is Sparse, and only dense gradients"):
            torchabi.nn.utils.clip_grad_norm_(table.parameters(), 1.0)

    def test_gradients_accumulate(self):
        compare(
            self,
            [
                """
torch.manual_seed(6)
net = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
x, y = torch.randn(8, 4), torch.randn(8, 2)
optimizer.zero_grad(set_to_none=False)
for i in range(0, 8, 2):
    loss = torch.nn.functional.mse_loss(net(x[i:i + 2]), y[i:i + 2]) / 4
    loss.backward()
optimizer.step()
list(net.parameters())
"""
            ],
        )


class Modes(Case):
    def test_deterministic_algorithms(self):
        try:
            compare(
                self,
                [
                    """
found = [torch.are_deterministic_algorithms_enabled()]
torch.use_deterministic_algorithms(True)
found += [torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled()]
found.append(torch.empty(3).isnan().all())
torch.use_deterministic_algorithms(True, warn_only=True)
found += [torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled()]
torch.use_deterministic_algorithms(False)
[*found, torch.are_deterministic_algorithms_enabled()]
""",
                    """
torch.use_deterministic_algorithms(True)
torch.zeros(4).put_(torch.tensor([0, 0]), torch.ones(2))
""",
                ],
            )
            torchabi.use_deterministic_algorithms(True)
            with self.raises(torchabi.Error, "put_ does not have a deterministic implementation"):
                torchabi.zeros(4).put_(torchabi.tensor([0, 0]), torchabi.ones(2))
        finally:
            torchabi.use_deterministic_algorithms(False)

    def test_flush_denormal(self):
        small = torchabi.tensor([1e-323], dtype=torchabi.float64)
        try:
            if torchabi.set_flush_denormal(True):
                self.assertEqual((small * 1).item(), 0.0)
        finally:
            torchabi.set_flush_denormal(False)
        self.assertNotEqual((small * 1).item(), 0.0)

    def test_anomalies(self):
        x = torchabi.zeros(1).requires_grad_()
        (x.sqrt() * x).backward()
        with torchabi.autograd.detect_anomaly():
            self.assertTrue(torchabi.is_anomaly_enabled() and torchabi.is_anomaly_check_nan_enabled())
            with self.raises(torchabi.Error, "the operator 'sqrt'", "SqrtBackward0", "nan values in its 0th output"):
                (x.sqrt() * x).backward()
            with self.raises(torchabi.Error, "the operator 'sqrt'"):
                torchabi.autograd.grad(x.sqrt() * x, x)
        self.assertFalse(torchabi.is_anomaly_enabled())
        with torchabi.autograd.detect_anomaly(check_nan=False):
            (x.sqrt() * x).backward()
        torchabi.autograd.set_detect_anomaly(True)
        self.assertTrue(torchabi.is_anomaly_enabled())
        with torchabi.autograd.set_detect_anomaly(False):
            self.assertFalse(torchabi.is_anomaly_enabled())
        torchabi.autograd.set_detect_anomaly(False)

    def test_anomalies_within_modules_and_functions(self):
        class Bad(torchabi.autograd.Function):
            @staticmethod
            def forward(_ctx, x):
                return x * 2

            @staticmethod
            def backward(_ctx, grad):
                return grad * float("nan")

        x = torchabi.ones(2).requires_grad_()
        with torchabi.autograd.detect_anomaly(), self.raises(torchabi.Error, "a backward of its own"):
            Bad.apply(x).sum().backward()
        # Within a checkpoint, and where the graph of gradients is recorded itself.
        with torchabi.autograd.detect_anomaly(), self.raises(torchabi.Error, "the operator 'sqrt'"):
            checkpoint = torchabi.utils.checkpoint.checkpoint
            checkpoint(lambda y: (y.sqrt() * y).sum(), torchabi.zeros(1).requires_grad_()).backward()
        with torchabi.autograd.detect_anomaly():
            cubes = torchabi.autograd.grad((x**3).sum(), x, create_graph=True)[0]
            self.assertEqual(torchabi.autograd.grad(cubes.sum(), x)[0].tolist(), [6.0, 6.0])
        norm = torchabi.nn.LogSoftmax(0)
        with torchabi.autograd.detect_anomaly(), self.raises(torchabi.Error, "the operator 'log_softmax'"):
            norm(x * float("inf")).sum().backward()


CHECKPOINTED = """
from importlib import import_module
tools = import_module(torch.__name__ + '.utils.checkpoint')
torch.manual_seed(1)
net = torch.nn.Sequential(*[part for _ in range(6) for part in (torch.nn.Linear(8, 8), torch.nn.Dropout(0.3), torch.nn.ReLU())])
x = torch.randn(4, 8, requires_grad=True)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
"""


class Checkpoints(Case):
    def test_steps_are_the_same(self):
        for call in (
            "net(x)",
            "tools.checkpoint(net, x, use_reentrant=True)",
            "tools.checkpoint_sequential(net, 3, x, use_reentrant=True)",
            "tools.checkpoint_sequential(net, 1, x, use_reentrant=True)",
            "tools.checkpoint_sequential(net, 18, x, use_reentrant=True)",
        ):
            compare(
                self,
                [
                    f"{CHECKPOINTED}\nfor _ in range(2):\n  optimizer.zero_grad()\n  out = {call}\n"
                    "  out.pow(2).sum().backward()\n  optimizer.step()\n[out, x.grad, *net.parameters()]"
                ],
            )

    def test_memory_is_saved(self):
        parts = [part() for _ in range(24) for part in (lambda: torchabi.nn.Linear(64, 64), torchabi.nn.Tanh)]
        net = torchabi.nn.Sequential(*parts)
        x = torchabi.randn(2048, 64).requires_grad_()
        plain = peak(lambda: net(x).sum().backward())
        saved = peak(lambda: torchabi.utils.checkpoint.checkpoint_sequential(net, 6, x).sum().backward())
        self.assertLess(saved, 0.5 * plain)
        with self.raises(ValueError, "at least 1, not 0"):
            torchabi.utils.checkpoint.checkpoint_sequential(net, 0, x)


def peak(run):
    """Most bytes that LibTorch's CPU allocator had beyond those at the start, by the profiler of PyTorch in this process."""
    run()
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU], profile_memory=True) as profile:
        run()
    now = most = 0
    for event in profile.profiler.kineto_results.events():
        if event.name() == "[memory]":
            now += event.nbytes()
            most = max(most, now)
    return most


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    unittest.main()
