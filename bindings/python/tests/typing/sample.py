"""A program that mypy --strict accepts by the package's stubs; test_stubs.py also runs it."""

from __future__ import annotations

import torchabi as torch
from torchabi import nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(3, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        out: torch.Tensor = self.fc(x)
        return nn.functional.relu(out, inplace=True)


def loss_of(x: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    net = Net()
    logits: torch.Tensor = net(x)
    return nn.functional.cross_entropy(logits, target, label_smoothing=0.1)


@torch.no_grad()
def accuracy(logits: torch.Tensor, target: torch.Tensor) -> float:
    return float((logits.argmax(1) == target).to(torch.float32).mean())


def main() -> None:
    torch.manual_seed(0)
    x = torch.randn(4, 3, requires_grad=True)
    y = torch.zeros((4,), dtype=torch.int64, device="cpu")
    loss = loss_of(x, y)
    loss.backward()
    values, indices = x.max(1, keepdim=True)
    best: torch.Tensor = torch.max(x, 1).values
    total = (2 * x + 1).sum(dim=[0, 1]).add_(1, alpha=2).clamp(min=0.0)
    sign, logabsdet = torch.linalg.slogdet(torch.eye(2))
    spectrum = torch.fft.rfft(x, n=4, norm="ortho").abs()
    pooled, where = nn.functional.max_pool2d(torch.ones(1, 1, 4, 4), 2, return_indices=True)
    shape: tuple[int, ...] = x.view(2, 6).permute(1, 0).shape
    parts = torch.split(x, 2, dim=0)
    expit: torch.Tensor = torch.special.expit(x)
    with torch.no_grad():
        number = float(x.mean()) + x[0, 0].item()
    same: bool = torch.equal(x, x) and torch.float32.is_floating_point
    print(values.shape, indices.dtype, best, total, sign, logabsdet, spectrum, pooled, where, shape, parts, expit)
    with torch.scope() as scope:
        kept: torch.Tensor = scope.keep(torch.einsum("ij,kj->ik", x, x))
    print(accuracy(x, y), kept.tolist(), torch.tensor([1, 2.5]).dtype)
    print(number, same, torch.cuda.is_available())


if __name__ == "__main__":
    main()
