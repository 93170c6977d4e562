from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from goals.tests.factories import AccountFactory, GoalFactory, PlatformFactory, StepFactory, at_platform

HTMX = {"HX-Request": "true"}


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
