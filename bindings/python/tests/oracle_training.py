"""Oracle: steps of training, what copies do, and random programs come to the same numbers as PyTorch's."""

import io
import random

import oracle
import torch
import torchabi
from support import Case

STEPS = """
torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(6, 5), torch.nn.ReLU(), torch.nn.Linear(5, 3))
opt = torch.optim.{options}
x, y = torch.randn(8, 6), torch.tensor([0, 1, 2, 0, 1, 2, 0, 1])
losses = []
for _ in range(20): opt.zero_grad(); loss = torch.nn.functional.cross_entropy(net(x), y); loss.backward(); losses.append(loss.item()); opt.step()
"""


class Optimisers(Case):
    OPTIONS = (
        "SGD(net.parameters(), lr=0.1)",
        "SGD(net.parameters(), lr=0.1, momentum=0.9)",
        "SGD(net.parameters(), 0.1, 0.9, 0.1, 0.01)",
        "SGD(net.parameters(), lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.01)",
        "SGD(net.parameters(), lr=0.1, maximize=True)",
        "Adam(net.parameters())",
        "Adam(net.parameters(), lr=0.05, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.1)",
        "Adam(net.parameters(), lr=0.05, amsgrad=True)",
        "AdamW(net.parameters(), lr=0.05)",
        "AdamW(net.parameters(), lr=0.05, weight_decay=0.3, maximize=True)",
        "SGD([dict(params=net[0].parameters(), lr=0.5), dict(params=net[2].parameters())], lr=0.01, momentum=0.5)",
    )

    def run_with(self, package, options):
        scope = {"torch": package}
        if package is torch:
            options = options[:-1] + ", fused=True)"
        exec(STEPS.format(options=options), scope)
        return scope

    def test_steps(self):
        for options in self.OPTIONS:
            with self.subTest(options):
                ours, theirs = self.run_with(torchabi, options), self.run_with(torch, options)
                self.assertEqual(ours["losses"], theirs["losses"])
                found = oracle.difference(
                    list(ours["net"].state_dict().values()), list(theirs["net"].state_dict().values())
                )
                self.assertIsNone(found)
                mine, other = ours["opt"].state_dict(), theirs["opt"].state_dict()
                self.assertEqual(list(mine["state"]), list(other["state"]))
                for index, entries in other["state"].items():
                    kept = {name: value for name, value in entries.items() if value is not None}
                    self.assertEqual(list(mine["state"][index]), list(kept))
                    self.assertIsNone(oracle.difference(list(mine["state"][index].values()), list(kept.values())))
                for group, known in zip(mine["param_groups"], other["param_groups"]):
                    for name in set(group) & set(known):
                        self.assertEqual(group[name], known[name], name)

    def test_state_dicts_go_both_ways(self):
        for options in self.OPTIONS[1:]:
            with self.subTest(options):
                ours, theirs = self.run_with(torchabi, options), self.run_with(torch, options)
                file = io.BytesIO()
                torch.save({"net": theirs["net"].state_dict(), "opt": theirs["opt"].state_dict()}, file)
                loaded = torchabi.load(file.getvalue())
                ours["net"].load_state_dict(loaded["net"])
                ours["opt"].load_state_dict(loaded["opt"])
                file = io.BytesIO()
                torchabi.save({"net": ours["net"].state_dict(), "opt": ours["opt"].state_dict()}, file)
                file.seek(0)
                back = torch.load(file, weights_only=True)
                theirs["net"].load_state_dict(back["net"])
                theirs["opt"].load_state_dict(back["opt"])
                for scope in (ours, theirs):
                    exec(STEPS.strip().split("\n")[-1], scope)
                self.assertEqual(ours["losses"], theirs["losses"])

    def test_refusals(self):
        make = "p = [torch.nn.Parameter(torch.ones(2))]\n"
        oracle.compare(
            self,
            [
                make + "torch.optim.SGD(p, lr=-1)",
                make + "torch.optim.SGD([], lr=1)",
                make + "torch.optim.SGD(p[0], lr=1)",
                make + "torch.optim.SGD([1], lr=1)",
                make + "torch.optim.SGD([p[0] * 2], lr=1)",
                make + "torch.optim.SGD([dict(params=p), dict(params=p)], lr=1)",
                make + "torch.optim.SGD(p, lr=1, speed=2)",
                make + "torch.optim.SGD(p, lr=1, nesterov=True)",
                make + "torch.optim.Adam(p, betas=(1.0, 0.9))",
                make + "torch.optim.Adam(p).load_state_dict({'state': {}, 'param_groups': []})",
            ],
        )

    def test_groups(self):
        make = "p = [torch.nn.Parameter(torch.ones(2)) for _ in range(2)]\no = torch.optim.SGD(p[:1], lr=1.0, momentum=0.5)\n"
        oracle.compare(
            self,
            [
                make
                + "(o.param_groups[0]['lr'], o.param_groups[0]['momentum'], len(o.param_groups), o.param_groups[0]['params'][0] is p[0])",
                make
                + "o.param_groups[0]['lr'] = 0.25\np[0].grad = torch.ones(2)\no.step()\n(p[0], o.state_dict()['param_groups'][0]['lr'])",
                make
                + "o.param_groups[0]['initial_lr'] = 3\n(o.param_groups[0]['initial_lr'], o.state_dict()['param_groups'][0]['initial_lr'])",
                make
                + "o.add_param_group({'params': [p[1]], 'lr': 9.0})\n[g['lr'] for g in o.param_groups] + [g['momentum'] for g in o.param_groups]",
                make + "o.param_groups[0]['no_such_thing']",
                make + "o.add_param_group({'params': [p[0]]})",
                make + "(o.defaults['lr'], o.defaults['momentum'])",
                make + "p[0].grad = torch.ones(2)\no.zero_grad()\np[0].grad",
                make + "p[0].grad = torch.ones(2)\no.zero_grad(set_to_none=False)\np[0].grad",
                make + "o.step(lambda: 5)",
            ],
        )


class Training(Case):
    def test_a_composed_net_trains_as_in_pytorch(self):
        source = """
class LeNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 6, 3)
        self.conv2 = torch.nn.Conv2d(6, 16, 3)
        self.fc = torch.nn.Linear(16 * 2 * 2, 10)
    def forward(self, x):
        F = torch.nn.functional
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        return self.fc(x.flatten(1))
torch.manual_seed(0)
net = LeNet()
opt = torch.optim.Adam(net.parameters(), lr=1e-3, **options)
x, y = torch.rand(16, 1, 14, 14), torch.randint(0, 10, (16,))
losses = []
for _ in range(20):
    opt.zero_grad()
    loss = torch.nn.functional.cross_entropy(net(x), y)
    loss.backward()
    opt.step()
    losses.append(loss.item())
"""
        torch.set_num_threads(1)
        torchabi.set_num_threads(1)
        found = []
        for package, options in ((torchabi, {}), (torch, {"fused": True})):
            scope = {"torch": package, "options": options}
            exec(source, scope)
            found.append(scope["losses"])
            scope.clear()
        self.assertEqual(found[0], found[1])
        self.assertLess(found[0][-1], found[0][0])


class Copies(Case):
    def test_tensors(self):
        oracle.compare(
            self,
            [
                "import copy\nx = torch.ones(2, requires_grad=True)\ny = copy.deepcopy(x)\ny.data.zero_()\n(x, y)",
                "import copy\nx = torch.ones(2)\ny = copy.copy(x)\ny.zero_()\nx",
                "import copy\nx = torch.ones(2, requires_grad=True)\ncopy.deepcopy(x * 2)",
                "import copy\nx = torch.nn.Parameter(torch.ones(2))\nrepr(copy.deepcopy(x))",
                "import pickle\nx = torch.arange(6.0).reshape(2, 3).t()\npickle.loads(pickle.dumps(x)).tolist()",
                "import pickle\nx = torch.nn.Parameter(torch.ones(2, dtype=torch.bfloat16))\nrepr(pickle.loads(pickle.dumps(x)))",
                "import copy\nx = torch.ones(2)\ny = copy.deepcopy([x, x])\ny[0] is y[1]",
            ],
        )

    def test_random_program(self):
        # A long chain of operators picked by chance comes to the same bits.
        dice = random.Random(3)
        steps = [
            "x = x + y",
            "x = x * 0.5",
            "y = y.relu() - 0.1",
            "x = x @ y.t() @ y * 0.01",
            "y = y.softmax(1)",
            "x[0] = y[1]",
            "x = torch.where(x > 0, x, -y)",
            "y = torch.cat([x[:2], y[2:]])",
        ]
        for _ in range(20):
            program = (
                ["x, y = torch.randn(4, 5), torch.randn(4, 5)"] + [dice.choice(steps) for _ in range(15)] + ["(x, y)"]
            )
            oracle.compare(self, ["\n".join(program)])
