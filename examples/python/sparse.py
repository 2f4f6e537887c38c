"""A sparse matrix that PyTorch saved as row and column numbers and values, as a dict of Python's.

python sparse.py DATA
"""

import math
import sys
from pathlib import Path

import torchabi

data = torchabi.load(Path(sys.argv[1]) / "sparse.pt", map_location="cpu")
rows, columns = data["ids"].tolist()
matrix = dict(zip(zip(rows, columns), data["values"].tolist()))

total = math.fsum(matrix.values())
if not math.isclose(total, data["sum"], rel_tol=1e-9):
    sys.exit(f"the sum is {total}, not {data['sum']}")
print(f"{max(rows) + 1}×{max(columns) + 1} sparse matrix, {len(matrix)} entries, sum {total}")
