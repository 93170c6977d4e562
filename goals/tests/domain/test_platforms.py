from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.domain.platforms import (
    MOST_LINKS,
    Colour,
    Icon,
    Link,
    PlatformLook,
    UnfitLook,
    is_web_address,
    read_links,
    read_look,
    write_links,
)

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["colour", "icon", "links", "x"]) | st.text(), inner)
    ),
)
LABELS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60).filter(str.strip)
PATHS = st.text("abcdefghijklmnopqrstuvwxyz0123456789/-_.?=&%#", max_size=60)
LINKS = st.builds(Link, label=LABELS, url=PATHS.map("https://example.com/{}".format))
LOOKS = st.builds(
    PlatformLook,
    colour=st.sampled_from(Colour),
    icon=st.sampled_from(Icon),
    links=st.lists(LINKS, max_size=MOST_LINKS).map(tuple),
)


class TestWebAddress:
    @pytest.mark.parametrize(
        "url",
        ["https://example.com", "http://example.com:8080/a?b=c#d", "HTTPS://EXAMPLE.COM/", "https://bücher.example/ä"],
    )
    def test_is_one_that_a_browser_opens(self, url):
        assert is_web_address(url)

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "example.com",
            "//example.com",
            "https://",
            "https:///path",
            "https:example.com",
            "javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>",
            "mailto:ana@example.com",
            "ftp://example.com",
            "https://ana:secret@example.com",
            "https://ana@example.com",
            "https://example.com/a b",
            "https://example.com/\x00",
            "https:\\\\example.com",
            "https://[::1",
            "https://example.com:port",
            " https://example.com",
        ],
    )
    def test_is_nothing_else_and_holds_no_secret(self, url):
        assert not is_web_address(url)

    @given(st.text() | st.text("htps:/\\@.[]#? \tjavascript", max_size=30))
    def test_always_leads_to_a_host_over_the_web(self, text):
        if is_web_address(text):
            assert text.lower().startswith(("http://", "https://"))
            assert urlsplit(text).hostname


class TestLook:
    @given(LOOKS)
    def test_reads_what_it_wrote(self, look):
        assert read_look(look.to_json()) == look

    @given(ANY_JSON)
    def test_of_any_json_is_whole_or_refused(self, raw):
        try:
            look = read_look(raw)
        except UnfitLook:
            return
        assert read_look(look.to_json()) == look

    def test_has_something_for_what_is_not_said(self):
        assert read_look({}) == PlatformLook(colour=Colour.TIDE, icon=Icon.HOUSE, links=())

    @pytest.mark.parametrize(
        "raw",
        [
            None,
            [],
            {"colour": "red"},
            {"icon": "skull"},
            {"password": "x"},
            {"links": "https://example.com"},
            {"links": [{"label": "", "url": "https://example.com"}]},
            {"links": [{"label": " ", "url": "https://example.com"}]},
            {"links": [{"label": "x" * 61, "url": "https://example.com"}]},
            {"links": [{"label": "x\x00", "url": "https://example.com"}]},
            {"links": [{"label": "x", "url": "https://example.com/" + "x" * 500}]},
            {"links": [{"label": "x", "url": "javascript:alert(1)"}]},
            {"links": [{"label": "x", "url": "https://example.com", "target": "_top"}]},
            {"links": [{"label": "x", "url": "https://example.com"}] * (MOST_LINKS + 1)},
        ],
    )
    def test_refuses_what_the_schema_does_not_know(self, raw):
        with pytest.raises(UnfitLook):
            read_look(raw)

    def test_never_repeats_what_it_refuses(self):
        with pytest.raises(UnfitLook) as refusal:
            read_look({"links": [{"label": "x", "url": "javascript:secret"}]})

        assert "secret" not in str(refusal.value)


class TestLinks:
    @given(st.lists(LINKS, max_size=MOST_LINKS).map(tuple))
    def test_come_back_as_they_were_typed(self, links):
        assert read_links(write_links(links)) == links

    def test_are_one_a_line(self):
        read = read_links("  All   orders https://example.com/orders \n\nhttps://example.com/shelf\n")

        assert [(link.label, link.url) for link in read] == [
            ("All orders", "https://example.com/orders"),
            ("example.com", "https://example.com/shelf"),
        ]

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("Orders", "A link is a web address that begins with https:// or http://, without a name or password."),
            ("x https://example.com\n" * 7, "Up to 6 links fit here."),
            (f"{'x' * 61} https://example.com", "That is a long link."),
        ],
    )
    def test_are_refused_in_kind_words(self, text, complaint):
        with pytest.raises(UnfitLook, match=complaint):
            read_links(text)

    @given(st.text())
    def test_of_any_text_are_links_or_refused(self, text):
        try:
            links = read_links(text)
        except UnfitLook:
            return
        assert all(is_web_address(link.url) and link.label for link in links)
