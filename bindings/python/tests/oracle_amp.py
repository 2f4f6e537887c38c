"""Oracle: autocast and scalers come to what PyTorch's come to, bit for bit."""

import io
import unittest
import warnings

import torch
import torchabi
from oracle import compare
from support import Case

LENET = """
torch.manual_seed(3)
net = torch.nn.Sequential(
    torch.nn.Conv2d(1, 6, 3), torch.nn.ReLU(), torch.nn.MaxPool2d(2), torch.nn.Conv2d(6, 16, 3), torch.nn.ReLU(),
    torch.nn.MaxPool2d(2), torch.nn.Flatten(), torch.nn.Linear(576, 84), torch.nn.ReLU(), torch.nn.Linear(84, 10))
x, y = torch.randn(4, 1, 32, 32), torch.randint(0, 10, (4,))
"""
TRANSFORMER = """
torch.manual_seed(3)
net = torch.nn.TransformerEncoderLayer(16, 4, 32, dropout=0.0, batch_first=True)
x = torch.randn(2, 5, 16)
"""
RECURRENT = """
torch.manual_seed(3)
net = torch.nn.LSTM(6, 8, num_layers=2, batch_first=True)
x = torch.randn(2, 5, 6)
"""
DTYPES = ("bfloat16", "float16")


class Autocast(Case):
    def test_modules_and_their_gradients(self):
        for dtype in DTYPES:
            for setup, call in (
                (LENET, "torch.nn.functional.cross_entropy(out, y)"),
                (TRANSFORMER, "out.float().pow(2).mean()"),
                (RECURRENT, "out[0].float().pow(2).mean()"),
            ):
                compare(
                    self,
                    [
                        f"{setup}\nwith torch.autocast('cpu', dtype=torch.{dtype}):\n  out = net(x)\n  loss = {call}\n"
                        f"loss.backward()\n[out, loss, *[p.grad for p in net.parameters()]]"
                    ],
                )

    def test_inference(self):
        for dtype in DTYPES:
            for setup in (LENET, TRANSFORMER, RECURRENT):
                compare(
                    self,
                    [
                        f"{setup}\nnet.eval()\nwith torch.no_grad(), torch.autocast('cpu', dtype=torch.{dtype}):\n"
                        "  out = net(x)\nout"
                    ],
                )

    def test_operators(self):
        setup = "a, b = torch.randn(4, 4), torch.randn(4, 4)\nwith torch.autocast('cpu'):\n  out = "
        for call in (
            "a @ b",
            "torch.mm(a, b) + b",
            "torch.bmm(a[None], b[None])",
            "torch.nn.functional.linear(a, b)",
            "torch.softmax(a @ b, 1)",
            "torch.cat([a @ b, b])",
            "torch.linalg.inv(a @ b + torch.eye(4))",
            "torch.nn.functional.scaled_dot_product_attention(a[None], b[None], a[None])",
            "torch.nn.functional.mse_loss(a @ b, b)",
            "a.double() @ b.double()",
            "(a @ b).exp().sum()",
        ):
            compare(self, [setup + call + "\nout"])

    def test_regions_nest(self):
        compare(
            self,
            [
                """
a, b = torch.randn(4, 4), torch.randn(4, 4)
found = []
def note():
    found.append((torch.is_autocast_enabled('cpu'), str(torch.get_autocast_dtype('cpu')).split('.')[-1], (a @ b).element_size()))
note()
with torch.autocast('cpu'):
    note()
    with torch.autocast('cpu', enabled=False):
        note()
        with torch.autocast('cpu', dtype=torch.float16):
            note()
        note()
    note()
    with torch.autocast('cpu', dtype=torch.float16, cache_enabled=False):
        note()
note()
found
""",
                """
@torch.autocast('cpu')
def product(a, b):
    return a @ b
product(torch.randn(2, 2), torch.randn(2, 2)) + product(torch.ones(2, 2), torch.ones(2, 2))
""",
                # A weight is converted once, and again when the outermost region was left.
                """
w, x = torch.ones(2, 2, requires_grad=True), torch.ones(2, 2)
out = []
for cached in (True, False):
    with torch.autocast('cpu', cache_enabled=cached):
        out.append(x @ w)
        with torch.no_grad():
            w.mul_(2)
        out.append(x @ w)
    with torch.autocast('cpu'):
        out.append(x @ w)
out
""",
            ],
        )

    def test_leaving_by_an_exception(self):
        with self.assertRaises(KeyError), torchabi.autocast("cpu"):
            raise KeyError
        self.assertFalse(torchabi.is_autocast_enabled("cpu"))

    def test_checkpoints_compute_in_the_same_dtypes(self):
        compare(
            self,
            [
                """
from importlib import import_module
checkpoint = import_module(torch.__name__ + '.utils.checkpoint').checkpoint
torch.manual_seed(1)
net = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 3))
x = torch.randn(2, 4, requires_grad=True)
with torch.autocast('cpu', dtype=torch.float16):
    out = checkpoint(net, x, use_reentrant=True)
out.float().sum().backward()
[out, x.grad, *[p.grad for p in net.parameters()]]
"""
            ],
        )

    def test_exported_programs(self):
        module = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.ReLU(), torch.nn.Linear(8, 3))
        x = torch.randn(2, 4)
        file = io.BytesIO()
        torch.export.save(torch.export.export(module, (x,)), file)
        ours = torchabi.nn.load_module(io.BytesIO(file.getvalue())) if hasattr(torchabi.nn, "load_module") else None
        if ours is None:
            ours = torchabi.nn.load(io.BytesIO(file.getvalue()))
        for dtype in DTYPES:
            with torch.no_grad(), torch.autocast("cpu", dtype=getattr(torch, dtype)):
                wanted = module(x)
            with torchabi.no_grad(), torchabi.autocast("cpu", dtype=getattr(torchabi, dtype)):
                got = ours(torchabi.from_dlpack(x))
            self.assertTrue(torch.equal(torch.from_dlpack(got), wanted))

    def test_functions_of_ones_own(self):
        """In the dtypes that autocast had in forward, or in one that forward is given its arguments in."""
        source = """
class Product(torch.autograd.Function):
    seen = []
    @staticmethod
    @torch.amp.custom_fwd(device_type="cpu", cast_inputs={cast})
    def forward(ctx, a, b, more):
        ctx.save_for_backward(a, b)
        Product.seen += [str(a.dtype)[-8:], str(more["c"][0].dtype)[-8:], torch.is_autocast_enabled("cpu")]
        return a @ b
    @staticmethod
    @torch.amp.custom_bwd(device_type="cpu")
    def backward(ctx, grad):
        a, b = ctx.saved_tensors
        Product.seen += [torch.is_autocast_enabled("cpu"), str((a @ b).dtype)[-8:]]
        return (grad.to(b.dtype) @ b.t()).float(), (a.t() @ grad.to(a.dtype)).float(), None
a, b = torch.randn(3, 4, requires_grad=True), torch.randn(4, 2, requires_grad=True)
with torch.autocast("cpu", dtype=torch.bfloat16, enabled={on}):
    y = Product.apply(a, b, {{"c": [a.detach()]}})
y.float().sum().backward()
[y, a.grad, b.grad, *Product.seen]
"""
        for cast in ("None", "torch.float32", "torch.bfloat16"):
            for on in (True, False):
                compare(self, ["torch.manual_seed(3)\n" + source.format(cast=cast, on=on).lstrip()])

    def test_refusals(self):
        with self.raises(ValueError, "bfloat16 or float16, not in torchabi.float32"):
            torchabi.autocast("cpu", dtype=torchabi.float32)
        with self.raises(NotImplementedError, "not on meta"):
            torchabi.autocast("meta")
        with self.raises(ValueError, "toaster"):
            torchabi.autocast("toaster")


def train(library, scaler, optimizer, params, steps, infinite, clip=None):
    """Losses scaled; at some steps a gradient is made infinite. Factor, count and weights after each step."""
    out = []
    for step in steps:
        optimizer.zero_grad()
        x = library.arange(4, dtype=library.float32).add(step % 5).div(7)
        loss = ((params[0] @ x).sum() + params[1]).pow(2).mean()
        scaler.scale(loss).backward()
        if step in infinite:
            with library.no_grad():
                params[step % 2].grad.fill_(float("inf" if step % 3 else "nan"))
        if clip is not None:
            scaler.unscale_(optimizer)
            library.nn.utils.clip_grad_norm_(params, clip)
        scaler.step(optimizer)
        scaler.update()
        out.append((scaler.get_scale(), scaler._get_growth_tracker(), [p.tolist() for p in params]))
    return out


def parameters(library):
    generator = torch.Generator().manual_seed(5)
    made = [torch.randn(3, 4, generator=generator), torch.randn(1, generator=generator)]
    if library is torchabi:
        made = [torchabi.from_dlpack(one) for one in made]
    return [one.clone().requires_grad_() for one in made]


class Scaler(Case):
    def test_sixty_steps(self):
        for name, options in (
            ("SGD", {"lr": 0.01, "momentum": 0.9}),
            ("SGD", {"lr": 0.01}),
            ("Adam", {"lr": 0.01}),
            ("Adam", {"lr": 0.01, "amsgrad": True, "weight_decay": 0.1}),
            ("AdamW", {"lr": 0.01}),
            ("Adagrad", {"lr": 0.01}),
            ("RMSprop", {"lr": 0.01}),
        ):
            kinds = [{"fused": True}, {"fused": False, "foreach": True}] if name != "RMSprop" else [{"foreach": True}]
            for kind in kinds:
                for clip in (None, 0.5):
                    with self.subTest(name, **options, **kind, clip=clip):
                        found = []
                        for library in (torch, torchabi):
                            params = parameters(library)
                            optimizer = getattr(library.optim, name)(params, **options, **kind)
                            scaler = library.amp.GradScaler("cpu", init_scale=1024.0, growth_interval=4)
                            found.append(
                                train(library, scaler, optimizer, params, range(60), {3, 4, 17, 30, 31, 32, 50}, clip)
                            )
                        self.assertEqual(found[0], found[1])
                        self.assertGreater(len({scale for scale, _, _ in found[0]}), 3)

    def test_a_first_step_that_is_left_out(self):
        # PyTorch keeps uninitialised memory as momentum then; here the next step is the first.
        params = parameters(torchabi)
        optimizer = torchabi.optim.SGD(params, lr=0.01, momentum=0.9, fused=True)
        scaler = torchabi.amp.GradScaler("cpu")
        before = [p.tolist() for p in params]
        train(torchabi, scaler, optimizer, params, range(1), {0})
        self.assertEqual([p.tolist() for p in params], before)
        self.assertEqual(optimizer.state_dict()["state"], {})

    def test_state_goes_both_ways(self):
        for first, second in ((torch, torchabi), (torchabi, torch)):
            saved = None
            whole = []
            for library in (first, first, second):
                params = parameters(library)
                optimizer = library.optim.Adam(params, lr=0.01)
                scaler = library.amp.GradScaler("cpu", init_scale=64.0, growth_interval=4)
                if saved is None and not whole:
                    whole = train(library, scaler, optimizer, params, range(20), {9})
                elif saved is None:
                    train(library, scaler, optimizer, params, range(10), {9})
                    saved = scaler.state_dict()
                else:
                    other = library.amp.GradScaler("cpu")
                    other.load_state_dict(saved)
                    self.assertEqual(other.state_dict(), saved)
                    rest = train(library, other, optimizer, params, range(10, 20), {9})
                    self.assertEqual([step[:2] for step in rest], [step[:2] for step in whole[10:]])

    def test_several_optimizers_and_groups(self):
        found = []
        for library in (torch, torchabi):
            a, b = parameters(library)
            first = library.optim.SGD([{"params": [a], "lr": 0.1}], lr=0.01)
            second = library.optim.Adam([b], lr=0.01)
            scaler = library.amp.GradScaler("cpu", init_scale=16.0, growth_interval=2)
            for step in range(8):
                loss = a.pow(2).sum() + b.pow(2).sum()
                first.zero_grad()
                second.zero_grad()
                scaler.scale(loss).backward()
                if step == 3:
                    with library.no_grad():
                        b.grad.fill_(float("inf"))
                scaler.step(first)
                scaler.step(second)
                scaler.update()
                found.append((library is torch, scaler.get_scale(), a.tolist(), b.tolist()))
        half = len(found) // 2
        self.assertEqual([one[1:] for one in found[:half]], [one[1:] for one in found[half:]])

    def test_numbers(self):
        compare(
            self,
            [
                """
scaler = torch.amp.GradScaler('cpu', 8.0, growth_interval=3)
found = [scaler.get_scale(), scaler.get_growth_factor(), scaler.get_backoff_factor(), scaler.get_growth_interval()]
scaler.set_growth_factor(3.0)
scaler.set_backoff_factor(0.25)
scaler.set_growth_interval(5)
scaler.scale(torch.ones(1))
scaler.update(4.0)
[*found, scaler.state_dict(), scaler.is_enabled(), scaler.scale([torch.ones(2), (torch.ones(1),)])]
""",
                """
scaler = torch.amp.GradScaler('cpu', enabled=False)
p = torch.ones(2, requires_grad=True)
optimizer = torch.optim.SGD([p], lr=0.5)
scaler.scale(p.sum()).backward()
scaler.unscale_(optimizer)
scaler.step(optimizer)
scaler.update()
[p, scaler.state_dict(), scaler.get_scale(), scaler.is_enabled()]
""",
            ],
        )

    def test_half_and_sparse_gradients(self):
        for library in (torch, torchabi):
            p = library.ones(2, dtype=library.float16).requires_grad_()
            optimizer = library.optim.SGD([p], lr=0.5, fused=False)
            scaler = library.amp.GradScaler("cpu", init_scale=2.0)
            scaler.scale(p.float().sum()).backward()
            with self.assertRaisesRegex(ValueError, "Attempting to unscale FP16 gradients"):
                scaler.unscale_(optimizer)
        compare(
            self,
            [
                """
torch.manual_seed(2)
table = torch.nn.Embedding(5, 3, sparse=True)
optimizer = torch.optim.SGD(table.parameters(), lr=0.5)
scaler = torch.amp.GradScaler('cpu', init_scale=8.0)
for _ in range(2):
    optimizer.zero_grad()
    scaler.scale(table(torch.tensor([1, 3, 1])).pow(2).sum()).backward()
    scaler.step(optimizer)
    scaler.update()
table.weight
"""
            ],
        )

    def test_errors(self):
        p = torchabi.ones(1).requires_grad_()
        optimizer = torchabi.optim.SGD([p], lr=0.5)
        scaler = torchabi.amp.GradScaler("cpu")
        with self.raises(torchabi.Error, "Attempted step but no loss was scaled"):
            scaler.step(optimizer)
        scaler.scale(p).backward()
        with self.raises(torchabi.Error, "Closure use is not currently supported"):
            scaler.step(optimizer, closure=lambda: p)
        with self.raises(torchabi.Error, "LBFGS needs one"):
            scaler.step(torchabi.optim.LBFGS([p]))
        scaler.step(optimizer)
        with self.raises(torchabi.Error, "since the last update"):
            scaler.step(optimizer)
        with self.raises(torchabi.Error, "after step()"):
            scaler.unscale_(optimizer)
        with self.raises(torchabi.Error, "saved from a disabled instance"):
            scaler.load_state_dict({})
        with self.raises(KeyError, "growth_factor"):
            scaler.load_state_dict({"scale": 1.0})
        with self.raises(ValueError, "must be > 1.0"):
            torchabi.amp.GradScaler("cpu", growth_factor=1.0)
        with self.raises(ValueError, "outputs must be a Tensor"):
            scaler.scale(3)


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    unittest.main()
