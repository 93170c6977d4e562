"""Going anywhere and doing anything from one field."""

from django.urls import reverse

from dueit.core.web.palette import Choice, Group, begins, fitting, groups_for, merged
from dueit.core.web.shortcuts import SHORTCUTS


def texts(groups):
    return {group.title: [choice.text for choice in group.choices] for group in groups}


class TestGroups:
    def test_offer_every_place_and_every_deed_while_nothing_is_typed(self, alice):
        offered = texts(groups_for(alice, ""))

        deeds = [
            key.does
            for group in SHORTCUTS.values()
            for key in group
            if key.deed not in ("", "next", "previous", "select", "extend")
        ]
        assert offered["The task at hand"] == deeds
        assert {"Today", "Some day", "Projects", "Settings"} <= set(offered["Go to"])
        assert {"Add something", "Say a goal", "Log out"} <= set(offered["Do"])
        assert "Or" not in offered

    def test_know_the_inbox_and_the_sheet_of_keys(self, alice):
        assert texts(groups_for(alice, "inbo"))["Go to"] == ["Inbox"]
        assert texts(groups_for(alice, "keys"))["Do"] == ["Show all keys"]

    def test_keep_what_each_typed_word_begins(self, alice):
        offered = texts(groups_for(alice, "SOME da"))

        assert offered["Go to"] == ["Some day"]
        assert offered["Or"] == ["Find all with “SOME da”", "Write down “SOME da”"]


class TestMerging:
    def test_has_one_group_for_each_title(self):
        one, two = Choice("One", "leaf"), Choice("Two", "leaf")

        assert merged([Group("Do", [one]), Group("Go to", []), Group("Do", [two])]) == [
            Group("Do", [one, two]),
            Group("Go to", []),
        ]

    def test_finds_by_the_beginnings_of_words(self):
        assert begins("Say a goal", "go")
        assert not begins("Say a goal", "oal")
        assert fitting([Choice("Say a goal", "leaf")], "goal say")


class TestLook:
    def test_answers_with_choices_only(self, alice_client):
        page = alice_client.get(reverse("web:palette"), {"q": "sett"}, headers={"HX-Request": "true"}).content.decode()

        assert 'href="/settings/"' in page
        assert "<html" not in page
        assert "Today" not in page

    def test_sends_a_browser_without_scripts_to_today(self, alice_client):
        assert alice_client.get(reverse("web:palette")).url == "/"
