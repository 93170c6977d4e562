"""A program that is kept running, and the process that runs it now."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dueit.supervision import groups
from dueit.supervision.lock import Lock


@dataclass(frozen=True, kw_only=True)
class Program:
    """What to run, how long it may take to stop, and how to tell that it still does its work."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    inherits: tuple[int, ...] = ()
    grace: float = 10
    ends_with_us: bool = True
    on_start: Callable[[], None] = lambda: None
    is_well: Callable[[], bool] = lambda: True


class Child:
    """Runs a program in a session and process group of its own."""

    MAX_PAUSE = 8.0
    SETTLED_AFTER = 30.0

    def __init__(self, program: Program, run: Path) -> None:
        self.program = program
        self.lock_path = run / f"{program.name}.lock"
        self.process: subprocess.Popen[bytes] | None = None
        self.started_at = 0.0
        self.pause = 0.0

    def start(self) -> bool:
        """Start the program; says whether left-overs of a killed run had to be ended first."""
        lock = Lock(self.lock_path)
        had_left_overs = lock.take_over()
        self.program.on_start()
        self.process = subprocess.Popen(
            self.program.command,
            env={**os.environ, **self.program.environment},
            pass_fds=(lock.fileno(), *self.program.inherits),
            start_new_session=True,
            preexec_fn=groups.end_with_parent if self.program.ends_with_us else None,
        )
        self.started_at = time.monotonic()
        lock.note(str(self.process.pid))
        lock.close()
        return had_left_overs

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def is_well(self) -> bool:
        return self.is_alive and self.program.is_well()

    def next_pause(self) -> float:
        """Seconds to wait before the next start: longer each time, unless it ran for a while."""
        settled = time.monotonic() - self.started_at > self.SETTLED_AFTER
        self.pause = 0.5 if settled or not self.pause else min(self.pause * 2, self.MAX_PAUSE)
        return self.pause

    def ask_to_stop(self) -> None:
        if self.process and self.process.poll() is None:
            groups.terminate(self.process.pid)

    def end(self) -> None:
        """End whatever is left of the program's process group."""
        if self.process:
            groups.kill(self.process.pid)
            self.process.wait()
