"""The stylesheet carries nothing that nobody wears."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("accounts", "dueit", "goals", "notifications", "tasks")
# Put together from a word and a number, or given by Django and by the library for dragging.
MADE = re.compile(r"^([lt]\d|errorlist|sortable-\w+)$")


def classes(stylesheet):
    """Return the classes that a stylesheet's selectors name."""
    plain = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", stylesheet, flags=re.DOTALL)
    return {name for rule in re.findall(r"([^{};]+)\{", plain) for name in re.findall(r"\.([a-z][\w-]*)", rule)}


def wearers():
    """Return all that could name a class: templates, scripts, and the code that draws."""
    code = [path for app in APPS for path in (ROOT / app).rglob("*.py") if "tests" not in path.parts]
    return [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static" / "js").glob("*.js"), *code]


class TestClasses:
    def test_are_all_worn(self):
        words = set(re.findall(r"[a-z][\w-]*", "\n".join(path.read_text() for path in wearers())))

        assert {name for name in classes((ROOT / "static/css/dueit.css").read_text()) if not MADE.match(name)} <= words

    def test_are_read_from_selectors_alone(self):
        sheet = '/* .old { } */ .sheet > .empty:not(.x, .y) { flex: 0.5 1em; background: url("a.svg"); }'

        assert classes(sheet) == {"sheet", "empty", "x", "y"}
