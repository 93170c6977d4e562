import re

import pytest

from dueit.core.web.prose import SANITIZER, prose
from dueit.tests.hostile.words import PAYLOADS, Page, as_shown

REL = 'rel="nofollow noopener noreferrer"'
NAMES = re.compile(r"@(Bob)")


class TestProse:
    @pytest.mark.parametrize(
        ("text", "html"),
        [
            ("**Yes**, *now*", "<p><strong>Yes</strong>, <em>now</em></p>"),
            ("`ls` it", "<p><code>ls</code> it</p>"),
            ("one\ntwo", "<p>one<br>\ntwo</p>"),
            ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
            ("```js\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
            (
                "[hall](https://a.example/?a=1&b=2)",
                f'<p><a href="https://a.example/?a=1&amp;b=2" {REL}>hall</a></p>',
            ),
            ("at https://hall.example.", f'<p>at <a href="https://hall.example" {REL}>https://hall.example</a>.</p>'),
            ("mailto:noor@a.example", f'<p><a href="mailto:noor@a.example" {REL}>mailto:noor@a.example</a></p>'),
        ],
    )
    def test_knows_a_few_marks(self, text, html):
        assert prose(text).strip() == html

    @pytest.mark.parametrize(
        "text",
        [
            "# Loud",
            "<b>bold</b>",
            "hall.example",
            "noor@hall.example",
            "//hall.example/a",
            "ftp://hall.example",
            "[a](javascript:alert)",
            "[a](//hall.example)",
            "[a](/tasks/1/)",
            "<javascript:alert>",
            "a | b\n--|--",
            "&lt;b&gt;",
        ],
    )
    def test_leaves_everything_else_as_words(self, text):
        page = Page(prose(text))

        assert page.text == as_shown(text)
        assert not re.search("<(?!/?p>|br>)", prose(text))

    def test_has_no_pictures(self):
        assert "<img" not in prose("![cat](https://cats.example/cat.png)")

    def test_marks_names_outside_of_links_and_code(self):
        assert prose("@Bob, `@Bob`", NAMES) == '<p><span class="mention">@Bob</span>, <code>@Bob</code></p>\n'
        assert "mention" not in prose("[@Bob](https://hall.example)", NAMES)
        assert "mention" not in prose("@Bob")

    @pytest.mark.parametrize("payload", PAYLOADS)
    def test_lets_nobody_break_out(self, payload):
        for text in (payload, f"[{payload}]({payload})", f"**{payload}** @{payload}", f"> - {payload}", f"`{payload}`"):
            html = prose(text, re.compile(re.escape(f"@{payload}")))
            assert (text, Page(html).dangers) == (text, [])


class TestTheSanitizer:
    """Stands behind the parser, and would hold alone."""

    @pytest.mark.parametrize("payload", PAYLOADS)
    def test_takes_every_danger_away(self, payload):
        assert Page(SANITIZER.clean(payload)).dangers == []

    def test_leaves_no_link_to_another_scheme_or_to_ourselves(self):
        for address in ("javascript:alert", "data:text/html,x", "/undo/1/", "//hall.example"):
            assert "href" not in SANITIZER.clean(f'<a href="{address}">x</a>')

    def test_leaves_no_class_of_the_house(self):
        assert SANITIZER.clean('<span class="mention primary" id="act">x</span>') == '<span class="mention">x</span>'
