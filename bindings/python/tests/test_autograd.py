"""Gradients and the modes of a thread, without PyTorch in the process."""

import torchabi as t
from support import Case


def leaf(*values):
    return t.tensor(values, requires_grad=True)


class Backward(Case):
    def test_gradients_gather(self):
        x = leaf(1.0, 2.0)
        for factor in (1, 2):
            (x * x).sum().backward()
            self.same(x.grad, [2.0 * factor, 4.0 * factor])
        x.grad = None
        self.assertIsNone(x.grad)

    def test_several_tensors_with_their_gradients(self):
        x = leaf(1.0, 2.0)
        t.autograd.backward([x * 2, (x * 3).sum()], [t.tensor([1.0, 10.0]), None])
        self.same(x.grad, [5.0, 23.0])
        with self.raises(ValueError, "grad_tensors has 1 gradients for 2 tensors"):
            t.autograd.backward([x * 2, x * 3], [t.ones(2)])
        with self.raises(TypeError, "tensors must be tensors, not int"):
            t.autograd.backward([1])
        with self.raises(ValueError, "inputs must not be empty"):
            x.sum().backward(inputs=[])

    def test_graph_is_kept_when_told(self):
        x = leaf(3.0)
        y = x * x
        y.backward(retain_graph=True)
        y.backward()
        self.same(x.grad, [12.0])
        with self.raises(t.Error, "backward through the graph a second time"):
            y.backward()

    def test_graph_goes_with_its_tensors(self):
        before = t.live_handles()
        x = leaf(1.0)
        y = x
        for _ in range(10):
            y = y * 2
        del x, y
        self.assertEqual(t.live_handles(), before)

    def test_a_long_graph_is_freed_without_recursion(self):
        x = y = leaf(1.0)
        for _ in range(100000):
            y = y + 0.0
        y.backward()
        self.same(x.grad, [1.0])


class Grad(Case):
    def test_leaves_grad_alone(self):
        x, y = leaf(2.0), leaf(3.0)
        dx, dy = t.autograd.grad(x * x * y, [x, y])
        self.assertEqual([dx.item(), dy.item(), x.grad, y.grad], [12.0, 4.0, None, None])

    def test_higher_derivatives(self):
        x = leaf(2.0)
        (first,) = t.autograd.grad(x**4, x, create_graph=True)
        (second,) = t.autograd.grad(first, x, create_graph=True)
        (third,) = t.autograd.grad(second, x)
        self.assertEqual([first.item(), second.item(), third.item()], [32.0, 48.0, 48.0])

    def test_unused(self):
        x, y = leaf(2.0), leaf(3.0)
        self.assertIsNone(t.autograd.grad(x * 2, [x, y], allow_unused=True)[1])
        with self.raises(t.Error, "appears to not have been used in the graph"):
            t.autograd.grad(x * 2, [x, y])

    def test_given_gradients(self):
        x = leaf(1.0, 2.0)
        (dx,) = t.autograd.grad([x * 2, x * 3], x, grad_outputs=[t.ones(2), t.tensor([0.0, 1.0])])
        self.same(dx, [2.0, 5.0])


class Modes(Case):
    def records(self):
        return (leaf(1.0) * 2).requires_grad

    def test_as_context_managers(self):
        for mode, within in (
            (t.no_grad(), False),
            (t.enable_grad(), True),
            (t.set_grad_enabled(False), False),
            (t.set_grad_enabled(True), True),
            (t.inference_mode(), False),
            (t.inference_mode(False), True),
        ):
            with mode:
                self.assertEqual((self.records(), t.is_grad_enabled()), (within, within))
            self.assertTrue(self.records())

    def test_as_decorators(self):
        for decorate in (t.no_grad, t.no_grad(), t.inference_mode, t.inference_mode(), t.set_grad_enabled(False)):

            @decorate
            def work(depth):
                "Says what it is."
                # One object serves calls within calls.
                return [self.records()] + (work(depth - 1) if depth else [])

            self.assertEqual(work(2), [False] * 3)
            self.assertEqual((work.__name__, work.__doc__), ("work", "Says what it is."))
            self.assertTrue(self.records())

    def test_over_generators(self):
        @t.no_grad()
        def work():
            got = yield self.records()
            try:
                yield got
            except KeyError:
                yield self.records()
            return "done"

        steps = work()
        self.assertFalse(next(steps))
        self.assertTrue(self.records())
        self.assertEqual(steps.send(5), 5)
        self.assertFalse(steps.throw(KeyError("x")))
        with self.assertRaises(StopIteration) as caught:
            next(steps)
        self.assertEqual(caught.exception.value, "done")
        caught.exception.__traceback__ = None
        self.assertTrue(self.records())

    def test_ends_with_an_exception(self):
        with self.assertRaises(KeyError), t.no_grad(), t.inference_mode():
            raise KeyError("x")
        self.assertTrue(self.records())

    def test_nested(self):
        with t.no_grad():
            with t.enable_grad():
                self.assertTrue(self.records())
            self.assertFalse(self.records())

    def test_inference_tensors_join_no_graph(self):
        with t.inference_mode():
            x = t.ones(2)
        self.assertTrue(x.is_inference())
        with self.raises(t.Error, "nference tensor"):
            (x * leaf(1.0)).backward(t.ones(2))
