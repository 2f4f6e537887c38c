"""Modules, optimisers and checkpoints together, without PyTorch in the process."""

import io
import tempfile
import unittest
from pathlib import Path

import torchabi as t
from support import Case
from torchabi import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(3, 8), nn.BatchNorm1d(8), nn.ReLU())
        self.head = nn.Linear(8, 2)

    def forward(self, x, scale=1.0):
        return self.head(self.body(x)) * scale


def problem():
    t.manual_seed(1)
    x = t.randn(32, 3)
    return x, (x.sum(1) > 0).long()


def train(net, optimiser, steps):
    x, y = problem()
    losses = []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(net(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    return losses


class Modules(Case):
    # Not beside PyTorch, whose torch.export stands a made-up device in where there is none.
    @unittest.skipIf(t.cuda.is_available(), "a CUDA device is here")
    def test_mixed_precision_without_the_device(self):
        with self.assertWarns(UserWarning), t.autocast("cuda"):
            self.assertFalse(t.is_autocast_enabled("cuda"))
        with self.assertWarns(UserWarning):
            self.assertFalse(t.amp.GradScaler("cuda").is_enabled())

    def test_names(self):
        net = Net()
        self.assertEqual([name for name, _ in net.named_children()], ["body", "head"])
        self.assertEqual(
            [name for name, _ in net.named_parameters()],
            ["body.0.weight", "body.0.bias", "body.1.weight", "body.1.bias", "head.weight", "head.bias"],
        )
        self.assertEqual(
            [name for name, _ in net.named_buffers()],
            ["body.1.running_mean", "body.1.running_var", "body.1.num_batches_tracked"],
        )
        self.assertEqual([name for name, _ in net.named_modules()], ["", "body", "body.0", "body.1", "body.2", "head"])

    def test_forward_takes_what_it_says(self):
        net = Net().eval()
        x = t.ones(1, 3)
        self.same(net(x, scale=2.0), (net(x) * 2).tolist())
        with self.raises(TypeError, "forward()"):
            net()

    def test_modes(self):
        net = Net()
        net.eval()
        self.assertEqual([module.training for module in net.modules()], [False] * 6)
        net.body.train()
        self.assertEqual((net.training, net.body.training, net.head.training), (False, True, False))

    def test_load_reports_and_copies_all_or_nothing(self):
        net, other = Net(), Net()
        state = other.state_dict()
        del state["head.bias"]
        state["more"] = t.ones(1)
        before = net.head.weight.tolist()
        with self.raises(t.Error, "head.bias", "more"):
            net.load_state_dict(state)
        self.assertEqual(net.head.weight.tolist(), before)
        report = net.load_state_dict(state, strict=False)
        self.assertEqual((report.missing_keys, report.unexpected_keys), (["head.bias"], ["more"]))
        self.assertEqual(net.head.weight.tolist(), other.head.weight.tolist())
        state["head.weight"] = t.ones(3, 3)
        with self.raises(t.Error, "head.weight", "[3, 3]"):
            net.load_state_dict(state, strict=False)

    def test_state_dict_shares_memory(self):
        net = Net()
        net.state_dict()["head.bias"].fill_(7.0)
        self.same(net.head.bias, [7.0, 7.0])

    def test_a_replaced_head_learns(self):
        net = Net()
        net.head = nn.Linear(8, 5)
        self.assertEqual(tuple(net(t.ones(2, 3)).shape), (2, 5))
        net.head.weight = nn.Parameter(t.zeros(4, 8))
        net.head.bias = nn.Parameter(t.zeros(4))
        self.same(net(t.ones(2, 3)), [[0.0] * 4] * 2)
        self.assertEqual(tuple(net.state_dict()["head.weight"].shape), (4, 8))


class Training(Case):
    def test_losses_fall(self):
        for make in (
            lambda ps: t.optim.SGD(ps, lr=0.1, momentum=0.9),
            lambda ps: t.optim.Adam(ps, lr=0.05),
            lambda ps: t.optim.AdamW(ps, lr=0.05),
        ):
            t.manual_seed(0)
            net = Net()
            losses = train(net, make(net.parameters()), 20)
            self.assertLess(losses[-1], losses[0] / 2)

    def test_options_change_while_running(self):
        net = Net()
        optimiser = t.optim.SGD(net.parameters(), lr=0.1)
        train(net, optimiser, 1)
        optimiser.param_groups[0]["lr"] = 0.0
        before = net.head.weight.tolist()
        train(net, optimiser, 2)
        self.assertEqual(net.head.weight.tolist(), before)
        with self.raises(ValueError, "Invalid learning rate: -1"):
            optimiser.param_groups[0]["lr"] = -1.0
        with self.raises(TypeError, "fixed"):
            optimiser.param_groups[0]["params"] = []

    def test_groups(self):
        net = Net()
        groups = [{"params": net.body.parameters(), "lr": 0.0}, {"params": net.head.parameters()}]
        optimiser = t.optim.Adam(groups, lr=0.5)
        self.assertEqual([group["lr"] for group in optimiser.param_groups], [0.0, 0.5])
        body, head = net.body[0].weight.tolist(), net.head.weight.tolist()
        train(net, optimiser, 2)
        self.assertEqual(net.body[0].weight.tolist(), body)
        self.assertNotEqual(net.head.weight.tolist(), head)

    def test_resumes_step_for_step(self):
        t.manual_seed(0)
        net = Net()
        optimiser = t.optim.Adam(net.parameters(), lr=0.01, amsgrad=True)
        train(net, optimiser, 3)
        file = io.BytesIO()
        t.save({"net": net.state_dict(), "optimiser": optimiser.state_dict()}, file)
        expected = train(net, optimiser, 5)
        state = t.load(file.getvalue())
        again = Net()
        again.load_state_dict(state["net"])
        resumed = t.optim.Adam(again.parameters())
        resumed.load_state_dict(state["optimiser"])
        self.assertEqual((resumed.param_groups[0]["lr"], resumed.param_groups[0]["amsgrad"]), (0.01, True))
        self.assertEqual(train(again, resumed, 5), expected)

    def test_checkpoint_at_a_path(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "net.pt")
            net, other = Net(), Net()
            t.save(net.state_dict(), path)
            self.assertEqual(repr(other.load_state_dict(t.load(path))), "<All keys matched successfully>")
            self.assertEqual(other.head.weight.tolist(), net.head.weight.tolist())
