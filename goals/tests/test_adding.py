"""A line of quick add with a rhythm: a goal at once, which can be taken back."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from goals.models import Goal, Occurrence, Recurrence
from tasks.actions import move_task
from tasks.models import Task


def add(client, line, **more):
    return client.post("/tasks/add/", {"line": line, "next": "/"}, follow=True, **more).content.decode()


def take_back(client):
    entry = AuditEntry.objects.filter(kind="GoalBegun").latest("pk")
    return client.post(reverse("tasks:undo", args=[entry.pk]))


class TestALineWithARhythm:
    def test_is_a_goal_with_todays_task(self, alice_client, alice):
        shown = add(alice_client, "water plants every day at 7 ~10m #home")

        [task] = Task.objects.all()
        goal = Goal.objects.get()
        assert (goal.title, goal.project, task.minutes) == ("water plants #home", alice.personal_project, 10)
        assert Recurrence.objects.get(goal=goal).schedule.rrule == "FREQ=DAILY"
        assert "“water plants #home” is a goal now: every day at 07:00." in shown

    def test_says_when_it_comes_first(self, alice_client, alice):
        tomorrow = alice.today(timezone.now()) + timedelta(days=1)
        shown = add(alice_client, f"pay rent every {tomorrow:%A}")

        assert f"First on {tomorrow.day} {tomorrow:%B}." in shown
        assert not Task.objects.exists()

    def test_taken_back_is_a_line_again(self, alice_client):
        add(alice_client, "water plants every monday at 7 ~10m")
        answer = take_back(alice_client)

        assert answer.url == "/tasks/add/?line=water+plants+every+Monday+at+07%3A00+~10m"
        assert not Goal.objects.exists()
        assert not Task.objects.exists()

    def test_stays_once_somebody_began(self, alice_client, alice):
        add(alice_client, "water plants every day")
        move_task(Task.objects.get(), "start", by=alice, at=AuditEntry.objects.latest("pk").at)
        take_back(alice_client)

        assert Goal.objects.exists()
        assert Occurrence.objects.exists()

    def test_whose_rhythm_is_given_back_is_a_task(self, alice_client):
        add(alice_client, "Read every page")

        assert Task.objects.get().title == "Read every page"
        assert not Goal.objects.exists()
