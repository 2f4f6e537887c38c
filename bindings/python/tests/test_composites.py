"""Linear layers and cross entropies, one node of the graph each, against the operators that they are composed of."""

import itertools
import os
import unittest

import torchabi as t
from support import Case

functional = t.nn.functional


def composed_linear(x, w, b=None):
    y = x.flatten(0, -2) @ w.t() if b is None else t.addmm(b, x.flatten(0, -2), w.t())
    return y.view(*x.shape[:-1], w.shape[0])


def composed_loss(x, y, reduction="mean", ignore_index=-100):
    return functional.nll_loss(functional.log_softmax(x, dim=1), y, reduction=reduction, ignore_index=ignore_index)


class Linear(Case):
    def leaves(self, sizes, out, dtype, asked):
        t.manual_seed(0)
        made = [t.randn(s, dtype=dtype) for s in (sizes, (out, sizes[-1]), (out,))]
        return [one.requires_grad_(is_asked) for one, is_asked in zip(made, asked)]

    def test_bits_of_values_and_gradients(self):
        shapes = [(64, 784), (1, 7), (7, 1), (1, 1), (2, 3, 5), (1, 1, 4), (2, 2, 3, 6), (0, 4)]
        for sizes, out, dtype in itertools.product(shapes, (1, 10), (t.float32, t.float64)):
            for asked in itertools.product((True, False), repeat=3):
                if not any(asked):
                    continue
                with self.subTest(sizes=sizes, out=out, dtype=dtype, asked=asked):
                    results = []
                    for linear in (functional.linear, composed_linear):
                        leaves = self.leaves(sizes, out, dtype, asked)
                        y = linear(*leaves)
                        y.backward(y.detach() * 0.5 + 1)
                        results.append([y, *(leaf.grad for leaf in leaves)])
                    for ours, theirs in zip(*results):
                        self.assertEqual(ours is None, theirs is None)
                        self.assertTrue(ours is None or t.equal(ours, theirs))

    def test_without_bias(self):
        x, w, _ = self.leaves((4, 6), 3, t.float32, (True, True, False))
        y = functional.linear(x, w)
        self.assertTrue(t.equal(y, composed_linear(x, w)))
        for ours, theirs in zip(t.autograd.grad(y.sum(), (x, w)), t.autograd.grad(composed_linear(x, w).sum(), (x, w))):
            self.assertTrue(t.equal(ours, theirs))

    def test_strides(self):
        t.manual_seed(0)
        wide, tall = t.randn(6, 8), t.randn(5, 4)
        pairs = [
            (wide[:, ::2], tall),
            (wide[:, :4], tall),
            (wide.t()[:4].t(), tall),
            (t.randn(4, 6).t(), tall),
            (t.randn(6, 4), t.randn(4, 5).t()),
            (t.randn(4, 1).t(), tall),
            (t.randn(1, 6).expand(3, 6), t.randn(5, 12)[:, ::2]),
        ]
        for x, w in pairs:
            x, w = x.detach().requires_grad_(), w.detach().requires_grad_()
            b = t.randn(5, requires_grad=True)
            ours, theirs = functional.linear(x, w, b), t.addmm(b, x, w.t())
            self.assertTrue(t.equal(ours, theirs))
            for one, other in zip(
                t.autograd.grad(ours.exp().sum(), (x, w, b)), t.autograd.grad(theirs.exp().sum(), (x, w, b))
            ):
                self.assertTrue(t.equal(one, other))

    def test_second_derivatives(self):
        for sizes in ((3, 4), (2, 3, 4)):
            leaves = self.leaves(sizes, 5, t.float64, (True, True, True))
            self.assertTrue(t.autograd.gradcheck(functional.linear, leaves))
            self.assertTrue(t.autograd.gradgradcheck(functional.linear, leaves))

    def test_forward_mode_and_mapping(self):
        x, w, b = (one.detach() for one in self.leaves((3, 4), 5, t.float64, (False,) * 3))
        y, tangent = t.func.jvp(lambda w: functional.linear(x, w, b), (w,), (t.ones_like(w),))
        self.assertTrue(t.allclose(tangent, x @ t.ones_like(w).t()))
        w.requires_grad_()
        each = t.func.vmap(lambda x: functional.linear(x, w, b))(x.view(3, 1, 4))
        self.assertTrue(t.allclose(each, functional.linear(x, w, b).view(3, 1, 5)))
        y = functional.linear(x, w, b)
        seeds = t.eye(15, dtype=t.float64).view(15, 3, 5)
        mapped = t.func.vmap(lambda seed: t.autograd.grad(y, w, seed, retain_graph=True)[0])(seeds)
        for seed, one in zip(seeds, mapped):
            self.assertTrue(t.allclose(one, t.autograd.grad(y, w, seed, retain_graph=True)[0]))

    def test_errors_of_the_graph(self):
        x, w, b = self.leaves((3, 4), 5, t.float32, (True, True, True))
        y = functional.linear(x, w, b)
        y.sum().backward()
        with self.assertRaisesRegex(t.Error, "backward through the graph a second time"):
            y.sum().backward()
        y = functional.linear(x, w, b)
        with t.no_grad():
            w.add_(1)
        with self.assertRaisesRegex(t.Error, "modified by an inplace operation"):
            y.sum().backward()
        with self.assertRaisesRegex(t.Error, "mat1 and mat2 shapes cannot be multiplied"):
            functional.linear(x, t.ones(5, 3), b)


class CrossEntropy(Case):
    def logits(self, n=6, classes=5, dtype=None):
        t.manual_seed(0)
        return t.randn(n, classes, dtype=dtype or t.float32, requires_grad=True), t.randint(0, classes, (n,))

    def test_bits_of_values_and_gradients(self):
        options = itertools.product((1, 6, 64), (1, 10), (t.float32, t.float64), ("mean", "sum", "none"), (-100, 1))
        for n, classes, dtype, reduction, ignored in options:
            with self.subTest(n=n, classes=classes, dtype=dtype, reduction=reduction, ignored=ignored):
                x, y = self.logits(n, classes, dtype)
                ours = functional.cross_entropy(x, y, reduction=reduction, ignore_index=ignored)
                theirs = composed_loss(x, y, reduction, ignored)
                self.assertTrue(t.equal(ours, theirs) or (ours.isnan().all() and theirs.isnan().all()))
                a, b = (t.autograd.grad(loss.sum() * 3, x)[0] for loss in (ours, theirs))
                self.assertTrue(t.equal(a, b) or (a.isnan().any() and t.equal(a.isnan(), b.isnan())))

    def test_higher_derivatives(self):
        x, y = self.logits(3, 4, t.float64)
        self.assertTrue(t.autograd.gradgradcheck(lambda x: functional.cross_entropy(x, y), (x,)))

        def third(loss):
            for _ in range(2):
                loss = t.autograd.grad(loss, x, create_graph=True)[0].pow(2).sum()
            return t.autograd.grad(loss, x)[0]

        self.assertTrue(t.allclose(third(functional.cross_entropy(x, y)), third(composed_loss(x, y))))

    def test_what_libtorch_takes(self):
        x, y = self.logits()
        weight, image = t.rand(5), t.randn(2, 5, 3, requires_grad=True)
        log = functional.log_softmax(x, dim=1)
        self.assertTrue(
            t.equal(functional.cross_entropy(x, y, weight=weight), functional.nll_loss(log, y, weight=weight))
        )
        self.assertEqual(functional.cross_entropy(image, t.zeros(2, 3, dtype=t.int64), reduction="none").shape, (2, 3))
        soft = functional.cross_entropy(x, functional.one_hot(y, 5).float())
        self.assertTrue(t.allclose(soft, functional.cross_entropy(x, y)))
        with self.assertRaisesRegex(IndexError, "Target 5 is out of bounds"):
            functional.cross_entropy(x, t.full((6,), 5))

    def test_errors_of_the_graph(self):
        x, y = self.logits()
        loss = functional.cross_entropy(x, y)
        loss.backward()
        with self.assertRaisesRegex(t.Error, "backward through the graph a second time"):
            loss.backward()
        loss = functional.cross_entropy(x, y)
        y.fill_(0)
        with self.assertRaisesRegex(t.Error, "modified by an inplace operation"):
            loss.backward()


@unittest.skipUnless("TORCHABI_OP_LIBRARY" in os.environ, "TORCHABI_OP_LIBRARY names no library")
class Graphs(Case):
    def test_one_node_each(self):
        t.ops.load_library(os.environ["TORCHABI_OP_LIBRARY"])
        model = t.nn.Sequential(t.nn.Linear(4, 3), t.nn.ReLU(), t.nn.Linear(3, 2))
        x, y = t.randn(5, 4), t.zeros(5, dtype=t.int64)
        weights = "AccumulateGrad, AccumulateGrad"
        self.assertEqual(
            t.ops.torchabi_test.graph(functional.cross_entropy(model(x), y)),
            f"NllLossBackward0(AddmmBackward0(ReluBackward0(AddmmBackward0(None, {weights})), {weights}))",
        )
        self.assertEqual(t.ops.torchabi_test.graph(model[0](x.view(1, 5, 4))), f"ViewBackward0(None, {weights})")
        self.assertEqual(
            t.ops.torchabi_test.graph(functional.linear(x.bfloat16(), model[0].weight.bfloat16())),
            "MmBackward0(None, TBackward0(ToCopyBackward0(AccumulateGrad)))",
        )
