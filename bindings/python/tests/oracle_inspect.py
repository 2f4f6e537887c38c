"""Oracle: hooks of modules, features, summaries, and floating point operations."""

import unittest

import oracle
import torch
import torch.utils.flop_counter
import torchabi
from support import Case, needs

SETUP = """
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.Tanh())
        self.head = torch.nn.Linear(5, 2)
    def forward(self, x, scale=1.0):
        return self.head(self.body(x)) * scale
def layers():
    return torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.Tanh(), torch.nn.Linear(5, 2))
x = torch.randn(3, 4)
x.requires_grad_(True)
seen = []
def see(*what):
    seen.append([[t for t in part] if isinstance(part, tuple) else part for part in what])
"""

# Statements and an expression, which come to the same in both packages, of a module that the library runs and of one that
# Python runs.
HOOKS = {
    "forward": """
h = NET.register_forward_hook(lambda m, args, out: see(args, out))
y = NET(x)
h.remove()
h.remove()
NET(x)
[seen, y]""",
    "forward pre": """
h = NET.register_forward_pre_hook(lambda m, args: see(args))
y = NET(x)
h.remove()
[seen, y]""",
    "replaced": """
a = NET.register_forward_pre_hook(lambda m, args: args[0] * 2)
b = NET.register_forward_pre_hook(lambda m, args: (args[0] + 1,))
c = NET.register_forward_hook(lambda m, args, out: out.sin())
d = NET.register_forward_hook(lambda m, args, out: see(args, out))
y = NET(x)
[seen, y]""",
    "within": """
h = [m.register_forward_hook(lambda m, args, out: see(args, out)) for m in NET.children()]
y = NET(x)
[seen, y]""",
    "backward": """
h = NET.register_full_backward_hook(lambda m, gi, go: see(gi, go))
NET(x).square().sum().backward()
h.remove()
NET(x).square().sum().backward()
[seen, x.grad, *[p.grad for p in NET.parameters()]]""",
    "backward replaced": """
h = NET.register_full_backward_hook(lambda m, gi, go: (gi[0] * 3,))
i = NET.register_full_backward_pre_hook(lambda m, go: (go[0] + 1,))
j = NET.register_full_backward_hook(lambda m, gi, go: see(gi, go))
NET(x).square().sum().backward()
[seen, x.grad, *[p.grad for p in NET.parameters()]]""",
    "backward of inputs without gradients": """
h = NET.register_full_backward_hook(lambda m, gi, go: see(gi, go))
NET(x.detach()).square().sum().backward()
[seen, x.grad]""",
    "backward within": """
h = [m.register_full_backward_hook(lambda m, gi, go: see(gi, go)) for m in NET.children()]
NET(x).square().sum().backward()
[seen, x.grad]""",
    "no gradients": """
h = NET.register_full_backward_hook(lambda m, gi, go: see(gi, go))
with torch.no_grad():
    y = NET(x)
[seen, y]""",
    "a hook that removes itself": """
def once(m, args, out):
    see(out)
    h.remove()
h = NET.register_forward_hook(once)
i = NET.register_forward_hook(lambda m, args, out: see(out))
NET(x), NET(x)
[seen]""",
    "a hook that raises": """
h = NET.register_forward_hook(lambda m, args, out: 1 / 0)
NET(x)""",
}

OF_LAYERS = {
    "several results": """
torch.manual_seed(1)
lstm = torch.nn.LSTM(4, 3, batch_first=True)
h = lstm.register_forward_hook(lambda m, args, out: seen.append(len(args)))
out, (a, b) = lstm(x[None])
[seen, out, a, b]""",
    "of a block of a network": """
torch.manual_seed(1)
block = torch.nn.TransformerEncoderLayer(4, 2, 8, batch_first=True, dropout=0.0)
h = block.linear1.register_forward_hook(lambda m, args, out: see(args, out))
y = block(x[None])
[seen, y]""",
    "copies have none": """
net = layers()
h = net.register_forward_hook(lambda m, args, out: see(args, out))
import copy
other = copy.deepcopy(net) if torch.__name__ == "torchabi" else layers()
other(x)
[seen]""",
}


class Hooks(Case):
    def compare(self, text):
        text = SETUP.strip() + "\n" + text.strip()
        self.assertIsNone(oracle.difference(oracle.outcome(text, torchabi), oracle.outcome(text, torch)))

    def test_hooks(self):
        for make in ("layers", "Net"):
            for name, text in HOOKS.items():
                with self.subTest(name, of=make):
                    self.compare(f"torch.manual_seed(1)\nnet = {make}()\n" + text.strip().replace("NET", "net"))

    def test_hooks_of_layers(self):
        for name, text in OF_LAYERS.items():
            with self.subTest(name):
                self.compare(text)

    def test_misuse(self):
        net = torchabi.nn.Sequential(torchabi.nn.Linear(2, 2))
        x = torchabi.ones(1, 2)
        hook = net.register_forward_hook(lambda m, args, out: (out, out))
        with self.raises(torchabi.Error, "1 here", "gave 2"):
            net(x)
        hook.remove()
        with self.raises(TypeError, "int"):
            net.register_forward_hook(3)
        hook = net.register_forward_hook(lambda m, args, out: None)
        net.append(type("Mine", (torchabi.nn.Module,), {"forward": lambda self, x: x})())
        with self.raises(torchabi.Error, "register them again"):
            net(x)
        hook.remove()

    def test_a_hook_does_not_keep_its_module(self):
        net = torchabi.nn.Linear(2, 2)
        net.register_forward_hook(lambda m, args, out: None)
        before = torchabi.live_handles("module")
        del net
        self.assertEqual(torchabi.live_handles("module"), before - 1)

    def test_frozen_by_pattern(self):
        net = torchabi.models.resnet18()
        net.requires_grad_(False).requires_grad_(True, "fc").requires_grad_(True, "layer4.1.*.bias")
        trained = [name for name, p in net.named_parameters() if p.requires_grad]
        self.assertEqual(trained, ["layer4.1.bn1.bias", "layer4.1.bn2.bias", "fc.weight", "fc.bias"])
        with self.raises(KeyError, "no parameter's path matches 'fcc'"):
            net.requires_grad_(False, "fcc")
        found = net.select_parameters("layer4.1.**.bias")
        self.assertEqual(list(found), ["layer4.1.bn1.bias", "layer4.1.bn2.bias"])
        self.assertIs(found["layer4.1.bn1.bias"], net.layer4[1].bn1.bias)
        self.assertEqual(len(net.select_parameters("layer4")), len(list(net.layer4.parameters())))
        with self.raises(KeyError, "'fcc'"):
            net.select_parameters("fcc")


class Features(Case):
    def test_of_networks(self):
        net = torchabi.models.resnet18().eval()
        x = torchabi.randn(1, 3, 64, 64)
        with torchabi.no_grad():
            found = torchabi.nn.features(net, ["layer4.1", "layer2", ""], x)
            whole = net(x)
            pooled = found["layer4.1"].mean((2, 3))
            again = net.fc(pooled)
        self.assertEqual(list(found), ["layer4.1", "layer2", ""])
        self.assertEqual([tuple(t.shape) for t in found.values()], [(1, 512, 2, 2), (1, 128, 8, 8), (1, 1000)])
        self.assertTrue(torchabi.equal(found[""], whole))
        self.assertTrue(torchabi.allclose(again, whole, atol=1e-5))

    def test_of_modules_that_python_runs(self):
        net = type("Net", (torchabi.nn.Module,), {"forward": lambda self, x: self.b(self.a(x))})()
        net.a, net.b, net.c = (torchabi.nn.Linear(2, 2) for _ in range(3))
        x = torchabi.ones(1, 2)
        found = torchabi.nn.features(net, ["a", ""], x)
        self.assertTrue(torchabi.equal(found["a"], net.a(x)))
        self.assertTrue(torchabi.equal(found[""], net(x)))
        with self.raises(torchabi.Error, "did not run its 'c'"):
            torchabi.nn.features(net, ["c"], x)
        with self.raises(AttributeError, "'d'"):
            torchabi.nn.features(net, ["d"], x)

    def test_gradients_flow_through_features(self):
        net = torchabi.nn.Sequential(torchabi.nn.Linear(2, 3), torchabi.nn.ReLU(), torchabi.nn.Linear(3, 1))
        torchabi.nn.features(net, ["1"], torchabi.ones(1, 2))["1"].sum().backward()
        self.assertIsNotNone(net[0].weight.grad)
        self.assertIsNone(net[2].weight.grad)


@needs("torchvision")
class FeaturesOfTorchvision(Case):
    def test_the_same_as_its_feature_extractor(self):
        library = torch.library.Library("torchvision", "FRAGMENT")
        for name in ("nms", "qnms"):
            library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        from torchvision import models
        from torchvision.models.feature_extraction import create_feature_extractor

        torch.set_num_threads(1)
        torchabi.set_num_threads(1)
        torch.manual_seed(0)
        theirs = models.resnet18().eval()
        torchabi.manual_seed(0)
        mine = torchabi.models.resnet18().eval()
        x = torch.randn(1, 3, 64, 64)
        nodes = ["layer1", "layer3.0", "avgpool"]
        with torch.no_grad():
            expected = create_feature_extractor(theirs, nodes)(x)
            found = torchabi.nn.features(mine, nodes, torchabi.from_dlpack(x.clone()))
        for node in nodes:
            self.assertTrue(torch.equal(torch.from_dlpack(found[node].detach()), expected[node]), node)


# A module, its input, and what PyTorch's own counter does not know of on the CPU.
COUNTED = {
    "Linear": ("nn.Linear(5, 7)", (4, 3, 5)),
    "convolutions": (
        "nn.Sequential(nn.Conv2d(3, 8, 3), nn.Conv2d(8, 8, 3, groups=4), nn.ConvTranspose2d(8, 4, 2, 2))",
        (2, 3, 9, 9),
    ),
    "one dimension": ("nn.Sequential(nn.Conv1d(3, 8, 3, stride=2), nn.ConvTranspose1d(8, 4, 3))", (2, 3, 9)),
    "three dimensions": ("nn.Conv3d(2, 3, 3, dilation=2)", (1, 2, 7, 7, 7)),
    "a cell": ("nn.GRUCell(4, 3)", (2, 4)),
    "Bilinear's product": ("nn.Identity()", (2, 4)),
}


class Flops(Case):
    def count(self, package, counter, text, size):
        net = eval(text, {"nn": package.nn})
        x = package.randn(*size)
        with counter() as forward:
            y = net(x)
        with counter() as backward:
            if any(True for _ in net.parameters()):
                y.sum().backward()
        return forward.get_total_flops(), backward.get_total_flops()

    def test_the_same_as_pytorch(self):
        for name, (text, size) in COUNTED.items():
            with self.subTest(name):
                expected = self.count(
                    torch, lambda: torch.utils.flop_counter.FlopCounterMode(display=False), text, size
                )
                found = self.count(torchabi, torchabi.utils.flop_counter.FlopCounterMode, text, size)
                self.assertEqual(found, expected)

    def test_attention_and_recurrent_layers_count(self):
        counter = torchabi.utils.flop_counter.FlopCounterMode
        q = torchabi.randn(2, 3, 5, 8)
        with counter() as counted:
            torchabi.nn.functional.scaled_dot_product_attention(q, q, q)
        self.assertEqual(counted.get_total_flops(), 2 * 2 * (2 * 3 * 5 * 5 * 8))
        lstm = torchabi.nn.LSTM(4, 3)
        with counter() as counted:
            lstm(torchabi.randn(6, 2, 4))
        self.assertEqual(counted.get_total_flops(), 2 * 6 * 2 * 4 * 3 * (4 + 3))

    def test_counters_nest(self):
        counter = torchabi.utils.flop_counter.FlopCounterMode
        a = torchabi.ones(3, 4)
        with counter() as outer:
            a @ a.T
            with counter() as inner:
                a.T @ a
        a @ a.T
        self.assertEqual((outer.get_total_flops(), inner.get_total_flops()), (72 + 96, 96))

    def test_what_fails_counts_nothing(self):
        counter = torchabi.utils.flop_counter.FlopCounterMode
        with counter() as counted, self.raises(torchabi.Error):
            torchabi.ones(3, 4) @ torchabi.ones(3, 4)
        self.assertEqual(counted.get_total_flops(), 0)


class Summaries(Case):
    def test_of_a_network(self):
        net = torchabi.models.resnet18()
        net.requires_grad_(False, "layer1")
        with torch.utils.flop_counter.FlopCounterMode(display=False) as counted:
            torch.nn.functional.conv2d(torch.randn(1, 3, 64, 64), torch.randn(64, 3, 7, 7), stride=2, padding=3)
        found = torchabi.nn.summary(net, torchabi.randn(1, 3, 64, 64))
        rows = {row["path"]: row for row in found.rows}
        self.assertEqual(list(rows), [name for name, _ in net.named_modules()])
        self.assertEqual(rows["conv1"]["flops"], counted.get_total_flops())
        self.assertEqual(rows["conv1"]["outputs"], [[1, 64, 32, 32]])
        self.assertEqual(rows[""]["outputs"], [[1, 1000]])
        self.assertEqual(found.parameters, sum(p.numel() for p in net.parameters()))
        self.assertEqual(found.trainable, sum(p.numel() for p in net.parameters() if p.requires_grad))
        self.assertEqual(found.parameter_nbytes, 4 * found.parameters)
        self.assertEqual(found.buffer_nbytes, sum(b.numel() * b.element_size() for b in net.buffers()))
        self.assertEqual(found.flops, rows[""]["flops"])
        leaves = sum(row["flops"] for row in found.rows if row["type"] in ("Conv2d", "Linear"))
        self.assertEqual(found.flops, leaves)
        self.assertIn("11,689,512 parameters", repr(found))
        self.assertIn("  conv1: Conv2d", repr(found))
        # As it was: in training, and no running mean has moved.
        self.assertTrue(net.training and net.layer1.training)
        self.assertEqual(net.bn1.num_batches_tracked.item(), 0)

    def test_tied_and_repeated(self):
        layer = torchabi.nn.Linear(3, 3)
        net = torchabi.nn.Sequential(layer, torchabi.nn.ReLU(), layer)
        found = torchabi.nn.summary(net, torchabi.ones(2, 3))
        self.assertEqual(found.parameters, 12)
        self.assertEqual(found.flops, 2 * 2 * 2 * 9)
        self.assertIn("(again)", repr(found))

    def test_without_arguments(self):
        net = type("Net", (torchabi.nn.Module,), {"forward": lambda self, x: self.fc(x)})()
        net.fc = torchabi.nn.Linear(3, 2)
        found = torchabi.nn.summary(net)
        self.assertEqual((found.parameters, found.flops, found.rows[1]["outputs"]), (8, 0, []))
        with self.raises(NotImplementedError, "composed by the host"):
            torchabi.nn.summary(net, torchabi.ones(1, 3))

    def test_modes_stay(self):
        net = torchabi.nn.Sequential(torchabi.nn.Dropout(), torchabi.nn.Sequential(torchabi.nn.BatchNorm1d(3)))
        net[1].eval()
        torchabi.nn.summary(net, torchabi.ones(2, 3))
        self.assertEqual([m.training for m in net.modules()], [True, True, False, False])


if __name__ == "__main__":
    unittest.main()
