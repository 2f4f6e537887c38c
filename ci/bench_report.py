"""Rows of two times and their ratio, and the goals that were missed."""

import statistics


class Report:
    """Prints a row for each pair of things that are timed; ``close()`` tells the goals that were missed."""

    def __init__(self, digits):
        self.digits, self.missed = digits, []

    def add(self, name, goal, pairs):
        """Medians of pairs of seconds, PyTorch's and this library's, and of their ratios."""
        theirs, own = (statistics.median(pair[k] for pair in pairs) * 1e3 for k in (0, 1))
        ratio = statistics.median(pair[1] / pair[0] for pair in pairs)
        late = ratio > goal
        print(
            f"{name:42} {theirs:8.{self.digits}f}ms {own:8.{self.digits}f}ms {ratio:7.3f}{'!' if late else ''}",
            flush=True,
        )
        if late:
            self.missed.append(f"{name}: {ratio:.3f} of PyTorch's time, the goal is {goal}")

    def close(self):
        if self.missed:
            print("\nmissed goals:\n  " + "\n  ".join(self.missed))
