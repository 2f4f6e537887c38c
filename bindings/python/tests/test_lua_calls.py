"""Calls between Python and Lua: functions, errors, scripts as modules."""

import contextlib
import io
import sys
import unittest

from lua_scripts import SCRIPT, Scripts
from support import needs, python


@needs("lupa")
class Functions(Scripts):
    def test_callbacks(self):
        self.assertEqual(self.m.call(lambda *args: args, 1, "é", [1, {"x": None}]), (1, "é", [1, {"x": None}]))
        self.assertEqual(self.m.call(lambda: None), None)
        self.assertEqual(self.m.call(lambda: [1, 2]), [1, 2])
        self.assertEqual(self.m.twice(lambda x: x + 1, 1), 3)
        self.assertEqual(self.m.call(max, 1, 3, 2), 3)
        self.assertEqual(self.m.call("".join, ["a", "b"]), "ab")

    def test_closures(self):
        add = self.m.adder(2)
        self.assertEqual((add(1), self.m.call(add, 5), self.m.twice(add, 0)), (3, 7, 4))
        count, other = self.m.counter(), self.m.counter()
        self.assertEqual((count(), count(), other()), (1, 2, 1))
        self.assertIs(self.m.call(lambda f: f, add), add)
        self.assertEqual(self.m.call(lambda f: f(1), add), 3)
        del add, count, other

    def test_functions_keep_their_identity(self):
        def f():
            return 1

        self.assertTrue(self.m.same(f, f))
        self.assertIs(self.m.call(lambda g: g, f), f)
        self.assertTrue(self.m.same(self.m.call, self.m.call))
        self.assertEqual(self.m.call, self.m.call)

    def test_ten_levels_of_calls(self):
        def down(n):
            return 0 if n == 0 else 1 + self.m.call(down, n - 1)

        self.assertEqual(down(10), 10)

    def test_coroutines(self):
        self.assertEqual(self.m.in_coroutine(lambda x: x + 1, 1), 2)
        # Python calls Lua from a function that a coroutine calls.
        self.assertEqual(self.m.in_coroutine(lambda x: self.m.call(lambda y: y + 1, x) + self.m.adder(1)(x), 1), 4)
        kept = []
        self.m.in_coroutine(lambda f: kept.append(f), self.m.adder(1))
        self.m._state.collect()
        self.assertEqual(kept.pop()(1), 2)
        step = self.m.generator(lambda i: self.m.twice(lambda x: x * 2, i))
        self.assertEqual([step(), step(), step()], [4, 8, 12])
        error = self.fails(ValueError, self.m.in_coroutine, _raise, ValueError("inside"))
        self.assertEqual(str(error), "inside")
        del step

    def test_nothing_keeps_a_coroutine_s_entry(self):
        # lupa's objects that a coroutine made must go before it does.
        error = ValueError("kept")
        for call in (self.m.in_coroutine, self.m.call):
            # assertRaises() would clear the variables that are looked for.
            with contextlib.suppress(ValueError):
                call(lambda: self.m.in_coroutine(_raise, error))
            frames, seen = [error.__traceback__], []
            while frames:
                one = frames.pop()
                if one is None:
                    continue
                if hasattr(one, "tb_frame"):
                    frames += (one.tb_next, one.tb_frame)
                else:
                    frames.append(one.f_back)
                    seen += [value for value in one.f_locals.values() if type(value).__module__.startswith("lupa")]
            self.assertEqual(seen, [])
            error.__traceback__ = None
        self.m._state.collect()
        self.assertEqual(self.m.call(len, "x"), 1)

    def test_objects_of_lua(self):
        account = self.m.account(5)
        self.assertEqual(account.balance, 5)
        self.assertIs(account.deposit(2), account)
        self.assertEqual(self.m.balance(account), 7)
        account.balance = 1
        self.assertEqual((self.m.balance(account), account["balance"]), (1, 1))
        account["end"] = [1]
        self.assertEqual(account["end"], [1])
        self.assertEqual(account["deposit"](account, 1).balance, 2)
        self.assertIn("deposit", dir(account))
        self.assertEqual(str(account), "Account")
        self.assertEqual(self.m.Account(3).balance, 3)
        with self.raises(AttributeError, "no field 'nothing'"):
            account.nothing  # noqa: B018
        with self.raises(TypeError, "not iterated"):
            list(account)
        del account

    def test_what_a_metatable_refuses(self):
        strict = self.load("t = setmetatable({}, {__newindex = function() error('read-only', 0) end})", "strict.lua")
        table = strict.t
        error = self.fails(self.lua.LuaError, setattr, table, "q", 1)
        self.assertEqual(error.message, "read-only")
        del table
        strict._state.close()

    def test_objects_of_two_states(self):
        other = self.load(SCRIPT, "other.lua")
        account = other.account(1)
        with self.raises(ValueError, "another Lua state"):
            self.m.balance(account)
        with self.raises(ValueError, "another Lua state"):
            self.m.call(other.balance)
        del account
        other._state.close()


def _raise(error):
    raise error


@needs("lupa")
class Errors(Scripts):
    def test_messages(self):
        error = self.fails(self.lua.LuaError, self.m.fail, "boom")
        self.assertRegex(error.message, r"script\.lua:\d+: boom$")
        self.assertEqual(error.value, error.message)
        self.assertIn("in function 'error'", error.traceback)
        self.assertIn(error.traceback, str(error))
        self.assertIsInstance(error, RuntimeError)
        self.assertEqual(self.fails(self.lua.LuaError, self.m.fail_at, "é").message, "é")

    def test_other_values(self):
        self.assertEqual(self.fails(self.lua.LuaError, self.m.fail, {"code": 5}).value, {"code": 5})
        error = self.fails(self.lua.LuaError, self.m.fail, None)
        self.assertEqual((error.value, error.message), (None, "nil"))
        self.assertEqual(self.fails(self.lua.LuaError, self.m.fail_at, 5).value, 5)
        self.assertEqual(self.fails(self.lua.LuaError, self.m.fail_at, b"\xff").value, b"\xff")

    def test_both_tracebacks(self):
        script = self.write("function outer(f) return 1 + f() end", "both.lua")
        code = f"""
import torchabi.lua
m = torchabi.lua.load({str(script)!r})
def inner():
    return m.outer(None)
m.outer(inner)
"""
        done = python(code)
        self.assertNotEqual(done.returncode, 0)
        for words in ("in inner", "LuaError", "attempt to call", "both.lua:1", "stack traceback"):
            self.assertIn(words, done.stderr)

    def test_exceptions_of_python(self):
        class Special(Exception):
            pass

        thrown = Special("é", 1)
        error = self.fails(Special, self.m.call, _raise, thrown)
        self.assertIs(error, thrown)
        self.assertEqual(error.args, ("é", 1))
        if sys.version_info >= (3, 11):
            self.assertIn("stack traceback", error.__notes__[0])
        for kind in (KeyboardInterrupt, SystemExit, StopIteration, MemoryError):
            self.fails(kind, self.m.call, _raise, kind())
        self.assertIs(self.fails(Special, self.m.again, lambda: _raise(thrown)), thrown)
        self.assertEqual(self.m.caught(_raise, ValueError("pü")), (False, "ValueError: pü", "ValueError"))
        self.assertEqual(self.m.caught(_raise, ValueError()), (False, "ValueError", "ValueError"))
        # Through Lua, Python and Lua again.
        error = self.fails(Special, self.m.call, lambda: self.m.call(_raise, thrown))
        self.assertIs(error, thrown)
        error = self.fails(self.lua.LuaError, self.m.call, lambda: self.m.fail_at("deep"))
        self.assertEqual(error.message, "deep")

    def test_what_lua_cannot_have_as_a_result(self):
        self.fails(TypeError, self.m.call, lambda: {1, 2})
        self.fails(OverflowError, self.m.call, lambda: 2**64)
        self.assertEqual(self.m.caught(lambda: 2**64)[0], False)

    def test_errors_of_the_library(self):
        error = self.fails(self.lua.LuaError, self.m._state.eval, "torch.ones(2) + torch.ones(3)")
        self.assertIn("size of tensor a (2) must match", error.message)

    def test_syntax_and_missing_files(self):
        with self.assertRaisesRegex(self.lua.LuaError, r"broken\.lua:1"):
            self.load("function (", "broken.lua")
        with self.assertRaisesRegex(FileNotFoundError, "nowhere.lua"):
            self.lua.load(self.folder / "nowhere.lua")
        with self.assertRaisesRegex(self.lua.LuaError, "no module is called 'nowhere.at.all'"):
            self.lua.load("nowhere.at.all")
        for options in ({"tensors": "torch"}, {"returns": "tuple"}):
            with self.raises(ValueError, "must be"):
                self.lua.load(self.folder / "script.lua", **options)

    def test_a_full_stack(self):
        self.assertIn("stack overflow", self.fails(self.lua.LuaError, self.m.overflow).message)
        self.assertEqual(self.m.call(lambda: 1), 1)


@needs("lupa")
class Modules(Scripts):
    def test_attributes(self):
        self.assertIn("call", dir(self.m))
        self.assertNotIn("print", dir(self.m))
        self.assertEqual((self.m.value, self.m["value"]), (1, 1))
        self.m.value = [1, 2]
        self.assertEqual(self.m.value, [1, 2])
        self.assertEqual(self.m["tostring"](1), "1")
        with self.raises(AttributeError, "defines no 'nothing'"):
            self.m.nothing  # noqa: B018
        with self.raises(KeyError, "nothing"):
            self.m["nothing"]

    def test_names_that_python_takes(self):
        m = self.load("local names = {} function names.from(x) return x end names['end'] = 2 return names", "names.lua")
        self.assertEqual((m["from"](1), m["end"], getattr(m, "from")(3)), (1, 2, 3))
        self.assertEqual(dir(m), ["end", "from"])
        m._state.close()

    def test_functions_are_what_they_are_when_called(self):
        m = self.load("function f() return 1 end function change() function f() return 2 end end", "late.lua")
        f = m.f
        self.assertEqual(f(), 1)
        m.change()
        self.assertEqual((f(), m.f()), (2, 2))
        m.f = lambda: 3
        self.assertEqual((f(), m.f()), (3, 3))
        m.f = None
        self.assertIn("'f' is nil", self.fails(self.lua.LuaError, f).message)
        del f
        m._state.close()

    def test_reload(self):
        m = self.load("function f() return 1 end old = 1", "changing.lua")
        f = m.f
        self.load("function f() return 2 end new = 1", "changing.lua")._state.close()
        self.assertIs(self.lua.reload(m), m)
        self.assertEqual((m.f(), f(), m.new, hasattr(m, "old")), (2, 2, 1, False))
        self.write("function f( error", "changing.lua")
        self.fails(self.lua.LuaError, self.lua.reload, m)
        self.assertEqual(m.f(), 2)
        del f
        m._state.close()

    def test_names_and_require(self):
        self.write("local M = {} function M.three() return 3 end return M", "package/part.lua")
        self.write("local part = require 'package.part' function four() return part.three() + 1 end", "whole.lua")
        state = self.lua.State()
        whole = state.load(self.folder / "whole.lua")
        part = state.load("package.part")
        self.assertEqual((whole.four(), part.three()), (4, 3))
        self.assertEqual(dir(part), ["three"])
        del whole, part
        state.close()

    def test_states_are_isolated(self):
        one, two = self.load("x = 1", "x.lua"), self.load("y = 2 string.mine = 1", "y.lua")
        self.assertFalse(hasattr(one, "y"))
        self.assertEqual(one._state.eval("string.mine"), None)
        shared = one._state.load(self.folder / "y.lua")
        self.assertEqual((shared.y, one._state.eval("string.mine"), hasattr(one, "y")), (2, 1, False))
        del shared
        one._state.close()
        two._state.close()

    def test_a_closed_state(self):
        m = self.load("function f() return function() end end", "closed.lua")
        f, g = m.f, m.f()
        m._state.close()
        m._state.close()
        for function in (f, g):
            with self.raises(RuntimeError, "closed"):
                function()
        with self.raises(RuntimeError, "cannot be closed"):
            self.m.call(self.m._state.close)

    def test_what_scripts_find(self):
        self.assertEqual(
            self.m._state.eval("type(torch), type(nn), type(optim), python"), ("table", "table", "table", None)
        )
        self.assertEqual(self.m._state.eval("require 'torch' == torch, require 'nn' == nn"), (True, True))
        self.assertEqual(self.m._state.execute("local a, b = ... return 1, 2"), (1, 2))

    def test_printing(self):
        with contextlib.redirect_stdout(io.StringIO()) as out:
            self.m.say(1, "é", None, 2.5)
        self.assertEqual(out.getvalue(), "1\té\tnil\t2.5\nwritten 1\n")

    def test_lists_of_results(self):
        m = self.load(SCRIPT, returns="list")
        self.assertEqual(m.call(lambda: None), [])
        self.assertEqual(m.call(lambda: (1, [2])), [1, [2]])
        m._state.close()


@needs("lupa")
class Packages(unittest.TestCase):
    """What is not there is missed when it is needed, in one sentence."""

    def test_without_lupa(self):
        done = python("import sys; sys.modules['lupa'] = None; import python2torch; python2torch.PyTorch('x.lua')")
        self.assertIn("ImportError: Lua needs the package lupa, which brings LuaJIT; pip install", done.stderr)

    def test_without_numpy(self):
        done = python(
            "import sys; sys.modules['numpy'] = None; from torchabi import lua\n"
            "print(lua.State(tensors='torchabi').eval('torch.ones(2), {1, {x = 2}}'))\n"
            "lua.State()"
        )
        self.assertEqual(done.stdout, "(tensor([1., 1.], dtype=torch.float64), [1, {'x': 2}])\n")
        self.assertIn("ImportError: NumPy is not installed; tensors='torchabi' works without it", done.stderr)
