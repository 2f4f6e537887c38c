"""Arrays and tensors between Python and Lua: every dtype, strides, who shares memory with whom, and for how long."""

import gc
import unittest

import torchabi as t
from lua_scripts import Echo, exact
from support import HAS_NUMPY, needs, needs_numpy

EXACT = 1 << 53
DTYPES = (
    "bool",
    "uint8",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint16",
    "uint32",
    "uint64",
    "float16",
    "float32",
    "float64",
)
TYPES = ("Bool", "Byte", "Char", "Short", "Int", "Long", "UInt16", "UInt32", "UInt64", "Half", "Float", "Double")


@needs("lupa")
@needs_numpy
class Arrays(Echo):
    def setUp(self):
        import numpy

        super().setUp()
        self.np = numpy

    def assert_array(self, found, array):
        self.assertIs(type(found), self.np.ndarray)
        self.assertEqual((found.dtype, found.shape), (array.dtype.newbyteorder("="), array.shape))
        self.assertTrue(self.np.array_equal(found, array))

    def test_every_dtype_is_shared_both_ways(self):
        for name, title in zip((*DTYPES, "complex64", "complex128"), (*TYPES, "ComplexFloat", "ComplexDouble")):
            for shape in ((3,), (2, 3), (2, 1, 2), (1,), ()):
                with self.subTest(dtype=name, shape=shape):
                    array = self.np.ones(shape, name)
                    self.assertEqual(self.m.address(array)[0], f"torch.{title}Tensor")
                    for found in (
                        self.m.echo(array),
                        self.m.echo([array])[0],
                        self.m.echo(array, 1, {"x": array})[2]["x"],
                    ):
                        self.assert_array(found, array)
                        self.assertEqual(found.ctypes.data, array.ctypes.data)
                        self.assertTrue(found.flags.writeable)

    def test_writes_are_seen(self):
        array = self.np.zeros((2, 3))
        view = self.m.add(array, 1)
        self.assertEqual(array.tolist(), [[1.0] * 3] * 2)
        view[0, 0] = 5
        self.assertEqual(array[0, 0], 5)

    def test_strides(self):
        base = self.np.arange(24.0).reshape(4, 6)
        for array in (base[::2, 1::2], base.T, base[1:, :3], base[:, 2], base.reshape(2, 2, 6).transpose(2, 0, 1)):
            found = self.m.echo(array)
            self.assert_array(found, array)
            self.assertEqual((found.ctypes.data, found.strides), (array.ctypes.data, array.strides))
        # What tensors have not is copied.
        for array in (
            base[::-1],
            base[:, ::-1],
            self.np.broadcast_to(base[0], (3, 6)),
            base.view("c16").real.view("f8"),
        ):
            self.assert_array(self.m.echo(array), array)
        odd = self.np.zeros(3, dtype="u1,f8")["f1"]
        self.assert_array(self.m.echo(odd), odd)

    def test_results_with_strides(self):
        found = self.m.tensor("torch.range(1, 6):resize(2, 3):t()")
        self.assertEqual(found.tolist(), [[1, 4], [2, 5], [3, 6]])
        self.assertEqual(self.m.tensor("torch.range(1, 6):resize(2, 3):select(2, 2)").tolist(), [2, 5])
        self.assertEqual(
            self.m.tensor("torch.aten.conj(torch.aten.complex(torch.ones(2), torch.ones(2)))").tolist(), [1 - 1j] * 2
        )
        self.assertEqual(
            self.m.tensor(
                "torch.aten.imag(torch.aten.conj(torch.aten.complex(torch.ones(2), torch.ones(2))))"
            ).tolist(),
            [-1, -1],
        )

    def test_results_that_numpy_has_not(self):
        self.assert_array(self.m.tensor("torch.ones(2):bfloat16()"), self.np.ones(2, "f4"))
        self.assert_array(self.m.tensor("torch.ones(2, {requiresGrad = true}) * 2"), self.np.full(2, 2.0))
        self.assert_array(self.m.tensor("torch.aten.to_sparse(torch.eye(2))"), self.np.eye(2))
        self.assert_array(self.m.tensor("torch.zeros(0, 3)"), self.np.zeros((0, 3)))
        with self.raises(NotImplementedError, "meta"):
            self.m.tensor("torch.ones(2, {device = 'meta'})")

    def test_empty_and_without_dimensions(self):
        for array in (self.np.zeros(0), self.np.zeros((2, 0, 3), "i4"), self.np.array(7), self.np.array(True)):
            self.assert_array(self.m.echo(array), array)
        self.assertEqual(self.m.address(self.np.array(7.0)), ("torch.DoubleTensor", {}, {}))

    def test_read_only_arrays_are_copied(self):
        array = self.np.arange(3.0)
        array.flags.writeable = False
        found = self.m.add(array, 1)
        self.assertEqual((array.tolist(), found.tolist()), ([0, 1, 2], [1, 2, 3]))
        self.assertEqual(self.m.echo(self.np.frombuffer(b"abc", "u1")).tolist(), [97, 98, 99])

    def test_other_byte_order_and_alignment(self):
        for code in (">i4", ">f8", ">c8", ">u2"):
            array = self.np.arange(4).astype(code)
            self.assert_array(self.m.echo(array), array)
        buffer = bytearray(17)
        array = self.np.frombuffer(buffer, "f8", offset=1)
        self.assertFalse(array.flags.aligned)
        self.assert_array(self.m.echo(array), array)

    def test_other_elements(self):
        self.assertEqual(self.m.echo(self.np.array(["a", "é"])), ["a", "é"])
        self.assertEqual(self.m.echo(self.np.array([b"a", b"\xff"])), ["a", b"\xff"])
        self.assertEqual(self.m.echo(self.np.array([[1, "x"], [None, 2.5]], object)), [[1, "x"], [None, 2.5]])
        for array in (
            self.np.zeros(2, "M8[s]"),
            self.np.zeros(2, "m8[s]"),
            self.np.zeros(2, "i4,f4"),
            self.np.zeros(2, self.np.longdouble),
            self.np.zeros(2, self.np.clongdouble),
        ):
            with self.raises(TypeError, "no tensor has elements"):
                self.m.echo(array)
        with self.raises(TypeError, "filled"):
            self.m.echo(self.np.ma.masked_array([1, 2], [True, False]))

    def test_numbers_of_numpy(self):
        for name in DTYPES:
            number = self.np.dtype(name).type(1)
            self.assertEqual(exact(self.m.echo(number)), exact(True if name == "bool" else 1))
            self.assertEqual(exact(self.m.echo([number])), exact([True if name == "bool" else 1]))
        self.assertEqual(self.m.echo(self.np.uint64(2**64 - 1)), 2**64 - 1)
        self.assertEqual(self.m.echo(self.np.int64(-EXACT - 1)), -EXACT - 1)
        self.assertEqual(self.m.echo(self.np.float32(0.1)), float(self.np.float32(0.1)))
        self.assertEqual(self.m.echo(self.np.longdouble(0.5)), 0.5)
        self.assertEqual(self.m.echo(self.np.complex64(1j)), 1j)
        self.assertEqual(self.m.echo(self.np.str_("é")), "é")
        self.assertEqual(self.m.echo(self.np.bytes_(b"\xff")), b"\xff")
        with self.raises(TypeError, "datetime64"):
            self.m.echo(self.np.datetime64("2020-01-01"))

    def test_subclasses(self):
        class Mine(self.np.ndarray):
            pass

        array = self.np.arange(3.0)
        self.assert_array(self.m.echo(array.view(Mine)), array)

    def test_arrays_live_as_long_as_their_tensors(self):
        import array
        import weakref

        class Buffer(array.array):
            pass

        for step in (1, 2):
            buffer = Buffer("d", range(2000))
            gone = weakref.ref(buffer)
            shown = self.np.frombuffer(buffer, "f8")[::step]
            expected = shown.sum()
            self.m.keep(shown)
            del buffer, shown
            gc.collect()
            self.assertIsNotNone(gone())
            self.assertEqual(self.m.kept_sum(), expected)
            self.m.keep(None)
            self.m._state.collect()
            t.ones(1)
            gc.collect()
            self.assertIsNone(gone())

    def test_results_live_as_long_as_they_are_held(self):
        found = self.m.tensor("torch.range(1, 1000)")
        self.m._state.collect()
        part = found[500:]
        del found
        gc.collect()
        self.assertEqual(part[0], 501)

    def test_tensors_of_python(self):
        x = t.arange(6.0).reshape(2, 3)
        self.assertEqual(self.m.echo(x).ctypes.data, x.data_ptr())
        self.m.add(x, 1)
        self.assertEqual(x.tolist(), [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@needs("lupa")
class Tensors(Echo):
    """The same handles on both sides, without NumPy between."""

    options = {"tensors": "torchabi"}

    def test_both_ways(self):
        x = t.arange(6.0)
        found = self.m.echo(x)
        self.assertIs(type(found), t.Tensor)
        self.assertEqual((found.data_ptr(), found.dtype), (x.data_ptr(), t.float32))
        found.add_(1)
        self.same(x, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
        inside = self.m.echo({"x": [x]}, 1)[0]["x"][0]
        self.assertEqual(inside.data_ptr(), x.data_ptr())

    def test_gradients_cross(self):
        x = t.ones(3, requires_grad=True)
        y = self.m.tensor("function(x) return (x * x):sum() end")(x)
        y.backward()
        self.same(x.grad, [2.0, 2.0, 2.0])

    def test_other_layouts_and_dtypes(self):
        self.assertEqual(self.m.tensor("torch.ones(2):bfloat16()").dtype, t.bfloat16)
        self.assertTrue(self.m.tensor("torch.aten.to_sparse(torch.eye(2))").is_sparse)
        self.assertEqual(self.m.tensor("torch.ones(2, {device = 'meta'})").device.type, "meta")

    @unittest.skipUnless(HAS_NUMPY, "NumPy is not installed")
    def test_arrays_go_in(self):
        import numpy

        array = numpy.zeros(3)
        found = self.m.add(array, 2)
        self.assertIs(type(found), t.Tensor)
        self.assertEqual(array.tolist(), [2.0, 2.0, 2.0])
