import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from goals.corners import corner_context
from goals.models import Draft, Goal
from goals.tests.factories import GoalFactory, StepFactory
from tasks.actions import give_role
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import MembershipFactory, TaskFactory
from tasks.tests.views.conftest import HTMX


def queries_of(client, url, counter):
    with counter as captured:
        response = client.get(url)
    assert response.status_code == 200
    return len(captured)


def step_task(goal, **standing):
    return StepFactory(goal=goal, task=TaskFactory(project=goal.project, **standing)).task


def aim_of(page, task):
    """The day that the row of `task` says."""
    [row] = re.findall(rf'<li class="[^"]+" id="task-{task.pk}".*?</li>', page, re.DOTALL)
    return re.search(r'<span class="aim">(.*?)</span>', row)[1]


class TestNew:
    def test_says_a_goal_and_goes_on_to_its_steps(self, alice, alice_client):
        said = {"title": "Hold a zine fair", "why": "For the street.", "level": 4}

        response = alice_client.post(reverse("goals:new"), said)

        goal, draft = Goal.objects.get(), Draft.objects.get()
        assert (goal.title, goal.why, goal.project) == ("Hold a zine fair", "For the street.", alice.personal_project)
        assert (draft.goal, draft.level, draft.state) == (goal, 4, "waiting")
        assert response.url == draft.get_absolute_url()

    @pytest.mark.parametrize("said", [{"title": "", "level": 3}, {"title": "x" * 201, "level": 3}])
    def test_keeps_what_was_typed_when_it_does_not_fit(self, said, alice_client):
        response = alice_client.post(reverse("goals:new"), {**said, "why": "For the street."})

        assert response.status_code == 422
        assert "For the street." in response.text
        assert not Goal.objects.exists()

    def test_shows_words_as_words(self, alice_client):
        said = {"title": "<script>alert(1)</script>", "why": "{{ 7|add:7 }}", "level": 3}

        page = alice_client.post(reverse("goals:new"), said, follow=True).text

        assert "<script>alert" not in page
        assert "{{ 7|add:7 }}" in page


class TestList:
    def test_says_what_it_is_for_when_empty(self, alice_client):
        assert "Say what you would like to be true" in alice_client.get(reverse("goals:list")).text

    def test_shows_cairns_and_puts_rest_aside(self, goal, project, alice_client):
        StepFactory(goal=goal, task__title="Write to Noor")
        StepFactory(goal=goal, task__settled=True)
        GoalFactory(project=project, title="Read more", state="let_go", ended_at=goal.created_at)

        page = alice_client.get(reverse("goals:list"))

        assert "1 of 2 stones settled" in page.text
        assert "Write to Noor" in page.text
        assert [card.title for card in page.context["resting"]] == ["Read more"]

    def test_costs_the_same_for_one_and_for_thirty(self, project, alice_client, django_assert_max_num_queries):
        StepFactory(goal=GoalFactory(project=project))
        alone = queries_of(alice_client, reverse("goals:list"), django_assert_max_num_queries(20))
        for _ in range(29):
            StepFactory(goal=GoalFactory(project=project))

        many = queries_of(alice_client, reverse("goals:list"), django_assert_max_num_queries(20))

        assert many == alone


class TestPage:
    def test_shows_its_steps_its_reason_and_its_story(self, goal, alice, alice_client):
        StepFactory(goal=goal, task__title="Write to Noor")
        StepFactory(goal=goal, task__title="Pack", task__settled=True)
        StepFactory(goal=goal, task__title="Fly there", task__let_go=True)

        page = alice_client.get(goal.get_absolute_url())

        assert [row.title for row in page.context["rows"]] == ["Write to Noor", "Pack"]
        assert [row.task.title for row in page.context["let_go"]] == ["Fly there"]
        assert "“People draw and never show anyone.”" in page.text

    def test_says_the_day_of_each_open_step_by_the_viewers_own_clock(self, goal, alice, alice_client):
        today = alice.today(timezone.now())
        tasks = [step_task(goal, planned_on=day) for day in (today, today + timedelta(days=1), None)]
        settled = step_task(goal, settled=True, planned_on=today)

        page = alice_client.get(goal.get_absolute_url()).text
        redrawn = alice_client.get(reverse("goals:goal_live", args=[goal.pk]), headers={"HX-Request": "true"}).text

        for shown in (page, redrawn):
            assert [aim_of(shown, task) for task in [*tasks, settled]] == ["Today", "Tomorrow", "", ""]
        assert aim_of(alice_client.get("/").text, tasks[0]) == ""  # there the list says so

    def test_points_to_suggestions_that_wait(self, draft, goal, alice_client, bob_client):
        assert draft.get_absolute_url() in alice_client.get(goal.get_absolute_url()).text
        assert draft.get_absolute_url() not in bob_client.get(goal.get_absolute_url()).text

    def test_costs_the_same_for_one_and_for_thirty(self, goal, alice_client, django_assert_max_num_queries):
        StepFactory(goal=goal)
        alone = queries_of(alice_client, goal.get_absolute_url(), django_assert_max_num_queries(22))
        for _ in range(29):
            StepFactory(goal=goal)

        many = queries_of(alice_client, goal.get_absolute_url(), django_assert_max_num_queries(22))

        assert many == alone

    def test_redraws_steps_and_cairn_in_place(self, goal, alice_client):
        response = alice_client.get(reverse("goals:goal_live", args=[goal.pk]), headers={"HX-Request": "true"})

        assert 'hx-target="#goal-steps"' in response.text
        assert 'hx-target="#goal-cairn"' in response.text


class TestEnd:
    def test_lets_a_goal_rest_with_a_way_back(self, goal, alice_client):
        step = StepFactory(goal=goal)

        page = alice_client.post(reverse("goals:end", args=[goal.pk, "let_go"]), follow=True)

        goal.refresh_from_db()
        assert (goal.state, Task.objects.get(pk=step.task_id).state) == ("let_go", "skipped")
        assert "rests now" in page.text
        assert "/undo/" in page.text

    def test_can_be_taken_up_again(self, goal, alice_client):
        alice_client.post(reverse("goals:end", args=[goal.pk, "reached"]))

        alice_client.post(reverse("goals:revive", args=[goal.pk]))

        assert Goal.objects.get().is_open


class TestCorner:
    def test_offers_a_beginning(self, alice_client):
        assert "A goal becomes a cairn here" in alice_client.get("/").text

    def test_shows_three_and_counts_all(self, project, alice_client):
        for number in range(5):
            StepFactory(goal=GoalFactory(project=project, title=f"Goal number {number}"))

        page = alice_client.get("/").text

        assert "All five" in page
        assert page.count("goal-card") == 3

    def test_prefers_what_can_go_on(self, goal, project, alice_client):
        StepFactory(goal=goal, task__title="Write to Noor")
        for _ in range(3):
            GoalFactory(project=project)

        assert "Write to Noor" in alice_client.get(reverse("goals:corner"), headers={"HX-Request": "true"}).text

    def test_costs_one_query(self, project, alice, noon, django_assert_num_queries):
        for _ in range(30):
            StepFactory(goal=GoalFactory(project=project))

        with django_assert_num_queries(1):
            context = corner_context(alice, alice.today(noon))

        assert (len(context["cards"]), context["count"]) == (3, 30)

    def test_tags_the_rows_of_today(self, goal, alice_client):
        StepFactory(goal=goal)

        assert f'<a class="goal-tag" href="/goals/{goal.pk}/">{goal.title}</a>' in alice_client.get("/").text


class TestWhatOneOnlyLooksAt:
    def test_has_steps_without_what_one_does_there(self, project, alice_client, mallory, mallory_client):
        MembershipFactory(project=project, user=mallory, role=Role.VIEWER)
        goal = GoalFactory(project=project)
        step_task(goal)
        step_task(goal, let_go=True)
        urls = (goal.get_absolute_url(), reverse("goals:goal_live", args=[goal.pk]))

        for client, looking in ((alice_client, 0), (mallory_client, 2)):
            assert [client.get(url, headers=HTMX).text.count("looking") for url in urls] == [looking, looking]

    def test_is_drawn_anew_for_who_has_another_place(self, goal, bob, mallory_client, viewer, alice):
        page = mallory_client.get(goal.get_absolute_url()).text
        url = reverse("goals:goal_live", args=[goal.pk])
        assert f"{url}?as=viewer" in page

        def refresh():
            return mallory_client.get(url, {"as": "viewer"}, headers=HTMX).headers.get("HX-Refresh")

        assert refresh() is None
        give_role(goal.project, viewer, Role.MEMBER, by=alice, at=timezone.now())
        assert refresh() == "true"
