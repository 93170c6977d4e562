"""Remove each guard once, in a copy of the tree, and see a test fail. A guard that nobody misses is no guard."""

import argparse
import datetime
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "data", "staticfiles", "__pycache__", ".*_cache")
CODE = ("accounts", "dueit", "goals", "notifications", "tasks")
OWNER = '__import__("tasks.domain.roles", fromlist=["Role"]).Role.OWNER'
PYTEST = ["-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider"]
PATIENCE_S = 300


class Rule(NamedTuple):
    """A guard in files whose path matches, what is left when it is gone, and the tests that see it soonest."""

    where: str
    guard: str
    left: str
    seen_by: str = ""


RULES = [
    Rule(r"/(actions|views|planning|jobs)", r"^( +)check_may\(.*\)$", r"\1pass"),
    Rule(r"/actions", r"actor_on\(task, by\)", OWNER),
    Rule(r"tasks/actions/access|tasks/domain/lifecycle", r'raise MoveDenied\("\w+"\)', "pass"),
    Rule(r"", r"\.visible_to\([\w.]+\)", ".all()"),
    Rule(r"/models/|wiring", r"\.filter\((project__memberships|memberships)__user=\w+\)", ".all()"),
    Rule(r"goals/models/draft", r"in_sight, user=user", "user=user"),
    Rule(r"goals/models/draft", r"in_sight, user=user", "in_sight"),
    Rule(r"", r", actor=request\.user", ""),
    Rule(r"core/events/undo", r"actor=by, ", ""),
    Rule(r"core/events/undo", r"entry\.actor_id != by\.pk or ", ""),
    Rule(r"goals/actions", r"\.filter\(user=(by|draft\.user_id)\)", ".all()"),
    Rule(r"/views|health", r"^@login_not_required$", ""),
    Rule(r"/views|health", r"^@require_\w+(\(.*\))?$", "", "dueit/tests/test_every_answer.py::TestMethods"),
    Rule(r"/views", r"^@permitted\(\)$", "", "dueit/tests/test_access.py::TestEveryAddress"),
    Rule(r"/views", r"raise PermissionDenied\(.*", "raise"),
    Rule(r"accounts/", r"^( +)raise (BadRequest|NotInProfile)\(.*\)$", r"\1pass"),
    Rule(r"accounts/(models|views)", r"kick_stale_sessions\(self\)", "pass"),
    Rule(r"core/live/ending|core/live/apps", r"^( +)(bus\.send|user_logged_out\.connect)\(.*\)$", r"\1pass"),
    Rule(r"dueit/consumers", r"not is_same_origin\(self\.scope\)", "False"),
    Rule(r"dueit/consumers", r"await self\._check\(\)", "pass"),
    Rule(r"dueit/consumers", r"await self\.close\(SESSION_ENDED\)", "pass"),
    Rule(r"dueit/consumers", r'event\["topic"\]\.startswith\("session-"\)', "False"),
    Rule(r"core/live/admission", r"not user\.is_authenticated or user\.pk is None", "user.pk is None and False"),
    Rule(r"core/live/admission", r"not validate_host\(.*\)", "False"),
    Rule(r"core/live/admission", r"if len\(values\) == 1", "if values"),
    Rule(r"core/web/fragments", r"wanted if is_ours else resolve_url\(page\)", "wanted or resolve_url(page)"),
    Rule(r"dueit/settings", r'^    "[\w.]+\.(Security|CSP|CsrfView|LoginRequired|XFrameOptions)Middleware",$', ""),
    Rule(r"dueit/settings", r'^    "dueit\.core\.web\.middleware\.security_headers",$', ""),
    Rule(r"dueit/settings", r'^        "[\w-]+": \[csp\..*\],$', ""),
    Rule(r"dueit/urls", r"secure_admin_login\(admin\.site\.login\)", "admin.site.login"),
    Rule(r"core/operators", r"return False", "return True"),
    Rule(r"admin", r', permissions=\["\w+"\]', ""),
    Rule(r"accounts/admin", r"return False", "return True"),
    Rule(r"accounts/admin", r"people\.exclude\(pk=request\.user\.pk\)", "people"),
    Rule(r"accounts/admin", r'\("email", "is_active", \*THEIRS\)', "()"),
]

# Where a missing guard is noticed soonest, by path; what nobody noticed there is looked for at every address.
ACCESS = "dueit/tests/test_access.py"
ANSWERS = "dueit/tests/test_every_answer.py"
NO_LONGER = "dueit/tests/test_no_longer.py"
OPERATORS = "dueit/tests/test_operators.py"
SOCKETS = ["dueit/tests/test_locked_out.py", "dueit/tests/test_live_socket.py"]
FIRST = {
    "tasks/admin": [f"{OPERATORS}::TestActions"],
    "tasks/views/lists": ["tasks/tests/views", ACCESS],
    "tasks/views": [f"{ACCESS}::TestEveryId", "tasks/tests/views"],
    "tasks/actions/undoing": [NO_LONGER],
    "tasks/": ["tasks/tests/actions", "tasks/tests/domain/test_lifecycle.py", "tasks/tests/views"],
    "goals/admin": [f"{OPERATORS}::TestActions"],
    "goals/actions": ["goals/tests/actions"],
    "goals/": ["goals/tests/views", "goals/tests/actions"],
    "accounts/admin": [OPERATORS],
    "accounts/models": [SOCKETS[0], "accounts/tests/test_actions.py"],
    "accounts/": ["accounts/tests"],
    "dueit/settings": [f"{ANSWERS}::TestHeaders", f"{ANSWERS}::TestTokens"],
    "dueit/urls": [f"{OPERATORS}::TestDoor"],
    "dueit/consumers": SOCKETS,
    "dueit/core/live": SOCKETS,
    "dueit/core/operators": [f"{OPERATORS}::TestEachList"],
    "dueit/core/work/admin": [f"{OPERATORS}::TestActions"],
    "dueit/core/events": ["tasks/tests/views/test_undo.py", "tasks/tests/actions", "dueit/core/events/tests"],
    "dueit/core/web/fragments": ["dueit/core/web/tests"],
    "dueit/wiring": [NO_LONGER],
}


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


def is_missed(guard: Guard, copy: Path) -> bool:
    """Whether a test fails once the guard is gone."""
    path = copy / guard.path
    whole = path.read_text()
    lines = whole.splitlines()
    lines[guard.line - 1] = guard.without
    path.write_text("\n".join(lines) + "\n")
    try:
        return not passes(guard.tests(), copy)
    finally:
        path.write_text(whole)


def passes(tests: list[str], copy: Path) -> bool:
    """Run the tests; what hangs without its guard doesn't pass either."""
    given = {**os.environ, "DUEIT_DATA": str(copy / "data"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *PYTEST, *tests]
    try:
        return subprocess.run(command, cwd=copy, env=given, capture_output=True, timeout=PATIENCE_S).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def remove_each(chosen: list[Guard], folder: Path) -> list[Guard]:
    """Remove each guard in turn, two at a time in copies of their own; return those that nobody missed."""
    copies: Queue[Path] = Queue()
    for number in "01":
        copies.put(Path(shutil.copytree(ROOT, folder / number, ignore=LEFT_OUT)))
    if not passes(list(dict.fromkeys(test for guard in chosen for test in guard.tests())), folder / "0"):
        sys.exit("The tests don't pass as they are: no guard can be judged by them.")

    def judge(guard: Guard) -> bool:
        copy = copies.get()
        try:
            missed = is_missed(guard, copy)
        finally:
            copies.put(copy)
        print("missed  " if missed else "SURVIVED", guard, flush=True)
        return missed

    with ThreadPoolExecutor(2) as pool:
        return [guard for guard, missed in zip(chosen, pool.map(judge, chosen), strict=True) if not missed]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, help="try only so many, others each day")
    parser.add_argument("--only", default="", help="try only those whose description matches")
    parser.add_argument("--list", action="store_true", help="name them, remove none")
    asked = parser.parse_args()
    chosen = [guard for guard in guards() if re.search(asked.only, str(guard))]
    if asked.list:
        sys.exit("\n".join([*map(str, chosen), f"{len(chosen)} guards"]))
    if asked.sample:
        date = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        chosen = random.Random(date).sample(chosen, min(asked.sample, len(chosen)))
    with tempfile.TemporaryDirectory() as folder:
        survivors = remove_each(chosen, Path(folder))
    print(f"\n{len(chosen) - len(survivors)} of {len(chosen)} removed guards made a test fail.")
    sys.exit("\n".join(map(str, survivors)) if survivors else 0)


if __name__ == "__main__":
    main()
