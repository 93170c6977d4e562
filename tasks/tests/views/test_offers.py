"""Offering, taking and handing back, as pages and buttons: alice owns, bob is a member, mallory may look."""

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from accounts.tests.factories import UserFactory
from tasks import actions
from tasks.models import Membership, Offer, Task
from tasks.tests.factories import MembershipFactory, TaskFactory
from tasks.tests.views.conftest import HTMX

TAKE, HAND_BACK, OFFER, WITHDRAW = "Take it", "Hand it back", "Offer it to …", "Withdraw the offer"
DEEDS = (TAKE, HAND_BACK, OFFER, WITHDRAW)


@pytest.fixture
def task(project, now):
    return TaskFactory(project=project, title="Ask for the hall", planned_on=now)


@pytest.fixture
def offered(task, alice, bob):
    """A task that Alice has offered to Bob."""
    return actions.offer_task(task, bob, by=alice, at=timezone.now())


def membership(project, user):
    return Membership.objects.get(project=project, user=user).pk


def deeds(client, task):
    """What its menu and its page offer to do about whose it is."""
    menu = client.get(f"/tasks/{task.pk}/menu/", headers=HTMX).text
    page = client.get(task.get_absolute_url()).text
    assert [deed in menu for deed in DEEDS] == [deed in page for deed in DEEDS]
    return [deed for deed in DEEDS if deed in menu]


class TestDeeds:
    def test_are_shown_to_those_who_may(self, task, mine, viewer, alice_client, bob_client, mallory_client):
        assert deeds(alice_client, task) == deeds(bob_client, task) == [TAKE, OFFER]
        assert deeds(mallory_client, task) == []
        assert deeds(alice_client, TaskFactory(project=mine)) == []

    def test_follow_the_hands(self, offered, bob, alice_client, bob_client):
        assert (deeds(alice_client, offered), deeds(bob_client, offered)) == ([OFFER, WITHDRAW], [TAKE, HAND_BACK])

        actions.take_task(offered, by=bob, at=timezone.now())
        assert (deeds(alice_client, offered), deeds(bob_client, offered)) == ([OFFER], [HAND_BACK, OFFER])

        actions.move_task(offered, "complete", by=bob, at=timezone.now())
        assert deeds(alice_client, offered) == deeds(bob_client, offered) == []


class TestOffering:
    def test_shows_who_could_take_it(self, task, bob, viewer, alice_client):
        page = alice_client.get(reverse("tasks:offer", args=[task.pk])).text
        assert '<b class="who">Bob</b>' in page
        assert "Whoever is free" in page
        assert "Mallory" not in page

        actions.take_task(task, by=bob, at=timezone.now())
        page = alice_client.get(reverse("tasks:offer", args=[task.pk])).text
        assert "Nobody else is here who could take it." in page

    @pytest.mark.parametrize("to", ["bob", "free"])
    def test_reaches_the_person_and_leads_to_the_task(self, task, project, bob, alice_client, to):
        to = to if to == "free" else membership(project, bob)

        page = alice_client.post(reverse("tasks:offer", args=[task.pk]), {"to": to}, follow=True)

        assert page.redirect_chain[-1][0] == task.get_absolute_url()
        assert "“Ask for the hall” is offered." in page.text
        assert "<dt>Offered to</dt><dd>Bob</dd>" in page.text

    def test_refuses_whoever_can_not_take_it(self, task, project, viewer, alice_client):
        elsewhere = MembershipFactory(user=viewer)
        url = reverse("tasks:offer", args=[task.pk])

        for nobody in (elsewhere.pk, "", "Bob", 10**30):
            assert alice_client.post(url, {"to": nobody}).status_code == 404
        page = alice_client.post(url, {"to": membership(project, viewer)}, follow=True)

        assert "This person only looks on here." in page.text
        assert not Offer.objects.exists()

    def test_a_membership_in_another_project_of_ones_own_does_not_count(self, task, alice, alice_client):
        elsewhere = MembershipFactory(user=alice).project
        theirs = MembershipFactory(project=elsewhere, user=UserFactory())

        assert alice_client.post(reverse("tasks:offer", args=[task.pk]), {"to": theirs.pk}).status_code == 404

    def test_is_undone_by_its_toast(self, offered, alice_client):
        answer = alice_client.post(reverse("tasks:undo", args=[offered.trace.pk]), headers=HTMX)

        assert "Back as it was." in answer.text
        assert Offer.objects.get().state == "withdrawn"


class TestAnswering:
    def test_takes(self, offered, bob, bob_client):
        answer = bob_client.post(reverse("tasks:take", args=[offered.pk]), headers=HTMX).text

        assert "“Ask for the hall” is with you now." in answer
        assert "With Bob" in answer
        assert "Undo" in answer
        assert Task.objects.get().assignee == bob

    def test_says_kindly_that_somebody_was_first(self, task, bob, alice_client):
        actions.take_task(task, by=bob, at=timezone.now())

        assert "Somebody else has taken this one." in alice_client.post(f"/tasks/{task.pk}/take/", headers=HTMX).text

    def test_hands_back_with_a_word_that_the_offerer_reads(self, offered, alice_client, bob_client):
        url = reverse("tasks:hand_back", args=[offered.pk])
        assert "A word, if you like" in bob_client.get(url).text

        response = bob_client.post(url, {"word": "no time this week", "next": "/"})

        assert response.url == "/"
        for path in ("/", "/tasks/today/live/", offered.get_absolute_url()):
            assert "Bob handed it back: “no time this week”" in alice_client.get(path, headers=HTMX).text
        assert "handed it back" not in bob_client.get("/").text

    def test_keeps_a_word_that_is_too_long(self, offered, bob_client):
        answer = bob_client.post(reverse("tasks:hand_back", args=[offered.pk]), {"word": "so long" * 40})

        assert answer.status_code == 422
        assert "Up to 200 characters fit here." in answer.text
        assert "so long" * 40 in answer.text
        assert Offer.objects.get().state == "open"

    def test_is_a_part_of_the_projects_story(self, offered, project, alice, bob, alice_client):
        actions.take_task(offered, by=bob, at=timezone.now())
        actions.hand_back(offered, "no time this week", by=bob, at=timezone.now())
        actions.offer_task(offered, bob, by=alice, at=timezone.now())
        actions.withdraw_offer(offered, by=alice, at=timezone.now())

        story = strip_tags(alice_client.get(f"{project.get_absolute_url()}activity/").text)

        told = ("You offered {} to Bob", "Bob took {}", "Bob handed {} back", "You took back the offer of {}")
        assert [one for one in told if one.format("“Ask for the hall”") not in story] == []

    def test_withdraws(self, offered, alice_client):
        answer = alice_client.post(reverse("tasks:withdraw_offer", args=[offered.pk]), headers=HTMX).text

        assert "“Ask for the hall” is no longer offered." in answer
        assert Offer.objects.get().state == "withdrawn"
