"""What crosses between Python and Lua, in a table: what is given, what Lua says that it is, and what comes back."""

import collections
import enum
import math
import types

import torchabi as t
from lua_scripts import Echo, exact
from support import needs

EXACT = 1 << 53


class Color(enum.IntEnum):
    RED = 3


class Word(str):
    __slots__ = ()


class Pair(collections.namedtuple("Pair", "a b")):
    __slots__ = ()


class Mine(list):
    pass


# Given, torch.type and tostring in Lua (None where the text is an address), back; the type of what comes back too.
PLAIN = [
    (None, "nil", "nil", None),
    (True, "boolean", "true", True),
    (False, "boolean", "false", False),
    (0, "number", "0", 0),
    (1, "number", "1", 1),
    (-1, "number", "-1", -1),
    (2**31 - 1, "number", "2147483647", 2**31 - 1),
    (-(2**31), "number", "-2147483648", -(2**31)),
    (2**31, "number", "2147483648", 2**31),
    (2**32, "number", "4294967296", 2**32),
    (EXACT - 1, "number", "9.007199254741e+15", EXACT - 1),
    (EXACT, "number", "9.007199254741e+15", EXACT),
    (-EXACT, "number", "-9.007199254741e+15", -EXACT),
    (EXACT + 1, "cdata", "9007199254740993LL", EXACT + 1),
    (-EXACT - 1, "cdata", "-9007199254740993LL", -EXACT - 1),
    (2**60 + 1, "cdata", "1152921504606846977LL", 2**60 + 1),
    (2**63 - 1, "cdata", "9223372036854775807LL", 2**63 - 1),
    (-(2**63), "cdata", "-9223372036854775808LL", -(2**63)),
    (2**63, "cdata", "9223372036854775808ULL", 2**63),
    (2**64 - 1, "cdata", "18446744073709551615ULL", 2**64 - 1),
    (0.5, "number", "0.5", 0.5),
    (-1.25, "number", "-1.25", -1.25),
    (1e300, "number", "1e+300", 1e300),
    (5e-324, "number", "4.9406564584125e-324", 5e-324),
    (2.0, "number", "2", 2),
    (float("inf"), "number", "inf", float("inf")),
    (float("-inf"), "number", "-inf", float("-inf")),
    (1 + 2j, "torch.complex", "1+2i", 1 + 2j),
    (complex(0, -0.5), "torch.complex", "0-0.5i", complex(0, -0.5)),
    ("", "string", "", ""),
    ("text", "string", "text", "text"),
    ("12", "string", "12", "12"),
    ("a\0b", "string", "a\0b", "a\0b"),
    ("é", "string", "é", "é"),
    ("漢字 🎉", "string", "漢字 🎉", "漢字 🎉"),
    ("x" * 70000, "string", "x" * 70000, "x" * 70000),
    ("é" * 70000, "string", "é" * 70000, "é" * 70000),
    (b"text", "string", "text", "text"),
    (b"\xff\x00\x80", "string", b"\xff\x00\x80", b"\xff\x00\x80"),
    ("é".encode(), "string", "é", "é"),
    (bytearray(b"ab"), "string", "ab", "ab"),
    (memoryview(b"ab"), "string", "ab", "ab"),
    (Color.RED, "number", "3", 3),
    (Word("word"), "string", "word", "word"),
    (t.float32, "torch.dtype", "torch.float32", t.float32),
    (t.device("cpu"), "torch.device", "cpu", t.device("cpu")),
]
CONTAINERS = [
    ([], []),
    ([1], [1]),
    ([1, 2.5, "x", True], [1, 2.5, "x", True]),
    (["easy", "as", 123], ["easy", "as", 123]),
    ([None], [None]),
    ([1, None, 3, None], [1, None, 3, None]),
    ([[1, 2], [3, [4]]], [[1, 2], [3, [4]]]),
    ([[], {}], [[], {}]),
    (list(range(5000)), list(range(5000))),
    ([EXACT + 1, -0.0, 2**40, -(2**40)], [EXACT + 1, -0.0, 2**40, -(2**40)]),
    (["é", b"\xff"], ["é", b"\xff"]),
    ((), []),
    ((1, "x"), [1, "x"]),
    (((1,), (2, (3,))), [[1], [2, [3]]]),
    ({}, {}),
    ({"a": 1}, {"a": 1}),
    ({"a": {"b": {"c": [1]}}}, {"a": {"b": {"c": [1]}}}),
    ({"é": "ü", "": 0}, {"é": "ü", "": 0}),
    ({b"\xff": 1}, {b"\xff": 1}),
    ({1: "a", 2: "b"}, ["a", "b"]),
    ({1: "a", 3: "b"}, {1: "a", 3: "b"}),
    ({0: "a", 1: "b"}, {0: "a", 1: "b"}),
    ({-1: "a", 0.5: "b"}, {-1: "a", 0.5: "b"}),
    ({True: "a", False: "b"}, {True: "a", False: "b"}),
    ({"x": None}, {"x": None}),
    ({1: 1, "n": 1}, {1: 1, "n": 1}),
    (collections.OrderedDict(a=1, b=[2]), {"a": 1, "b": [2]}),
    (collections.defaultdict(list, a=[1]), {"a": [1]}),
    (collections.Counter("aab"), {"a": 2, "b": 1}),
    (Pair(1, [2]), [1, [2]]),
    (Mine([1, Mine([2])]), [1, [2]]),
    ([1 + 2j, t.int8], [1 + 2j, t.int8]),
]
# Lua's expression, and what Python gets.
FROM_LUA = [
    ("nil", None),
    ("{}", {}),
    ("{1, 2, 3}", [1, 2, 3]),
    ("{1, nil, 3}", {1: 1, 3: 3}),
    ("{[2] = 'b', [1] = 'a'}", ["a", "b"]),
    ("{[0] = 0, 1}", {0: 0, 1: 1}),
    ("{10, 20, x = 1}", {1: 10, 2: 20, "x": 1}),
    ("{[1.5] = 'x'}", {1.5: "x"}),
    ("{[true] = 1}", {True: 1}),
    ("{{}, {{}}}", [{}, [{}]]),
    ("{torch.null, 1}", [None, 1]),
    ("torch.LongStorage and torch.zeros(2, 3):size():totable()", [2, 3]),
    ("torch.tuple(1, 'x')", (1, "x")),
    ("torch.Dict {{'b', 1}, {'a', 2}}", {"b": 1, "a": 2}),
    ("1/0", math.inf),
    ("2^53", EXACT),
    ("2^62", 2**62),
    ("2^80", 2.0**80),
    ("-0.0", -0.0),
    ("1LL", 1),
    ("-1LL", -1),
    ("18446744073709551615ULL", 2**64 - 1),
    ("{1LL, 2ULL}", [1, 2]),
    ("'\\255'", b"\xff"),
    ("('x'):rep(3)", "xxx"),
    ("1 == 1", True),
]
# What Lua cannot have: the exception, and a word of its message.
REFUSED = [
    (2**64, OverflowError, "18446744073709551616"),
    (-(2**63) - 1, OverflowError, "-9223372036854775809"),
    ([1, [2**70]], OverflowError, str(2**70)),
    ({1, 2}, TypeError, "a set"),
    ([frozenset("a")], TypeError, "a set"),
    ({None: 1}, TypeError, "not None"),
    ({(1, 2): 3}, TypeError, "not an object"),
    ({2**60: 1}, TypeError, str(2**60)),
    ({float("nan"): 1}, TypeError, "not nan"),
    ({"a": 1, b"a": 2}, ValueError, "the same in Lua: 'a'"),
]
REFUSED_FROM_LUA = [
    ("{[{}] = 1}", TypeError, "a key that is a table"),
    ("{[print] = 1}", TypeError, "a key that is a function"),
    ("{[1] = 1, [true] = 2}", ValueError, "1 and true"),
]


@needs("lupa")
class Conversions(Echo):
    def test_plain_values(self):
        for given, kind, shown, back in PLAIN:
            with self.subTest(given=repr(given)[:60]):
                self.assertEqual(self.m.kind(given), (kind, shown))
                self.assertEqual(exact(self.m.echo(given)), exact(back))
                # In a table the way is another.
                self.assertEqual(exact(self.m.echo([given])), exact([back]))
                self.assertEqual(exact(self.m.echo({"k": given})), exact({"k": back}))

    def test_nan_and_the_sign_of_zero(self):
        self.assertTrue(math.isnan(self.m.echo(math.nan)))
        self.assertTrue(math.isnan(self.m.echo([math.nan])[0]))
        self.assertEqual(exact(self.m.echo(-0.0)), exact(-0.0))
        self.assertEqual(exact(self.m.echo(0.0)), exact(0))

    def test_containers(self):
        for given, back in CONTAINERS:
            with self.subTest(given=repr(given)[:60]):
                self.assertEqual(exact(self.m.echo(given)), exact(back))

    def test_tables_of_lua(self):
        for source, back in FROM_LUA:
            with self.subTest(source=source):
                self.assertEqual(exact(self.m.tensor(source)), exact(back))

    def test_what_lua_cannot_have(self):
        for given, kind, word in REFUSED:
            with self.subTest(given=repr(given)[:60]), self.raises(kind, word):
                self.m.echo(given)
        for source, kind, word in REFUSED_FROM_LUA:
            with self.subTest(source=source), self.raises(kind, word):
                self.m.tensor(source)
        self.assertEqual(self.m.echo(1), 1)

    def test_shared_and_cyclic_containers(self):
        shared = [1]
        out = self.m.echo([shared, {"x": shared}, shared])
        self.assertIs(out[0], out[2])
        self.assertIs(out[0], out[1]["x"])
        first, second = self.m.echo(shared, shared)
        self.assertIs(first, second)
        cycle = []
        cycle.append(cycle)
        out = self.m.echo(cycle)
        self.assertIs(out[0], out)
        knot = {"list": []}
        knot["list"].append(knot)
        out = self.m.echo(knot)
        self.assertIs(out["list"][0], out)
        through = ([],)
        through[0].append(through)
        out = self.m.echo(through)
        self.assertIs(out[0][0], out)
        mine = Mine()
        mine.append(mine)
        out = self.m.echo(mine)
        self.assertIs(out[0], out)
        self.assertEqual(
            self.m.tensor("(function() local t = {} t.t = t return t.t.t == t and t end)()")["t"]["t"].keys(), {"t"}
        )

    def test_deep_containers(self):
        deep = []
        for _ in range(200):
            deep = [deep]
        out = self.m.echo(deep)
        for _ in range(200):
            (out,) = out
        self.assertEqual(out, [])
        with self.raises(RecursionError, "too deep"):
            self.m.tensor("(function() local t = {} for i = 1, 100000 do t = {t} end return t end)()")

    def test_numbers_of_arguments_and_results(self):
        self.assertIsNone(self.m.echo())
        self.assertEqual(self.m.echo(1, None, None), (1, None, None))
        self.assertEqual(self.m.count(1, None, None), 3)
        self.assertEqual(self.m.count(), 0)
        self.assertEqual(self.m.count(None, [1], None), 3)
        self.assertEqual(self.m.echo(*range(200)), tuple(range(200)))
        self.assertEqual(self.m.echo([1], None), ([1], None))
        self.assertEqual(self.m.echo(1, lr=0.5), (1, {"lr": 0.5}))

    def test_other_objects(self):
        thing = types.SimpleNamespace(a=1, twice=lambda x: 2 * x)
        self.assertIs(self.m.echo(thing), thing)
        self.assertEqual(
            self.m.tensor("function(o) o.b = o.a + 1 return o.b, o.twice(4), tostring(o) end")(thing),
            (2, 8, str(thing)),
        )
        self.assertEqual(thing.b, 2)
        self.assertIs(self.m.echo([thing, thing])[1], thing)
        self.assertEqual(
            self.m.tensor("function(o) return o[1], o:upper() end")(collections.UserString("ab")),
            ("b", collections.UserString("AB")),
        )
        self.assertIs(self.m.echo(len), len)
