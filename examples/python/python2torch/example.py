"""Calls the functions of a Torch7 script: python example.py."""

from pathlib import Path

import numpy
import python2torch

torch = python2torch.PyTorch(Path(__file__).with_name("mah_stuff.lua"))
print([name for name in dir(torch) if name[0].isupper()])

output = torch.Hello()
print(output)

output = torch.DoIt(1, 3.14159, "boomplesnoot", ["easy", "as", 123], numpy.random.randn(10))
print(output)
