"""The page of quiet moments, and its switch."""

from datetime import timedelta

import pytest

from conftest import newcomer, signed_in
from dueit.core.events.models import AuditEntry
from notifications.actions import deliver_next, earn, switch_moments, undo_moments
from notifications.domain.achievements import MOMENTS, Kind, Reach
from notifications.models import Achievement, Choice, Delivery

DAY = timedelta(days=1)
PAGE = "/moments/"


@pytest.fixture
def noor(db):
    return newcomer("noor")


@pytest.fixture
def client(noor):
    return signed_in(noor)


@pytest.fixture
def earned(noor, noon):
    return Achievement.objects.create(user=noor, kind=Kind.HELPED, earned_at=noon, subject="task-1")


class TestThePage:
    def test_shows_what_is_there_with_its_day_and_nothing_that_is_not(self, earned, client):
        page = client.get(PAGE).text

        assert MOMENTS[Kind.HELPED].sentence in page
        assert "4 March 2026" in page
        assert not [moment.words for kind, moment in MOMENTS.items() if kind != Kind.HELPED and moment.words in page]

    def test_says_that_what_lies_in_the_past_was_before(self, noor, noon, client):
        Achievement.objects.create(user=noor, kind=Kind.HELPED, earned_at=noon)

        assert "before 4 March 2026" in client.get(PAGE).text

    def test_shows_nobody_elses(self, alice, client):
        assert "Nothing here yet" in client.get(PAGE).text

    def test_shows_its_part_to_pages_that_listen(self, earned, client):
        part = client.get(f"{PAGE}live/", headers={"HX-Request": "true"}).text

        assert MOMENTS[Kind.HELPED].sentence in part
        assert "<h1>" not in part


class TestTheInbox:
    def test_has_them_until_they_are_switched_off(self, noor, client, noon):
        earn(noor.pk, {Kind.HELPED: Reach.NOW, Kind.CAME_BACK: Reach.BEFORE}, subject="task-1", at=noon)
        page = client.get("/inbox/").text
        assert (MOMENTS[Kind.HELPED].sentence in page, MOMENTS[Kind.CAME_BACK].sentence in page) == (True, False)

        client.post(PAGE)
        assert MOMENTS[Kind.HELPED].sentence not in client.get("/inbox/").text


class TestTheSwitch:
    def test_hides_them_until_it_is_taken_back(self, earned, noor, client):
        page = client.post(PAGE, follow=True).text
        assert MOMENTS[Kind.HELPED].sentence not in page
        assert "Quiet moments are off" in page

        client.post(f"/undo/{AuditEntry.objects.get(kind='MomentsSwitched').pk}/")
        assert Choice.objects.get(user=noor).has_achievements
        assert MOMENTS[Kind.HELPED].sentence in client.get(PAGE).text

    def test_has_what_comes_back_go_out_from_then_on(self, noor, noon, push):
        Choice.objects.create(user=noor, ways={"achievement:push": True})
        earn(noor.pk, {Kind.HELPED: Reach.NOW}, subject="task-1", at=noon)
        off = switch_moments(noor, False, by=noor, at=noon)
        deliver_next(at=noon)
        assert Delivery.objects.get().state == "dropped"

        undo_moments(off, by=noor, at=noon + 2 * DAY)
        assert deliver_next(at=noon + 2 * DAY).made_at == noon + 2 * DAY
        assert len(push.sent) == 1

    def test_that_stays_as_it_is_happens_not_at_all(self, client):
        client.post(PAGE, {"moments": "on"})

        assert not AuditEntry.objects.filter(kind="MomentsSwitched").exists()
