"""Oracle: parameters that are computed from others are PyTorch's: names, values, gradients, and what is left of them."""

import copy
import unittest

import torch
import torchabi
from support import Case

TORCH, OURS = (torch, torch.nn.utils), (torchabi, torchabi.nn.utils)


def ours(x):
    return torchabi.from_dlpack(x.detach().clone())


def equal(mine, theirs):
    return torch.equal(torch.from_dlpack(mine.detach()), theirs.detach())


def both(make, *inputs):
    """What a function makes with PyTorch and with this library, at one seed."""
    out = []
    for (library, utils), xs in ((OURS, [ours(x) for x in inputs]), (TORCH, inputs)):
        library.manual_seed(0)
        out.append(make(library, utils, *xs))
    return out


class Parametrized(Case):
    def setUp(self):
        torch.set_num_threads(1)
        torchabi.set_num_threads(1)
        torch.manual_seed(1)

    def compare_states(self, mine, theirs):
        self.assertEqual([n for n, _ in mine.named_parameters()], [n for n, _ in theirs.named_parameters()])
        self.assertEqual([n for n, _ in mine.named_buffers()], [n for n, _ in theirs.named_buffers()])
        mine, theirs = mine.state_dict(), theirs.state_dict()
        self.assertEqual(list(mine), list(theirs))
        for name, value in theirs.items():
            self.assertTrue(equal(mine[name], value), name)

    def compare(self, make, x, name="weight", last=lambda out: out):
        """The same module, and the same again after ten steps of SGD, a copy, a state dict, and without it all."""
        mine, theirs = both(lambda library, utils: make(library.nn, utils))
        self.compare_states(mine, theirs)
        self.assertEqual(repr(mine), repr(theirs))
        optimisers = (
            torchabi.optim.SGD(mine.parameters(), lr=0.01, momentum=0.9),
            torch.optim.SGD(theirs.parameters(), lr=0.01, momentum=0.9, fused=True),
        )
        for step in range(10):
            for m, optimiser, data in ((mine, optimisers[0], ours(x)), (theirs, optimisers[1], x)):
                m.train(step % 3 != 2)
                optimiser.zero_grad()
                out = last(m(data))
                (out * out).sum().backward()
            for (path, a), b in zip(mine.named_parameters(), theirs.parameters()):
                self.assertTrue(equal(a.grad, b.grad), f"{path} at step {step}")
            for optimiser in optimisers:
                optimiser.step()
        self.compare_states(mine, theirs)
        mine.eval(), theirs.eval()
        self.assertTrue(equal(getattr(mine, name), getattr(theirs, name)))
        self.assertTrue(equal(last(mine(ours(x))), last(theirs(x))))
        copied, again = copy.deepcopy(mine), make(torchabi.nn, torchabi.nn.utils).eval()
        again.load_state_dict(mine.state_dict())
        for other in (copied, again):
            self.assertEqual(repr(other), repr(mine))
            self.assertTrue(equal(last(other(ours(x))), last(theirs(x))))
        self.assertIsNot(getattr(mine, name), getattr(mine, name))
        for m, utils in ((mine, torchabi.nn.utils), (theirs, torch.nn.utils)):
            self.assertTrue(utils.parametrize.is_parametrized(m, name))
            utils.parametrize.remove_parametrizations(m, name)
            self.assertFalse(utils.parametrize.is_parametrized(m))
        self.assertEqual(repr(mine), repr(theirs))
        self.compare_states(mine, theirs)
        self.assertTrue(equal(last(mine(ours(x))), last(theirs(x))))
        # The copy was not touched.
        self.assertTrue(equal(last(copied(ours(x))), last(theirs(x))))

    def test_weight_norm(self):
        x = torch.randn(4, 16)
        for dim in (0, 1, None):
            with self.subTest(dim):
                self.compare(lambda nn, u: u.parametrizations.weight_norm(nn.Linear(16, 8), dim=dim), x)  # noqa: B023
        self.compare(lambda nn, u: u.parametrizations.weight_norm(nn.Conv2d(8, 16, 3)), torch.randn(2, 8, 8, 8))
        self.compare(
            lambda nn, u: u.parametrizations.weight_norm(nn.LSTM(16, 8), name="weight_hh_l0"),
            torch.randn(7, 2, 16),
            "weight_hh_l0",
            lambda out: out[0],
        )

    def test_spectral_norm(self):
        x = torch.randn(4, 16)
        self.compare(lambda nn, u: u.parametrizations.spectral_norm(nn.Linear(16, 8)), x)
        self.compare(lambda nn, u: u.parametrizations.spectral_norm(nn.Linear(16, 8), dim=1, n_power_iterations=3), x)
        self.compare(lambda nn, u: u.parametrizations.spectral_norm(nn.Linear(16, 8), name="bias"), x, "bias")
        image = torch.randn(2, 8, 8, 8)
        self.compare(lambda nn, u: u.parametrizations.spectral_norm(nn.Conv2d(8, 16, 3)), image)
        self.compare(lambda nn, u: u.parametrizations.spectral_norm(nn.ConvTranspose2d(8, 16, 3)), image)

    def test_orthogonal(self):
        for size in ((8, 8), (16, 8), (8, 16)):
            for kind in ("matrix_exp", "cayley", "householder", None):
                for trivial in (True, False):
                    with self.subTest(f"{size} {kind} {trivial}"):
                        self.compare(
                            lambda nn, u: u.parametrizations.orthogonal(
                                nn.Linear(*size),  # noqa: B023
                                orthogonal_map=kind,  # noqa: B023
                                use_trivialization=trivial,  # noqa: B023
                            ),
                            torch.randn(4, size[0]),
                        )

    def test_any_layer_and_chains_of_them(self):
        x = torch.randn(4, 16)

        def one(nn, u):
            return u.parametrize.register_parametrization(nn.Linear(16, 8), "weight", nn.Softplus())

        def two(nn, u):
            return u.parametrize.register_parametrization(one(nn, u), "weight", nn.Sequential(nn.Tanh(), nn.ELU()))

        def normed(nn, u):
            return u.parametrizations.spectral_norm(two(nn, u))

        def both_parameters(nn, u):
            return u.parametrize.register_parametrization(normed(nn, u), "bias", nn.Tanh())

        for make in (one, two, normed, both_parameters):
            with self.subTest(make.__name__):
                if make is both_parameters:
                    mine, theirs = both(lambda library, utils: make(library.nn, utils))  # noqa: B023
                    self.assertEqual(repr(mine), repr(theirs))
                    self.compare_states(mine, theirs)
                    self.assertTrue(equal(mine(ours(x)), theirs(x)))
                    for m, utils in ((mine, torchabi.nn.utils), (theirs, torch.nn.utils)):
                        utils.parametrize.remove_parametrizations(m, "weight", leave_parametrized=False)
                    self.assertEqual(repr(mine), repr(theirs))
                    self.compare_states(mine, theirs)
                    self.assertTrue(equal(mine(ours(x)), theirs(x)))
                else:
                    self.compare(make, x)

    def test_in_networks(self):
        x = torch.randn(2, 8, 32)

        def block(nn, u):
            layer = nn.TransformerEncoderLayer(32, 2, 64, dropout=0.0, batch_first=True)
            u.parametrizations.weight_norm(layer.self_attn.out_proj)
            u.parametrizations.weight_norm(layer.linear1)
            u.parametrizations.spectral_norm(layer.linear2)
            return layer

        mine, theirs = both(lambda library, utils: block(library.nn, utils))
        self.compare_states(mine, theirs)
        for data, m in ((ours(x), mine), (x, theirs)):
            m(data).square().sum().backward()
        for (path, a), b in zip(mine.named_parameters(), theirs.parameters()):
            self.assertTrue(equal(a.grad, b.grad), path)
        mine.eval(), theirs.eval()
        with torch.no_grad(), torchabi.no_grad():
            self.assertTrue(equal(mine(ours(x)), theirs(x)))

    def test_modules_of_python(self):
        for library, utils in (TORCH, OURS):

            class Net(library.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.weight = library.nn.Parameter(library.ones(2, 2))  # noqa: B023
                    self.shift = library.nn.Parameter(library.zeros(2))  # noqa: B023

                def forward(self, x):
                    return x @ self.weight + self.shift

            net = utils.parametrizations.weight_norm(Net())
            self.assertEqual(type(net).__name__, "ParametrizedNet")
            self.assertEqual(list(net.state_dict()), ["shift", *(f"parametrizations.weight.original{i}" for i in "01")])
            net(library.ones(1, 2)).sum().backward()
            self.assertEqual(net.parametrizations.weight.original0.grad.tolist(), [[1.4142135381698608]] * 2)

    def test_values_can_be_assigned(self):
        value = torch.randn(8, 16)
        for name in ("weight_norm", "spectral_norm", "orthogonal"):
            mine, theirs = both(
                lambda library, utils: getattr(utils.parametrizations, name)(library.nn.Linear(16, 8))  # noqa: B023
            )
            # Both libraries may draw from one generator.
            for m, given in ((mine, ours(value)), (theirs, value.clone())):
                torch.manual_seed(2), torchabi.manual_seed(2)
                m.weight = given
            self.compare_states(mine, theirs)
            self.assertTrue(equal(mine.weight, theirs.weight))

    def test_tied_parameters(self):
        mine, theirs = [], []
        for nets, (library, utils) in ((mine, OURS), (theirs, TORCH)):
            library.manual_seed(0)
            a, b = library.nn.Linear(8, 8), library.nn.Linear(8, 8)
            b.weight = a.weight
            utils.parametrizations.spectral_norm(a)
            nets.append(library.nn.Sequential(a, b))
        self.compare_states(mine[0], theirs[0])
        x = torch.randn(2, 8)
        self.assertTrue(equal(mine[0](ours(x)), theirs[0](x)))

    def test_moves_and_hooks_of_the_optimiser(self):
        linear = torchabi.nn.utils.parametrizations.weight_norm(torchabi.nn.Linear(3, 2)).double()
        self.assertEqual(linear.weight.dtype, torchabi.float64)
        self.assertEqual(linear(torchabi.ones(1, 3, dtype=torchabi.float64)).dtype, torchabi.float64)
        linear.requires_grad_(False)
        self.assertFalse(linear.weight.requires_grad)

    def test_errors(self):
        nn, parametrize = torchabi.nn, torchabi.nn.utils.parametrize
        linear = nn.Linear(3, 2)
        with self.raises(KeyError, "has no parameter 'wait'"):
            parametrize.register_parametrization(linear, "wait", nn.Tanh())
        with self.raises(KeyError, "has no parameter 'bias'"):
            parametrize.register_parametrization(nn.Linear(3, 2, bias=False), "bias", nn.Tanh())
        with self.raises(ValueError, "keep to the sizes"):
            parametrize.register_parametrization(linear, "weight", nn.Flatten(0))
        with self.raises(ValueError, "is not computed from others"):
            parametrize.remove_parametrizations(linear, "weight")
        with self.raises(ValueError, "'matrix_exp', 'cayley' or 'householder'"):
            torchabi.nn.utils.parametrizations.orthogonal(linear, orthogonal_map="qr")
        with self.raises(ValueError, "dimensions"):
            torchabi.nn.utils.parametrizations.orthogonal(linear, "bias")
        with self.raises(IndexError, "'dim' must be from -2 to 1, not 2"):
            torchabi.nn.utils.parametrizations.spectral_norm(linear, dim=2)
        self.assertFalse(parametrize.is_parametrized(linear))
        norm = nn.Linear(3, 2)
        torchabi.nn.utils.parametrizations.weight_norm(norm)
        with self.raises(ValueError, "must be the first"):
            torchabi.nn.utils.parametrizations.weight_norm(norm)
        with self.raises(ValueError, "'leave_parametrized' must be 1"):
            parametrize.remove_parametrizations(norm, "weight", leave_parametrized=False)
        parametrize.register_parametrization(linear, "weight", nn.Tanh())
        with self.raises(ValueError, "has no right inverse"):
            linear.weight = torchabi.ones(2, 3)


if __name__ == "__main__":
    unittest.main()
