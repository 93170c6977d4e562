from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from goals.models import Platform
from goals.tests.factories import AccountFactory, GoalFactory, PlatformFactory, StepFactory

HTMX = {"HX-Request": "true"}
SHOP = {"name": "The zine shop", "colour": "heather", "icon": "tag", "links": "Orders https://example.com/orders"}


class TestDashboard:
    def test_says_what_it_is_for_when_empty(self, alice_client):
        assert "A platform is a place where you do things" in alice_client.get(reverse("goals:platforms")).text

    def test_counts_by_state_for_each_platform_and_account(self, platform, account, goal, alice_client):
        quiet = AccountFactory(platform=platform, username="press")
        goal.addressed.create(account=account, place=0)
        at_platform(goal, platform)
        for standing in ({}, {}, {"settled": True}, {"let_go": True}):
            StepFactory(
                goal=goal, task__last_activity_at=timezone.now(), **{f"task__{k}": v for k, v in standing.items()}
            )
        StepFactory(goal=at_platform(GoalFactory(project=goal.project), platform), task__state="in_progress")

        [card] = alice_client.get(reverse("goals:platforms")).context["cards"]

        assert card.standing.counts == [("To do", 2), ("Begun", 1), ("Settled", 1), ("Let go", 1)]
        assert {line.account: dict(line.standing.counts)["To do"] for line in card.lines} == {account: 2, quiet: 0}
        assert (card.standing.last, card.lines[1].standing.last) == ("today", "")

    def test_says_when_something_moved_last(self, platform, goal, alice_client):
        StepFactory(goal=at_platform(goal, platform), task__last_activity_at=timezone.now() - timedelta(days=1))

        assert "Last activity yesterday" in alice_client.get(reverse("goals:platforms")).text

    def test_says_what_did_not_work_out_where_there_is_some(self, platform, goal, alice_client):
        day = timezone.now().date()
        StepFactory(
            goal=at_platform(goal, platform),
            task__state="failed",
            task__finished_at=timezone.now(),
            task__settled_on=day,
        )

        assert "Didn&#x27;t work out" in alice_client.get(reverse("goals:platforms")).text

    def test_names_three_goals_and_counts_the_others(self, platform, goal, alice_client):
        for number in range(5):
            at_platform(GoalFactory(project=goal.project, title=f"Goal number {number}"), platform)

        page = alice_client.get(reverse("goals:platforms")).text

        assert page.count("goal-tag") == 3
        assert "and 2 more" in page

    def test_leads_to_links_without_telling_them_where_one_was(self, project, alice_client):
        look = {"links": [{"label": "Orders", "url": "https://example.com/?a=1&b=2"}]}
        PlatformFactory(project=project, look=look)

        page = alice_client.get(reverse("goals:platforms")).text

        assert 'href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer"' in page

    def test_shows_a_persons_own_platforms_first(self, alice, alice_client, platform):
        mine = PlatformFactory(project=alice.personal_project, name="Zoo")

        assert [card.platform for card in alice_client.get("/platforms/").context["cards"]] == [mine, platform]

    def test_offers_a_viewer_nothing_to_change(self, platform, account, viewer, mallory_client, bob_client):
        change = reverse("goals:change_platform", args=[platform.pk])

        assert change in bob_client.get("/platforms/").text
        seen = mallory_client.get("/platforms/").text
        assert platform.name in seen
        assert change not in seen
        assert reverse("goals:new_account", args=[platform.pk]) not in seen

    def test_hides_what_is_of_others(self, platform, mallory_client):
        assert platform.name not in mallory_client.get("/platforms/").text
        assert platform.name not in mallory_client.get("/platforms/live/", headers=HTMX).text


class TestNew:
    def test_adds_a_platform_to_ones_own_project(self, alice, alice_client):
        page = alice_client.post(reverse("goals:new_platform"), SHOP, follow=True)

        platform = Platform.objects.get()
        assert (platform.name, platform.project) == ("The zine shop", alice.personal_project)
        assert platform.look == {
            "colour": "heather",
            "icon": "tag",
            "links": [{"label": "Orders", "url": "https://example.com/orders"}],
        }
        assert "“The zine shop” is here now." in page.text
        assert "/undo/" in page.text

    def test_adds_one_to_a_team_where_one_is_a_member(self, project, bob_client):
        assert "Spring zine fair" in bob_client.get(reverse("goals:new_platform")).text

        bob_client.post(reverse("goals:new_platform"), {**SHOP, "project": project.pk})

        assert Platform.objects.get().project == project

    def test_adds_none_where_one_only_looks(self, project, viewer, mallory_client):
        assert "Spring zine fair" not in mallory_client.get(reverse("goals:new_platform")).text

        response = mallory_client.post(reverse("goals:new_platform"), {**SHOP, "project": project.pk})

        assert response.status_code == 422
        assert not Platform.objects.exists()

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"name": " "}, "A word or two is enough."),
            ({"name": "x" * 81}, "Up to 80 characters fit here."),
            ({"colour": "red"}, "Select a valid choice"),
            ({"icon": "skull"}, "Select a valid choice"),
            ({"links": "Orders javascript:alert(1)"}, "begins with https:// or http://"),
            ({"links": "Orders https://ana:secret@example.com"}, "without a name or password"),
            ({"links": "a https://example.com\n" * 7}, "Up to 6 links fit here."),
        ],
    )
    def test_keeps_what_was_typed_when_it_does_not_fit(self, wrong, words, alice_client):
        response = alice_client.post(reverse("goals:new_platform"), {**SHOP, **wrong})

        assert response.status_code == 422
        assert words in response.text
        assert not Platform.objects.exists()

    def test_says_that_a_name_is_taken(self, alice, alice_client):
        PlatformFactory(project=alice.personal_project, name="THE ZINE SHOP")

        response = alice_client.post(reverse("goals:new_platform"), SHOP)

        assert response.status_code == 422
        assert "There is a platform of that name here already." in response.text


class TestChange:
    def test_shows_what_is_so_and_takes_over_what_differs(self, platform, alice_client):
        url = reverse("goals:change_platform", args=[platform.pk])
        assert 'value="The zine shop"' in alice_client.get(url).text

        alice_client.post(url, {**SHOP, "name": "The press"})

        platform.refresh_from_db()
        assert (platform.name, platform.shown.colour, platform.version) == ("The press", "heather", 2)
        assert "Orders https://example.com/orders" in alice_client.get(url).text

    def test_says_that_a_name_is_taken(self, platform, project, alice_client):
        PlatformFactory(project=project, name="The press")

        response = alice_client.post(
            reverse("goals:change_platform", args=[platform.pk]), {**SHOP, "name": "the press"}
        )

        assert response.status_code == 422
        assert "There is a platform of that name here already." in response.text

    def test_is_not_for_viewers_nor_strangers(self, platform, project, mallory, mallory_client, request):
        url = reverse("goals:change_platform", args=[platform.pk])
        assert mallory_client.post(url, SHOP).status_code == 404

        request.getfixturevalue("viewer")

        assert (mallory_client.get(url).status_code, mallory_client.post(url, SHOP).status_code) == (403, 403)
        platform.refresh_from_db()
        assert platform.version == 1


class TestRemove:
    def test_says_what_happens_first(self, platform, account, goal, alice_client):
        StepFactory(goal=at_platform(goal, platform))
        StepFactory(goal=goal, task__settled=True)

        page = alice_client.get(reverse("goals:remove_platform", args=[platform.pk])).text

        assert "Its account goes with it." in page
        assert "One goal addresses it, and goes on without it:" in page
        assert goal.title in page
        assert "Its one open task stays where it is." in page
        assert Platform.objects.exists()

    def test_removes_it_and_nothing_else(self, platform, goal, alice_client):
        step = StepFactory(goal=at_platform(goal, platform))

        page = alice_client.post(reverse("goals:remove_platform", args=[platform.pk]), follow=True)

        goal.refresh_from_db()
        step.task.refresh_from_db()
        assert (goal.platform, step.task.state) == (None, "waiting")
        assert "“The zine shop” is gone for good." in page.text
        assert not Platform.objects.exists()


def at_platform(goal, platform):
    goal.platform = platform
    goal.save()
    return goal
