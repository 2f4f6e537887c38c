"""What the tests of Lua share: scripts in a state of their own."""

import tempfile
from pathlib import Path

from support import Case

SCRIPT = """
function call(f, ...) return f(...) end
function twice(f, x) return f(f(x)) end
function adder(n) return function(x) return x + n end end
function counter() local n = 0 return function() n = n + 1 return n end end
function fail(x) error(x) end
function fail_at(x) error(x, 0) end
function caught(f, ...) local ok, e = pcall(f, ...) return ok, tostring(e), type(e) == 'table' and e.type or nil end
function again(f) local ok, e = pcall(f) error(e, 0) end
function in_coroutine(f, ...)
  local args = {...}
  return coroutine.wrap(function() return f(unpack(args)) end)()
end
function generator(f) return coroutine.wrap(function() for i = 1, 3 do coroutine.yield(f(i)) end end) end
function spin(seconds) local stop = os.clock() + seconds while os.clock() < stop do end return true end
function say(...) print(...) io.write('written ', 1, '\\n') end
function overflow() return 1 + overflow() end
value = 1
do
  local Account = torch.class('Account')
  function Account:__init(balance) self.balance = balance end
  function Account:deposit(n) self.balance = self.balance + n return self end
end
function account(n) return Account(n) end
function balance(a) return a.balance end
function same(a, b) return rawequal(a, b) end
"""


class Scripts(Case):
    def setUp(self):
        from torchabi import lua

        self.lua = lua
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.m = self.load(SCRIPT)

    def tearDown(self):
        self.m._state.close()
        del self.m

    def write(self, source, name="script.lua"):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(source)
        return path

    def load(self, source, name="script.lua", **options):
        return self.lua.load(self.write(source, name), **options)

    def fails(self, kind, function, *args):
        """The exception that a call raises, without what its traceback keeps."""
        try:
            function(*args)
        except BaseException as error:
            self.assertIs(type(error), kind, repr(error))
            error.__traceback__ = None
            return error
        return self.fail(f"{kind.__name__} was not raised")


ECHO = """
function echo(...) return ... end
function kind(x) return torch.type(x), tostring(x) end
function count(...) return select('#', ...) end
function fields(x) local n = 0 for _ in pairs(x) do n = n + 1 end return n, #x end
function address(x) return x:type(), x:size():totable(), x:stride():totable() end
function add(x, y) return x:add(y) end
function keep(x) kept = x end
function kept_sum() return kept:sum() end
function tensor(source) return loadstring('return ' .. source)() end
"""


def exact(value):
    """A value with the types of all that is in it; the sign of zero, and NaN, count."""
    if isinstance(value, (list, tuple)):
        return type(value).__name__, [exact(one) for one in value]
    if isinstance(value, dict):
        return "dict", {key: exact(one) for key, one in value.items()}
    return type(value).__name__, repr(value)


class Echo(Case):
    """Tests of a script that gives back what it gets."""

    options: dict = {}

    def setUp(self):
        from torchabi import lua

        file = self.enterContext(tempfile.NamedTemporaryFile("w", suffix=".lua"))
        file.write(ECHO)
        file.flush()
        self.lua = lua
        self.m = lua.load(file.name, **self.options)

    def tearDown(self):
        self.m._state.close()
        del self.m
