"""Signs of life that a worker's processes leave as files for the supervisor beside them."""

import os
import shutil
import time
from pathlib import Path

from django.conf import settings

HELD = "held-"


class Signs:
    """The folder where one worker's processes leave their signs."""

    def __init__(self, worker: str) -> None:
        self.worker = worker
        self.folder = Path(settings.DATA) / "run" / worker

    @property
    def private_queue(self) -> str:
        """The queue that only this worker serves; sorts before the shared one."""
        return f"beat-{self.worker}"

    @property
    def held(self) -> str:
        """The queue that keeps what this worker has taken."""
        return f"{HELD}{self.worker}"

    def of_this_seat(self) -> list["Signs"]:
        """What workers in this seat have left: earlier ones, and this one's last run."""
        seat, _, _ = self.worker.rpartition("-")
        return [Signs(folder.name) for folder in self.folder.parent.glob(f"{seat}-*/")]

    def begin(self) -> None:
        """Count as a worker that has just made its round."""
        self.folder.mkdir()
        self.note_round()

    def remove(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def note_round(self) -> None:
        """The sentinel looked after its processes."""
        (self.folder / "round").touch()

    def seconds_since_round(self) -> float:
        return time.time() - (self.folder / "round").stat().st_mtime

    def note_loss(self) -> None:
        """A process was killed: a lock of the queue that the others share may have died with it."""
        (self.folder / "loss").touch()

    @property
    def has_loss(self) -> bool:
        return (self.folder / "loss").exists()

    def note_start(self, **signal: object) -> None:
        """This process begins a job."""
        (self.folder / f"busy-{os.getpid()}").touch()

    def note_end(self, **signal: object) -> None:
        """This process has finished its job."""
        (self.folder / f"busy-{os.getpid()}").unlink(missing_ok=True)

    def busy_processes(self, longest: float) -> int:
        """How many processes are at a job that has not taken longer than `longest` seconds."""
        return sum(_is_busy(sign, longest) for sign in self.folder.glob("busy-*"))


def name() -> str:
    """The name of the worker that this process belongs to, or an empty one."""
    return os.environ.get("DUEIT_WORKER", "")


def ours() -> Signs | None:
    """The signs of the worker that this process belongs to, if it belongs to one."""
    return Signs(name()) if name() else None


def _is_busy(sign: Path, longest: float) -> bool:
    try:
        os.kill(int(sign.name.removeprefix("busy-")), 0)
        return time.time() - sign.stat().st_mtime < longest
    except OSError:  # gone, or its number belongs to somebody else by now
        return False
