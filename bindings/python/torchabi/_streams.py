"""File objects of Python's, through which the library reads and writes."""

from __future__ import annotations

import ctypes
import io
from typing import NamedTuple

from . import _raw as raw
from ._library import lib

PIECE = 16 << 20  # copied at once: nobody can keep the library's memory


class Stream(NamedTuple):
    """The function that the library reads with, and how many bytes there are."""

    read: object
    size: int


def _checked(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("the file must be opened for reading bytes: open(path, 'rb')")
    return data


def contents(file):
    """What a file object has from its position to its end: bytes, or a Stream where it can seek."""
    if not hasattr(file, "read"):
        raise TypeError(f"load() takes a path, bytes, or a file object, not {type(file).__name__}")
    if isinstance(file, io.BytesIO):
        return file.read()
    _checked(file.read(0))
    if not (hasattr(file, "seek") and hasattr(file, "tell") and getattr(file, "seekable", lambda: True)()):
        return _checked(file.read())
    begin = file.tell()
    return Stream(_reader(file, begin), file.seek(0, io.SEEK_END) - begin)


def _reader(file, begin):
    def read(_ctx, offset, to, size):
        try:
            file.seek(begin + offset)
            while size > 0:
                data = _checked(file.read(min(size, PIECE)))
                if not 0 < len(data) <= size:
                    raise EOFError(f"the file object gave {len(data)} bytes where {size} are left")
                ctypes.memmove(to, bytes(data), len(data))
                to += len(data)
                size -= len(data)
            return raw.OK
        except BaseException as error:
            return lib.reporter.report(error)

    return raw.Read(read)


def writer(file):
    """The function that the library writes with."""

    def write(_ctx, data, size):
        try:
            while size > 0:
                piece = ctypes.string_at(data, min(size, PIECE))
                written = file.write(piece)
                # Unbuffered files may take less; other writers do not say.
                taken = len(piece) if written is None else written
                if not 0 < taken <= len(piece):
                    raise OSError(f"the file object took {taken} of {len(piece)} bytes")
                data += taken
                size -= taken
            return raw.OK
        except BaseException as error:
            return lib.reporter.report(error)

    return raw.Write(write)


def progress_function(progress):
    """The function that the library tells how far it is; None for none."""
    if progress is None:
        return raw.Progress()
    if not callable(progress):
        raise TypeError(f"progress is a function of bytes done and bytes in all, not {type(progress).__name__}")

    def tell(_ctx, done, total):
        try:
            progress(done, total)
            return raw.OK
        except BaseException as error:
            return lib.reporter.report(error)

    return raw.Progress(tell)
