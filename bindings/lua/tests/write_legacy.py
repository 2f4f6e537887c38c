"""What PyTorch computes for each layer and criterion of Torch7's nn: python write_legacy.py FOLDER.

A row is the layer's name and arguments as Torch7 has them, and the same in torch.nn.functional, of its input and its
parameters by name. Classes count from 1 in Lua."""

import sys
from pathlib import Path

import legacy_rare
import torch
import torch.nn.functional as F
from legacy_shapes import BATCH, FRAMES, IMAGE, VOLUME, leaf, same


def elementwise():
    for name, args, f in [
        ("Abs", [], torch.abs),
        ("Exp", [], torch.exp),
        ("Square", [], torch.square),
        ("Sigmoid", [], torch.sigmoid),
        ("Tanh", [], torch.tanh),
        ("ReLU", [], F.relu),
        ("ReLU", [True], F.relu),
        ("ReLU6", [], F.relu6),
        ("LogSigmoid", [], F.logsigmoid),
        ("Contiguous", [], same),
        ("Identity", [], same),
        ("Threshold", [0.5, 0.1], lambda x: F.threshold(x, 0.5, 0.1)),
        ("HardTanh", [], F.hardtanh),
        ("HardTanh", [-0.5, 0.25], lambda x: F.hardtanh(x, -0.5, 0.25)),
        ("Clamp", [-0.5, 0.25], lambda x: F.hardtanh(x, -0.5, 0.25)),
        ("SoftPlus", [], F.softplus),
        ("SoftPlus", [2], lambda x: F.softplus(x, 2)),
        ("SoftSign", [], F.softsign),
        ("TanhShrink", [], F.tanhshrink),
        ("HardShrink", [0.3], lambda x: F.hardshrink(x, 0.3)),
        ("SoftShrink", [0.3], lambda x: F.softshrink(x, 0.3)),
        ("ELU", [0.5], lambda x: F.elu(x, 0.5)),
        ("LeakyReLU", [0.2], lambda x: F.leaky_relu(x, 0.2)),
        ("Power", [3], lambda x: x**3),
        ("AddConstant", [1.5], lambda x: x + 1.5),
        ("MulConstant", [1.5], lambda x: x * 1.5),
        ("SoftMax", [], lambda x: F.softmax(x, 1)),
        ("SoftMin", [], lambda x: F.softmin(x, 1)),
        ("LogSoftMax", [], lambda x: F.log_softmax(x, 1)),
        ("GatedLinearUnit", [], None),
        ("Normalize", [2], lambda x: x / (x.pow(2).sum(-1, keepdim=True) + 1e-10).sqrt()),
        ("Normalize", [float("inf")], lambda x: x / (x.abs().amax(-1, keepdim=True) + 1e-10)),
        ("CReLU", [1], lambda x: torch.cat([x, -x], 1).relu()),
    ]:
        if name == "GatedLinearUnit":
            yield name, args, (4, 6), {}, lambda x: F.glu(x, -1)
        else:
            yield name, args, BATCH, {}, f
    yield "Log", [], "positive", {}, torch.log
    yield "Sqrt", [], "positive", {}, torch.sqrt
    yield "Sqrt", [0.5], "positive", {}, lambda x: torch.sqrt(x + 0.5)
    yield "SoftMax", [], (5,), {}, lambda x: F.softmax(x, 0)
    yield "LogSoftMax", [], (3, 4, 4), {}, lambda x: F.log_softmax(x, 0)
    yield "SpatialSoftMax", [], IMAGE, {}, lambda x: F.softmax(x, 1)
    yield "SpatialLogSoftMax", [], IMAGE, {}, lambda x: F.log_softmax(x, 1)
    yield "PReLU", [], BATCH, {"weight": (1,)}, lambda x, weight: F.prelu(x, weight)
    yield "PReLU", [3], IMAGE, {"weight": (3,)}, lambda x, weight: F.prelu(x, weight)


def linear():
    two = {"weight": (3, 5), "bias": (3,)}
    yield "Linear", [5, 3], BATCH, two, lambda x, weight, bias: F.linear(x, weight, bias)
    yield "Linear", [5, 3], (5,), two, lambda x, weight, bias: F.linear(x, weight, bias)
    yield "Linear", [5, 3, False], BATCH, {"weight": (3, 5)}, lambda x, weight: F.linear(x, weight)
    bilinear = {"weight": (2, 5, 3), "bias": (2,)}
    yield "Bilinear", [5, 3, 2], [BATCH, (4, 3)], bilinear, lambda a, b, weight, bias: F.bilinear(a, b, weight, bias)
    norm = {"v": (3, 5), "g": (3, 1), "bias": (3,)}
    yield (
        "LinearWeightNorm",
        [5, 3],
        BATCH,
        norm,
        lambda x, v, g, bias: F.linear(x, torch._weight_norm(v, g, 0), bias),
    )
    yield "CMul", [5], BATCH, {"weight": (1, 5)}, lambda x, weight: x * weight
    yield "CMul", [1, 3, 1, 1], IMAGE, {"weight": (1, 3, 1, 1)}, lambda x, weight: x * weight
    yield "CAdd", [5], BATCH, {"bias": (1, 5)}, lambda x, bias: x + bias
    yield "Mul", [], BATCH, {"weight": (1,)}, lambda x, weight: x * weight
    yield "Add", [5], BATCH, {"bias": (5,)}, lambda x, bias: x + bias
    yield "Add", [5, True], BATCH, {"bias": (1,)}, lambda x, bias: x + bias
    far = {"weight": (5, 3)}
    yield "Euclidean", [5, 3], BATCH, far, lambda x, weight: torch.cdist(x, weight.t())
    weighted = {"weight": (5, 3), "diagCov": (5, 3)}
    yield (
        "WeightedEuclidean",
        [5, 3],
        BATCH,
        weighted,
        lambda x, weight, diagCov: ((x[:, :, None] - weight) * diagCov).norm(2, 1),
    )
    yield (
        "Cosine",
        [5, 3],
        BATCH,
        {"weight": (3, 5)},
        lambda x, weight: F.cosine_similarity(x[:, None], weight[None], 2),
    )
    yield "PairwiseDistance", [2], [BATCH, BATCH], {}, lambda a, b: F.pairwise_distance(a, b, eps=0)
    yield "PairwiseDistance", [3], [BATCH, BATCH], {}, lambda a, b: F.pairwise_distance(a, b, 3, eps=0)
    yield "DotProduct", [], [BATCH, BATCH], {}, lambda a, b: (a * b).sum(1)
    yield "CosineDistance", [], [BATCH, BATCH], {}, lambda a, b: F.cosine_similarity(a, b)
    yield "MM", [], [(4, 5), (5, 3)], {}, torch.matmul
    yield "MM", [True, True], [(2, 5, 4), (2, 3, 5)], {}, lambda a, b: a.mT @ b.mT
    yield "MV", [], [(2, 4, 5), (2, 5)], {}, lambda a, b: (a @ b[:, :, None])[:, :, 0]
    yield "MV", [True], [(5, 4), (5,)], {}, lambda a, b: a.t() @ b
    yield "LookupTable", [6, 3], "classes", {"weight": (6, 3)}, lambda x, weight: F.embedding(x - 1, weight)
    affine = {"weight": (5,), "bias": (5,)}
    yield (
        "BatchNormalization",
        [5],
        BATCH,
        affine,
        lambda x, weight, bias: F.batch_norm(x, None, None, weight, bias, True),
    )
    for name, shape in (("SpatialBatchNormalization", IMAGE), ("VolumetricBatchNormalization", VOLUME)):
        n = shape[1]
        yield (
            name,
            [n, 1e-3],
            shape,
            {"weight": (n,), "bias": (n,)},
            lambda x, weight, bias: F.batch_norm(x, None, None, weight, bias, True, eps=1e-3),
        )
    yield (
        "SpatialBatchNormalization",
        [3, 1e-5, 0.1, False],
        IMAGE,
        {},
        lambda x: F.batch_norm(x, None, None, training=True),
    )


def shapes():
    yield "View", [20], BATCH, {}, lambda x: x.view(20)
    yield "View", [-1], BATCH, {}, lambda x: x.view(-1)
    yield "Reshape", [5, 1], BATCH, {}, lambda x: x.view(4, 5, 1)
    yield "Reshape", [5, 4], BATCH, {}, lambda x: x.view(5, 4)
    yield "Collapse", [3], IMAGE, {}, lambda x: x.flatten(1)
    yield "Transpose", [[1, 2], [2, 3]], (2, 3, 4), {}, lambda x: x.transpose(0, 1).transpose(1, 2)
    yield "Squeeze", [2], (4, 1, 5), {}, lambda x: x.squeeze(1)
    yield "Unsqueeze", [2], BATCH, {}, lambda x: x.unsqueeze(1)
    yield "Replicate", [3, 2], BATCH, {}, lambda x: x.unsqueeze(1).expand(4, 3, 5)
    yield "Select", [2, 3], BATCH, {}, lambda x: x.select(1, 2)
    yield "Select", [2, -1], BATCH, {}, lambda x: x.select(1, -1)
    yield "Narrow", [2, 2, 3], BATCH, {}, lambda x: x.narrow(1, 1, 3)
    yield "Narrow", [2, 2, -1], BATCH, {}, lambda x: x.narrow(1, 1, 4)
    yield "Padding", [2, 2, None, 7], BATCH, {}, lambda x: F.pad(x, (0, 2), value=7)
    yield "Padding", [2, -2, 2], BATCH, {}, lambda x: F.pad(x, (2, 0))
    yield "PixelShuffle", [2], (2, 8, 3, 3), {}, lambda x: F.pixel_shuffle(x, 2)
    for name, f in (("Sum", torch.sum), ("Mean", torch.mean)):
        yield name, [2], BATCH, {}, lambda x, f=f: f(x, 1)
        yield name, [1, 1], BATCH, {}, lambda x, f=f: f(x, 1)
    yield "Sum", [2, -1, True, False], BATCH, {}, lambda x: x.mean(1, keepdim=True)
    for name, f in (("Max", torch.amax), ("Min", torch.amin)):
        yield name, [-1], BATCH, {}, lambda x, f=f: f(x, -1)
    pair = [BATCH, BATCH]
    yield "JoinTable", [2], pair, {}, lambda a, b: torch.cat([a, b], 1)
    yield "JoinTable", [1, 1], pair, {}, lambda a, b: torch.cat([a, b], 1)
    yield "SplitTable", [2], BATCH, {}, lambda x: list(x.unbind(1))
    yield "SelectTable", [-1], pair, {}, lambda a, b: b
    yield "NarrowTable", [2, 1], pair, {}, lambda a, b: [b]
    yield "FlattenTable", [], pair, {}, lambda a, b: [a, b]
    for name, f in (("CAddTable", torch.add), ("CSubTable", torch.sub), ("CMulTable", torch.mul)):
        yield name, [], pair, {}, f
    for name, f in (("CDivTable", torch.div), ("CMaxTable", torch.maximum), ("CMinTable", torch.minimum)):
        yield name, [], pair, {}, f


def images():
    weights = {"weight": (4, 3, 3, 2), "bias": (4,)}
    yield "SpatialConvolution", [3, 4, 2, 3], IMAGE, weights, F.conv2d
    yield "SpatialConvolution", [3, 4, 2, 3], IMAGE[1:], weights, F.conv2d
    yield (
        "SpatialConvolution",
        [3, 4, 2, 3, 2, 1, 1, 2],
        IMAGE,
        weights,
        lambda x, weight, bias: F.conv2d(x, weight, bias, (1, 2), (2, 1)),
    )
    flat = {"weight": (4, 18), "bias": (4,)}
    yield (
        "SpatialConvolutionMM",
        [3, 4, 2, 3],
        IMAGE,
        flat,
        lambda x, weight, bias: F.conv2d(x, weight.view(4, 3, 3, 2), bias),
    )
    yield (
        "SpatialDilatedConvolution",
        [3, 4, 2, 3, 1, 1, 0, 0, 2, 3],
        IMAGE,
        weights,
        lambda x, weight, bias: F.conv2d(x, weight, bias, dilation=(3, 2)),
    )
    up = {"weight": (3, 4, 3, 2), "bias": (4,)}
    yield (
        "SpatialFullConvolution",
        [3, 4, 2, 3, 2, 2, 1, 1, 1, 0],
        IMAGE,
        up,
        lambda x, weight, bias: F.conv_transpose2d(x, weight, bias, 2, 1, (0, 1)),
    )
    deep = {"weight": (2, 18), "bias": (2, 3)}
    yield (
        "SpatialDepthWiseConvolution",
        [3, 2, 2, 3],
        IMAGE,
        deep,
        lambda x, weight, bias: F.conv2d(
            x, weight.view(2, 3, 3, 2).transpose(0, 1).reshape(6, 1, 3, 2), bias.t().reshape(6), groups=3
        ),
    )
    local = {"weight": (6, 8, 4, 3, 3, 2), "bias": (4, 6, 8)}

    def locally(x, weight, bias):
        patches = F.unfold(x, (3, 2)).view(2, 18, 6, 8)
        return torch.einsum("bkyx,yxok->boyx", patches, weight.reshape(6, 8, 4, 18)) + bias

    yield "SpatialConvolutionLocal", [3, 4, 9, 8, 2, 3], IMAGE, local, locally
    solid = {"weight": (3, 2, 2, 3, 2), "bias": (3,)}
    yield (
        "VolumetricConvolution",
        [2, 3, 2, 2, 3, 1, 2, 1, 1, 0, 2],
        VOLUME,
        solid,
        lambda x, weight, bias: F.conv3d(x, weight, bias, (1, 1, 2), (1, 2, 0)),
    )
    raised = {"weight": (2, 3, 2, 3, 2), "bias": (3,)}
    yield "VolumetricFullConvolution", [2, 3, 2, 2, 3], VOLUME, raised, F.conv_transpose3d
    frames = {"weight": (4, 6), "bias": (4,)}
    yield (
        "TemporalConvolution",
        [3, 4, 2],
        FRAMES,
        frames,
        lambda x, weight, bias: F.conv1d(x.mT, weight.view(4, 2, 3).transpose(1, 2), bias).mT,
    )
    yield "TemporalMaxPooling", [2], FRAMES, {}, lambda x: F.max_pool1d(x.mT, 2).mT
    scale = {"weight": (3,), "bias": (3,)}
    yield (
        "TemporalSubSampling",
        [3, 2, 2],
        FRAMES,
        scale,
        lambda x, weight, bias: F.avg_pool1d(x.mT, 2).mT * 2 * weight + bias,
    )
    yield "SpatialMaxPooling", [2, 3], IMAGE, {}, lambda x: F.max_pool2d(x, (3, 2))
    yield "SpatialMaxPooling", [3, 3, 2, 2, 1, 1], IMAGE, {}, lambda x: F.max_pool2d(x, 3, 2, 1)
    yield "SpatialDilatedMaxPooling", [2, 3, 1, 1, 0, 0, 2, 2], IMAGE, {}, lambda x: F.max_pool2d(x, (3, 2), 1, 0, 2)
    yield "SpatialAveragePooling", [2, 3, 2, 2], IMAGE, {}, lambda x: F.avg_pool2d(x, (3, 2), 2)
    yield "SpatialAveragePooling", [3, 3, 2, 2, 1, 1], IMAGE, {}, lambda x: F.avg_pool2d(x, 3, 2, 1)
    yield "SpatialAdaptiveMaxPooling", [3, 2], IMAGE, {}, lambda x: F.adaptive_max_pool2d(x, (2, 3))
    yield "SpatialAdaptiveAveragePooling", [3, 2], IMAGE, {}, lambda x: F.adaptive_avg_pool2d(x, (2, 3))
    yield "SpatialLPPooling", [3, 2, 2, 2], IMAGE, {}, lambda x: F.lp_pool2d(x, 2.0, 2)
    yield (
        "SpatialSubSampling",
        [3, 2, 2, 2, 2],
        IMAGE,
        scale,
        lambda x, weight, bias: F.avg_pool2d(x, 2) * 4 * weight.view(3, 1, 1) + bias.view(3, 1, 1),
    )
    yield "VolumetricMaxPooling", [2, 3, 2], VOLUME, {}, lambda x: F.max_pool3d(x, (2, 2, 3))
    yield "VolumetricAveragePooling", [2, 3, 2], VOLUME, {}, lambda x: F.avg_pool3d(x, (2, 2, 3), 1)
    yield "SpatialZeroPadding", [1, 2, 3, 0], IMAGE, {}, lambda x: F.pad(x, (1, 2, 3, 0))
    yield "SpatialReflectionPadding", [1, 2, 3, 0], IMAGE, {}, lambda x: F.pad(x, (1, 2, 3, 0), "reflect")
    yield "SpatialReplicationPadding", [1, 2, 3, 0], IMAGE, {}, lambda x: F.pad(x, (1, 2, 3, 0), "replicate")
    yield (
        "VolumetricReplicationPadding",
        [1, 2, 3, 0, 1, 1],
        VOLUME,
        {},
        lambda x: F.pad(x, (1, 2, 3, 0, 1, 1), "replicate"),
    )
    yield "SpatialUpSamplingNearest", [2], IMAGE, {}, lambda x: F.interpolate(x, scale_factor=2)
    yield (
        "SpatialUpSamplingBilinear",
        [2],
        IMAGE,
        {},
        lambda x: F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=True),
    )
    yield "SpatialCrossMapLRN", [3, 0.1, 0.5, 2], IMAGE, {}, lambda x: F.local_response_norm(x, 3, 0.1, 0.5, 2.0)

    def local_mean(x):
        kernel = torch.full((1, 3, 9, 9), 1 / 243)
        part = F.conv2d(torch.ones_like(x), kernel, padding=4)
        return F.conv2d(x, kernel, padding=4), part

    def subtract(x):
        mean, part = local_mean(x)
        return x - mean / part

    def divide(x):
        mean, part = local_mean(x * x)
        return x / F.threshold(mean.sqrt() / part, 1e-4, 1e-4)

    yield "SpatialSubtractiveNormalization", [3], IMAGE, {}, subtract
    yield "SpatialDivisiveNormalization", [3], IMAGE, {}, divide
    yield "SpatialContrastiveNormalization", [3], IMAGE, {}, lambda x: divide(subtract(x))


def draw(shape):
    if shape == "positive":
        return torch.rand(BATCH) + 0.1
    if shape == "classes":
        return torch.tensor([[1, 6, 3], [2, 2, 5]])
    return [torch.randn(one) for one in shape] if isinstance(shape, list) else torch.randn(shape)


def run_layer(name, args, shape, sizes, f):
    x = draw(shape)
    inputs = [leaf(one) for one in (x if isinstance(x, list) else [x])]
    parameters = {key: leaf(torch.randn(size)) for key, size in sizes.items()}
    y = f(*inputs, **parameters) if f not in (F.conv2d, F.conv_transpose3d) else f(*inputs, *parameters.values())
    outputs = y if isinstance(y, list) else [y]
    grads = [torch.randn_like(one) for one in outputs]
    leaves = [one for one in inputs if one.requires_grad] + list(parameters.values())
    found = torch.autograd.grad(outputs, leaves, grads, allow_unused=True)
    found = [torch.zeros_like(one) if g is None else g for one, g in zip(leaves, found)]
    n = sum(one.requires_grad for one in inputs)
    return {
        "name": name,
        "args": args,
        "x": x,
        "y": [one.detach() for one in outputs],
        "grads": grads,
        "parameters": {key: p.detach() for key, p in parameters.items()},
        "grad_inputs": found[:n],
        "grad_parameters": dict(zip(parameters, found[n:])),
    }


def criterions():
    x, target, logits = torch.randn(BATCH), torch.randn(BATCH), F.log_softmax(torch.randn(BATCH), 1)
    chances, labels = torch.rand(BATCH), torch.tensor([1, 5, 2, 2])
    signs, weights = torch.randn(BATCH).sign(), torch.rand(5)
    yield "MSECriterion", [], x, target, F.mse_loss
    yield "MSECriterion", [False], x, target, lambda a, b: F.mse_loss(a, b, reduction="sum")
    yield "AbsCriterion", [], x, target, F.l1_loss
    yield "SmoothL1Criterion", [], x, target, F.smooth_l1_loss
    yield "SoftMarginCriterion", [], x, signs, F.soft_margin_loss
    yield "BCECriterion", [], chances, (target > 0).double(), F.binary_cross_entropy
    yield "ClassNLLCriterion", [], logits, labels, lambda a, b: F.nll_loss(a, b - 1)
    yield "ClassNLLCriterion", [weights], logits, labels, lambda a, b: F.nll_loss(a, b - 1, weights)
    yield "ClassNLLCriterion", [None, False], logits, labels, lambda a, b: F.nll_loss(a, b - 1, reduction="sum")
    yield "ClassNLLCriterion", [], logits[0], 3, lambda a, b: F.nll_loss(a, torch.tensor(b - 1))
    yield "CrossEntropyCriterion", [], x, labels, lambda a, b: F.cross_entropy(a, b - 1)
    yield "CrossEntropyCriterion", [], x[0], 3, lambda a, b: F.cross_entropy(a, torch.tensor(b - 1))
    picture, classes = torch.randn(2, 3, 4, 4), torch.randint(1, 4, (2, 4, 4))
    yield "SpatialClassNLLCriterion", [], picture, classes, lambda a, b: F.nll_loss(a, b - 1)
    yield "DistKLDivCriterion", [], logits, F.softmax(target, 1), F.kl_div
    yield "MarginCriterion", [], x, signs, lambda a, b: (1 - a * b).relu().mean()
    yield "MultiMarginCriterion", [], x, labels, lambda a, b: F.multi_margin_loss(a, b - 1)
    yield "MultiMarginCriterion", [2], x, labels, lambda a, b: F.multi_margin_loss(a, b - 1, 2)
    large = torch.randn(2, 3, 9, 8)
    yield (
        "SpatialAutoCropMSECriterion",
        [],
        torch.randn(2, 3, 6, 5),
        large,
        lambda a, b: F.mse_loss(a, b[:, :, 1:7, 1:6]),
    )
    several = torch.tensor([[1, 3, 0, 0, 0], [2, 0, 0, 0, 0], [5, 4, 1, 0, 0], [3, 0, 0, 0, 0]])
    yield "MultiLabelMarginCriterion", [], x, several, lambda a, b: F.multilabel_margin_loss(a, b - 1)
    yield "MultiLabelSoftMarginCriterion", [], x, (target > 0).double(), F.multilabel_soft_margin_loss
    yield "L1Cost", [], x, None, lambda a, b: a.abs().sum()
    yield "HingeEmbeddingCriterion", [], x[:, 0], signs[:, 0], F.hinge_embedding_loss
    yield "WeightedMSECriterion", [weights], x, target, lambda a, b: F.mse_loss(a, b * weights)
    pair = [torch.randn(BATCH), torch.randn(BATCH)]
    yield "CosineEmbeddingCriterion", [0.1], pair, signs[:, 0], lambda a, b: F.cosine_embedding_loss(*a, b, 0.1)
    columns = [torch.randn(4), torch.randn(4)]
    yield "MarginRankingCriterion", [0.5], columns, signs[:, 0], lambda a, b: F.margin_ranking_loss(*a, b, 0.5)
    yield "L1HingeEmbeddingCriterion", [9], pair, -1, lambda a, b: (9 - (a[0] - a[1]).abs().sum()).relu()
    yield (
        "DistanceRatioCriterion",
        [],
        columns,
        None,
        lambda a, b: -torch.log(torch.exp(-a[0]) / (torch.exp(-a[0]) + torch.exp(-a[1]))).mean(),
    )


def run_criterion(name, args, x, target, f):
    inputs = [leaf(one) for one in x] if isinstance(x, list) else leaf(x)
    loss = f(inputs, target)
    grads = torch.autograd.grad(loss, inputs)
    return {"name": name, "args": args, "x": x, "target": target, "loss": loss.item(), "grads": list(grads)}


def write(folder):
    torch.manual_seed(0)
    torch.set_default_dtype(torch.float64)
    rows = [
        run_layer(*row)
        for part in (elementwise, linear, shapes, images, legacy_rare.connected, legacy_rare.pools)
        for row in part()
    ]
    fractional, unpooling = legacy_rare.random_pools()
    found = {
        "layers": rows,
        "criterions": [run_criterion(*row) for row in criterions()],
        "sparse": legacy_rare.sparse(),
        "fractional": fractional,
        "unpooling": unpooling,
        "weight_norms": legacy_rare.weight_norms(),
    }
    torch.save(found, folder / "legacy.pt")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
