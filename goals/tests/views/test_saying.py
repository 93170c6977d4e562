"""Saying a goal: one form in four plain questions."""

import pytest

from goals.domain.aims import Aim
from goals.models import Draft, Goal, Recurrence
from goals.tests.factories import AccountFactory, PlatformFactory
from tasks.models import Task

HTMX = {"HX-Request": "true"}
NEW, LOOK = "/goals/new/", "/goals/new/look/"


def say(client, url=NEW, **said):
    sent = {"title": "Draw every day", "level": "3", **said}
    return client.post(url, {name.replace("rhythm_", "rhythm-", 1): value for name, value in sent.items()})


@pytest.fixture
def account(alice):
    return AccountFactory(platform=PlatformFactory(project=alice.personal_project, name="The zine shop"))


class TestSaying:
    def test_the_simple_way_is_a_goal_and_steps_to_look_at(self, alice_client):
        answer = say(alice_client)

        assert answer.url == Draft.objects.get().get_absolute_url()
        assert not Recurrence.objects.exists()

    def test_answers_all_four_questions_at_once(self, alice_client, account):
        answer = say(
            alice_client,
            why="People draw and never show anyone.",
            rhythm_words="every day at 7",
            rhythm_title="Draw",
            rhythm_minutes="20",
            rhythm_catchup_strategy="skip",
            platform=account.platform_id,
            accounts=account.pk,
            then="goal",
        )

        goal = Goal.objects.get()
        recurrence = Recurrence.objects.get(goal=goal)
        assert answer.url == goal.get_absolute_url()
        assert (recurrence.schedule.catchup, recurrence.title, recurrence.minutes) == ("skip", "Draw", 20)
        assert (goal.platform, [each.account for each in goal.addressed.all()]) == (account.platform, [account])
        assert Task.objects.get().title == "Draw"
        assert "Every day at 07:00: that is its rhythm now." in alice_client.get(answer.url).content.decode()

    def test_says_all_that_is_wrong_at_once_and_loses_nothing(self, alice_client, account):
        answer = say(
            alice_client,
            title="",
            why="For the street.",
            rhythm_words="every monday on the moon",
            rhythm_title="Draw",
            platform=account.platform_id,
            accounts=account.pk,
        )
        shown = answer.content.decode()

        assert answer.status_code == 422
        for words in ("A few words are enough.", "“on the moon” isn&#x27;t clear yet."):
            assert words in shown
        for kept in ("For the street.", 'value="every monday on the moon"', 'value="Draw"'):
            assert kept in shown
        assert shown.count("checked") >= 2
        assert not Goal.objects.exists()

    def test_says_at_each_field_what_does_not_fit(self, alice_client):
        answer = say(alice_client, rhythm_policy_type="deadline", rhythm_max_per_day="21")

        assert answer.context["form"].errors.keys() >= {"deadline_date", "total_occurrences", "max_per_day"}
        assert not Goal.objects.exists()

    def test_keeps_a_choice_without_a_rhythm_when_the_form_comes_back(self, alice_client):
        shown = say(alice_client, title="", rhythm_catchup_strategy="all").content.decode()

        assert 'value="all" id="id_rhythm-catchup_strategy_3" checked' in shown.replace(" required", "")

    def test_takes_words_from_the_address(self, alice_client):
        shown = alice_client.get(NEW, {"title": "Water plants", "rhythm": "every monday"}).content.decode()

        assert 'value="Water plants"' in shown
        assert 'value="every monday"' in shown


class TestLooking:
    def test_shows_words_weeks_and_what_a_miss_would_bring(self, alice_client):
        sent = {"rhythm-words": "every day at 7", "rhythm-shown": ""}
        for headers in ({}, HTMX):
            shown = alice_client.post(LOOK, sent, headers=headers).content.decode()

            assert "Every day at 07:00" in shown
            assert "If you miss three days you will see one task." in shown
        assert not Goal.objects.exists()

    def test_counts_the_chosen_accounts(self, alice_client, account):
        more = AccountFactory(platform=account.platform)
        sent = {"rhythm-words": "every day", "platform": account.platform_id, "accounts": [account.pk, more.pk]}

        assert "you will see two tasks" in alice_client.post(LOOK, sent, headers=HTMX).content.decode()

    def test_of_nothing_says_so(self, alice_client):
        assert "Say a rhythm" in alice_client.post(LOOK, {"title": "Draw"}, headers=HTMX).content.decode()


def test_a_goal_of_nowhere_has_no_aim(alice_client):
    say(alice_client)

    goal = Goal.objects.get()
    assert Aim(goal.platform_id) == Aim()
