"""Sizes of the inputs that layers of Torch7's nn are tried on, and what rows of all files need."""

BATCH, IMAGE, VOLUME, FRAMES = (4, 5), (2, 3, 8, 9), (2, 2, 5, 6, 7), (2, 7, 3)


def same(x):
    return x


def leaf(x):
    return x.clone().requires_grad_(x.is_floating_point())
