"""What README, CONTRIBUTING and docs/ name is there: files, pages, commands."""

import os
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

ROOT = Path(settings.BASE_DIR)
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "frontend" / "README.md"])
MADE = {".git", ".venv", "data", "node_modules", "staticfiles", "test-results"}
# Names that look like files and are not of the house: what is made by running it, a model, an attribute.
NOT_OURS = re.compile(r"^(\./)?data\b|^\.env$|^test-results|^openai/|^row\.html$|^run/$")
FILE = re.compile(r"(?:[\w.-]+/)+[\w.-]*|[\w.-]+\.(?:py|md|html|js|css|json|yaml|txt|toml)|\.[a-z][\w.-]+")


def name(path):
    return str(path.relative_to(ROOT))


def code(paper):
    """Return what stands in backticks, and in blocks of code."""
    text = paper.read_text()
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [*re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)), *blocks]


def files_of(words):
    """Return the names of files among words, such as `events.py` or `dueit/wiring.py`."""
    return [word for word in re.split(r"[\s,]+", words) if FILE.fullmatch(word) and not NOT_OURS.search(word)]


@pytest.fixture(scope="module")
def places():
    """Every file and folder of the house, each with a slash in front."""
    found = []
    for folder, inner, files in os.walk(ROOT):
        inner[:] = [each for each in inner if each not in MADE]
        found += [f"/{(Path(folder) / each).relative_to(ROOT)}" for each in (*inner, *files)]
    return found


@pytest.mark.parametrize("paper", PAPERS, ids=name)
class TestPaper:
    def test_names_files_that_exist(self, paper, places):
        spoken = [file for words in code(paper) if "\n" not in words for file in files_of(words)]

        assert [file for file in spoken if not any(it.endswith(f"/{file.rstrip('/')}") for it in places)] == []

    def test_leads_to_pages_that_exist(self, paper):
        links = re.findall(r"\]\((?!https?:)([^)#]+)", paper.read_text())

        assert [link for link in links if not (paper.parent / link).exists()] == []

    def test_names_commands_that_exist(self, paper):
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
        words = "\n".join(code(paper))

        assert set(re.findall(r"\bmake ([a-z-]+)", words)) <= set(targets)
        assert set(re.findall(r"\bmanage\.py ([a-z_]+)", words)) <= set(get_commands())


class TestReading:
    def test_finds_files_and_leaves_out_what_is_none(self):
        assert files_of("pytest dueit/tests/faults, docs/ and `tasks.live` at /health/live for openai/gpt-oss-20b") == [
            "dueit/tests/faults",
            "docs/",
        ]
