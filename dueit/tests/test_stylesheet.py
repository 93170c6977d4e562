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


def media_of_hovers(stylesheet):
    """Return, for each rule that speaks of hovering, all the conditions around it."""
    open_rules, found = [], []
    for prelude, mark in re.findall(r"([^{};]*)([{};])", stylesheet):
        if mark == "{":
            open_rules.append(prelude.strip())
            if ":hover" in prelude:
                found.append(" ".join(rule for rule in open_rules if rule.startswith("@media")))
        elif mark == "}":
            open_rules.pop()
    return found


class TestHovering:
    def test_is_for_pointers_as_a_finger_leaves_it_behind(self):
        found = media_of_hovers((ROOT / "static/css/dueit.css").read_text())

        assert found
        assert all("(hover: hover)" in media for media in found)

    def test_is_told_apart_from_what_stands_beside(self):
        sheet = "@media (hover: hover) { a:hover { b: c; } } p { d: e; &:hover { f: g } }"

        assert media_of_hovers(sheet) == ["@media (hover: hover)", ""]


class TestClasses:
    def test_are_all_worn(self):
        words = set(re.findall(r"[a-z][\w-]*", "\n".join(path.read_text() for path in wearers())))

        assert {name for name in classes((ROOT / "static/css/dueit.css").read_text()) if not MADE.match(name)} <= words

    def test_are_read_from_selectors_alone(self):
        sheet = '/* .old { } */ .sheet > .empty:not(.x, .y) { flex: 0.5 1em; background: url("a.svg"); }'

        assert classes(sheet) == {"sheet", "empty", "x", "y"}
