from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from tasks.actions import archive_project, move_task, rename_project, take_task
from tasks.domain.refusals import MESSAGES
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, TaskFactory
from tasks.tests.views.conftest import HTMX


class TestTaskPage:
    def test_menu_and_page_offer_what_fits(self, alice_client, mine):
        task = TaskFactory(project=mine, title="Write to Noor", note="The hall is free on Friday.")

        menu = alice_client.get(f"/tasks/{task.pk}/menu/", headers=HTMX).content.decode()
        page = alice_client.get(f"/tasks/{task.pk}/").content.decode()

        assert "Some day" in menu
        assert "The hall is free on Friday." in page
        assert f"/tasks/{task.pk}/skip/" in page

    def test_tells_when_it_was_written_before_anything_happened(self, alice_client, mine):
        task = TaskFactory(project=mine)

        assert "Written down" in alice_client.get(reverse("tasks:task", args=[task.pk])).content.decode()

    def test_draws_its_steps_and_its_story_again_with_its_card(self, alice_client, mine):
        task = TaskFactory(project=mine)
        TaskFactory(project=mine, title="Find a pen", part_of=task)
        alice_client.post(f"/tasks/{task.pk}/not_today/")

        answer = alice_client.get(reverse("tasks:task_live", args=[task.pk]), headers=HTMX).content.decode()

        for place, words in (("card", "Settle"), ("parts", "Find a pen"), ("log", "by ")):
            assert words in answer.split(f'hx-target="#task-{place}"')[1].split("</hx-partial>")[0]


class TestWhatIsOffered:
    """Alice owns, bob is a member, mallory looks on."""

    def test_is_what_each_of_them_may_do(self, project, task, bob, mallory, alice_client, bob_client, mallory_client):
        MembershipFactory(project=project, user=mallory, role=Role.VIEWER)
        settle, fail, afresh = (f"/tasks/{task.pk}/{deed}/" for deed in ("complete", "outcome", "afresh"))

        hers, his, theirs = (offers(client, task) for client in (alice_client, bob_client, mallory_client))

        assert [[deed in page for deed in (settle, fail, afresh)] for page in (hers, his, theirs)] == [
            [True, True, True],
            [True, False, True],
            [False, False, False],
        ]
        take_task(task, by=bob, at=timezone.now())
        assert fail in offers(bob_client, task)

    def test_is_nothing_while_the_project_is_put_away(self, project, task, alice, alice_client):
        archive_project(project, by=alice, at=timezone.now())

        assert f"/tasks/{task.pk}/complete/" not in offers(alice_client, task)
        assert "This project is archived: it can be read" in alice_client.get(f"/tasks/{task.pk}/").text

    def test_is_refused_at_once_and_hands_back_what_was_typed(self, project, task, mallory, mallory_client):
        MembershipFactory(project=project, user=mallory, role=Role.VIEWER)
        url = f"/tasks/{task.pk}/afresh/"

        asked, sent = mallory_client.get(url), mallory_client.post(url, {"title": "Ask Noor", "note": "By Friday"})

        for answer in (asked, sent):
            assert (answer.status_code, MESSAGES["not_allowed"] in answer.text) == (403, True)
        typed = [words in sent.text for words in (">Ask Noor</textarea>", ">By Friday</textarea>")]
        assert (typed, "textarea" in asked.text) == ([True, True], False)

    def test_says_who_did_it_also_of_somebody_without_a_name(self, task, bob, alice_client):
        User.objects.filter(pk=bob.pk).update(name="")
        move_task(task, "start", by=bob, at=timezone.now())

        assert "Begun by bob<" in alice_client.get(f"/tasks/{task.pk}/").text


def offers(client, task):
    """The page and the menu of a task."""
    return client.get(f"/tasks/{task.pk}/").text + client.get(f"/tasks/{task.pk}/menu/", headers=HTMX).text


class TestUndo:
    @pytest.mark.parametrize(("ago", "offered"), [(4, [True, False]), (6, [False, False])])
    def test_is_offered_for_five_minutes_to_who_did_it(self, task, alice, alice_client, bob_client, ago, offered):
        url = task.get_absolute_url()
        move_task(task, "complete", by=alice, at=timezone.now() - timedelta(minutes=ago))

        assert [f"{url}reopen/" in client.get(url).text for client in (alice_client, bob_client)] == offered


class TestItsProject:
    def test_is_said_and_led_to_unless_it_is_one_s_own(self, task, mine, alice, alice_client):
        own = TaskFactory(project=mine)
        back = [alice_client.get(one.get_absolute_url()).text.split('id="task-place">')[1] for one in (task, own)]

        assert back[0].startswith(f'<a class="row" href="{task.project.get_absolute_url()}">')
        assert back[1].startswith('<a class="row" href="/">')
        rename_project(task.project, "Autumn fair", by=alice, at=timezone.now())
        live = alice_client.get(reverse("tasks:task_live", args=[task.pk]), headers=HTMX).text
        assert "Autumn fair" in live.split('hx-target="#task-place"')[1].split("</hx-partial>")[0]


class TestPlace:
    def test_moves_up_and_down_by_buttons_of_its_page(self, alice_client, mine):
        above, task, below = (TaskFactory(project=mine, title=title) for title in ("Above", "It", "Below"))
        TaskFactory(project=mine, planned_on=None)
        TaskFactory(project=mine, settled=True)
        url = task.get_absolute_url()
        page = alice_client.get(url)

        assert "<dd>2 of 3</dd>" in page.text
        assert f'name="before" value="{above.pk}"' in page.text
        assert f'name="after" value="{below.pk}"' in page.text

        answer = alice_client.post(f"{url}place/", {"before": above.pk, "next": url}, follow=True)

        assert "<dd>1 of 3</dd>" in answer.text
        assert "Move up" not in answer.text
        assert f'name="after" value="{above.pk}"' in answer.text

    def test_is_no_matter_of_a_task_that_is_alone_or_settled(self, alice_client, mine):
        alone, settled = TaskFactory(project=mine), TaskFactory(project=mine, settled=True)

        for task in (alone, settled):
            assert "/place/" not in alice_client.get(task.get_absolute_url()).text


class TestWhatIsElsewhere:
    """A task may have been carried away from what it came from: that has no name for who is not there."""

    def test_is_shown_only_to_who_is_there(self, project, alice, bob_client, alice_client):
        there = TaskFactory(project=alice.personal_project, title="The whole")
        part = TaskFactory(project=project, title="A part", part_of=there)
        start = TaskFactory(project=project, title="Begun anew", afresh_from=there)
        TaskFactory(project=alice.personal_project, title="A private step", part_of=part)

        for task in (part, start):
            path = task.get_absolute_url()
            assert "The whole" in alice_client.get(path).text
            assert "The whole" not in bob_client.get(path).text
        assert "A private step" in alice_client.get(part.get_absolute_url()).text
        assert "A private step" not in bob_client.get(part.get_absolute_url()).text
