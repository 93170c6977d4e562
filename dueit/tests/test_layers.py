"""The walls of the house: they stand, and each one falls where it should when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("accounts", "dueit", "goals", "notifications", "tasks")


def lint_imports(folder):
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path):
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "*.json"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.slow
class TestLayers:
    def test_hold(self):
        result = lint_imports(ROOT)

        assert result.returncode == 0, result.stdout

    @pytest.mark.parametrize(
        ("module", "statement", "contract"),
        [
            ("tasks/actions/life.py", "import goals.models", "one direction"),
            ("goals/domain/pace.py", "import notifications.domain", "one direction"),
            ("notifications/domain/reminders.py", "import tasks.domain", "knows no task"),
            ("notifications/domain/quiet_hours.py", "import django.conf", "plain Python"),
            ("accounts/actions.py", "import dueit.wiring", "nobody imports the project"),
            ("tasks/models/task.py", "import tasks.actions", "Inside an app"),
            ("tasks/domain/size.py", "import django.utils.timezone", "plain Python"),
            ("dueit/core/live/bus.py", "import accounts.models", "knows no app"),
        ],
    )
    def test_a_broken_one_is_seen(self, copy, module, statement, contract):
        path = copy / module
        path.write_text(f"{statement}\n{path.read_text()}")

        result = lint_imports(copy)

        assert result.returncode == 1
        [broken] = [line for line in result.stdout.splitlines() if contract in line and "BROKEN" in line][:1]
        assert broken
