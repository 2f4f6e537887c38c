"""Oracle: custom operations, hooks, transforms, gradcheck and checkpoints."""

import oracle
from support import Case

CUBE = """
class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale=1.0):
        ctx.save_for_backward(x, None)
        ctx.scale = scale
        return x * x * x * scale
    @staticmethod
    def backward(ctx, grad):
        x, none = ctx.saved_tensors
        assert none is None
        return 3 * x * x * grad * ctx.scale, None
"""

SPLIT = """
class Split(torch.autograd.Function):
    @staticmethod
    def forward(x, y, scale):
        return x * y, 7, (x > 1).to(torch.int64), x + scale
    @staticmethod
    def setup_context(ctx, inputs, output):
        x, y, scale = inputs
        ctx.save_for_backward(x, y)
        ctx.mark_non_differentiable(output[2])
        ctx.seen = ctx.needs_input_grad
    @staticmethod
    def backward(ctx, a, b, c, d):
        x, y = ctx.saved_tensors
        assert ctx.seen == ctx.needs_input_grad == (True, False, False), ctx.needs_input_grad
        return a * y + d, None, None
"""

DIRTY = """
class Triple(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.mark_dirty(x)
        x.mul_(3)
        return x
    @staticmethod
    def backward(ctx, grad):
        return grad * 3
"""

UNDEFINED = """
class Two(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.set_materialize_grads(MATERIALIZE)
        return x * 2, x * 3
    @staticmethod
    def backward(ctx, a, b):
        seen.append((a is None, b is None))
        return a * 2
"""

VALUES = "x = torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64, requires_grad=True)\n"


class CustomOperations(Case):
    def test_gradients(self):
        oracle.compare(
            self,
            [
                CUBE + VALUES + "y = Cube.apply(x, 2.0)\ny.sum().backward()\ny.detach(), y.requires_grad, x.grad",
                CUBE
                + VALUES
                + "g, = torch.autograd.grad(Cube.apply(x).sum(), x, create_graph=True)\ntorch.autograd.grad(g.sum(), x)",
                CUBE + "Cube.apply(torch.ones(2)).requires_grad",
                CUBE + VALUES + "with torch.no_grad():\n    y = Cube.apply(x)\ny",
                SPLIT
                + VALUES
                + "y = torch.ones(3, dtype=torch.float64) * 2\na, n, c, d = Split.apply(x, y, 1)\n(a + d).sum().backward()\na.detach(), n, c, d.detach(), x.grad, c.requires_grad",
                DIRTY + VALUES + "y = x * 1\nz = Triple.apply(y)\nz.sum().backward()\nz is y, y.detach(), x.grad",
                UNDEFINED.replace("MATERIALIZE", "False")
                + VALUES
                + "seen = []\nTwo.apply(x)[0].sum().backward()\nseen, x.grad",
                UNDEFINED.replace("MATERIALIZE", "True")
                + VALUES
                + "seen = []\nTwo.apply(x)[0].sum().backward()\nseen, x.grad",
            ],
        )

    def test_refusals(self):
        oracle.compare(
            self,
            [
                CUBE + VALUES + "y = x * 1\nz = Cube.apply(y)\ny.mul_(2)\nz.sum().backward()",
                CUBE.replace("return 3 * x * x * grad * ctx.scale, None", "return grad")
                + VALUES
                + "Cube.apply(x).sum().backward()",
                CUBE.replace("scale, None", "scale, grad") + VALUES + "Cube.apply(x).sum().backward()",
                CUBE.replace("return 3", "raise KeyError('nowhere')\n        return 3")
                + VALUES
                + "Cube.apply(x).sum().backward()",
                CUBE.replace("save_for_backward(x, None)", "save_for_backward(x, 3)") + VALUES + "Cube.apply(x)",
                "class Nothing(torch.autograd.Function): pass\nNothing.apply(torch.ones(1))",
                DIRTY + VALUES + "Triple.apply(x)",
            ],
        )


class Hooks(Case):
    def test_hooks(self):
        oracle.compare(
            self,
            [
                VALUES + "h = x.register_hook(lambda g: g * 2)\n(x * x).sum().backward()\nx.grad",
                VALUES + "h = x.register_hook(lambda g: None)\n(x * x).sum().backward()\nx.grad",
                VALUES
                + "h = x.register_hook(lambda g: g * 2)\nh.remove()\nh.remove()\n(x * x).sum().backward()\nx.grad",
                VALUES
                + "seen = []\ny = x * x\nwith y.register_hook(seen.append):\n    y.sum().backward(retain_graph=True)\ny.sum().backward()\nseen",
                VALUES
                + "seen = []\nh = x.register_post_accumulate_grad_hook(lambda p: seen.append(p.grad.clone()))\n(x * x).sum().backward()\n(x * 1).sum().backward()\nh.remove()\n(x * 1).sum().backward()\nseen, x.grad",
                "torch.ones(2).register_hook(lambda g: g)",
                VALUES + "(x * 2).register_post_accumulate_grad_hook(lambda p: None)",
                VALUES + "h = x.register_hook(lambda g: 1 / 0)\n(x * x).sum().backward()",
                VALUES + "h = x.register_hook(lambda g: g.sum().reshape(1))\n(x * x).sum().backward()",
            ],
        )


F = "f = lambda x: (x * x * x).sin().sum()\n"
G = "g = lambda x, y: (x * y, {'s': (x * x).sum(), 'l': [y.exp()]})\n"
PAIR = VALUES.replace(", requires_grad=True", "") + "y = torch.tensor([0.5, 1.5, -1.0], dtype=torch.float64)\n"


class Transforms(Case):
    def test_func(self):
        oracle.compare(
            self,
            [
                F + PAIR + "torch.func.grad(f)(x)",
                F + PAIR + "torch.func.grad_and_value(f)(x)",
                F + PAIR + "torch.func.grad(torch.func.grad(lambda t: (t ** 4).sum()))(torch.tensor(2.0))",
                PAIR + "torch.func.grad(lambda a, b: (a * b * b).sum(), argnums=1)(x, y)",
                PAIR + "torch.func.grad(lambda a, b: (a * b * b).sum(), argnums=(0, 1))(x, y)",
                PAIR + "torch.func.grad(lambda a, b: ((a * b).sum(), b), has_aux=True)(x, y)",
                PAIR + "torch.func.grad(lambda d: (d['a'] * d['b']).sum())({'a': x, 'b': y})",
                G + PAIR + "value, back = torch.func.vjp(g, x, y)\nvalue, back(value), back(value)",
                G + PAIR + "torch.func.jvp(g, (x, y), (y, x))",
                G + PAIR + "torch.func.jacrev(g)(x, y)",
                G + PAIR + "torch.func.jacrev(g, argnums=(0, 1))(x, y)",
                G
                + PAIR
                + "a, d = torch.func.jacfwd(g, argnums=1)(x, y)\na.contiguous(), d['s'] + 0, d['l'][0].contiguous()",
                F + PAIR + "torch.func.hessian(f)(x).contiguous()",
                F + PAIR + "torch.func.jacrev(torch.func.grad(f))(x)",
                PAIR + "torch.func.grad(lambda t: t * 2)(x)",
                PAIR + "torch.func.grad(lambda t: 3)(x)",
                PAIR + "torch.func.grad(lambda a: a.sum(), argnums=2)(x)",
                PAIR + "torch.func.grad(lambda a: undefined)(x)",
            ],
            tolerance=1e-12,
        )

    def test_functional(self):
        A = "A = torch.autograd.functional\n"
        oracle.compare(
            self,
            [
                A + F + PAIR + "A.jacobian(lambda t: t * t, x), A.jacobian(lambda t: t * t, (x,))",
                A + PAIR + "A.jacobian(lambda a, b: (a * b, a.sum()), (x, y))",
                A + PAIR + "A.jacobian(lambda a: a * y, x)",
                A + F + PAIR + "A.hessian(f, x)",
                A + PAIR + "A.hessian(lambda a, b: (a * a * b).sum(), (x, y))",
                A + PAIR + "A.vjp(lambda a, b: a * b, (x, y), y)",
                A + F + PAIR + "A.vjp(f, x)",
                A + PAIR + "A.jvp(lambda a, b: a * b, (x, y), (y, x))",
                A + F + PAIR + "A.vhp(f, x, y), A.hvp(f, x, y)",
                A + PAIR + "A.vjp(lambda a: a * 2, x)",
                A + PAIR + "A.vjp(lambda a: a * 2, x, torch.ones(2))",
                A + PAIR + "A.jacobian(lambda a: 3, x)",
                A + PAIR + "A.hessian(lambda a: a * a, x)",
                A + "A.jacobian(lambda a: a * 2, 3)",
            ],
            tolerance=1e-12,
        )

    def test_vmap(self):
        M = "M = torch.arange(24.0).reshape(4, 2, 3)\nv = torch.arange(12.0).reshape(4, 3)\n"
        oracle.compare(
            self,
            [
                M + "torch.vmap(torch.mv)(M, v)",
                M + "torch.vmap(lambda a, b: (a @ b, a.sum()))(M, v)",
                M + "torch.vmap(lambda a, b: {'r': a @ b}, in_dims=(0, None), out_dims=1)(M, v[0])",
                M + "torch.vmap(torch.dot, in_dims=(-1, 1))(v, v)",
                M + "torch.func.vmap(lambda a, k: a * k, in_dims=(0, None))(v, 3)",
                M + "torch.vmap(torch.vmap(lambda a: a * a))(v)",
                M + "torch.vmap(lambda a: torch.softmax(a, 0) + torch.relu(a).cumsum(0))(v)",
                M + "torch.vmap(lambda a: torch.linalg.det(a @ a.t() + torch.eye(2)))(M)",
                M + "torch.vmap(torch.mv)(M, v[:2])",
                M + "torch.vmap(lambda a: a, in_dims=(0, 0))(v)",
            ],
            tolerance=1e-6,
        )


class Checks(Case):
    def test_gradcheck(self):
        oracle.compare(
            self,
            [
                VALUES + "torch.autograd.gradcheck(lambda t: (t.sin(), t * t), (x,))",
                VALUES + "torch.autograd.gradcheck(lambda t: (t.sin(), t * t), x, check_forward_ad=True)",
                VALUES + "torch.autograd.gradgradcheck(lambda t: (t * t * t).sum(), x)",
                CUBE.replace("return 3", "return 2") + VALUES + "torch.autograd.gradcheck(Cube.apply, (x,))",
                CUBE.replace("return 3", "return 2")
                + VALUES
                + "torch.autograd.gradcheck(Cube.apply, (x,), raise_exception=False)",
                CUBE
                + VALUES
                + "torch.autograd.gradcheck(Cube.apply, (x, 2.0)), torch.autograd.gradgradcheck(Cube.apply, x)",
                "z = torch.tensor([1 + 2j, -0.5j], dtype=torch.complex128, requires_grad=True)\ntorch.autograd.gradcheck(lambda t: (t * t, t.abs(), t.conj()), (z,))",
                "torch.autograd.gradcheck(lambda t: t * 2, torch.ones(2))",
            ],
        )

    def test_checkpoint(self):
        C = "from importlib import import_module\ncheckpoint = import_module(torch.__name__ + '.utils.checkpoint').checkpoint\n"
        oracle.compare(
            self,
            [
                C
                + VALUES
                + "w = torch.ones(3, dtype=torch.float64, requires_grad=True)\ny = checkpoint(lambda a: torch.dropout(a * w, 0.5, True), x, use_reentrant=True)\ny.sum().backward()\ny.detach(), x.grad, w.grad, torch.rand(3)",
                C
                + VALUES
                + "y = checkpoint(lambda a, k: (a * k, a + 1), x, 3.0, use_reentrant=True)\n(y[0] + y[1]).sum().backward()\ny[0].detach(), x.grad",
                C + VALUES + "y = checkpoint(lambda a: a * a, x, use_reentrant=True)\ntorch.autograd.grad(y.sum(), x)",
                C + VALUES + "checkpoint(lambda a: undefined, x, use_reentrant=True)",
            ],
        )
