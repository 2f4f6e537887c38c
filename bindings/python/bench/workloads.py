"""The calls and training steps that percall.py and eager.py measure: one text, run with either package as `torch`."""

import sys
import time

LEARNING_RATE = 1e-6  # so small that nothing converges: denormals would cost more than what is measured


def calls(torch):
    """Small operators, an element, and the sum of a million elements in a loop of the language, as a user writes them."""

    def add4():
        a, b = torch.rand(4), torch.rand(4)

        def run(n):
            for _ in range(n):
                a + b

        return run

    def matmul4():
        a, b = torch.rand(4, 4), torch.rand(4, 4)

        def run(n):
            for _ in range(n):
                a @ b

        return run

    def relu4():
        a = torch.rand(4, 4)

        def run(n):
            for _ in range(n):
                torch.relu(a)

        return run

    def index():
        a = torch.rand(4, 4)

        def run(n):
            for _ in range(n):
                a[1][2].item()

        return run

    def walk():
        a = torch.rand(1_000_000, dtype=torch.float64)

        def run(n):
            for _ in range(n):
                total = 0.0
                for x in a.tolist():
                    total += x

        return run

    return {"add4": add4, "matmul4": matmul4, "relu4": relu4, "index": index, "walk": walk}


def keywords(torch):
    """Operators of ten shapes, with keyword arguments: reductions, two results, lists in and out, optional tensors."""
    functional = torch.nn.functional
    x, scale, bias = torch.rand(4, 4), torch.rand(4), torch.rand(4)
    image, filters, filter_bias = torch.rand(1, 1, 8, 8), torch.rand(2, 1, 3, 3), torch.rand(2)
    indices, double = torch.tensor([2, 0]), torch.float64
    calls = {
        "sum": lambda: torch.sum(x, dim=1, keepdim=True),
        "max": lambda: torch.max(x, dim=1),
        "softmax": lambda: torch.softmax(x, dim=1, dtype=double),
        "clamp": lambda: torch.clamp(x, min=-0.5, max=0.5),
        "cat": lambda: torch.cat([x, x], dim=1),
        "conv2d": lambda: functional.conv2d(image, filters, filter_bias, stride=2, padding=1),
        "index_select": lambda: torch.index_select(x, dim=1, index=indices),
        "layer_norm": lambda: functional.layer_norm(x, normalized_shape=[4], weight=scale, bias=bias, eps=1e-6),
        "split": lambda: torch.split(x, 2, dim=1),
        "addmm": lambda: torch.addmm(bias, x, x, beta=0.5, alpha=2),
    }

    def repeated(call):
        def run(n):
            for _ in range(n):
                call()

        return run

    return {name: lambda call=call: repeated(call) for name, call in calls.items()}


def steps(torch, resnet18, optimisers):
    """Training steps of an MLP, 784-128-10, of LeNet and of an LSTM, on batches of 64, and of a ResNet18 on 8 images of
    64 by 64; for each name what makes its optimiser.
    """
    nn, functional = torch.nn, torch.nn.functional

    class MLP(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc1 = nn.Linear(784, 128)
            self.fc2 = nn.Linear(128, 10)

        def forward(self, x):
            return self.fc2(functional.relu(self.fc1(x)))

    class LeNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(1, 6, 3)
            self.conv2 = nn.Conv2d(6, 16, 3)
            self.fc1 = nn.Linear(16 * 6 * 6, 120)
            self.fc2 = nn.Linear(120, 84)
            self.fc3 = nn.Linear(84, 10)

        def forward(self, x):
            x = functional.max_pool2d(functional.relu(self.conv1(x)), 2)
            x = functional.max_pool2d(functional.relu(self.conv2(x)), 2)
            x = functional.relu(self.fc1(x.flatten(1)))
            return self.fc3(functional.relu(self.fc2(x)))

    class LSTM(nn.Module):
        def __init__(self):
            super().__init__()
            self.lstm = nn.LSTM(28, 128, batch_first=True)
            self.fc = nn.Linear(128, 10)

        def forward(self, x):
            return self.fc(self.lstm(x)[0][:, -1])

    def training(model, shape, optimiser):
        def make():
            torch.manual_seed(0)
            net = model()
            x, y = torch.randn(shape), torch.randint(0, 10, (shape[0],))
            opt = optimiser(net.parameters(), lr=LEARNING_RATE)

            def run(n):
                for _ in range(n):
                    opt.zero_grad()
                    functional.cross_entropy(net(x), y).backward()
                    opt.step()

            return run

        return make

    shapes = {
        "mlp": (MLP, (64, 784)),
        "lenet": (LeNet, (64, 1, 32, 32)),
        "lstm": (LSTM, (64, 28, 28)),
        "resnet18": (resnet18, (8, 3, 64, 64)),
    }
    return {name: training(*shapes[name.split("_")[0]], optimiser) for name, optimiser in optimisers.items()}


def serve(makers):
    """Answers commands until the input ends; a workload is made, and warmed up, when it is first asked for."""
    made = {}
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == "list":
            print(*makers, flush=True)
            continue
        if words[0] not in makers or len(words) != 2 or not words[1].isdigit():
            sys.exit(f"unknown command: {line.strip()}; it is 'list', or one of {', '.join(makers)} and a number")
        name, n = words[0], max(int(words[1]), 1)
        if name not in made:
            made[name] = makers[name]()
            made[name](max(n // 20, 3))
        start = time.process_time_ns()
        made[name](n)
        print((time.process_time_ns() - start) / n, flush=True)
