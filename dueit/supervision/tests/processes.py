"""Watching real processes."""

import time
from pathlib import Path
from threading import Event


def wait_until(condition, seconds=10):
    end = time.monotonic() + seconds
    while not (met := condition()) and time.monotonic() < end:
        Event().wait(0.02)
    return met


def lives(pid):
    """Whether the process runs; one that has ended but was not waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def children(pid):
    """The processes that a process has started, oldest first."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def descendants(pid):
    return [found for child in children(pid) for found in [child, *descendants(child)]]
