"""Damaged files: each gives a value, or one sentence that names the file."""

import pathlib
import tempfile

import torchabi

REFUSED = ("TABI_CORRUPT_FILE", "TABI_UNSAFE_FILE", "TABI_NOT_IMPLEMENTED")


def outcome(case, path, what):
    """Loads a file; whether it loaded."""
    try:
        torchabi.load(path)
        return True
    except (torchabi.Error, NotImplementedError) as error:
        error.__traceback__ = None
        text = str(error)
        case.assertIn(error.status, REFUSED, f"{what}: {text}")
        case.assertIn(path.name, text, what)
        case.assertNotIn("\n", text, what)
        case.assertLess(len(text), 1000, what)
        return False


def check(case, data, steps=400, whole=0):
    """Cuts a file short and turns bits of it around, at ``steps`` places each. The last ``whole`` bytes say nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "damaged ü.bin")
        path.write_bytes(data)
        case.assertTrue(outcome(case, path, "not damaged"))
        # The first and last bytes are the most telling.
        places = sorted({*range(min(64, len(data))), *range(0, len(data), max(1, len(data) // steps))})
        for size in places:
            path.write_bytes(data[:size])
            loaded = outcome(case, path, f"cut to {size} bytes")
            case.assertFalse(loaded and size < len(data) - whole, f"cut to {size} bytes")
        for at in places:
            for bits in (0xFF, 0x01, 0x80):
                damaged = bytearray(data)
                damaged[at] ^= bits
                path.write_bytes(damaged)
                outcome(case, path, f"byte {at} turned by {bits}")
