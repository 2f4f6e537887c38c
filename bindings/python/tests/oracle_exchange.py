"""Oracle: one process with both packages shares one LibTorch, and DLPack goes both ways without copying."""

import gc
import weakref

import torch
import torchabi
from support import Case, python


class Process(Case):
    def test_pytorch_keeps_its_own_graphs(self):
        linear = torch.nn.functional.linear(torch.ones(1, 2), torch.ones(3, 2, requires_grad=True), torch.ones(3))
        self.assertEqual(linear.grad_fn.next_functions[2][0].name(), "TBackward0")
        loss = torch.nn.functional.cross_entropy(linear, torch.zeros(1, dtype=torch.int64))
        self.assertEqual(loss.grad_fn.next_functions[0][0].name(), "LogSoftmaxBackward0")

    def test_both_orders_of_import(self):
        for first, second in (("torch", "torchabi"), ("torchabi", "torch")):
            ran = python(
                f"import {first}, {second}, torch, torchabi\n"
                "x = torch.arange(4.0); y = torchabi.from_dlpack(x)\n"
                "y += 1\n"
                "print(x.tolist(), (torchabi.ones(2) + 1).tolist(), torch.nn.Linear(2, 1)(torch.ones(1, 2)).shape)\n"
                "maps = open('/proc/self/maps').read() if __import__('os').path.exists('/proc/self/maps') else ''\n"
                "print(len({line.split()[-1] for line in maps.split('\\n') if 'libtorch_cpu.so' in line}))"
            )
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual(ran.stdout.split("\n")[0], "[1.0, 2.0, 3.0, 4.0] [2.0, 2.0] torch.Size([1, 1])")
            self.assertIn(ran.stdout.split("\n")[1], ("1", "0"))

    def test_seeds_are_one(self):
        torch.manual_seed(5)
        ours = torchabi.rand(2).tolist()
        torch.manual_seed(5)
        self.assertEqual(ours, torch.rand(2).tolist())


KINDS = [
    "float32",
    "float64",
    "float16",
    "bfloat16",
    "int64",
    "int32",
    "int16",
    "int8",
    "uint8",
    "bool",
    "complex64",
    "complex128",
]


class Sharing(Case):
    def test_from_torch(self):
        for kind in KINDS:
            theirs = torch.arange(6).reshape(2, 3).to(getattr(torch, kind))
            ours = torchabi.from_dlpack(theirs)
            self.assertEqual(repr(ours.dtype), f"torchabi.{kind}")
            self.assertEqual(ours.data_ptr(), theirs.data_ptr())
            ours[0, 0] = 1
            self.assertEqual(theirs[0, 0].item(), ours[0, 0].item())

    def test_to_torch(self):
        for kind in KINDS:
            ours = torchabi.arange(6).reshape(2, 3).to(getattr(torchabi, kind))
            theirs = torch.from_dlpack(ours)
            self.assertEqual(str(theirs.dtype), f"torch.{kind}")
            self.assertEqual(ours.data_ptr(), theirs.data_ptr())
            theirs[0, 0] = 1
            self.assertEqual(theirs[0, 0].item(), ours[0, 0].item())

    def test_views_keep_their_strides(self):
        theirs = torch.arange(24.0).reshape(2, 3, 4).permute(2, 0, 1)[1:, :, ::2]
        ours = torchabi.from_dlpack(theirs)
        self.assertEqual((tuple(ours.shape), ours.stride()), (tuple(theirs.shape), theirs.stride()))
        back = torch.from_dlpack(ours[1:])
        self.assertTrue(torch.equal(back, theirs[1:]))

    def test_memory_outlives_either_side(self):
        theirs = torch.arange(1000.0)
        ours = torchabi.from_dlpack(theirs)
        del theirs
        gc.collect()
        self.assertEqual(ours.sum().item(), 499500.0)
        theirs = torch.from_dlpack(ours)
        del ours
        gc.collect()
        self.assertEqual(theirs.sum().item(), 499500.0)
        before = torchabi.live_handles()
        for _ in range(100):
            theirs = torch.from_dlpack(torchabi.from_dlpack(theirs))
        self.assertEqual(theirs.sum().item(), 499500.0)
        self.assertEqual(torchabi.live_handles(), before)

    def test_source_is_released(self):
        theirs = torch.arange(3.0)
        storage = weakref.ref(theirs.untyped_storage())
        ours = torchabi.from_dlpack(theirs)
        del theirs, ours
        gc.collect()
        self.assertIsNone(storage())

    def test_capsules(self):
        x = torchabi.ones(3)
        for capsule in (x.__dlpack__(), x.__dlpack__(max_version=(1, 0)), x.__dlpack__(max_version=(0, 8))):
            y = torch.utils.dlpack.from_dlpack(capsule)
            y += 1
        self.same(x, [4.0, 4.0, 4.0])
        # Unconsumed ones free what they hold.
        before = torchabi.live_bytes()
        for _ in range(10):
            y = torchabi.zeros(1 << 20)
            y.__dlpack__(), y.__dlpack__(max_version=(1, 0))
        del y
        self.assertEqual(torchabi.live_bytes(), before)
        capsule = torch.utils.dlpack.to_dlpack(torch.ones(2))
        self.same(torchabi.from_dlpack(capsule), [1.0, 1.0])
        capsule = x.__dlpack__(max_version=(1, 0))
        torchabi.from_dlpack(capsule)
        with self.raises(ValueError, "can be consumed once"):
            torchabi.from_dlpack(capsule)

    def test_older_capsules(self):
        class Older:
            def __init__(self, tensor):
                self.tensor = tensor

            def __dlpack__(self, stream=None):
                return torch.utils.dlpack.to_dlpack(self.tensor)

        theirs = torch.arange(6.0).reshape(2, 3)
        for view in (theirs, theirs.t(), theirs[1], theirs[:, 1:], theirs[:0]):
            ours = torchabi.from_dlpack(Older(view))
            self.assertEqual((ours.tolist(), ours.stride()), (view.tolist(), view.stride()))
        ours = torchabi.from_dlpack(Older(theirs))
        ours[0, 0] = 9
        self.assertEqual(theirs[0, 0].item(), 9.0)
        del theirs
        gc.collect()
        self.assertEqual(ours[1, 2].item(), 5.0)

    def test_refusals(self):
        with self.raises(torchabi.Error, "requires gradients"):
            torchabi.ones(2, requires_grad=True).__dlpack__()
        with self.raises(TypeError, "it has no __dlpack__()"):
            torchabi.from_dlpack([1])
        with self.raises((torchabi.Error), "conjugate"):
            torchabi.tensor([1j]).conj().__dlpack__()
        with self.raises(BufferError, "move it with to()"):
            torchabi.ones(2).__dlpack__(dl_device=(2, 0))
        with self.raises(TypeError, "strided"):
            torchabi.eye(2).to_sparse().__dlpack__()

    def test_tensor_of_a_foreign_tensor(self):
        theirs = torch.arange(3)
        copy, shared = torchabi.tensor(theirs), torchabi.as_tensor(theirs)
        theirs[0] = 7
        self.same(copy, [0, 1, 2], torchabi.int64)
        self.same(shared, [7, 1, 2])
        self.same(torchabi.from_dlpack(theirs, copy=True), [7, 1, 2])

    def test_device(self):
        self.assertEqual(torchabi.ones(1).__dlpack_device__(), (1, 0))
