"""File locks that a whole family of processes holds: as long as one of them lives, the lock is taken."""

import fcntl
import time
from pathlib import Path

from dueit.supervision import groups


class Taken(RuntimeError):
    """Somebody else holds the lock; `note` is what they wrote into it."""

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self.note = note


class Lock:
    """An exclusive lock on a file, held until each process that inherited it has ended."""

    def __init__(self, path: Path) -> None:
        self.file = path.open("a+")

    def take(self) -> None:
        """Take the lock at once, or raise Taken."""
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.file.seek(0)
            raise Taken(self.file.read().strip()) from None

    def take_over(self, patience: float = 5) -> bool:
        """Take the lock, ending the process group noted in it if it outlived its parent. Says whether there was one."""
        try:
            self.take()
        except Taken as left_over:
            groups.terminate(int(left_over.note))
            if not self._taken_within(patience):
                groups.kill(int(left_over.note))
            if not self._taken_within(patience):
                raise
            return True
        return False

    def note(self, words: str) -> None:
        """Write down who holds the lock."""
        self.file.truncate(0)
        self.file.write(words)
        self.file.flush()

    def fileno(self) -> int:
        return self.file.fileno()

    def close(self) -> None:
        """Let go of our share; the lock stays taken while an heir lives."""
        self.file.close()

    def _taken_within(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.take()
            except Taken:
                time.sleep(0.05)
            else:
                return True
        return False
