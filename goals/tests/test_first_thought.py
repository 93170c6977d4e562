import pytest
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import UserFactory
from dueit.core.events.models import AuditEntry
from goals.models import Draft, Goal
from tasks.models import Task

pytestmark = pytest.mark.django_db

THOUGHT = reverse("goals:first_thought")


@pytest.fixture
def newcomer(client):
    mira = UserFactory()
    client.force_login(mira)
    return mira


class TestFirstThought:
    def test_becomes_a_goal_whose_steps_are_asked_for(self, client, newcomer):
        response = client.post(THOUGHT, {"thought": "Learn to swim", "becomes": "goal"})

        draft = Draft.objects.get()
        assert response.url == draft.get_absolute_url()
        assert (draft.goal.title, draft.goal.owner) == ("Learn to swim", newcomer)
        assert User.objects.get().welcomed_at

    def test_becomes_a_task_of_today(self, client, newcomer):
        response = client.post(THOUGHT, {"thought": "Call the dentist", "becomes": "task"})

        task = Task.objects.get()
        assert response.url == "/"
        assert (task.title, task.author, bool(task.planned_on)) == ("Call the dentist", newcomer, True)
        assert User.objects.get().welcomed_at

    @pytest.mark.parametrize(
        "wrong", [{"thought": "  "}, {"thought": "x" * 201}, {"becomes": "a mountain"}, {"becomes": ""}]
    )
    def test_asks_again_and_keeps_the_words(self, client, newcomer, wrong):
        response = client.post(THOUGHT, {"thought": "Learn to swim", "becomes": "goal"} | wrong)

        assert response.status_code == 422
        assert not Goal.objects.exists()
        assert not User.objects.get().welcomed_at

    def test_leaves_no_words_in_the_trail(self, client, newcomer):
        client.post(THOUGHT, {"thought": "A secret plan", "becomes": "task"})

        assert "secret" not in str(list(AuditEntry.objects.values_list("details", flat=True)))

    def test_is_for_people_who_are_logged_in(self, client):
        assert client.post(THOUGHT, {"thought": "x", "becomes": "task"}).url.startswith(reverse("account_login"))
