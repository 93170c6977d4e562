"""Why something came, or did not."""

from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from notifications import actions
from notifications.models import Choice, LedgerEntry, QuietWindow
from notifications.tests.factories import DeliveryFactory, NotificationFactory

DAY = timedelta(days=1)


def page(client, **query):
    return client.get("/inbox/why/", query).text


def note(alice, at, step="sent", why="", transport="push", **notice):
    notice = NotificationFactory(user=alice, **notice)
    LedgerEntry.objects.create(notification=notice, step=step, why=why, transport=transport, at=at)
    return notice


class TestWhatWasTold:
    def test_has_a_first_line_that_says_why_by_no_other_way(self, alice, message, noon, settings):
        settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
        Choice.objects.create(user=alice, has_mail=True)
        actions.notify([message(kind="steps_ready"), message(kind="removed", cause="b")], at=noon)

        lines = LedgerEntry.objects.order_by("pk").values_list("step", "transport", "why")
        assert list(lines) == [
            ("told", "", "not by mail or push: not for this"),
            ("told", "", "not by push: not for this"),
            ("planned", "email", ""),
        ]

    @pytest.mark.parametrize(
        ("choice", "why"),
        [
            ({}, "not by mail: you did not ask for it; not by push: not for this"),
            (
                {"has_mail": True, "ways": {"removed:email": False}},
                "not by mail: not what you chose; not by push: not for this",
            ),
        ],
    )
    def test_names_what_they_chose(self, alice, message, noon, settings, choice, why):
        settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
        Choice.objects.create(user=alice, **choice)
        actions.notify([message(kind="removed")], at=noon)

        assert LedgerEntry.objects.get().why == why

    def test_says_of_their_security_nothing_that_they_could_choose(self, alice, message, noon, settings):
        settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
        actions.notify([message(kind="account_changed")], at=noon)

        assert LedgerEntry.objects.get().why.startswith("not by mail: not for this")

    def test_is_said_step_by_step(self, alice, alice_client, push, message):
        at = timezone.now()
        now = at.astimezone(alice.zone)
        QuietWindow.objects.create(user=alice, start=time(now.hour), end=time((now.hour + 1) % 24))
        Choice.objects.create(user=alice, ways={"removed:push": True})
        actions.notify([message(kind="removed")], at=at)
        actions.deliver_next(at=at)
        seen = page(alice_client)

        assert "In your inbox" in seen
        assert "Waits to go by push" in seen
        assert f"quiet hours until {(now.hour + 1) % 24:02}:00" in seen


class TestADay:
    def test_is_their_own_by_their_clock(self, alice, alice_client):
        type(alice).objects.update(day_start=time(4))
        night = datetime.combine(date(2026, 3, 5), time(3, 30), alice.zone)
        note(alice, night, about="In the night")

        assert "In the night" in page(alice_client, day="2026-03-04")
        assert "In the night" not in page(alice_client, day="2026-03-05")
        assert "Wednesday, 4 March 2026" in page(alice_client, day="2026-03-04")

    def test_leads_to_the_days_around_it_and_none_that_has_not_come(self, alice, alice_client):
        today = alice.today(timezone.now())

        assert f"?day={today - DAY}" in page(alice_client)
        assert f"?day={today + DAY}" not in page(alice_client)
        assert f"?day={today}" in page(alice_client, day=str(today - DAY))

    @pytest.mark.parametrize("day", ["", "x", "2026-02-30", "9999-12-31", "0001-01-01", "2026-W10-1"])
    def test_that_makes_no_sense_is_another(self, alice_client, day):
        assert alice_client.get("/inbox/why/", {"day": day}).status_code == 200

    def test_is_paged_beyond_fifty(self, alice, alice_client):
        now = timezone.now()
        for number in range(51):
            note(alice, now, about=f"Thing {number:02}")

        assert ("Thing 50" in page(alice_client), "Thing 00" in page(alice_client)) == (True, False)
        assert "Thing 00" in page(alice_client, page="2")

    def test_says_that_something_holds_no_longer_and_leads_nowhere_then(self, alice, alice_client):
        now = timezone.now()
        gone = note(alice, now, withdrawn_at=now, url="/tasks/77/")

        assert "It holds no longer" in page(alice_client)
        assert gone.url not in page(alice_client)

    def test_offers_to_try_again_what_was_given_up(self, alice, alice_client):
        dead = DeliveryFactory(notification=note(alice, timezone.now(), step="dead"), dead=True)

        assert reverse("notifications:try_again", args=[dead.pk]) in page(alice_client)

    def test_has_nothing_of_anybody_else(self, alice, bob_client):
        note(alice, timezone.now(), about="A secret")

        assert "A secret" not in page(bob_client)
        assert "Nothing was to be told on this day." in page(bob_client)


class TestTheAdmin:
    def test_finds_steps_by_person_and_by_delivery(self, alice, bob, operator_client, noon):
        note(alice, noon, why="hers")
        his = note(bob, noon, why="his", transport="email")
        steps = reverse("admin:notifications_ledgerentry_changelist")

        found = operator_client.get(steps, {"q": alice.email}).text
        assert (">hers<" in found, ">his<" in found) == (True, False)
        found = operator_client.get(steps, {"q": str(his.pk), "transport": "email"}).text
        assert (">hers<" in found, ">his<" in found) == (False, True)
