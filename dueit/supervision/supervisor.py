"""Keeps several programs running until it is told to stop, then leaves no process behind."""

import signal
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from dueit.supervision.child import Child, Program


class Supervisor:
    """Starts programs, starts them again when they end or are no longer well, and ends them together."""

    TICK = 0.25

    def __init__(self, programs: Sequence[Program], run: Path, say: Callable[[str], None] = print) -> None:
        self.children = [Child(program, run) for program in programs]
        self.say = say
        self.stop = threading.Event()
        self.due: dict[Child, float] = {}

    def run(self) -> None:
        """Keep everything running until SIGINT or SIGTERM; a second signal ends everything at once."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)
        try:
            for child in self.children:
                self._start(child)
            while not self.stop.wait(self.TICK):
                self.tick()
        finally:
            self.end()

    def tick(self) -> None:
        """Look after each program once."""
        for child in self.children:
            if child in self.due:
                self._start_if_due(child)
            elif not child.is_well:
                self._give_up_on(child)

    def end(self) -> None:
        """Ask all programs to stop, wait for them as long as their grace lasts, then end what is left."""
        asked_at = time.monotonic()
        for child in self.children:
            child.ask_to_stop()
        while any(self._may_still_finish(child, asked_at) for child in self.children):
            time.sleep(0.05)
        for child in self.children:
            child.end()

    def _start(self, child: Child) -> None:
        if child.start():
            self.say(f"{child.program.name}: ended what a killed run had left over.")

    def _start_if_due(self, child: Child) -> None:
        if time.monotonic() >= self.due[child]:
            del self.due[child]
            self._start(child)

    def _give_up_on(self, child: Child) -> None:
        reason = "does not do its work" if child.is_alive else "ended unexpectedly"
        child.end()
        pause = child.next_pause()
        self.due[child] = time.monotonic() + pause
        self.say(f"{child.program.name} {reason}; starting it again in {pause:g} s.")

    def _may_still_finish(self, child: Child, asked_at: float) -> bool:
        return child.is_alive and time.monotonic() - asked_at < child.program.grace

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self.stop.is_set():
            for child in self.children:
                child.end()
        self.stop.set()
