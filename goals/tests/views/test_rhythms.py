"""The pages on which a goal gets a rhythm."""

import pytest
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from goals import actions
from goals.domain.spoken import read
from goals.models import Occurrence, Recurrence
from goals.tests.factories import NOON, TODAY
from tasks.actions import move_task
from tasks.models import Task

HTMX = {"HX-Request": "true"}


def page(goal):
    return reverse("goals:rhythm", args=[goal.pk])


def fields(**said):
    """What a form sends whose words were left as they are."""
    return {"words": "", "shown": "", "weekdays": [str(day) for day in range(7)], "start_date": "2035-03-07", **said}


@pytest.fixture
def daily(goal, alice):
    return actions.repeat_goal(goal, read("every day", today=TODAY), by=alice, at=NOON)


class TestChoosing:
    def test_gives_a_goal_the_rhythm_that_words_say(self, alice_client, goal):
        answer = alice_client.post(page(goal), {"words": "every day at 7", "shown": "", "title": "Draw", "minutes": 20})

        assert (answer.status_code, answer.url) == (302, goal.get_absolute_url())
        task = Task.objects.get(pk=Occurrence.objects.get(goal=goal).task_id)
        assert (task.title, task.minutes, f"{task.at_time:%H:%M}") == ("Draw", 20, "07:00")

    def test_says_gently_what_is_not_clear_and_keeps_it(self, alice_client, goal):
        answer = alice_client.post(page(goal), {"words": "every monday on the moon", "shown": ""})

        assert answer.status_code == 422
        assert "“on the moon” isn&#x27;t clear yet. Understood so far: “every monday”." in answer.content.decode()
        assert 'value="every monday on the moon"' in answer.content.decode()
        assert not Recurrence.objects.exists()

    def test_says_all_that_is_wrong_at_once_and_opens_the_fields(self, alice_client, goal):
        answer = alice_client.post(page(goal), fields(policy_type="deadline", max_per_day="21", grace_days="99"))

        assert answer.status_code == 422
        assert answer.context["form"].errors.keys() == {
            *("deadline_date", "total_occurrences", "max_per_day", "grace_days")
        }
        assert '<details class="fold" open>' in answer.content.decode()

    def test_follows_the_fields_while_the_words_stay(self, alice_client, daily):
        sent = fields(
            words="Every day", shown="Every day", policy_type="times_per_week", times_per_week="2", title="", minutes=""
        )
        alice_client.post(page(daily.goal), sent)

        daily.refresh_from_db()
        assert (daily.rev, daily.schedule.times_per_week) == (2, 2)
        assert [version.rev for version in daily.versions.order_by("rev")] == [1, 2]

    def test_can_be_taken_back(self, alice_client, goal):
        alice_client.post(page(goal), {"words": "every day", "shown": ""})
        entry = AuditEntry.objects.about(f"goal-{goal.pk}").latest("pk")
        shown = alice_client.get(goal.get_absolute_url()).content.decode()

        alice_client.post(reverse("tasks:undo", args=[entry.pk]))

        assert "Every day: that is its rhythm now." in shown
        assert not Task.objects.exists()

    def test_is_refused_on_a_goal_that_rests(self, alice_client, goal, alice):
        actions.let_go_goal(goal, by=alice, at=NOON)
        answer = alice_client.post(page(goal), {"words": "every day", "shown": ""}, follow=True)

        assert "This goal rests. Take it up again first." in answer.content.decode()
        assert not Recurrence.objects.exists()

    def test_shows_what_is_so_now(self, alice_client, daily):
        shown = alice_client.get(page(daily.goal)).content.decode()

        assert 'value="Every day"' in shown
        assert "If you miss three days you will see one task." in shown


class TestLooking:
    def look(self, client, goal, said, **more):
        return client.post(reverse("goals:look_at_rhythm", args=[goal.pk]), {"shown": "", **said}, **more)

    def test_redraws_the_weeks_and_the_fields_for_new_words(self, alice_client, goal):
        answer = self.look(alice_client, goal, {"words": "twice a week"}, headers=HTMX).content.decode()

        assert "Twice a week" in answer
        assert "If you miss three days you will see" in answer
        assert '#rhythm-fields"' in answer
        assert '#rhythm-words"' not in answer
        assert not Recurrence.objects.exists()

    def test_redraws_the_words_for_new_fields(self, alice_client, goal):
        said = fields(policy_type="fixed_interval", interval_count="3", interval_unit="day")
        answer = self.look(alice_client, goal, said, headers=HTMX).content.decode()

        assert '#rhythm-words"' in answer
        assert 'value="Every 3 days"' in answer
        assert '#rhythm-fields"' not in answer

    def test_says_what_is_not_clear_without_touching_the_form(self, alice_client, goal):
        answer = self.look(alice_client, goal, {"words": "purple"}, headers=HTMX)

        assert answer.status_code == 200
        assert "“purple” isn&#x27;t clear yet" in answer.content.decode()
        assert '#rhythm-fields"' not in answer.content.decode()

    def test_is_a_whole_page_without_javascript(self, alice_client, daily):
        answer = self.look(alice_client, daily.goal, {"words": "every monday"}).content.decode()

        assert "In the next six weeks" in answer
        assert "Every Monday" in answer
        assert 'value="every monday"' in answer
        daily.refresh_from_db()
        assert daily.rev == 1


class TestActing:
    @pytest.fixture
    def act(self, alice_client, daily):
        def act(deed):
            answer = alice_client.post(reverse("goals:act_on_rhythm", args=[daily.goal_id, deed]), follow=True)
            daily.refresh_from_db()
            return answer.content.decode()

        return act

    def test_pauses_and_resumes(self, act, daily):
        assert "It rests. Days in between don't count." in act("pause")
        assert daily.is_paused
        assert "comes up again from today on" in act("resume")
        assert daily.is_active

    def test_ends_and_leaves_what_is_open(self, act, daily):
        page = act("stop")

        assert "comes up no more. What is open stays." in page
        assert "It comes up no more. What is open stays open." in page
        assert daily.is_stopped
        assert Task.objects.get().is_open

    @pytest.mark.parametrize(("state", "words"), [("reached", "Well done."), ("let_go", "rests now.")])
    def test_ended_with_its_goal_says_what_is_let_go_and_gives_it_back(self, state, words, alice_client, daily):
        page = alice_client.post(reverse("goals:end", args=[daily.goal_id, state]), follow=True).text

        assert f"{words} One open task is let go with it." in page
        assert Task.objects.get().state == "skipped"
        alice_client.post(f"/undo/{AuditEntry.objects.filter(kind='GoalEnded').latest('pk').pk}/")
        assert Task.objects.get().is_open

    def test_says_that_there_is_no_rhythm(self, alice_client, goal):
        answer = alice_client.post(reverse("goals:act_on_rhythm", args=[goal.pk, "pause"]), follow=True)

        assert "This goal does not repeat." in answer.content.decode()

    def test_makes_todays_now(self, alice_client, daily, alice):
        sweep = reverse("goals:sweep", args=[daily.goal_id])
        move_task(Task.objects.get(), "complete", by=alice, at=NOON)

        assert "It is on your list." in alice_client.post(sweep, follow=True).content.decode()
        assert "Nothing is due that is not there already." in alice_client.post(sweep, follow=True).content.decode()
        assert Task.objects.count() == 2
