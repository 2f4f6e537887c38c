"""What mypy refuses by the package's stubs, each line for the reason that it ends in."""

import torchabi as torch
from torchabi.nn import functional

x = torch.ones(2)
torch.relu("x")  # arg-type
torch.softmax(x, dimension=1)  # call-arg
x.flatten(start="first")  # call-arg
x.nothing_like_it()  # attr-defined
torch.nothing_like_it(x)  # attr-defined
torch.linalg.nothing_like_it(x)  # attr-defined
functional.dropout(x, probability=0.5)  # call-arg
count: str = torch.numel(x)  # assignment
name: str = x.sum()  # assignment
