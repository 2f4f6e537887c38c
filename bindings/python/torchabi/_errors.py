"""Turns the status of a C call into Python's own exceptions."""

from __future__ import annotations

import threading

from . import _raw as raw


class Error(RuntimeError):
    """A failure that Python has no exception of its own for.

    Every exception that a call of the C library raises, this one or Python's own (``ValueError``, ``IndexError``, …),
    carries ``status`` (the C name of what went wrong, such as ``"TABI_RUNTIME_ERROR"``), ``function`` (the C function
    that failed) and ``backtrace`` (LibTorch's C++ backtrace, ``""`` where there is none).
    """

    status = "TABI_RUNTIME_ERROR"
    function = ""
    backtrace = ""


EXCEPTIONS = {
    raw.INVALID_ARGUMENT: ValueError,
    raw.VALUE_ERROR: ValueError,
    raw.TYPE_ERROR: TypeError,
    raw.INDEX_ERROR: IndexError,
    raw.KEY_ERROR: KeyError,
    raw.NOT_IMPLEMENTED: NotImplementedError,
    raw.OUT_OF_MEMORY: MemoryError,
    raw.IO_ERROR: OSError,
}


class Reporter:
    """Makes exceptions of what the C library remembers of this thread's last failing call."""

    def __init__(self, lib):
        self._lib = lib
        self._raised = threading.local()

    def report(self, error: BaseException) -> int:
        """Tells the library that a function of Python's failed; the status that its callback returns.

        The call that led to it raises this very exception.
        """
        message = f"{type(error).__name__}: {error}".encode("utf-8", "replace").replace(b"\0", b"?")
        self._lib.tabi_error_set(raw.CALLBACK_FAILED, message)
        # As the library keeps it: it may have been cut.
        self._raised.last = self._lib.tabi_error_message(), error
        return raw.CALLBACK_FAILED

    def _raised_by_callback(self, message):
        last = getattr(self._raised, "last", None)
        if last is None or last[0] != message:
            return None
        del self._raised.last
        return last[1]

    def raised_within(self, message: str) -> BaseException | None:
        """What a function of Python's raised where another language's message ends in what the library said of it."""
        last = getattr(self._raised, "last", None)
        if last is None or not message.endswith(last[0].decode("utf-8", "replace")):
            return None
        return self._raised_by_callback(last[0])

    def failure(self) -> Exception:
        """The exception for this thread's last failing call."""
        lib = self._lib
        status = lib.tabi_error_code()
        # Fetched before anything else runs: the texts are the library's until the next failure.
        message, function, backtrace = lib.tabi_error_message(), lib.tabi_error_function(), lib.tabi_error_backtrace()
        if status == raw.CALLBACK_FAILED and (error := self._raised_by_callback(message)) is not None:
            return error
        error = EXCEPTIONS.get(status, Error)(message.decode("utf-8", "replace"))
        error.status = lib.tabi_status_name(status).decode()
        error.function = function.decode()
        error.backtrace = backtrace.decode("utf-8", "replace")
        return error

    def check(self, status, _function, _arguments):
        """ctypes' errcheck of a function that changes something."""
        if status:
            raise self.failure()
        return status

    def check_and_repeat(self, again, release):
        """ctypes' errcheck of a function that may be called again, once, when memory ran out."""

        def check(status, _function, arguments):
            if status == raw.OUT_OF_MEMORY:
                release()
                status = again(*arguments)
            if status:
                raise self.failure()
            return status

        return check
