"""The lock of a Lua state, which a thread keeps while Lua calls it back, and which never waits in a circle."""

from __future__ import annotations

import threading

# Guards what threads wait for: without it two of them could begin to wait for each other at once.
_guard = threading.Lock()
_waits_for: dict = {}  # thread: lock


class StateLock:
    """A lock that its thread may take again.

    A thread that is called back by Lua still has the lock of that state. Two threads that call into each other's state
    from there would wait forever: the second one gets a RuntimeError.
    """

    __slots__ = ("_lock", "_holder", "acquire_now", "release")

    def __init__(self):
        self._lock = threading.RLock()
        # acquire_now(False) says whether nobody else has it; wait() is for when somebody has.
        self.acquire_now = self._lock.acquire
        self.release = self._lock.release
        # The thread that has the lock and may wait for others, since it runs Python meanwhile.
        self._holder = None

    def enter_python(self):
        """Says that Lua calls back; gives what leave_python() takes."""
        before, self._holder = self._holder, threading.get_ident()
        return before

    def leave_python(self, before) -> None:
        self._holder = before

    def is_in_python(self) -> bool:
        """Whether the thread that has the lock was called back."""
        return self._holder is not None

    def wait(self) -> None:
        """Waits for the lock; raises RuntimeError where that would be forever."""
        me = threading.get_ident()
        with _guard:
            lock = self
            while lock is not None:
                holder = lock._holder
                if holder == me:
                    raise RuntimeError(
                        "calling this Lua state would wait forever: the thread that is in it waits for a state that "
                        "this thread is in"
                    )
                lock = _waits_for.get(holder)
            _waits_for[me] = self
        try:
            self._lock.acquire()
        finally:
            with _guard:
                del _waits_for[me]
