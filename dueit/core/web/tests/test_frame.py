"""The frame around every page."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from dueit.core.web.context import sky
from dueit.core.web.navigation import PLACES
from dueit.core.web.shortcuts import SHORTCUTS

TEMPLATES = Path(__file__).resolve().parents[4] / "templates"


@pytest.fixture
def page(alice_client):
    return alice_client.get("/").content.decode()


class TestHead:
    def test_loads_the_socket_before_the_page_is_read(self, page):
        order = ['name="htmx-config"', "vendor/htmx.min.js", "vendor/hx-ws.min.js", 'type="module"', "<body"]

        found = [page.index(mark) for mark in order]

        assert found == sorted(found)
        assert not re.search(r"<script[^>]*\s(defer|async)", page)

    @pytest.mark.parametrize(("theme", "mark"), [("dark", 'data-theme="dark"'), ("light", 'data-theme="light"')])
    def test_has_the_theme_of_the_profile(self, alice, alice_client, theme, mark):
        alice.theme = theme
        alice.save()

        assert mark in alice_client.get("/").content.decode()

    def test_is_quick_to_encode_while_nobody_writes_otherwise(self, page):
        assert page.isascii()

    def test_leaves_the_theme_to_the_device_otherwise(self, page):
        assert "data-theme" not in page

    def test_switches_single_keys_off(self, alice, alice_client):
        alice.has_shortcuts = False
        alice.save()

        assert 'data-keys="off"' in alice_client.get("/").content.decode()


class TestBody:
    def test_names_itself_the_same_to_requests_and_to_the_socket(self, page):
        [header] = re.findall(r'"X-Client-Id": "([\w-]+)"', page)

        assert f"client={header}&amp;" in page

    def test_has_one_form_for_every_action(self, page):
        assert page.count('id="act"') == 1
        assert 'name="next" value="/"' in page

    def test_says_where_one_is(self, page):
        assert re.findall(r'<a href="(/[\w-]*/?)"[^>]* aria-current="page"', page) == ["/", "/"]

    def test_starts_with_a_way_past_the_frame(self, page):
        body = page[page.index("<body") :]

        assert body.index("skip-link") < body.index("<header")


class TestPlaces:
    def test_hold_the_pages_below_them_but_for_today(self):
        today, goals, *_ = PLACES

        assert today.holds("/")
        assert not today.holds("/goals/")
        assert goals.holds("/goals/3/")


class TestShortcuts:
    def test_are_on_the_sheet(self):
        told = {key for group in SHORTCUTS.values() for shortcut in group for key in shortcut.keys}
        bound = {
            key for path in TEMPLATES.rglob("*.html") for key in re.findall(r'data-key="([^"{]+)"', path.read_text())
        }

        assert bound <= told


class TestSky:
    @pytest.mark.parametrize(
        ("hour", "expected"),
        [(4, "evening"), (5, "morning"), (11, "morning"), (12, "day"), (17, "day"), (18, "evening"), (0, "evening")],
    )
    def test_follows_the_hour(self, hour, expected):
        assert sky(datetime(2026, 3, 4, hour)) == expected


class TestMenu:
    def test_never_shows_the_name_of_another(self, alice_client, bob_client):
        hers, his = (client.get("/").content.decode() for client in (alice_client, bob_client))

        assert (hers.count("Alice"), hers.count("Bob")) == (his.count("Bob"), his.count("Alice"))
        assert "Bob" not in hers

    def test_has_a_new_name_at_once(self, alice, alice_client):
        alice_client.get("/")
        alice.name = "Alix"
        alice.save()

        assert "Alix" in alice_client.get("/").content.decode()

    def test_asks_nameless_people_for_their_account(self, alice, alice_client):
        alice.name = ""
        alice.save()

        page = alice_client.get("/").content.decode()

        assert "Your account" in page
        assert '<span class="avatar m" aria-hidden="true">A</span>' in page

    def test_marks_recent_as_here(self, alice_client):
        assert 'href="/recent/" aria-current="page"' in alice_client.get("/recent/").content.decode()
