"""What Lua raises, in Python."""

from __future__ import annotations


class LuaError(RuntimeError):
    """An error that Lua code raised.

    ``value`` is what it raised, converted: the message, with its place, or whatever else ``error`` was given; ``message``
    is the text of it, ``traceback`` Lua's own. Both are in the text of the exception. An exception that Python code raises
    under a call of Lua comes out as itself, with Lua's traceback as a note.
    """

    def __init__(self, message: str, value=None, traceback: str = ""):
        super().__init__(message)
        self.message = message
        self.value = value
        self.traceback = traceback

    def __str__(self) -> str:
        return f"{self.message}\nLua {self.traceback}" if self.traceback else self.message


def note(error: BaseException, traceback: str) -> None:
    """Adds Lua's traceback to an exception of Python that went through Lua."""
    if traceback and hasattr(error, "add_note"):
        error.add_note(f"Lua {traceback}")
