"""Small calls by ctypes alone, of which a loop over a tensor makes many: nothing is made for a call but what it returns.

Each gives None where it fails: then its caller makes the call in general, which raises.
"""

from __future__ import annotations

import ctypes

from . import _raw as raw
from ._library import lib

_WORDS = ctypes.sizeof(raw.Value) // 8
_PAYLOAD = raw.Value.u.offset // 8
_END = 1 << 63

# As numbers: of the types that ctypes knows for pointers, that of a plain address is the quickest.
_POINTER = ctypes.c_void_p
_call = ctypes.PYFUNCTYPE(ctypes.c_int32, *[_POINTER] * 6)(ctypes.cast(lib.tabi_op_call, _POINTER).value)
_item = ctypes.CFUNCTYPE(ctypes.c_int32, _POINTER, _POINTER)(ctypes.cast(lib.tabi_tensor_item, _POINTER).value)


class _Frame:
    """Room for one call: the arguments (tensor, 0, index), and a result."""

    __slots__ = ("words", "args", "result", "double", "tag", "out", "count")

    def __init__(self):
        self.words = (ctypes.c_int64 * (4 * _WORDS + 1))()
        values = (raw.Value * 4).from_buffer(self.words)
        for value, tag in zip(values, (raw.TAG_TENSOR, raw.TAG_INT, raw.TAG_INT)):
            value.tag = tag
        self.args = ctypes.addressof(self.words)
        self.out = self.args + ctypes.sizeof(raw.Value) * 3
        self.count = self.args + ctypes.sizeof(raw.Value) * 4
        self.double = ctypes.c_double.from_address(self.out + raw.Value.u.offset)
        self.tag = ctypes.c_int32.from_address(self.out)


_TENSOR, _INDEX, _RESULT = _PAYLOAD, 2 * _WORDS + _PAYLOAD, 3 * _WORDS + _PAYLOAD
# Frames that no call uses: a finaliser that runs meanwhile, or another thread, takes one of its own.
_frames: list = []
_give = _frames.append
_select_op = 0


def _take():
    try:
        return _frames.pop()
    except IndexError:
        return _Frame()


def select(tensor: int, index: int):
    """Handle of the entry of that number of the first dimension of a tensor, given by its handle."""
    global _select_op
    if not _select_op:
        out = ctypes.c_void_p()
        lib.tabi_op_find(b"aten::select.int", None, out)
        _select_op = out.value
    if not -_END <= index < _END:
        return None
    frame = _take()
    words = frame.words
    words[_TENSOR] = tensor
    words[_INDEX] = index
    status = _call(_select_op, frame.args, 3, frame.out, 1, frame.count)
    view = None if status else words[_RESULT]
    _give(frame)
    return view


def item(tensor: int):
    """The one element of a tensor of real numbers or truth values."""
    frame = _take()
    number = None
    if not _item(tensor, frame.out):
        tag = frame.tag.value
        if tag == raw.TAG_DOUBLE:
            number = frame.double.value
        elif tag == raw.TAG_INT:
            number = frame.words[_RESULT]
        elif tag == raw.TAG_BOOL:
            number = bool(frame.words[_RESULT])
    _give(frame)
    return number
