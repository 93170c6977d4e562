"""What comes to somebody by which way."""

import pytest

from notifications.domain.kinds import DISTURBS, KINDS, Group, Kind, Way
from notifications.domain.matrix import cells, is_ticked
from notifications.models import Choice
from notifications.tests.preferences import PAGE, choice_of, choose, undo_last
from notifications.transports import TRANSPORTS
from notifications.transports.email import Email

__all__ = ["choose"]

USUAL = [name for name in cells(list(Way)) if is_ticked({}, name.split(":")[0], Way(name.split(":")[1]))]


class NobodyHasADevice(Email):
    """A way that is there, by which nobody can be reached yet."""

    def is_there(self):
        return True

    def addresses(self, people):
        return ()


@pytest.fixture
def letters(settings):
    """An installation that can send them."""
    settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"


def box(page, name):
    """Return the box of a cell, as it stands in the page."""
    return page.split(f'value="{name}"')[1].split(">")[0]


class TestMail:
    def test_is_off_until_it_is_switched_on_and_back(self, letters, alice, alice_client, choose):
        assert "Send me mail" in alice_client.get(PAGE).text

        assert "Mail comes from now on." in choose("mail", mail="on").text
        assert choice_of(alice).has_mail
        undo_last(alice_client)
        assert not choice_of(alice).has_mail

    def test_is_none_without_a_mail_server_or_an_address_of_ones_own(self, alice, alice_client, choose, settings):
        for settings.HAS_MAIL_SERVER, settings.PUBLIC_URL in ((False, "https://x.example"), (True, "")):
            page = alice_client.get(PAGE).text
            assert "can't send mail yet" in page
            assert "disabled" in box(page, "mentioned:email")
            choose("mail", mail="on")
            assert not choice_of(alice).has_mail

    def test_says_that_an_address_was_refused(self, letters, alice, alice_client, choose, noon):
        Choice.objects.create(user=alice, refused_at=noon)
        assert "On 4 March a mail server said that nobody has your address" in alice_client.get(PAGE).text

        assert "nobody has your address" not in choose("mail", mail="on").text


class TestTheMatrix:
    def test_shows_how_everything_comes_at_first(self, letters, alice, alice_client):
        Choice.objects.create(user=alice, has_mail=True)
        page = alice_client.get(PAGE).text

        assert all(group.value in page for group in Group)
        assert [name in USUAL for name in ("mentioned:email", "taken:email")] == [True, False]
        assert "checked" in box(page, "mentioned:email")
        assert "checked" not in box(page, "taken:email")

    def test_keeps_what_differs_and_goes_back_to_the_beginning(self, letters, alice, alice_client, choose):
        Choice.objects.create(user=alice, has_mail=True)
        page = choose("ways", ticked=[*USUAL, "taken:email"]).text
        assert (choice_of(alice).ways, "checked" in box(page, "taken:email")) == ({"taken:email": True}, True)

        assert "As it was at first" in page
        assert "As it was at first" not in choose("ways/as-at-first").text
        assert choice_of(alice).ways == {}
        undo_last(alice_client)
        assert choice_of(alice).ways == {"taken:email": True}

    def test_leaves_a_way_alone_that_is_off(self, letters, alice, alice_client, choose):
        Choice.objects.create(user=alice, ways={"mentioned:email": False})
        assert "disabled" in box(alice_client.get(PAGE).text, "mentioned:email")

        choose("ways", ticked=["mentioned:digest", "taken:digest", "commented:digest"])
        assert choice_of(alice).ways["mentioned:email"] is False
        assert choice_of(alice).ways["mentioned:digest"] is True

    def test_refuses_what_is_no_cell_and_keeps_what_was_ticked(self, alice, alice_client, choose):
        page = choose("ways", ticked=["mentioned:digest", "mentioned:pigeon"])

        assert page.status_code == 422
        assert "This page has changed" in page.text
        assert "checked" in box(page.text, "mentioned:digest")
        assert not Choice.objects.filter(user=alice).exists()

    def test_shows_security_as_fixed_and_says_why(self, letters, alice, alice_client, choose, monkeypatch):
        monkeypatch.setitem(KINDS, "safe", Kind("Somebody logs in", "key", Group.PEOPLE, DISTURBS, passes_quiet=True))
        Choice.objects.create(user=alice, has_mail=True)
        page = alice_client.get(PAGE).text
        assert "For your security" in page
        assert all(word in box(page, "safe:email") for word in ("checked", "disabled"))

        assert choose("ways", ticked=["safe:digest"]).status_code == 422

    def test_asks_for_a_device_before_anything_is_pushed(self, alice, alice_client, monkeypatch, settings):
        settings.VAPID_PRIVATE_KEY = ""
        assert "This place can't send any yet" in alice_client.get(PAGE).text

        monkeypatch.setitem(TRANSPORTS, "push", f"{__name__}.NobodyHasADevice")
        page = alice_client.get(PAGE).text
        assert "device" in page
        assert "disabled" not in box(page, "mentioned:push")
