"""Process groups: a program's main process leads one, everything it starts belongs to it."""

import contextlib
import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def terminate(leader: int) -> None:
    """Ask the main process to stop; a group that is asked as a whole hangs (django-q2)."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(leader, signal.SIGTERM)


def kill(leader: int) -> None:
    """End every process of the group at once."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def end_with_parent() -> None:
    """Called in a new process: be told to stop when the parent dies, even by SIGKILL (Linux only)."""
    if libc:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
