"""Memory shared with buffers and NumPy, and who keeps it."""

import array
import gc
import mmap
import weakref

import torchabi as t
from support import Case, needs_numpy

KINDS = {
    "float32": "f4",
    "float64": "f8",
    "float16": "f2",
    "int64": "i8",
    "int32": "i4",
    "int16": "i2",
    "int8": "i1",
    "uint8": "u1",
    "uint16": "u2",
    "uint32": "u4",
    "uint64": "u8",
    "bool": "?",
    "complex64": "c8",
    "complex128": "c16",
}


class Buffers(Case):
    def test_writable_buffers_are_shared(self):
        for buffer in (bytearray(8), array.array("f", [0, 0]), memoryview(bytearray(8)), mmap.mmap(-1, 8)):
            x = t.frombuffer(buffer, dtype=t.float32)
            x[1] = 1.0
            self.assertEqual(bytes(memoryview(buffer)), b"\0\0\0\0\0\0\x80\x3f")
            del x

    def test_read_only_buffers_are_copied(self):
        data = bytes(range(8))
        x = t.frombuffer(data, dtype=t.uint8)
        x.zero_()
        self.assertEqual(data, bytes(range(8)))

    def test_parts(self):
        data = bytearray(range(12))
        self.same(t.frombuffer(data, dtype=t.uint8, offset=4, count=3), [4, 5, 6], t.uint8)
        self.same(t.frombuffer(data, dtype=t.int16, offset=8), [0x0908, 0x0B0A], t.int16)
        with self.raises(ValueError, "13"):
            t.frombuffer(data, dtype=t.uint8, count=13)
        with self.raises(ValueError, "no whole number of float32 elements"):
            t.frombuffer(data, dtype=t.float32, offset=2)
        with self.raises(ValueError):
            t.frombuffer(data, dtype=t.uint8, offset=13)
        with self.raises(TypeError):
            t.frombuffer([1, 2], dtype=t.uint8)

    def test_the_tensor_keeps_the_buffer(self):
        class Buffer(array.array):
            pass

        buffer = Buffer("f", [1, 2, 3])
        kept = weakref.ref(buffer)
        view = t.frombuffer(buffer, dtype=t.float32)[1:]
        del buffer
        gc.collect()
        self.assertIsNotNone(kept())
        self.same(view, [2.0, 3.0])
        del view
        t.ones(1) + 1
        gc.collect()
        self.assertIsNone(kept())

    def test_a_shared_buffer_keeps_its_size(self):
        buffer = bytearray(8)
        x = t.frombuffer(buffer, dtype=t.uint8)
        with self.assertRaises(BufferError) as caught:
            buffer.extend(b"more")
        caught.exception.__traceback__ = None
        del x


@needs_numpy
class Numpy(Case):
    def setUp(self):
        import numpy

        self.np = numpy

    def test_from_numpy_shares(self):
        for name, code in KINDS.items():
            array = self.np.zeros((2, 3), code)
            x = t.from_numpy(array)
            self.assertEqual(repr(x.dtype), f"torchabi.{name}")
            self.assertEqual((x.data_ptr(), tuple(x.shape)), (array.ctypes.data, (2, 3)))
            x[1, 2] = 1
            self.assertEqual(array[1, 2], 1)

    def test_numpy_shares(self):
        for name, code in KINDS.items():
            x = t.zeros(2, 3, dtype=name)
            array = x.numpy()
            self.assertEqual((array.dtype, array.shape), (self.np.dtype(code), (2, 3)))
            array[1, 2] = 1
            self.assertEqual(x[1, 2].item(), 1)

    def test_strides(self):
        array = self.np.arange(24.0).reshape(4, 6)[::2, 1::2]
        x = t.from_numpy(array)
        self.assertEqual((x.tolist(), x.stride()), (array.tolist(), (12, 2)))
        self.same(t.from_numpy(array[::-1]), array[::-1].tolist())
        self.assertEqual(t.arange(6).reshape(2, 3).t().numpy().strides, (8, 24))

    def test_other_byte_order_and_read_only(self):
        with self.raises(TypeError, "another byte order", "newbyteorder"):
            t.tensor(self.np.array([1, 2], ">i4"))
        fixed = self.np.ones(2)
        fixed.flags.writeable = False
        with self.raises(ValueError, "read-only"):
            t.from_numpy(fixed)
        self.same(t.tensor(fixed), [1.0, 1.0], t.float64)

    def test_the_array_outlives_the_tensor(self):
        before = t.live_handles()
        array = t.arange(1000.0).numpy()
        gc.collect()
        self.assertEqual(array.sum(), 499500.0)
        freed = t.ones(3)
        kept = freed.numpy()
        freed.free()
        self.assertEqual(kept.tolist(), [1.0, 1.0, 1.0])
        del array, kept, freed
        self.assertEqual(t.live_handles(), before)

    def test_the_tensor_outlives_the_array(self):
        x = t.from_numpy(self.np.arange(1000.0))
        gc.collect()
        self.assertEqual(x.sum().item(), 499500.0)

    def test_numpy_s_own_functions_take_tensors(self):
        x = t.tensor([[1.0, 2.0], [3.0, 4.0]])
        self.assertEqual(self.np.asarray(x).tolist(), x.tolist())
        self.assertEqual(self.np.array(x, dtype="i4").tolist(), [[1, 2], [3, 4]])
        self.assertEqual(self.np.from_dlpack(x).tolist(), x.tolist())
        self.assertEqual(self.np.mean(x.numpy(), axis=0).tolist(), [2.0, 3.0])
        self.same(t.from_dlpack(self.np.arange(3)), [0, 1, 2], t.int64)

    def test_refusals(self):
        with self.raises(t.Error, "requires grad", "detach()"):
            t.ones(1, requires_grad=True).numpy()
        with self.raises(TypeError, "bfloat16", "tensor.float()"):
            t.ones(1, dtype=t.bfloat16).numpy()
        with self.raises(TypeError, "meta"):
            t.ones(1, device="meta").numpy()
        with self.raises(TypeError, "to_dense()"):
            t.eye(2).to_sparse().numpy()
        self.assertEqual(t.ones(1, requires_grad=True).numpy(force=True).tolist(), [1.0])
