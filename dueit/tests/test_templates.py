"""What every template and every sentence must keep to: kind words, and nothing inline."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))
PAGES = [path for path in TEMPLATES if path.suffix == ".html"]
CODE = sorted(
    path
    for app in ("accounts", "dueit", "goals", "insights", "notifications", "tasks")
    for path in (ROOT / app).rglob("*.py")
    if not {"tests", "migrations", "stand_in"} & set(path.parts)
)

UNKIND = re.compile(r"\b(overdue|late|failed|missed|behind|streaks?|only \w+ left)\b|\d ?%", re.IGNORECASE)
INLINE = {
    "a style": re.compile(r"<style|\sstyle\s*=", re.IGNORECASE),
    "a script": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "a handler": re.compile(r"\son[a-z]+\s*=|hx-on\b|javascript:|[\"']js:", re.IGNORECASE),
    "a trigger that needs eval": re.compile(r"hx-trigger\s*=\s*\"[^\"]*\["),
    "trust in text": re.compile(r"\|\s*safe\b|\|\s*safeseq\b|autoescape off"),
}
BARE_FOLD = re.compile(r'<details class="fold\b[^>]*>\s*<summary[^>]*>(?!{% icon )')
ICON = re.compile(r"{% icon [\"']([\w-]+)[\"'] %}")


def name(path):
    return str(path.relative_to(ROOT))


def said(template):
    """Return what a template says, without its tags, comments and addresses."""
    text = re.sub(r"{% comment %}.*?{% endcomment %}|{#.*?#}|{%.*?%}|{{.*?}}", " ", template, flags=re.DOTALL)
    return re.sub(
        r"\s(?:class|id|for|name|href|src|action|formaction|data-[\w-]+|hx-[\w:-]+|d)=(?:\"[^\"]*\"|'[^']*')", " ", text
    )


def sentences(source):
    """Yield the strings of a module that a person could read: several words, not a docstring or a pattern."""
    tree = ast.parse(source)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
        if is_text and " " in node.value and not re.search(r"[\\|(]", node.value):
            yield node.value


class TestWords:
    @pytest.mark.parametrize("path", TEMPLATES, ids=name)
    def test_of_templates_are_kind(self, path):
        assert UNKIND.findall(said(path.read_text())) == []

    @pytest.mark.parametrize("path", CODE, ids=name)
    def test_of_messages_are_kind(self, path):
        assert [text for text in sentences(path.read_text()) if UNKIND.search(text)] == []

    @pytest.mark.parametrize(
        "unkind", ["This is overdue.", "You are late", "3 missed days", "Only two left", "You did 40 %"]
    )
    def test_that_hurt_are_found(self, unkind):
        assert UNKIND.search(said(f"<p>{unkind}</p>"))

    def test_of_code_and_classes_do_not_count(self):
        assert not UNKIND.search(said('<p class="late" hx-get="/late/">{{ late }}{# overdue #} the latest</p>'))
        assert list(sentences('"""It failed once."""\nFAILED = "failed"\nraise Refusal("Done is done.")')) == [
            "Done is done."
        ]


class TestMarkup:
    @pytest.mark.parametrize("path", PAGES, ids=name)
    def test_has_nothing_inline(self, path):
        assert [what for what, pattern in INLINE.items() if pattern.search(path.read_text())] == []

    @pytest.mark.parametrize(
        "markup",
        [
            '<p style="x">',
            "<script>1</script>",
            '<a onclick="x">',
            "<a hx-on:click='x'>",
            "{{ x|safe }}",
            '<a hx-trigger="click[x]">',
        ],
    )
    def test_that_is_inline_is_found(self, markup):
        assert any(pattern.search(markup) for pattern in INLINE.values())

    @pytest.mark.parametrize("path", PAGES, ids=name)
    def test_names_icons_of_the_sprite(self, path):
        sprite = (ROOT / "static/vendor/icons.svg").read_text()

        assert [icon for icon in ICON.findall(path.read_text()) if f'id="{icon}"' not in sprite] == []

    @pytest.mark.parametrize("path", PAGES, ids=name)
    def test_shows_that_a_fold_is_one(self, path):
        assert BARE_FOLD.findall(path.read_text()) == []
