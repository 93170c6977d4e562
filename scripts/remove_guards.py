"""Remove each guard once, in a copy of the tree, and see a test fail. A guard that nobody misses is no guard."""

import argparse
import datetime
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Queue
from typing import NamedTuple

from guards import ACCESS, FIRST, NO_LONGER, RULES

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "data", "staticfiles", ".*_cache")
CODE = ("accounts", "dueit", "goals", "notifications", "tasks")
PYTEST = ["-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:playwright"]
PATIENCE_S = 600


class Guard(NamedTuple):
    """One guard in one line."""

    path: str
    line: int
    words: str
    without: str
    seen_by: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.words.strip()}  ->  {self.without.strip() or '(nothing)'}"

    def tests(self) -> list[str]:
        first = next((files for start, files in FIRST.items() if self.path.startswith(start)), [])
        return list(dict.fromkeys([*filter(None, [self.seen_by]), *first, NO_LONGER, f"{ACCESS}::TestEveryAddress"]))


def guards() -> Iterator[Guard]:
    """Find each place where a rule finds something to remove."""
    for path in sorted(found for folder in CODE for found in (ROOT / folder).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not re.search(r"/(tests|migrations)/", name):
            yield from guards_in(name, path.read_text().splitlines())


def guards_in(name: str, lines: list[str]) -> Iterator[Guard]:
    for number, words in enumerate(lines, start=1):
        for rule in RULES:
            if re.search(rule.where, name) and not words.startswith(("from ", "import ", "def ")):
                without = re.sub(rule.guard, rule.left, words)
                if without != words:
                    yield Guard(name, number, words, without, rule.seen_by)


def missed_by(guard: Guard, copy: Path) -> str:
    """Return the test that fails once the guard is gone, or nothing."""
    path = copy / guard.path
    whole = path.read_text()
    lines = whole.splitlines()
    lines[guard.line - 1] = guard.without
    path.write_text("\n".join(lines) + "\n")
    try:
        return first_to_fail(guard.tests(), copy)
    finally:
        path.write_text(whole)


def first_to_fail(tests: list[str], copy: Path, patience: float = PATIENCE_S) -> str:
    """Run the tests until one fails, and name it. None has failed if they take too long: a busy machine is no test."""
    given = {**os.environ, "DUEIT_DATA": str(copy / "data")}
    command = [sys.executable, *PYTEST, *tests]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True, "start_new_session": True}
    with subprocess.Popen(command, cwd=copy, env=given, **options) as run:
        try:
            told, _ = run.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            return ""
        finally:
            end_all_of(run)
    named = re.search(r"^(?:FAILED|ERROR) (\S+)", told, re.MULTILINE)
    return "" if run.returncode == 0 else named[1] if named else "the start of the tests"


def end_all_of(run: subprocess.Popen[str]) -> None:
    """End the tests and what they have started."""
    with suppress(ProcessLookupError):
        os.killpg(run.pid, signal.SIGKILL)


def remove_each(chosen: list[Guard], folder: Path, *, are_green: bool) -> list[Guard]:
    """Remove each guard in turn, two at a time in copies of their own; return those that nobody missed."""
    copies: Queue[Path] = Queue()
    for number in "01":
        copies.put(Path(shutil.copytree(ROOT, folder / number, ignore=LEFT_OUT)))
    every_test = list(dict.fromkeys(test for guard in chosen for test in guard.tests()))
    if not are_green and (test := first_to_fail(every_test, folder / "0", patience=5 * PATIENCE_S)):
        sys.exit(f"The tests don't pass as they are, no guard can be judged by them: {test}")

    def judge(guard: Guard) -> str:
        copy, started = copies.get(), time.monotonic()
        try:
            test = missed_by(guard, copy)
        finally:
            copies.put(copy)
        print(f"missed by {test}" if test else "SURVIVED", f"({time.monotonic() - started:.0f} s):", guard, flush=True)
        return test

    with ThreadPoolExecutor(2) as pool:
        return [guard for guard, test in zip(chosen, pool.map(judge, chosen), strict=True) if not test]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, help="try only so many, others each day")
    parser.add_argument("--only", default="", help="try only those whose description matches")
    parser.add_argument("--green", action="store_true", help="the suite has just passed")
    parser.add_argument("--list", action="store_true", help="name them, remove none")
    asked = parser.parse_args()
    chosen = [guard for guard in guards() if re.search(asked.only, str(guard))]
    if asked.list:
        sys.exit("\n".join([*map(str, chosen), f"{len(chosen)} guards"]))
    if asked.sample:
        date = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        chosen = random.Random(date).sample(chosen, min(asked.sample, len(chosen)))
    with tempfile.TemporaryDirectory() as folder:
        survivors = remove_each(chosen, Path(folder), are_green=asked.green)
    print(f"\n{len(chosen) - len(survivors)} of {len(chosen)} removed guards made a test fail.")
    sys.exit("\n".join(map(str, survivors)) if survivors else 0)


if __name__ == "__main__":
    main()
