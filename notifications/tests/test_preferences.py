"""The page on which somebody says how they would like to be told."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from notifications.domain.kinds import DISTURBS, KINDS, Group, Kind, Way
from notifications.domain.matrix import cells, is_ticked
from notifications.models import Choice, QuietWindow
from notifications.preview import next_message
from notifications.tests.factories import QuietWindowFactory
from notifications.transports import TRANSPORTS
from notifications.transports.email import Email

PAGE = "/settings/notices/"
A_DAY = timedelta(days=1)
NIGHT = {"start": "22:00", "end": "07:00", "days": list("0123456")}
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


@pytest.fixture
def choose(alice_client):
    """Post to a part of the page."""

    def posted(part, follow=True, **told):
        return alice_client.post(f"{PAGE}{part}/", told, follow=follow)

    return posted


def choice_of(user):
    return Choice.objects.get(user=user)


def undo_last(client):
    return client.post(f"/undo/{AuditEntry.objects.latest('pk').pk}/", follow=True)


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


class TestQuietHours:
    def test_are_added_changed_and_taken_away(self, alice, alice_client, choose):
        page = choose("quiet", **NIGHT).text
        assert "Quiet: Every day, 22:00 to 07:00 the next day." in page
        row = QuietWindow.objects.get(user=alice)

        choose(f"quiet/{row.pk}", start="20:00", end="23:00", days="4")
        page = alice_client.get(PAGE).text
        assert "Friday, 20:00 to 23:00" in page
        assert page.split(f'id="quiet_{row.pk}_days"')[1].split("</fieldset>")[0].count("checked") == 1
        choose(f"quiet/{row.pk}/remove")
        assert not QuietWindow.objects.exists()
        undo_last(alice_client)
        assert QuietWindow.objects.get(user=alice).weekdays == {4}

    @pytest.mark.parametrize(
        ("told", "words"),
        [
            ({"end": "22:00"}, "They would have no length"),
            ({"days": []}, "On which day?"),
            ({"days": ["7"]}, "Choose from these days."),
            ({"start": ""}, "Choose a time."),
            ({"end": "soon"}, "Write a time such as 22:30."),
            ({"start": "07:00", "end": "06:59"}, "no moment of the week"),
        ],
    )
    def test_that_make_no_sense_are_refused_and_what_was_typed_stays(self, alice, choose, told, words):
        QuietWindowFactory(user=alice)
        page = choose("quiet", **NIGHT | told)

        assert (page.status_code, words in page.text) == (422, True)
        assert f'value="{(NIGHT | told)["start"]}"' in page.text or not told.get("start", "x")
        assert QuietWindow.objects.count() == 1

    def test_show_what_is_wrong_where_it_was_typed(self, alice, choose):
        row = QuietWindowFactory(user=alice)
        page = choose(f"quiet/{row.pk}", start="09:00", end="09:00", days="1").text

        assert page.count("They would have no length") == 1
        assert page.split("They would have no length")[0].rindex("<details") == page.index("<details")
        assert page.split("They would have no length")[0].count("open>") == 1

    def test_are_ten_at_most(self, alice, alice_client, choose):
        QuietWindowFactory.create_batch(10, user=alice)
        assert "as many as can be kept" in alice_client.get(PAGE).text

        page = choose("quiet", **NIGHT)
        assert (page.status_code, "10 already" in page.text) == (422, True)
        assert QuietWindow.objects.count() == 10

    def test_are_nobody_elses(self, alice, bob_client):
        row = QuietWindowFactory(user=alice)

        for path in (f"quiet/{row.pk}/", f"quiet/{row.pk}/remove/"):
            assert bob_client.post(PAGE + path, NIGHT).status_code == 404
        assert "22:00 to 07:00" not in bob_client.get(PAGE).text


class TestThePreview:
    def test_says_when_the_next_message_can_come(self, alice, noon):
        QuietWindowFactory(user=alice)

        assert next_message(alice, at=noon) == "now"
        assert next_message(alice, at=noon + timedelta(hours=10)) == "tomorrow at 07:00"
        assert next_message(alice, at=noon + timedelta(hours=15)) == "today at 07:00"

    def test_follows_another_zone_and_another_day_start_at_once(self, alice, noon):
        QuietWindowFactory(user=alice, start=time(20), end=time(22))
        alice.time_zone = "Asia/Tokyo"
        alice.save()
        assert next_message(alice, at=noon) == "today at 22:00"

        Choice.objects.create(user=alice, silent_until=date(2026, 3, 6))
        alice.day_start = time(5, 30)
        alice.save()
        assert next_message(alice, at=noon) == "on Friday at 05:30"

    def test_stands_in_the_page(self, alice, alice_client):
        assert "can come <b>now</b>" in alice_client.get(PAGE).text

        wall = datetime.now(ZoneInfo("Europe/Berlin"))
        around = {"start": (wall - timedelta(hours=2)).time(), "end": (wall + timedelta(hours=2)).time()}
        QuietWindowFactory(user=alice, **around)
        assert "can come <b>t" in alice_client.get(PAGE).text


class TestTheDigest:
    def test_is_chosen_and_undone(self, alice, alice_client, choose):
        page = choose("digest", digest="weekly", digest_at="18:30", digest_weekday="4").text
        assert "The digest comes once a week." in page
        kept = choice_of(alice)
        assert (kept.digest, kept.digest_at, kept.digest_weekday) == ("weekly", time(18, 30), 4)

        undo_last(alice_client)
        assert (choice_of(alice).digest, choice_of(alice).digest_at) == ("daily", time(8))

    def test_says_that_nothing_to_say_is_no_mail(self, alice_client):
        assert "When there is nothing to say, no mail comes." in alice_client.get(PAGE).text

    def test_refuses_what_makes_no_sense(self, alice, choose):
        page = choose("digest", digest="weekly", digest_at="25:00", digest_weekday="4")

        assert (page.status_code, "Write a time" in page.text, "25:00" in page.text) == (422, True, True)
        assert not Choice.objects.filter(user=alice).exists()


class TestPushes:
    @pytest.mark.parametrize("a_day", [0, 50])
    def test_are_as_many_as_somebody_likes(self, a_day, alice, alice_client, choose):
        choose("pushes", pushes_a_day=a_day)
        assert choice_of(alice).pushes_a_day == a_day
        assert "It stays as it was." in choose("pushes", pushes_a_day=a_day).text

        undo_last(alice_client)
        assert choice_of(alice).pushes_a_day == 3

    @pytest.mark.parametrize("a_day", [-1, 51, "many", ""])
    def test_are_not_any_number(self, a_day, alice, choose):
        page = choose("pushes", pushes_a_day=a_day)

        assert (page.status_code, 'class="errorlist"' in page.text) == (422, True)
        assert not Choice.objects.filter(user=alice).exists()


class TestThePause:
    def test_is_taken_and_ended(self, alice, alice_client, choose):
        until = alice.today(timezone.now()) + A_DAY
        page = choose("pause", until=until.isoformat()).text
        assert f"Nothing disturbs you until {until:%A}" in page
        assert choice_of(alice).silent_until == until

        assert "The pause is over." in choose("pause/end").text
        assert choice_of(alice).silent_until is None
        undo_last(alice_client)
        assert choice_of(alice).silent_until == until

    @pytest.mark.parametrize(("days", "words"), [(0, "after today"), (-3, "after today"), (367, "within a year")])
    def test_ends_on_a_day_after_today(self, days, words, alice, choose):
        until = (alice.today(timezone.now()) + days * A_DAY).isoformat()
        page = choose("pause", until=until)

        assert (page.status_code, words in page.text, until in page.text) == (422, True, True)
        assert not Choice.objects.filter(user=alice).exists()

    def test_that_is_over_is_none(self, alice, alice_client):
        Choice.objects.create(user=alice, silent_until=alice.today(timezone.now()))

        assert "End the pause now" not in alice_client.get(PAGE).text


def test_the_inbox_leads_here(alice_client):
    assert f'href="{PAGE}"' in alice_client.get("/inbox/").text


def test_shows_what_was_taken_back_without_being_loaded_anew(alice, alice_client, choose):
    choose("pushes", pushes_a_day=7)
    undo_last(alice_client)

    parts = alice_client.get(f"{PAGE}live/", headers={"HX-Request": "true"}).text
    assert "<html" not in parts
    assert 'hx-target="#beside"' in parts
    assert 'name="pushes_a_day" value="3"' in parts
