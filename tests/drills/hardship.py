"""Runs a command as on a full disk, or as one whom permissions stop.

It works for every user and without anything to mount: a full disk is a limit on the
size of files, and root gives up the right to overlook permissions.
"""

import ctypes
import os
import resource
import sys
from typing import Final

ROOM: Final = 16_384
"""Bytes that a file may have: more than a log needs, less than an index."""

FULL_DISK: Final = (sys.executable, __file__, "full-disk")
PERMISSIONS: Final = (sys.executable, __file__, "permissions")

_DROP: Final = 24
"""PR_CAPBSET_DROP of Linux."""
_OVERLOOKING: Final = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def fill_disk(process: int) -> None:
    """From now on a process finds no room, nor do those that it starts."""
    _, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (ROOM, most))


def free_disk(process: int) -> None:
    """There is room again."""
    _, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (most, most))


def obey_permissions() -> None:
    """Give up what root has; anybody else obeys them already."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None, use_errno=True)
        for right in _OVERLOOKING:
            if library.prctl(_DROP, right, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "cannot give up the rights of root")


if __name__ == "__main__":
    _, hardship, *command = sys.argv
    if hardship == "full-disk":
        fill_disk(0)
    else:
        obey_permissions()
    os.execv(command[0], command)
