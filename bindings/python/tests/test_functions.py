"""Functions of Python's that the library calls, without PyTorch in the process."""

import gc
import threading
import weakref

import torchabi as t
from support import Case
from torchabi import _host


class Cube(t.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 3 * x * x * grad


def leaf(*values):
    return t.tensor(values, requires_grad=True)


class Failures(Case):
    def test_the_very_exception_comes_back(self):
        class Mine(Exception):
            pass

        mine = Mine("with\0a nul and ümlaut")

        def hook(grad):
            raise mine

        x = leaf(1.0, 2.0)
        handle = x.register_hook(hook)
        with self.raises(Mine) as caught:
            (x * x).sum().backward()
        self.assertIs(caught.exception, mine)
        handle.remove()
        (x * x).sum().backward()
        self.same(x.grad, [2.0, 4.0])

    def test_interrupts_are_carried_too(self):
        x = leaf(1.0)
        handle = x.register_hook(lambda grad: (_ for _ in ()).throw(KeyboardInterrupt("stop")))
        with self.assertRaises(KeyboardInterrupt) as caught:
            x.backward()
        caught.exception.__traceback__ = None
        handle.remove()

    def test_a_failure_of_the_library_within(self):
        x = leaf(1.0, 2.0)
        handle = x.register_hook(lambda grad: grad @ t.ones(3))
        with self.raises(t.Error, "inconsistent tensor size"):
            x.sum().backward()
        handle.remove()

    def test_wrong_results(self):
        x = leaf(1.0, 2.0)
        for result, kind, words in (
            (3, TypeError, "gives tensors or None, not int"),
            ([t.ones(2), 3], TypeError, "not list"),
            ([t.ones(2)] * 2, t.Error, "gave 2 results"),
            ([t.ones(2)] * 300, ValueError, "at most 256 results, not 300"),
        ):
            handle = x.register_hook(lambda grad, result=result: result)
            with self.raises(kind, words):
                x.sum().backward()
            handle.remove()

    def test_hooks_are_called(self):
        with self.raises(TypeError, "a hook is called, which int cannot be"):
            leaf(1.0).register_hook(3)


class Lifetimes(Case):
    def test_what_backward_needs_goes_with_the_graph(self):
        class Thing:
            pass

        class Keeps(t.autograd.Function):
            @staticmethod
            def forward(ctx, x):
                ctx.thing = things[0]
                y = x * 2
                ctx.save_for_backward(x, y)
                return y

            @staticmethod
            def backward(ctx, grad):
                x, y = ctx.saved_tensors
                assert isinstance(ctx.thing, Thing)
                return grad * 2 + (y - 2 * x)

        things = [Thing()]
        gone = weakref.ref(things[0])
        x = leaf(1.0)
        y = Keeps.apply(x)
        y.backward()
        self.same(x.grad, [2.0])
        things.clear()
        del y
        gc.collect()
        self.assertIsNone(gone())

    def test_hooks_go_when_removed(self):
        x = leaf(1.0)

        def hook(grad):
            return grad

        gone = weakref.ref(hook)
        handle = x.register_hook(hook)
        del hook
        self.assertIsNotNone(gone())
        handle.remove()
        gc.collect()
        self.assertIsNone(gone())

    def test_hooks_go_with_their_tensor(self):
        x = leaf(1.0)

        def hook(grad):
            return grad

        gone = weakref.ref(hook)
        x.register_hook(hook)
        del hook, x
        gc.collect()
        self.assertIsNone(gone())

    def test_nothing_is_left_behind(self):
        gc.collect()
        before = len(_host._entries)
        for _ in range(100):
            x = leaf(1.0, 2.0)
            Cube.apply(x).sum().backward()
            t.func.hessian(lambda a: (a**3).sum())(t.ones(2))
        del x
        gc.collect()
        self.assertEqual(len(_host._entries), before)


class Threads(Case):
    def test_each_thread_calls_its_own(self):
        seen = []

        def run():
            x = leaf(1.0, 2.0)
            me = threading.get_ident()
            handle = x.register_hook(lambda grad: seen.append(threading.get_ident() == me))
            for _ in range(50):
                x.grad = None
                Cube.apply(x).sum().backward()
            handle.remove()

        threads = [threading.Thread(target=run) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(seen, [True] * 200)


class Nesting(Case):
    def test_backward_within_backward(self):
        x = leaf(2.0)

        def hook(grad):
            with t.enable_grad():
                y = leaf(3.0)
                Cube.apply(y).backward()
            return grad * y.grad

        x.register_hook(hook)
        Cube.apply(x).backward()
        self.same(x.grad, [12.0 * 27.0])

    def test_modes_hold_within(self):
        seen = []
        x = leaf(1.0)
        handle = x.register_hook(lambda grad: seen.append(t.is_grad_enabled()))
        (x * x).backward()
        t.autograd.grad(x * x, x, create_graph=True)
        handle.remove()
        self.assertEqual(seen, [False, True])
        self.assertTrue(t.is_grad_enabled())

    def test_once_differentiable(self):
        class Square(t.autograd.Function):
            @staticmethod
            def forward(ctx, x):
                ctx.save_for_backward(x)
                return x * x

            @staticmethod
            @t.autograd.function.once_differentiable
            def backward(ctx, grad):
                (x,) = ctx.saved_tensors
                return 2 * x * grad

        x = leaf(3.0)
        (dx,) = t.autograd.grad(Square.apply(x), x, create_graph=True)
        self.same(dx, [6.0])
        self.assertFalse(dx.requires_grad)


class Refusals(Case):
    def test_what_is_not_there_is_said(self):
        with self.raises(NotImplementedError, "randomness='error' alone, not 'different'"):
            t.vmap(t.relu, randomness="different")
        with self.raises(NotImplementedError, "use_reentrant=True alone"):
            t.utils.checkpoint.checkpoint(t.relu, t.ones(1), use_reentrant=False)
        with self.raises(t.Error, "random"):
            t.vmap(lambda x: x + t.rand(2))(t.ones(3, 2))
