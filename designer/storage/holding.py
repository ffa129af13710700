"""Hold an open file as long as the process lives, so that others see whether its owner still runs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_FAR = 1 << 30
"""Where Windows locks a byte: beyond the contents, which others may then still read."""


def hold(handle: int) -> bool:
    """Hold an open file until it is closed or the process ends; False where somebody else holds it."""
    if sys.platform == "win32":
        import msvcrt

        try:
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # some network folders know no locks
    return True


def is_held(path: Path) -> bool:
    """Whether a living process holds a file; False where there is none."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not hold(handle)
    finally:
        os.close(handle)
