"""What PyTorch computes for layers of Torch7's nn that few networks have: tables of connections, sparse inputs, random
regions, normalized weights."""

import torch
import torch.nn.functional as F
from legacy_shapes import BATCH, FRAMES, IMAGE, VOLUME, leaf, same


def connected():
    """Convolutions by a table of connections: rows of an input and an output plane."""
    table = torch.tensor([[1.0, 1], [2, 1], [2, 2], [3, 2], [3, 4], [1, 3], [1, 3]])

    def spread(weight, rows, columns):
        full = torch.zeros(rows, columns, *weight.shape[1:])
        for (source, target), kernel in zip(table.long() - 1, weight):
            where = torch.zeros(rows, columns)
            where[(target, source) if rows == 4 else (source, target)] = 1
            full = full + where[:, :, None, None] * kernel
        return full

    sizes = {"weight": (7, 3, 2), "bias": (4,)}
    yield (
        "SpatialConvolutionMap",
        [table, 2, 3],
        IMAGE,
        sizes,
        lambda x, weight, bias: F.conv2d(x, spread(weight, 4, 3), bias),
    )
    yield (
        "SpatialConvolutionMap",
        [table, 2, 3, 2, 1],
        IMAGE[1:],
        sizes,
        lambda x, weight, bias: F.conv2d(x, spread(weight, 4, 3), bias, (1, 2)),
    )
    yield (
        "SpatialFullConvolutionMap",
        [table, 2, 3, 2, 1],
        IMAGE[1:],
        sizes,
        lambda x, weight, bias: F.conv_transpose2d(x, spread(weight, 3, 4), bias, (1, 2)),
    )
    rows = {"weight": (3, 1, 2), "bias": (3,)}
    yield (
        "TemporalRowConvolution",
        [3, 2, 2],
        FRAMES,
        rows,
        lambda x, weight, bias: F.conv1d(x.mT, weight, bias, 2, groups=3).mT,
    )
    yield (
        "TemporalRowConvolution",
        [7, 2, 1, True],
        FRAMES,
        {"weight": (7, 1, 2), "bias": (7,)},
        lambda x, weight, bias: F.conv1d(x, weight, bias, groups=7),
    )


def pools():
    def greatest(x):
        places = x.topk(3, 1).indices.sort(1).values
        return x.gather(1, places)

    yield "TemporalDynamicKMaxPooling", [3], FRAMES, {}, greatest
    yield "TemporalDynamicKMaxPooling", [2, 0.4], FRAMES, {}, greatest
    yield "TemporalDynamicKMaxPooling", [7], FRAMES[1:], {}, same
    yield "FeatureLPPooling", [3, 2, 2, True], (4, 7), {}, lambda x: F.lp_pool1d(x[:, None], 2.0, 3, 2)[:, 0]
    yield "FeatureLPPooling", [2, 1, 2], (5,), {}, lambda x: F.lp_pool1d(x[None], 2.0, 2, 1)[0]
    yield (
        "FeatureLPPooling",
        [2, 2, 2, True],
        (2, 6, 3, 4),
        {},
        lambda x: F.lp_pool1d(x.permute(0, 2, 3, 1).reshape(24, 6), 2.0, 2, 2).view(2, 3, 4, 3).permute(0, 3, 1, 2),
    )
    yield "UpSampling", [2], IMAGE, {}, lambda x: F.interpolate(x, scale_factor=2)
    yield "UpSampling", [3], VOLUME, {}, lambda x: F.interpolate(x, scale_factor=3)
    for mode, shape, wide in (("bilinear", IMAGE, "bilinear"), ("linear", VOLUME, "trilinear")):
        yield (
            "UpSampling",
            [2, mode],
            shape,
            {},
            lambda x, wide=wide: F.interpolate(x, scale_factor=2, mode=wide, align_corners=True),
        )
    yield (
        "UpSampling",
        [{"owidth": 10, "oheight": 17}, "linear"],
        IMAGE,
        {},
        lambda x: F.interpolate(x, (17, 10), mode="bilinear", align_corners=True),
    )


def sparse():
    """Layers of sparse inputs, of which a row has the inputs as Lua takes them, and as a matrix."""
    columns = [torch.tensor([2.0, 5, 7]), torch.tensor([1.0]), torch.tensor([7.0, 3, 7, 6])]
    values = [torch.randn(len(one)) for one in columns]
    weight, bias = leaf(torch.randn(7, 4)), leaf(torch.randn(4))
    rows = torch.cat([torch.full((len(one),), i) for i, one in enumerate(columns)])
    x = torch.sparse_coo_tensor(torch.stack([rows, torch.cat(columns).long() - 1]), torch.cat(values), (3, 7))
    y = torch.sparse.mm(x, weight) + bias
    grad = torch.randn_like(y)
    grads = torch.autograd.grad(y, [weight, bias], grad)
    return {
        "columns": columns,
        "values": values,
        "weight": weight.detach(),
        "bias": bias.detach(),
        "y": y.detach(),
        "grad": grad,
        "grad_weight": grads[0].to_dense(),
        "grad_bias": grads[1],
        "grad_input": (grad @ weight.t()).detach(),
    }


def random_pools():
    """Fractional poolings of given random numbers, and unpooling."""
    rows = []
    for n, f in ((2, F.fractional_max_pool2d), (3, F.fractional_max_pool3d)):
        x, numbers = leaf(torch.randn(2, 3, *(9, 8, 7)[:n])), torch.rand(2, 3, n)
        y, indices = f(x, (2, 3, 2)[:n], (4, 3, 3)[:n], None, True, numbers)
        grad = torch.randn_like(y)
        (found,) = torch.autograd.grad(y, x, grad)
        rows.append({"x": x.detach(), "numbers": numbers, "y": y.detach(), "indices": indices, "grad": grad})
        rows[-1]["grad_input"] = found
    x = torch.randn(2, 2, 4, 6, 4)
    pooled, indices = F.max_pool3d(x, (2, 3, 2), return_indices=True)
    grad = torch.randn_like(x)
    unpooled = leaf(pooled)
    y = F.max_unpool3d(unpooled, indices, (2, 3, 2))
    (found,) = torch.autograd.grad(y, unpooled, grad)
    return rows, {"x": x, "y": y.detach(), "grad": grad, "grad_input": found}


def weight_norms():
    """Modules whose weight is normalized along a dimension, of gradients by autograd."""
    out = []
    for name, args, shape, dim, f in (
        ("Linear", [5, 3], (3, 5), 1, F.linear),
        ("SpatialConvolution", [3, 4, 2, 3], (4, 3, 3, 2), 1, F.conv2d),
        ("SpatialFullConvolution", [3, 4, 2, 3], (3, 4, 3, 2), 2, F.conv_transpose2d),
    ):
        x = leaf(torch.randn(BATCH if name == "Linear" else IMAGE))
        n = shape[dim - 1]
        inner = [size for d, size in enumerate(shape) if d != dim - 1]
        v, g, bias = (leaf(torch.randn(size)) for size in ((n, torch.Size(inner).numel()), (n,), (n,)))
        direction = v / (v.square().sum(1, keepdim=True) + 1e-4).sqrt()
        weight = (direction * g[:, None]).view(n, *inner).movedim(0, dim - 1)
        y = f(x, weight, bias)
        grad = torch.randn_like(y)
        grads = torch.autograd.grad(y, [v, g, bias, x], grad)
        row = {"name": name, "args": args, "dim": dim, "x": x, "v": v, "g": g, "bias": bias, "y": y, "grad": grad}
        row = {key: one.detach() if isinstance(one, torch.Tensor) else one for key, one in row.items()}
        out.append({**row, "grads": dict(zip(("gradV", "gradG", "gradBias", "gradInput"), grads))})
    return out
