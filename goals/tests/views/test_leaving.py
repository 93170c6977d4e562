"""What pages of platforms and accounts say of goals that repeat."""

import pytest
from django.urls import reverse

from goals import actions
from goals.models import Occurrence
from goals.tests.factories import NOON, AccountFactory, aim_at
from goals.tests.rhythms import repeating
from tasks.actions import move_task


@pytest.fixture
def press(platform):
    return AccountFactory(platform=platform, username="press")


@pytest.fixture
def shared(goal, alice, platform, account, press):
    """A goal that comes up every day for each of two accounts."""
    actions.aim_goal(goal, aim_at(platform, [account, press]), by=alice, at=NOON)
    repeating(goal)
    return goal


def task_for(account):
    return Occurrence.objects.get(account=account).task


class TestDashboard:
    def test_counts_for_each_account_what_came_up_for_it(self, shared, account, press, alice, alice_client):
        move_task(task_for(press), "complete", by=alice, at=NOON)

        [card] = alice_client.get(reverse("goals:platforms")).context["cards"]

        counts = {line.account: dict(line.standing.counts) for line in card.lines}
        assert (counts[account]["To do"], counts[account]["Settled"]) == (1, 0)
        assert (counts[press]["To do"], counts[press]["Settled"]) == (0, 1)
        assert dict(card.standing.counts)["To do"] == dict(card.standing.counts)["Settled"] == 1


class TestRemoving:
    def test_an_account_says_what_is_let_go_and_does_so(self, shared, account, press, alice_client):
        url, gone, stays = reverse("goals:remove_account", args=[account.pk]), task_for(account), task_for(press)

        page = alice_client.get(url).text
        alice_client.post(url)

        assert "One task that came up for it is let go with it." in page
        assert "Its one open task stays where it is." in page
        gone.refresh_from_db()
        stays.refresh_from_db()
        assert (gone.state, gone.reason, stays.state) == ("skipped", "replanned", "waiting")

    def test_an_account_leaves_what_is_begun(self, shared, account, alice, alice_client):
        url = reverse("goals:remove_account", args=[account.pk])
        begun = move_task(task_for(account), "start", by=alice, at=NOON)

        page = alice_client.get(url).text
        alice_client.post(url)

        assert "let go with it" not in page
        assert "Its 2 open tasks stay where they are." in page
        begun.refresh_from_db()
        assert begun.state == "in_progress"

    def test_a_platform_says_so_for_all_its_accounts(self, shared, platform, alice_client):
        page = alice_client.get(reverse("goals:remove_platform", args=[platform.pk])).text

        assert "2 tasks that came up for it are let go with it." in page
        assert "None of its other tasks is open." in page
